import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { searchKey } from '../../../nodes/ImuisOutSmartSync/mapping/export/newRecords';
import {
	hasLostItsSign,
	isSameQuantity,
	isWrongSize,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/quantities';

test.each([
	['7.5', '75', true],
	['7.5', '750', true],
	['7.5', '0.75', true],
	['7.5', '0.075', true],
	['-1.5', '-15', true],
	['8.3333', '83333', true],
	['8.3333', '8.33', false],
	['3', '3', false],
	['3', '4', false],
	['3', '6', false],
	['7.5', '7', false],
	['0', '5', false],
	['5', '0', false],
	['0.004', '0', false],
])('E20: %s stored as %s is a lost or moved decimal sign: %s', (meant, stored, expected) => {
	expect(isWrongSize(new Decimal(meant), new Decimal(stored))).toBe(expected);
});

test('E20: any number with decimals that is read without its sign is of the wrong size, and known later', () => {
	const number = fc
		.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 1, max: 4 }))
		.map(([digits, decimals]) => new Decimal(digits).dividedBy(`1e${decimals}`))
		.filter((value) => value.decimalPlaces() > 0);
	fc.assert(
		fc.property(number, (meant) => {
			const stored = new Decimal(meant.toFixed().replace('.', ''));
			expect(isSameQuantity(meant, stored)).toBe(false);
			expect(isWrongSize(meant, stored)).toBe(true);
			expect(hasLostItsSign(meant, stored)).toBe(true);
		}),
	);
});

test.each([
	['7.25', '7.25', true],
	['7.25', '7.3', true],
	['8.3333', '8.33', true],
	['7.5', '8', false],
	['7.25', '7.2', true],
	['7.3', '7.25', false],
	['2', '3', false],
])('E11: %s stored as %s is the same but for rounding: %s', (meant, stored, expected) => {
	expect(isSameQuantity(new Decimal(meant), new Decimal(stored))).toBe(expected);
});

test('E5: a search key has at most 20 characters and ends in the whole number', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.string({ minLength: 1, maxLength: 20 }),
			(name, number) => {
				const key = searchKey(name, number);
				expect(key.length).toBeLessThanOrEqual(20);
				expect(key.endsWith(number)).toBe(true);
			},
		),
	);
});
