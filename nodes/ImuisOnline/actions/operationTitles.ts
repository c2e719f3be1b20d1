import type { INodePropertyOptions } from 'n8n-workflow';
import { oneOf, RECORD_KINDS } from './recordKinds';

/** How the operations of a resource are offered: by name of the operation. */
export type Titles = Readonly<Record<string, Omit<INodePropertyOptions, 'value'>>>;

function recordTitles(one: string, many: string): Titles {
	return {
		create: { name: 'Create', action: `Create ${one}`, description: `Make ${one} in iMUIS` },
		createOrUpdate: {
			name: 'Create or Update',
			action: `Create or update ${one}`,
			description: 'Create a new record, or update the current one if it already exists (upsert)',
		},
		delete: {
			name: 'Delete',
			action: `Delete ${one}`,
			description: `Remove ${one}; iMUIS refuses while it is in use`,
		},
		get: {
			name: 'Get',
			action: `Get ${one}`,
			description: `Read ${one} by its number or search key`,
		},
		getMany: {
			name: 'Get Many',
			action: `Get many ${many}`,
			description: `Read ${many} that meet conditions, or changed since a day, in an order you choose`,
		},
		update: {
			name: 'Update',
			action: `Update ${one}`,
			description: `Change the given fields of ${one}; the others stay`,
		},
	};
}

const OF_ADMINISTRATION: Titles = {
	checkConnection: {
		name: 'Check Connection',
		action: 'Check the connection',
		description: 'Log in to iMUIS Online, which proves the keys',
	},
	getInfo: {
		name: 'Get Info',
		action: 'Get info of the administration',
		description: 'Read the settings of the administration, such as its name and address',
	},
};

const OF_SALES_ORDER: Titles = {
	...recordTitles('a sales order', 'sales orders'),
	create: {
		name: 'Create',
		action: 'Create a sales order',
		description: 'Make a sales order with its lines, all or nothing',
	},
	delete: {
		name: 'Delete',
		action: 'Delete a sales order',
		description: 'Remove a sales order with all its lines; its number is not used again',
	},
	get: {
		name: 'Get',
		action: 'Get a sales order',
		description: 'Read a sales order with its lines by its number',
	},
};

const OF_SALES_ORDER_LINE: Titles = {
	create: {
		name: 'Create',
		action: 'Create sales order lines',
		description: 'Add lines to a sales order, all in one call',
	},
	delete: {
		name: 'Delete',
		action: 'Delete a sales order line',
		description: 'Remove one line of a sales order by its line number',
	},
	getMany: {
		name: 'Get Many',
		action: 'Get many sales order lines',
		description: 'Read the lines of one sales order with their line numbers',
	},
	update: {
		name: 'Update',
		action: 'Update sales order lines',
		description: 'Change lines of a sales order by their line numbers; what is left empty stays',
	},
};

/** Of every resource, in the order of the screen. */
export const TITLES: Readonly<Record<string, Titles>> = {
	administration: OF_ADMINISTRATION,
	...Object.fromEntries(
		Object.entries(RECORD_KINDS).map(([resource, kind]) => [
			resource,
			recordTitles(oneOf(kind), kind.plural),
		]),
	),
	salesOrder: OF_SALES_ORDER,
	salesOrderLine: OF_SALES_ORDER_LINE,
	table: recordTitles('a record', 'records'),
};
