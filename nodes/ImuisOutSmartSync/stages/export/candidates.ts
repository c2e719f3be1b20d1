import { DateTime } from 'luxon';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { ZONE } from '../../../dutchTime';
import { InputError } from '../../../items/InputError';
import type { ExportSettings } from '../settings';

/** What is kept of a work order until it is its turn: enough to name it (koppeling.md R7). */
export type Candidate = WorkOrder;

/** The work orders that may be exported, archived ones among them so that they can be reported; those before go-live are left out. */
export async function readCandidates(
	outSmart: OutSmartClient,
	settings: ExportSettings,
	goLive: DateTime | undefined,
): Promise<Candidate[]> {
	const found = await outSmart.workorders({ status: 'Compleet', workStatus: settings.exportWorkStatus });
	return found
		.filter((workOrder) => isReady(workOrder, settings) && !isBeforeGoLive(workOrder, goLive))
		.map(candidateOf);
}

function candidateOf(workOrder: WorkOrder): Candidate {
	const { id, WorkorderNo, status, WorkStatus, OrderNr, CustomerName, CustomerNameInvoice, Archived } =
		workOrder;
	const names = { OrderNr, CustomerName, CustomerNameInvoice };
	return { id, WorkorderNo, status, WorkStatus, Archived, ...names, Materials: [], Workperiods: [] };
}

/** True for a work order that may be exported: completed, on the export work status (koppeling.md E1). */
export function isReady(workOrder: WorkOrder, { exportWorkStatus }: ExportSettings): boolean {
	return (
		workOrder.status.trim().toLowerCase() === 'compleet' &&
		workOrder.WorkStatus.trim() === exportWorkStatus.trim()
	);
}

/** Archived work orders are left out (koppeling.md E16). */
export function isArchived(workOrder: WorkOrder): boolean {
	return String(workOrder.Archived ?? '') === '1';
}

/**
 * Reads the go-live date: work orders completed before it are ignored (koppeling.md C5). Undefined when there is none.
 * @throws {InputError} for a text that is no date
 */
export function readGoLiveDate(text: string): DateTime | undefined {
	if (text === '') return undefined;
	const date = DateTime.fromISO(text, { zone: ZONE });
	if (date.isValid) return date.startOf('day');
	throw new InputError(
		`The go-live date "${text.slice(0, 40)}" cannot be read.`,
		'Write it as 2026-12-01, or empty it.',
	);
}

/** True when the work was done before the go-live date. A work order without any readable date is not old. */
export function isBeforeGoLive(workOrder: WorkOrder, goLive: DateTime | undefined): boolean {
	if (!goLive) return false;
	const completed = completionDate(workOrder);
	return completed !== undefined && completed < goLive;
}

/** OutSmart does not say when a work order was completed: the last day of work, else its planned end, else its creation. */
function completionDate(workOrder: WorkOrder): DateTime | undefined {
	const worked = workOrder.Workperiods.map(({ WorkDate }) => readDate(WorkDate)).filter(
		(date) => date !== undefined,
	);
	const last = DateTime.max(...worked);
	return (
		last ??
		readDate(workOrder.WorkEndDate) ??
		readDate(workOrder.WorkDate) ??
		readDate(workOrder.CreationDate)
	);
}

function readDate(value: unknown): DateTime | undefined {
	const text = typeof value === 'string' ? value.trim().slice(0, 10) : '';
	for (const format of ['d-M-yyyy', 'yyyy-MM-dd']) {
		const date = DateTime.fromFormat(text, format, { zone: ZONE });
		if (date.isValid) return date;
	}
	return undefined;
}
