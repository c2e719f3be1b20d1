import { DateTime } from 'luxon';
import type { Fault } from '../../../simulators/core/types';
import { FRESH, next, Systems } from '../../support/Systems';
import {
	invoiced,
	make,
	reasonsOf,
	run,
	SEVEN_AND_FIVE,
	statusOf,
	writes,
} from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const SIMPLE = { lines: [{ ART: 'CV-1001', AANT: '1' }] };
const LOCKED = { kind: 'service', name: 'lockedOrder', detail: 'JANSEN' } as const;

function messages({ attention }: Awaited<ReturnType<typeof run>>): string {
	return attention.map(({ message }) => message).join('\n');
}

/** Outcomes of OutSmart's calls of one function. */
function callsOf(name: string): string[] {
	return systems.outSmart
		.calls()
		.filter(({ operation }) => operation === name)
		.map(({ outcome }) => outcome);
}

describe('E7: what is wrong with a work order puts it on 99, and the others go on', () => {
	test('free field 5 holds something else', async () => {
		const bad = make(systems, {
			...SIMPLE,
			completion: { materials: [{ line: 0, MaterialFreeField5: 'kast 3' }] },
		});
		const good = make(systems, SIMPLE);
		const result = await run(systems);
		expect(result.summary).toMatchObject({ read: 2, sent: 1, failed: 1 });
		expect(statusOf(systems, bad)).toBe('Compleet 99');
		expect(statusOf(systems, good)).toBe('Afgehandeld 1');
		expect(reasonsOf(result)).toEqual(['failed freeField5NotALine']);
		for (const word of ['CV-1001', 'kast 3', bad.order, 'Clear']) expect(messages(result)).toContain(word);
		expect(systems.orderLines(bad.order)).toMatchObject([{ AANT: '1', OPMINT: '' }]);
	});

	test('repaired and put back to 1, the next run processes it; on 99 it is left alone', async () => {
		const made = make(systems, {
			...SIMPLE,
			completion: { materials: [{ line: 0, MaterialFreeField5: '7' }] },
		});
		const first = await run(systems);
		expect((await run(systems, {}, next(first))).summary).toMatchObject({ read: 0 });
		systems.outSmart.editMaterial(`row:${made.rowId}`, { line: 0, MaterialFreeField5: '5', MaterialNr: 3 });
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
		expect((await run(systems, {}, next(first))).summary).toMatchObject({ sent: 1 });
		expect(systems.orderLines(made.order).map(({ AANT }) => AANT)).toEqual(['3']);
	});

	test('a line that iMUIS refuses: how many lines were written is told, and the rest follows later', async () => {
		const made = make(systems, SEVEN_AND_FIVE);
		systems.imuis.addFault({
			operation: 'CreateVerkooporderRegel',
			times: 100,
			action: { kind: 'service', name: 'refuse', detail: 'Magazijn 3 is gesloten' },
		});
		const result = await run(systems);
		expect(statusOf(systems, made)).toBe('Compleet 99');
		const failed = result.attention.find(({ outcome }) => outcome === 'failed');
		expect(failed).toMatchObject({ reason: 'orderLineRefused', key: made.order });
		expect(failed?.message).toMatch(/Magazijn 3 is gesloten.*Written so far: 5 of 11 lines/s);
		systems.imuis.clearFaults();
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
		expect((await run(systems, {}, next(result))).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(invoiced(systems, made.order)).toHaveLength(12);
	});

	test('E8: a work order that was made in OutSmart, or for another customer', async () => {
		const strange = make(systems, { ...SIMPLE, workOrder: { WorkorderNo: 'WB-1' } });
		const other = make(systems, { ...SIMPLE, workOrder: { CustomerDebtorNrInvoice: '10002' } });
		const type = make(systems, { ...SIMPLE, head: { ORDSRT: 'standaard' } });
		systems.imuis.clearCalls();
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual([
			'failed notFromSalesOrder',
			'failed wrongCustomer',
			'failed wrongOrderType',
		]);
		for (const made of [strange, other, type]) expect(statusOf(systems, made)).toBe('Compleet 99');
		expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
	});

	test('E13: a return is written apart: iMUIS refuses it, all other lines stand there', async () => {
		systems.imuis.setSwitches({ negativeLinesNeedFlag: true });
		const made = make(systems, SEVEN_AND_FIVE);
		const result = await run(systems);
		expect(statusOf(systems, made)).toBe('Compleet 99');
		expect(messages(result)).toMatch(/NEGAANT.*Written so far: 10 of 11 lines/s);
		systems.imuis.setSwitches({ negativeLinesNeedFlag: false });
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
		expect((await run(systems, {}, next(result))).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(invoiced(systems, made.order)).toHaveLength(12);
	});

	test.each(['\ud800', '\uffff'])('a code with a character that no request can carry: %j', async (sign) => {
		const code = { MaterialCode: `A${sign}`, MaterialNr: 1 };
		const bad = make(systems, { ...SIMPLE, completion: { materials: [code] } });
		const good = make(systems, SIMPLE);
		expect(reasonsOf(await run(systems))).toEqual(['failed unknownMaterial']);
		expect(statusOf(systems, bad)).toBe('Compleet 99');
		expect(statusOf(systems, good)).toBe('Afgehandeld 1');
	});

	test('1503 on setting 99 is success', async () => {
		make(systems, { ...SIMPLE, workOrder: { WorkorderNo: 'WB-1' } });
		systems.outSmart.addFault({
			operation: 'UpdateWorkorder',
			action: { kind: 'service', name: 'code', detail: '1503' },
		});
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual(['failed notFromSalesOrder']);
		expect(callsOf('UpdateWorkorder')).toEqual(['refused']);
	});

	test('99 that cannot be set is reported too', async () => {
		make(systems, { ...SIMPLE, workOrder: { WorkorderNo: 'WB-1' } });
		systems.outSmart.addFault({
			operation: 'UpdateWorkorder',
			action: { kind: 'service', name: 'code', detail: '1504: Unknown work status' },
		});
		expect(reasonsOf(await run(systems))).toEqual(['failed notFromSalesOrder', 'notice errorStatusNotSet']);
	});
});

describe('E7: a fault of the connection is not the work order’s', () => {
	test('an order locked by a user stays on 1; the others go on; after the set hours it goes to 99', async () => {
		const locked = make(systems, SIMPLE);
		const good = make(systems, SIMPLE);
		const lock = () =>
			systems.imuis.addFault({
				operation: 'UpdateVerkooporderRegel',
				containing: locked.order,
				times: 50,
				action: LOCKED,
			});
		lock();
		const at = (hours: number) => ({ now: () => DateTime.now().setZone('Europe/Amsterdam').plus({ hours }) });
		const first = await run(systems, {}, FRESH, at(0));
		expect(first.summary).toMatchObject({ sent: 1, failed: 1 });
		expect(reasonsOf(first)).toEqual(['failed connectionFaultWaits']);
		expect(messages(first)).toContain('JANSEN');
		expect(statusOf(systems, locked)).toBe('Compleet 1');
		expect(statusOf(systems, good)).toBe('Afgehandeld 1');
		const second = await run(systems, {}, next(first), at(23));
		expect(reasonsOf(second)).toEqual(['failed connectionFaultWaits']);
		const third = await run(systems, {}, next(second), at(24.1));
		expect(reasonsOf(third)).toEqual(['failed connectionFaultTooLong']);
		expect(statusOf(systems, locked)).toBe('Compleet 99');
	});

	test('two locked orders do not keep the others from their turn', async () => {
		const locked = [make(systems, SIMPLE), make(systems, SIMPLE), make(systems, SIMPLE)];
		const good = make(systems, SIMPLE);
		for (const { order } of locked)
			systems.imuis.addFault({
				operation: 'UpdateVerkooporderRegel',
				containing: order,
				times: 50,
				action: LOCKED,
			});
		expect((await run(systems)).summary).toMatchObject({ sent: 1, failed: 3 });
		expect(statusOf(systems, good)).toBe('Afgehandeld 1');
	});

	test('iMUIS unreachable ends the stage; nothing goes to 99, no work order is burnt through', async () => {
		const made = [1, 2, 3, 4].map(() => make(systems, SIMPLE));
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			target: 'ORDKOP',
			times: 1000,
			action: { kind: 'drop', when: 'before' },
		});
		await expect(run(systems)).rejects.toThrow(/iMUIS Online/);
		for (const each of made) expect(statusOf(systems, each)).toBe('Compleet 1');
		expect(callsOf('GetWorkorder').length).toBeLessThan(3);
		systems.imuis.clearFaults();
		expect((await run(systems)).summary).toMatchObject({ sent: 4, failed: 0 });
	});

	describe('a question that iMUIS turns down', () => {
		const askedFor = (article: string): Fault => ({
			operation: 'GetStamtabelRecords',
			target: 'ART',
			containing: article,
			times: 1000,
			action: { kind: 'service', name: 'refuse', detail: 'De selectie is onjuist' },
		});
		const strange = {
			...SIMPLE,
			completion: { materials: [{ MaterialCode: 'VREEMD-1', MaterialNr: 1, MaterialName: 'x' }] },
		};

		test('about one work order keeps no other from its turn; it waits, and goes to 99 after the set hours', async () => {
			const bad = [make(systems, strange), make(systems, strange)];
			const good = make(systems, SIMPLE);
			systems.imuis.addFault(askedFor('VREEMD-1'));
			const first = await run(systems);
			expect(first.summary).toMatchObject({ read: 3, sent: 1, failed: 2 });
			expect(messages(first)).toContain('De selectie is onjuist');
			expect(bad.map((each) => statusOf(systems, each))).toEqual(['Compleet 1', 'Compleet 1']);
			expect(statusOf(systems, good)).toBe('Afgehandeld 1');
			const other = make(systems, SIMPLE);
			const now = () => DateTime.now().setZone('Europe/Amsterdam').plus({ hours: 25 });
			const later = await run(systems, {}, next(first), { now });
			expect(reasonsOf(later)).toEqual(['failed connectionFaultTooLong', 'failed connectionFaultTooLong']);
			expect(bad.map((each) => statusOf(systems, each))).toEqual(['Compleet 99', 'Compleet 99']);
			expect(statusOf(systems, other)).toBe('Afgehandeld 1');
		});

		test('about every work order fails the stage: nothing was done, nothing goes to 99', async () => {
			const made = [1, 2, 3].map(() => make(systems, SIMPLE));
			systems.imuis.addFault({
				operation: 'GetStamtabelRecords',
				target: 'ORDRG',
				times: 1000,
				action: { kind: 'service', name: 'refuse', detail: 'Geen rechten op tabel ORDRG' },
			});
			await expect(run(systems)).rejects.toThrow(/Geen rechten op tabel ORDRG/);
			expect(made.map((each) => statusOf(systems, each))).toEqual(made.map(() => 'Compleet 1'));
		});
	});

	test('a fault midway: what was done is told, the rest waits', async () => {
		const made = [1, 2, 3, 4].map(() => make(systems, SIMPLE));
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			target: 'ORDKOP',
			skip: 2,
			times: 1000,
			action: { kind: 'drop', when: 'before' },
		});
		const result = await run(systems);
		expect(result.summary).toMatchObject({
			sent: 1,
			failed: 2,
			reason: expect.stringContaining('1 work order waits'),
		});
		expect(made.map((each) => statusOf(systems, each))).toEqual([
			'Afgehandeld 1',
			'Compleet 1',
			'Compleet 1',
			'Compleet 1',
		]);
	});

	test('R9: an expired session in the middle changes nothing', async () => {
		const made = make(systems, SEVEN_AND_FIVE);
		for (const operation of ['GetStamtabelRecords', 'UpdateVerkooporderRegel', 'CreateVerkooporderRegel'])
			systems.imuis.addFault({ operation, skip: 1, action: { kind: 'service', name: 'expireSession' } });
		expect((await run(systems)).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(invoiced(systems, made.order)).toHaveLength(12);
	});

	test('a token that OutSmart takes back midway ends the run: what was done is told, nothing goes to 99', async () => {
		const made = [1, 2, 3, 4].map(() => make(systems, SIMPLE));
		const revoked: Fault['action'] = { kind: 'service', name: 'code', detail: '1004: ' };
		systems.outSmart.addFault({ operation: 'GetWorkorder', skip: 3, times: 1000, action: revoked });
		systems.outSmart.addFault({ operation: 'UpdateWorkorder', times: 1000, action: revoked });
		const result = await run(systems);
		expect(result.summary).toMatchObject({ sent: 1, failed: 1 });
		expect(reasonsOf(result)).toEqual(['failed connectionFaultWaits']);
		expect(result.summary.reason).toContain('2 work orders wait');
		expect(made.map((each) => statusOf(systems, each))).toEqual([
			'Afgehandeld 1',
			'Compleet 1',
			'Compleet 1',
			'Compleet 1',
		]);
		systems.outSmart.clearFaults();
		expect((await run(systems, {}, next(result))).summary).toMatchObject({ sent: 3, failed: 0 });
		for (const { order } of made) expect(invoiced(systems, order)).toHaveLength(1);
	});

	test('a credential that OutSmart refuses fails the stage', async () => {
		make(systems, SIMPLE);
		systems.outSmart.addFault({ times: 100, action: { kind: 'service', name: 'code', detail: '1005' } });
		await expect(run(systems)).rejects.toThrow(/1005/);
	});
});

describe('E20', () => {
	test('a lost decimal sign stops everything at once, and no later run writes another line', async () => {
		systems.imuis.setSwitches({ decimalInput: 'comma' });
		const first = make(systems, SEVEN_AND_FIVE);
		const second = make(systems, SEVEN_AND_FIVE);
		const result = await run(systems);
		expect(result.summary.reason).toContain('STOPPED');
		expect(reasonsOf(result)).toEqual(['failed wrongSize']);
		expect(messages(result)).toMatch(/holds 375 where 3.75/);
		expect(statusOf(systems, first)).toBe('Compleet 99');
		expect(statusOf(systems, second)).toBe('Compleet 1');
		const wrong = [first, second]
			.flatMap(({ order }) => systems.orderLines(order))
			.filter(({ OPMINT }) => OPMINT !== '');
		expect(wrong).toHaveLength(1);
		const before = writes(systems);
		await expect(run(systems, {}, next(result))).rejects.toThrow(/stopped.*375/s);
		expect(writes(systems)).toBe(before);
	});

	test('killed before it could look, the next run sees 375 for 3.75 and stops', async () => {
		systems.imuis.setSwitches({ decimalInput: 'comma' });
		const made = make(systems, SEVEN_AND_FIVE);
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			target: 'ORDRG',
			skip: 1,
			times: 1000,
			action: { kind: 'drop', when: 'before' },
		});
		await run(systems);
		systems.imuis.clearFaults();
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual(['failed wrongSize']);
		expect(result.summary.reason).toContain('STOPPED');
		expect(systems.orderLines(made.order).filter(({ OPMINT }) => OPMINT !== '')).toHaveLength(1);
	});

	test('killed before it could look, the next run sees price 9995 for 999.50 and stops', async () => {
		systems.imuis.setSwitches({ decimalInput: 'comma' });
		const made = make(systems, {
			...SIMPLE,
			completion: { materials: [{ line: 0, MaterialPrice: '999.50' }] },
		});
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			target: 'ORDRG',
			skip: 1,
			times: 1000,
			action: { kind: 'drop', when: 'before' },
		});
		await run(systems, { sendPrices: 'changed' });
		systems.imuis.clearFaults();
		const result = await run(systems, { sendPrices: 'changed' });
		expect(reasonsOf(result)).toEqual(['failed wrongSize']);
		expect(messages(result)).toMatch(/holds 9995 where 999.5/);
		expect(result.summary.reason).toContain('STOPPED');
		expect(statusOf(systems, made)).toBe('Compleet 99');
	});

	test('the first write of a connection is a single line; a later run writes all at once', async () => {
		make(systems, SEVEN_AND_FIVE);
		const created = () =>
			systems.imuis.calls().filter(({ operation }) => operation === 'CreateVerkooporderRegel').length;
		const first = await run(systems);
		expect(systems.imuis.calls().find(({ write }) => write)?.operation).toBe('UpdateVerkooporderRegel');
		systems.imuis.clearCalls();
		make(systems, SEVEN_AND_FIVE);
		await run(systems, {}, next(first));
		// The ordinary lines together, then the return.
		expect(created()).toBe(2);
		const order = systems.imuis.calls().map(({ operation }) => operation);
		expect(
			order
				.slice(order.indexOf('UpdateVerkooporderRegel'))
				.slice(0, 5)
				.every((name) => name === 'UpdateVerkooporderRegel'),
		).toBe(true);
	});

	test('A2: a price or discount that changed with the quantity is reported and does not pass as processed', async () => {
		systems.imuis.setSwitches({ repriceOnQuantity: 'dropDiscount' });
		const made = make(systems, {
			lines: [{ ART: 'CV-1001', AANT: '1', PERCKORT: '10' }],
			completion: { materials: [{ line: 0, MaterialNr: 2 }] },
		});
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual(['failed storedDifferently', 'notice partlyWritten']);
		expect(messages(result)).toMatch(/discount 10.*holds 0/s);
		expect(statusOf(systems, made)).toBe('Compleet 99');
	});
});

describe('E6: Afgehandeld', () => {
	test.each(['generalErrorAfter', 'emptyBody', 'truncatedJson', 'nullResponse'])(
		'an answer lost by %s is read again without consuming',
		async (name) => {
			const made = make(systems, SIMPLE);
			systems.outSmart.addFault({ operation: 'GetWorkorder', skip: 1, action: { kind: 'service', name } });
			const result = await run(systems);
			expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
			expect(statusOf(systems, made)).toBe('Afgehandeld 1');
			expect(callsOf('GetWorkorder')).toHaveLength(3);
		},
	);

	test('a work status after success can be chosen', async () => {
		const made = make(systems, SIMPLE);
		await run(systems, { successWorkStatus: '2' });
		expect(statusOf(systems, made)).toBe('Afgehandeld 2');
	});

	test('OutSmart does not make it Afgehandeld: its words and what to do, on 99, and nothing is written again', async () => {
		const made = make(systems, SIMPLE);
		systems.outSmart.addFault({
			operation: 'GetWorkorder',
			skip: 1,
			action: { kind: 'service', name: 'code', detail: '1301: Werkbon is vergrendeld' },
		});
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual(['failed notMarkedAsProcessed']);
		expect(result.attention[0]).toMatchObject({ key: made.order, label: 'Bakkerij Smit' });
		expect(messages(result)).toMatch(
			new RegExp(
				`^Work order ${made.order} \\(Bakkerij Smit\\): all its lines .*vergrendeld.*Afgehandeld in OutSmart`,
			),
		);
		expect(statusOf(systems, made)).toBe('Compleet 99');
		systems.imuis.clearCalls();
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
		expect((await run(systems, {}, next(result))).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});

	test('a work status after success that OutSmart refuses is told; the work order is exported all the same', async () => {
		const made = make(systems, SIMPLE);
		systems.outSmart.addFault({
			operation: 'UpdateWorkorder',
			action: { kind: 'service', name: 'code', detail: '1504: Unknown work status' },
		});
		const result = await run(systems, { successWorkStatus: '2' });
		expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(reasonsOf(result)).toEqual(['notice successStatusNotSet']);
		for (const word of [made.order, 'Bakkerij Smit', 'work status 2', 'Unknown work status'])
			expect(messages(result)).toContain(word);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});
});
