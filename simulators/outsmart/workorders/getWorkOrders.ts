import { meetsFilters, readFilters } from '../filters';
import { parameter } from '../http/endpoint';
import { CODES, Refusal } from '../http/Refusal';
import type { World } from '../World';
import { showWorkOrder } from './showWorkOrder';
import { type ShownWorkOrder, WORK_ORDER_STATUSES, type WorkOrder, type WorkOrderStatus } from './WorkOrder';

const ALIASES = { Id: 'id' };

/**
 * GET GetWorkorders: by status, work status and advanced filters, without paging, archived ones included. **Reading consumes**:
 * unless `update_status=false`, what is returned and Compleet becomes Afgehandeld after the answer (outsmart reference §2.3, §2.6).
 */
export function getWorkOrders(world: World, query: URLSearchParams): ShownWorkOrder[] {
	const filters = readFilters(query);
	const status = readStatus(world, query, filters.length > 0);
	const workStatus = parameter(query, 'workstatus');
	const chosen = world.workOrders
		.all()
		.filter(
			(order) =>
				isVisible(order, world) &&
				(status === undefined || order.status === status) &&
				(workStatus === undefined || (order.values.WorkStatus ?? '') === workStatus),
		);
	const shown = chosen
		.map((order) => ({ order, row: showWorkOrder(order, world, wantsPrivatePhotos(query)) }))
		.filter(({ row }) => meetsFilters(row, filters, world.switches, ALIASES));
	consume(
		world,
		query,
		shown.map(({ order }) => order),
	);
	return shown.map(({ row }) => row);
}

/** GET GetWorkorder: one work order by `row_id` or `workorder_no`; consumes it like {@link getWorkOrders}. @throws Refusal 1500. */
export function getWorkOrder(world: World, query: URLSearchParams): ShownWorkOrder {
	const order = findWorkOrders(world, query).find((candidate) => isVisible(candidate, world));
	if (!order) throw new Refusal(CODES.workOrderNotFound);
	const row = showWorkOrder(order, world, wantsPrivatePhotos(query));
	consume(world, query, [order]);
	return row;
}

/** The work orders that `row_id` or `workorder_no` select, oldest first. */
export function findWorkOrders(world: World, query: URLSearchParams): WorkOrder[] {
	const rowId = parameter(query, 'row_id');
	if (rowId !== undefined) {
		const order = world.workOrders.byRowId(rowId);
		return order ? [order] : [];
	}
	const number = parameter(query, 'workorder_no');
	return number === undefined ? [] : [...world.workOrders.withNumber(number)];
}

/** Whether this query moves what it reads: everything but `update_status=false` does. */
export function consumes(query: URLSearchParams): boolean {
	return query.get('update_status')?.toLowerCase() !== 'false';
}

function isVisible(order: WorkOrder, world: World): boolean {
	return !(order.archived && world.switches.archivedHidden);
}

/** The status asked for; undefined for all. */
function readStatus(world: World, query: URLSearchParams, filtered: boolean): WorkOrderStatus | undefined {
	const given = parameter(query, 'status')?.toLowerCase();
	if (given === undefined) {
		const { statusRequired } = world.switches;
		if (statusRequired === 'always' || (statusRequired === 'unlessFiltered' && !filtered))
			throw new Refusal(CODES.unreadableValue);
		return undefined;
	}
	if (given === 'alle') return undefined;
	const status = WORK_ORDER_STATUSES.find((known) => known.toLowerCase() === given);
	if (!status) throw new Refusal(CODES.unreadableValue);
	return status;
}

function consume(world: World, query: URLSearchParams, orders: readonly WorkOrder[]): void {
	if (!consumes(query)) return;
	for (const order of orders) {
		if (order.status === 'Compleet' || world.switches.updateStatusMovesAll) order.status = 'Afgehandeld';
	}
}

function wantsPrivatePhotos(query: URLSearchParams): boolean {
	return query.get('include_private_photos') === 'true';
}
