import type { INodeProperties } from 'n8n-workflow';
import type { StageName } from '../stages/StageResult';

/**
 * No property is `required` for n8n: it would refuse the whole workflow for a stage that is switched off. Each stage says itself what it lacks.
 *
 * Shows a property only for the given operations.
 */
export function forStages(...stages: StageName[]): INodeProperties['displayOptions'] {
	return { show: { operation: stages } };
}

/** koppeling.md I8, I9. */
export const syncDate: INodeProperties = {
	displayName: 'Sync Date',
	name: 'syncDate',
	type: 'string',
	default: '',
	placeholder: '2026-11-24T03:00:00+01:00',
	description:
		'Only data created or changed since this moment is asked for. Empty: everything. A time without offset is Dutch local time. Hand the value of the last Summary back in; it is the moment that synchronisation started.',
};

/** koppeling.md §5, architecture.md §5. */
export const checkpoint: INodeProperties = {
	displayName: 'Checkpoint',
	name: 'checkpoint',
	type: 'string',
	default: '',
	description:
		'What this stage remembers between runs: hand back the value of the last Summary. Empty is safe: at most, records are sent again unchanged.',
};

/** koppeling.md R6. */
export const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to only answer what would be done, without writing anything to iMUIS or OutSmart',
};

/** koppeling.md I4, I5, E12. */
export const hourTypeArticleGroup: INodeProperties = {
	displayName: 'Hour Type Article Group Name or ID',
	name: 'hourTypeArticleGroup',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getArticleGroups' },
	default: '',
	description:
		'The iMUIS article group whose articles are hour types (uursoorten). Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** As {@link hourTypeArticleGroup}, where hour types need not be synchronised. */
export const optionalHourTypeGroup: INodeProperties = {
	...hourTypeArticleGroup,
	typeOptions: { loadOptionsMethod: 'getArticleGroupsOrNone' },
};

/** koppeling.md I6, E8. */
export const orderType: INodeProperties = {
	displayName: 'Order Type Name or ID',
	name: 'orderType',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getOrderTypes' },
	default: '',
	description:
		'The iMUIS order type (ordersoort) whose orders are work orders in OutSmart. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** koppeling.md I14. */
export const workType: INodeProperties = {
	displayName: 'Work Type Name or ID',
	name: 'workType',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getWorkTypes' },
	default: '',
	description:
		'The kind of work (soort werkzaamheden) of a new work order. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** koppeling.md I14. */
export const paymentMethod: INodeProperties = {
	displayName: 'Payment Method Name or ID',
	name: 'paymentMethod',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getPaymentMethods' },
	default: '',
	description:
		'The payment method (betaalwijze) of a new work order. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** koppeling.md E1. */
export const exportWorkStatus: INodeProperties = {
	displayName: 'Export Work Status Name or ID',
	name: 'exportWorkStatus',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getWorkStatuses' },
	default: '1',
	description:
		'The work status (werkbonstatus) that says a completed work order may go to iMUIS. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** koppeling.md E7. */
export const errorWorkStatus: INodeProperties = {
	displayName: 'Error Work Status Name or ID',
	name: 'errorWorkStatus',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getWorkStatuses' },
	default: '99',
	description:
		'The work status (werkbonstatus) of a work order that could not be exported. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** koppeling.md E12: a choice the customer must make. */
export const plannedHours: INodeProperties = {
	displayName: 'Planned Hours',
	name: 'plannedHours',
	type: 'options',
	options: [
		{
			name: 'Add',
			value: 'add',
			description: 'The planned hours stay on the order and the worked hours are added',
		},
		{
			name: 'Keep Planned',
			value: 'keep',
			description: 'The planned hours are invoiced; worked hours are not written',
		},
		{ name: 'Not Chosen Yet', value: '' },
		{
			name: 'Replace',
			value: 'replace',
			description:
				'The planned line gets the worked hours of its hour type; other worked hours are new lines',
		},
	],
	default: '',
	description: 'What happens to hours that were already planned on the sales order',
};

/** Language of the Attention messages (koppeling.md R3). */
export const language: INodeProperties = {
	displayName: 'Language of Messages',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'Dutch', value: 'nl' },
		{ name: 'English', value: 'en' },
	],
	default: 'en',
};

/** koppeling.md I14. */
export const defaultUnit: INodeProperties = {
	displayName: 'Default Unit',
	name: 'defaultUnit',
	type: 'string',
	default: 'stuk',
	description: 'The unit of a material whose article has none; OutSmart requires one',
};

/** The collection at the end of every operation. */
export function optionsOf(stage: StageName, options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: forStages(stage),
		options: [...options, language].sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}
