import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { pricePerUnit } from './price';
import { cut, filled, firstFilled, trimmed } from './text';

/** The columns of ART that materials and hour types are made of (imuis reference §9.1). */
export const ARTICLE_FIELDS = [
	'NR',
	'ZKSL',
	'OMSCHR',
	'ARTGRP',
	'EENHVERK',
	'EENHPRS',
	'VERKPR',
	'BLOK',
	'BLOKVRK',
	'ISTEKSTRG',
	'EAN',
] as const;

/** A price of the article that is no number. */
export interface UnreadablePrice {
	field: string;
	value: string;
}

export type MappedArticle<Row> = { number: string; name: string; blocked: boolean } & (
	{ row: Row; problem?: undefined } | { row?: undefined; problem: UnreadablePrice }
);

/** True for an article that is a text and no thing (koppeling.md I16). */
export function isTextArticle(article: ImuisRecord): boolean {
	return article.ISTEKSTRG === 'J';
}

/** Turns an article into a material under its article number (koppeling.md I4, I14, I18; outsmart reference §4.1). */
export function mapMaterial(
	article: ImuisRecord,
	defaultUnit: string,
): MappedArticle<Record<string, string>> {
	const head = headOf(article);
	const price = pricePerUnit(article);
	if ('field' in price) return { ...head, problem: price };
	return {
		...head,
		row: {
			code: head.number,
			description: head.name,
			price: price.price.toFixed(),
			unit: firstFilled(article.EENHVERK, defaultUnit),
			...filled({ eancode: cut(firstFilled(article.EAN), 55) }),
		},
	};
}

/** The booking flags of an hour type as OutSmart has them, or the settings for a new one (koppeling.md I5). */
export interface BookingFlags {
	costBooking: string;
	saleBooking: string;
}

/** Turns an article into an hour type (koppeling.md I5; outsmart reference §5). */
export function mapHourType(
	article: ImuisRecord,
	flags: BookingFlags,
): MappedArticle<Record<string, string>> {
	const head = headOf(article);
	const price = pricePerUnit(article);
	if ('field' in price) return { ...head, problem: price };
	return {
		...head,
		row: {
			code: head.number,
			name: cut(head.name),
			cost_booking: flags.costBooking,
			sale_booking: flags.saleBooking,
			sale_price: price.price.toFixed(2),
			active: head.blocked ? '0' : '1',
		},
	};
}

const HOUR_UNITS = new Set(['', 'uur', 'uren', 'u', 'hour', 'hours', 'hr', 'per uur']);

/** True when the article's unit is the hour or is not filled in (koppeling.md I5). */
export function isPerHour(article: ImuisRecord): boolean {
	return HOUR_UNITS.has(trimmed(article.EENHVERK).toLowerCase().replace(/\.$/, ''));
}

function headOf(article: ImuisRecord): { number: string; name: string; blocked: boolean } {
	const number = trimmed(article.NR);
	return {
		number,
		name: firstFilled(article.OMSCHR, article.ZKSL, number),
		blocked: article.BLOK === 'J' || article.BLOKVRK === 'J',
	};
}
