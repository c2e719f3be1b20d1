import { DateTime } from 'luxon';
import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import { importHourTypes, importMaterials, importRelations, importSalesOrders } from '../../support/stages';
import { FRESH, HOUR_GROUP, next, ORDER_SETTINGS, Systems } from '../../support/Systems';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const MATERIALS = {
	hourTypeArticleGroup: HOUR_GROUP,
	blockedMaterials: 'leave',
	defaultUnit: 'stuk',
} as const;
const HOURS = { hourTypeArticleGroup: HOUR_GROUP, costBooking: true, saleBooking: true };
const RELATIONS = { includeContactPersons: true, includeAddresses: true };

function balanced({ summary }: StageResult): void {
	const { read, sent, unchanged, skipped, failed } = summary;
	expect(read).toBe(sent + unchanged + skipped + failed);
}

describe('importRelations', () => {
	test('I1, I2, I3, I8, I9: a full read sends all; the next run sends nothing; a change arrives', async () => {
		const first = await importRelations(systems, RELATIONS, FRESH);
		balanced(first);
		expect(first.summary.mode).toBe('full');
		expect(first.summary.failed).toBe(0);
		expect(systems.outSmart.entities('relations').length).toBeGreaterThan(150);
		expect(systems.outSmart.entities('contactpersons').length).toBeGreaterThan(10);
		expect(systems.outSmart.entities('addresses').length).toBeGreaterThan(5);
		expect(first.attention.some(({ reason }) => reason === 'missingAddress')).toBe(true);

		const second = await importRelations(systems, RELATIONS, next(first));
		balanced(second);
		expect(second.summary).toMatchObject({ mode: 'delta', sent: 0, failed: 0 });
		expect(second.summary.syncDate).toBe(second.summary.startedAt);

		systems.imuis.editRecord('DEB', ['10001'], { NAAM: 'Café "De Kroon" & Zn <noord>' });
		const third = await importRelations(systems, RELATIONS, next(second));
		expect(third.summary.sent).toBe(1);
		const relation = systems.outSmart
			.entities('relations')
			.find(({ debtor_number }) => debtor_number === '10001');
		expect(relation?.name).toBe('Café "De Kroon" & Zn <noord>');
	});

	test('I3: two kinds of address under one key are both read, also when they fall on two pages', async () => {
		const whole = await importRelations(systems, RELATIONS, FRESH);
		const codes = systems.outSmart.entities('addresses').map(({ adr_code }) => adr_code);
		expect(codes.filter((code) => /-[A-Z]$/.test(String(code))).length).toBeGreaterThan(1);
		await systems.close();
		systems = await Systems.start();
		systems.imuis.setSwitches({ maxPageSize: 1 });
		const paged = await importRelations(systems, RELATIONS, FRESH);
		expect(systems.outSmart.entities('addresses').map(({ adr_code }) => adr_code)).toEqual(codes);
		expect(paged.summary).toMatchObject({ read: whole.summary.read, sent: whole.summary.sent });
	});

	test('I11: a record changed back to what it was is sent again', async () => {
		let result = await importRelations(systems, RELATIONS, FRESH);
		const name = String(systems.imuis.record('DEB', '10001')?.NAAM);
		for (const value of ['Andere naam', name]) {
			systems.imuis.editRecord('DEB', ['10001'], { NAAM: value });
			result = await importRelations(systems, RELATIONS, next(result));
			expect(result.summary.sent).toBe(1);
		}
		const again = await importRelations(systems, RELATIONS, next(result));
		expect(again.summary.sent).toBe(0);
	});

	test('I1: an address that was emptied keeps the relation as it is and is reported', async () => {
		const first = await importRelations(systems, RELATIONS, FRESH);
		systems.imuis.editRecord('DEB', ['10001'], { STRAAT: '', ADRES: '', POSTCD: '' });
		const second = await importRelations(systems, RELATIONS, next(first));
		expect(second.attention).toContainEqual(
			expect.objectContaining({ key: '10001', outcome: 'skipped', reason: 'addressEmptied' }),
		);
		const relation = systems.outSmart
			.entities('relations')
			.find(({ debtor_number }) => debtor_number === '10001');
		expect(relation?.street).not.toBe('');
	});

	test('I21: contacts and addresses of a relation without address follow when it gets one', async () => {
		const first = await importRelations(systems, RELATIONS, FRESH);
		const waiting = first.attention.find(({ reason }) => reason === 'contactWaitsForRelation');
		const relation = waiting?.key.split('-')[0] ?? '';
		expect(relation).not.toBe('');
		systems.imuis.editRecord('DEB', [relation], {
			STRAAT: 'Nieuweweg',
			HNR: '1',
			POSTCD: '1234 AB',
			PLAATS: 'Utrecht',
		});
		await importRelations(systems, RELATIONS, next(first));
		const codes = systems.outSmart.entities('contactpersons').map(({ cpn_code }) => cpn_code);
		expect(codes).toContain(waiting?.key);
	});

	test('I9: a sync date in the future is refused with a sentence', async () => {
		const start = { syncDate: '2099-01-01T00:00:00', checkpoint: '' };
		await expect(importRelations(systems, RELATIONS, start)).rejects.toThrow(/2099-01-01.*future/);
	});

	test('I10: an unreadable checkpoint means one full read with its reason', async () => {
		const first = await importRelations(systems, RELATIONS, FRESH);
		const start = { syncDate: first.summary.syncDate, checkpoint: 'something else' };
		const second = await importRelations(systems, RELATIONS, start);
		expect(second.summary).toMatchObject({ mode: 'full', reason: expect.stringContaining('cannot be read') });
	});

	test('I22: a changed scope means one full read, announced', async () => {
		const first = await importRelations(systems, RELATIONS, FRESH);
		const changed = { includeContactPersons: true, includeAddresses: false };
		const second = await importRelations(systems, changed, next(first));
		expect(second.summary).toMatchObject({ mode: 'full', reason: expect.stringContaining('settings') });
	});
});

describe('importMaterials and importHourTypes', () => {
	test('I4, I18: articles under their own number, without hour types and texts; a second run sends nothing', async () => {
		const first = await importMaterials(systems, MATERIALS, FRESH);
		balanced(first);
		expect(first.summary.failed).toBe(0);
		const materials = systems.outSmart.entities('materials');
		const codes = materials.map(({ code }) => code);
		expect(codes).toContain('00012');
		expect(codes.some((code) => String(code).startsWith('UUR'))).toBe(false);
		expect(codes).not.toContain('TEKST');
		const second = await importMaterials(systems, MATERIALS, next(first));
		expect(second.summary).toMatchObject({ sent: 0, failed: 0 });
	});

	test('I4: without an hour-type group nothing is left out', async () => {
		await importMaterials(systems, { ...MATERIALS, hourTypeArticleGroup: '' }, FRESH);
		const codes = systems.outSmart.entities('materials').map(({ code }) => code);
		expect(codes).toContain('UUR-MONT');
	});

	test('R8: one refused record in a batch is found and only it fails', async () => {
		systems.outSmart.addFault({
			operation: 'POST materials',
			containing: '"00012"',
			times: 100,
			action: { kind: 'service', name: 'code', detail: '1200: bad material' },
		});
		const first = await importMaterials(systems, MATERIALS, FRESH);
		balanced(first);
		expect(first.attention.filter(({ outcome }) => outcome === 'failed')).toEqual([
			expect.objectContaining({ key: '00012', reason: 'refusedByService' }),
		]);
		systems.outSmart.clearFaults();
		const second = await importMaterials(systems, MATERIALS, next(first));
		expect(second.summary.sent).toBe(1);
		expect(systems.outSmart.entities('materials').map(({ code }) => code)).toContain('00012');
	});

	test('I5: the articles of the group become hour types; one that is not per hour is reported', async () => {
		const first = await importHourTypes(systems, HOURS, FRESH);
		balanced(first);
		expect(systems.outSmart.entities('hourtypes').map(({ code }) => code)).toContain('UUR-MONT');
		expect(first.attention.some(({ reason }) => reason === 'hourTypeNotPerHour')).toBe(true);
		const second = await importHourTypes(systems, HOURS, next(first));
		expect(second.summary.sent).toBe(0);
	});

	test.each(['', '999'])('I5: the group "%s" that does not exist is a clear error', async (group) => {
		const settings = { ...HOURS, hourTypeArticleGroup: group };
		await expect(importHourTypes(systems, settings, FRESH)).rejects.toThrow(/article group/);
	});
});

describe('importSalesOrders', () => {
	test('I6, I7, I13: orders become work orders once, with line numbers in free field 5', async () => {
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		balanced(first);
		expect(first.summary.failed).toBe(0);
		const posted = systems.outSmart.workOrders();
		expect(posted.length).toBe(first.summary.sent);
		expect(new Set(posted.map(({ WorkorderNo }) => WorkorderNo)).size).toBe(posted.length);
		const ordinary = posted.find(({ WorkorderNo }) => WorkorderNo.endsWith('00001'));
		expect(
			ordinary?.Materials.map(({ MaterialCode, MaterialFreeField5 }) => [MaterialCode, MaterialFreeField5]),
		).toEqual([
			['CV-1001', '5'],
			['SLANG-M', '10'],
			['100001', '15'],
		]);
		const second = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(second.summary.sent).toBe(0);
		const full = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		expect(full.summary.sent).toBe(0);
		expect(systems.outSmart.workOrders().length).toBe(posted.length);
	});

	test('I13, R9: a lost answer makes no double', async () => {
		systems.outSmart.addFault({ operation: 'PostWorkorders', action: { kind: 'drop', when: 'after' } });
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		const numbers = systems.outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(first.summary.sent).toBe(numbers.length);
	});

	test('I21: the order of a relation without address follows when the relation gets one', async () => {
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		const waiting = first.attention.find(({ reason }) => reason === 'orderRelationWithoutAddress');
		expect(waiting).toBeDefined();
		const order = systems.imuis.order(waiting?.key ?? '');
		systems.imuis.editRecord('DEB', [String(order.head.DEB)], {
			STRAAT: 'Nieuweweg',
			HNR: '1',
			POSTCD: '1234 AB',
			PLAATS: 'Utrecht',
		});
		const second = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(second.summary.sent).toBeGreaterThan(0);
		expect(systems.outSmart.workOrders(waiting?.key).length).toBe(1);
	});

	test('I6: an order type that does not exist is a clear error', async () => {
		const settings = { ...ORDER_SETTINGS, orderType: 'NIETS' };
		await expect(importSalesOrders(systems, settings, FRESH)).rejects.toThrow(/"NIETS" does not exist/);
	});

	test.each([
		[{ orderType: ' ' }, 'no order type (ordersoort).'],
		[{ workType: '' }, 'no work type (soort werkzaamheden).'],
		[{ paymentMethod: ' ' }, 'no payment method (betaalwijze).'],
		[
			{ workType: '', paymentMethod: '' },
			'no work type (soort werkzaamheden) and no payment method (betaalwijze).',
		],
	])('I6, I14: what must be chosen is named: %j', async (settings, what) => {
		const refused = await importSalesOrders(systems, { ...ORDER_SETTINGS, ...settings }, FRESH).catch(
			// The node's error by itself, and as n8n shows it.
			({ message, remedy, description }: Record<string, string>) => [message, remedy ?? description],
		);
		expect(refused).toEqual([
			`The import of sales orders has ${what}`,
			'Choose it in the stage "Import sales orders"; OutSmart does not accept a work order without.',
		]);
	});

	test.each([
		['order type', { orderType: 'standaard' }],
		['option', { skipBlockedAndInvoiced: false }],
	])('I22: another %s means one full read, announced', async (_, changed) => {
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		expect(first.summary).toMatchObject({ stage: 'importSalesOrders', mode: 'full' });
		const settings = { ...ORDER_SETTINGS, ...changed };
		const second = await importSalesOrders(systems, settings, next(first));
		expect(second.summary).toMatchObject({ mode: 'full', reason: expect.stringContaining('settings') });
		const third = await importSalesOrders(systems, settings, next(second));
		expect(third.summary).toMatchObject({ mode: 'delta' });
	});

	test('I12, I19: an order that failed is offered again another day; one that was left out is not', async () => {
		const head = { ORDSRT: 'SERVICE', DEB: '10001' };
		const made = systems.imuis.createOrder({ head, lines: [{ ART: 'CV-1001', AANT: '1' }] });
		const failing = String(made.head.NR);
		systems.imuis.editRecord('ORDRG', [failing, String(made.lines[0]!.RG)], { AANTGELEV: 'NaN' });
		const blocked = String(systems.imuis.createOrder({ head: { ...head, BLOK: 'J' }, lines: [] }).head.NR);
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		const told = ({ attention }: StageResult, number: string) =>
			attention.filter(({ key }) => key === number).map(({ outcome, label }) => `${outcome} ${label}`);
		expect(told(first, failing)).toEqual([expect.stringMatching(/^failed \S/)]);
		expect(told(first, blocked)).toEqual([expect.stringMatching(/^skipped \S/)]);
		systems.imuis.setClock({ offsetMinutes: 3 * 24 * 60 });
		const later = DateTime.now().plus({ days: 3 });
		const start = { ...next(first), syncDate: later.minus({ days: 1 }).toISO() };
		const second = await importSalesOrders(systems, ORDER_SETTINGS, start, { now: () => later });
		expect(told(second, failing)).toEqual(told(first, failing));
		expect(told(second, blocked)).toEqual([]);
	});

	test.each([
		['', '10001'],
		['Bouwplaats Zuid', 'Bouwplaats Zuid'],
	])(
		'I13: an order whose work order is gone is told with what the order carries: %j',
		async (VERZNAAM, label) => {
			const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
			const [{ WorkorderNo: number } = { WorkorderNo: '' }] = systems.outSmart
				.workOrders()
				.filter(({ CustomerDebtorNr }) => CustomerDebtorNr === '10001');
			systems.outSmart.setSwitches({ archivedHidden: true });
			systems.outSmart.archiveWorkOrder(number);
			systems.imuis.editRecord('ORDKOP', [number], { VERZNAAM, KENM: 'PO 4711' });
			const start = { ...next(first), syncDate: '2026-01-01T00:00:00' };
			const second = await importSalesOrders(systems, ORDER_SETTINGS, start);
			const gone = second.attention.filter(({ reason }) => reason === 'workOrderGone');
			expect(gone.map((one) => [one.key, one.label])).toEqual([[number, label]]);
		},
	);
});
