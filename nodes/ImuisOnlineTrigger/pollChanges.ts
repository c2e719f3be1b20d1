import type { DateTime } from 'luxon';
import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { readChanges, type WatchedRecord } from './readChanges';
import { newsAmong } from '../changes/seenRecords';
import { dayToReadFrom, type TriggerState } from './TriggerState';
import type { WatchSettings } from './watched';

/**
 * One poll: reads what changed and decides what is news. Throws as the client does, and then nothing was decided: the next poll reads the same again.
 *
 * @param startedAt now, in Europe/Amsterdam
 */
export async function pollChanges(
	imuis: CloudswitchClient,
	settings: WatchSettings,
	scope: string,
	state: TriggerState | undefined,
	startedAt: DateTime,
): Promise<{ news: WatchedRecord[]; state: TriggerState }> {
	const changedFrom = state?.changedFrom ?? dayToReadFrom(startedAt);
	const { news, seen } = newsAmong(state?.seen, await readChanges(imuis, settings, changedFrom));
	return { news, state: { scope, changedFrom: dayToReadFrom(startedAt), seen } };
}
