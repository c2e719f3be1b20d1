import type { DateTime } from 'luxon';
import type { CalendarDate } from '../ImuisOnline/cloudswitch/types';
import { FingerprintSet } from '../changes/fingerprints';

/** Grows with every change of {@link TriggerState}; a state of another version is not guessed at but begun anew. */
const VERSION = 1;

/** Clocks may differ this much, and a poll may have read a little before a change was visible. */
const OVERLAP_MINUTES = 15;

/** What the trigger remembers between polls. */
export interface TriggerState {
	/** What is watched, of which connection; another scope begins anew. */
	scope: string;
	/** iMUIS tells the day of a change, not its time: everything changed on or after this day is read again. */
	changedFrom: CalendarDate;
	/** Fingerprints of all that was read at the last poll. */
	seen: FingerprintSet;
}

/** How a state is stored in n8n: plain values only. */
export interface StoredState extends Record<string, unknown> {
	version: number;
	scope: string;
	/** `yyyy-MM-dd`, Dutch local time. */
	changedFrom: string;
	/** See `FingerprintSet.toText`. */
	seen: string;
}

/** Reads what was stored; undefined, which begins anew, for nothing, for another scope or version, and for what cannot be read. */
export function readState(stored: Partial<StoredState>, scope: string): TriggerState | undefined {
	if (stored.version !== VERSION || stored.scope !== scope) return undefined;
	const changedFrom = readDay(stored.changedFrom);
	const seen = FingerprintSet.fromText(stored.seen ?? '');
	return changedFrom && seen && { scope, changedFrom, seen };
}

export function storeState({ scope, changedFrom, seen }: TriggerState): StoredState {
	const { year, month, day } = changedFrom;
	const pad = (value: number, length: number): string => String(value).padStart(length, '0');
	return {
		version: VERSION,
		scope,
		changedFrom: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`,
		seen: seen.toText(),
	};
}

/** The day from which a poll that starts at `now` must be followed by the next one. `now` in Europe/Amsterdam. */
export function dayToReadFrom(now: DateTime): CalendarDate {
	const { year, month, day } = now.minus({ minutes: OVERLAP_MINUTES });
	return { year, month, day };
}

function readDay(text: string | undefined): CalendarDate | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
	return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}
