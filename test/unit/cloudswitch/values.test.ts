import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
	parseDate,
	parseNumber,
	parseYesNo,
	writeDate,
	writeNumber,
	writeValue,
} from '../../../nodes/ImuisOnline/cloudswitch/values';

describe('A5: numbers', () => {
	test.each([
		['12,34', '12.34'],
		['12.34', '12.34'],
		['1025', '1025'],
		['-3', '-3'],
		['3,5-', '-3.5'],
		['-0,005', '-0.005'],
		[' 7 ', '7'],
		[',5', '0.5'],
		['0', '0'],
		['1,234', '1.234'],
		['00012', '12'],
	])('%s is read as %s', (text, expected) => {
		expect(parseNumber(text)?.toFixed()).toBe(expected);
	});

	test.each([
		'',
		' ',
		'-',
		'1,234,567',
		'1.234,56',
		'1,234.56',
		'1 000',
		'12a',
		'1e5',
		'NaN',
		'5.',
		'--1',
		'-1-',
		'€ 5',
	])('E13: %j is no number', (text) => {
		expect(parseNumber(text)).toBeUndefined();
	});

	test('A5: what is written is read back, with either sign, without exponent', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }),
				fc.integer({ min: 0, max: 12 }),
				(digits, scale) => {
					const value = new Decimal(digits.toString()).div(new Decimal(10).pow(scale));
					for (const sign of ['.', ','] as const) {
						const text = writeNumber(value, sign);
						expect(text).not.toMatch(/e/i);
						expect(parseNumber(text)?.equals(value)).toBe(true);
					}
				},
			),
		);
		expect(writeNumber(new Decimal('7.50'))).toBe('7.5');
		expect(writeNumber(new Decimal('1e21'))).toBe('1000000000000000000000');
		expect(writeNumber(new Decimal('-0'))).toBe('0');
	});

	test('no number cannot be written', () => {
		expect(() => writeNumber(new Decimal(NaN))).toThrow('NaN cannot be written');
		expect(() => writeNumber(new Decimal(Infinity))).toThrow('Infinity');
	});
});

describe('A5: dates', () => {
	test.each([
		'24-11-2026',
		'24/11/2026',
		'2026-11-24',
		'2026-11-24T00:00:00',
		'2026-11-24T23:30:00+02:00',
		'2026-11-24T00:00:00.000Z',
		'2026-11-24 10:00:00',
		'24-11-2026 00:00:00',
	])('%s is read by the day as written', (text) => {
		expect(parseDate(text)).toEqual({ year: 2026, month: 11, day: 24 });
	});

	test('days and months without leading zeros', () => {
		expect(parseDate('1-2-2026')).toEqual({ year: 2026, month: 2, day: 1 });
	});

	test.each([
		'',
		'31-02-2026',
		'29-02-2025',
		'2026-13-01',
		'24-11-26',
		'11-24-2026',
		'2026-1-2',
		'morgen',
		'00-01-2026',
	])('%j is no date', (text) => {
		expect(parseDate(text)).toBeUndefined();
	});

	test('leap days exist', () => {
		expect(parseDate('29-02-2024')).toEqual({ year: 2024, month: 2, day: 29 });
		expect(parseDate('29-02-1900')).toBeUndefined();
		expect(parseDate('29-02-2000')).toBeDefined();
	});

	test('is written dd-MM-yyyy; a day that does not exist is refused', () => {
		expect(writeDate({ year: 2026, month: 2, day: 1 })).toBe('01-02-2026');
		expect(() => writeDate({ year: 2026, month: 2, day: 30 })).toThrow('30-2-2026 is not a day');
	});
});

test('imuis reference §2.6: J and N', () => {
	expect(['J', 'n', '', 'X'].map(parseYesNo)).toEqual([true, false, undefined, undefined]);
	expect([true, false].map((value) => writeValue(value, '.'))).toEqual(['J', 'N']);
});

test('texts are written as they are', () => {
	expect(writeValue(' 00012 ', ',')).toBe(' 00012 ');
	expect(writeValue(new Decimal('1.5'), ',')).toBe('1,5');
	expect(writeValue({ year: 2026, month: 1, day: 9 }, ',')).toBe('09-01-2026');
});
