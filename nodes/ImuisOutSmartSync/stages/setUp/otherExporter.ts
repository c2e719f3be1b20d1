import type { SetUpTask } from './SetUpTask';

/** OutSmart's own koppeling must be off; nothing in its API tells, so a person is always asked (koppeling.md C5). */
export async function checkOtherExporter({ report }: SetUpTask): Promise<void> {
	report.ask('otherExporter', report.subjects.otherExporter, 'otherExporter', {});
}
