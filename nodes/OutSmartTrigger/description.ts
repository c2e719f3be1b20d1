import type { INodeProperties } from 'n8n-workflow';

/** What the trigger watches. */
export const properties: INodeProperties[] = [
	{
		displayName:
			'What stands so already when the workflow is activated is not handed out, only what becomes so after that. Reading changes nothing in OutSmart.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Work Order Completed',
				value: 'workOrderCompleted',
				description: 'A work order (werkbon) became Compleet; it stays so, reading does not handle it',
			},
			{
				name: 'Work Order Status Changed',
				value: 'statusChanged',
				description: 'A work order became Klaargezet, Opgehaald, Compleet or Afgehandeld',
			},
			{
				name: 'Work Status Changed',
				value: 'workStatusChanged',
				description:
					'The work status (werkbonstatus) of a work order, a code of your own, was set to another',
			},
		],
		default: 'workOrderCompleted',
	},
	{
		displayName: 'Work Status Name or ID',
		name: 'workStatus',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getWorkStatusesOrEvery' },
		default: '',
		displayOptions: { show: { event: ['workOrderCompleted', 'workStatusChanged'] } },
		description:
			'Only work orders with this work status (werkbonstatus); empty is every one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: [
			{ name: 'Afgehandeld', value: 'Afgehandeld' },
			{ name: 'Compleet', value: 'Compleet' },
			{ name: 'Klaargezet', value: 'Klaargezet' },
			{ name: 'Opgehaald', value: 'Opgehaald' },
		],
		default: ['Klaargezet', 'Opgehaald', 'Compleet'],
		displayOptions: { show: { event: ['statusChanged', 'workStatusChanged'] } },
		description:
			'Which statuses to watch. With Afgehandeld each poll reads every work order that was ever handled, which takes long in an old administration.',
	},
];
