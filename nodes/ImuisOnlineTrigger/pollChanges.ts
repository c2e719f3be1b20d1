import type { DateTime } from 'luxon';
import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { readChanges, type WatchedRecord } from './readChanges';
import { dayToReadFrom, decide, type Decision, type TriggerState } from './TriggerState';
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
): Promise<Decision<WatchedRecord>> {
	const changedFrom = state?.changedFrom ?? dayToReadFrom(startedAt);
	return decide(state, scope, startedAt, await readChanges(imuis, settings, changedFrom));
}
