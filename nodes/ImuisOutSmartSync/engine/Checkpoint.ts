import { FingerprintSet } from '../../changes/fingerprints';

const PREFIX = 'imuis-outsmart-1:';

/** A record that could not be sent and is offered again, or that waits for another record (koppeling.md I19, I21). */
export interface ParkedRecord {
	kind: string;
	key: string;
	attempts: number;
	/** ISO instant of the first failure. */
	since: string;
}

/** What a stage remembers between runs; it stays outside the node as one opaque text (architecture.md §1). */
export interface CheckpointState {
	/** The settings that decide what is read; another scope means a full read (koppeling.md I22). */
	scope: string;
	/** The sync date handed out with it; another one means that the user changed it (koppeling.md I11). */
	syncDate: string;
	fingerprints: FingerprintSet;
	parked: ParkedRecord[];
	/** What a stage keeps besides. */
	flags: Record<string, string>;
}

/** The checkpoint as one text. */
export function writeCheckpoint(state: CheckpointState): string {
	const { scope, syncDate, fingerprints, parked, flags } = state;
	return `${PREFIX}${JSON.stringify({ scope, syncDate, fingerprints: fingerprints.toText(), parked, flags })}`;
}

/** Reads a checkpoint; undefined for a text that is none, which must lead to a full read and never to an error (koppeling.md I10). */
export function readCheckpoint(text: string): CheckpointState | undefined {
	if (!text.startsWith(PREFIX)) return undefined;
	try {
		const stored = JSON.parse(text.slice(PREFIX.length)) as Record<string, unknown>;
		const fingerprints = FingerprintSet.fromText(String(stored.fingerprints ?? ''));
		if (!fingerprints || !Array.isArray(stored.parked) || !stored.parked.every(isParked)) return undefined;
		return {
			scope: String(stored.scope ?? ''),
			syncDate: String(stored.syncDate ?? ''),
			fingerprints,
			parked: stored.parked,
			flags: isFlags(stored.flags) ? stored.flags : {},
		};
	} catch {
		return undefined;
	}
}

function isParked(value: unknown): value is ParkedRecord {
	const { kind, key, attempts, since } = (value ?? {}) as Record<string, unknown>;
	return (
		typeof kind === 'string' &&
		typeof key === 'string' &&
		typeof attempts === 'number' &&
		typeof since === 'string'
	);
}

function isFlags(value: unknown): value is Record<string, string> {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).every((flag) => typeof flag === 'string')
	);
}
