import { Decimal } from 'decimal.js';
import { CloudswitchRequestError } from './errors';
import type { CalendarDate, FieldValue } from './types';

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
const TRAILING_MINUS = /^(\d+(?:[.,]\d+)?|[.,]\d+)-$/;
const DUTCH_DATE = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A number as the service writes it: `12,34`, `12.34`, `1025`, `-3`, `3-`; spaces around it do not matter. One comma or one point is the
 * decimal sign, so `1,234` is a little more than one; forms with several signs, such as `1,234,567` and `1.234,56`, are not guessed at
 * (imuis reference §2.6, koppeling.md E13). Answers undefined for everything that is no number, also for an empty text.
 */
export function parseNumber(text: string): Decimal | undefined {
	const trimmed = text.trim();
	const trailing = TRAILING_MINUS.exec(trimmed);
	const plain = trailing === null ? trimmed : `-${trailing[1]}`;
	return NUMBER.test(plain) ? new Decimal(plain.replace(',', '.')) : undefined;
}

/** A number without exponent, thousands signs and trailing zeros: `1025`, `7.5` (or `7,5`; koppeling.md A5). */
export function writeNumber(value: Decimal, decimalSign: '.' | ',' = '.'): string {
	if (!value.isFinite())
		throw new CloudswitchRequestError(`${value.toString()} cannot be written to iMUIS: it is no number.`);
	const text = (value.isZero() ? value.abs() : value).toFixed();
	return decimalSign === '.' ? text : text.replace('.', ',');
}

/**
 * A date in every form seen (imuis reference §2.6): `dd-MM-yyyy`, `d-M-yyyy`, `dd/MM/yyyy`, `yyyy-MM-dd`, each also with a time and an
 * offset, of which the day as written counts. Answers undefined for everything else and for days that do not exist.
 */
export function parseDate(text: string): CalendarDate | undefined {
	const trimmed = text.trim();
	const dutch = DUTCH_DATE.exec(trimmed);
	if (dutch !== null)
		return existing({ year: Number(dutch[3]), month: Number(dutch[2]), day: Number(dutch[1]) });
	const iso = ISO_DATE.exec(trimmed);
	return iso === null
		? undefined
		: existing({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
}

/** `dd-MM-yyyy` (koppeling.md A5). Throws a `CloudswitchRequestError` for a day that does not exist. */
export function writeDate(date: CalendarDate): string {
	if (existing(date) === undefined) {
		throw new CloudswitchRequestError(`${date.day}-${date.month}-${date.year} is not a day on the calendar.`);
	}
	return `${padded(date.day, 2)}-${padded(date.month, 2)}-${padded(date.year, 4)}`;
}

/** `J` is true, `N` false, in either case; undefined for everything else, also for an empty text. */
export function parseYesNo(text: string): boolean | undefined {
	const letter = text.trim().toUpperCase();
	return letter === 'J' ? true : letter === 'N' ? false : undefined;
}

/** `J` or `N`. */
export function writeYesNo(value: boolean): 'J' | 'N' {
	return value ? 'J' : 'N';
}

/** Any field value as the text that is sent. */
export function writeValue(value: FieldValue, decimalSign: '.' | ','): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return writeYesNo(value);
	return Decimal.isDecimal(value) ? writeNumber(value, decimalSign) : writeDate(value);
}

function existing(date: CalendarDate): CalendarDate | undefined {
	const { year, month, day } = date;
	if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
	return Number.isInteger(day) && day >= 1 && day <= daysIn(year, month) ? date : undefined;
}

function daysIn(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(value: number, length: number): string {
	return String(value).padStart(length, '0');
}
