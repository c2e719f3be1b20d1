import { asError } from '../../../http/asError';
import { ServiceError } from '../../../http/errors';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { BatchOutcome } from '../../../batches/halving';
import { refusable } from '../../engine/ImportRun';
import type { NewWorkOrder } from '../../mapping/salesOrder/workOrder';
import { mayStillBeCarriedOut } from '../lateWrites';
import type { ExistingWorkOrders } from './ExistingWorkOrders';

/** Work orders must never be posted twice, so a batch is posted again only after looking up what is there. */
const ATTEMPTS = 2;

/**
 * Posts new work orders so that none is stored twice (koppeling.md I13): the numbers are looked up right before, and again after an answer that was
 * lost, and only the missing ones are posted (R9). So it goes with the halves of a refused batch too (A7). OutSmart's own check against doubles is
 * needed for nothing but what another process posts between the look-up and the post (A6).
 *
 * @throws {ServiceError} when it stays unknown, or the answer took too long and they may still be stored; the next run looks up first, so nothing is lost and nothing doubled
 */
export async function postWorkOrders(
	outSmart: OutSmartClient,
	existing: ExistingWorkOrders,
	workOrders: readonly NewWorkOrder[],
): Promise<BatchOutcome> {
	const post = refusable(async (rows: readonly NewWorkOrder[]) => await outSmart.postWorkorders(rows));
	const numbersOf = (rows: readonly NewWorkOrder[]) => rows.map(({ WorkorderNo }) => WorkorderNo);
	const without = (rows: readonly NewWorkOrder[], stored: ReadonlySet<string>) =>
		rows.filter(({ WorkorderNo }) => !stored.has(WorkorderNo));
	// Another run may have posted them since this one looked, and a refused batch may have been stored in part.
	let missing = without(workOrders, await existing.amongNow(numbersOf(workOrders)));
	if (missing.length === 0) return { kind: 'stored' };
	for (let attempt = 1; ; attempt++) {
		try {
			return await post(missing);
		} catch (error) {
			const isUnknown = error instanceof ServiceError && error.outcome === 'unknown';
			if (!isUnknown || mayStillBeCarriedOut(error) || attempt >= ATTEMPTS) throw asError(error);
		}
		missing = without(missing, await existing.amongNow(numbersOf(missing)));
		if (missing.length === 0) return { kind: 'stored' };
	}
}
