import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import { parseDecimal } from '../openapi/values';
import type { Filter, OutSmartRecord } from '../openapi/types';

const OPERATOR_NAMES = [
	{ name: 'Contains', value: 'li' },
	{ name: 'Equals', value: 'eq' },
	{ name: 'Greater Than', value: 'gt' },
	{ name: 'Greater Than or Equal', value: 'ge' },
	{ name: 'Less Than', value: 'lt' },
	{ name: 'Less Than or Equal', value: 'le' },
	{ name: 'Not Equal', value: 'ne' },
];
const OPERATORS = OPERATOR_NAMES.map(({ value }) => value as Filter['operator']);

/** *Filters*: conditions that must all be met. */
export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Filter',
	default: {},
	description: 'Only records that meet all of these; upper and lower case are the same',
	options: [
		{
			displayName: 'Filter',
			name: 'filter',
			values: [
				{
					displayName: 'Field',
					name: 'key',
					type: 'string',
					default: '',
					placeholder: 'e.g. city',
					description: 'Name of the field as it stands in the output',
				},
				{
					displayName: 'Operator',
					name: 'operator',
					type: 'options',
					default: 'eq',
					options: OPERATOR_NAMES,
					description:
						'How the field is compared with the value; numbers by size, texts by letter, % in Contains stands for any text',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. Utrecht',
					description: 'What the field is compared with, written as it stands in the output',
				},
			],
		},
	],
};

/** The conditions of an item. @throws {InputError} for one without a field, or with an operator that is none */
export function readFilters(context: IExecuteFunctions, itemIndex: number): Filter[] {
	const given = context.getNodeParameter('filters.filter', itemIndex, []) as Array<Partial<Filter>>;
	return given.map(({ key, operator, value }) => {
		const name = String(key ?? '').trim();
		if (name === '')
			throw new InputError('A filter names no field.', 'Fill in "Field" of the filter, or remove it.');
		return { key: name, operator: readOperator(name, operator ?? 'eq'), value: String(value ?? '') };
	});
}

function readOperator(field: string, given: string): Filter['operator'] {
	if (OPERATORS.includes(given as Filter['operator'])) return given as Filter['operator'];
	throw new InputError(
		`The operator of the filter on "${field}" is "${given}", which is none.`,
		`Choose one of: ${OPERATORS.join(', ')}.`,
	);
}

/**
 * The records that meet all conditions. Checked here because OutSmart ignores filters on some endpoints (outsmart reference §3.4).
 * @throws {InputError} for a field that none of the records has
 */
export function filtered<T extends OutSmartRecord>(records: readonly T[], filters: readonly Filter[]): T[] {
	for (const { key } of filters) {
		if (records.length > 0 && !records.some((record) => columnOf(record, key) !== undefined)) {
			const known = Object.keys(records[0] ?? {}).join(', ');
			throw new InputError(`OutSmart has no field "${key}" to filter by.`, `Choose one of: ${known}.`);
		}
	}
	return records.filter((record) => filters.every((filter) => meets(record, filter)));
}

/** The name of a column as the record has it: upper and lower case are the same. */
export function columnOf(record: OutSmartRecord, key: string): string | undefined {
	return Object.keys(record).find((name) => name.toLowerCase() === key.toLowerCase());
}

function meets(record: OutSmartRecord, { key, operator, value }: Filter): boolean {
	const column = columnOf(record, key);
	const found = column === undefined ? '' : String(record[column] ?? '');
	switch (operator) {
		case 'li':
			return contains(found.toLowerCase(), value.toLowerCase());
		case 'eq':
			return found.toLowerCase() === value.toLowerCase();
		case 'ne':
			return found.toLowerCase() !== value.toLowerCase();
		case 'gt':
			return compare(found, value) > 0;
		case 'ge':
			return compare(found, value) >= 0;
		case 'lt':
			return compare(found, value) < 0;
		case 'le':
			return compare(found, value) <= 0;
	}
}

/** `%` stands for any text, as in OutSmart's own filters. */
function contains(text: string, pattern: string): boolean {
	const parts = pattern.split('%');
	let position = 0;
	for (const part of parts) {
		const found = text.indexOf(part, position);
		if (found < 0) return false;
		position = found + part.length;
	}
	return true;
}

/** Numbers by size, anything else by letter. */
function compare(left: string, right: string): number {
	const [a, b] = [parseDecimal(left), parseDecimal(right)];
	if (a && b) return a.comparedTo(b);
	const [first, second] = [left.toLowerCase(), right.toLowerCase()];
	if (first === second) return 0;
	return first < second ? -1 : 1;
}
