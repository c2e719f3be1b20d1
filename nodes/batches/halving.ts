/**
 * What one attempt to send a batch came to. *Refused*: for a record in it, so its halves may be taken. *Failed*: for a reason that concerns all of
 * them. `why` is what the caller wants to know of it, the service's words for instance.
 */
export type BatchOutcome<W = string> = { kind: 'stored' } | { kind: 'refused' | 'failed'; why: W };

/** Records that were stored, and those that were not with the reason why. */
export interface HalvingResult<T, W = string> {
	stored: T[];
	refused: Array<{ record: T; why: W }>;
}

/**
 * Sends a batch; when it is refused, sends its halves, until every refused record stands alone (koppeling.md R8): one bad record among n costs at
 * most 2·log2(n) more sends. Sending a record twice must do no harm, because a refused batch may have been stored in part (koppeling.md A7).
 *
 * @param send tells what became of the records; what it throws ends the whole
 */
export async function sendHalving<T, W = string>(
	records: readonly T[],
	send: (records: readonly T[]) => Promise<BatchOutcome<W>>,
): Promise<HalvingResult<T, W>> {
	if (records.length === 0) return { stored: [], refused: [] };
	const outcome = await send(records);
	if (outcome.kind === 'stored') return { stored: [...records], refused: [] };
	if (outcome.kind === 'failed') return allRefused(records, outcome.why);
	return await sendHalves(records, outcome.why, send);
}

/** Sends records that were refused together, for this reason. */
async function sendHalves<T, W>(
	records: readonly T[],
	why: W,
	send: (records: readonly T[]) => Promise<BatchOutcome<W>>,
): Promise<HalvingResult<T, W>> {
	if (records.length === 1) return allRefused(records, why);
	const middle = Math.floor(records.length / 2);
	const first = await sendHalving(records.slice(0, middle), send);
	const rest = records.slice(middle);
	// With the first half stored, what was refused is in the second: that need not be sent whole. One record is, for the words about it alone.
	const isBad = first.refused.length === 0 && rest.length > 1;
	const second = isBad ? await sendHalves(rest, why, send) : await sendHalving(rest, send);
	return { stored: [...first.stored, ...second.stored], refused: [...first.refused, ...second.refused] };
}

function allRefused<T, W>(records: readonly T[], why: W): HalvingResult<T, W> {
	return { stored: [], refused: records.map((record) => ({ record, why })) };
}
