import type { ClockSetting } from '../Clock';
import { isTableName, TABLE_DEFINITIONS, type TableName } from '../store/tableDefinitions';
import type { ImuisSwitches } from '../switches';
import type { GivenValues, ImuisControl, SeedName } from './ImuisControl';

const DONE = { ok: true };

/** The HTTP form of `ImuisControl`; undefined for a route that is not known. */
export function routeControl(
	control: ImuisControl,
	method: string,
	route: string[],
	body: unknown,
	query: URLSearchParams,
): unknown {
	const [first, ...rest] = route;
	switch (first) {
		case 'tables':
			return routeTables(control, method, rest, body, query);
		case 'orders':
			return routeOrders(control, method, rest, body);
		default:
			return routeSettings(control, `${method} ${route.join('/')}`, body);
	}
}

function routeSettings(control: ImuisControl, route: string, body: unknown): unknown {
	switch (route) {
		case 'POST seed': {
			const { name, articles } = body as { name: SeedName; articles?: number };
			control.seed(name, { articles });
			return control.tableSizes();
		}
		case 'GET switches':
			return control.getSwitches();
		case 'PUT switches':
			return control.setSwitches(body as Partial<ImuisSwitches>);
		case 'DELETE switches':
			return control.resetSwitches();
		case 'GET clock':
			return control.clock();
		case 'PUT clock':
			return control.setClock(body as ClockSetting);
		case 'GET sessions':
			return { count: control.sessionCount() };
		case 'DELETE sessions':
			control.endSessions();
			return DONE;
		default:
			return undefined;
	}
}

function routeTables(
	control: ImuisControl,
	method: string,
	route: string[],
	body: unknown,
	query: URLSearchParams,
): unknown {
	const [name, ...key] = route;
	if (name === undefined) return method === 'GET' ? control.tableSizes() : undefined;
	const table = tableNamed(name);
	if (key.length === 0) {
		if (method === 'POST') return control.insertRecord(table, body as GivenValues);
		if (method !== 'GET') return undefined;
		const asked = query.get('key');
		return asked === null
			? control.records(table)
			: (control.record(table, ...keyParts(table, asked)) ?? null);
	}
	if (method === 'GET') return control.record(table, ...key) ?? null;
	if (method === 'PUT') return control.editRecord(table, key, body as GivenValues);
	if (method !== 'DELETE') return undefined;
	control.deleteRecord(table, key);
	return DONE;
}

/** Only a key of several columns is split: an article number may hold a `/`. */
function keyParts(table: TableName, asked: string): string[] {
	return TABLE_DEFINITIONS[table].key.length === 1 ? [asked] : asked.split('/');
}

function tableNamed(name: string): TableName {
	if (!isTableName(name)) throw new Error(`No table ${name}`);
	return name;
}

function routeOrders(control: ImuisControl, method: string, route: string[], body: unknown): unknown {
	const [number, lines, line] = route;
	if (number === undefined) {
		return method === 'POST'
			? control.createOrder(body as Parameters<ImuisControl['createOrder']>[0])
			: undefined;
	}
	if (lines === undefined) return method === 'GET' ? control.order(number) : undefined;
	if (lines !== 'lines') return undefined;
	if (line === undefined) return method === 'POST' ? control.addLine(number, body as GivenValues) : undefined;
	if (method === 'PUT') return control.editLine(number, line, body as GivenValues);
	if (method !== 'DELETE') return undefined;
	control.deleteLine(number, line);
	return DONE;
}
