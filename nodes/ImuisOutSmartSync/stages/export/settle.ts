import { ServiceError } from '../../../http/errors';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import { OutSmartError } from '../../../OutSmart/openapi/errors';
import { isAborted } from './faults';

const ATTEMPTS = 2;

/** True for the status of a work order that is administratively done (outsmart reference §2.1). */
export function isHandled(status: string): boolean {
	return status.trim().toLowerCase() === 'afgehandeld';
}

/**
 * Makes a work order *Afgehandeld*. When the answer is lost, or does not say so, it is read again without consuming (koppeling.md E6).
 *
 * @returns undefined when it is Afgehandeld, else what OutSmart says of it
 * @throws {ServiceError} for a connection fault
 */
export async function markAsProcessed(outSmart: OutSmartClient, rowId: string): Promise<string | undefined> {
	for (let attempt = 1; ; attempt++) {
		let fault: ServiceError | undefined;
		try {
			const answer = await outSmart.markAsProcessed(rowId);
			if (answer && isHandled(answer.status)) return undefined;
		} catch (error) {
			if (!(error instanceof ServiceError) || isAborted(error)) throw error;
			if (isOfTheWorkOrder(error)) return error.message;
			if (error.outcome === 'refused' && !error.temporary) throw error;
			fault = error;
		}
		const workOrder = await outSmart.workorder(rowId);
		if (workOrder && isHandled(workOrder.status)) return undefined;
		if (attempt < ATTEMPTS) continue;
		if (fault) throw fault;
		return `OutSmart says that its status is ${workOrder?.status ?? 'unknown'}.`;
	}
}

/** Sets a work status; that it stood so already is success (koppeling.md E7). Answers what went wrong, or undefined. */
export async function setWorkStatus(
	outSmart: OutSmartClient,
	rowId: string,
	workstatus: string,
): Promise<string | undefined> {
	try {
		await outSmart.updateWorkorder(rowId, { workstatus });
		return undefined;
	} catch (error) {
		if (!(error instanceof ServiceError) || isAborted(error)) throw error;
		return error.message;
	}
}

function isOfTheWorkOrder(error: ServiceError): boolean {
	return error instanceof OutSmartError && (error.kind === 'record' || error.kind === 'notFound');
}
