import type { INodeParameters } from 'n8n-workflow';
import { importSalesOrders as ofAnotherProcess } from '../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import type { FaultAction } from '../../simulators/core/types';
import { importSalesOrders } from '../support/stages';
import { FRESH, next, ORDER_SETTINGS, Systems } from '../support/Systems';
import type { StageResult } from '../../nodes/ImuisOutSmartSync/stages/StageResult';
import { after, runStage, type StageRun } from './support/syncNode';

let systems: Systems;
beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

/** A posted work order of which the order's line 5 is then changed to 7 pieces. */
async function changedOrder() {
	const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
	const number = systems.outSmart
		.workOrders()
		.find(({ WorkorderNo }) => WorkorderNo.endsWith('00001'))!.WorkorderNo;
	systems.imuis.editRecord('ORDRG', [number, '5'], { AANT: '7' });
	const quantity = () => Number(systems.outSmart.workOrders(number)[0]!.Materials[0]!.MaterialNr);
	return { first, number, quantity, before: quantity() };
}

/** A work order of an order with a line of 2 pieces (line 5) and one of 1 (line 10), posted by the first run. */
async function postedOrder(
	lines = [
		{ ART: '100020', AANT: '2' },
		{ ART: 'CV-1001', AANT: '1' },
	],
) {
	const { head } = systems.imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'SERVICE' }, lines });
	const number = String(head.NR);
	const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
	return { number, first };
}

const again = async (before: StageResult, dryRun = false) =>
	await importSalesOrders(systems, ORDER_SETTINGS, next(before), { dryRun });
const materialsOf = (number: string) => systems.outSmart.workOrders(number)[0]!.Materials;
const quantities = (number: string) =>
	materialsOf(number).map(
		({ MaterialFreeField5, MaterialNr }) => `${MaterialFreeField5}: ${Number(MaterialNr)}`,
	);
const changeLine = (number: string, values: Record<string, string>, line = '5') =>
	systems.imuis.editRecord('ORDRG', [number, line], values);
const reasons = (result: StageResult, number: string) =>
	result.attention.filter(({ key }) => key === number).map(({ outcome, reason }) => `${outcome} ${reason}`);
const writes = () =>
	systems.outSmart
		.calls()
		.filter(({ write }) => write)
		.map(({ operation }) => operation);
const CHANGED = ['notice orderLinesChanged'];

describe('I20: lines that change after the work order was made', () => {
	test('I20: are carried over while it is untouched, once', async () => {
		const { first, quantity } = await changedOrder();
		const second = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(second.summary.sent).toBe(1);
		expect(quantity()).toBe(7);
		const third = await importSalesOrders(systems, ORDER_SETTINGS, next(second));
		expect(third.summary.sent).toBe(0);
		// The second run was cut off before its checkpoint was kept.
		const replay = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(replay.summary.sent).toBe(0);
		expect(replay.attention.map(({ reason }) => reason)).not.toContain('orderLinesChanged');
	});

	test.each(['fetched', 'lost checkpoint', 'off'] as const)('I20: are never overwritten: %s', async (why) => {
		const { first, number, quantity, before } = await changedOrder();
		if (why === 'fetched') systems.outSmart.fetchWorkOrder(number);
		const checkpoint = why === 'lost checkpoint' ? '' : next(first).checkpoint;
		const settings = { ...ORDER_SETTINGS, orderLinesAsMaterials: why !== 'off' };
		const second = await importSalesOrders(systems, settings, { ...next(first), checkpoint });
		const notices = second.attention.filter(({ reason }) => reason === 'orderLinesChanged');
		expect(notices.map(({ key }) => key)).toEqual(why === 'off' ? [] : [number]);
		expect(quantity()).toBe(before);
		const third = await importSalesOrders(systems, settings, next(second));
		expect(third.attention.map(({ reason }) => reason)).not.toContain('orderLinesChanged');
		expect(quantity()).toBe(before);
	});
});

describe('I20, I17: what a person changed on the materials in OutSmart is never overwritten', () => {
	test.each([
		['name', { match: '5', MaterialName: 'Andere naam' }],
		['unit', { match: '5', MaterialUnit: 'doos' }],
		['quantity', { match: '5', MaterialNr: '3' }],
		['price', { match: '5', MaterialPrice: '0,01' }],
		['article', { match: '5', MaterialCode: 'CV-1001' }],
		['free field', { match: '5', MaterialFreeField2: 'Zolder' }],
		['type', { match: '5', MaterialType: 'A' }],
		['line number', { match: '5', MaterialFreeField5: '' }],
		['added row', { MaterialCode: 'CV-1001', MaterialNr: '1' }],
	])('I20: %s', async (_what, change) => {
		const { number, first } = await postedOrder();
		systems.outSmart.editMaterial(number, change);
		const changed = materialsOf(number);
		changeLine(number, { AANT: '7' });
		const second = await again(first);
		expect(second.summary).toMatchObject({ sent: 0, failed: 0 });
		expect(reasons(second, number)).toEqual(CHANGED);
		expect(second.attention.find(({ key }) => key === number)?.message).toContain('(5)');
		expect(materialsOf(number)).toEqual(changed);
		expect(reasons(await again(second), number)).toEqual([]);
	});

	test('I20: a row taken off', async () => {
		const { number, first } = await postedOrder();
		systems.outSmart.removeMaterials(number, ['10']);
		changeLine(number, { AANT: '7' });
		const second = await again(first);
		expect(reasons(second, number)).toEqual(CHANGED);
		expect(quantities(number)).toEqual(['5: 2']);
	});

	test('I20: a material that the technician added while nothing changed on the order is no difference', async () => {
		const { number, first } = await postedOrder();
		systems.outSmart.fetchWorkOrder(number);
		systems.outSmart.editMaterial(number, { MaterialCode: 'CV-1001', MaterialNr: '1' });
		systems.imuis.editRecord('ORDKOP', [number], { KENM: 'PO 4711' });
		const second = await again(first);
		expect(reasons(second, number)).toEqual([]);
		// Nor when the checkpoint was lost: what only the work order has may be the technician's.
		const lost = await importSalesOrders(systems, ORDER_SETTINGS, { ...next(second), checkpoint: '' });
		expect(reasons(lost, number)).toEqual([]);
		expect(materialsOf(number)).toHaveLength(3);
	});

	test('I17: replaced rows carry the mapped fields; one that a person changed is kept', async () => {
		const { head } = systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100020', AANT: '2', OPMINT: 'Kelder' }],
		});
		const number = String(head.NR);
		const row = { record: 'workOrderMaterial', imuisField: 'OPMINT', outSmartField: 'MaterialFreeField1' };
		const extra = { fieldMappings: { mapping: [row] } } as unknown as INodeParameters;
		const run = async (before?: StageRun) =>
			await runStage(systems, 'importSalesOrders', { ...extra, ...(before && after(before)) });
		const first = await run();
		expect(materialsOf(number)).toMatchObject([{ MaterialFreeField1: 'Kelder' }]);
		changeLine(number, { AANT: '7' });
		const second = await run(first);
		expect(second.summary.sent).toBe(1);
		expect(materialsOf(number)).toMatchObject([{ MaterialNr: '7', MaterialFreeField1: 'Kelder' }]);
		changeLine(number, { OPMINT: 'Zolder' });
		const third = await run(second);
		expect(third.summary.sent).toBe(1);
		expect(materialsOf(number)).toMatchObject([{ MaterialFreeField1: 'Zolder' }]);
		systems.outSmart.editMaterial(number, { match: '5', MaterialFreeField1: 'Schuur' });
		changeLine(number, { AANT: '8' });
		const fourth = await run(third);
		expect(fourth.summary.sent).toBe(0);
		expect(fourth.attention.map(({ key, reason }) => [key, reason])).toContainEqual([
			number,
			'orderLinesChanged',
		]);
		expect(materialsOf(number)).toMatchObject([{ MaterialNr: '7', MaterialFreeField1: 'Schuur' }]);
	});
});

describe('I20, A11: decimals', () => {
	test.each([2, 4])(
		'I20, A11: OutSmart keeps %i: finer amounts are ours, a change is not',
		async (decimals) => {
			systems.outSmart.setSwitches({ decimals });
			const { number, first } = await postedOrder([
				{ ART: '100020', AANT: '2.3456' },
				{ ART: 'CV-1001', AANT: '1' },
			]);
			changeLine(number, { PRS: '10.55', EENHPRS: '1000' }, '10');
			const second = await again(first);
			expect(second.summary.sent).toBe(1);
			expect(reasons(second, number)).toEqual([]);
			changeLine(number, { AANT: '3' }, '10');
			const third = await again(second);
			expect(third.summary.sent).toBe(1);
			systems.outSmart.editMaterial(number, { match: '5', MaterialNr: decimals === 2 ? '2.34' : '2.3457' });
			changeLine(number, { AANT: '4' }, '10');
			const fourth = await again(third);
			expect(fourth.summary.sent).toBe(0);
			expect(reasons(fourth, number)).toEqual(CHANGED);
		},
	);
});

describe('I20: changes of our own export', () => {
	const MARKED = (order: string, regel: string) =>
		`[OutSmart: order ${order}, werkbon 1, artikel 100020, regel ${regel}, nr 1, aantal 3]`;

	test('I20: are no changes: a line that it changed, a line that it made', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '3', OPMINT: MARKED(number, '5') });
		systems.imuis.addLine(number, { ART: '100020', AANT: '3', OPMINT: MARKED(number, 'nieuw') });
		const second = await again(first);
		expect(second.summary.sent).toBe(0);
		expect(reasons(second, number)).toEqual([]);
		expect(quantities(number)).toEqual(['5: 2', '10: 1']);
		// Looked up once.
		systems.outSmart.clearCalls();
		await again(second);
		expect(systems.outSmart.calls().filter(({ detail }) => detail.includes(number))).toEqual([]);
	});

	test('I20: do not hide what the office changed on another line', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '3', OPMINT: MARKED(number, '5') });
		changeLine(number, { AANT: '4' }, '10');
		const second = await again(first);
		expect(second.summary.sent).toBe(1);
		expect(quantities(number).sort()).toEqual(['10: 4', '5: 2']);
		systems.outSmart.fetchWorkOrder(number);
		changeLine(number, { AANT: '5' }, '10');
		const third = await again(second);
		expect(reasons(third, number)).toEqual(CHANGED);
		const message = third.attention.find(({ key }) => key === number)?.message ?? '';
		expect(message).toContain('CV-1001 (10)');
		expect(message).not.toContain('(5)');
		expect(reasons(await again(third), number)).toEqual([]);
	});
});

describe('I20: what is said', () => {
	test('I20: an unreadable line of an order whose work order exists, once', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANTGELEV: 'NaN' });
		const second = await again(first);
		expect(reasons(second, number)).toEqual(['notice unreadableLineNumber']);
		expect(second.attention.find(({ key }) => key === number)?.message).toMatch(/\(.+\).*NaN/);
		expect(second.summary).toMatchObject({ sent: 0, failed: 0 });
		const third = await again(second);
		expect(reasons(third, number)).toEqual([]);
		changeLine(number, { AANT: '7', AANTGELEV: '0' });
		expect((await again(third)).summary.sent).toBe(1);
		expect(quantities(number)).toEqual(['5: 7', '10: 1']);
	});

	test('I20: the same difference again, after the line was put right in between', async () => {
		const { number, first } = await postedOrder();
		systems.outSmart.fetchWorkOrder(number);
		changeLine(number, { AANT: '7' });
		const second = await again(first);
		expect(reasons(second, number)).toEqual(CHANGED);
		changeLine(number, { AANT: '2' });
		const third = await again(second);
		expect(reasons(third, number)).toEqual([]);
		changeLine(number, { AANT: '7' });
		expect(reasons(await again(third), number)).toEqual(CHANGED);
	});

	test('I20: a lost checkpoint with a full read: nothing said, nothing overwritten, new orders follow', async () => {
		const { number } = await postedOrder();
		changeLine(number, { AANT: '7' });
		systems.outSmart.clearCalls();
		systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100020', AANT: '1' }],
		});
		const full = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		expect(full.summary).toMatchObject({ mode: 'full', sent: 1, failed: 0 });
		expect(full.attention.map(({ reason }) => reason)).not.toContain('orderLinesChanged');
		expect(writes()).toEqual(['PostWorkorders']);
		expect(quantities(number)).toEqual(['5: 2', '10: 1']);
	});

	test('I20: a full read with the checkpoint carries over what changed', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '7' });
		const full = await importSalesOrders(systems, ORDER_SETTINGS, { ...next(first), syncDate: '' });
		expect(full.summary).toMatchObject({ mode: 'full', sent: 1, failed: 0 });
		expect(quantities(number)).toEqual(['5: 7', '10: 1']);
	});

	test('I20: a finished work order is looked at once and forgotten', async () => {
		const { number, first } = await postedOrder();
		systems.outSmart.completeWorkOrder(number);
		changeLine(number, { AANT: '7' });
		expect(first.summary.checkpoint).toContain(`materials/${number}`);
		const second = await again(first);
		expect(reasons(second, number)).toEqual([]);
		expect(second.summary.checkpoint).not.toContain(`materials/${number}`);
		systems.outSmart.clearCalls();
		const third = await again(second);
		expect(reasons(third, number)).toEqual([]);
		expect(systems.outSmart.calls().filter(({ detail }) => detail.includes(number))).toEqual([]);
	});

	test('I20: finished work orders are forgotten whenever all are read', async () => {
		const { number, first } = await postedOrder();
		systems.outSmart.completeWorkOrder(number);
		const full = await importSalesOrders(systems, ORDER_SETTINGS, { ...next(first), syncDate: '' });
		expect(full.summary.checkpoint).not.toContain(`materials/${number}`);
		expect(full.summary.checkpoint).toContain('materials/');
	});
});

describe('I20, R6, R9: the call that replaces the materials', () => {
	const replaceCalls = () =>
		systems.outSmart.calls().filter(({ operation }) => operation === 'UpdateWorkorder');

	test('I20, R6: a dry run says that it would be sent, and writes nothing', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '7' });
		systems.outSmart.clearCalls();
		const dry = await again(first, true);
		expect(dry.summary).toMatchObject({ dryRun: true, sent: 1, ...next(first) });
		expect(writes()).toEqual([]);
		expect((await again(first)).summary.sent).toBe(1);
	});

	test.each<[string, FaultAction]>([
		['before', { kind: 'drop', when: 'before' }],
		['after', { kind: 'drop', when: 'after' }],
		['in the middle of the answer', { kind: 'cutConnection' }],
	])('I20, R9: a connection lost %s is made good in the same run', async (_when, action) => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '7' });
		systems.outSmart.addFault({ operation: 'UpdateWorkorder', action });
		const second = await again(first);
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(quantities(number)).toEqual(['5: 7', '10: 1']);
	});

	test.each(['before', 'after'] as const)(
		'I20, R9: a run that dies %s it leaves the next one to finish',
		async (when) => {
			const { number, first } = await postedOrder();
			changeLine(number, { AANT: '7' });
			systems.outSmart.addFault({ operation: 'UpdateWorkorder', times: 100, action: { kind: 'drop', when } });
			await expect(again(first)).rejects.toThrow(/OutSmart/);
			systems.outSmart.clearFaults();
			const second = await again(first);
			expect(second.summary).toMatchObject({ sent: when === 'before' ? 1 : 0, failed: 0 });
			expect(reasons(second, number)).toEqual([]);
			expect(quantities(number)).toEqual(['5: 7', '10: 1']);
			// And it is known again what we put there.
			changeLine(number, { AANT: '8' });
			expect((await again(second)).summary.sent).toBe(1);
		},
	);

	test('I20, R8: OutSmart refuses it: its words and the difference, once', async () => {
		const { number, first } = await postedOrder();
		changeLine(number, { AANT: '7' });
		const body = JSON.stringify({ code: 1504, messages: ['Voorraad ontbreekt'], response: null });
		const headers = { 'content-type': 'application/json' };
		systems.outSmart.addFault({
			operation: 'UpdateWorkorder',
			action: { kind: 'status', status: 200, headers, body },
		});
		const second = await again(first);
		expect(second.summary).toMatchObject({ sent: 0, failed: 0 });
		expect(reasons(second, number)).toEqual(['notice refusedByService', ...CHANGED]);
		expect(second.attention.find(({ key }) => key === number)?.message).toContain('Voorraad ontbreekt');
		systems.outSmart.clearCalls();
		expect(reasons(await again(second), number)).toEqual([]);
		expect(replaceCalls()).toEqual([]);
	});

	test('I20: an order whose lines were all deleted is reported; its work order keeps them', async () => {
		const { number, first } = await postedOrder();
		for (const line of ['5', '10']) systems.imuis.deleteRecord('ORDRG', [number, line]);
		systems.imuis.editRecord('ORDKOP', [number], { KENM: 'leeg' });
		const second = await again(first);
		expect(reasons(second, number)).toEqual(CHANGED);
		expect(materialsOf(number)).toHaveLength(2);
	});
});

describe('I13, A6: never a second work order', () => {
	const numbers = () => systems.outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
	const once = () => expect(numbers().length).toBe(new Set(numbers()).size);
	const lookUps = () => systems.outSmart.calls().filter(({ operation }) => operation === 'GetWorkorders');

	test.each([{}, { skipDuplicateIgnored: true }, { archivedHidden: true }])(
		'I13, A6: a repeated, a full and a run without checkpoint find what is there (%j)',
		async (switches) => {
			systems.outSmart.setSwitches(switches);
			const { number, first } = await postedOrder();
			const count = numbers().length;
			systems.outSmart.completeWorkOrder(number);
			await again(first);
			await importSalesOrders(systems, ORDER_SETTINGS, { ...next(first), syncDate: '' });
			const last = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
			expect(last.summary).toMatchObject({ sent: 0, failed: 0 });
			expect(numbers()).toHaveLength(count);
			once();
		},
	);

	test('I13, A6: another run posts the same orders after this one has looked: it looks again before it posts', async () => {
		systems.outSmart.setSwitches({ skipDuplicateIgnored: true });
		systems.outSmart.addFault({ operation: 'GetWorkorders', action: { kind: 'hold', when: 'after' } });
		const slow = importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		await systems.outSmart.held();
		const quick = await ofAnotherProcess(systems.context(), ORDER_SETTINGS, FRESH);
		expect(quick.summary.sent).toBeGreaterThan(10);
		systems.outSmart.release();
		expect((await slow).summary.failed).toBe(0);
		once();
	});

	test('I13, A6, R9: an answer that is lost, with the flag ignored: looked up in one call, however many there are', async () => {
		systems.outSmart.setSwitches({ skipDuplicateIgnored: true });
		systems.outSmart.addFault({ operation: 'PostWorkorders', action: { kind: 'drop', when: 'after' } });
		const { first } = await postedOrder();
		expect(first.summary.sent).toBeGreaterThan(10);
		expect(first.summary).toMatchObject({ failed: 0, sent: numbers().length });
		expect(lookUps()).toHaveLength(3);
		once();
	});

	test('I13, A6: few orders are looked up one by one', async () => {
		systems.outSmart.setSwitches({ skipDuplicateIgnored: true });
		const { first } = await postedOrder();
		const { head } = systems.imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'SERVICE' } });
		systems.outSmart.clearCalls();
		systems.outSmart.addFault({ operation: 'PostWorkorders', action: { kind: 'drop', when: 'after' } });
		expect((await again(first)).summary.sent).toBe(1);
		expect(lookUps().filter(({ detail }) => detail.includes(String(head.NR)))).toHaveLength(3);
		expect(lookUps().filter(({ detail }) => !detail.includes('WorkorderNo'))).toEqual([]);
		once();
	});

	test('I13, A6: archived work orders that OutSmart hides while it ignores the flag: the checkpoint knows, whatever the date', async () => {
		systems.outSmart.setSwitches({ skipDuplicateIgnored: true, archivedHidden: true });
		const { number, first } = await postedOrder();
		systems.outSmart.archiveWorkOrder(number);
		systems.imuis.editRecord('ORDKOP', [number], { KENM: 'PO 4711' });
		// Fingerprints hold for one window only; a date that was set by hand drops them.
		const moved = { ...next(first), syncDate: '2026-01-01T00:00:00' };
		const second = await importSalesOrders(systems, ORDER_SETTINGS, moved);
		expect(second.summary).toMatchObject({ mode: 'delta', sent: 0, failed: 0 });
		expect(reasons(second, number)).toEqual(['notice workOrderGone']);
		expect(second.attention.find(({ key }) => key === number)?.message).toContain(
			`Order ${number} of customer 10001 was changed`,
		);
		expect(reasons(await again(second), number)).toEqual([]);
		const full = await importSalesOrders(systems, ORDER_SETTINGS, { ...next(second), syncDate: '' });
		expect(full.summary).toMatchObject({ mode: 'full', sent: 0, failed: 0 });
		expect(reasons(full, number)).toEqual([]);
		once();
	});

	test('I13, A6: without a checkpoint the lines tell that the order was exported', async () => {
		systems.outSmart.setSwitches({ skipDuplicateIgnored: true, archivedHidden: true });
		const { number } = await postedOrder();
		systems.outSmart.archiveWorkOrder(number);
		changeLine(number, {
			OPMINT: `[OutSmart: order ${number}, werkbon 1, artikel 100020, regel 5, nr 1, aantal 2]`,
		});
		const lost = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		expect(lost.summary).toMatchObject({ mode: 'full', sent: 0, failed: 0 });
		once();
	});
});

describe('I6, I7, I12, I14, I15, I21: which orders become which work orders', () => {
	const newOrder = (head: Record<string, string>, lines: Array<Record<string, string>> = []) =>
		String(systems.imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'SERVICE', ...head }, lines }).head.NR);
	const run = async (changes: Partial<typeof ORDER_SETTINGS> = {}) =>
		await importSalesOrders(systems, { ...ORDER_SETTINGS, ...changes }, FRESH);
	const workOrder = (number: string) => systems.outSmart.workOrders(number)[0];

	test('I6: only orders of the chosen type; it must be chosen', async () => {
		const other = systems.imuis.records('ORDSRT').find(({ ZKSL }) => ZKSL !== 'SERVICE')?.ZKSL ?? '';
		const left = newOrder({ ORDSRT: String(other) });
		const taken = newOrder({});
		await run();
		expect(workOrder(left)).toBeUndefined();
		expect(workOrder(taken)).toMatchObject({ WorkorderNo: taken, status: 'Klaargezet' });
		await expect(run({ orderType: '' })).rejects.toThrow(/order type/);
	});

	test('I7: what is still to be delivered, at the price per piece before discount, with the line number', async () => {
		const number = newOrder({}, [
			{ ART: '100020', AANT: '10', AANTGELEV: '4', PRS: '250', EENHPRS: '100', PERCKORT: '10' },
			{ ART: 'CV-1001', AANT: '2', AANTGELEV: '2' },
			{ ART: '100021', AANT: '1' },
		]);
		const without = await Systems.start();
		try {
			await run();
			const rows = workOrder(number)!.Materials.map((row) => [
				row.MaterialCode,
				Number(row.MaterialNr),
				row.MaterialFreeField5,
			]);
			expect(rows).toEqual([
				['100020', 6, '5'],
				['100021', 1, '15'],
			]);
			expect(workOrder(number)!.Materials[0]!.MaterialPrice).toMatch(/^2,50+$/);
			await importSalesOrders(without, { ...ORDER_SETTINGS, orderLinesAsMaterials: false }, FRESH);
			expect(without.outSmart.workOrders().flatMap(({ Materials }) => Materials)).toEqual([]);
		} finally {
			await without.close();
		}
	});

	test('I12: blocked and completely invoiced orders only without the option; one without lines always', async () => {
		const line = { ART: '100020', AANT: '2' };
		const blocked = newOrder({ BLOK: 'J' }, [line]);
		const invoiced = newOrder({}, [line]);
		const partly = newOrder({}, [line, line]);
		const empty = newOrder({});
		changeLine(invoiced, { AANTGEFACT: '2' });
		changeLine(partly, { AANTGEFACT: '2' });
		const first = await run();
		expect(reasons(first, blocked)).toEqual(['skipped orderBlocked']);
		expect(reasons(first, invoiced)).toEqual(['skipped orderInvoiced']);
		expect([blocked, invoiced, partly, empty].map((number) => workOrder(number) !== undefined)).toEqual([
			false,
			false,
			true,
			true,
		]);
		await run({ skipBlockedAndInvoiced: false });
		expect([blocked, invoiced].map((number) => workOrder(number)?.WorkorderNo)).toEqual([blocked, invoiced]);
	});

	test('I14: what iMUIS leaves empty is filled; the payer is the invoice customer; no planning', async () => {
		systems.imuis.editRecord('DEB', ['10001'], { NAAM2: '' });
		const number = newOrder({ BETALER: '10002', DATLEV: '2026-12-03' }, [{ ART: '100020', AANT: '1' }]);
		changeLine(number, { EENH: '', OMSCHR: '' });
		const status = newOrder({});
		await run({ initialWorkStatus: '1' });
		const debtor = systems.imuis.record('DEB', '10001');
		const payer = systems.imuis.record('DEB', '10002');
		expect(workOrder(number)).toMatchObject({
			CustomerContactPerson: debtor?.NAAM,
			CustomerDebtorNr: '10001',
			CustomerNameInvoice: payer?.NAAM,
			CustomerDebtorNrInvoice: '10002',
			TypeOfWork: 'Service',
			PaymentMethod: 'op rekening',
			WorkDeadline: '03-12-2026',
			WorkDate: '',
			WorkTime: '',
			Materials: [{ MaterialUnit: 'stuk', MaterialName: expect.stringMatching(/./) as string }],
		});
		expect(workOrder(status)?.WorkStatus).toBe('1');
	});

	test('I15: texts are the description, the first the short one; the remark is internal; planned hours are no materials', async () => {
		const number = newOrder({ OPM: 'Sleutel bij de receptie' }, [
			{ ART: 'TEKST', AANT: '0', OMSCHR: 'Ketel vervangen' },
			{ ART: 'UUR-MONT', AANT: '4' },
			{ ART: 'TEKST', AANT: '0', OMSCHR: 'Oude afvoeren' },
			{ ART: '100020', AANT: '1' },
		]);
		await run();
		expect(workOrder(number)).toMatchObject({
			WorkDescription: 'Ketel vervangen\nOude afvoeren',
			ShortWorkDescription: 'Ketel vervangen',
			InternalWorkDescription: 'Sleutel bij de receptie',
			Materials: [{ MaterialCode: '100020' }],
		});
	});

	test('I15: without hour types planned hours are materials', async () => {
		const number = newOrder({}, [{ ART: 'UUR-MONT', AANT: '4' }]);
		await run({ hourTypeArticleGroup: '' });
		expect(workOrder(number)?.Materials).toMatchObject([{ MaterialCode: 'UUR-MONT', MaterialNr: '4' }]);
	});

	test('I21: an order waits for its payer, whatever the date, and follows when that gets an address', async () => {
		const address = { STRAAT: '', ADRES: '', HNR: '', POSTCD: '', PLAATS: '' };
		systems.imuis.editRecord('DEB', ['10002'], address);
		const number = newOrder({ BETALER: '10002' });
		const first = await run();
		expect(reasons(first, number)).toEqual(['skipped orderRelationWithoutAddress']);
		const second = await again(first);
		expect(reasons(second, number)).toEqual(['skipped orderRelationWithoutAddress']);
		systems.imuis.editRecord('DEB', ['10002'], {
			STRAAT: 'Nieuweweg',
			HNR: '1',
			POSTCD: '1234 AB',
			PLAATS: 'Utrecht',
		});
		// With this one goes the order that the company has of this relation already.
		expect((await again(second)).summary.sent).toBe(2);
		expect(workOrder(number)).toMatchObject({ CustomerCityInvoice: 'Utrecht' });
	});
});
