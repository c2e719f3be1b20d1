import type { WorkOrder, WorkOrderStatus } from '../OutSmart/openapi/types';

/** What the trigger can be told of. */
export type WatchEvent = 'workOrderCompleted' | 'statusChanged' | 'workStatusChanged';

/** What the user chose to be told of. */
export interface WatchSettings {
	event: WatchEvent;
	/** Code of the work status (werkbonstatus); empty is every one. */
	workStatus: string;
	/** Statuses that are watched; a work order counts when it enters one of them. */
	statuses: WorkOrderStatus[];
}

/** The statuses a poll must ask for; OutSmart answers each whole, without pages. */
export function statusesToRead({ event, statuses }: WatchSettings): WorkOrderStatus[] {
	return event === 'workOrderCompleted' ? ['Compleet'] : statuses;
}

/** True for a work order that the user wants to hear of when it is news. */
export function isWanted({ WorkStatus }: WorkOrder, { event, workStatus }: WatchSettings): boolean {
	if (event === 'statusChanged') return true;
	if (event === 'workStatusChanged' && WorkStatus === '') return false;
	return workStatus === '' || WorkStatus === workStatus;
}

/** The part of a work order whose change is the event. */
export function contentOf({ status, WorkStatus }: WorkOrder, { event }: WatchSettings): unknown {
	if (event === 'statusChanged') return status;
	return event === 'workStatusChanged' ? WorkStatus : 'completed';
}
