import { Decimal } from 'decimal.js';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { parseNumber } from '../../../ImuisOnline/cloudswitch/values';
import { payerNumber } from '../salesOrder/orderParties';
import type { KnownArticle, OrderHead, OrderLine } from './types';
import { trimmed } from '../text';

/** The columns that the export reads (imuis reference §9.1). */
export const EXPORT_HEAD_FIELDS = ['NR', 'DEB', 'BETALER', 'ORDSRT', 'ISINCL', 'EXTORDNR', 'KENM'] as const;
export const EXPORT_LINE_FIELDS = [
	'ORDNR',
	'RG',
	'ART',
	'ARTGRP',
	'OMSCHR',
	'OPMINT',
	'OPMEXT',
	'AANT',
	'AANTGELEV',
	'AANTGEFACT',
	'AANTPICKBON',
	'PRS',
	'EENHPRS',
	'PERCKORT',
	'ISTEKSTRG',
] as const;
export const EXPORT_ARTICLE_FIELDS = [
	'NR',
	'OMSCHR',
	'VERKPR',
	'EENHPRS',
	'BLOK',
	'BLOKVRK',
	'OPMINT',
	'OPMEXT',
] as const;
const LINE_NUMBERS = [
	'AANT',
	'AANTGELEV',
	'AANTGEFACT',
	'AANTPICKBON',
	'PRS',
	'EENHPRS',
	'PERCKORT',
] as const;

export function readHead(record: ImuisRecord): OrderHead {
	return {
		number: trimmed(record.NR),
		debtor: trimmed(record.DEB),
		payer: payerNumber(record),
		orderType: record.ORDSRT ?? '',
		pricesIncludeVat: record.ISINCL === 'J',
		externalNumber: trimmed(record.EXTORDNR),
		reference: trimmed(record.KENM),
	};
}

export function readLine(record: ImuisRecord): OrderLine {
	const article = trimmed(record.ART);
	const unreadable = LINE_NUMBERS.map((field) => ({ field, value: record[field] ?? '' })).find(
		({ value }) => value.trim() !== '' && !parseNumber(value),
	);
	return {
		number: trimmed(record.RG),
		article,
		articleGroup: trimmed(record.ARTGRP),
		description: record.OMSCHR ?? '',
		internalText: record.OPMINT ?? '',
		externalText: record.OPMEXT ?? '',
		quantity: numberOf(record.AANT),
		delivered: numberOf(record.AANTGELEV),
		invoiced: numberOf(record.AANTGEFACT),
		picked: numberOf(record.AANTPICKBON),
		price: numberOf(record.PRS),
		pricePer: unitsOf(record.EENHPRS),
		discount: numberOf(record.PERCKORT),
		isText: record.ISTEKSTRG === 'J' || article === '',
		...(unreadable && { unreadable }),
	};
}

export function readArticle(record: ImuisRecord): KnownArticle {
	return {
		number: record.NR ?? '',
		description: record.OMSCHR ?? '',
		price: numberOf(record.VERKPR),
		pricePer: unitsOf(record.EENHPRS),
		blocked: record.BLOK === 'J' || record.BLOKVRK === 'J',
		internalText: record.OPMINT ?? '',
		externalText: record.OPMEXT ?? '',
	};
}

/** True when the line may not be changed any more (koppeling.md E19). */
export function isLocked(line: OrderLine): boolean {
	return !line.delivered.isZero() || !line.invoiced.isZero() || !line.picked.isZero();
}

/** True when every article line was invoiced completely; false for an order without such lines (koppeling.md E19). */
export function isInvoicedWhole(lines: readonly OrderLine[]): boolean {
	const counted = lines.filter((line) => !line.isText && !line.quantity.isZero());
	return (
		counted.length > 0 &&
		counted.every((line) => line.invoiced.abs().greaterThanOrEqualTo(line.quantity.abs()))
	);
}

function numberOf(text: string | undefined): Decimal {
	return parseNumber(text ?? '') ?? new Decimal(0);
}

function unitsOf(text: string | undefined): Decimal {
	const units = numberOf(text);
	return units.greaterThan(1) ? units : new Decimal(1);
}
