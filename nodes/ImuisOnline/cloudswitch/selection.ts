import { CloudswitchRequestError } from './errors';
import type { CalendarDate, FieldValue } from './types';

/** Comparison of a condition; `LIKE` takes `%` as wildcard (imuis reference §5.2). Not-equal is not known to exist. */
export type Operator = '=' | '>' | '>=' | '<' | '<=' | 'LIKE';

/** One condition; several fields mean: one of them. */
export interface Condition {
	readonly fields: readonly string[];
	readonly operator: Operator;
	readonly value: FieldValue;
}

/** What is read from a table (imuis reference §5.1). */
export interface SelectionQuery {
	readonly table: string;
	readonly fields: readonly string[] | '*';
	/** All must hold. */
	readonly conditions: readonly Condition[];
	/** MUTDATE_VA: changed on or after this day of the service's calendar (koppeling.md A3). */
	readonly changedOnOrAfter: CalendarDate | undefined;
	/** At least one; the key, so that pages do not shift (imuis reference §5.3). */
	readonly sortFields: readonly string[];
	/** 0 = no maximum. */
	readonly maximum: number;
	readonly recordsPerPage: number;
}

/** Clients read up to 20,000 records a page, some tables only with trouble (imuis reference §2.7). */
const DEFAULT_PAGE_SIZE = 5000;
const NAME = /^[A-Z_][A-Z0-9_]*$/;

/**
 * A selection, built step by step; each step gives a new one. Names are checked at once: a `CloudswitchRequestError` names what is wrong.
 *
 * `select('DEB', ['NR', 'NAAM']).where('NR', '>=', '10000').orderBy('NR')`
 */
export class Selection implements SelectionQuery {
	private constructor(private readonly query: SelectionQuery) {}

	/** @internal Use `select`. */
	static of(table: string, fields: readonly string[] | '*'): Selection {
		checkName('Table', table);
		if (fields !== '*') checkNames(`Fields of ${table}`, fields);
		return new Selection({
			table,
			fields,
			conditions: [],
			changedOnOrAfter: undefined,
			sortFields: [],
			maximum: 0,
			recordsPerPage: DEFAULT_PAGE_SIZE,
		});
	}

	get table(): string {
		return this.query.table;
	}

	get fields(): readonly string[] | '*' {
		return this.query.fields;
	}

	get conditions(): readonly Condition[] {
		return this.query.conditions;
	}

	get changedOnOrAfter(): CalendarDate | undefined {
		return this.query.changedOnOrAfter;
	}

	get sortFields(): readonly string[] {
		return this.query.sortFields;
	}

	get maximum(): number {
		return this.query.maximum;
	}

	get recordsPerPage(): number {
		return this.query.recordsPerPage;
	}

	/** Adds a condition; all conditions must hold. */
	where(field: string, operator: Operator, value: FieldValue): Selection {
		return this.whereAny([field], operator, value);
	}

	/** Adds a condition that one of these fields must meet. Text and number fields must not be mixed (imuis reference §5.2). */
	whereAny(fields: readonly string[], operator: Operator, value: FieldValue): Selection {
		checkNames(`Condition on ${this.table}`, fields);
		return this.with({ conditions: [...this.conditions, { fields, operator, value }] });
	}

	/** Only records changed on or after this day; undefined lifts it. */
	changedFrom(day: CalendarDate | undefined): Selection {
		return this.with({ changedOnOrAfter: day });
	}

	/** Ascending; give the key. */
	orderBy(...fields: string[]): Selection {
		checkNames(`Order of ${this.table}`, fields);
		return this.with({ sortFields: fields });
	}

	/** At most this many records in all; 0 = no maximum. */
	limit(maximum: number): Selection {
		return this.with({ maximum: checkCount('Limit', maximum, 0) });
	}

	pageSize(records: number): Selection {
		return this.with({ recordsPerPage: checkCount('Page size', records, 1) });
	}

	private with(change: Partial<SelectionQuery>): Selection {
		return new Selection({ ...this.query, ...change });
	}
}

/** Begins a selection: these fields (or `*`, all) of a table. An order must be given before it can be read. */
export function select(table: string, fields: readonly string[] | '*'): Selection {
	return Selection.of(table, fields);
}

/** Throws unless the name is one the service could know: upper-case letters, digits, underscores. */
export function checkName(what: string, name: string): string {
	if (NAME.test(name)) return name;
	throw new CloudswitchRequestError(
		`${what}: '${name}' is no iMUIS name. Use upper-case letters, digits and underscores, for example VRIJVELD1.`,
	);
}

function checkNames(what: string, names: readonly string[]): void {
	if (names.length === 0) throw new CloudswitchRequestError(`${what}: no field is named. Name at least one.`);
	for (const name of names) checkName(what, name);
}

function checkCount(what: string, count: number, least: number): number {
	if (Number.isSafeInteger(count) && count >= least) return count;
	throw new CloudswitchRequestError(`${what} ${count} is not a whole number of at least ${least}.`);
}
