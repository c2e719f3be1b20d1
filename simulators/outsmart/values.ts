import Decimal from 'decimal.js';
import { DateTime } from 'luxon';

/** What a column holds: text, or null when it was never filled and its column allows that. */
export type Scalar = string | null;

/** True for the values JSON can hold in one column. */
export function isScalar(value: unknown): value is string | number | boolean | null {
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A posted value as OutSmart keeps it: everything is text (outsmart reference §1.3). */
export function toText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'boolean') return value ? '1' : '0';
	return String(value as string | number);
}

/** Empty counts as missing (outsmart reference §8.7); "0" only when told so. */
export function isMissing(value: unknown, zeroIsMissing: boolean): boolean {
	const text = toText(value);
	return text === '' || (zeroIsMissing && text === '0');
}

/** A number with point or comma as decimal sign, rounded half up to `decimals`; undefined when it is not one. */
export function readDecimal(text: string, decimals: number): Decimal | undefined {
	if (!/^-?\d+([.,]\d+)?$/.test(text.trim())) return undefined;
	return new Decimal(text.trim().replace(',', '.')).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** A number that allows the decimal point only, as hour types and prices want it. */
export function readPointDecimal(text: string): Decimal | undefined {
	return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
}

/** Writes a number with a fixed number of decimals and the given sign. */
export function writeDecimal(value: Decimal, decimals: number, sign: ',' | '.'): string {
	return value.toFixed(decimals, Decimal.ROUND_HALF_UP).replace('.', sign);
}

/** `d-m-Y` with leading zeros allowed to be absent, and a day that exists; given back as `dd-MM-yyyy`. */
export function readDutchDate(text: string): string | undefined {
	const date = DateTime.fromFormat(text, 'd-M-yyyy', { zone: 'utc' });
	return date.isValid ? date.toFormat('dd-MM-yyyy') : undefined;
}

/** `Y-m-d`, and a day that exists. */
export function isIsoDate(text: string): boolean {
	return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' }).isValid;
}

/** `H:i`; given back as `HH:mm`. */
export function readTime(text: string): string | undefined {
	const match = /^(\d{1,2}):(\d{2})$/.exec(text);
	if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
	return `${match[1]!.padStart(2, '0')}:${match[2]}`;
}

/** Minutes of an `HH:mm` time. */
export function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return hours! * 60 + minutes!;
}

/** Minutes as `HH:mm`; more than a day keeps counting hours. */
export function timeOf(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
