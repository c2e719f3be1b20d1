import type { MaterialRow, OutSmartRecord, WorkOrder, WorkPeriodRow } from './types';

/** Reads a work order: its key fields as text, its rows as lists whatever stood there (outsmart reference §2.6). */
export function readWorkOrder(record: OutSmartRecord): WorkOrder {
	return {
		...record,
		id: textOf(record.id ?? record.Id),
		WorkorderNo: textOf(record.WorkorderNo),
		status: textOf(record.status ?? record.Status),
		WorkStatus: textOf(record.WorkStatus),
		Materials: listOf<MaterialRow>(record.Materials),
		Workperiods: listOf<WorkPeriodRow>(record.Workperiods),
	};
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}

function listOf<T>(value: unknown): T[] {
	return Array.isArray(value) ? (value as T[]) : [];
}
