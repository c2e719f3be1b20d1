import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { limitOf } from '../../../items/limit';
import { select, type Operator, type Selection } from '../../cloudswitch/selection';
import type { CalendarDate } from '../../cloudswitch/types';
import type { OperationRun } from '../Operation';
import { dayOfObject, dutchDay } from './days';
import { nameOf, namesOf } from './fieldNames';

/** What an operation reads from. */
export interface ReadTarget {
	table: string;
	/** Columns that no two records share; undefined where they are not known. */
	key: readonly string[] | undefined;
	/** What *Simplify* leaves; undefined where there is no such choice. */
	simplified: readonly string[] | undefined;
}

/** By words: n8n takes a parameter that begins with `=` for an expression. */
const OPERATORS = new Map<unknown, Operator>([
	['equals', '='],
	['greaterThan', '>'],
	['greaterThanOrEqual', '>='],
	['lessThan', '<'],
	['lessThanOrEqual', '<='],
	['like', 'LIKE'],
]);
const LARGEST_PAGE = 5000;

/** What the user asks for with *Fields* or *Simplify*, *Filters*, *Changed Since* and *Sort By* (imuis reference §5.1). */
export function selectionOf(run: OperationRun, target: ReadTarget): Selection {
	const conditions = run.context.getNodeParameter('filters.condition', run.itemIndex, []) as IDataObject[];
	return conditions.reduce(
		(selection: Selection, { field, operator, value }) =>
			selection.where(conditionField(field), operatorOf(operator), conditionValue(field, value)),
		select(target.table, fieldsOf(run, target.simplified))
			.changedFrom(changedSince(run))
			.orderBy(...sortFields(run, target)),
	);
}

/** The records of a selection, page by page, as many as *Limit* allows. */
export async function readUpToLimit(run: OperationRun, selection: Selection): Promise<IDataObject[]> {
	const limit = limitOf(run.context, run.itemIndex);
	const pageSize = Math.min(limit, LARGEST_PAGE);
	// With a maximum the service's count of pages ends there, so that no page too many is asked for.
	const bounded = selection.pageSize(pageSize).limit(limit === Infinity ? 0 : limit);
	const records: IDataObject[] = [];
	for await (const page of run.imuis.pages(bounded)) {
		records.push(...page.records.slice(0, limit - records.length).map((record) => ({ ...record })));
		if (records.length >= limit) break;
	}
	return records;
}

/** The columns to read: what *Simplify* leaves, those the user chose, or all. */
export function fieldsOf(
	{ context, itemIndex }: OperationRun,
	simplified: readonly string[] | undefined,
): readonly string[] | '*' {
	if (simplified && context.getNodeParameter('simplify', itemIndex, true) === true) return simplified;
	const chosen = namesOf(
		'Fields',
		context.getNodeParameter('fields', itemIndex, ''),
		'Write names of fields with commas between, for example NR, NAAM.',
	);
	return chosen.length === 0 ? '*' : chosen;
}

/** What the user chose, and then the key: pages have no snapshot, so records that sort equally could change places (imuis reference §5.3). */
function sortFields({ context, itemIndex }: OperationRun, { table, key }: ReadTarget): string[] {
	const chosen = namesOf(
		'Sort By',
		context.getNodeParameter('sortBy', itemIndex, ''),
		'Write names of fields with commas between, for example NAAM, NR; iMUIS sorts ascending only.',
	);
	const all = [...new Set([...chosen, ...(key ?? [])])];
	if (all.length > 0) return all;
	throw new InputError(
		`Sort By is empty, and the primary key of the table ${table} is not known.`,
		'Fill in the primary key of the table, for example NR.',
	);
}

function conditionField(field: unknown): string {
	if (String(field ?? '').trim() === '')
		throw new InputError('Filters: a condition has no field.', 'Fill in its field or remove the condition.');
	return nameOf('Filters', field, 'Write the name of a field as iMUIS has it, for example PLAATS.');
}

function operatorOf(operator: unknown): Operator {
	const sign = OPERATORS.get(operator);
	if (sign) return sign;
	throw new InputError(
		`Filters: iMUIS does not know the operator '${String(operator)}'.`,
		`Use one of ${[...OPERATORS.keys()].join(', ')}.`,
	);
}

function conditionValue(field: unknown, value: unknown): string {
	const text = String(value ?? '');
	// TAB stands between conditions (imuis reference §5.2).
	if (!/[\t\r\n]/.test(text)) return text;
	throw new InputError(
		`Filters: the value for ${String(field)} holds a tab or a line break: ${JSON.stringify(text)}.`,
		'Remove it, or use Like with % in its place.',
	);
}

/** The day on the Dutch calendar; a time without offset is in the workflow's time zone. */
function changedSince({ context, itemIndex }: OperationRun): CalendarDate | undefined {
	const value = context.getNodeParameter('changedSince', itemIndex, '') as unknown;
	if (value === '' || value == null) return undefined;
	const text = String(value);
	const day = dayOfObject(value) ?? dutchDay(DateTime.fromISO(text, { zone: context.getTimezone() }));
	if (day) return day;
	throw new InputError(`Changed Since: '${text}' is no date.`, 'Write it as 2026-01-31.');
}
