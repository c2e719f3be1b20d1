import type { FingerprintSet } from '../changes/fingerprints';
import type { OutSmartClient } from '../OutSmart/openapi/client';
import type { WorkOrder } from '../OutSmart/openapi/types';
import { newsAmong, type News } from '../changes/seenRecords';
import { contentOf, isWanted, statusesToRead, type WatchSettings } from './watched';

/**
 * One poll: reads the watched work orders without consuming them and tells which are news. Throws as the client does, and then nothing was decided:
 * the next poll reads the same again.
 */
export async function pollWorkOrders(
	outSmart: OutSmartClient,
	settings: WatchSettings,
	seen: FingerprintSet | undefined,
): Promise<News<WorkOrder>> {
	const workOrders = await readWatched(outSmart, settings);
	return newsAmong(
		seen,
		workOrders.map((record) => ({ key: record.id, content: contentOf(record, settings), record })),
	);
}

/** The watched work orders as they are now. */
export async function readWatched(outSmart: OutSmartClient, settings: WatchSettings): Promise<WorkOrder[]> {
	const found = new Map<string, WorkOrder>();
	for (const status of statusesToRead(settings)) {
		// One that moved on between two questions is taken as it was seen last.
		for (const workOrder of await outSmart.workorders({ status })) found.set(workOrder.id, workOrder);
	}
	return [...found.values()].filter((workOrder) => isWanted(workOrder, settings));
}
