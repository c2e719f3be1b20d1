import { DateTime } from 'luxon';
import { ZONE } from '../../dutchTime';
import { InputError } from '../../items/InputError';
import { decimalsOf, minutesOf, parseDecimal } from '../openapi/values';

/** How OutSmart wants a field written (outsmart reference §1.7, §5): `price` is a number of at least 0, `flag` is 1 or 0. */
export type FieldFormat = 'decimal' | 'price' | 'whole' | 'flag' | 'isoDate' | 'dutchDate' | 'time';

/**
 * A value as OutSmart wants it. What other nodes give is turned over: a comma for a point, a moment for the day that it is in the Netherlands.
 *
 * @throws {InputError} naming field and value when it cannot be read
 */
export function writeFormat(field: string, text: string, format: FieldFormat): string {
	switch (format) {
		case 'decimal':
			return readNumber(field, text, 'number', () => true);
		case 'price':
			return readNumber(field, text, 'price', (amount) => !amount.isNegative());
		case 'whole':
			if (/^\d+$/.test(text)) return text;
			throw wrong(field, text, 'is no whole number', 'Write digits only, such as 90.');
		case 'flag':
			return readFlag(field, text);
		case 'isoDate':
			return readDate(field, text).toFormat('yyyy-MM-dd');
		case 'dutchDate':
			return readDate(field, text).toFormat('dd-MM-yyyy');
		case 'time':
			return readTime(field, text);
	}
}

/** A day as `2026-12-01` or `01-12-2026`; of a moment with a time zone, the day that it is then in the Netherlands. @throws {InputError} */
function readDate(field: string, text: string): DateTime {
	const dutch = DateTime.fromFormat(text, 'd-M-yyyy', { zone: ZONE });
	if (dutch.isValid) return dutch;
	// Without a full date luxon takes a time for today.
	const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? DateTime.fromISO(text, { zone: ZONE }) : dutch;
	if (date.isValid) return date;
	throw wrong(field, text, 'is no date', 'Write it as 2026-12-01 or 01-12-2026.');
}

/** A time of day as `HH:mm`; seconds are left out. @throws {InputError} */
function readTime(field: string, text: string): string {
	const minutes = /^\d{1,2}:\d{2}(:\d{2})?$/.test(text) ? minutesOf(text) : undefined;
	if (minutes !== undefined && minutes < 24 * 60)
		return text.slice(0, text.indexOf(':') + 3).padStart(5, '0');
	throw wrong(field, text, 'is no time of day', 'Write it as 08:30.');
}

type Amount = NonNullable<ReturnType<typeof parseDecimal>>;

function readNumber(field: string, text: string, what: string, isFine: (amount: Amount) => boolean): string {
	const amount = parseDecimal(text);
	if (amount && isFine(amount)) return amount.toFixed(decimalsOf(text));
	throw wrong(field, text, `is no ${what}`, 'Write it with one decimal sign, such as 1.50.');
}

function readFlag(field: string, text: string): string {
	const flag = { '1': '1', true: '1', '0': '0', false: '0' }[text.toLowerCase()];
	if (flag !== undefined) return flag;
	throw wrong(field, text, 'is neither 1 nor 0', 'Write 1 for yes and 0 for no.');
}

function wrong(field: string, text: string, what: string, remedy: string): InputError {
	return new InputError(`"${field}" is "${text.slice(0, 60)}", which ${what}.`, remedy);
}
