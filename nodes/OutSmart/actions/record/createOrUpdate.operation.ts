import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sendHalving, type BatchOutcome } from '../../../batches/halving';
import { failedItem, inInputOrder, itemOf } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { OutSmartClient } from '../../openapi/client';
import { OutSmartError } from '../../openapi/errors';
import type { OutSmartRecord } from '../../openapi/types';
import { readJson, readMappedFields } from '../givenFields';
import type { Operation } from '../Operation';
import { readEndpoint } from './endpoint';
import { endpointFault } from './listRecords';

/** As the vendor's own connections send them (outsmart reference §1.6). */
const BATCH = 500;

interface Prepared {
	itemIndex: number;
	endpoint: string;
	record: OutSmartRecord;
}

/** Creates records, or updates those whose key exists; many input items in one call. Each record that was stored comes out as it was sent. */
export const createOrUpdate: Operation = {
	description: [
		{
			displayName: 'Records are sent in batches; a record whose number or code exists is updated.',
			name: 'batchNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'An active employee uses a licence of OutSmart.',
			name: 'licenceNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { resource: ['employee'] } },
		},
		{
			displayName: 'Fields',
			name: 'columns',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			description:
				'The fields of the record, by their names in the OutSmart OpenAPI. One that is left empty is not sent. Yes/no fields hold 1 or 0, dates are written as 2026-12-01.',
			displayOptions: { hide: { resource: ['entity'] } },
			typeOptions: {
				loadOptionsDependsOn: ['resource'],
				resourceMapper: {
					resourceMapperMethod: 'getRecordFields',
					mode: 'add',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: false,
					multiKeyMatch: false,
				},
			},
		},
		{
			displayName: 'Record (JSON)',
			name: 'recordJson',
			type: 'json',
			default: '{}',
			displayOptions: { show: { resource: ['entity'] } },
			description:
				'The fields of the record as a JSON object, by their names in the OutSmart OpenAPI, such as {"code": "A1", "description": "Example"}',
		},
	],
	async execute({ context, outSmart, resource }) {
		const output: INodeExecutionData[] = [];
		const prepared: Prepared[] = [];
		for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
			try {
				prepared.push(prepare(context, itemIndex, resource));
			} catch (error) {
				output.push(failedItem(context, error, itemIndex));
			}
		}
		for (const batch of batchesOf(prepared)) output.push(...(await send(context, outSmart, batch)));
		return inInputOrder(output);
	},
};

function prepare(context: IExecuteFunctions, itemIndex: number, resource: string): Prepared {
	const { endpoint, kind } = readEndpoint(context, itemIndex, resource);
	if (kind) return { itemIndex, endpoint, record: readMappedFields(context, itemIndex, kind.fields) };
	const record = readJson('Record (JSON)', context.getNodeParameter('recordJson', itemIndex, '{}'));
	if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
		if (Object.keys(record).length > 0) return { itemIndex, endpoint, record: record as OutSmartRecord };
	}
	throw new InputError(
		'"Record (JSON)" holds no fields.',
		'Give one object such as { "code": "A1", "description": "Example" } for each input item.',
	);
}

/** Records of one endpoint after the other, at most {@link BATCH} together. */
function batchesOf(prepared: readonly Prepared[]): Prepared[][] {
	const batches: Prepared[][] = [];
	for (const endpoint of new Set(prepared.map((one) => one.endpoint))) {
		const records = prepared.filter((one) => one.endpoint === endpoint);
		for (let start = 0; start < records.length; start += BATCH)
			batches.push(records.slice(start, start + BATCH));
	}
	return batches;
}

async function send(
	context: IExecuteFunctions,
	outSmart: OutSmartClient,
	batch: readonly Prepared[],
): Promise<INodeExecutionData[]> {
	const endpoint = batch[0]?.endpoint ?? '';
	const { stored, refused } = await sendHalving(
		batch,
		async (part) => await upsert(outSmart, endpoint, part),
	);
	return [
		...stored.map(({ record, itemIndex }) => itemOf(record, itemIndex)),
		...refused.map(({ record, why }) =>
			failedItem(context, withStored(why, stored.length), record.itemIndex),
		),
	];
}

/** Only a refusal of a record is worth trying halves for; a fault of the connection is that of all records of the part. */
async function upsert(
	outSmart: OutSmartClient,
	endpoint: string,
	part: readonly Prepared[],
): Promise<BatchOutcome<Error>> {
	const records = part.map(({ record }) => record);
	try {
		await outSmart.upsert(endpoint, records);
		return { kind: 'stored' };
	} catch (error) {
		const why = endpointFault(error, endpoint);
		return { kind: why instanceof OutSmartError && why.kind === 'record' ? 'refused' : 'failed', why };
	}
}

/** Says how far it came when the node ends with the error. */
function withStored(fault: Error, stored: number): Error {
	if (stored === 0 || !(fault instanceof OutSmartError)) return fault;
	const { message, label, outcome, temporary, remedy, ...result } = fault;
	return new OutSmartError(
		message,
		{
			label,
			outcome,
			temporary,
			remedy: `${remedy} The other records of the batch (${stored}) were stored.`,
		},
		result,
	);
}
