import { asError } from '../../../http/asError';
import { ServiceError } from '../../../http/errors';
import { InputError } from '../../../items/InputError';
import type { OutSmartClient } from '../../openapi/client';
import type { WorkOrder } from '../../openapi/types';

/**
 * Makes a completed work order *Afgehandeld* and answers it as it is then. When the answer is lost it is read again without consuming
 * (koppeling.md E6, R9).
 *
 * @throws {InputError} for one that is not completed: reading it would not handle it (koppeling.md A8)
 */
export async function markProcessed(outSmart: OutSmartClient, rowId: string): Promise<WorkOrder> {
	const before = await outSmart.workorder(rowId);
	if (!before)
		throw new InputError(
			`OutSmart has no work order with ID ${rowId}.`,
			'Check whether it was removed in OutSmart.',
		);
	if (before.status === 'Afgehandeld') return before;
	if (before.status !== 'Compleet') {
		throw new InputError(
			`Work order ${before.WorkorderNo || rowId} is ${before.status}; only one that is Compleet can be marked as processed.`,
			'Complete it in the app or in OutSmart first.',
		);
	}
	try {
		await outSmart.markAsProcessed(rowId);
	} catch (error) {
		if (!(error instanceof ServiceError) || error.outcome !== 'unknown') throw asError(error);
		const after = await outSmart.workorder(rowId);
		if (after?.status === 'Afgehandeld') return after;
		throw asError(error);
	}
	const after = await outSmart.workorder(rowId);
	if (after?.status === 'Afgehandeld') return after;
	throw new InputError(
		`OutSmart did not make work order ${before.WorkorderNo || rowId} Afgehandeld.`,
		'Look at the work order in OutSmart, and mark it there.',
	);
}
