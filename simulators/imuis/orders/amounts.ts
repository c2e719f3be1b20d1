import { Decimal } from 'decimal.js';
import type { Values } from '../store/Table';
import { plainNumber } from '../values/numbers';

const AMOUNT_DECIMALS = 2;
const PRICE_DECIMALS = 4;
const PERCENTAGES: Record<string, number> = { H: 21, L: 9 };

/** VAT percentage of a kind of VAT; only high and low have one (imuis reference §9.8). */
export function vatPercentage(kind: string): number {
	return PERCENTAGES[kind] ?? 0;
}

/** The other form of a line's price: PRSINCL from PRS, or PRS from PRSINCL when prices include VAT (`ISINCL` = J). */
export function bothPrices(line: Values, pricesIncludeVat: boolean): Values {
	const factor = new Decimal(100 + vatPercentage(line.BTWSRT ?? '')).div(100);
	return pricesIncludeVat
		? { PRS: price(new Decimal(line.PRSINCL ?? '0').div(factor)) }
		: { PRSINCL: price(new Decimal(line.PRS ?? '0').times(factor)) };
}

function price(value: Decimal): string {
	return plainNumber(value.toDecimalPlaces(PRICE_DECIMALS, Decimal.ROUND_HALF_UP));
}

/** BEDR and BEDRINCL of a line: quantity × price ÷ price unit, less both discounts (imuis reference §12.7). A text line has none. */
export function lineAmounts(line: Values): Values {
	if (line.ISTEKSTRG === 'J') return { BEDR: '0', BEDRINCL: '0' };
	return { BEDR: amount(line, line.PRS), BEDRINCL: amount(line, line.PRSINCL) };
}

function amount(line: Values, unitPrice: string | undefined): string {
	const value = new Decimal(line.AANT ?? '0')
		.times(unitPrice ?? '0')
		.div(priceUnit(line))
		.times(share(line.PERCKORT))
		.times(share(line.PERCKORTKORT));
	return plainNumber(value.toDecimalPlaces(AMOUNT_DECIMALS, Decimal.ROUND_HALF_UP));
}

function share(discount: string | undefined): Decimal {
	return new Decimal(100).minus(discount ?? '0').div(100);
}

function priceUnit(line: Values): Decimal {
	const unit = new Decimal(line.EENHPRS ?? '1');
	return unit.isZero() ? new Decimal(1) : unit;
}

/** `quantity` × `unit`, e.g. a line's cost price. */
export function multiplied(quantity: string | undefined, unit: string | undefined): string {
	return plainNumber(
		new Decimal(quantity ?? '0').times(unit ?? '0').toDecimalPlaces(PRICE_DECIMALS, Decimal.ROUND_HALF_UP),
	);
}

/** `left` − `right`. */
export function minus(left: string | undefined, right: string | undefined): string {
	return plainNumber(new Decimal(left ?? '0').minus(right ?? '0'));
}
