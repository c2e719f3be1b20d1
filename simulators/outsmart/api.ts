import type { SimulatedRequest, SimulatedResponse } from '../core/types';
import { deleteEntity } from './deleteEntity';
import { listRecords, postRecords } from './entities/entityRequests';
import { NOT_SIMULATED } from './entities/notSimulated';
import { authorise, type Tokens } from './http/authorisation';
import { readRows } from './http/body';
import { damageAnswer, failBefore, type ServiceFault } from './http/faults';
import { CODES, Refusal } from './http/Refusal';
import type { World } from './World';
import { getWorkOrder, getWorkOrders } from './workorders/getWorkOrders';
import { postWorkOrders } from './workorders/postWorkOrders';
import { updateMaterials, updateWorkOrder } from './workorders/updateWorkOrder';

type Handler = (world: World, request: SimulatedRequest) => unknown;

const HEADERS = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

/** The endpoints with work orders, and DeleteEntity; the rest are lists of records. */
const HANDLERS: Readonly<Record<string, Handler>> = {
	'POST PostWorkorders': (world, { body, query }) =>
		postWorkOrders(world, readRows(body, world.switches), query),
	'GET UpdateWorkorder': (world, { query }) => updateWorkOrder(world, query),
	'POST UpdateWorkorder': (world, { body, query }) =>
		updateMaterials(world, readRows(body, world.switches), query),
	'GET GetWorkorder': (world, { query }) => getWorkOrder(world, query),
	'GET GetWorkorders': (world, { query }) => listed(getWorkOrders(world, query), world),
	'GET DeleteEntity': (world, { query }) => deleteEntity(world, query),
};

/**
 * One call of the OpenAPI, checked in the order endpoint → tokens → body → required fields → store; HTTP 200 for every outcome,
 * the result code in the body (outsmart reference §1.4, §9).
 */
export function answerApi(
	world: World,
	tokens: Tokens,
	endpoint: string,
	request: SimulatedRequest,
	fault?: ServiceFault,
): { response: SimulatedResponse; refused: boolean } {
	if (NOT_SIMULATED.has(endpoint)) {
		const body = `The simulator does not play the endpoint ${endpoint}.`;
		return { response: { status: 501, headers: { 'content-type': 'text/plain' }, body }, refused: true };
	}
	try {
		const handler = findHandler(world, endpoint, request.method);
		authorise(request.query, tokens);
		failBefore(fault);
		const response = handler(world, request);
		return { response: damageAnswer(fault, envelope(200, CODES.ok, [], response), false), refused: false };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const isAuthorisation = error.code >= CODES.tokenMissing && error.code <= CODES.softwareTokenRefused;
		const status = isAuthorisation ? world.switches.authFailureStatus : 200;
		return {
			response: damageAnswer(fault, envelope(status, error.code, error.messages, null), true),
			refused: true,
		};
	}
}

function findHandler(world: World, endpoint: string, method: string): Handler {
	if (endpoint === '') throw new Refusal(CODES.noEndpoint);
	const key = `${method} ${endpoint}`;
	const own = Object.hasOwn(HANDLERS, key) ? HANDLERS[key] : undefined;
	const handler = own ?? entityHandler(world, endpoint, method);
	if (!handler) throw new Refusal(CODES.unknownEndpoint);
	return handler;
}

function entityHandler(world: World, endpoint: string, method: string): Handler | undefined {
	const store = world.findStore(endpoint);
	if (store && method === 'GET')
		return (_, { query }) => listed(listRecords(store, query, world.switches, false), world);
	if (store && method === 'POST')
		return (_, { body }) => postRecords(store, readRows(body, world.switches), world.switches);
	const single = world.allStores().find(({ definition }) => definition.singular === endpoint);
	if (single && method === 'GET')
		return (_, { query }) => listed(listRecords(single, query, world.switches, true), world);
	return undefined;
}

function listed(rows: unknown[], world: World): unknown[] | null {
	return rows.length === 0 && world.switches.emptyListIsNull ? null : rows;
}

function envelope(
	status: number,
	code: number,
	messages: readonly string[],
	response: unknown,
): SimulatedResponse {
	return { status, headers: HEADERS, body: JSON.stringify({ code, messages, response }) };
}
