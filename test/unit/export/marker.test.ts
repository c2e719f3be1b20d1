import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
	harmless,
	readMarker,
	withMarker,
	writeMarker,
	type Marker,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';

const digits = fc.integer({ min: 1, max: 999_999_999 }).map(String);
const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => new Decimal(n).dividedBy(10_000));
const markers: fc.Arbitrary<Marker> = fc.record(
	{
		order: digits,
		workOrderId: digits,
		article: fc
			.string({
				unit: fc.constantFrom('A', '1', ' ', ']', '[', ',', 'é', '-', '/', '(', ')'),
				minLength: 1,
				maxLength: 20,
			})
			.filter((text) => text.trim() === text && text !== ''),
		lineNumber: fc.oneof(fc.constant(''), digits),
		occurrence: fc.integer({ min: 1, max: 99 }),
		quantity: amount,
		base: amount,
		price: amount,
	},
	{ requiredKeys: ['order', 'workOrderId', 'article', 'lineNumber', 'occurrence', 'quantity', 'base'] },
);
const officeText = fc.array(fc.string({ maxLength: 30 }), { maxLength: 4 }).map((lines) => lines.join('\n'));

function plain(marker: Marker | undefined): unknown {
	if (!marker) return undefined;
	const { quantity, base, price } = marker;
	return { ...marker, quantity: quantity.toFixed(), base: base.toFixed(), price: price?.plus(0).toFixed() };
}

test('E11: a marker is read as it was written', () => {
	fc.assert(
		fc.property(markers, (marker) => {
			const read = readMarker(writeMarker(marker), marker.order);
			expect(plain(read)).toEqual(plain(marker));
		}),
	);
});

test('E11: the text that is there stays, the marker comes below it, and a second one replaces the first', () => {
	fc.assert(
		fc.property(officeText, markers, amount, (text, marker, quantity) => {
			const once = withMarker(text, marker);
			expect(plain(readMarker(once, marker.order))).toEqual(plain(marker));
			expect(once.startsWith(text.replace(/\s+$/, '').split(/\r?\n/).join('\n'))).toBe(true);
			const again = withMarker(once, { ...marker, quantity });
			expect(again.match(/\[OutSmart:/g)).toHaveLength(1);
			expect(readMarker(again, marker.order)?.quantity.toFixed()).toBe(quantity.toFixed());
			expect(withMarker(once, marker)).toBe(once);
		}),
	);
});

test('E11: the marker of another order does not count and stays', () => {
	fc.assert(
		fc.property(markers, markers, (old, marker) => {
			fc.pre(old.order !== marker.order);
			const text = withMarker('Afgesproken', old);
			expect(readMarker(text, marker.order)).toBeUndefined();
			const both = withMarker(text, marker);
			expect(plain(readMarker(both, marker.order))).toEqual(plain(marker));
			expect(plain(readMarker(both, old.order))).toEqual(plain(old));
		}),
	);
});

const MARKER: Marker = {
	order: '202600012',
	workOrderId: '169001',
	article: 'UUR-MONT',
	lineNumber: '',
	occurrence: 1,
	quantity: new Decimal('7.5'),
	base: new Decimal(0),
};

test('E11: a marker is a sentence that people can read', () => {
	expect(writeMarker(MARKER)).toBe(
		'[OutSmart: order 202600012, werkbon 169001, artikel UUR-MONT, regel nieuw, nr 1, aantal 7.5]',
	);
	expect(writeMarker({ ...MARKER, base: new Decimal(2), price: new Decimal('12.50') })).toMatch(
		/aantal 7\.5 \(naast 2\), prijs 12\.5\]$/,
	);
});

test('E11: what somebody typed behind the marker stays when it is replaced; line breaks of Windows are read', () => {
	const text = `Boven\r\n${writeMarker(MARKER)} gezien JK\r\nOnder`;
	expect(readMarker(text, '202600012')?.quantity.toFixed()).toBe('7.5');
	expect(withMarker(text, { ...MARKER, quantity: new Decimal(8) })).toBe(
		'Boven\ngezien JK\nOnder\n[OutSmart: order 202600012, werkbon 169001, artikel UUR-MONT, regel nieuw, nr 1, aantal 8]',
	);
});

test('E11: worked periods above the marker are replaced by the new ones', () => {
	const once = withMarker('Boven', MARKER, '23-11-2026 08:00–12:00 (4:00), medewerker 001: Ketel');
	const again = withMarker(once, MARKER, '24-11-2026 08:00–09:00 (1:00)');
	expect(again.split('\n').slice(0, 2)).toEqual(['Boven', '24-11-2026 08:00–09:00 (1:00)']);
	expect(withMarker(once, MARKER)).toBe(once);
});

test('E11: what a technician typed is never taken for a marker', () => {
	expect(readMarker(harmless(writeMarker(MARKER)), '202600012')).toBeUndefined();
});
