import { arrayParameter, parameter } from './http/endpoint';
import { CODES, MESSAGES, Refusal } from './http/Refusal';
import type { World } from './World';

/** Entities that DeleteEntity knows but of which the simulator keeps no records: nothing is ever found there. */
const WITHOUT_RECORDS: Readonly<Record<string, readonly string[]>> = {
	location: ['identifier'],
	object_part: ['obj_code', 'prt_code', 'serial_number'],
	region: ['code'],
	expenses: ['pre_id'],
};

const WORK_ORDER_KEYS: Readonly<Record<string, string>> = {
	workorder_no: 'WorkorderNo',
	order_no: 'OrderNr',
};
const WITH_DATABASE_ROW = ['employee', 'material', 'relation'];

/**
 * GET DeleteEntity: removes by key, or everything of an entity (outsmart reference §6.1).
 * @returns how many rows went. @throws Refusal 1600 with the documented messages.
 */
export function deleteEntity(world: World, query: URLSearchParams): number {
	const entity = parameter(query, 'entity') ?? '';
	const conditions = readConditions(query);
	const all = query.get('delete_all') === 'true';
	if (entity === 'workorder') return deleteWorkOrders(world, conditions, all);
	const without = WITHOUT_RECORDS[entity];
	if (without) {
		conditions.forEach(({ key }) => checkKey(without, key, entity));
		return 0;
	}
	const store = world.allStores().find(({ definition }) => definition.deletion?.entity === entity);
	if (!store) throw new Refusal(CODES.deleteFailed, [MESSAGES.noSuchEntity(entity)]);
	if (all) return store.remove(() => true);
	const keys = store.definition.deletion!.keys;
	const allowed = [...Object.keys(keys), ...(WITH_DATABASE_ROW.includes(entity) ? ['db_row'] : [])];
	checkGiven(conditions, allowed, entity);
	return store.remove((record) =>
		conditions.every(({ key, value }) =>
			key === 'db_row' ? String(record.rowId) === value : (record.values[keys[key]!] ?? '') === value,
		),
	);
}

interface Condition {
	key: string;
	value: string;
}

function readConditions(query: URLSearchParams): Condition[] {
	const values = arrayParameter(query, 'value');
	return arrayParameter(query, 'key').map((key, index) => ({ key, value: values[index] ?? '' }));
}

function deleteWorkOrders(world: World, conditions: readonly Condition[], all: boolean): number {
	if (all) throw new Refusal(CODES.deleteFailed, [MESSAGES.deleteAllRefused]);
	checkGiven(conditions, ['db_row', ...Object.keys(WORK_ORDER_KEYS)], 'workorder');
	return world.workOrders.remove((order) =>
		conditions.every(({ key, value }) =>
			key === 'db_row'
				? String(order.rowId) === value
				: (order.values[WORK_ORDER_KEYS[key]!] ?? '') === value,
		),
	);
}

/** Without a key nothing may be removed: an empty condition would fit every record. */
function checkGiven(conditions: readonly Condition[], allowed: readonly string[], entity: string): void {
	if (conditions.length === 0) throw new Refusal(CODES.deleteFailed, [MESSAGES.keyNotAllowed('', entity)]);
	conditions.forEach(({ key }) => checkKey(allowed, key, entity));
}

function checkKey(allowed: readonly string[], key: string, entity: string): void {
	if (!allowed.includes(key)) throw new Refusal(CODES.deleteFailed, [MESSAGES.keyNotAllowed(key, entity)]);
}
