import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { InputError } from './InputError';

/** *Return All* and *Limit*. */
export const limitProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** How many records the item asks for; `Infinity` is all. @throws {InputError} for a limit below 1 */
export function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	if (context.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (Number.isSafeInteger(limit) && limit >= 1) return limit;
	throw new InputError(
		`"Limit" is ${limit}, which is no number of records.`,
		'Give a whole number of at least 1, or turn on "Return All".',
	);
}
