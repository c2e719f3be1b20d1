import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import { limitOf } from '../../items/limit';
import type { OutSmartRecord } from '../openapi/types';
import { columnOf } from './filters';

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

/** What of a record comes out. */
export type FieldChoice = (record: OutSmartRecord) => OutSmartRecord;

/**
 * Leaves of a record only the fields that the item's option names; upper and lower case are the same.
 *
 * @param records all that were read: what none of them has is a mistake
 * @throws {InputError} naming the fields that do not exist
 */
export function fieldChoice(
	context: IExecuteFunctions,
	itemIndex: number,
	records: readonly OutSmartRecord[],
): FieldChoice {
	const names = String(context.getNodeParameter('options.fields', itemIndex, ''))
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	if (names.length === 0) return (record) => record;
	const unknown = names.filter((name) => !records.some((record) => columnOf(record, name) !== undefined));
	if (records.length > 0 && unknown.length > 0) {
		throw new InputError(
			`"Fields" names ${unknown.join(', ')}, which OutSmart does not give here.`,
			`Choose among: ${Object.keys(records[0] ?? {}).join(', ')}.`,
		);
	}
	return (record) =>
		Object.fromEntries(
			names.flatMap((name) => {
				const column = columnOf(record, name);
				return column === undefined ? [] : [[column, record[column]] as const];
			}),
		);
}
