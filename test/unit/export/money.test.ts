import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { mapOrderLines } from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/orderLines';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { readDecimal, writeDecimal } from '../../../simulators/outsmart/values';
import { runs } from '../../support/runs';
import { applied, commandsOf, line, noticesOf, ORDER, plan, workOrder } from './model';

const UNTOUCHED = { orderLinesAsMaterials: true, hourTypeArticleGroup: '', defaultUnit: 'stuk' };

/** Whole ten-thousandths, so that every value with up to four decimals comes by. */
const amount = (least: number): fc.Arbitrary<Decimal> =>
	fc
		.oneof(fc.integer({ min: least, max: 20_000 }), fc.integer({ min: least, max: 99_999_999 }))
		.map((n) => new Decimal(n).dividedBy(10_000));

interface Sold {
	quantity: Decimal;
	delivered: Decimal;
	price: Decimal;
	per: string;
	discount: Decimal;
}

const sold: fc.Arbitrary<Sold> = fc.record({
	quantity: amount(1),
	delivered: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(new Decimal(0)) },
		{ weight: 1, arbitrary: amount(1) },
	),
	price: amount(0),
	per: fc.constantFrom('1', '10', '100', '1000'),
	discount: fc.constantFrom(new Decimal(0), new Decimal('12.5')),
});

/** A line of iMUIS becomes a material of a work order, is shown by OutSmart as the service does, and is planned back onto its line. */
function roundTrip(
	{ quantity, delivered, price, per, discount }: Sold,
	decimals: number,
	sign: ',' | '.',
	settings: Partial<ExportSettings>,
): { quantity: string; price: string; notices: string[] } | undefined {
	const row = {
		ORDNR: ORDER,
		RG: '5',
		ART: 'A',
		OMSCHR: 'A',
		AANT: quantity.toFixed(),
		AANTGELEV: delivered.toFixed(),
		PRS: price.toFixed(),
		EENHPRS: per,
	};
	const imported = mapOrderLines(ORDER, [row], UNTOUCHED);
	if (imported.kind === 'refused') throw new Error(imported.reason);
	const [material] = imported.materials;
	if (!material) return undefined;
	const shown = (text: string): string => {
		const kept = readDecimal(text, decimals);
		if (!kept) throw new Error(`OutSmart cannot read ${text}`);
		return writeDecimal(kept, decimals, sign);
	};
	const before = [
		line(5, 'A', {
			quantity: quantity.toFixed(),
			delivered,
			price: price.toFixed(),
			pricePer: new Decimal(per),
			discount,
		}),
	];
	const completed = workOrder({
		Materials: [
			{ ...material, MaterialNr: shown(material.MaterialNr), MaterialPrice: shown(material.MaterialPrice) },
		],
	});
	const planned = plan(completed, { lines: before, settings });
	const after = applied(before, commandsOf(planned));
	const again = commandsOf(plan(completed, { lines: after, settings }));
	expect(again).toEqual([]);
	const total = after.reduce((sum, each) => sum.plus(each.quantity), new Decimal(0));
	expect(after.every((each) => each.pricePer.equals(per) && each.discount.equals(discount))).toBe(true);
	return {
		quantity: total.toFixed(),
		price: [...new Set(after.map((each) => each.price.toFixed()))].join(' '),
		notices: noticesOf(planned),
	};
}

describe.each([2, 4])('A11, E13: what OutSmart keeps in %i decimals', (decimals) => {
	test.each(['never', 'changed', 'always'] as const)(
		'comes back to iMUIS without a cent of drift, prices sent: %s',
		(sendPrices) => {
			fc.assert(
				fc.property(sold, fc.constantFrom<',' | '.'>(',', '.'), (line, sign) => {
					const back = roundTrip(line, decimals, sign, { sendPrices });
					if (!back) return;
					expect(back).toEqual({
						quantity: line.quantity.toFixed(),
						price: line.price.toFixed(),
						notices: [],
					});
				}),
				{ numRuns: runs(2000) },
			);
		},
	);
});

test('E3: what the technician changed by a hundredth is a change', () => {
	const before = [line(5, 'A', { quantity: '1.2345' })];
	const used = workOrder({ Materials: [{ MaterialCode: 'A', MaterialNr: '1.24', MaterialFreeField5: '5' }] });
	const after = applied(before, commandsOf(plan(used, { lines: before })));
	expect(after.map(({ quantity }) => quantity.toFixed())).toEqual(['1.24']);
});

test('A11: four decimals that OutSmart shows are compared as four', () => {
	const before = [line(5, 'A', { quantity: '1.2345', price: '0.0785' })];
	const material = {
		MaterialCode: 'A',
		MaterialNr: '1.2300',
		MaterialPrice: '0,0800',
		MaterialFreeField5: '5',
	};
	const after = applied(
		before,
		commandsOf(
			plan(workOrder({ Materials: [material] }), { lines: before, settings: { sendPrices: 'changed' } }),
		),
	);
	expect(after.map(({ quantity, price }) => [quantity.toFixed(), price.toFixed()])).toEqual([
		['1.23', '0.08'],
	]);
});
