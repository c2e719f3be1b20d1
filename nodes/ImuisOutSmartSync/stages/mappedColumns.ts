import type { CloudswitchClient } from '../../ImuisOnline/cloudswitch/client';
import { select } from '../../ImuisOnline/cloudswitch/selection';
import { EXTRA_TARGETS, type ExtraRecord } from '../mapping/outSmartFields';
import { InputError } from '../../items/InputError';
import { readOrRefusal } from './setUp/imuisRefusal';
import type { StageContext } from './StageContext';

/**
 * Asks iMUIS for the mapped columns of these records, one record of each table, before anything is sent (koppeling.md I17). What a record holds
 * cannot tell: iMUIS may leave empty values out of it (imuis reference §2.6).
 *
 * @throws {InputError} naming the mapped column that the table does not have
 */
export async function requireMappedColumns(
	{ imuis, extraFields, assumptions }: StageContext,
	...records: ExtraRecord[]
): Promise<void> {
	const sortedBy: Partial<Record<ExtraRecord, string>> = {
		contactPerson: assumptions.contactColumns.searchKey[0],
		address: assumptions.addressColumns.searchKey[0],
	};
	for (const record of records) {
		const columns = extraFields.columns([record], []);
		const order = sortedBy[record] ?? EXTRA_TARGETS[record].sortedBy;
		if ((await refusalOf(imuis, record, columns, order)) === undefined) continue;
		for (const column of columns) {
			const refusal = await refusalOf(imuis, record, [column], order);
			if (refusal !== undefined) throw unknownColumn(record, column, refusal);
		}
	}
}

/** The words with which iMUIS refuses to show these columns; undefined when it shows them, or none were asked for. */
async function refusalOf(
	imuis: CloudswitchClient,
	record: ExtraRecord,
	columns: readonly string[],
	order: string,
): Promise<string | undefined> {
	if (columns.length === 0) return undefined;
	const one = select(EXTRA_TARGETS[record].table, columns).orderBy(order).limit(1).pageSize(1);
	const answer = await readOrRefusal(async () => await imuis.records(one));
	return 'refusal' in answer ? answer.refusal : undefined;
}

function unknownColumn(record: ExtraRecord, column: string, refusal: string): InputError {
	const { table, name } = EXTRA_TARGETS[record];
	return new InputError(
		`Extra field of the ${name}: iMUIS does not show the field ${column} of table ${table}. It says: ${refusal}`,
		'Choose another iMUIS field under "Extra Fields", or remove the row.',
	);
}
