import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { limitOf } from '../../items/limit';
import type { OutSmartRecord } from '../openapi/types';

/** The option that leaves fields out. */
export const fieldsOption: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'string',
	default: '',
	placeholder: 'e.g. code,description',
	description: 'Names of the fields to return, separated by commas; empty returns all',
};

/** Cuts a list to what the item asks for. OutSmart knows no pages and answers everything. @throws {InputError} for a limit below 1 */
export function limited<T>(context: IExecuteFunctions, itemIndex: number, records: readonly T[]): T[] {
	return records.slice(0, limitOf(context, itemIndex));
}

/** A record with only the fields that the item's option names. */
export function chosenFields(
	context: IExecuteFunctions,
	itemIndex: number,
	record: OutSmartRecord,
): OutSmartRecord {
	const names = String(context.getNodeParameter('options.fields', itemIndex, ''))
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	if (names.length === 0) return record;
	return Object.fromEntries(names.filter((name) => name in record).map((name) => [name, record[name]]));
}
