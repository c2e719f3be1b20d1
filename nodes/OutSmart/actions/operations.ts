import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation } from './Operation';
import { createOrUpdate } from './record/createOrUpdate.operation';
import { deleteRecord } from './record/deleteRecord.operation';
import { endpointProperty } from './record/endpoint';
import { get as getRecord } from './record/get.operation';
import { getMany as getRecords } from './record/getMany.operation';
import { RECORD_KINDS } from './recordKinds';
import { create } from './workOrder/create.operation';
import { download } from './workOrder/download.operation';
import { get as getWorkOrder } from './workOrder/get.operation';
import { getMany as getWorkOrders } from './workOrder/getMany.operation';
import { markAsProcessed } from './workOrder/markAsProcessed.operation';
import { replaceMaterials } from './workOrder/replaceMaterials.operation';
import { updatePlanning } from './workOrder/updatePlanning.operation';
import { updateWorkStatus } from './workOrder/updateWorkStatus.operation';

/** Operations of the resources that are lists of records. */
export const RECORD_OPERATIONS: Readonly<Record<string, Operation>> = {
	createOrUpdate,
	delete: deleteRecord,
	get: getRecord,
	getMany: getRecords,
};

/** Operations of the resource *Work Order*. */
export const WORK_ORDER_OPERATIONS: Readonly<Record<string, Operation>> = {
	create,
	download,
	get: getWorkOrder,
	getMany: getWorkOrders,
	markAsProcessed,
	replaceMaterials,
	updatePlanning,
	updateWorkStatus,
};

/** The operation that a node is set to; undefined for one that does not exist. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	const operations = resource === 'workOrder' ? WORK_ORDER_OPERATIONS : RECORD_OPERATIONS;
	return Object.hasOwn(operations, operation) ? operations[operation] : undefined;
}

const RECORD_RESOURCES = [...RECORD_KINDS.map(({ resource }) => resource), 'entity'];

const resourceProperty: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'workOrder',
	options: [
		...RECORD_KINDS.map(({ name, resource }) => ({ name, value: resource })),
		{
			name: 'Entity',
			value: 'entity',
			description: 'Any other list of records, by the name of its endpoint',
		},
		{ name: 'Work Order', value: 'workOrder', description: 'Werkbon' },
	].sort((left, right) => left.name.localeCompare(right.name)),
};

const workOrderOperationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['workOrder'] } },
	default: 'getMany',
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create work orders',
			description: 'Create work orders, several in one call; a number that exists is skipped',
		},
		{
			name: 'Download PDF and Photos',
			value: 'download',
			action: 'Download PDF and photos of a work order',
			description: 'Download the PDF, photos or signature of a work order as files',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a work order',
			description: 'Get one work order with its materials and hours, without changing it',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many work orders',
			description: 'Get work orders by status, work status and filters, without changing them',
		},
		{
			name: 'Mark as Processed',
			value: 'markAsProcessed',
			action: 'Mark a work order as processed',
			description: 'Make a completed work order Afgehandeld',
		},
		{
			name: 'Replace Materials',
			value: 'replaceMaterials',
			action: 'Replace the materials of a work order',
			description: 'Put other materials on a work order instead of all that are on it',
		},
		{
			name: 'Update Planning',
			value: 'updatePlanning',
			action: 'Update the planning of a work order',
			description: 'Change date, time or employee of a work order',
		},
		{
			name: 'Update Work Status',
			value: 'updateWorkStatus',
			action: 'Update the work status of a work order',
			description: 'Set the work status (werkbonstatus), a code of your own, of a work order',
		},
	],
};

/** Resource, operation of each resource, and the parameters of each operation. */
export const properties: INodeProperties[] = [
	resourceProperty,
	...RECORD_KINDS.map(({ resource, name, plural, deletion }) =>
		recordOperationProperty(resource, name.toLowerCase(), plural.toLowerCase(), deletion !== undefined),
	),
	recordOperationProperty('entity', 'entity record', 'entity records', true),
	workOrderOperationProperty,
	endpointProperty,
	...shownFor(RECORD_OPERATIONS, RECORD_RESOURCES),
	...shownFor(WORK_ORDER_OPERATIONS, ['workOrder']),
];

function recordOperationProperty(
	resource: string,
	one: string,
	many: string,
	isDeletable: boolean,
): INodeProperties {
	const article = /^(?:[aeiou]|hour)/.test(one) ? 'an' : 'a';
	const options = [
		choice(
			'Create or Update',
			'createOrUpdate',
			`Create or update ${many}`,
			'Create a new record, or update the current one if it already exists (upsert)',
		),
		choice('Delete', 'delete', `Delete ${article} ${one}`, `Delete ${article} ${one} permanently`),
		choice('Get', 'get', `Get ${article} ${one}`, `Get one ${one} by its number or code`),
		choice('Get Many', 'getMany', `Get many ${many}`, `Get ${many} that meet the filters`),
	].filter(({ value }) => isDeletable || value !== 'delete');
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		default: 'getMany',
		options,
	};
}

function choice(name: string, value: string, action: string, description: string): INodePropertyOptions {
	return { name, value, action, description };
}

/** The parameters of operations, each shown for its operation and these resources, and for what it asks itself. */
function shownFor(
	operations: Readonly<Record<string, Operation>>,
	resources: readonly string[],
): INodeProperties[] {
	return Object.entries(operations).flatMap(([operation, { description }]) =>
		description.map((property) => {
			const { show, hide } = property.displayOptions ?? {};
			const hidden = (hide?.resource ?? []) as string[];
			const shown = (show?.resource as string[] | undefined) ?? resources;
			return {
				...property,
				displayOptions: {
					show: {
						...show,
						resource: shown.filter((resource) => !hidden.includes(resource)),
						operation: [operation],
					},
				},
			};
		}),
	);
}
