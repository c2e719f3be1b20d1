import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { trimmed } from './text';

/** For each thing we read from a table, the columns that may hold it; the first that is there counts (koppeling.md A4). */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The value of the first of these columns that the record has; undefined when it has none (koppeling.md A4). */
export function columnOf(record: ImuisRecord, candidates: readonly string[]): string | undefined {
	const name = columnName(record, candidates);
	return name === undefined ? undefined : record[name];
}

/** The first of these columns that the record has. */
export function columnName(record: ImuisRecord, candidates: readonly string[]): string | undefined {
	return candidates.find((name) => record[name] !== undefined);
}

/** The likely columns, but for those that the user named: there only the user's counts. */
export function withNamedColumns<Name extends string>(
	likely: Columns<Name>,
	named: Readonly<Partial<Record<string, string>>>,
): Columns<Name> {
	const names = (Object.keys(likely) as Name[]).filter((name) => trimmed(named[name]) !== '');
	if (names.length === 0) return likely;
	const columns: Record<Name, readonly string[]> = { ...likely };
	for (const name of names) columns[name] = [trimmed(named[name]).toUpperCase()];
	return columns;
}
