import type { ServiceError } from '../../../http/errors';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import { OutSmartError } from '../../../OutSmart/openapi/errors';
import { attempt } from './faults';

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
	for (let times = 1; ; times++) {
		const { answer, fault } = await attempt(async () => await outSmart.markAsProcessed(rowId));
		if (answer && isHandled(answer.status)) return undefined;
		if (fault && isOfTheWorkOrder(fault)) return fault.message;
		if (fault?.outcome === 'refused' && !fault.temporary) throw fault;
		const workOrder = await outSmart.workorder(rowId);
		if (workOrder && isHandled(workOrder.status)) return undefined;
		if (times < ATTEMPTS) continue;
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
	const { fault } = await attempt(async () => await outSmart.updateWorkorder(rowId, { workstatus }));
	return fault?.message;
}

function isOfTheWorkOrder(error: ServiceError): boolean {
	return error instanceof OutSmartError && (error.kind === 'record' || error.kind === 'notFound');
}
