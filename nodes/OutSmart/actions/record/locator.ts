import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';

/** Chooses one record of a resource: from a list, or by its key. */
export const recordLocator: INodeProperties = {
	displayName: 'Record',
	name: 'record',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The record to work on: chosen from the list, or given by its number or code, such as debtor number 10012',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchRecords', searchable: true },
		},
		{
			displayName: 'By Number or Code',
			name: 'key',
			type: 'string',
			placeholder: 'e.g. 10012',
			hint: 'The debtor number of a relation, the code of a material, the number of an employee and so on',
		},
	],
};

/** The key that an item gives. @throws {InputError} when it is empty */
export function readRecordKey(context: IExecuteFunctions, itemIndex: number, keyName: string): string {
	const key = String(context.getNodeParameter('record', itemIndex, '', { extractValue: true })).trim();
	if (key === '') {
		throw new InputError('"Record" is empty.', `Choose a record from the list, or give its ${keyName}.`);
	}
	return key;
}
