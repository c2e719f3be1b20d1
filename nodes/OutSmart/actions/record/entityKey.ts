import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';

/** Which record of an entity that the user names. */
export const keyProperties: INodeProperties[] = [
	{
		displayName: 'Key Field',
		name: 'keyField',
		type: 'string',
		default: '',
		placeholder: 'e.g. code',
		description: 'Name of the field that identifies the record',
	},
	{
		displayName: 'Key Value',
		name: 'keyValue',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10012',
		description: 'What that field holds in the record',
	},
];

/** The key field and value of an item. @throws {InputError} when one is empty: without it OutSmart might take every record */
export function endpointKey(context: IExecuteFunctions, itemIndex: number): { key: string; value: string } {
	const key = String(context.getNodeParameter('keyField', itemIndex, '')).trim();
	const value = String(context.getNodeParameter('keyValue', itemIndex, '')).trim();
	if (key === '' || value === '') {
		throw new InputError(
			`"${key === '' ? 'Key Field' : 'Key Value'}" is empty.`,
			'Fill in both: the name of the field that identifies the record, and what it holds.',
		);
	}
	return { key, value };
}
