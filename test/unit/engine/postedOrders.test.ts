import fc from 'fast-check';
import { PostedOrders } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/PostedOrders';

describe('I13: orders that had a work order', () => {
	test('I13: are read back as they were, in any order and however many', () => {
		const orders = fc.uniqueArray(fc.integer({ min: 1, max: 999_999_999_999_999 }), { maxLength: 50 });
		fc.assert(
			fc.property(orders, fc.integer({ min: 1 }), (numbers, other) => {
				const flags: Record<string, string> = {};
				const before = new PostedOrders(flags);
				for (const number of numbers) before.add(` ${number} `);
				before.save();
				const after = new PostedOrders(flags);
				expect(numbers.every((number) => after.has(String(number)))).toBe(true);
				expect(after.has(String(other))).toBe(numbers.includes(other));
			}),
		);
	});

	test('I13: twenty thousand of them take less than 60 kB; older ones are dropped', () => {
		const flags: Record<string, string> = {};
		const posted = new PostedOrders(flags);
		for (let index = 0; index <= 20_000; index++) posted.add(String(202_600_001 + index * 7));
		posted.save();
		expect(flags.posted?.length).toBeLessThan(60_000);
		const after = new PostedOrders(flags);
		expect([after.has('202600001'), after.has('202600008')]).toEqual([false, true]);
	});

	test('I13: what is no order number is not kept, and nothing is no flag', () => {
		const flags: Record<string, string> = {};
		const posted = new PostedOrders(flags);
		for (const number of ['', '0', '012', 'AB1', '1'.repeat(16)]) posted.add(number);
		posted.save();
		expect(flags).toEqual({});
	});
});
