import type { Filter } from './types';

/** The query parameters of an advanced filter: the single form for one condition, arrays for more (outsmart reference §3.4). */
export function filterQuery(filters: readonly Filter[]): Array<readonly [string, string]> {
	const suffix = filters.length > 1 ? '[]' : '';
	return filters.flatMap(({ key, value, operator }): Array<readonly [string, string]> => [
		[`key${suffix}`, key],
		[`value${suffix}`, value],
		[`operator${suffix}`, operator],
	]);
}
