import { OrderAccess } from '../../../nodes/ImuisOutSmartSync/stages/export/OrderAccess';
import type { ExportKnowledge } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { WorkOrder } from '../../../nodes/OutSmart/openapi/types';
import { EXPORT_SETTINGS, Systems } from '../../support/Systems';
import { material, period, workOrder } from '../export/model';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

async function read(order: WorkOrder, settings: Partial<ExportSettings> = {}): Promise<ExportKnowledge> {
	const { imuis, outSmart } = systems.context();
	return await new OrderAccess(imuis, outSmart, { ...EXPORT_SETTINGS, ...settings }).read(order);
}

function newOrder(): string {
	const made = systems.imuis.createOrder({
		head: { ORDSRT: 'SERVICE', DEB: '10001' },
		lines: [{ ART: '100018', AANT: '6' }],
	});
	return String(made.head.NR);
}

const callsOf = (label: RegExp): number =>
	[...systems.imuis.calls(), ...systems.outSmart.calls()].filter(({ operation, target }) =>
		label.test(`${operation} ${target}`),
	).length;

describe('E13: prices of material cards', () => {
	beforeEach(() => systems.outSmart.clearCalls());

	async function cardPrices(row: ReturnType<typeof material>, settings: Partial<ExportSettings> = {}) {
		const { outSmart } = systems.context();
		await outSmart.upsert('materials', [
			{ code: '100020', description: 'Beugel', unit: 'stuk', price: '3.25' },
			{ code: '100018', description: 'Bocht', unit: 'stuk', price: '9.99' },
		]);
		systems.outSmart.clearCalls();
		const order = workOrder({ WorkorderNo: newOrder(), Materials: [row] });
		const { cardPrices: found } = await read(order, { sendPrices: 'changed', ...settings });
		return [...found].map(([code, price]) => `${code} ${price.toFixed()}`);
	}

	test('are read for a new material whose price is not that of iMUIS', async () => {
		expect(await cardPrices(material('100020', 1, '', { MaterialPrice: '7,77' }))).toEqual(['100020 3.25']);
		expect(callsOf(/GetMaterials|GET materials/i)).toBe(1);
	});

	test('are taken from the card that was asked for, also when OutSmart gives them all', async () => {
		systems.outSmart.setSwitches({ filterableEntities: [] });
		expect(await cardPrices(material('100020', 1, '', { MaterialPrice: '7,77' }))).toEqual(['100020 3.25']);
	});

	test.each<[string, ReturnType<typeof material>, Partial<ExportSettings>]>([
		['prices are not sent', material('100020', 1, '', { MaterialPrice: '7,77' }), { sendPrices: 'never' }],
		[
			'prices are always sent',
			material('100020', 1, '', { MaterialPrice: '7,77' }),
			{ sendPrices: 'always' },
		],
		['the material came from the order', material('100020', 1, 5, { MaterialPrice: '7,77' }), {}],
		['it has no price', material('100020', 1, '', { MaterialPrice: '' }), {}],
		['iMUIS does not know the article', material('WEG', 1, '', { MaterialPrice: '7,77' }), {}],
	])('are not read when %s', async (_what, row, settings) => {
		expect(await cardPrices(row, settings)).toEqual([]);
		expect(systems.outSmart.calls()).toEqual([]);
	});

	test('are not read when the price is that of iMUIS', async () => {
		const price = String(systems.imuis.record('ART', '100020')?.VERKPR);
		expect(await cardPrices(material('100020', 1, '', { MaterialPrice: price }))).toEqual([]);
		expect(systems.outSmart.calls()).toEqual([]);
	});
});

describe('E5: what is looked up in iMUIS', () => {
	test('articles of materials and hours once each; case counts', async () => {
		const order = workOrder({
			WorkorderNo: newOrder(),
			Materials: [material('100020', 1), material('100020', 2), material('cv-1001', 1)],
			Workperiods: [period('UUR-MONT', '1'), period('UUR-MONT', '2')],
		});
		systems.imuis.clearCalls();
		const { articles, relations } = await read(order);
		expect([...articles.keys()].sort()).toEqual(['100020', 'UUR-MONT']);
		expect(callsOf(/GetStamtabelRecords ART/)).toBe(3);
		expect([...relations]).toEqual(['10001']);
	});

	test('nothing but the order when there is none and none is made', async () => {
		const order = workOrder({ WorkorderNo: '209900001', Materials: [material('100020', 1)] });
		const knowledge = await read(order);
		expect(knowledge).toMatchObject({ head: undefined, lines: [] });
		expect(knowledge.articles.size).toBe(0);
		expect(knowledge.relations.size).toBe(0);
		const made = await read(order, { createSalesOrders: true });
		expect([...made.articles.keys()]).toEqual(['100020']);
		expect([...made.relations]).toEqual(['10001']);
	});

	test.each([
		['99001', 1],
		['123456789', 0],
		['1a', 0],
		['a1', 0],
		['', 0],
	])(
		'a relation %p is asked for %i time(s): iMUIS takes at most 8 digits',
		async (CustomerDebtorNr, asked) => {
			const order = workOrder({ WorkorderNo: '209900001', CustomerDebtorNr, CustomerDebtorNrInvoice: '' });
			systems.imuis.clearCalls();
			const { relations } = await read(order, { createSalesOrders: true });
			expect([...relations]).toEqual([]);
			expect(callsOf(/GetStamtabelRecords DEB$/)).toBe(asked);
		},
	);
});

describe('E5: a relation that iMUIS gave another number', () => {
	const row = {
		debtor_number: '99001',
		name: 'Nieuwe klant',
		street: 'Kade',
		postal_code: '1976 BX',
		city: 'IJmuiden',
		remark: '',
	};
	const asked = { WorkorderNo: '209900001', CustomerDebtorNr: '99001', CustomerName: 'Nieuwe klant' };

	test.each([
		['the number that OutSmart was told', '10002', '10002'],
		['also with blanks around it', ' 10002 ', '10002'],
		['not a number that iMUIS does not have', '99999', undefined],
		['not its own number', '99001', undefined],
		['not a text', 'K10002', undefined],
	])('is looked for by %s', async (_what, external_id, expected) => {
		await systems.context().outSmart.upsert('relations', [{ ...row, external_id }]);
		const { renumbered } = await read(workOrder(asked), { createSalesOrders: true });
		expect(renumbered.get('99001')).toEqual(expected && { imuisNumber: expected, toLink: undefined });
	});
});
