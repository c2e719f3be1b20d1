import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { SetUpTask } from './SetUpTask';

/**
 * Completed work orders that stand on the export work status already: the first export would write them at once (koppeling.md C4). Archived ones are
 * never exported (koppeling.md E16). Reading changes none of them.
 */
export async function checkCompletedWorkOrders({ context, report, settings }: SetUpTask): Promise<void> {
	const workStatus = settings.exportWorkStatus.trim();
	// Without one nothing would be exported; `checkWorkStatuses` asks for it.
	if (workStatus === '') return;
	const answered = await context.outSmart.workorders({ status: 'Compleet', workStatus });
	const waiting = answered.filter((order) => isWaiting(order, workStatus));
	const subject = report.subjects.completedWorkOrders;
	if (waiting.length === 0)
		report.ok('completedWorkOrders', subject, 'noCompletedWorkOrders', { workStatus });
	else {
		const facts = { count: waiting.length, workStatus, examples: waiting.map(nameOf) };
		report.ask('completedWorkOrders', subject, 'completedWorkOrdersWaiting', facts);
	}
}

/** Checked again on each row, as the export does (koppeling.md E1). */
function isWaiting(order: WorkOrder, workStatus: string): boolean {
	return (
		order.status === 'Compleet' && order.WorkStatus === workStatus && String(order.Archived ?? '0') !== '1'
	);
}

function nameOf({ WorkorderNo, id, CustomerName }: WorkOrder): string {
	const number = WorkorderNo === '' ? `#${id}` : WorkorderNo;
	const customer = String(CustomerName ?? '').trim();
	return customer === '' ? number : `${number} (${customer})`;
}
