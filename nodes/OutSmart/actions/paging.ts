import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import type { OutSmartRecord } from '../openapi/types';

/** *Return All* and *Limit*. */
export const limitProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

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
	if (context.getNodeParameter('returnAll', itemIndex, false) === true) return [...records];
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (!Number.isInteger(limit) || limit < 1) {
		throw new InputError(
			`"Limit" is ${limit}, which is no number of records.`,
			'Give a whole number of at least 1, or turn on "Return All".',
		);
	}
	return records.slice(0, limit);
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
