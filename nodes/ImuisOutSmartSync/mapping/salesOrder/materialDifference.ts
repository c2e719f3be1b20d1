import { Decimal } from 'decimal.js';
import type { OutSmartRecord } from '../../../OutSmart/openapi/types';
import { decimalsOf, parseDecimal } from '../../../OutSmart/openapi/values';
import { cut } from '../text';

/** OutSmart keeps at least this many decimals (koppeling.md A11). */
export const FEWEST_DECIMALS = 2;
/** What the import sends has at most this many decimals. */
export const MOST_DECIMALS = 4;

const AMOUNTS = ['MaterialNr', 'MaterialPrice'] as const;
/** What else a person can fill on a row (outsmart reference §2.7); the total is OutSmart's own. */
const OTHERS = [
	'MaterialType',
	'MaterialFreeField1',
	'MaterialFreeField2',
	'MaterialFreeField3',
	'MaterialFreeField4',
	'MaterialWarehouseCode',
	'MaterialWarrantyCode',
] as const;
const DISCOUNT = 'MaterialDiscountPercentage';

/** What OutSmart's own screens call them: these texts stand in messages. */
const TITLES: Readonly<Record<(typeof OTHERS)[number] | typeof DISCOUNT, string>> = {
	MaterialType: 'materiaaltype',
	MaterialFreeField1: 'vrij veld 1',
	MaterialFreeField2: 'vrij veld 2',
	MaterialFreeField3: 'vrij veld 3',
	MaterialFreeField4: 'vrij veld 4',
	MaterialWarehouseCode: 'magazijn',
	MaterialWarrantyCode: 'garantie',
	MaterialDiscountPercentage: 'korting %',
};

/** How many decimals OutSmart shows in these rows: what is finer than that was lost on the way (koppeling.md A11). */
export function decimalsShown(materials: readonly OutSmartRecord[]): number {
	const shown = materials.flatMap((row) => AMOUNTS.map((field) => decimalsOf(textOf(row[field]))));
	return Math.max(FEWEST_DECIMALS, ...shown);
}

/** The line number in free field 5. */
export function lineOf(row: OutSmartRecord): string {
	return textOf(row.MaterialFreeField5);
}

/**
 * The materials of a work order as sorted texts that can be compared and read: everything that we or a person can have filled, whatever decimal sign
 * OutSmart answers with, rounded to so many decimals and texts cut as OutSmart may do (koppeling.md I20, A11).
 */
export function comparable(materials: readonly OutSmartRecord[], decimals = FEWEST_DECIMALS): string[] {
	return materials.map((row) => describe(row, decimals)).sort();
}

function describe(row: OutSmartRecord, decimals: number): string {
	const text = (field: string) => cut(textOf(row[field]));
	const line = lineOf(row);
	const unit = text('MaterialUnit');
	const discount = amount(row[DISCOUNT], decimals);
	const others = OTHERS.filter((field) => text(field) !== '').map(
		(field) => `${TITLES[field]} "${text(field)}"`,
	);
	return [
		`${text('MaterialCode')}${line === '' ? '' : ` (${line})`} "${text('MaterialName')}": ` +
			`${amount(row.MaterialNr, decimals)}${unit === '' ? '' : ` ${unit}`} × ${amount(row.MaterialPrice, decimals)}`,
		...(discount === '0' ? [] : [`${TITLES[DISCOUNT]} ${discount}`]),
		...others,
	].join(', ');
}

/** A row that OutSmart showed, as it can be sent again: only filled fields, numbers with a point. */
export function asSent(row: OutSmartRecord): Record<string, unknown> {
	const fields = ['MaterialCode', 'MaterialName', 'MaterialUnit', 'MaterialFreeField5', ...OTHERS];
	const texts = fields.map((field) => [field, textOf(row[field])] as const).filter(([, text]) => text !== '');
	const numbers = [...AMOUNTS, DISCOUNT]
		.filter((field) => textOf(row[field]) !== '')
		.map((field) => [field, parseDecimal(textOf(row[field]))?.toFixed() ?? textOf(row[field])] as const);
	return Object.fromEntries([...texts, ...numbers]);
}

/** What the order has and the work order has not, and the other way round. */
export function difference(
	wanted: readonly string[],
	present: readonly string[],
): { onOrder: string; onWorkOrder: string } {
	return { onOrder: without(wanted, present), onWorkOrder: without(present, wanted) };
}

function without(some: readonly string[], others: readonly string[]): string {
	const left = [...others];
	const only = some.filter((text) => {
		const at = left.indexOf(text);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return only.length === 0 ? '–' : only.join('; ');
}

function amount(value: unknown, decimals: number): string {
	const text = textOf(value);
	const number = text === '' ? new Decimal(0) : parseDecimal(text);
	return number ? number.toDecimalPlaces(decimals).toFixed() : text;
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
