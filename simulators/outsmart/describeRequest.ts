import type { RequestDescription, SimulatedRequest } from '../core/types';
import { destinationOf } from './http/endpoint';
import { consumes } from './workorders/getWorkOrders';

const SECRET_PARAMETERS = ['token', 'software_token', 'sheet_id'];
const KEYS = [
	'WorkorderNo',
	'debtor_number',
	'adr_code',
	'cpn_code',
	'code',
	'number',
	'obj_code',
	'sta_code',
	'wrt_name',
	'MaterialCode',
];
const KEYS_SHOWN = 10;

/**
 * Names a call for the log and for faults. Operation: the endpoint's own name for work orders (`PostWorkorders`), method and
 * endpoint for lists (`POST materials`); target: `workorders`, the entity that DeleteEntity is about, or the endpoint.
 */
export function describeRequest(request: SimulatedRequest): RequestDescription {
	const destination = destinationOf(request);
	if (destination.kind === 'document')
		return { operation: 'GET document', target: destination.script, write: false, detail: '' };
	if (destination.kind === 'elsewhere')
		return { operation: 'unreadable', target: request.path, write: false, detail: '' };
	const { endpoint } = destination;
	const named = /^[A-Z]/.test(endpoint);
	return {
		operation: named ? endpoint : `${request.method} ${endpoint}`,
		target: targetOf(endpoint, named, request.query),
		write: changesSomething(endpoint, request),
		detail: [queryDetail(request.query), bodyDetail(request.body)].filter(Boolean).join('; '),
	};
}

function targetOf(endpoint: string, named: boolean, query: URLSearchParams): string {
	if (endpoint === 'DeleteEntity') return query.get('entity') ?? '';
	return named ? 'workorders' : endpoint;
}

function changesSomething(endpoint: string, request: SimulatedRequest): boolean {
	if (endpoint === 'UpdateWorkorder' || endpoint === 'DeleteEntity') return true;
	if (endpoint === 'GetWorkorder' || endpoint === 'GetWorkorders') return consumes(request.query);
	return request.method !== 'GET';
}

function queryDetail(query: URLSearchParams): string {
	return [...query]
		.filter(([name]) => !SECRET_PARAMETERS.includes(name))
		.map(([name, value]) => `${name}=${value}`)
		.join(' ');
}

/** How many rows a body has and the keys of the first ones. */
function bodyDetail(body: string): string {
	if (body === '') return '';
	try {
		const parsed: unknown = JSON.parse(body);
		const rows = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
		const keys = rows.slice(0, KEYS_SHOWN).map(keyOf).filter(Boolean);
		return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${keys.join(', ')}${rows.length > KEYS_SHOWN ? ' …' : ''}`;
	} catch {
		return `${body.length} unreadable characters`;
	}
}

function keyOf(row: unknown): string {
	if (typeof row !== 'object' || row === null) return '';
	const fields = row as Record<string, unknown>;
	const name = KEYS.find((candidate) => fields[candidate] !== undefined);
	return name === undefined ? '' : String(fields[name]);
}
