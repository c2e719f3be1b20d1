import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';

/** The value of the first of these columns that the record has; undefined when it has none (koppeling.md A4). */
export function columnOf(record: ImuisRecord, candidates: readonly string[]): string | undefined {
	for (const name of candidates) if (record[name] !== undefined) return record[name];
	return undefined;
}
