import { FingerprintSet, fingerprintOf } from './fingerprints';

/** A record as it was read: what it is known by, and the part of it whose change is news. */
export interface WatchedItem<T> {
	key: string;
	/** What is compared from poll to poll. */
	content: unknown;
	record: T;
}

/** What a poll hands out and what it remembers: fingerprints, 8 bytes a record. */
export interface News<T> {
	news: T[];
	seen: FingerprintSet;
}

/**
 * Tells which of the records that were read are news: those that the last poll did not read with this content. Nothing is when there was no last poll:
 * the first one sets the baseline.
 */
export function newsAmong<T>(seen: FingerprintSet | undefined, read: ReadonlyArray<WatchedItem<T>>): News<T> {
	const fingerprints = read.map(({ key, content }) => fingerprintOf('seen', key, content));
	return {
		news: seen ? read.filter((_, at) => !seen.has(fingerprints[at] ?? 0n)).map(({ record }) => record) : [],
		seen: FingerprintSet.of(BigUint64Array.from(fingerprints)),
	};
}

/** Writes a state into what n8n keeps of a node, but only where it differs: n8n saves to its database what was touched. */
export function keep(stored: Record<string, unknown>, state: Readonly<Record<string, unknown>>): void {
	const isKept = Object.entries(state).every(([name, value]) => stored[name] === value);
	if (!isKept) Object.assign(stored, state);
}
