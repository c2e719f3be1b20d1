import type { Decimal } from 'decimal.js';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { select } from '../../cloudswitch/selection';
import type { Fields, ImuisRecord } from '../../cloudswitch/types';
import { parseNumber } from '../../cloudswitch/values';
import type { OperationRun } from '../Operation';

/** The lines of an order in the simplified output (ORDRG, imuis reference §9.1). */
const SIMPLIFIED = [
	'RG',
	'ART',
	'OMSCHR',
	'AANT',
	'AANTGELEV',
	'AANTGEFACT',
	'EENH',
	'PRS',
	'EENHPRS',
	'PERCKORT',
];

/** Which order the lines belong to. */
export const orderProperty: INodeProperties = {
	displayName: 'Order Number',
	name: 'order',
	type: 'string',
	default: '',
	placeholder: 'e.g. 202600012',
	description: 'Number of the sales order (NR of ORDKOP)',
};

const number: INodeProperties = {
	displayName: 'Line Number',
	name: 'line',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5',
	description: 'The line number (RG) that Get Many shows',
};

const article: INodeProperties = { displayName: 'Article', name: 'article', type: 'string', default: '' };

const content: INodeProperties[] = [
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'string',
		default: '',
		description: 'With a point or comma as decimal sign. Empty on a line that is there: it stays.',
	},
	{
		displayName: 'Price',
		name: 'price',
		type: 'string',
		default: '',
		description: 'Empty: iMUIS decides',
	},
	{ displayName: 'Description', name: 'description', type: 'string', default: '' },
	{ displayName: 'Internal Text', name: 'internalText', type: 'string', default: '' },
	{ displayName: 'External Text', name: 'externalText', type: 'string', default: '' },
];

/** Lines to write: new ones name their article, those that are there their number. */
export function linesProperty(areNew: boolean): INodeProperties {
	const values = [areNew ? article : number, ...content];
	return {
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Line',
		default: {},
		options: [{ displayName: 'Line', name: 'line', values }],
	};
}

/** Number of the order. @throws {InputError} when it is none */
export function orderOf({ context, itemIndex }: OperationRun): string {
	const order = String(context.getNodeParameter('order', itemIndex, '')).trim();
	if (/^\d{1,9}$/.test(order)) return order;
	throw new InputError(`Order Number "${order}" is no number of a sales order.`, 'Fill in its digits.');
}

/** A line as the user filled it in: its fields, and its number when it exists already. */
export interface GivenLine {
	line: string;
	fields: Fields;
}

/** The lines of the item. @throws {InputError} when there are none, or one lacks its article, number or quantity */
export function givenLines({ context, itemIndex }: OperationRun, isNew: boolean): GivenLine[] {
	const rows = context.getNodeParameter('lines.line', itemIndex, []) as IDataObject[];
	return rows.map((row, index) => {
		const text = (name: string): string => String(row[name] ?? '').trim();
		const where = `Lines, line ${index + 1}`;
		const [needed, label] = isNew ? [text('article'), 'Article'] : [text('line'), 'Line Number'];
		if (needed === '')
			throw new InputError(`${where}: ${label} is empty.`, 'Fill it in, or remove the line.');
		const quantity = amountOf(`${where}: Quantity`, text('quantity'));
		if (isNew && !quantity)
			throw new InputError(`${where}: Quantity is empty.`, 'Fill it in, or remove the line.');
		const price = amountOf(`${where}: Price`, text('price'));
		const texts = { OMSCHR: text('description'), OPMINT: text('internalText'), OPMEXT: text('externalText') };
		const fields: Record<string, string | Decimal> = {
			...(isNew && { ART: text('article') }),
			...(quantity && { AANT: quantity }),
			...(price && { PRS: price }),
			...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
		};
		return { line: text('line'), fields };
	});
}

/** The lines of an order, by line number. */
export async function linesOf(
	{ imuis }: OperationRun,
	order: string,
	simplify: boolean,
): Promise<IDataObject[]> {
	const selection = select('ORDRG', simplify ? ['ORDNR', ...SIMPLIFIED] : '*')
		.where('ORDNR', '=', order)
		.orderBy('ORDNR', 'RG');
	const lines: ImuisRecord[] = await imuis.records(selection);
	return [...lines].sort((a, b) => Number(a.RG) - Number(b.RG)).map((line) => ({ ...line }));
}

function amountOf(what: string, text: string): Decimal | undefined {
	if (text === '') return undefined;
	const amount = parseNumber(text);
	if (amount) return amount;
	throw new InputError(
		`${what} "${text}" is no number.`,
		'Write it as 7.5 or 7,5, without signs for thousands.',
	);
}
