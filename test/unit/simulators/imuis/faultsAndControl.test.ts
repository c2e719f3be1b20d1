import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { call, dataset, errorText, login, selection, values, type RawAnswer } from './soapByHand';

let simulator: ImuisSimulator;
let session: string;
beforeEach(async () => {
	simulator = await startImuisSimulator();
	session = await login(simulator);
});
afterEach(async () => await simulator.close());

const read = async (): Promise<RawAnswer> =>
	await call(simulator, session, 'GetStamtabelRecords', selection({ PAGESIZE: '50', SELECTPAGE: '2' }));
const serviceFault = (name: string, detail?: string): void =>
	simulator.addFault({
		operation: 'GetStamtabelRecords',
		target: 'DEB',
		action: { kind: 'service', name, detail },
	});
const control = async (
	method: string,
	path: string,
	body?: unknown,
): Promise<{ status: number; json: unknown }> => {
	const response = await fetch(`${simulator.origin}/_control/${path}`, {
		method,
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	return { status: response.status, json: await response.json() };
};

describe('R9: disturbances of the service', () => {
	test('emptyPage keeps TOTALPAGES and is gone the next time', async () => {
		serviceFault('emptyPage');
		const empty = await read();
		expect(values(empty, 'NR')).toEqual([]);
		expect(values(empty, 'TOTALPAGES')).toEqual(['4']);
		expect(values(await read(), 'NR')).toHaveLength(50);
	});

	test('expireSession, refuse and lockedOrder refuse with a text', async () => {
		serviceFault('refuse', 'Onverwachte fout (CS999)');
		expect(errorText(await read())).toBe('Onverwachte fout (CS999)');
		serviceFault('lockedOrder');
		expect(errorText(await read())).toContain('in gebruik door gebruiker JANSEN');
		serviceFault('expireSession');
		expect(errorText(await read())).toContain('sessie');
		expect(errorText(await read())).toContain('sessie');
	});

	test('emptyBody, undefinedEntity and doctype spoil the answer', async () => {
		serviceFault('emptyBody');
		expect(await read()).toMatchObject({ status: 200, body: '' });
		serviceFault('undefinedEntity');
		expect((await read()).body).toContain('&amp;nbsp;&lt;/');
		serviceFault('doctype');
		expect((await read()).body).toMatch(/^<\?xml [^>]*\?><!DOCTYPE/);
		serviceFault('doctype', 'inner');
		expect((await read()).body).toContain('<Records>&lt;!DOCTYPE');
	});

	test('a write that is refused by a disturbance changes nothing', async () => {
		const nr = simulator.records('ORDKOP')[0]?.NR ?? '';
		simulator.addFault({
			operation: 'CreateVerkooporderRegel',
			action: { kind: 'service', name: 'lockedOrder', detail: 'PIET' },
		});
		const content = `<SELECTION><TABLE>ORDKOP</TABLE><WHEREFIELDS>NR</WHEREFIELDS><WHEREOPERATORS>=</WHEREOPERATORS><WHEREVALUES>${nr}</WHEREVALUES></SELECTION><ORDRG><RG>0</RG><ART>CV-1001</ART><AANT>1</AANT></ORDRG>`;
		const before = simulator.order(nr);
		const answer = await call(
			simulator,
			session,
			'CreateVerkooporderRegel',
			`${dataset('Verkooporder', content)}<ORDNR>${nr}</ORDNR>`,
		);
		expect(errorText(answer)).toContain(`Order ${nr} is in gebruik door gebruiker PIET`);
		expect(simulator.order(nr)).toEqual(before);
		expect(simulator.calls().at(-1)).toMatchObject({
			operation: 'CreateVerkooporderRegel',
			target: 'ORDRG',
			write: true,
			outcome: 'refused',
		});
	});
});

describe('the control interface', () => {
	test('tables: read, add, edit, remove', async () => {
		expect((await control('GET', 'tables')).json).toMatchObject({ DEB: 200, ART: 1500, ORDKOP: 60 });
		await control('POST', 'tables/ART', { NR: 'A/1', ZKSL: 'A1', VERKPR: 2.5, _changedOn: '2020-01-01' });
		expect((await control('GET', 'tables/ART?key=A/1')).json).toMatchObject({
			VERKPR: '2.5',
			_changedOn: '2020-01-01',
		});
		await control('PUT', 'tables/ART/A%2F1', { OMSCHR: 'x', VERKPR: null });
		expect(simulator.record('ART', 'A/1')).toEqual({
			NR: 'A/1',
			ZKSL: 'A1',
			OMSCHR: 'x',
			_changedOn: simulator.clock().today,
			_row: '1501',
		});
		await control('DELETE', 'tables/ART/A%2F1');
		expect((await control('GET', 'tables/ART?key=A/1')).json).toBeNull();
	});

	test('orders: make, edit a line, totals follow', async () => {
		const made = (
			await control('POST', 'orders', {
				head: { DEB: 10001, ORDSRT: 'SERVICE' },
				lines: [{ ART: 'CV-1001', AANT: 2 }],
			})
		).json;
		expect(made).toMatchObject({ head: { NR: '202600061', BEDRTOT: '2050' }, lines: [{ RG: '5' }] });
		await control('PUT', 'orders/202600061/lines/5', { AANT: 1, AANTGELEV: 1 });
		expect((await control('GET', 'orders/202600061')).json).toMatchObject({
			head: { BEDRTOT: '1025' },
			lines: [{ AANTTELEV: '0' }],
		});
	});

	test('clock, switches and seed; mistakes are told', async () => {
		expect((await control('PUT', 'clock', { now: '2026-07-01T22:30:00Z' })).json).toMatchObject({
			today: '2026-07-02',
		});
		expect((await control('PUT', 'switches', { decimalSign: '.' })).json).toMatchObject({ decimalSign: '.' });
		expect((await control('PUT', 'switches', { decimalsign: '.' })).status).toBe(400);
		expect((await control('GET', 'tables/KLANT')).status).toBe(400);
		expect((await control('PUT', 'tables/DEB/10001', { FOO: 1 })).status).toBe(400);
		expect((await control('POST', 'seed', { name: 'bulk', articles: 1000 })).json).toMatchObject({
			ART: 1000,
			DEB: 0,
		});
	});
});

describe('the made-up company', () => {
	test('is the same every time', async () => {
		const other = await startImuisSimulator();
		expect(other.records('ART')).toEqual(simulator.records('ART'));
		expect(other.records('ORDRG')).toEqual(simulator.records('ORDRG'));
		await other.close();
	});

	test('holds the cases the koppeling must meet', () => {
		const orders = simulator.records('ORDKOP');
		const lines = simulator.records('ORDRG');
		const debtors = simulator.records('DEB');
		expect(new Set(orders.map((order) => order.ORDSRT))).toEqual(
			new Set(['SERVICE', 'ONDERHOUD', 'standaard']),
		);
		expect(
			debtors.filter((debtor) => !debtor.POSTCD || !debtor.PLAATS || !(debtor.STRAAT || debtor.ADRES)),
		).toHaveLength(8);
		expect(debtors.filter((debtor) => debtor.ADRES && !debtor.STRAAT)).toHaveLength(4);
		expect(lines.some((line) => line.OPMINT?.includes('[OS 2025'))).toBe(true);
		expect(lines.some((line) => Number(line.AANT) < 0)).toBe(true);
		expect(lines.some((line) => line.EENHPRS === '100')).toBe(true);
		expect(orders.filter((order) => order.GEFACT === 'J')).toHaveLength(1);
		expect(simulator.records('CNT').filter((contact) => Number(contact.REL) >= 60000)).toHaveLength(8);
		expect(
			simulator
				.records('DEBADRES')
				.filter((address) => address.DEB === '10001' && address.ZKSL === 'MAGAZIJN'),
		).toHaveLength(2);
		expect(
			simulator
				.records('ART')
				.filter((article) => article.ARTGRP === '10')
				.map((article) => article.EENHVERK),
		).toContain('kwartier');
	});

	test.each(['', '?toon=relaties', '?toon=artikelen', '?toon=oproepen'])(
		'its page %s is Dutch and escaped',
		async (query) => {
			await read();
			const text = await (await fetch(`${simulator.origin}/${query}`)).text();
			expect(text).toContain('Installatiebedrijf De Vries &#38; Zn. B.V.');
			expect(text).not.toContain('<fase 2>');
			expect(text).not.toContain('<stil>');
		},
	);
});
