import { asError } from '../../../http/asError';
import { ServiceError } from '../../../http/errors';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { BatchOutcome } from '../../engine/halving';
import { refusable } from '../../engine/ImportRun';
import type { NewWorkOrder } from '../../mapping/salesOrder/workOrder';
import type { ExistingWorkOrders } from './ExistingWorkOrders';

/** Work orders must never be posted twice, so a batch is posted again only after looking up what is there. */
const ATTEMPTS = 2;

/**
 * Posts new work orders so that none is stored twice: after an answer that was lost, the numbers are looked up and only the missing ones are posted
 * again (koppeling.md I13, R9).
 *
 * @throws {ServiceError} when it stays unknown; the next run looks up first, so nothing is lost and nothing doubled
 */
export async function postWorkOrders(
	outSmart: OutSmartClient,
	existing: ExistingWorkOrders,
	workOrders: readonly NewWorkOrder[],
): Promise<BatchOutcome> {
	const post = refusable(async (rows: readonly NewWorkOrder[]) => await outSmart.postWorkorders(rows));
	let missing = workOrders;
	for (let attempt = 1; ; attempt++) {
		try {
			return await post(missing);
		} catch (error) {
			if (!(error instanceof ServiceError) || error.outcome !== 'unknown' || attempt >= ATTEMPTS)
				throw asError(error);
		}
		const stored = await existing.askEach(missing.map(({ WorkorderNo }) => WorkorderNo));
		missing = missing.filter(({ WorkorderNo }) => !stored.has(WorkorderNo));
		if (missing.length === 0) return { kind: 'stored' };
	}
}
