import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { eachItem, failedItem, itemOf } from '../../../items/eachItem';
import type { OutSmartClient } from '../../openapi/client';
import type { Filter, WorkOrder } from '../../openapi/types';
import { withoutLinks } from '../../withoutLinks';
import { filtered, filtersProperty, readFilters } from '../filters';
import type { Operation } from '../Operation';
import { InputError } from '../../../items/InputError';
import { limitProperties } from '../../../items/limit';
import { fieldChoice, fieldsOption, limited } from '../paging';
import { WORK_ORDER_FIELDS } from '../recordKinds';
import { markProcessed } from './markProcessed';

const STATUSES = [
	{ value: 'Afgehandeld', meaning: 'Processed' },
	{ value: 'Alle', meaning: 'All' },
	{ value: 'Compleet', meaning: 'Complete' },
	{ value: 'Klaargezet', meaning: 'Ready' },
	{ value: 'Opgehaald', meaning: 'Fetched' },
] as const;
type AskedStatus = (typeof STATUSES)[number]['value'];

/** Work orders by status, work status and filters. They are changed only when the option asks for it, and then only those that come out. */
export const getMany: Operation = {
	description: [
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			default: 'Compleet',
			options: STATUSES.map(({ value, meaning }) => ({ name: `${value} (${meaning})`, value })),
			description:
				'How far the work order is. Alle and Afgehandeld read every work order that was ever handled, which can take minutes.',
		},
		{
			displayName: 'Work Status Name or ID',
			name: 'workStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getWorkStatusesOrEvery' },
			default: '',
			description:
				'Only work orders with this work status (werkbonstatus); empty is every one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		...limitProperties,
		filtersProperty,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				fieldsOption,
				{
					displayName: 'Include Archived',
					name: 'includeArchived',
					type: 'boolean',
					default: true,
					description: 'Whether work orders that were archived come out too',
				},
				{
					displayName: 'Mark as Processed After Reading',
					name: 'markAsProcessed',
					type: 'boolean',
					default: false,
					description:
						'Whether every completed work order that comes out becomes Afgehandeld. WARNING: this cannot be undone through the OpenAPI, and no other connection, such as the export to iMUIS, will find these work orders any more.',
				},
			],
		},
	],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => {
			const found = limited(context, itemIndex, await read(context, itemIndex, outSmart));
			// Before anything is marked: a field that does not exist must not cost a work order.
			const chosen = fieldChoice(context, itemIndex, found.map(withoutLinks));
			const isMarking = context.getNodeParameter('options.markAsProcessed', itemIndex, false) === true;
			const output: INodeExecutionData[] = [];
			for (const workOrder of found) {
				try {
					const shown = isMarking ? await marked(outSmart, workOrder) : workOrder;
					output.push(itemOf(chosen(withoutLinks(shown)), itemIndex));
				} catch (error) {
					output.push(failedItem(context, error, itemIndex));
				}
			}
			return output;
		});
	},
};

async function read(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
): Promise<WorkOrder[]> {
	const status = readStatus(context, itemIndex);
	const workStatus = String(context.getNodeParameter('workStatus', itemIndex, '')).trim();
	const filters = readFilters(context, itemIndex);
	const found = await outSmart.workorders({
		status,
		...(workStatus !== '' && { workStatus }),
		filters: filters.filter(isServiceFilter),
	});
	const withArchived = context.getNodeParameter('options.includeArchived', itemIndex, true) === true;
	const wanted = found.filter(
		(workOrder) =>
			(status === 'Alle' || workOrder.status.toLowerCase() === status.toLowerCase()) &&
			(workStatus === '' || workOrder.WorkStatus === workStatus) &&
			(withArchived || String(workOrder.Archived ?? '0') !== '1'),
	);
	return filtered(wanted, filters);
}

/** Leaves less to send: OutSmart compares whole texts of these fields itself (outsmart reference §2.6). Everything is checked again here. */
function isServiceFilter({ key, operator, value }: Filter): boolean {
	return operator === 'eq' && value !== '' && WORK_ORDER_FIELDS.some(({ name }) => name === key);
}

/** A work order after it was marked; only one that is completed can be. */
async function marked(outSmart: OutSmartClient, workOrder: WorkOrder): Promise<WorkOrder> {
	return workOrder.status === 'Compleet' ? await markProcessed(outSmart, workOrder.id) : workOrder;
}

/** @throws {InputError} for a status that is none: what OutSmart makes of that is unknown (outsmart reference §2.6) */
function readStatus(context: IExecuteFunctions, itemIndex: number): AskedStatus {
	const given = String(context.getNodeParameter('status', itemIndex, 'Compleet')).trim();
	const status = STATUSES.find(({ value }) => value.toLowerCase() === given.toLowerCase());
	if (status) return status.value;
	throw new InputError(
		`"Status" is "${given}", which is no status.`,
		`Choose one of: ${STATUSES.map(({ value }) => value).join(', ')}.`,
	);
}
