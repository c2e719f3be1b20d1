import { DateTime } from 'luxon';
import type { CalendarDate } from '../../ImuisOnline/cloudswitch/types';
import { ZONE } from '../../dutchTime';
import { InputError } from '../../items/InputError';
import type { SummaryReasons } from '../messages/summaryReasons';
import type { StageStart } from '../stages/StageContext';
import type { RunMode } from '../stages/StageResult';
import { readCheckpoint, type ParkedRecord } from './Checkpoint';
import { FingerprintSet } from '../../changes/fingerprints';

/** Clocks may differ this much, and the run that made the sync date may have read a little before its changes were visible. */
const OVERLAP_MINUTES = 15;
const CLOCK_TOLERANCE_MINUTES = 5;

/** Why an import reads everything, or only what changed. */
export type WindowReason = keyof Pick<
	SummaryReasons,
	'noSyncDate' | 'checkpointUnreadable' | 'settingsChanged' | 'changesSinceLast' | 'syncDateSetByHand'
>;

/** What an import asks for and what it remembers of the last run. */
export interface ImportWindow {
	mode: RunMode;
	/** Why. */
	reason: WindowReason;
	/** From here on changes are asked for; undefined for everything. */
	since: DateTime | undefined;
	/** `since` as the day that iMUIS filters by (`MUTDATE_VA`). */
	changedFrom: CalendarDate | undefined;
	/** What was sent in this window already. */
	known: FingerprintSet;
	parked: ParkedRecord[];
	flags: Record<string, string>;
}

/**
 * Decides between a full and a delta read (koppeling.md I8, I10, I11, I22). The window begins 15 minutes before the sync date, as a day in
 * Europe/Amsterdam, because iMUIS filters by day.
 * @throws {InputError} for a sync date that cannot be read or lies in the future (koppeling.md I9)
 */
export function openWindow(start: StageStart, scope: string, now: DateTime): ImportWindow {
	const syncDate = parseSyncDate(start.syncDate, now);
	const state = readCheckpoint(start.checkpoint);
	const parked = state?.parked ?? [];
	const flags = state?.flags ?? {};
	const full = (reason: WindowReason): ImportWindow => ({
		mode: 'full',
		reason,
		since: undefined,
		changedFrom: undefined,
		known: FingerprintSet.empty,
		parked: [],
		flags,
	});

	if (!syncDate) return full('noSyncDate');
	if (!state && start.checkpoint.trim() !== '') return full('checkpointUnreadable');
	if (state && state.scope !== scope) return full('settingsChanged');

	const since = syncDate.minus({ minutes: OVERLAP_MINUTES });
	const untouched = state !== undefined && sameInstant(state.syncDate, syncDate);
	return {
		mode: 'delta',
		reason: untouched ? 'changesSinceLast' : 'syncDateSetByHand',
		since,
		changedFrom: { year: since.year, month: since.month, day: since.day },
		known: untouched ? state.fingerprints : FingerprintSet.empty,
		parked,
		flags,
	};
}

/** The instant of a sync date in Europe/Amsterdam; a time without offset is Dutch local time. Undefined for an empty one. */
export function parseSyncDate(text: string, now: DateTime): DateTime | undefined {
	if (text.trim() === '') return undefined;
	const parsed = DateTime.fromISO(text.trim(), { zone: ZONE });
	if (!parsed.isValid) {
		throw new InputError(
			`The sync date "${text.slice(0, 60)}" cannot be read.`,
			`Write it as 2026-11-24T03:00:00, or empty it to synchronise everything.`,
		);
	}
	if (parsed > now.plus({ minutes: CLOCK_TOLERANCE_MINUTES })) {
		throw new InputError(
			`The sync date ${text} lies in the future; changes made until then would be missed.`,
			'Set it to a moment in the past, or empty it to synchronise everything.',
		);
	}
	return parsed;
}

function sameInstant(stored: string, syncDate: DateTime): boolean {
	const parsed = DateTime.fromISO(stored, { zone: ZONE });
	return parsed.isValid && parsed.toMillis() === syncDate.toMillis();
}
