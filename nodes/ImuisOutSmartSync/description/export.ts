import type { INodeProperties } from 'n8n-workflow';
import { dialectOptions } from './assumptions';
import {
	checkpoint,
	dryRun,
	errorWorkStatus,
	exportWorkStatus,
	forStages,
	optionalHourTypeGroup,
	optionsOf,
	orderType,
	plannedHours,
} from './shared';

const EXPORT = forStages('exportWorkOrders');

const createRelations: INodeProperties = {
	displayName: 'Create Relations in iMUIS',
	name: 'createRelations',
	type: 'boolean',
	default: false,
	displayOptions: EXPORT,
	description:
		'Whether a relation on a work order that iMUIS does not know is created there. Off: the work order is not processed.',
};

const createMaterials: INodeProperties = {
	displayName: 'Create Materials in iMUIS',
	name: 'createMaterials',
	type: 'boolean',
	default: false,
	displayOptions: EXPORT,
	description:
		'Whether a material on a work order that iMUIS does not know becomes an article there. Off: the work order is not processed.',
};

const createHourTypes: INodeProperties = {
	displayName: 'Create Hour Types in iMUIS',
	name: 'createHourTypes',
	type: 'boolean',
	default: false,
	displayOptions: EXPORT,
	description:
		'Whether an hour type on a work order that iMUIS does not know becomes an article there. Off: the work order is not processed.',
};

const sendPrices: INodeProperties = {
	displayName: 'Send Prices',
	name: 'sendPrices',
	type: 'options',
	options: [
		{ name: 'Always', value: 'always', description: 'The price on the work order is invoiced' },
		{
			name: 'Changed',
			value: 'changed',
			description: 'Only a price that was changed on the work order is sent',
		},
		{ name: 'Never', value: 'never', description: 'The price in iMUIS is invoiced' },
	],
	default: 'never',
	displayOptions: EXPORT,
	description:
		'Whether prices on the work order go to the sales order. A changed price that is not sent is reported.',
};

/** Parameters of the export (koppeling.md §3). */
export const exportProperties: INodeProperties[] = [
	{
		displayName: "Switch off OutSmart's own iMUIS link first: two exporters write every line twice",
		name: 'twoExportersNotice',
		type: 'notice',
		default: '',
		displayOptions: EXPORT,
	},
	{
		displayName: 'Confirmed',
		name: 'confirmed',
		type: 'boolean',
		default: false,
		displayOptions: EXPORT,
		description:
			"Whether the first dry run was looked at and OutSmart's own link to iMUIS is off. Until then the export writes nothing and only shows what it would do.",
	},
	{ ...orderType, displayOptions: EXPORT },
	{ ...optionalHourTypeGroup, displayOptions: EXPORT },
	{ ...plannedHours, displayOptions: EXPORT },
	{ ...exportWorkStatus, displayOptions: EXPORT },
	{ ...errorWorkStatus, displayOptions: EXPORT },
	sendPrices,
	createRelations,
	createMaterials,
	createHourTypes,
	{
		displayName: 'Go-Live Date',
		name: 'goLiveDate',
		type: 'string',
		default: '',
		placeholder: '2026-12-01',
		displayOptions: EXPORT,
		description: 'Work orders completed before this date are ignored. Empty: no limit.',
	},
	{ ...checkpoint, displayOptions: EXPORT },
	{ ...dryRun, displayOptions: EXPORT },
	optionsOf('exportWorkOrders', exportOptions()),
];

function exportOptions(): INodeProperties[] {
	return [...newArticleOptions(), ...hourOptions(), ...workOrderOptions(), ...dialectOptions];
}

function newArticleOptions(): INodeProperties[] {
	return [
		{
			displayName: 'New Materials: Article Group Name or ID',
			name: 'newMaterialArticleGroup',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getArticleGroupsOrNone' },
			default: '',
			description:
				'The article group of materials created in iMUIS; required when Create Materials is on. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'New Articles: VAT Kind',
			name: 'newArticleVat',
			type: 'string',
			default: '',
			placeholder: 'H',
			description: 'The letter of the VAT kind (BTW-soort) for articles created in iMUIS',
		},
		{
			displayName: 'New Articles: Unit',
			name: 'newArticleUnit',
			type: 'string',
			default: '',
			placeholder: 'stuk',
			description: 'The unit for articles created in iMUIS',
		},
	];
}

function hourOptions(): INodeProperties[] {
	return [
		{
			displayName: 'Hour Lines',
			name: 'hourLines',
			type: 'options',
			options: [
				{ name: 'One per Hour Type', value: 'perHourType' },
				{ name: 'One per Hour Type and Employee', value: 'perHourTypeAndEmployee' },
				{ name: 'One per Work Period', value: 'perPeriod' },
			],
			default: 'perPeriod',
		},
		{
			displayName: 'Hour Rounding',
			name: 'hourRoundingMinutes',
			type: 'options',
			options: [
				{ name: '15 Minutes', value: 15 },
				{ name: '30 Minutes', value: 30 },
				{ name: '5 Minutes', value: 5 },
				{ name: 'None', value: 0 },
			],
			default: 0,
			description: 'Worked minutes are summed per line and then rounded once',
		},
		{
			displayName: 'Hour Rounding Direction',
			name: 'hourRoundingDirection',
			type: 'options',
			options: [
				{ name: 'To the Nearest', value: 'nearest' },
				{ name: 'Up', value: 'up' },
			],
			default: 'nearest',
		},
		{
			displayName: 'Incomplete Work Periods',
			name: 'incompleteWorkPeriods',
			type: 'options',
			options: [
				{ name: 'Error', value: 'error' },
				{ name: 'Skip', value: 'skip' },
			],
			default: 'error',
			description: 'What to do with a work period without hour type, or of zero length',
		},
	];
}

function workOrderOptions(): INodeProperties[] {
	return [
		{
			displayName: 'Create Sales Orders in iMUIS',
			name: 'createSalesOrders',
			type: 'boolean',
			default: false,
			description:
				'Whether a work order that was made in OutSmart itself gets a sales order of the chosen type in iMUIS, for its invoice customer. Off: such a work order is not processed.',
		},
		{
			displayName: 'Article for Hand-Typed Materials',
			name: 'handTypedArticle',
			type: 'string',
			default: '',
			description: 'Article number for materials without a code. Empty: such a work order is an error.',
		},
		{
			displayName: 'Empty Work Orders',
			name: 'emptyWorkOrders',
			type: 'options',
			options: [
				{ name: 'Error', value: 'error' },
				{ name: 'Process and Report', value: 'process' },
			],
			default: 'process',
			description: 'What to do with a completed work order without materials and hours',
		},
		{
			displayName: 'Hours Before a Connection Fault Becomes an Error',
			name: 'hoursBeforeError',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 24,
			description:
				'How long a work order that a connection fault holds back is tried again before it gets the error work status',
		},
		{
			displayName: 'Materials With Quantity Zero',
			name: 'zeroQuantityMaterials',
			type: 'options',
			options: [
				{ name: 'Error', value: 'error' },
				{ name: 'Skip', value: 'skip' },
			],
			default: 'error',
			description: 'What to do with a material that was added on the work order with quantity 0',
		},
		{
			displayName: 'Success Work Status Name or ID',
			name: 'successWorkStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getWorkStatusesOrNone' },
			default: '',
			description:
				'The work status (werkbonstatus) after success; without one it stays as it is. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Unfinished Work',
			name: 'unfinishedWork',
			type: 'options',
			options: [
				{ name: 'Export', value: 'export' },
				{ name: 'Wait', value: 'wait' },
			],
			default: 'export',
			description: 'What to do with a completed work order that needs a follow-up visit',
		},
		{
			displayName: 'Work Description Article',
			name: 'descriptionArticle',
			type: 'string',
			default: '',
			description:
				'Number of a text article; the work description is then added to the order as a text line. Empty: not added.',
		},
	];
}
