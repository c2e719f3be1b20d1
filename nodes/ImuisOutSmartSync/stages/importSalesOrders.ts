import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { ImportRun, type OfferQueue } from '../engine/ImportRun';
import { scopeOf } from '../../changes/scope';
import { readMarker } from '../mapping/export/marker';
import { nameOf } from '../mapping/salesOrder/orderParties';
import { firstFilled, trimmed } from '../mapping/text';
import { mapSalesOrder, type NewWorkOrder, type SalesOrder } from '../mapping/salesOrder/workOrder';
import { requireMappedColumns } from './mappedColumns';
import { requireOrderType } from './orderType';
import { ExistingWorkOrders } from './salesOrders/ExistingWorkOrders';
import { OrderReader } from './salesOrders/OrderReader';
import { PostedOrders } from './salesOrders/PostedOrders';
import { postWorkOrders } from './salesOrders/postWorkOrders';
import { isOpen, MaterialUpdates } from './salesOrders/updateMaterials';
import { withExtraFields } from './salesOrders/withExtraFields';
import { InputError } from '../../items/InputError';
import type { SalesOrderSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';

const KIND = 'order';
/** An order that has its work order is never sent again, so its fingerprint does not depend on its contents (koppeling.md I13). */
const EXISTS = 'exists';

/** Sales orders of the chosen order type become work orders (koppeling.md I6, I7, I12–I15, I20, I21). */
export async function importSalesOrders(
	context: StageContext,
	settings: SalesOrderSettings,
	start: StageStart,
): Promise<StageResult> {
	requireSettings(settings);
	const { orderType, skipBlockedAndInvoiced } = settings;
	const run = new ImportRun(
		context,
		'importSalesOrders',
		start,
		scopeOf({ stage: 'importSalesOrders', orderType, skipBlockedAndInvoiced }),
	);
	await requireOrderType(context, orderType);
	await requireMappedColumns(context, 'workOrder', 'workOrderMaterial');
	const reader = new OrderReader(run, orderType);
	const updates = new MaterialUpdates(run, settings);
	const existing = new ExistingWorkOrders(context.outSmart, (workOrders) =>
		updates.keepOnly(new Set(workOrders.filter(isOpen).map(({ WorkorderNo }) => WorkorderNo))),
	);
	const posted = new PostedOrders(run.window.flags);
	const queue = run.queue<NewWorkOrder>(async (workOrders) => {
		const outcome = await postWorkOrders(context.outSmart, existing, workOrders);
		if (outcome.kind === 'stored') {
			updates.posted(workOrders);
			for (const { WorkorderNo } of workOrders) posted.add(WorkorderNo);
		}
		return outcome;
	});
	for await (const heads of reader.heads(run.parkedToOffer(KIND))) {
		const fresh = await withoutExisting(run, existing, posted, updates, heads);
		for (const order of await reader.complete(fresh)) {
			if (wasExported(order)) run.unchanged(KIND, trimmed(order.head.NR), EXISTS);
			else await offerOrder(run, queue, order, settings);
		}
	}
	await queue.close();
	posted.save();
	return run.finish();
}

/** Counts the orders whose work order exists (as unchanged, or sent when its materials were brought up to date) and answers the others. */
async function withoutExisting(
	run: ImportRun,
	existing: ExistingWorkOrders,
	posted: PostedOrders,
	updates: MaterialUpdates,
	heads: ImuisRecord[],
): Promise<ImuisRecord[]> {
	const unknown = heads.filter((head) => !run.isKnown(KIND, trimmed(head.NR), EXISTS));
	const found = await existing.among(unknown.map((head) => trimmed(head.NR)));
	for (const number of found) posted.add(number);
	const isGone = (number: string) => posted.has(number) && !found.has(number);
	for (const head of unknown) if (isGone(trimmed(head.NR))) sayGone(run, head);
	const fresh = unknown.filter(({ NR = '' }) => !found.has(NR) && !posted.has(NR));
	const freshNumbers = new Set(fresh.map((head) => head.NR));
	const old = heads.filter((head) => !freshNumbers.has(head.NR));
	const updated = await updates.carryOver(old);
	for (const { NR = '' } of old) {
		if (!updated.has(NR.trim())) run.unchanged(KIND, NR, EXISTS);
		else {
			run.remember(KIND, NR, EXISTS);
			run.report.sent();
		}
	}
	return fresh;
}

/**
 * A changed order whose work order OutSmart does not show any more; a full read gives all of those that were archived, and says nothing. The relation
 * is not read for it: its name is told when the order carries one.
 */
function sayGone(run: ImportRun, head: ImuisRecord): void {
	if (run.window.mode !== 'delta') return;
	const facts = { order: trimmed(head.NR), relation: trimmed(head.DEB), name: firstFilled(head.VERZNAAM) };
	run.report.notice({ key: facts.order, label: facts.name || facts.relation }, 'workOrderGone', facts);
}

/** True when our export wrote on its lines: then it had its work order, whatever OutSmart shows (koppeling.md I13, A6). */
function wasExported({ head, lines }: SalesOrder): boolean {
	return lines.some((line) => readMarker(line.OPMINT ?? '', trimmed(head.NR)) !== undefined);
}

async function offerOrder(
	run: ImportRun,
	queue: OfferQueue<NewWorkOrder>,
	order: SalesOrder,
	settings: SalesOrderSettings,
): Promise<void> {
	const key = trimmed(order.head.NR);
	const subject = { key, label: order.debtor ? nameOf(order.debtor) : '' };
	const result = mapSalesOrder(order, settings);
	if (result.kind === 'workOrder') {
		const workOrder = withExtraFields(result.workOrder, order, run.context.extraFields);
		await queue.offer({ kind: KIND, ...subject, record: workOrder, identity: EXISTS });
		return;
	}
	if (result.waitsFor !== '' || result.failed) run.park(KIND, key);
	if (result.failed) run.report.failed(subject, result.reason, result.facts);
	else run.report.skipped(subject, result.reason, result.facts);
}

function requireSettings({ orderType, workType, paymentMethod }: SalesOrderSettings): void {
	const missing: Array<readonly [string, string]> = [
		[orderType, 'order type (ordersoort)'],
		[workType, 'work type (soort werkzaamheden)'],
		[paymentMethod, 'payment method (betaalwijze)'],
	];
	const names = missing.filter(([value]) => value.trim() === '').map(([, name]) => name);
	if (names.length === 0) return;
	throw new InputError(
		`The import of sales orders has no ${names.join(' and no ')}.`,
		'Choose it in the stage "Import sales orders"; OutSmart does not accept a work order without.',
	);
}
