import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { recordKind, type RecordKind } from '../recordKinds';

/** Endpoints that are no lists of records; reading work orders there would consume them (outsmart reference §2.3). */
const WORK_ORDER_CALLS = /workorder|deleteentity/i;

/** The endpoint of the resource *Entity*. */
export const endpointProperty: INodeProperties = {
	displayName: 'Endpoint',
	name: 'endpoint',
	type: 'string',
	default: '',
	placeholder: 'e.g. vehicles',
	displayOptions: { show: { resource: ['entity'], operation: ['createOrUpdate', 'get', 'getMany'] } },
	description:
		'Name of the endpoint in the OutSmart OpenAPI, in small letters: material_types, prices, vehicles, worktypes and so on',
};

/** Where an item's records are: the endpoint of its resource, or the one that the item names. */
export function readEndpoint(
	context: IExecuteFunctions,
	itemIndex: number,
	resource: string,
): { endpoint: string; kind: RecordKind | undefined } {
	const kind = recordKind(resource);
	if (kind) return { endpoint: kind.endpoint, kind };
	const endpoint = String(context.getNodeParameter('endpoint', itemIndex, ''))
		.trim()
		.replace(/^\/|\/$/g, '');
	if (!/^[a-z][a-z_-]*(\/[a-z_]+)?$/i.test(endpoint)) {
		throw new InputError(
			`"Endpoint" is "${endpoint}", which is no name of an endpoint.`,
			'Fill in a name from the documentation of the OutSmart OpenAPI, such as vehicles.',
		);
	}
	if (WORK_ORDER_CALLS.test(endpoint)) {
		throw new InputError(
			`"Endpoint" is "${endpoint}", which is no list of records.`,
			'Choose the resource "Work Order", or the operation "Delete".',
		);
	}
	return { endpoint, kind: undefined };
}
