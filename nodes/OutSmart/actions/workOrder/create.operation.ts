import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asError } from '../../../http/asError';
import { failedItem, itemOf } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { OutSmartClient } from '../../openapi/client';
import { OutSmartError } from '../../openapi/errors';
import type { OutSmartRecord } from '../../openapi/types';
import { readMappedFields } from '../givenFields';
import type { Operation } from '../Operation';
import { WORK_ORDER_FIELDS, WORK_ORDER_LISTS } from '../recordKinds';

const BATCH = 100;

interface Prepared {
	itemIndex: number;
	number: string;
	record: OutSmartRecord;
}

/**
 * Creates work orders, many input items in one call. A number that exists, among handled and archived ones too, is not created again
 * (koppeling.md I13, A6).
 */
export const create: Operation = {
	description: [
		{
			displayName: 'Fields',
			name: 'columns',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				resourceMapper: {
					resourceMapperMethod: 'getWorkOrderFields',
					mode: 'add',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: false,
					multiKeyMatch: false,
				},
			},
		},
		{
			displayName: 'If the Number Exists',
			name: 'ifExists',
			type: 'options',
			default: 'skip',
			options: [
				{
					name: 'Skip',
					value: 'skip',
					description: 'The item comes out with "created" false, and the ID of the work order that is there',
				},
				{ name: 'Fail', value: 'fail', description: 'The item is an error' },
			],
			description:
				'What to do with a work order whose WorkorderNo OutSmart has already; it is never created twice',
		},
	],
	async execute({ context, outSmart }) {
		const output: INodeExecutionData[] = [];
		const fresh = new Map<string, Prepared>();
		for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
			try {
				const prepared = prepare(context, itemIndex);
				const twin = fresh.has(prepared.number);
				const existing = twin ? undefined : await outSmart.workorderByNumber(prepared.number);
				if (twin || existing) output.push(skipped(context, prepared, existing?.id ?? null));
				else fresh.set(prepared.number, prepared);
			} catch (error) {
				output.push(failedItem(context, error, itemIndex));
			}
		}
		const toPost = [...fresh.values()];
		for (let start = 0; start < toPost.length; start += BATCH)
			output.push(...(await post(context, outSmart, toPost.slice(start, start + BATCH))));
		return output.sort((left, right) => indexOf(left) - indexOf(right));
	},
};

function prepare(context: IExecuteFunctions, itemIndex: number): Prepared {
	const record = readMappedFields(context, itemIndex, WORK_ORDER_FIELDS, WORK_ORDER_LISTS);
	return { itemIndex, number: String(record.WorkorderNo).trim(), record };
}

function skipped(
	context: IExecuteFunctions,
	{ itemIndex, number }: Prepared,
	rowId: string | null,
): INodeExecutionData {
	if (context.getNodeParameter('ifExists', itemIndex, 'skip') !== 'fail')
		return itemOf({ workorder_no: number, row_id: rowId, created: false }, itemIndex);
	throw new InputError(
		`OutSmart has a work order ${number} already, or it stands twice in the input.`,
		'Give another number in WorkorderNo, or choose "Skip" under "If the Number Exists".',
	);
}

/** Posts a batch; when OutSmart refuses it, each work order alone, since nobody knows which were stored (koppeling.md A7). */
async function post(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	batch: readonly Prepared[],
): Promise<INodeExecutionData[]> {
	try {
		const posted = await outSmart.postWorkorders(batch.map(({ record }) => record));
		const rows = new Map(posted.map(({ workorder_no, row_id }) => [String(workorder_no), String(row_id)]));
		return await Promise.all(
			batch.map(async (one) => await settled(context, outSmart, one, rows.get(one.number))),
		);
	} catch (error) {
		const fault = asError(error);
		if (fault instanceof OutSmartError && fault.kind === 'record' && batch.length > 1)
			return await postOneByOne(context, outSmart, batch);
		return await lookedUp(context, outSmart, batch, fault);
	}
}

async function postOneByOne(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	batch: readonly Prepared[],
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (const one of batch) {
		const stored = await outSmart.workorderByNumber(one.number);
		if (stored) output.push(createdItem(one, stored.id));
		else output.push(...(await post(context, outSmart, [one])));
	}
	return output;
}

/** A number that the answer does not name was skipped by OutSmart, since somebody created it meanwhile. */
async function settled(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	one: Prepared,
	rowId: string | undefined,
): Promise<INodeExecutionData> {
	if (rowId !== undefined) return createdItem(one, rowId);
	const existing = await outSmart.workorderByNumber(one.number);
	return skipped(context, one, existing?.id ?? null);
}

/** After a lost answer those that are there were created; the others are errors (koppeling.md R9). */
async function lookedUp(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	batch: readonly Prepared[],
	fault: Error,
): Promise<INodeExecutionData[]> {
	const isUnknown = 'outcome' in fault && fault.outcome === 'unknown';
	const output: INodeExecutionData[] = [];
	for (const one of batch) {
		const stored = isUnknown ? await outSmart.workorderByNumber(one.number) : undefined;
		output.push(stored ? createdItem(one, stored.id) : failedItem(context, fault, one.itemIndex));
	}
	return output;
}

function createdItem({ number, itemIndex }: Prepared, rowId: string): INodeExecutionData {
	return itemOf({ workorder_no: number, row_id: rowId, created: true }, itemIndex);
}

function indexOf({ pairedItem }: INodeExecutionData): number {
	return typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
}
