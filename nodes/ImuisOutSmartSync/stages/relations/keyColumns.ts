import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import { select } from '../../../ImuisOnline/cloudswitch/selection';
import { columnName, type Columns } from '../../mapping/columns';
import { InputError } from '../../../items/InputError';

/** The columns by which a table is sorted and asked: the relation a record belongs to, and its search key within it. */
export interface KeyColumns {
	relation: string;
	searchKey: string;
	/** Both, and the kind where the table has one: together they name one record, so that none is missed between two pages. */
	order: readonly string[];
}

/** What the key columns may be called. */
export type KeyNames = Columns<'relation' | 'searchKey'> & Partial<Columns<'kind'>>;

/** How a message names each table and the option that names its columns. */
const NAMES = {
	CNT: { records: 'contact persons', option: 'Contact Person Columns' },
	DEBADRES: { records: 'additional addresses', option: 'Address Columns' },
};

/**
 * Learns from one record what the key columns of CNT or DEBADRES are called here, because the vendor's list is not public (koppeling.md A4).
 * Undefined when the table has no records.
 *
 * @throws {InputError} when the record has none of the columns
 */
export async function learnKeyColumns(
	imuis: CloudswitchClient,
	table: keyof typeof NAMES,
	columns: KeyNames,
): Promise<KeyColumns | undefined> {
	// Sorted by the search key, whose name is documented, unless the user knows better: without an order nothing can be read.
	const first = columns.searchKey[0] ?? 'ZKSL';
	const [record] = await imuis.records(select(table, '*').orderBy(first).limit(1).pageSize(1));
	if (!record) return undefined;
	const relation = columnName(record, columns.relation);
	const searchKey = columnName(record, columns.searchKey);
	const kind = columnName(record, columns.kind ?? []);
	if (relation !== undefined && searchKey !== undefined) {
		return { relation, searchKey, order: [relation, searchKey, ...(kind === undefined ? [] : [kind])] };
	}
	throw unknownColumns(table, columns, Object.keys(record));
}

/** A table whose records do not say which relation they belong to, or have no key. */
export function unknownColumns(
	table: keyof typeof NAMES,
	{ relation, searchKey }: KeyNames,
	present: readonly string[],
): InputError {
	const { records, option } = NAMES[table];
	return new InputError(
		`The ${records} of iMUIS (table ${table}) have no filled column ${relation.join(', ')} or ${searchKey.join(', ')}; it has ${present.join(', ')}.`,
		`Name the columns in the option "${option}", or switch ${records} off; Set Up shows a sample of the table.`,
	);
}
