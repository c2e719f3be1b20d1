import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { ZONE } from '../../../dutchTime';
import { select, type Operator, type Selection } from '../../cloudswitch/selection';
import type { CalendarDate } from '../../cloudswitch/types';
import { InputError } from '../../../items/InputError';
import { limitOf, limitProperties } from '../../../items/limit';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { READABLE, RECORD_KINDS } from '../recordKinds';
import { changedSinceProperty, fieldsProperty, filtersProperty, sortProperty } from './getManyProperties';
import { namesOf, simplifyProperty, tableOf, tableProperty } from './parameters';

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

/** Records of a table, page by page (imuis reference §5). */
export const getMany: Operation = {
	description: [
		...shownFor(['table'], ['getMany'], [tableProperty, sortProperty]),
		...shownFor(['table', ...READABLE], ['getMany'], limitProperties),
		...shownFor(['table'], ['getMany'], [fieldsProperty]),
		...shownFor(READABLE, ['getMany'], [simplifyProperty]),
		...shownFor(['table', ...READABLE], ['getMany'], [changedSinceProperty, filtersProperty]),
	],
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const limit = limitOf(run.context, run.itemIndex);
	const selection = selectionOf(run).pageSize(Math.min(limit, LARGEST_PAGE));
	const records: IDataObject[] = [];
	for await (const page of run.imuis.pages(selection)) {
		records.push(...page.records.slice(0, limit - records.length).map((record) => ({ ...record })));
		if (records.length >= limit) break;
	}
	return records;
}

function selectionOf(run: OperationRun): Selection {
	const parameter = (name: string) => run.context.getNodeParameter(name, run.itemIndex, '');
	const table = tableOf(run);
	const kind = RECORD_KINDS[String(parameter('resource'))];
	const isSimple =
		kind !== undefined && run.context.getNodeParameter('simplify', run.itemIndex, true) === true;
	const fields = isSimple ? kind.simplified : namesOf(kind ? '' : parameter('fields'));
	const sortFields = kind?.sort ?? namesOf(parameter('sortBy'));
	if (sortFields.length === 0)
		throw new InputError('Sort By is empty.', 'Fill in the primary key of the table, for example NR.');
	const conditions = run.context.getNodeParameter('filters.condition', run.itemIndex, []) as IDataObject[];
	return conditions.reduce(
		(selection: Selection, { field, operator, value }) =>
			selection.where(fieldOf(field), operatorOf(operator), String(value ?? '')),
		select(table, fields.length === 0 ? '*' : fields)
			.changedFrom(dayOf(run, parameter('changedSince')))
			.orderBy(...sortFields),
	);
}

function fieldOf(field: unknown): string {
	const name = String(field ?? '')
		.trim()
		.toUpperCase();
	if (name !== '') return name;
	throw new InputError('Filters: a condition has no field.', 'Fill in its field or remove the condition.');
}

function operatorOf(operator: unknown): Operator {
	const sign = OPERATORS.get(operator);
	if (sign) return sign;
	throw new InputError(
		`Filters: iMUIS does not know the operator '${String(operator)}'.`,
		`Use one of ${[...OPERATORS.keys()].join(', ')}.`,
	);
}

/** The day on the Dutch calendar; a time without offset is in the workflow's time zone. */
function dayOf({ context }: OperationRun, value: unknown): CalendarDate | undefined {
	if (value === '' || value == null) return undefined;
	const text = DateTime.isDateTime(value) ? (value.toISO() ?? '') : String(value);
	const moment = DateTime.fromISO(text, { zone: context.getTimezone() }).setZone(ZONE);
	if (moment.isValid) return { year: moment.year, month: moment.month, day: moment.day };
	throw new InputError(`Changed Since: '${text}' is no date.`, 'Write it as 2026-01-31.');
}
