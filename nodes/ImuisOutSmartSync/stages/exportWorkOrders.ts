import type { ServiceError } from '../../http/errors';
import type { WorkOrder } from '../../OutSmart/openapi/types';
import { messageFor } from '../messages/messageFor';
import { nameOf } from '../mapping/export/planExport';
import type { Reason } from '../mapping/export/types';
import { isArchived, isReady, readCandidates, type Candidate } from './export/candidates';
import { ExportRun } from './export/ExportRun';
import { attempt, isConnectionFault, isRefusedQuestion, reachOf } from './export/faults';
import { OrderAccess } from './export/OrderAccess';
import { OrderWriter } from './export/OrderWriter';
import { preview } from './export/preview';
import { requireExportSettings, requireNotStopped } from './export/requirements';
import { markAsProcessed, setWorkStatus } from './export/settle';
import type { ExportSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';

/** Two work orders in a row that a fault of the connection stops: it will stop the others too. */
const FAULTS_IN_A_ROW = 2;

/**
 * Completed work orders become lines on the sales order they came from, each exactly once (koppeling.md §3). In the summary `sent` are the work
 * orders that were processed, also when nothing had to be written any more; `unchanged` is always 0.
 *
 * A question about one work order that iMUIS turns down holds that work order back like a connection fault, and fails the stage when iMUIS turned
 * them down about all.
 *
 * A connection fault that will stop every work order ends the stage: as a failed stage, or, when this run has done something already that must be
 * told, with what it did; the next run then fails at once if the fault is still there.
 *
 * @throws {InputError} for settings that must be changed first, and after a lost decimal sign until someone has looked at it (koppeling.md E20)
 * @throws {ServiceError} when a service cannot be reached or refuses us
 */
export async function exportWorkOrders(
	context: StageContext,
	settings: ExportSettings,
	start: StageStart,
): Promise<StageResult> {
	const goLive = await requireExportSettings(context, settings);
	const dryRun = context.dryRun || !settings.confirmed;
	const run = new ExportRun(context, start, dryRun, reasonOf(context, settings));
	if (!dryRun) requireNotStopped(run.stoppedBecause);
	const candidates = await readCandidates(context.outSmart, settings, goLive);
	run.keepWaiting(new Set(candidates.map(({ id }) => id)));
	await exportAll(run, candidates, settings);
	return run.finish();
}

async function exportAll(
	run: ExportRun,
	candidates: readonly Candidate[],
	settings: ExportSettings,
): Promise<void> {
	const access = new OrderAccess(run.context.imuis, run.context.outSmart, settings);
	let faults = 0;
	let refusedQuestions = 0;
	for (const [index, candidate] of candidates.entries()) {
		const { fault } = await attempt(async () => await exportOne(run, access, candidate, settings));
		const isRefused = isRefusedQuestion(fault);
		if (fault && !isConnectionFault(fault) && !isRefused) throw fault;
		if (isRefused) refusedQuestions += 1;
		// Not one of several work orders could be asked about: iMUIS does not let us in there at all.
		if (refusedQuestions > 1 && refusedQuestions === candidates.length) throw fault;
		const reach = fault && reachOf(fault);
		faults = !reach || reach === 'one' ? 0 : faults + 1;
		if (fault) await holdBack(run, candidate, settings, fault);
		if (fault && (reach === 'all' || faults >= FAULTS_IN_A_ROW)) {
			if (!run.hasNews) throw fault;
			const left = candidates.length - index - 1;
			return run.explain('endedEarly', { left });
		}
		if (run.stoppedBecause !== '') return run.explain('exportStopped', { text: run.stoppedBecause });
	}
}

/** Exports one work order, read anew just before writing (koppeling.md E1). */
async function exportOne(
	run: ExportRun,
	access: OrderAccess,
	candidate: Candidate,
	settings: ExportSettings,
): Promise<void> {
	if (isArchived(candidate))
		return run.skipped(candidate, { reason: 'workOrderArchived', facts: nameOf(candidate) });
	const workOrder = await run.context.outSmart.workorder(candidate.id);
	const reason = reasonToSkip(workOrder ?? candidate, workOrder !== undefined, settings);
	if (reason || !workOrder) return run.skipped(candidate, reason ?? changed(candidate));
	if (run.dryRun) return await preview(run, access, workOrder, settings);

	const writer = new OrderWriter(run.context, access, workOrder, settings, run.proof);
	const result = await writer.write().finally(() => (run.proof = writer.proof));
	if (result.kind === 'stop') {
		run.stoppedBecause = messageFor(run.context.language, result.reason.reason, result.reason.facts);
		return await fail(run, workOrder, result.reason, [], settings);
	}
	if (result.kind === 'refused') return await fail(run, workOrder, result.reason, result.notices, settings);
	await settle(run, workOrder, result.notices, settings);
}

function reasonToSkip(workOrder: WorkOrder, isThere: boolean, settings: ExportSettings): Reason | undefined {
	if (!isThere || !isReady(workOrder, settings) || isArchived(workOrder)) return changed(workOrder);
	const isUnfinished = String(workOrder.WorkFinished ?? '') === '0';
	if (settings.unfinishedWork === 'wait' && isUnfinished)
		return { reason: 'workNotFinished', facts: nameOf(workOrder) };
	return undefined;
}

function changed(workOrder: WorkOrder): Reason {
	const { status, WorkStatus: workStatus } = workOrder;
	return { reason: 'workOrderChanged', facts: { ...nameOf(workOrder), status, workStatus } };
}

/** All lines are on the order: the work order becomes Afgehandeld (koppeling.md E6). */
async function settle(
	run: ExportRun,
	workOrder: WorkOrder,
	notices: readonly Reason[],
	settings: ExportSettings,
): Promise<void> {
	const { outSmart } = run.context;
	const refusal = await markAsProcessed(outSmart, workOrder.id);
	if (refusal !== undefined) {
		const facts = { ...nameOf(workOrder), text: refusal };
		return await fail(run, workOrder, { reason: 'notMarkedAsProcessed', facts }, notices, settings);
	}
	run.processed(workOrder);
	run.notices(workOrder, notices);
	const { successWorkStatus: status } = settings;
	const fault = status === '' ? undefined : await setWorkStatus(outSmart, workOrder.id, status);
	if (fault === undefined) return;
	run.notices(workOrder, [
		{ reason: 'successStatusNotSet', facts: { ...nameOf(workOrder), status, text: fault } },
	]);
}

/** Something is wrong with the work order: reported, and put on the error work status (koppeling.md E7). */
async function fail(
	run: ExportRun,
	workOrder: WorkOrder,
	reason: Reason,
	notices: readonly Reason[],
	settings: ExportSettings,
): Promise<void> {
	run.failed(workOrder, reason);
	run.notices(workOrder, notices);
	await setErrorStatus(run, workOrder, settings);
}

async function setErrorStatus(
	run: ExportRun,
	workOrder: WorkOrder,
	{ errorWorkStatus: status }: ExportSettings,
): Promise<void> {
	const fault = await setWorkStatus(run.context.outSmart, workOrder.id, status);
	if (fault === undefined) return;
	run.notices(workOrder, [
		{ reason: 'errorStatusNotSet', facts: { ...nameOf(workOrder), status, text: fault } },
	]);
}

/** A connection fault is not the work order's: it stays ready, until the fault has lasted too long (koppeling.md E7). */
async function holdBack(
	run: ExportRun,
	candidate: Candidate,
	settings: ExportSettings,
	error: ServiceError,
): Promise<void> {
	const isTooLong = run.holds(candidate, error.message, settings.hoursBeforeError);
	if (isTooLong && !run.dryRun) await setErrorStatus(run, candidate, settings);
}

function reasonOf(context: StageContext, settings: ExportSettings): string {
	const { language } = context;
	if (context.dryRun) return messageFor(language, 'nothingWrittenDryRun', {});
	return messageFor(language, settings.confirmed ? 'completedWorkOrders' : 'exportNotConfirmed', {});
}
