import { CODES, Refusal } from './http/Refusal';
import { arrayParameter } from './http/endpoint';
import type { OutSmartSwitches } from './switches';

const OPERATORS = ['li', 'eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;

/** One condition of an advanced filter. */
export interface Filter {
	key: string;
	operator: (typeof OPERATORS)[number];
	value: string;
}

/** The conditions of a query string, single (`key`) or as PHP arrays (`key[]`, `key[0]`); outsmart reference §3.4. */
export function readFilters(query: URLSearchParams): Filter[] {
	const values = arrayParameter(query, 'value');
	const operators = arrayParameter(query, 'operator');
	return arrayParameter(query, 'key').map((key, index) => ({
		key,
		operator: readOperator(operators[index] ?? 'eq'),
		value: values[index] ?? '',
	}));
}

function readOperator(text: string): Filter['operator'] {
	const operator = OPERATORS.find((known) => known === text);
	if (!operator) throw new Refusal(CODES.generalError);
	return operator;
}

/**
 * True when the shown record meets every filter. Column names match without regard to case, as the database's do.
 * @throws Refusal 1007 for a column that does not exist (switch `unknownFilterKey`).
 */
export function meetsFilters(
	record: Readonly<Record<string, unknown>>,
	filters: readonly Filter[],
	switches: OutSmartSwitches,
	aliases: Readonly<Record<string, string>> = {},
): boolean {
	return filters.every((filter) => {
		const wanted = (aliases[filter.key] ?? filter.key).toLowerCase();
		const name = Object.keys(record).find((column) => column.toLowerCase() === wanted);
		if (name === undefined) {
			if (switches.unknownFilterKey === 'ignore') return true;
			throw new Refusal(CODES.generalError);
		}
		const value = record[name];
		return meets(typeof value === 'string' ? value : '', filter, switches);
	});
}

function meets(value: string, filter: Filter, switches: OutSmartSwitches): boolean {
	switch (filter.operator) {
		case 'eq':
			return sameText(value, filter.value);
		case 'ne':
			return !sameText(value, filter.value);
		case 'gt':
			return order(value, filter.value) > 0;
		case 'ge':
			return order(value, filter.value) >= 0;
		case 'lt':
			return order(value, filter.value) < 0;
		case 'le':
			return order(value, filter.value) <= 0;
		case 'li':
			return isLike(value, filter.value, switches);
	}
}

/** Texts are equal without regard to case, as the database compares; codes such as 007 and 7 are different texts. */
function sameText(left: string, right: string): boolean {
	return left.toLowerCase() === right.toLowerCase();
}

/** Numbers by size, other text by letter. */
function order(left: string, right: string): number {
	const numeric = /^-?\d+([.,]\d+)?$/;
	if (numeric.test(left) && numeric.test(right))
		return Number(left.replace(',', '.')) - Number(right.replace(',', '.'));
	const [a, b] = [left.toLowerCase(), right.toLowerCase()];
	return a < b ? -1 : a > b ? 1 : 0;
}

function isLike(value: string, pattern: string, switches: OutSmartSwitches): boolean {
	const full = pattern.includes('%') || switches.likeWildcard === 'explicit' ? pattern : `%${pattern}%`;
	const parts = full.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 'is').test(value);
}
