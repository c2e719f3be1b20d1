import { TransportError } from '../../http/errors';

/** Statuses that tell of somebody who did not wait for the service itself. */
const GAVE_UP_WAITING = new Set([408, 504]);

/**
 * True when a write was given up for lost only because it took long: the service may still be at it, and carry it out after it was looked for. So it
 * is neither looked for nor written again in the same run; the next run reads first what became of it (koppeling.md E11, R9).
 */
export function mayStillBeCarriedOut(error: unknown): boolean {
	if (!(error instanceof TransportError)) return false;
	return error.fault === 'timeout' || (error.status !== undefined && GAVE_UP_WAITING.has(error.status));
}
