import type { SeedName } from '../seeds/seeds';
import type { OutSmartSwitches } from '../switches';
import type { Scalar } from '../values';
import type { OutSmartControl } from './OutSmartControl';
import type { Completion, MaterialChange, WorkOrderEdit } from './requests';

const DONE = { ok: true };

/** The routes below `/_control/` that OutSmart adds, each the method of the same purpose; undefined for any other route. */
export function controlRoute(
	control: OutSmartControl,
	method: string,
	route: readonly string[],
	body: unknown,
	query: URLSearchParams,
): unknown {
	const [first, second, third, fourth] = route;
	if (fourth !== undefined) return undefined;
	switch (first) {
		case 'entities':
			return second === undefined ? undefined : entityRoute(control, method, second, third, body);
		case 'workorders':
			return workOrderRoute(control, method, second, third, body, query);
		case 'seed':
		case 'switches':
		case 'clock':
			return second === undefined ? settingRoute(control, `${method} ${first}`, body) : undefined;
		default:
			return undefined;
	}
}

function entityRoute(
	control: OutSmartControl,
	method: string,
	name: string,
	key: string | undefined,
	body: unknown,
): unknown {
	if (key === undefined) return method === 'GET' ? control.entities(name) : undefined;
	if (method === 'PUT') return control.editEntity(name, key, asObject(body) as Record<string, Scalar>);
	if (method !== 'DELETE') return undefined;
	control.removeEntity(name, key);
	return DONE;
}

function workOrderRoute(
	control: OutSmartControl,
	method: string,
	which: string | undefined,
	action: string | undefined,
	body: unknown,
	query: URLSearchParams,
): unknown {
	if (which === undefined) {
		if (method === 'GET') return control.workOrders(query.get('no') ?? undefined);
		return method === 'POST' ? control.createWorkOrder(asObject(body)) : undefined;
	}
	switch (action === undefined ? method : `${method} ${action}`) {
		case 'GET':
			// The route takes the plain row id; the method, like all others, a number or `row:<id>`.
			return control.workOrder(which.startsWith('row:') ? which : `row:${which}`);
		case 'PUT':
			return control.editWorkOrder(which, asObject(body) as WorkOrderEdit);
		case 'DELETE':
			control.removeWorkOrder(which);
			return DONE;
		case 'POST fetch':
			return control.fetchWorkOrder(which);
		case 'POST complete':
			return control.completeWorkOrder(which, asObject(body ?? {}) as Completion);
		case 'POST materials':
			return control.editMaterial(which, asObject(body) as MaterialChange);
		case 'DELETE materials':
			return control.removeMaterials(which, asList(body) as Array<number | string>);
		case 'POST archive':
			return control.archiveWorkOrder(which);
		default:
			return undefined;
	}
}

function settingRoute(control: OutSmartControl, action: string, body: unknown): unknown {
	switch (action) {
		case 'POST seed':
			control.seed((asObject(body) as { name: SeedName }).name);
			return DONE;
		case 'GET switches':
			return control.switches();
		case 'PUT switches':
			return control.setSwitches(asObject(body) as Partial<OutSmartSwitches>);
		case 'GET clock':
			return { now: control.now() };
		case 'PUT clock':
			control.setNow((asObject(body) as { now: string | null }).now);
			return { now: control.now() };
		default:
			return undefined;
	}
}

function asObject(body: unknown): Record<string, unknown> {
	if (typeof body !== 'object' || body === null || Array.isArray(body))
		throw new Error('This control route takes a JSON object.');
	return body as Record<string, unknown>;
}

function asList(body: unknown): unknown[] {
	if (!Array.isArray(body)) throw new Error('This control route takes a JSON array.');
	return body as unknown[];
}
