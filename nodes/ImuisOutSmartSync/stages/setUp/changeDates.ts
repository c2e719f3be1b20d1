import { select, type Selection } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { ProbedTable } from '../../messages/setUpReasons';
import { readOrRefusal } from './imuisRefusal';
import type { SetUpTask } from './SetUpTask';

/** One record of each table is enough. Columns of CNT and DEBADRES are not documented, except their search key (imuis reference §9.3). */
const PROBES: Record<ProbedTable, Selection> = {
	DEB: select('DEB', ['NR']).orderBy('NR'),
	CNT: select('CNT', '*').orderBy('ZKSL'),
	DEBADRES: select('DEBADRES', '*').orderBy('ZKSL'),
	ART: select('ART', ['NR']).orderBy('NR'),
	ORDKOP: select('ORDKOP', ['NR']).orderBy('NR'),
	ORDRG: select('ORDRG', ['ORDNR', 'RG']).orderBy('ORDNR', 'RG'),
};

/**
 * Whether each table can be asked for by change date (koppeling.md A3): nothing can have changed since tomorrow, so a record in the answer means
 * that the date was ignored.
 */
export async function checkChangeDates(task: SetUpTask): Promise<void> {
	for (const table of Object.keys(PROBES) as ProbedTable[]) await checkTable(task, table);
}

async function checkTable({ context, report }: SetUpTask, table: ProbedTable): Promise<void> {
	const read = async (selection: Selection): Promise<ImuisRecord[]> =>
		await context.imuis.records(selection.limit(1).pageSize(1));
	const { year, month, day } = context.now().plus({ days: 1 });
	const answer = await readOrRefusal(async () => await read(PROBES[table].changedFrom({ year, month, day })));
	const subject = report.subjects.tables[table];
	if ('records' in answer) {
		if (answer.records.length === 0) report.ok('changeDate', subject, 'changeDateWorks', { table });
		else report.missing('changeDate', subject, 'changeDateIgnored', { table });
		return;
	}
	const withoutDate = await readOrRefusal(async () => await read(PROBES[table]));
	// Refused without a date too: then it is not the date. `checkColumns` tells so for the tables where that is to be expected.
	if ('records' in withoutDate || (table !== 'CNT' && table !== 'DEBADRES')) {
		report.missing('changeDate', subject, 'changeDateRefused', { table, text: answer.refusal });
	}
}
