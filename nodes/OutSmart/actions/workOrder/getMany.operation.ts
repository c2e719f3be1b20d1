import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asError } from '../../../http/asError';
import { eachItem, failedItem, itemOf } from '../../../items/eachItem';
import type { OutSmartClient } from '../../openapi/client';
import type { Filter, WorkOrder, WorkOrderStatus } from '../../openapi/types';
import { withoutLinks } from '../../withoutLinks';
import { filtered, filtersProperty, readFilters } from '../filters';
import type { Operation } from '../Operation';
import { limitProperties } from '../../../items/limit';
import { chosenFields, fieldsOption, limited } from '../paging';
import { WORK_ORDER_FIELDS } from '../recordKinds';
import { markProcessed } from './markProcessed';

/** Work orders by status, work status and filters. They are changed only when the option asks for it, and then only those that come out. */
export const getMany: Operation = {
	description: [
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			default: 'Compleet',
			options: [
				{ name: 'Afgehandeld (Processed)', value: 'Afgehandeld' },
				{ name: 'Alle (All)', value: 'Alle' },
				{ name: 'Compleet (Complete)', value: 'Compleet' },
				{ name: 'Klaargezet (Ready)', value: 'Klaargezet' },
				{ name: 'Opgehaald (Fetched)', value: 'Opgehaald' },
			],
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
			const isMarking = context.getNodeParameter('options.markAsProcessed', itemIndex, false) === true;
			const output: INodeExecutionData[] = [];
			for (const workOrder of found)
				output.push(await show(context, itemIndex, outSmart, workOrder, isMarking));
			return output;
		});
	},
};

async function read(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
): Promise<WorkOrder[]> {
	const status = context.getNodeParameter('status', itemIndex, 'Compleet') as WorkOrderStatus | 'Alle';
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

async function show(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
	workOrder: WorkOrder,
	isMarking: boolean,
): Promise<INodeExecutionData> {
	try {
		const isCompleted = workOrder.status === 'Compleet';
		const shown = isMarking && isCompleted ? await markProcessed(outSmart, workOrder.id) : workOrder;
		return itemOf(chosenFields(context, itemIndex, withoutLinks(shown)), itemIndex);
	} catch (error) {
		return failedItem(context, asError(error), itemIndex);
	}
}
