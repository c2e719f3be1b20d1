import type { SetUpTask } from './SetUpTask';

/** iMUIS accepts the credential; names the administration, so that a test administration is not mistaken for the live one (C3, C4). */
export async function checkImuisConnection({ context, report }: SetUpTask): Promise<void> {
	const [general] = await context.imuis.getAdmInfo([{ table: 'BASALG', fields: ['NAAM'] }]);
	report.ok('imuisConnection', 'iMUIS Online', 'imuisConnected', {
		administration: (general?.NAAM ?? '').trim(),
	});
}

/** OutSmart accepts the credential; it has no name of its own to show, so the number of employees stands for it (C3, C4). */
export async function checkOutSmartConnection({ context, report }: SetUpTask): Promise<void> {
	const employees = await context.outSmart.list('employees');
	report.ok('outSmartConnection', 'OutSmart', 'outSmartConnected', { employees: employees.length });
}
