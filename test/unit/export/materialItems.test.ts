import { materialItems } from '../../../nodes/ImuisOutSmartSync/mapping/export/materials';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { MaterialRow } from '../../../nodes/OutSmart/openapi/types';
import { EXPORT_SETTINGS } from '../../support/Systems';
import { workOrder } from './model';
import { item, plain, WORK } from './plain';

describe('used materials', () => {
	const materials = (rows: MaterialRow[], settings: Partial<ExportSettings> = {}) =>
		plain(
			materialItems(workOrder({ Materials: rows }), WORK, {
				...EXPORT_SETTINGS,
				handTypedArticle: 'DIV',
				...settings,
			}),
		);
	const MATERIAL = plain(item()) as object;
	const only = (changes: object) => ({ items: [{ ...MATERIAL, ...changes }], notices: [] });

	test('E2: every field of a material in its field, blanks do not count', () => {
		const row = {
			MaterialCode: ' A ',
			MaterialName: ' Kraan ',
			MaterialNr: ' 1,2345 ',
			MaterialPrice: ' 7,855 ',
			MaterialFreeField5: ' 5 ',
		};
		const changes = {
			description: 'Kraan',
			quantity: '1.2345',
			price: '7.855',
			lineNumber: '5',
			decimals: 4,
		};
		expect(materials([row])).toEqual(only(changes));
	});

	test.each<[MaterialRow, object]>([
		[{ MaterialCode: 'A', MaterialNr: '1' }, { price: undefined }],
		[{ MaterialCode: 'A', MaterialNr: '1', MaterialPrice: ' ' }, { price: undefined }],
		[
			{ MaterialCode: 'A', MaterialNr: '1', MaterialPrice: '7,8550' },
			{ price: '7.855', decimals: 4 },
		],
		[
			{ MaterialCode: 'A', MaterialNr: '-0', MaterialFreeField5: '5', MaterialPrice: '10' },
			{ quantity: '0', lineNumber: '5' },
		],
		[
			{ MaterialName: ' Kit ', MaterialNr: '1', MaterialPrice: '10' },
			{ article: 'DIV', description: 'Kit', isHandTyped: true },
		],
		[
			{ MaterialCode: ' ', MaterialNr: '1', MaterialPrice: '10' },
			{ article: 'DIV', description: '', isHandTyped: true },
		],
	])('E2, E13: %j', (row, changes) => expect(materials([row])).toEqual(only(changes)));

	test('E13: a quantity of 0 has no sign', () => {
		const result = materialItems(
			workOrder({ Materials: [{ MaterialCode: 'A', MaterialNr: '-0', MaterialFreeField5: '5' }] }),
			WORK,
			EXPORT_SETTINGS,
		);
		expect('items' in result && result.items.map(({ quantity }) => quantity.isNegative())).toEqual([false]);
	});

	test.each<[MaterialRow, string, string, string]>([
		[{ MaterialCode: ' A ', MaterialNr: ' x ' }, 'A', 'MaterialNr', ' x '],
		[{ MaterialCode: 'A' }, 'A', 'MaterialNr', ''],
		[{ MaterialName: 'Kit', MaterialNr: 'x' }, 'Kit', 'MaterialNr', 'x'],
		[{ MaterialNr: 'x' }, '', 'MaterialNr', 'x'],
		[
			{ MaterialCode: 'A', MaterialName: 'Kit', MaterialNr: '1', MaterialPrice: ' y ' },
			'A (Kit)',
			'MaterialPrice',
			'y',
		],
	])('E2: %j: the amount of %s that is no number is named', (row, material, field, value) => {
		expect(materials([row])).toEqual({
			refusal: { reason: 'unreadableAmount', facts: { ...WORK, material, field, value } },
		});
	});

	test.each(['error', 'skip'] as const)(
		'E2: an unreadable amount is refused, also with "%s" for quantities of 0',
		(zeroQuantityMaterials) => {
			expect(materials([{ MaterialCode: 'A', MaterialNr: 'x' }], { zeroQuantityMaterials })).toHaveProperty(
				'refusal',
			);
		},
	);

	test('E13: quantity 0 on a new material: an error, or left out and reported', () => {
		const row = { MaterialCode: 'A', MaterialNr: '0,00' };
		const facts = { ...WORK, material: 'A' };
		expect(materials([row], { zeroQuantityMaterials: 'error' })).toEqual({
			refusal: { reason: 'zeroQuantity', facts },
		});
		expect(materials([row], { zeroQuantityMaterials: 'skip' })).toEqual({
			items: [],
			notices: [{ reason: 'materialLeftOut', facts }],
		});
	});

	test('E13: a hand-typed material without an article for those is refused by its description', () => {
		expect(materials([{ MaterialName: ' Kit ', MaterialNr: '1' }], { handTypedArticle: '' })).toEqual({
			refusal: { reason: 'materialWithoutCode', facts: { ...WORK, description: 'Kit' } },
		});
	});
});
