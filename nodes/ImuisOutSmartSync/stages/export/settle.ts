import { asError } from '../../../http/asError';
import { ServiceError, TransportError } from '../../../http/errors';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';

const ATTEMPTS = 2;

/** True for the status of a work order that is administratively done (outsmart reference §2.1). */
export function isHandled(status: string): boolean {
	return status.trim().toLowerCase() === 'afgehandeld';
}

/**
 * Makes a work order *Afgehandeld*; when the answer is lost, it is read again without consuming (koppeling.md E6).
 *
 * @throws {ServiceError} when it stays unknown or is refused
 */
export async function markAsProcessed(outSmart: OutSmartClient, rowId: string): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			await outSmart.markAsProcessed(rowId);
			return;
		} catch (error) {
			const isAborted = error instanceof TransportError && error.fault === 'aborted';
			if (!(error instanceof ServiceError) || error.outcome === 'refused' || isAborted) throw asError(error);
			const workOrder = await outSmart.workorder(rowId);
			if (workOrder && isHandled(workOrder.status)) return;
			if (attempt >= ATTEMPTS) throw asError(error);
		}
	}
}
