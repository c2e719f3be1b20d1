import type { CloudswitchClient } from './client';
import { select } from './selection';
import type { ImuisRecord } from './types';

/** Up to this many numbers are asked one by one; more by the range they span. */
const ONE_BY_ONE = 8;

/**
 * Reads the records whose number is one of these; iMUIS has no "in" condition (imuis reference §5.2). Many numbers are read as the range from the
 * lowest to the highest, page by page, keeping only what was asked for.
 *
 * @param sortFields the key, beginning with `field`
 */
export async function readByNumbers(
	imuis: CloudswitchClient,
	table: string,
	fields: readonly string[] | '*',
	field: string,
	numbers: readonly string[],
	sortFields: readonly string[] = [field],
): Promise<ImuisRecord[]> {
	const wanted = new Set(numbers.map((number) => number.trim()).filter((number) => /^\d+$/.test(number)));
	const all = select(table, fields).orderBy(...sortFields);
	const found: ImuisRecord[] = [];
	if (wanted.size <= ONE_BY_ONE) {
		for (const number of wanted) found.push(...(await imuis.records(all.where(field, '=', number))));
		return found;
	}
	const sorted = [...wanted].map(Number).sort((a, b) => a - b);
	const range = all
		.where(field, '>=', String(sorted[0]))
		.where(field, '<=', String(sorted[sorted.length - 1]));
	for await (const page of imuis.pages(range)) {
		for (const record of page.records) if (wanted.has((record[field] ?? '').trim())) found.push(record);
	}
	return found;
}
