import type { INodeProperties } from 'n8n-workflow';

/** What the trigger watches and how much it hands out. */
export const properties: INodeProperties[] = [
	{
		displayName:
			'iMUIS tells the day of a change, not its time. Each poll reads what changed today and hands out what it has not seen with the same content.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Article Created or Changed',
				value: 'article',
				description: 'Articles (ART)',
			},
			{
				name: 'Relation Created or Changed',
				value: 'relation',
				description: 'Debtors (DEB)',
			},
			{
				name: 'Sales Order Created or Changed',
				value: 'salesOrder',
				description: 'Sales orders (ORDKOP) with their lines (ORDRG); a changed line counts',
			},
		],
		default: 'salesOrder',
	},
	{
		displayName: 'Order Type Name or ID',
		name: 'orderType',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getOrderTypesOrEvery' },
		default: '',
		displayOptions: { show: { resource: ['salesOrder'] } },
		description:
			'Only orders of this type (ordersoort); empty is every type. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
];
