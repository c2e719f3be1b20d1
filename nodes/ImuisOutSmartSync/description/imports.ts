import type { INodeProperties } from 'n8n-workflow';
import { addressColumns, completeRecords, contactColumns, readCompletely } from './assumptions';
import { extraFields } from './extraFields';
import {
	checkpoint,
	defaultUnit,
	dryRun,
	forStages,
	hourTypeArticleGroup,
	optionalHourTypeGroup,
	optionsOf,
	orderType,
	paymentMethod,
	syncDate,
	workType,
} from './shared';

const IMPORTS = forStages('importRelations', 'importMaterials', 'importHourTypes', 'importSalesOrders');

/** Parameters of the four imports (koppeling.md §2). */
export const importProperties: INodeProperties[] = [
	{
		...optionalHourTypeGroup,
		displayOptions: forStages('importMaterials'),
		hint: 'Empty: hour types are not synchronised and every article becomes a material',
	},
	{ ...hourTypeArticleGroup, displayOptions: forStages('importHourTypes') },
	{ ...orderType, displayOptions: forStages('importSalesOrders') },
	{
		displayName: 'Order Lines as Materials',
		name: 'orderLinesAsMaterials',
		type: 'boolean',
		default: true,
		displayOptions: forStages('importSalesOrders'),
		description:
			'Whether the article lines of the order appear as materials on the work order. Each carries its iMUIS line number in material free field 5 (vrij veld 5), which must not be used for anything else.',
	},
	{ ...workType, displayOptions: forStages('importSalesOrders') },
	{ ...paymentMethod, displayOptions: forStages('importSalesOrders') },
	{
		...optionalHourTypeGroup,
		displayOptions: forStages('importSalesOrders'),
		hint: 'Planned hours on the order are then not shown as materials',
	},
	{
		displayName: 'Include Contact Persons',
		name: 'includeContactPersons',
		type: 'boolean',
		default: false,
		displayOptions: forStages('importRelations'),
		description:
			'Whether to take over the contact persons (contactpersonen) of the relations. Run Set Up first: it shows a sample.',
	},
	{
		displayName: 'Include Addresses',
		name: 'includeAddresses',
		type: 'boolean',
		default: false,
		displayOptions: forStages('importRelations'),
		description:
			'Whether to take over the additional addresses of the relations. Run Set Up first: it shows a sample.',
	},
	extraFields('importRelations', 'relation', 'contactPerson', 'address'),
	extraFields('importMaterials', 'material'),
	extraFields('importHourTypes', 'hourType'),
	extraFields('importSalesOrders', 'workOrder', 'workOrderMaterial'),
	{ ...syncDate, displayOptions: IMPORTS },
	{ ...checkpoint, displayOptions: IMPORTS },
	{ ...dryRun, displayOptions: IMPORTS },
	optionsOf('importRelations', [
		addressColumns,
		completeRecords,
		contactColumns,
		readCompletely('DEB', 'CNT', 'DEBADRES'),
	]),
	optionsOf('importMaterials', [
		completeRecords,
		readCompletely('ART'),
		{
			displayName: 'Blocked Articles',
			name: 'blockedMaterials',
			type: 'options',
			options: [
				{ name: 'Leave the Material Alone', value: 'leave' },
				{ name: 'Remove the Material From OutSmart', value: 'remove' },
			],
			default: 'leave',
			description: 'What happens to a material in OutSmart when its article is blocked in iMUIS',
		},
		defaultUnit,
	]),
	optionsOf('importHourTypes', [
		completeRecords,
		readCompletely('ART'),
		{
			displayName: 'Cost Booking',
			name: 'costBooking',
			type: 'boolean',
			default: true,
			description: 'Whether a new hour type may be booked as cost. Set on creation only.',
		},
		{
			displayName: 'Sale Booking',
			name: 'saleBooking',
			type: 'boolean',
			default: true,
			description: 'Whether a new hour type may be booked as sale. Set on creation only.',
		},
	]),
	optionsOf('importSalesOrders', [
		contactColumns,
		readCompletely('ORDKOP', 'ORDRG'),
		defaultUnit,
		{
			displayName: 'Initial Work Status Name or ID',
			name: 'initialWorkStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getWorkStatusesOrNone' },
			default: '',
			description:
				'The work status (werkbonstatus) of a new work order. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Leave Out Blocked and Invoiced Orders',
			name: 'skipBlockedAndInvoiced',
			type: 'boolean',
			default: true,
			description: 'Whether to leave out orders that are blocked or have been invoiced completely',
		},
	]),
];
