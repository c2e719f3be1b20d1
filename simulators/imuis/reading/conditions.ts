import { Decimal } from 'decimal.js';
import { Refusal } from '../Refusal';
import type { Column } from '../store/Column';
import type { StoredRecord, Table } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import { readWrittenDate } from '../values/dates';
import { readWrittenNumber } from '../values/numbers';
import { rawValue } from '../values/shownValue';
import { findColumn, ROW_COLUMN } from './findColumn';

/** True when a record answers to the conditions. */
export type Matcher = (record: StoredRecord) => boolean;

const TAB = '\t';
const OPERATORS = ['=', '>', '>=', '<', '<=', 'LIKE'];

/**
 * Conditions in the three WHERE tags: TAB between them, as many fields as operators as values, AND-ed; several fields with `;` or `,` in
 * one where-field are OR-ed with the one operator and value (imuis reference §5.2).
 */
export function readConditions(
	table: Table,
	tags: { fields: string; operators: string; values: string },
	switches: ImuisSwitches,
): { matches: Matcher; count: number; key: string[] | undefined } {
	const split = (text: string): string[] =>
		switches.semicolonConditions ? text.split(/[\t;]/) : text.split(TAB);
	if (tags.fields.trim() === '' && tags.operators.trim() === '' && tags.values === '') {
		return { matches: () => true, count: 0, key: undefined };
	}
	const fields = split(tags.fields).map((field) => field.trim());
	const operators = split(tags.operators).map((operator) => operator.trim().toUpperCase());
	const values = split(tags.values);
	if (fields.length !== operators.length || fields.length !== values.length) {
		throw new Refusal(
			`De selectie is onjuist: ${fields.length} velden in WHEREFIELDS, ${operators.length} operatoren in WHEREOPERATORS en ` +
				`${values.length} waarden in WHEREVALUES`,
		);
	}
	const parts = fields.map((field, index) =>
		condition(table, field, operators[index] ?? '', values[index] ?? '', switches),
	);
	return {
		matches: (record) => parts.every((part) => part(record)),
		count: parts.length,
		key: keyInConditions(table, fields, operators, values),
	};
}

/** The key when the conditions name exactly the key columns with `=`, so that one record can be fetched directly. */
function keyInConditions(
	table: Table,
	fields: string[],
	operators: string[],
	values: string[],
): string[] | undefined {
	if (operators.some((operator) => operator !== '=') || fields.length !== table.definition.key.length)
		return undefined;
	const key: string[] = [];
	for (const name of table.definition.key) {
		const value = values[fields.indexOf(name)]?.trim();
		if (value === undefined || !isPlainKey(table.column(name), value)) return undefined;
		key.push(value);
	}
	return key;
}

/** A number such as `007` is found by comparing, not by its key. */
function isPlainKey(column: Column | undefined, value: string): boolean {
	return column?.kind !== 'number' || /^(0|[1-9]\d*)$/.test(value);
}

function condition(
	table: Table,
	field: string,
	operator: string,
	value: string,
	switches: ImuisSwitches,
): Matcher {
	if (!OPERATORS.includes(operator)) throw new Refusal(`De operator '${operator}' is onbekend`);
	const columns = field.split(/[;,]/).map((name) => findColumn(table, name.trim(), switches));
	const textual = columns.filter((column) => column.kind === 'text' || column.kind === 'yesNo').length;
	if (textual !== 0 && textual !== columns.length) {
		throw new Refusal(`Tekst- en getalvelden kunnen niet in één voorwaarde worden gecombineerd: ${field}`);
	}
	const alternatives = columns.map((column) => comparison(column, operator, value, switches));
	return (record) => alternatives.some((alternative) => alternative(record));
}

function comparison(column: Column, operator: string, value: string, switches: ImuisSwitches): Matcher {
	const read = (record: StoredRecord): string =>
		column === ROW_COLUMN ? String(record.row) : rawValue(column, record.values);
	if (operator === 'LIKE') {
		const pattern = likePattern(value);
		return (record) => pattern.test(read(record));
	}
	if (column.kind === 'number') return numberComparison(read, operator, value, column.name, switches);
	const wanted =
		column.kind === 'date' && value !== ''
			? readWrittenDate(value.trim(), column.name, switches.isoDatesRefused)
			: value.toUpperCase();
	return (record) => {
		const actual = read(record).toUpperCase();
		if (column.kind === 'date' && (actual === '' || wanted === ''))
			return operator === '=' && actual === wanted;
		return holds(operator, actual < wanted ? -1 : actual > wanted ? 1 : 0);
	};
}

function numberComparison(
	read: (record: StoredRecord) => string,
	operator: string,
	value: string,
	field: string,
	switches: ImuisSwitches,
): Matcher {
	if (value.trim() === '') return (record) => operator === '=' && read(record) === '';
	const wanted = new Decimal(readWrittenNumber(value, field, switches.decimalInput));
	return (record) => {
		const actual = read(record);
		return actual !== '' && holds(operator, wanted.comparedTo(actual) * -1);
	};
}

function holds(operator: string, order: number): boolean {
	switch (operator) {
		case '=':
			return order === 0;
		case '>':
			return order > 0;
		case '>=':
			return order >= 0;
		case '<':
			return order < 0;
		default:
			return order <= 0;
	}
}

function likePattern(value: string): RegExp {
	const parts = value.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'i');
}
