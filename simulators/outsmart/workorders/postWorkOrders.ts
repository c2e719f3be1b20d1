import { randomBytes } from 'node:crypto';
import { DateTime } from 'luxon';
import { isRefusedRow, type PostedRow } from '../http/body';
import { CODES, MESSAGES, Refusal } from '../http/Refusal';
import type { OutSmartSwitches } from '../switches';
import { readDecimal, readDutchDate, readTime, type Scalar, toText } from '../values';
import type { World } from '../World';
import {
	innerRows,
	missingFields,
	missingMaterialFields,
	missingPeriodFields,
	readMaterial,
	readPeriod,
	refuseUnknown,
	scalarText,
	unreadable,
} from './readRows';
import type { WorkOrder } from './WorkOrder';
import { unsetValue, WORK_ORDER_FIELDS, type WorkOrderField } from './workOrderFields';

const LIST_FIELDS = [
	'Employees',
	'Attachments',
	'Materials',
	'Workperiods',
	'Forms',
	'WorkObjects',
	'FreeFields',
];
const REQUIRED = WORK_ORDER_FIELDS.filter((field) => field.required).map((field) => field.name);

/**
 * POST PostWorkorders: one work order per row, status Klaargezet (outsmart reference §2.4).
 * @returns number and row id of each work order made; skipped duplicates are left out.
 * @throws Refusal 1501 with every missing field of every row, 1504 for values that cannot be read.
 */
export function postWorkOrders(
	world: World,
	rows: readonly PostedRow[],
	query: URLSearchParams,
): Array<{ workorder_no: string; row_id: number }> {
	const { switches } = world;
	const refusal = findRefusal(rows, switches);
	if (refusal && !switches.storesRowsBeforeFaulty) throw refusal.refusal;
	const made: WorkOrder[] = [];
	for (const row of rows.slice(0, refusal?.index)) {
		const order = postOne(world, row, query);
		if (order) made.push(order);
	}
	if (refusal) throw refusal.refusal;
	return made.map((order) => ({ workorder_no: order.values.WorkorderNo ?? '', row_id: order.rowId }));
}

function findRefusal(
	rows: readonly PostedRow[],
	switches: OutSmartSwitches,
): { refusal: Refusal; index: number } | undefined {
	const missing = rows.map((row) => missingInWorkOrder(row, switches));
	const first = missing.findIndex((messages) => messages.length > 0);
	if (first >= 0) return { refusal: new Refusal(CODES.workOrderFieldMissing, missing.flat()), index: first };
	for (const [index, row] of rows.entries()) {
		try {
			if (isRefusedRow(row, switches)) throw new Refusal(CODES.unreadableValue);
			readWorkOrder(row, switches);
		} catch (error) {
			if (error instanceof Refusal) return { refusal: error, index };
			throw error;
		}
	}
	return undefined;
}

function missingInWorkOrder(row: PostedRow, switches: OutSmartSwitches): string[] {
	return [
		...missingFields(row, REQUIRED, switches),
		...innerRows(row.Materials).flatMap((material) => missingMaterialFields(material, switches)),
		...innerRows(row.Workperiods).flatMap((period) => missingPeriodFields(period, switches)),
	];
}

function postOne(world: World, row: PostedRow, query: URLSearchParams): WorkOrder | undefined {
	const { switches, workOrders } = world;
	const existing = workOrders.withNumber(toText(row.WorkorderNo));
	if (existing.length > 0) {
		if (query.get('skip_duplicate_workorder_no') === 'true' && !switches.skipDuplicateIgnored)
			return undefined;
		if (switches.duplicateWorkOrder === 'refuse') throw new Refusal(CODES.workOrderFieldMissing);
		if (switches.duplicateWorkOrder === 'update') return overwrite(existing[0]!, row, switches);
	}
	const order = newWorkOrder(world, readWorkOrder(row, switches));
	workOrders.add(order);
	return order;
}

function overwrite(order: WorkOrder, row: PostedRow, switches: OutSmartSwitches): WorkOrder {
	const content = readWorkOrder(row, switches);
	order.values = { ...order.values, ...content.values };
	if (row.Materials !== undefined) order.materials = content.materials;
	if (row.Workperiods !== undefined) order.workperiods = content.workperiods;
	return order;
}

/** What a posted record says about a work order. */
export type WorkOrderContent = Pick<
	WorkOrder,
	'values' | 'materials' | 'workperiods' | 'employees' | 'workObjects' | 'forms' | 'freeFields' | 'documents'
>;

/** Reads a posted record whose required fields are known to be filled. @throws Refusal 1504. */
export function readWorkOrder(row: PostedRow, switches: OutSmartSwitches): WorkOrderContent {
	const postable = WORK_ORDER_FIELDS.filter((field) => field.postable !== false);
	const values: Record<string, Scalar> = {};
	for (const field of postable) {
		if (row[field.name] !== undefined) values[field.name] = readField(row[field.name], field, switches);
	}
	refuseUnknown(row, [...postable.map((field) => field.name), ...LIST_FIELDS], switches);
	return {
		values: withPlannedEnd(values),
		materials: innerRows(row.Materials).map((material) => readMaterial(material, switches)),
		workperiods: innerRows(row.Workperiods).map((period) => readPeriod(period, switches)),
		employees: texts(row.Employees),
		workObjects: texts(row.WorkObjects),
		forms: Array.isArray(row.Forms) ? (row.Forms as unknown[]) : [],
		freeFields: readFreeFields(row.FreeFields),
		documents: attachmentLinks(row.Attachments),
	};
}

/** One scalar field, checked by its kind. @throws Refusal 1504. */
export function readField(value: unknown, field: WorkOrderField, switches: OutSmartSwitches): Scalar {
	const text = scalarText(value, unsetValue(field), switches, field.text === 'long');
	if (text === null || text === '') return text;
	switch (field.kind) {
		case 'date':
			return readDutchDate(text) ?? unreadable(MESSAGES.badDate);
		case 'time':
			return readTime(text) ?? unreadable(MESSAGES.badTime);
		case 'whole':
			return /^\d+$/.test(text) ? text : unreadable();
		case 'decimal':
			return readDecimal(text, 2)?.toFixed(2) ?? unreadable();
		case undefined:
			return text;
	}
}

/** WorkDuration (minutes) fills the planned end from the planned begin. */
function withPlannedEnd(values: Record<string, Scalar>): Record<string, Scalar> {
	const { WorkDate: date, WorkTime: time, WorkDuration: minutes } = values;
	if (!date || !time || !minutes || values.WorkEndTime) return values;
	const end = DateTime.fromFormat(`${date} ${time}`, 'dd-MM-yyyy HH:mm', { zone: 'utc' }).plus({
		minutes: Number(minutes),
	});
	return { ...values, WorkEndDate: end.toFormat('dd-MM-yyyy'), WorkEndTime: end.toFormat('HH:mm') };
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? (value as unknown[]).map(toText).filter((text) => text !== '') : [];
}

function readFreeFields(value: unknown): Record<string, Scalar> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => /^val_value_\d+$/.test(name))
			.map(([name, text]) => [name, toText(text)]),
	);
}

function attachmentLinks(value: unknown): string[] {
	return innerRows(value)
		.map((attachment) => toText(attachment.File) || toText(attachment.FileName))
		.filter((link) => link !== '');
}

/** A new work order in status Klaargezet; number, code and creation date are OutSmart's own. */
export function newWorkOrder(world: World, content: WorkOrderContent): WorkOrder {
	const { clock, workOrders } = world;
	const workStatus = content.values.WorkStatus ?? '';
	return {
		...content,
		rowId: workOrders.nextRowId(),
		values: {
			...content.values,
			OrderNr: content.values.OrderNr || workOrders.nextOrderNumber(clock.year()),
			CreationDate: clock.timestamp(),
		},
		status: 'Klaargezet',
		archived: false,
		worksheetCode: randomBytes(16).toString('hex'),
		signed: false,
		photos: [],
		statusChanges:
			workStatus === '' ? [] : [{ status: workStatus, timestamp: clock.timestamp(), user: 'API' }],
	};
}
