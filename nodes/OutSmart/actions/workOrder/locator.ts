import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import type { OutSmartClient } from '../../openapi/client';
import type { WorkOrder } from '../../openapi/types';

/** Chooses one work order: from a list, by its number, or by its row ID. */
export const workOrderLocator: INodeProperties = {
	displayName: 'Work Order',
	name: 'workOrder',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The work order (werkbon) to work on: chosen from the list, by its number (WorkorderNo), or by its row ID, which has digits only',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchWorkOrders', searchable: true },
			hint: 'The list holds work orders that are not Afgehandeld; give others by number or ID',
		},
		{
			displayName: 'By Number',
			name: 'number',
			type: 'string',
			placeholder: 'e.g. 20260017',
			hint: 'The number that the work order got when it was created (WorkorderNo). When several carry it, as after a follow-up visit, give the ID: OutSmart answers one of them.',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 169824',
			hint: 'The row ID: "id" of a work order that was read, "row_id" of one that was created',
		},
	],
};

interface Choice {
	mode: string;
	value: string;
}

/** What an item chooses. @throws {InputError} when it is empty, or an ID that is no number */
function readChoice(context: IExecuteFunctions, itemIndex: number): Choice {
	const given = context.getNodeParameter('workOrder', itemIndex, {}) as { mode?: string } | string;
	const mode = typeof given === 'object' ? (given.mode ?? 'id') : 'id';
	const value = String(context.getNodeParameter('workOrder', itemIndex, '', { extractValue: true })).trim();
	if (value === '')
		throw new InputError('"Work Order" is empty.', 'Choose one from the list, or give its number or ID.');
	if (mode !== 'number' && !/^\d+$/.test(value)) {
		throw new InputError(
			`"Work Order" is "${value}", which is no row ID.`,
			'A row ID has digits only; to give the number of a work order, choose "By Number".',
		);
	}
	return { mode, value };
}

/** The row ID of the work order that an item chooses; one given by number is looked up first. */
export async function findRowId(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
): Promise<string> {
	const { mode, value } = readChoice(context, itemIndex);
	if (mode !== 'number') return value;
	return (await outSmart.workorderByNumber(value))?.id ?? notFound(`number "${value}"`);
}

/** The work order that an item chooses, read without changing it. @throws {InputError} when there is none */
export async function findWorkOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
	options: { includePrivatePhotos?: boolean } = {},
): Promise<WorkOrder> {
	const rowId = await findRowId(context, itemIndex, outSmart);
	return (await outSmart.workorder(rowId, options)) ?? notFound(`ID ${rowId}`);
}

function notFound(which: string): never {
	throw new InputError(
		`OutSmart has no work order with ${which}.`,
		'Check it, and whether the work order was removed in OutSmart.',
	);
}
