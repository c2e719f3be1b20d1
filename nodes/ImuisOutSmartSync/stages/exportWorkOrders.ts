import { asError } from '../../http/asError';
import { ServiceError, TransportError } from '../../http/errors';
import type { WorkOrder } from '../../OutSmart/openapi/types';
import { messageFor } from '../messages/messageFor';
import { nameOf, planExport } from '../mapping/export/planExport';
import type { ExportStep } from '../messages/exportReasons';
import type { Command, Reason } from '../mapping/export/types';
import { requireOrderType } from './orderType';
import { isArchived, isBeforeGoLive, isReady, readGoLiveDate } from './export/candidates';
import { ExportRun } from './export/ExportRun';
import { OrderAccess } from './export/OrderAccess';
import { markAsProcessed } from './export/settle';
import { writeOrder } from './export/writeOrder';
import { SettingsError } from './SettingsError';
import type { ExportSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';

/** Two work orders in a row that a connection fault stops: it is not theirs, the whole export ends as failed. */
const FAULTS_IN_A_ROW = 2;

/** Completed work orders become lines on the sales order they came from, each exactly once (koppeling.md §3). */
export async function exportWorkOrders(
	context: StageContext,
	settings: ExportSettings,
	start: StageStart,
): Promise<StageResult> {
	requireSettings(settings);
	const goLive = readGoLiveDate(settings.goLiveDate);
	const dryRun = context.dryRun || !settings.confirmed;
	const run = new ExportRun(context, start, dryRun, reasonOf(context, settings));
	await requireOrderType(context, settings.orderType);
	const access = new OrderAccess(context.imuis, settings);
	const workOrders = await context.outSmart.workorders({
		status: 'Compleet',
		workStatus: settings.exportWorkStatus,
	});
	let faults = 0;
	for (const { id } of workOrders.filter(
		(candidate) => !isArchived(candidate) && !isBeforeGoLive(candidate, goLive),
	)) {
		const before = run.report.attention.length;
		try {
			await exportOne(run, access, id, settings, dryRun);
			faults = 0;
		} catch (error) {
			if (!isConnectionFault(error)) throw asError(error);
			run.report.attention.length = before;
			await holdBack(
				run,
				workOrders.find((workOrder) => workOrder.id === id),
				settings,
				error,
			);
			if (++faults >= FAULTS_IN_A_ROW) throw asError(error);
		}
	}
	return run.finish();
}

/** Exports one work order, read anew just before writing (koppeling.md E1). */
async function exportOne(
	run: ExportRun,
	access: OrderAccess,
	rowId: string,
	settings: ExportSettings,
	dryRun: boolean,
): Promise<void> {
	const { imuis, outSmart } = run.context;
	const workOrder = await outSmart.workorder(rowId);
	if (!workOrder) return;
	const { status, WorkStatus: workStatus } = workOrder;
	if (!isReady(workOrder, settings)) {
		return run.skipped(workOrder, {
			reason: 'workOrderChanged',
			facts: { ...nameOf(workOrder), status, workStatus },
		});
	}
	if (settings.unfinishedWork === 'wait' && String(workOrder.WorkFinished ?? '') === '0') {
		return run.skipped(workOrder, { reason: 'workNotFinished', facts: nameOf(workOrder) });
	}
	if (dryRun) return await showPlan(run, access, workOrder, settings);

	const result = await writeOrder(imuis, access, workOrder, settings, run.proof);
	run.proof = result.proof;
	if (result.kind === 'stop') return await stopExport(run, workOrder, result.reason, settings);
	if (result.kind === 'refused') {
		run.failed(workOrder, result.reason);
		run.notices(workOrder, result.notices);
		return await setErrorStatus(run, workOrder, settings);
	}
	await markAsProcessed(outSmart, rowId);
	run.report.sent();
	run.notices(workOrder, result.notices);
	if (settings.successWorkStatus !== '') await setSuccessStatus(run, workOrder, settings.successWorkStatus);
}

/** What a dry run shows: the plan in words (koppeling.md R6). */
async function showPlan(
	run: ExportRun,
	access: OrderAccess,
	workOrder: WorkOrder,
	settings: ExportSettings,
): Promise<void> {
	const plan = planExport(workOrder, await access.read(workOrder), settings);
	if (plan.kind === 'refused') return run.failed(workOrder, plan);
	run.report.sent();
	const facts = { ...nameOf(workOrder), steps: plan.commands.map(stepOf), confirmed: settings.confirmed };
	run.notices(workOrder, [{ reason: 'wouldExport', facts }, ...plan.notices]);
}

function stepOf(command: Command): ExportStep {
	switch (command.kind) {
		case 'createRelation':
		case 'createArticle':
			return { kind: 'create', line: '', article: command.number, quantity: '' };
		case 'updateLine':
			return {
				kind: 'update',
				line: command.line,
				article: articleOf(command),
				quantity: command.quantity.toFixed(),
			};
		case 'addLine':
			return { kind: 'add', line: '', article: command.article, quantity: command.quantity.toFixed() };
		case 'deleteLine':
			return { kind: 'delete', line: command.line, article: command.article, quantity: '' };
	}
}

function articleOf({ fields }: Extract<Command, { kind: 'updateLine' }>): string {
	return /, artikel (.+), regel /.exec(String(fields.OPMINT ?? ''))?.[1] ?? '';
}

/** A decimal sign gone wrong must never reach a second line: the work order goes to 99 and the whole export stops (koppeling.md E20). */
async function stopExport(
	run: ExportRun,
	workOrder: WorkOrder,
	{ reason, facts }: Reason,
	settings: ExportSettings,
): Promise<void> {
	await setErrorStatus(run, workOrder, settings);
	throw new SettingsError(
		messageFor(run.context.language, reason, facts),
		'The export was stopped before it wrote another line. Report this: the decimal sign of this iMUIS differs from what is documented.',
	);
}

/** Sets the error work status; that it stood so already is success (koppeling.md E7). */
async function setErrorStatus(
	run: ExportRun,
	workOrder: WorkOrder,
	{ errorWorkStatus: status }: ExportSettings,
): Promise<void> {
	try {
		await run.context.outSmart.updateWorkorder(workOrder.id, { workstatus: status });
	} catch (error) {
		if (!(error instanceof ServiceError)) throw asError(error);
		const facts = { ...nameOf(workOrder), status, text: error.message };
		run.notices(workOrder, [{ reason: 'errorStatusNotSet', facts }]);
	}
}

async function setSuccessStatus(run: ExportRun, workOrder: WorkOrder, status: string): Promise<void> {
	try {
		await run.context.outSmart.updateWorkorder(workOrder.id, { workstatus: status });
	} catch (error) {
		if (!(error instanceof ServiceError)) throw asError(error);
		const facts = { ...nameOf(workOrder), status, text: error.message };
		run.notices(workOrder, [{ reason: 'successStatusNotSet', facts }]);
	}
}

/** A connection fault is not the work order's: it stays ready, until the fault has lasted too long (koppeling.md E7). */
async function holdBack(
	run: ExportRun,
	workOrder: WorkOrder | undefined,
	settings: ExportSettings,
	error: ServiceError,
): Promise<void> {
	if (!workOrder) return;
	const hours = run.holds(workOrder);
	const facts = { ...nameOf(workOrder), text: error.message };
	if (hours < settings.hoursBeforeError)
		return run.failed(workOrder, { reason: 'connectionFaultWaits', facts });
	run.failed(workOrder, { reason: 'connectionFaultTooLong', facts: { ...facts, hours } });
	run.givesUp(workOrder);
	await setErrorStatus(run, workOrder, settings);
}

function isConnectionFault(error: unknown): error is ServiceError {
	if (!(error instanceof ServiceError)) return false;
	if (error instanceof TransportError && error.fault === 'aborted') return false;
	return error.temporary || error.outcome !== 'refused';
}

function reasonOf(context: StageContext, settings: ExportSettings): string {
	if (context.dryRun) return 'A dry run: nothing was written.';
	return settings.confirmed
		? 'Completed work orders.'
		: 'The export is not confirmed yet: nothing was written.';
}

function requireSettings({
	orderType,
	plannedHours,
	hourTypeArticleGroup,
	exportWorkStatus,
	errorWorkStatus,
}: ExportSettings): void {
	if (orderType.trim() === '') {
		throw new SettingsError(
			'The export has no order type (ordersoort).',
			'Choose the order type whose orders become work orders.',
		);
	}
	if (hourTypeArticleGroup !== '' && plannedHours === '') {
		throw new SettingsError(
			'It is not chosen what the export does with planned hours.',
			'Choose under "Planned Hours" in the export: replace, add or keep planned.',
		);
	}
	for (const [value, name] of [
		[exportWorkStatus, 'Export Work Status'],
		[errorWorkStatus, 'Error Work Status'],
	] as const) {
		if (value.trim() === '')
			throw new SettingsError(
				`The setting "${name}" of the export is empty.`,
				'Choose a work status (werkbonstatus).',
			);
	}
}
