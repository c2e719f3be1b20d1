import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { asError } from '../../../http/asError';
import { ServiceError } from '../../../http/errors';
import { failedItem, inInputOrder, itemOf } from '../../../items/eachItem';
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
			description:
				'The fields of the new work order, by their names in the OutSmart OpenAPI. Dates are written as 2026-12-01, times as 08:30, rows such as Materials as a JSON list of objects.',
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
		return inInputOrder(output);
	},
};

function prepare(context: IExecuteFunctions, itemIndex: number): Prepared {
	const record = readMappedFields(context, itemIndex, WORK_ORDER_FIELDS, WORK_ORDER_LISTS);
	const number = String(record.WorkorderNo).trim();
	// With blanks around it, it would be another number.
	return { itemIndex, number, record: { ...record, WorkorderNo: number } };
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
		return await each(context, batch, async (one) => [await settled(context, outSmart, one, rows)]);
	} catch (error) {
		const fault = asError(error);
		// Of one item already, with its index.
		if (fault instanceof NodeApiError || fault instanceof NodeOperationError) throw fault;
		const isRefused = fault instanceof OutSmartError && fault.kind === 'record';
		return await each(context, batch, async (one) => {
			if (isRefused && batch.length > 1) return await postAlone(context, outSmart, one);
			return [await lookedUp(outSmart, one, fault)];
		});
	}
}

/** Does the work for one work order after the other; what goes wrong with one is its own error. */
async function each(
	context: IExecuteFunctions,
	batch: readonly Prepared[],
	work: (one: Prepared) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (const one of batch) {
		try {
			output.push(...(await work(one)));
		} catch (error) {
			output.push(failedItem(context, error, one.itemIndex));
		}
	}
	return output;
}

async function postAlone(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	one: Prepared,
): Promise<INodeExecutionData[]> {
	const stored = await outSmart.workorderByNumber(one.number);
	return stored ? [createdItem(one, stored.id)] : await post(context, outSmart, [one]);
}

/** A number that the answer does not name was skipped by OutSmart, since somebody created it meanwhile. */
async function settled(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	one: Prepared,
	rows: ReadonlyMap<string, string>,
): Promise<INodeExecutionData> {
	const rowId = rows.get(one.number);
	if (rowId !== undefined) return createdItem(one, rowId);
	const existing = await outSmart.workorderByNumber(one.number);
	return skipped(context, one, existing?.id ?? null);
}

/** After a lost answer one that is there was created; otherwise the fault is its error (koppeling.md R9). */
async function lookedUp(outSmart: OutSmartClient, one: Prepared, fault: Error): Promise<INodeExecutionData> {
	const isUnknown = fault instanceof ServiceError && fault.outcome === 'unknown';
	const stored = isUnknown ? await outSmart.workorderByNumber(one.number) : undefined;
	if (!stored) throw fault;
	return createdItem(one, stored.id);
}

function createdItem({ number, itemIndex }: Prepared, rowId: string): INodeExecutionData {
	return itemOf({ workorder_no: number, row_id: rowId, created: true }, itemIndex);
}
