import type { Decimal } from 'decimal.js';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import type { Fields } from '../../cloudswitch/types';
import { parseNumber } from '../../cloudswitch/values';
import type { OperationRun } from '../Operation';

const LINE_NUMBER = /^\d{1,9}$/;

/** Which order the lines belong to. */
export const orderProperty: INodeProperties = {
	displayName: 'Order Number',
	name: 'order',
	type: 'string',
	default: '',
	placeholder: 'e.g. 202600012',
	description: 'Number of the sales order (NR of ORDKOP): digits only',
};

/** Which line of the order. */
export const lineNumberProperty: INodeProperties = {
	displayName: 'Line Number',
	name: 'line',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5',
	description: 'Number of the line within its order (RG), which Get Many shows: mostly 5, 10, 15',
};

const article: INodeProperties = {
	displayName: 'Article',
	name: 'article',
	type: 'string',
	default: '',
	placeholder: 'e.g. CV-1001',
	description: 'Number of the article (NR of ART)',
};

const content: INodeProperties[] = [
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2.5',
		description: 'With a point or comma as decimal sign. Empty on a line that is there: it stays.',
	},
	{
		displayName: 'Price',
		name: 'price',
		type: 'string',
		default: '',
		placeholder: 'e.g. 99.95',
		description:
			'Price (PRS) per number of units that EENHPRS names, mostly 1, with a point or comma as decimal sign. Empty: iMUIS decides on a new line, and keeps that of one that is there.',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description:
			'Text on the line (OMSCHR), at most 40 characters. Empty: that of the article, or what stands there.',
	},
	{
		displayName: 'Internal Text',
		name: 'internalText',
		type: 'string',
		default: '',
		description: 'Text that only the office sees (OPMINT). Empty: that of the article, or what stands there.',
	},
	{
		displayName: 'External Text',
		name: 'externalText',
		type: 'string',
		default: '',
		description:
			'Text that the customer sees too (OPMEXT). Empty: that of the article, or what stands there.',
	},
];

/** Lines to write: new ones name their article, those that are there their number. */
export function linesProperty(areNew: boolean): INodeProperties {
	const values = [areNew ? article : lineNumberProperty, ...content];
	return {
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Line',
		default: {},
		description: areNew
			? 'Lines to add, each with its article and quantity'
			: 'Lines to change, each by its number; a field left empty stays. They are changed one after the other: when iMUIS refuses one, those before it are changed already.',
		options: [{ displayName: 'Line', name: 'line', values }],
	};
}

/** Number of the order. @throws {InputError} when it is none */
export function orderOf({ context, itemIndex }: OperationRun): string {
	const order = String(context.getNodeParameter('order', itemIndex, '')).trim();
	if (/^\d{1,9}$/.test(order)) return order;
	throw new InputError(
		`Order Number "${order}" is no number of a sales order.`,
		'Fill in its digits, for example 202600012.',
	);
}

/** Number of the one line. @throws {InputError} when it is none */
export function lineOf({ context, itemIndex }: OperationRun): string {
	const line = String(context.getNodeParameter('line', itemIndex, '')).trim();
	if (LINE_NUMBER.test(line)) return line;
	throw noLineNumber('Line Number', line);
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
		if (!isNew && !LINE_NUMBER.test(needed)) throw noLineNumber(`${where}: Line Number`, needed);
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

function noLineNumber(where: string, text: string): InputError {
	return new InputError(
		`${where} "${text}" is no number of a line.`,
		'Give its digits, for example 5; Get Many shows them (RG).',
	);
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
