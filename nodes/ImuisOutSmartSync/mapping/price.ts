import type { Decimal } from 'decimal.js';
import { Decimal as DecimalNumber } from 'decimal.js';
import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { parseNumber } from '../../ImuisOnline/cloudswitch/values';

/** Prices are sent with at most this many decimals. */
const DECIMALS = 4;

export type PricePerUnit = { price: Decimal } | { field: string; value: string };

/** Sales price excluding VAT (`VERKPR`) of one unit: divided by `EENHPRS` when the price is per more than one (koppeling.md I18). */
export function pricePerUnit(article: ImuisRecord): PricePerUnit {
	const price = readNumber(article, 'VERKPR');
	if ('field' in price) return price;
	const units = readNumber(article, 'EENHPRS');
	if ('field' in units) return units;
	const divisor = units.price.greaterThan(1) ? units.price : new DecimalNumber(1);
	return { price: price.price.dividedBy(divisor).toDecimalPlaces(DECIMALS) };
}

function readNumber(article: ImuisRecord, field: string): PricePerUnit {
	const value = article[field] ?? '';
	if (value.trim() === '') return { price: new DecimalNumber(0) };
	const price = parseNumber(value);
	return price ? { price } : { field, value };
}
