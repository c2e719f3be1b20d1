import type { INodeProperties } from 'n8n-workflow';
import { checkConnection } from './administration/checkConnection.operation';
import { getInfo } from './administration/getInfo.operation';
import { notices } from './notices';
import type { Operation } from './Operation';
import { TITLES, type Titles } from './operationTitles';
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

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Administration',
			value: 'administration',
			description: 'The connection and the settings of the books',
		},
		{ name: 'Article', value: 'article', description: 'Artikel' },
		{ name: 'Article Group', value: 'articleGroup', description: 'Artikelgroep' },
		{ name: 'Contact Person', value: 'contactPerson', description: 'Contactpersoon of a relation' },
		{ name: 'Delivery Address', value: 'deliveryAddress', description: 'Another address of a relation' },
		{ name: 'Order Type', value: 'orderType', description: 'Ordersoort' },
		{ name: 'Relation', value: 'relation', description: 'Customer (debiteur)' },
		{ name: 'Sales Order', value: 'salesOrder', description: 'Verkooporder' },
		{ name: 'Sales Order Line', value: 'salesOrderLine', description: 'Orderregel' },
		{ name: 'Table', value: 'table', description: 'Records of any table, by its name in iMUIS' },
	],
	default: 'relation',
};

function operationOf(resourceName: string, titles: Titles): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resourceName] } },
		options: Object.keys(operations[resourceName] ?? {})
			.sort()
			.flatMap((name) => {
				const title = titles[name];
				return title ? [{ ...title, value: name }] : [];
			}),
		default: 'getMany',
	};
}

/** The same property of several operations stands there once. */
function distinct(properties: readonly INodeProperties[]): INodeProperties[] {
	return [...new Map(properties.map((property) => [JSON.stringify(property), property])).values()];
}

export const properties: INodeProperties[] = [
	resource,
	...Object.entries(TITLES).map(([name, titles]) => ({
		...operationOf(name, titles),
		...(name === 'administration' && { default: 'getInfo' }),
	})),
	...notices,
	...distinct(
		Object.values(operations).flatMap((ofResource) =>
			Object.values(ofResource).flatMap(({ description }) => description),
		),
	),
];
