import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { checkConnection } from './administration/checkConnection.operation';
import { getInfo } from './administration/getInfo.operation';
import type { Operation } from './Operation';
import { create } from './record/create.operation';
import { createOrUpdate } from './record/createOrUpdate.operation';
import { remove } from './record/delete.operation';
import { get } from './record/get.operation';
import { getMany } from './record/getMany.operation';
import { update } from './record/update.operation';
import { READABLE, WRITABLE } from './recordKinds';
import { create as createOrder } from './salesOrder/create.operation';
import { remove as removeOrder } from './salesOrder/delete.operation';
import { create as createLines } from './salesOrderLine/create.operation';
import { remove as removeLine } from './salesOrderLine/delete.operation';
import { getMany as getLines } from './salesOrderLine/getMany.operation';
import { update as updateLines } from './salesOrderLine/update.operation';

const READING = { get, getMany };
const WRITING = { create, createOrUpdate, delete: remove, update };

/** Every operation, by resource and name. */
export const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	administration: { checkConnection, getInfo },
	...Object.fromEntries(
		READABLE.map((resource) => [resource, { ...READING, ...(WRITABLE.includes(resource) && WRITING) }]),
	),
	salesOrder: { ...READING, create: createOrder, delete: removeOrder },
	salesOrderLine: { create: createLines, delete: removeLine, getMany: getLines, update: updateLines },
	table: { create, delete: remove, getMany, update },
};

const NAMES: ReadonlyArray<readonly [resource: string, one: string, many: string]> = [
	['article', 'an article', 'articles'],
	['articleGroup', 'an article group', 'article groups'],
	['contactPerson', 'a contact person', 'contact persons'],
	['deliveryAddress', 'a delivery address', 'delivery addresses'],
	['orderType', 'an order type', 'order types'],
	['relation', 'a relation', 'relations'],
	['salesOrder', 'a sales order', 'sales orders'],
	['salesOrderLine', 'sales order lines', 'sales order lines'],
	['table', 'a record', 'records'],
];

const OPERATION_TITLES: Readonly<
	Record<string, (one: string, many: string) => Omit<INodePropertyOptions, 'value'>>
> = {
	create: (one) => ({ name: 'Create', action: `Create ${one}`, description: `Make ${one} in iMUIS` }),
	createOrUpdate: (one) => ({
		name: 'Create or Update',
		action: `Create or update ${one}`,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	}),
	delete: (one) => ({
		name: 'Delete',
		action: `Delete ${one}`,
		description: 'iMUIS refuses while it is in use',
	}),
	get: (one) => ({
		name: 'Get',
		action: `Get ${one}`,
		description: `Read ${one} by its number or search key`,
	}),
	getMany: (_one, many) => ({
		name: 'Get Many',
		action: `Get many ${many}`,
		description: `Read ${many}, with conditions`,
	}),
	update: (one) => ({
		name: 'Update',
		action: `Update ${one}`,
		description: 'Change the given fields; the others stay',
	}),
};

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Administration', value: 'administration' },
		{ name: 'Article', value: 'article' },
		{ name: 'Article Group', value: 'articleGroup' },
		{ name: 'Contact Person', value: 'contactPerson' },
		{ name: 'Delivery Address', value: 'deliveryAddress' },
		{ name: 'Order Type', value: 'orderType' },
		{ name: 'Relation', value: 'relation' },
		{ name: 'Sales Order', value: 'salesOrder' },
		{ name: 'Sales Order Line', value: 'salesOrderLine' },
		{ name: 'Table', value: 'table', description: 'Records of any table, by its name in iMUIS' },
	],
	default: 'relation',
};

const ofAdministration: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['administration'] } },
	options: [
		{
			name: 'Check Connection',
			value: 'checkConnection',
			action: 'Check the connection',
			description: 'Log in to iMUIS Online, which proves the keys',
		},
		{
			name: 'Get Info',
			value: 'getInfo',
			action: 'Get info of the administration',
			description: 'Read the settings of the administration',
		},
	],
	default: 'getInfo',
};

function operationOf([value, one, many]: (typeof NAMES)[number]): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: Object.keys(operations[value] ?? {})
			.sort()
			.flatMap((name) => {
				const title = OPERATION_TITLES[name];
				return title ? [{ ...title(one, many), value: name }] : [];
			}),
		default: 'getMany',
	};
}

const orderNotice: INodeProperties = {
	displayName:
		'iMUIS cannot change the head of a sales order; its lines can be changed under Sales Order Line',
	name: 'orderNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { resource: ['salesOrder'] } },
};

/** The same property of several operations stands there once. */
function distinct(properties: readonly INodeProperties[]): INodeProperties[] {
	return [...new Map(properties.map((property) => [JSON.stringify(property), property])).values()];
}

export const properties: INodeProperties[] = [
	resource,
	ofAdministration,
	...NAMES.map(operationOf),
	orderNotice,
	...distinct(
		Object.values(operations).flatMap((ofResource) =>
			Object.values(ofResource).flatMap(({ description }) => description),
		),
	),
];
