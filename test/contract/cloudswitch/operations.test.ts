import { Decimal } from 'decimal.js';
import type { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { select } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { startImuisSimulator, type ImuisSimulator } from '../../../simulators/imuis/startImuisSimulator';
import { connected } from './connected';

let simulator: ImuisSimulator;
let client: CloudswitchClient;
beforeEach(async () => {
	simulator = await startImuisSimulator();
	client = connected(simulator);
});
afterEach(async () => await simulator.close());

const operations = (): string[] => simulator.calls().map(({ operation }) => operation);

describe('imuis reference §3: connection and session', () => {
	test('the service can be pinged without keys', async () => {
		await connected({ ...simulator, partnerKey: 'wrong' }).checkConnection();
		expect(operations()).toEqual(['CheckConnection']);
	});

	test('login, keep, log out', async () => {
		await client.login();
		expect(simulator.sessionCount()).toBe(1);
		await client.keepSession();
		await client.logout();
		expect(simulator.sessionCount()).toBe(0);
		expect(client.calls).toBe(3);
	});

	test.each([
		['partnerKey', 'De partnerkey is onbekend of niet geldig'],
		['environmentCode', 'De omgevingscode is onbekend'],
	] as const)('C3: a wrong %s', async (which, text) => {
		const wrong = connected({ ...simulator, [which]: 'x1' });
		await expect(wrong.login()).rejects.toMatchObject({ kind: 'refused', serviceText: text });
	});

	test('C3: a missing module', async () => {
		simulator.setSwitches({ moduleMissing: true });
		await expect(client.login()).rejects.toMatchObject({
			remedy: expect.stringContaining('Cloudswitch module'),
		});
	});

	test.each(['DATA', 'table'] as const)(
		'C3: the name of the administration, its row called %s',
		async (admInfoRowName) => {
			simulator.setSwitches({ admInfoRowName });
			const rows = await client.getAdmInfo([
				{ table: 'BASALG', fields: ['NAAM', 'PLAATS'] },
				{ table: 'BASFIN', fields: ['AANTPER'] },
			]);
			expect(rows).toEqual([
				{ NAAM: expect.stringContaining('De Vries & Zn.'), PLAATS: expect.any(String) },
				{ AANTPER: '12' },
			]);
		},
	);

	test('SOAP 1.2', async () => {
		const second = connected(simulator, { dialect: { soapVersion: '1.2' } });
		expect(await second.records(select('DEB', ['NR']).where('NR', '=', '10001').orderBy('NR'))).toEqual([
			{ NR: '10001' },
		]);
		await expect(second.delete('DEB', { NR: '1' })).rejects.toMatchObject({ kind: 'refused' });
	});
});

describe('imuis reference §5: reading', () => {
	test('conditions, order and limit', async () => {
		const selection = select('DEB', ['NR', 'NAAM'])
			.where('NR', '>=', '10001')
			.where('NAAM', 'LIKE', 'Droom & Vreesman%')
			.orderBy('NR');
		expect(await client.records(selection)).toEqual([{ NR: '10001', NAAM: 'Droom & Vreesman B.V.' }]);
		expect(await client.records(select('DEB', ['NR']).orderBy('NR').limit(3))).toHaveLength(3);
	});

	test('page by page gives each record once, in order', async () => {
		const expected = simulator.records('ART').map(({ NR }) => NR);
		const numbers: string[] = [];
		const pages: number[] = [];
		for await (const page of client.pages(select('ART', ['NR', 'OMSCHR']).orderBy('NR').pageSize(400))) {
			pages.push(page.records.length);
			numbers.push(...page.records.map(({ NR }) => NR ?? ''));
		}
		expect(pages).toEqual([400, 400, 400, expected.length - 1200]);
		expect([...numbers].sort()).toEqual([...expected].sort());
		expect(simulator.calls().filter(({ operation }) => operation === 'GetStamtabelRecords')).toHaveLength(4);
	});

	test.each([
		{ soapMetadata: false },
		{ recordCountIsTotal: false },
		{ maxPageSize: 300 },
		{ emptyTotalPages: 1 as const },
		{ semicolonConditions: true },
	])('imuis reference §13.9: all records are read with %j', async (switches) => {
		simulator.setSwitches(switches);
		const selection = select('ART', ['NR']).orderBy('NR').pageSize(700);
		expect(await client.records(selection)).toHaveLength(simulator.records('ART').length);
		expect(await client.records(selection.where('NR', '=', 'BESTAAT-NIET'))).toEqual([]);
	});

	test('A3: changed from a day on', async () => {
		simulator.insertRecord('DEB', { NR: 90001, ZKSL: 'OUD', NAAM: 'Oud', _changedOn: '2020-01-31' });
		simulator.insertRecord('DEB', { NR: 90002, ZKSL: 'NET', NAAM: 'Net', _changedOn: '2020-02-01' });
		const selection = select('DEB', ['NR'])
			.where('NR', '>', '90000')
			.changedFrom({ year: 2020, month: 2, day: 1 })
			.orderBy('NR');
		expect(await client.records(selection)).toEqual([{ NR: '90002' }]);
	});

	test('special characters, leading zeros, spaces and line breaks come and go unchanged', async () => {
		const OPM = '  regel 1 & <b>\nregel 2 ]]> "x" \'y\' €½😀  ';
		const key = await client.create('DEB', { ZKSL: '00012', NAAM: '  Droom & Vreesman <Zn> ', OPM });
		const [record] = await client.records(select('DEB', '*').where('ZKSL', '=', '00012').orderBy('NR'));
		expect(record).toMatchObject({ NR: key, ZKSL: '00012', NAAM: '  Droom & Vreesman <Zn> ', OPM });
		expect(simulator.record('DEB', key)).toMatchObject({ NAAM: '  Droom & Vreesman <Zn> ', OPM });
	});

	test('carriage returns are kept both ways', async () => {
		simulator.setSwitches({ lineBreaks: 'crlf' });
		const key = await client.create('DEB', { ZKSL: 'CR', OPM: 'a\r\nb' });
		expect(simulator.record('DEB', key)?.OPM).toBe('a\r\nb');
		expect(await client.records(select('DEB', ['OPM']).where('NR', '=', key).orderBy('NR'))).toEqual([
			{ OPM: 'a\r\nb' },
		]);
	});

	test('an unknown field is refused in the service’s words', async () => {
		await expect(client.records(select('DEB', ['TELEFOON']).orderBy('NR'))).rejects.toMatchObject({
			kind: 'refused',
			label: 'GetStamtabelRecords DEB',
			serviceText: expect.stringContaining('TELEFOON'),
		});
	});
});

describe('imuis reference §6: master records', () => {
	test('create, change, delete', async () => {
		const key = await client.create('ART', {
			NR: '00099',
			ZKSL: 'NIEUW',
			OMSCHR: 'Nieuw',
			ARTGRP: '20',
			VERKPR: new Decimal('7.5'),
			BLOK: false,
		});
		expect(key).toBe('00099');
		expect(simulator.record('ART', '00099')).toMatchObject({ VERKPR: '7.5', OMSCHR: 'Nieuw' });
		await client.update('ART', { NR: '00099' }, { OMSCHR: 'Anders', BLOK: true });
		expect(simulator.record('ART', '00099')).toMatchObject({ VERKPR: '7.5', OMSCHR: 'Anders', BLOK: 'J' });
		await client.delete('ART', { NR: '00099' });
		expect(simulator.record('ART', '00099')).toBeUndefined();
	});

	test('a key of two parts', async () => {
		const key = await client.create('CNT', { REL: '10001', ZKSL: 'NIEUW', ACHTERNM: 'Nieuw' });
		expect(key).toBe('10001\tNIEUW');
		await client.update('CNT', { REL: '10001', ZKSL: 'NIEUW' }, { ACHTERNM: 'Anders' });
		expect(simulator.record('CNT', '10001', 'NIEUW')?.ACHTERNM).toBe('Anders');
	});

	test('refused: exists already, does not exist, in use', async () => {
		await expect(client.create('DEB', { NR: '10001', ZKSL: 'X' })).rejects.toMatchObject({
			outcome: 'refused',
			temporary: false,
		});
		await expect(client.update('DEB', { NR: '1' }, { NAAM: 'x' })).rejects.toMatchObject({
			outcome: 'refused',
		});
		await expect(client.delete('DEB', { NR: '10001' })).rejects.toMatchObject({
			outcome: 'refused',
			temporary: false,
			serviceText: expect.stringContaining('in gebruik'),
		});
	});

	test('A5: a comma as decimal sign, where the service wants one', async () => {
		simulator.setSwitches({ decimalInput: 'comma' });
		const dutch = connected(simulator, { dialect: { decimalSign: ',' } });
		await dutch.create('ART', { NR: 'K1', ZKSL: 'K1', VERKPR: new Decimal('7.5') });
		expect(simulator.record('ART', 'K1')?.VERKPR).toBe('7.5');
	});
});

describe('imuis reference §7: sales orders', () => {
	const head = { DEB: '10001', ORDSRT: 'SERVICE', DAT: { year: 2026, month: 11, day: 24 } };

	test('create with lines, change a line, add, remove, delete', async () => {
		const order = await client.createSalesOrder(head, [
			{ ART: 'CV-1001', AANT: new Decimal(1) },
			{ ART: '00012', AANT: new Decimal('2.5'), OMSCHR: 'Droom & Vreesman <Zn>' },
		]);
		expect(order.head.NR).toBe(order.number);
		expect(order.lines.map(({ RG, ART }) => [RG, ART])).toEqual([
			['5', 'CV-1001'],
			['10', '00012'],
		]);
		expect(simulator.order(order.number).lines[1]).toMatchObject({
			AANT: '2.5',
			OMSCHR: 'Droom & Vreesman <Zn>',
		});

		await client.updateSalesOrderLine(order.number, '10', { AANT: new Decimal('3.25'), OPMINT: 'a\nb' });
		expect(simulator.order(order.number).lines[1]).toMatchObject({
			AANT: '3.25',
			OPMINT: 'a\nb',
			OMSCHR: 'Droom & Vreesman <Zn>',
		});

		const added = await client.createSalesOrderLines(order.number, [
			{ ART: 'CV-1001', AANT: new Decimal(4) },
			{ ART: '00012', AANT: '1' },
		]);
		expect(added.map(({ RG, ORDNR }) => [RG, ORDNR])).toEqual([
			['15', order.number],
			['20', order.number],
		]);

		await client.deleteSalesOrderLine(order.number, '15');
		expect(simulator.order(order.number).lines.map(({ RG }) => RG)).toEqual(['5', '10', '20']);
		await client.deleteSalesOrder(order.number);
		expect(simulator.record('ORDKOP', order.number)).toBeUndefined();
	});

	test('an order without lines', async () => {
		expect((await client.createSalesOrder(head, [])).lines).toEqual([]);
	});

	test('R9: a refused order or line leaves nothing behind', async () => {
		const before = simulator.tableSizes();
		await expect(
			client.createSalesOrder(head, [
				{ ART: 'CV-1001', AANT: '1' },
				{ ART: 'BESTAAT-NIET', AANT: '1' },
			]),
		).rejects.toMatchObject({
			outcome: 'refused',
			temporary: false,
			serviceText: expect.stringContaining('BESTAAT-NIET'),
		});
		expect(simulator.tableSizes()).toEqual(before);
	});

	test.each([
		[{ orderLinesParameter: 'Verkooporderregels' }, { orderLinesParameter: 'Verkooporderregels' }],
		[{ oneLinePerCall: true }, { linesPerCall: 'one' }],
		[{ orderLinesSelectBy: 'selection' }, {}],
		[{ orderLinesSelectBy: 'ordnr' }, {}],
		[{ echoGivenValues: false }, {}],
	] as const)('A1: lines are added with %j', async (switches, dialect) => {
		simulator.setSwitches(switches);
		const { number } = await client.createSalesOrder(head, []);
		const added = await connected(simulator, { dialect }).createSalesOrderLines(number, [
			{ ART: 'CV-1001', AANT: '1' },
			{ ART: '00012', AANT: '2' },
		]);
		expect(added.map(({ RG, ART }) => [RG, ART])).toEqual([
			['5', 'CV-1001'],
			['10', '00012'],
		]);
	});

	test('E7: an order that a user has open is temporary', async () => {
		const { number } = await client.createSalesOrder(head, []);
		simulator.addFault({
			operation: 'CreateVerkooporderRegel',
			action: { kind: 'service', name: 'lockedOrder' },
		});
		await expect(client.createSalesOrderLines(number, [{ ART: '00012', AANT: '1' }])).rejects.toMatchObject({
			temporary: true,
			outcome: 'refused',
			serviceText: expect.stringContaining('in gebruik door gebruiker JANSEN'),
		});
	});
});
