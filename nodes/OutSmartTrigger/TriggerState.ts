import { FingerprintSet } from '../changes/fingerprints';

/** Grows with every change of {@link StoredState}; a state of another version is not guessed at but begun anew. */
const VERSION = 1;

/** What n8n keeps of the trigger between polls: plain values only. */
export interface StoredState extends Record<string, unknown> {
	version: number;
	/** What is watched, of which connection; another scope begins anew. */
	scope: string;
	/** Fingerprints of all that was read at the last poll; see `FingerprintSet.toText`. */
	seen: string;
}

/** What the last poll saw; undefined, which begins anew, for nothing, for another scope or version, and for what cannot be read. */
export function readSeen(stored: Partial<StoredState>, scope: string): FingerprintSet | undefined {
	if (stored.version !== VERSION || stored.scope !== scope) return undefined;
	return FingerprintSet.fromText(stored.seen ?? '');
}

export function storeSeen(scope: string, seen: FingerprintSet): StoredState {
	return { version: VERSION, scope, seen: seen.toText() };
}
