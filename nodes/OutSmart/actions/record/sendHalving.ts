import { asError } from '../../../http/asError';
import { OutSmartError } from '../../openapi/errors';

/** What became of one record of a batch; without a fault it was stored. */
export interface Sent<T> {
	one: T;
	fault?: Error;
}

/**
 * Sends a batch; when OutSmart refuses it for a record in it, sends its halves, until the bad record stands alone (koppeling.md R8). A fault of the
 * connection is that of all records of the part.
 */
export async function sendHalving<T>(
	batch: readonly T[],
	send: (part: readonly T[]) => Promise<void>,
): Promise<Array<Sent<T>>> {
	try {
		await send(batch);
		return batch.map((one) => ({ one }));
	} catch (error) {
		const fault = asError(error);
		const isRecord = fault instanceof OutSmartError && fault.kind === 'record';
		if (batch.length === 1 || !isRecord) return batch.map((one) => ({ one, fault }));
		const middle = Math.ceil(batch.length / 2);
		return [
			...(await sendHalving(batch.slice(0, middle), send)),
			...(await sendHalving(batch.slice(middle), send)),
		];
	}
}
