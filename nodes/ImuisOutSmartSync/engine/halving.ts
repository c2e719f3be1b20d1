/** What one attempt to send a batch came to. */
export type BatchOutcome = { kind: 'stored' } | { kind: 'refused'; text: string };

/** Records that were stored, and those that were refused with the service's words. */
export interface HalvingResult<T> {
	stored: T[];
	refused: Array<{ record: T; text: string }>;
}

/**
 * Sends a batch; when it is refused, sends its halves, until every refused record stands alone (koppeling.md R8): one bad record among n costs at
 * most 2·log2(n) more sends. Sending a record twice must do no harm, because a refused batch may have been stored in part (koppeling.md A7).
 *
 * @param send stores the records or says that they were refused; any other fault it throws ends the whole
 */
export async function sendHalving<T>(
	records: readonly T[],
	send: (records: readonly T[]) => Promise<BatchOutcome>,
): Promise<HalvingResult<T>> {
	if (records.length === 0) return { stored: [], refused: [] };
	const outcome = await send(records);
	if (outcome.kind === 'stored') return { stored: [...records], refused: [] };
	return await sendHalves(records, outcome.text, send);
}

/** Sends records that were refused together, with these words. */
async function sendHalves<T>(
	records: readonly T[],
	text: string,
	send: (records: readonly T[]) => Promise<BatchOutcome>,
): Promise<HalvingResult<T>> {
	if (records.length === 1) return { stored: [], refused: records.map((record) => ({ record, text })) };
	const middle = Math.floor(records.length / 2);
	const first = await sendHalving(records.slice(0, middle), send);
	const rest = records.slice(middle);
	// With the first half stored, what was refused is in the second: that need not be sent whole. One record is, for the words about it alone.
	const isBad = first.refused.length === 0 && rest.length > 1;
	const second = isBad ? await sendHalves(rest, text, send) : await sendHalving(rest, send);
	return { stored: [...first.stored, ...second.stored], refused: [...first.refused, ...second.refused] };
}
