import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import { OutSmartError } from '../../../nodes/OutSmart/openapi/errors';
import type { FaultAction } from '../../../simulators/core/types';
import { startOutSmartSimulator, type OutSmartSimulator } from '../../../simulators/outsmart';
import { connected, retrying } from './connected';

let simulator: OutSmartSimulator;
let client: OutSmartClient;
beforeEach(async () => {
	simulator = await startOutSmartSimulator();
	client = connected(simulator);
});
afterEach(async () => await simulator.close());

const RELATION = {
	debtor_number: '99001',
	name: 'Bakkerij "De Haan" & Zn',
	street: 'Één 1',
	postal_code: '1234 AB',
	city: 'Den Haag',
};
const PARTY = {
	Name: 'Bakkerij',
	DebtorNr: '99001',
	Street: 'Dorpsstraat 1',
	ZIP: '1234 AB',
	City: 'Den Haag',
	ContactPerson: 'Jan',
};
const workOrder = (number: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
	WorkorderNo: number,
	TypeOfWork: 'Service',
	PaymentMethod: 'op rekening',
	...Object.fromEntries(
		Object.entries(PARTY).flatMap(([field, value]) => [
			[`Customer${field}`, value],
			[`Customer${field}Invoice`, value],
		]),
	),
	...changes,
});

/** Posts a work order and lets the technician finish it. */
async function completed(number: string): Promise<string> {
	const [posted] = await client.postWorkorders([workOrder(number)]);
	simulator.completeWorkOrder(number, {
		materials: [{ MaterialCode: 'X', MaterialNr: '1.5', MaterialPrice: '4,55', MaterialName: 'Iets' }],
	} as never);
	return String(posted?.row_id);
}

async function errorOf(call: Promise<unknown>): Promise<OutSmartError> {
	const error = await call.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(OutSmartError);
	return error as OutSmartError;
}

describe('entities', () => {
	test('records are stored by their key, updated by a second sending, and counted', async () => {
		expect(await client.upsert('relations', [RELATION, { ...RELATION, debtor_number: '99002' }])).toBe(2);
		expect(await client.upsert('relations', [{ ...RELATION, name: 'Anders' }])).toBe(1);
		const stored = await client.list('relations', [{ key: 'debtor_number', value: '99001', operator: 'eq' }]);
		expect(stored).toHaveLength(1);
		expect(stored[0]).toMatchObject({ name: 'Anders', street: 'Één 1' });
	});

	test('several filters are all sent', async () => {
		await client.upsert('relations', [RELATION, { ...RELATION, debtor_number: '99002', city: 'Delft' }]);
		const found = await client.list('relations', [
			{ key: 'name', value: RELATION.name, operator: 'eq' },
			{ key: 'city', value: 'Delft', operator: 'eq' },
		]);
		expect(found.map((record) => record.debtor_number)).toEqual(['99002']);
	});

	test('an empty batch makes no call', async () => {
		expect(await client.upsert('materials', [])).toBe(0);
		expect(await client.postWorkorders([])).toEqual([]);
		expect(client.calls).toBe(0);
		expect(simulator.calls()).toHaveLength(0);
	});

	test.each([false, true])('an empty list (null: %s) is a list', async (emptyListIsNull) => {
		simulator.seed('empty' as never);
		simulator.setSwitches({ emptyListIsNull });
		expect(await client.list('relations')).toEqual([]);
	});

	test('a missing field is named, with its code, and nothing was stored', async () => {
		const error = await errorOf(
			client.upsert('relations', [RELATION, { ...RELATION, debtor_number: '99002', name: '' }]),
		);
		expect(error).toMatchObject({ code: 1301, kind: 'record', outcome: 'refused', temporary: false });
		expect(error.messages).toEqual(['Required field missing: name']);
		expect(error.message).toContain('Required field missing: name');
	});

	test.each([2801, 2501] as const)('both codes for a work status without code: %i', async (code) => {
		simulator.setSwitches({ workStatusMissingCode: code });
		expect(await errorOf(client.upsert('workstatusses', [{ sta_name: 'Naar iMuis' }]))).toMatchObject({
			code,
			kind: 'record',
		});
	});

	test('deleting says how many there were', async () => {
		await client.upsert('relations', [RELATION]);
		expect(await client.deleteEntity('relation', 'debtor_number', '99001')).toBe(1);
		expect(await client.deleteEntity('relation', 'debtor_number', '99001')).toBe(0);
		expect(await errorOf(client.deleteEntity('relation', 'kleur', 'x'))).toMatchObject({ code: 1600 });
	});
});

describe('work orders', () => {
	test('E1: no way of reading changes the status, also when OutSmart moves everything it gives', async () => {
		simulator.setSwitches({ updateStatusMovesAll: true });
		const rowId = await completed('W1');
		await client.postWorkorders([workOrder('W2')]);
		const before = simulator.workOrders().map(({ id, status }) => [id, status]);
		await client.workorders({ status: 'Alle' });
		await client.workorders({ status: 'Compleet', workStatus: '1' });
		await client.workorders({
			status: 'Compleet',
			filters: [{ key: 'WorkorderNo', value: 'W1', operator: 'eq' }],
		});
		await client.workorder(rowId);
		await client.workorderByNumber('W1');
		expect(simulator.workOrders().map(({ id, status }) => [id, status])).toEqual(before);
	});

	test('one work order by its number; private photos only when asked for', async () => {
		const rowId = await completed('W1');
		await completed('W2');
		simulator.editWorkOrder('W1', { Photos: [{ image: 'http://o.test/1', title: 'Kas', private: true }] });
		expect(await client.workorderByNumber('W1')).toMatchObject({ id: rowId, Photos: [] });
		expect(await client.workorder(rowId)).toMatchObject({ Photos: [] });
		const withPrivate = await client.workorder(rowId, { includePrivatePhotos: true });
		expect(withPrivate).toMatchObject({ Photos: [{ title: 'Kas' }] });
	});

	test('E1: status and work status choose; rows come as lists', async () => {
		const rowId = await completed('W1');
		await completed('W2');
		await client.updateWorkorder(rowId, { workstatus: '99' });
		const found = await client.workorders({ status: 'Compleet', workStatus: '99' });
		expect(found.map((order) => order.WorkorderNo)).toEqual(['W1']);
		expect(found[0]).toMatchObject({ id: rowId, status: 'Compleet', WorkStatus: '99', Workperiods: [] });
		expect(found[0]?.Materials[0]).toMatchObject({ MaterialCode: 'X' });
	});

	test('E6: marking one work order as processed moves that one alone', async () => {
		simulator.setSwitches({ updateStatusMovesAll: true });
		const rowId = await completed('W1');
		await completed('W2');
		await client.markAsProcessed(rowId);
		expect(simulator.workOrder('W1').status).toBe('Afgehandeld');
		expect(simulator.workOrder('W2').status).toBe('Compleet');
	});

	test('E6: a lost answer to it is unknown, is not repeated, and reading shows how it ended', async () => {
		const rowId = await completed('W1');
		simulator.addFault({ operation: 'GetWorkorder', action: { kind: 'drop', when: 'after' } });
		simulator.clearCalls();
		const repeating = retrying(simulator);
		await expect(repeating.client.markAsProcessed(rowId)).rejects.toMatchObject({ outcome: 'unknown' });
		expect(simulator.calls()).toHaveLength(1);
		expect((await repeating.client.workorder(rowId))?.status).toBe('Afgehandeld');
	});

	test('A6: a number that exists is not posted again', async () => {
		await client.postWorkorders([workOrder('W1')]);
		await client.postWorkorders([workOrder('W1'), workOrder('W2')]);
		expect(simulator.workOrders('W1')).toHaveLength(1);
		expect(simulator.workOrders('W2')).toHaveLength(1);
	});

	test('all missing fields of a work order are named', async () => {
		const error = await errorOf(
			client.postWorkorders([workOrder('W1', { CustomerCity: '', TypeOfWork: '' })]),
		);
		expect(error).toMatchObject({ code: 1501, outcome: 'refused' });
		expect(error.messages).toHaveLength(2);
	});

	test('a work order that is not there is undefined to a reader and an error to a writer', async () => {
		expect(await client.workorder('424242')).toBeUndefined();
		expect(await client.workorderByNumber('W0')).toBeUndefined();
		expect(await errorOf(client.updateWorkorder('424242', { workstatus: '99' }))).toMatchObject({
			code: 1500,
			kind: 'notFound',
		});
		expect(await errorOf(client.markAsProcessed('424242'))).toMatchObject({ code: 1500 });
	});

	test('E7: the same work status twice is unchanged, not an error; undefined changes are not sent', async () => {
		const rowId = await completed('W1');
		const change = { workstatus: '99', workdate: undefined } as { workstatus: string };
		expect(await client.updateWorkorder(rowId, change)).toBe('changed');
		expect(await client.updateWorkorder(rowId, change)).toBe('unchanged');
		expect(simulator.workOrder('W1').WorkStatus).toBe('99');
	});

	test('a wrong date is refused with the words of OutSmart', async () => {
		const rowId = await completed('W1');
		expect(await errorOf(client.updateWorkorder(rowId, { workdate: '2026-11-24' }))).toMatchObject({
			code: 1504,
			messages: [expect.stringMatching(/Date invalid/)],
		});
	});

	test('I20: replaced materials take the place of those that were there', async () => {
		const rowId = await completed('W1');
		const row = { MaterialCode: 'Y', MaterialNr: '2', MaterialPrice: '1', MaterialName: 'Ander' };
		await client.replaceMaterials(rowId, [row]);
		expect((await client.workorder(rowId))?.Materials.map((material) => material.MaterialCode)).toEqual([
			'Y',
		]);
	});
});

describe('R9: disturbances', () => {
	const disturbances: Array<[string, FaultAction]> = [
		['the general fault 1007', { kind: 'service', name: 'generalError' }],
		['a web page', { kind: 'html' }],
		['an empty answer', { kind: 'service', name: 'emptyBody' }],
		['truncated JSON', { kind: 'service', name: 'truncatedJson' }],
		['HTTP 500', { kind: 'status', status: 500, body: '<html></html>' }],
		['a hung up connection', { kind: 'drop', when: 'after' }],
		['half an answer', { kind: 'cutConnection' }],
	];

	test.each(disturbances)('a read and an upsert are repeated after %s', async (_, action) => {
		const { client: patient, pauses } = retrying(simulator);
		simulator.addFault({ action, times: 2 });
		await patient.list('employees');
		simulator.addFault({ action });
		expect(await patient.upsert('relations', [RELATION])).toBe(1);
		expect(pauses).toEqual([500, 1000, 500]);
	});

	test.each(disturbances)(
		'posting work orders is not repeated after %s, and may have been done',
		async (_, action) => {
			const { client: patient } = retrying(simulator);
			simulator.addFault({ action });
			await expect(patient.postWorkorders([workOrder('W1')])).rejects.toMatchObject({
				outcome: 'unknown',
				temporary: true,
			});
			expect(simulator.calls()).toHaveLength(1);
		},
	);

	test.each(disturbances)(
		'what stays wrong (%s) ends after four attempts with a sentence',
		async (_, action) => {
			const { client: patient } = retrying(simulator);
			simulator.addFault({ action, times: 10 });
			await expect(patient.list('employees')).rejects.toMatchObject({
				message: expect.stringMatching(/^[A-Z].*\.$/s) as string,
				temporary: true,
			});
			expect(simulator.calls()).toHaveLength(4);
		},
	);

	test('429 waits as long as OutSmart asks, also for posted work orders', async () => {
		const { client: patient, pauses } = retrying(simulator);
		const headers = { 'Retry-After': '7' };
		simulator.addFault({ action: { kind: 'status', status: 429, headers } });
		await patient.postWorkorders([workOrder('W1')]);
		expect(pauses).toEqual([7000]);
		expect(simulator.workOrders('W1')).toHaveLength(1);
	});

	test('a refusal is not repeated', async () => {
		const { client: patient, pauses } = retrying(simulator);
		await errorOf(patient.upsert('relations', [{ ...RELATION, name: '' }]));
		expect(pauses).toEqual([]);
	});

	test.each([200, 401, 403])('a refused token with HTTP %i says which of the two it is', async (status) => {
		simulator.setSwitches({ authFailureStatus: status });
		const { baseUrl, token, softwareToken } = simulator;
		const wrong = 'f'.repeat(32);
		expect(
			await errorOf(connected({ baseUrl, token: wrong, softwareToken }).list('employees')),
		).toMatchObject({
			code: 1004,
			kind: 'credential',
			outcome: 'refused',
			remedy: expect.stringContaining('"Token"') as string,
		});
		expect(
			await errorOf(connected({ baseUrl, token, softwareToken: wrong }).list('employees')),
		).toMatchObject({ code: 1005, remedy: expect.stringContaining('"Software Token"') as string });
	});
});
