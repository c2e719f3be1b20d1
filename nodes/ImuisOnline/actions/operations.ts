import type { INodeProperties } from 'n8n-workflow';
import { checkConnection } from './administration/checkConnection.operation';
import { getInfo } from './administration/getInfo.operation';
import type { Operation } from './Operation';
import { create } from './table/create.operation';
import { remove } from './table/delete.operation';
import { getMany } from './table/getMany.operation';
import { update } from './table/update.operation';

/** Every operation, by resource and name. */
export const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	administration: { checkConnection, getInfo },
	table: { create, delete: remove, getMany, update },
};

export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Administration', value: 'administration' },
			{ name: 'Table', value: 'table', description: 'Records of any table, by its name in iMUIS' },
		],
		default: 'table',
	},
	{
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
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['table'] } },
		options: [
			{ name: 'Create', value: 'create', action: 'Create a record', description: 'Make one record' },
			{ name: 'Delete', value: 'delete', action: 'Delete a record', description: 'Remove one record' },
			{
				name: 'Get Many',
				value: 'getMany',
				action: 'Get many records',
				description: 'Read records, with conditions',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update a record',
				description: 'Change fields of one record; iMUIS is not known to change the head of a sales order',
			},
		],
		default: 'getMany',
	},
	...Object.values(operations).flatMap((ofResource) =>
		Object.values(ofResource).flatMap(({ description }) => description),
	),
];
