import { select, type Selection } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { ChangeDateTable } from '../../messages/tableNames';
import { readOrRefusal } from './imuisRefusal';
import type { Assumptions } from '../Assumptions';
import type { SetUpTask } from './SetUpTask';

/** One record of each table is enough. Columns of CNT and DEBADRES are not documented, except their search key (imuis reference §9.3). */
function probes({ contactColumns, addressColumns }: Assumptions): Record<ChangeDateTable, Selection> {
	return {
		DEB: select('DEB', ['NR']).orderBy('NR'),
		CNT: select('CNT', '*').orderBy(contactColumns.searchKey[0] ?? 'ZKSL'),
		DEBADRES: select('DEBADRES', '*').orderBy(addressColumns.searchKey[0] ?? 'ZKSL'),
		ART: select('ART', ['NR']).orderBy('NR'),
		ORDKOP: select('ORDKOP', ['NR']).orderBy('NR'),
		ORDRG: select('ORDRG', ['ORDNR', 'RG']).orderBy('ORDNR', 'RG'),
	};
}

/**
 * Whether each table can be asked for by change date (koppeling.md A3): nothing can have changed since tomorrow, so a record in the answer means
 * that the date was ignored.
 */
export async function checkChangeDates(task: SetUpTask): Promise<void> {
	const selections = probes(task.context.assumptions);
	for (const [table, selection] of Object.entries(selections))
		await checkTable(task, table as ChangeDateTable, selection);
}

async function checkTable(
	{ context, report }: SetUpTask,
	table: ChangeDateTable,
	probe: Selection,
): Promise<void> {
	const read = async (selection: Selection): Promise<ImuisRecord[]> =>
		await context.imuis.records(selection.limit(1).pageSize(1));
	const { year, month, day } = context.now().plus({ days: 1 });
	const answer = await readOrRefusal(async () => await read(probe.changedFrom({ year, month, day })));
	const subject = report.subjects.tables[table];
	if ('records' in answer) {
		if (answer.records.length === 0) report.ok('changeDate', subject, 'changeDateWorks', { table });
		else report.missing('changeDate', subject, 'changeDateIgnored', { table });
		return;
	}
	const withoutDate = await readOrRefusal(async () => await read(probe));
	// Refused without a date too: then it is not the date. `checkColumns` tells so for the tables where that is to be expected.
	if ('records' in withoutDate || (table !== 'CNT' && table !== 'DEBADRES')) {
		report.missing('changeDate', subject, 'changeDateRefused', { table, text: answer.refusal });
	}
}
