import { DateTime, Settings } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Systems } from '../../support/Systems';
import { credentialsFor, type CredentialContents } from '../support/credentials';
import { loadOptions, pollOnce } from '../support/Engine';

let systems: Systems;
/** What n8n keeps of the node between polls. */
let staticData: IDataObject;

beforeEach(async () => {
	systems = await Systems.start();
	staticData = {};
});

afterEach(async () => {
	Settings.now = () => Date.now();
	await systems.close();
});

const RELATIONS = { resource: 'relation' };
const ORDERS = { resource: 'salesOrder', orderType: 'SERVICE' };

async function poll(
	parameters: INodeParameters,
	mode: 'manual' | 'trigger' = 'trigger',
	credentials: CredentialContents = credentialsFor(systems),
): Promise<IDataObject[]> {
	const outputs = await pollOnce({ node: 'imuisOnlineTrigger', parameters, credentials, staticData, mode });
	return (outputs?.[0] ?? []).map(({ json }) => json);
}

async function numbers(parameters: INodeParameters): Promise<unknown[]> {
	return (await poll(parameters)).map(({ NR }) => NR);
}

function rename(number: string, name: string): void {
	systems.imuis.editRecord('DEB', [number], { NAAM: name });
}

function newOrder(type = 'SERVICE'): string {
	const { head } = systems.imuis.createOrder({
		head: { ORDSRT: type, DEB: '10001' },
		lines: [{ ART: 'CV-1001', AANT: '1' }],
	});
	return String(head.NR);
}

/** Both clocks at this moment, Dutch local time. */
function at(iso: string): void {
	const moment = DateTime.fromISO(iso, { zone: 'Europe/Amsterdam' });
	Settings.now = () => moment.toMillis();
	systems.imuis.setClock({ now: moment.toISO()! });
}

describe('a relation', () => {
	test('nothing new: no more than one call is made', async () => {
		await poll(RELATIONS);
		systems.imuis.clearCalls();
		expect(await numbers(RELATIONS)).toEqual([]);
		expect(systems.imuis.calls()).toHaveLength(1);
	});

	test('one changed: handed out once with its contents', async () => {
		await poll(RELATIONS);
		rename('10001', 'Nieuwe naam');
		const [relation, ...others] = await poll(RELATIONS);
		expect(others).toEqual([]);
		expect(relation).toMatchObject({ NR: '10001', NAAM: 'Nieuwe naam' });
		expect(Object.keys(relation!)).toHaveLength(10);
		expect(await numbers(RELATIONS)).toEqual([]);
	});

	test('not simplified: with every field that iMUIS gives', async () => {
		const all = { ...RELATIONS, simplify: false };
		await poll(all);
		rename('10001', 'Nieuwe naam');
		const [relation] = await poll(all);
		expect(Object.keys(relation!).length).toBeGreaterThan(20);
	});

	test('changed twice on one day: handed out for each change, and for nothing else', async () => {
		await poll(RELATIONS);
		rename('10001', 'Eerste');
		expect(await numbers(RELATIONS)).toEqual(['10001']);
		rename('10001', 'Tweede');
		rename('10002', 'Ander');
		expect(await numbers(RELATIONS)).toEqual(['10001', '10002']);
		rename('10001', 'Eerste');
		expect(await numbers(RELATIONS)).toEqual(['10001']);
	});

	test('around midnight: what changed just before is not missed, what was seen comes not again', async () => {
		at('2026-11-24T23:50:00');
		await poll(RELATIONS);
		rename('10001', 'Voor middernacht');
		expect(await numbers(RELATIONS)).toEqual(['10001']);
		rename('10002', 'Na de laatste keer kijken');
		at('2026-11-25T00:05:00');
		expect(await numbers(RELATIONS)).toEqual(['10002']);
		rename('10003', 'Na middernacht');
		at('2026-11-25T00:20:00');
		expect(await numbers(RELATIONS)).toEqual(['10003']);
		at('2026-11-25T00:35:00');
		expect(await numbers(RELATIONS)).toEqual([]);
	});

	test('a clock that stood still for days: everything since the last poll comes', async () => {
		at('2026-11-20T12:00:00');
		await poll(RELATIONS);
		at('2026-11-22T12:00:00');
		rename('10001', 'Zondag');
		at('2026-11-24T12:00:00');
		rename('10002', 'Dinsdag');
		expect(await numbers(RELATIONS)).toEqual(['10001', '10002']);
	});
});

describe('a sales order', () => {
	test('comes with its lines; of the chosen type only', async () => {
		await poll(ORDERS);
		const number = newOrder();
		newOrder('ONDERHOUD');
		const found = await poll(ORDERS);
		expect(found).toMatchObject([{ NR: number, ORDSRT: 'SERVICE', lines: [{ ART: 'CV-1001', AANT: '1' }] }]);
		expect(await numbers({ ...ORDERS, orderType: '' })).toEqual([]);
	});

	test('of every type when none is chosen', async () => {
		const every = { resource: 'salesOrder' };
		await poll(every);
		const made = [newOrder(), newOrder('ONDERHOUD')];
		expect(await numbers(every)).toEqual(made);
	});

	test('A3: a changed or removed line counts, though the date of the order stays', async () => {
		at('2026-11-20T12:00:00');
		const [changed, untouched] = [newOrder(), newOrder()];
		at('2026-11-24T12:00:00');
		await poll(ORDERS);
		systems.imuis.editLine(changed!, '5', { AANT: '3' });
		const found = await poll(ORDERS);
		expect(found.map(({ NR }) => NR)).toEqual([changed]);
		expect(found.map(({ NR }) => NR)).not.toContain(untouched);
	});

	test('Fetch Test Event without any order of that type says so', async () => {
		await expect(poll({ ...ORDERS, orderType: 'BESTAATNIET' }, 'manual')).rejects.toThrow(
			'iMUIS has no sales order of the type BESTAATNIET to show as an example.',
		);
	});

	test('the dropdown of order types comes from iMUIS', async () => {
		const nodeCase = { node: 'imuisOnlineTrigger', parameters: ORDERS, credentials: credentialsFor(systems) };
		const [every, ...types] = await loadOptions(nodeCase, 'getOrderTypesOrEvery');
		expect(every).toEqual({ name: '(Every order type)', value: '' });
		expect(types.map(({ value }) => value)).toContain('SERVICE');
	});
});

test('R10: a refused login says so without the keys', async () => {
	const credentials = credentialsFor(systems);
	const wrong = { ...credentials.imuisOnlineApi, environmentCode: 'GEHEIM-CODE-123' };
	const fault = await poll(RELATIONS, 'trigger', { imuisOnlineApi: wrong }).catch((error: unknown) => error);
	expect(fault).toBeInstanceOf(Error);
	expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toMatch(/GEHEIM-CODE-123/);
	expect(staticData).toEqual({});
});
