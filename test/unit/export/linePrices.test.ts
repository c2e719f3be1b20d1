import type { Decimal } from 'decimal.js';
import { priceDifference, priceOf } from '../../../nodes/ImuisOutSmartSync/mapping/export/linePrice';
import { isSameQuantity, isShownAs } from '../../../nodes/ImuisOutSmartSync/mapping/export/quantities';
import type { WorkItem } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { EXPORT_SETTINGS } from '../../support/Systems';
import { head } from './model';
import { D, item, plain, WORK } from './plain';

describe('prices', () => {
	const REFERENCE = { price: D('785'), pricePer: D(100) };
	const price = (
		changes: Partial<WorkItem>,
		sendPrices: ExportSettings['sendPrices'],
		{
			reference = REFERENCE as typeof REFERENCE | null,
			card = undefined as Decimal | undefined,
			pricesIncludeVat = false,
		} = {},
	) =>
		plain(
			priceOf(item(changes), reference ?? undefined, card, {
				head: head({ pricesIncludeVat }),
				work: WORK,
				settings: { ...EXPORT_SETTINGS, sendPrices },
			}),
		);
	const NOT_SENT = {
		reason: 'priceNotSent',
		facts: { ...WORK, material: 'A', price: '9.00', imuisPrice: '7.85' },
	};

	test.each<[string, () => unknown, unknown]>([
		['hours have no price', () => price({ kind: 'hours' }, 'always'), { notices: [] }],
		['a text has no price', () => price({ kind: 'text' }, 'always'), { notices: [] }],
		['a material without a price', () => price({ price: undefined }, 'always'), { notices: [] }],
		['always', () => price({ price: D(9) }, 'always'), { price: '900', notices: [] }],
		['always, but rounded only', () => price({ price: D('7.85') }, 'always'), { price: '785', notices: [] }],
		[
			'always, of an unknown article',
			() => price({ price: D(9) }, 'always', { reference: null }),
			{ price: '9', notices: [] },
		],
		[
			'always, with VAT',
			() => price({ price: D(9) }, 'always', { pricesIncludeVat: true }),
			{ price: '900', notices: [] },
		],
		['hand-typed', () => price({ price: D(9), isHandTyped: true }, 'never'), { price: '900', notices: [] }],
		[
			'hand-typed, with VAT',
			() => price({ price: D(9), isHandTyped: true }, 'never', { pricesIncludeVat: true }),
			{ notices: [NOT_SENT] },
		],
		['never, unknown article', () => price({ price: D(9) }, 'never', { reference: null }), { notices: [] }],
		['never, the same', () => price({ price: D('7.85') }, 'never'), { notices: [] }],
		['never, another', () => price({ price: D(9) }, 'never'), { notices: [NOT_SENT] }],
		['never, that of the card', () => price({ price: D(9) }, 'never', { card: D(9) }), { notices: [] }],
		[
			'never, that of iMUIS but not of the card',
			() => price({ price: D('7.85') }, 'never', { card: D(8) }),
			{ notices: [] },
		],
		['changed, the same', () => price({ price: D('7.85') }, 'changed'), { notices: [] }],
		['changed, another', () => price({ price: D(9) }, 'changed'), { price: '900', notices: [] }],
		['changed, that of the card', () => price({ price: D(9) }, 'changed', { card: D(9) }), { notices: [] }],
		[
			'changed, not that of the card',
			() => price({ price: D('7.85') }, 'changed', { card: D(8) }),
			{ price: '785', notices: [] },
		],
		[
			'changed, with VAT',
			() => price({ price: D(9) }, 'changed', { pricesIncludeVat: true }),
			{ notices: [NOT_SENT] },
		],
	])('E13: %s', (_what, result, expected) => expect(result()).toEqual(expected));

	test.each<[string, Partial<WorkItem>, unknown]>([
		['another price', { price: D(9) }, NOT_SENT],
		['the same price', { price: D('7.85') }, undefined],
		['no price', { price: undefined }, undefined],
		['hours', { kind: 'hours', price: D(9) }, undefined],
	])('E13: what stands on the order, compared with %s', (_what, changes, expected) => {
		expect(plain(priceDifference(item(changes), REFERENCE, WORK))).toEqual(expected);
	});
});

describe('amounts', () => {
	test.each([
		['1.23456', '1.2346', 4, true],
		['1.23456', '1.2345', 4, false],
		['1.2345', '1.2345', 5, true],
		['1.2345', '1.2346', 5, false],
		['1.2345', '1.23451', 4, false],
		['1.2345', '1.23', 2, true],
		['1.235', '1.23', 2, true],
		['1.2351', '1.23', 2, false],
	])('A11: %s shown as %s in %i decimals: %s', (ours, shown, decimals, expected) => {
		expect(isShownAs(D(ours), D(shown), decimals)).toBe(expected);
	});

	test.each([
		['1.234', '1.2', true],
		['1.24', '1.2', true],
		['1.2', '1.24', false],
		['1.25', '1.21', false],
		['1.26', '1.2', false],
		['1.234', '1.23', true],
	])('E11: %s kept as %s is only rounded: %s', (meant, stored, expected) => {
		expect(isSameQuantity(D(meant), D(stored))).toBe(expected);
	});
});
