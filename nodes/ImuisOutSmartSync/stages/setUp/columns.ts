import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { SampledTable, SampleValue } from '../../messages/setUpReasons';
import { readOrRefusal } from './imuisRefusal';
import type { SetUpTask } from './SetUpTask';

const LONGEST_SAMPLE = 20;
const LONGEST_VALUE = 40;

/**
 * Columns of contact persons (CNT) and additional addresses (DEBADRES) and a sample of each, for a person to confirm: their columns are not documented
 * (koppeling.md A4, imuis reference §9.3, §9.4).
 */
export async function checkColumns(task: SetUpTask): Promise<void> {
	for (const table of ['CNT', 'DEBADRES'] as const) await checkTable(task, table);
}

async function checkTable({ context, report }: SetUpTask, table: SampledTable): Promise<void> {
	const subject = report.subjects.tables[table];
	const selection = select(table, '*').orderBy('ZKSL').limit(1).pageSize(1);
	const answer = await readOrRefusal(async () => await context.imuis.records(selection));
	if ('refusal' in answer) {
		report.missing('columns', subject, 'tableUnreadable', { table, text: answer.refusal });
		return;
	}
	const [record] = answer.records;
	if (!record) report.ok('columns', subject, 'tableEmpty', { table });
	else
		report.ask('columns', subject, 'sampleToConfirm', {
			table,
			columns: Object.keys(record).sort(),
			sample: sampleOf(record),
		});
}

/** The filled columns, as they came. */
function sampleOf(record: ImuisRecord): SampleValue[] {
	return Object.entries(record)
		.filter(([, value]) => value.trim() !== '')
		.slice(0, LONGEST_SAMPLE)
		.map(([column, value]) => ({
			column,
			value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
		}));
}
