import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { errorItem, toNodeError } from './nodeErrors';

/** Does the work for one input item after the other; one that fails becomes an error item under *Continue* and ends the node otherwise. */
export async function eachItem(
	context: IExecuteFunctions,
	work: (itemIndex: number) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			output.push(...(await work(itemIndex)));
		} catch (error) {
			output.push(failedItem(context, error, itemIndex));
		}
	}
	return output;
}

/**
 * The error item of an input item.
 * @throws {NodeApiError | NodeOperationError} unless the node continues on fail
 */
export function failedItem(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): INodeExecutionData {
	if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, itemIndex);
	return errorItem(context, error, itemIndex);
}

/** An output item that came from an input item. n8n takes a member `error` for a failure, so a field of that name becomes `error_`. */
export function itemOf(record: Readonly<Record<string, unknown>>, itemIndex: number): INodeExecutionData {
	const { error, ...rest } = record;
	const json = (error === undefined ? rest : { ...rest, error_: error }) as IDataObject;
	return { json, pairedItem: { item: itemIndex } };
}

/** Output items in the order of the input items that they came from. */
export function inInputOrder(output: readonly INodeExecutionData[]): INodeExecutionData[] {
	return [...output].sort((left, right) => inputIndexOf(left) - inputIndexOf(right));
}

function inputIndexOf({ pairedItem }: INodeExecutionData): number {
	return typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
}
