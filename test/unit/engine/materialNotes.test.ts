import { FingerprintSet } from '../../../nodes/changes/fingerprints';
import { writeCheckpoint } from '../../../nodes/ImuisOutSmartSync/engine/Checkpoint';
import { isAsPut, MaterialNotes } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/materialNotes';

const rows = (quantity: string) => [{ MaterialCode: 'A', MaterialNr: quantity, MaterialPrice: '1.2345' }];

describe('I20: what is remembered of the materials of work orders', () => {
	test('I20: of a thousand orders, the ones changed last, in less than 90 kB of checkpoint', () => {
		const flags: Record<string, string> = { other: 'kept' };
		const notes = new MaterialNotes(flags);
		for (let order = 1; order <= 1500; order++)
			notes.put(String(202600000 + order), rows(String(order)), 'x'.repeat(13));
		notes.see('202600501', 'y'.repeat(13));
		notes.put('202600500', rows('1'));
		expect(Object.keys(flags)).toHaveLength(1001);
		expect(notes.of('202600502')).toBeUndefined();
		expect(notes.of('202600501')?.seen).toBe('y'.repeat(13));
		expect(flags.other).toBe('kept');
		const text = writeCheckpoint({
			scope: '',
			syncDate: '',
			fingerprints: FingerprintSet.empty,
			parked: [],
			flags,
		});
		expect(text.length).toBeLessThan(90_000);
	});

	test('I20: forgets finished work orders, but none that this run put there', () => {
		const flags: Record<string, string> = {};
		for (const number of ['1', '2', '3']) new MaterialNotes(flags).put(number, rows('1'));
		const notes = new MaterialNotes(flags);
		notes.put('3', rows('2'));
		notes.put('4', rows('2'));
		notes.keepOnly(new Set(['1']));
		expect(['1', '2', '3', '4'].map((number) => notes.of(number) !== undefined)).toEqual([
			true,
			false,
			true,
			true,
		]);
		notes.forget('1');
		expect(notes.of('1')).toBeUndefined();
	});

	test('I20, A11: what OutSmart shows is ours when it differs by rounding only', () => {
		const notes = new MaterialNotes({});
		notes.put('1', [{ MaterialCode: 'A', MaterialNr: '1.2345', MaterialPrice: '2' }]);
		const note = notes.of('1');
		const shown = (quantity: string) => [{ MaterialCode: 'A', MaterialNr: quantity, MaterialPrice: '2,00' }];
		expect(isAsPut(note, shown('1.23'), 2)).toBe(true);
		expect(isAsPut(note, shown('1.24'), 2)).toBe(false);
		expect(isAsPut(note, shown('1.2345'), 4)).toBe(true);
		expect(isAsPut(note, shown('1.2300'), 4)).toBe(false);
		expect(isAsPut(undefined, shown('1.23'), 2)).toBe(false);
		notes.see('2', 'x');
		expect(isAsPut(notes.of('2'), [], 2)).toBe(false);
	});
});
