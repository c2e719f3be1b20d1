import type { INodeProperties } from 'n8n-workflow';

/** The operations, one per stage (architecture.md §2). */
export const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Export Work Orders',
			value: 'exportWorkOrders',
			action: 'Export completed work orders to their sales orders',
			description: 'Completed work orders become lines on the sales order they came from, each exactly once',
		},
		{
			name: 'Import Hour Types',
			value: 'importHourTypes',
			action: 'Import hour types from articles',
			description: 'The articles of one article group become hour types (uursoorten)',
		},
		{
			name: 'Import Materials',
			value: 'importMaterials',
			action: 'Import materials from articles',
			description: 'Articles become materials under their article number',
		},
		{
			name: 'Import Relations',
			value: 'importRelations',
			action: 'Import relations from debtors',
			description: 'Debtors become relations, with their contact persons and addresses if wanted',
		},
		{
			name: 'Import Sales Orders',
			value: 'importSalesOrders',
			action: 'Import sales orders as work orders',
			description: 'Sales orders of one order type become work orders (werkbonnen)',
		},
		{
			name: 'Set Up',
			value: 'setUp',
			action: 'Check and prepare both systems',
			description: 'Checks everything a first run needs and creates the work statuses that are missing',
		},
	],
	default: 'setUp',
};
