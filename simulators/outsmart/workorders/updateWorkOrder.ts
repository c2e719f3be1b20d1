import type { PostedRow } from '../http/body';
import { parameter } from '../http/endpoint';
import { CODES, MESSAGES, Refusal } from '../http/Refusal';
import { readDutchDate, readTime, type Scalar } from '../values';
import type { World } from '../World';
import { findWorkOrders } from './getWorkOrders';
import { readField } from './postWorkOrders';
import { missingMaterialFields, readMaterial } from './readRows';
import type { WorkOrder } from './WorkOrder';
import { WORK_ORDER_FIELDS } from './workOrderFields';

/**
 * GET UpdateWorkorder: planning, employee and work status in the query string (outsmart reference §2.5).
 * @throws Refusal 1500 not found, 1502 nothing given, 1504 with one message per bad value, 1503 when nothing changes.
 */
export function updateWorkOrder(world: World, query: URLSearchParams): null {
	const orders = findWorkOrders(world, query);
	if (orders.length === 0) throw new Refusal(CODES.workOrderNotFound);
	const changes = readChanges(world, query);
	if (Object.keys(changes).length === 0) throw new Refusal(CODES.nothingToUpdate);
	const changed = orders.filter((order) => applyChanges(order, changes, world, 'API'));
	if (changed.length === 0 && world.switches.unchangedUpdate === 1503)
		throw new Refusal(CODES.nothingChanged);
	return null;
}

/**
 * POST UpdateWorkorder: adds material rows, with `ClearMaterials=true` instead of those that are there.
 * @throws Refusal 1500 not found, 1501 with every missing field, 1504.
 */
export function updateMaterials(world: World, rows: readonly PostedRow[], query: URLSearchParams): null {
	const order = findWorkOrders(world, query)[0];
	if (!order) throw new Refusal(CODES.workOrderNotFound);
	const missing = rows.flatMap((row) => missingMaterialFields(row, world.switches));
	if (missing.length > 0) throw new Refusal(CODES.workOrderFieldMissing, missing);
	const materials = rows.map((row) => readMaterial(row, world.switches));
	order.materials = query.get('ClearMaterials') === 'true' ? materials : [...order.materials, ...materials];
	return null;
}

/** Writes scalar fields; a changed work status is logged in StatusChanges. True when anything changed. */
export function applyChanges(
	order: WorkOrder,
	changes: Record<string, Scalar>,
	world: World,
	user: string,
): boolean {
	const different = Object.entries(changes).filter(
		([name, value]) => (order.values[name] ?? '') !== (value ?? ''),
	);
	for (const [name, value] of different) {
		order.values[name] = value;
		if (name === 'WorkStatus') {
			order.statusChanges.push({ status: value ?? '', timestamp: world.clock.timestamp(), user });
		}
	}
	return different.length > 0;
}

function readChanges(world: World, query: URLSearchParams): Record<string, Scalar> {
	const changes: Record<string, Scalar> = {};
	const problems: string[] = [];
	const take = (
		parameterName: string,
		field: string,
		problem: string,
		read: (text: string) => string | undefined,
	): void => {
		const text = parameter(query, parameterName);
		if (text === undefined) return;
		const value = read(text);
		if (value === undefined) problems.push(problem);
		else changes[field] = value;
	};
	take('workdate', 'WorkDate', MESSAGES.badDate, readDutchDate);
	take('worktime', 'WorkTime', MESSAGES.badTime, readTime);
	take('employee_nr', 'EmployeeNr', MESSAGES.badEmployee, (number) =>
		world.store('employees').find(number) ? number : undefined,
	);
	take('workstatus', 'WorkStatus', '', (code) => (acceptsWorkStatus(world, code) ? code : undefined));
	if (problems.length > 0)
		throw new Refusal(
			CODES.unreadableValue,
			problems.filter((text) => text !== ''),
		);
	return world.switches.updateAcceptsFields ? { ...readFields(world, query), ...changes } : changes;
}

function acceptsWorkStatus(world: World, code: string): boolean {
	return (
		world.switches.unknownWorkStatus === 'accept' || world.store('workstatusses').find(code) !== undefined
	);
}

/** PascalCase fields in the query string, as one client sends them (switch `updateAcceptsFields`). */
function readFields(world: World, query: URLSearchParams): Record<string, Scalar> {
	const changes: Record<string, Scalar> = {};
	for (const field of WORK_ORDER_FIELDS) {
		const text = parameter(query, field.name);
		if (text !== undefined && field.postable !== false)
			changes[field.name] = readField(text, field, world.switches);
	}
	return changes;
}
