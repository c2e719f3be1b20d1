import { FRESH, ORDER_SETTINGS, Systems } from '../../support/Systems';
import { importSalesOrders } from '../../support/stages';
import {
	CREATE,
	invoiced,
	make,
	NEW_RECORDS,
	reasonsOf,
	run,
	SEVEN_AND_FIVE,
	statusOf,
	writes,
} from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const EXPECTED = [
	'100001 0 à',
	'100018 6 à',
	'100020 2 à',
	'100020 2 à',
	'BUIS/15 -1.5 à 6.95',
	'CV-1001 1 à 1025',
	'SCHROEF-4X40 250 à 7.85',
	'SLANG-M 3.75 à 4.2',
	'UUR-AVOND 1.75 à 94.5',
	'UUR-LEER 4 à 38.95',
	'UUR-MONT 8.3333 à 62.5',
	'UUR-REIS 0.75 à 48.25',
];

test('E2, E3, E6, E12: seven materials and five periods become lines; the work order is Afgehandeld', async () => {
	const made = make(systems, SEVEN_AND_FIVE);
	const result = await run(systems);
	expect(result.summary).toMatchObject({ mode: 'export', read: 1, sent: 1, failed: 0 });
	expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	const lines = invoiced(systems, made.order);
	expect(lines).toHaveLength(EXPECTED.length);
	EXPECTED.forEach((start, at) => expect(lines[at]).toContain(start));
	expect(reasonsOf(result)).toEqual([
		'notice plannedHoursDiffer',
		'notice priceNotSent',
		'notice priceNotSent',
		'notice linesNotOnWorkOrder',
	]);
	expect(result.attention[3]?.message).toContain('100018');
});

test('I7, E3: what the import put on the work order comes back to the same lines', async () => {
	const { order } = {
		order: String(
			systems.imuis.createOrder({
				head: { ORDSRT: 'SERVICE', DEB: '10001' },
				lines: [
					{ ART: 'CV-1001', AANT: '1' },
					{ ART: 'SLANG-M', AANT: '2.5' },
				],
			}).head.NR,
		),
	};
	await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
	systems.outSmart.completeWorkOrder(order, { materials: [{ match: '10', MaterialNr: '7,5' }] });
	const result = await run(systems);
	expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(systems.orderLines(order).map(({ RG, AANT }) => `${RG} ${AANT}`)).toEqual(['5 1', '10 7.5']);
});

const SIMPLE = { lines: [{ ART: 'CV-1001', AANT: '1' }] };

test('E1: only Compleet and work status 1; reading changes nothing', async () => {
	const zero = make(systems, { ...SIMPLE, completion: { workStatus: '0' } });
	const open = make(systems, SIMPLE);
	systems.outSmart.editWorkOrder(`row:${open.rowId}`, { status: 'Opgehaald' });
	const result = await run(systems);
	expect(result.summary.read).toBe(0);
	expect([statusOf(systems, zero), statusOf(systems, open)]).toEqual(['Compleet 0', 'Opgehaald 1']);
	expect(writes(systems)).toBe(0);
});

test('E1: a work order that changed between reading and writing is left alone', async () => {
	const made = make(systems, SIMPLE);
	const context = systems.context();
	const workorders = context.outSmart.workorders.bind(context.outSmart);
	context.outSmart.workorders = async (question) => {
		const found = await workorders(question);
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '0' });
		return found;
	};
	const result = await run(systems, {}, FRESH, context);
	expect(reasonsOf(result)).toEqual(['skipped workOrderChanged']);
	expect(writes(systems)).toBe(0);
});

test('C5, R6: not confirmed, or a dry run: the plan in words, nothing written, not even 99', async () => {
	make(systems, SEVEN_AND_FIVE);
	make(systems, { ...SIMPLE, workOrder: { WorkorderNo: 'WB-1' } });
	const unconfirmed = await run(systems, { confirmed: false });
	const dry = await run(systems, {}, FRESH, { dryRun: true });
	for (const result of [unconfirmed, dry]) {
		expect(result.summary).toMatchObject({
			dryRun: true,
			read: 2,
			sent: 1,
			failed: 1,
			syncDate: '',
			checkpoint: '',
		});
		expect(result.attention[0]).toMatchObject({
			outcome: 'notice',
			reason: 'wouldExport',
			label: 'Bakkerij Smit',
		});
		expect(result.attention[0]?.message).toMatch(
			/^Work order \d+ \(Bakkerij Smit\) would be exported: line 5 \(CV-1001\) becomes 1; line 10 \(SLANG-M\) becomes 3\.75; .*; new line BUIS\/15: -1\.5/,
		);
	}
	const [first] = unconfirmed.attention;
	expect(first?.message).toMatch(/Nothing is written until "Confirmed" is switched on in the export\.$/);
	expect(unconfirmed.summary.reason).toContain('not confirmed');
	expect(writes(systems)).toBe(0);
});

test('C5: work orders completed before the go-live date are ignored', async () => {
	const old = make(systems, SEVEN_AND_FIVE);
	const result = await run(systems, { goLiveDate: '2026-11-24' });
	expect(result.summary.read).toBe(0);
	expect(statusOf(systems, old)).toBe('Compleet 1');
	expect((await run(systems, { goLiveDate: '2026-11-23' })).summary.sent).toBe(1);
	await expect(run(systems, { goLiveDate: 'morgen' })).rejects.toThrow(/morgen/);
});

test('E5, E9: unknown relation, material and hour type: refused by name, or created first and then used', async () => {
	const made = make(systems, NEW_RECORDS);
	const before = systems.imuis.record('DEB', '10001');
	const off = await run(systems);
	expect(reasonsOf(off)).toEqual(['failed unknownRelation']);
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
	const on = await run(systems, CREATE);
	expect(on.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(systems.imuis.record('DEB', '99001')).toMatchObject({ NAAM: 'Nieuwe klant', HNR: '5' });
	expect(systems.imuis.record('ART', 'NIEUW-1')).toMatchObject({ ARTGRP: '20', VERKPR: '4.55' });
	expect(systems.imuis.record('ART', 'UUR-NIEUW')).toMatchObject({ ARTGRP: '10' });
	expect(systems.imuis.record('DEB', '10001')).toEqual(before);
	expect(systems.orderLines(made.order).map(({ ART, AANT }) => `${ART} ${AANT}`)).toEqual([
		'CV-1001 1',
		'NIEUW-1 2',
		'UUR-NIEUW 1',
	]);
});

test('E16: archived work orders are skipped; unfinished work waits when chosen', async () => {
	const archived = make(systems, SIMPLE);
	systems.outSmart.archiveWorkOrder(`row:${archived.rowId}`);
	const unfinished = make(systems, { ...SIMPLE, completion: { workFinished: false } });
	const waiting = await run(systems, { unfinishedWork: 'wait' });
	expect(reasonsOf(waiting)).toEqual(['skipped workOrderArchived', 'skipped workNotFinished']);
	expect(writes(systems)).toBe(0);
	await run(systems);
	expect(statusOf(systems, archived)).toBe('Compleet 1');
	expect(statusOf(systems, unfinished)).toBe('Afgehandeld 1');
});

test('E17: an empty work order becomes Afgehandeld and says that there was nothing to invoice', async () => {
	const made = make(systems, { ...SIMPLE, imported: [] });
	const result = await run(systems);
	expect(reasonsOf(result)).toContain('notice nothingToInvoice');
	expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
});

test('E18: a follow-up visit adds its own lines to the same order', async () => {
	const first = make(systems, {
		...SIMPLE,
		completion: { materials: [{ MaterialCode: '100020', MaterialNr: 2 }] },
	});
	systems.outSmart.createWorkOrder({
		WorkorderNo: first.order,
		CustomerName: 'x',
		CustomerDebtorNr: '10001',
		CustomerDebtorNrInvoice: '10001',
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
		WorkDescription: 'x',
	});
	const second = systems.outSmart.workOrders(first.order).at(-1)?.id ?? '';
	systems.outSmart.completeWorkOrder(`row:${second}`, {
		materials: [
			{ MaterialCode: '100020', MaterialNr: 1 },
			{ MaterialCode: 'CV-1001', MaterialNr: 1, MaterialFreeField5: '5' },
		],
	});
	const result = await run(systems);
	expect(result.summary.sent).toBe(2);
	expect(reasonsOf(result)).toContain('notice lineOfOtherWorkOrder');
	expect(systems.orderLines(first.order).map(({ ART, AANT }) => `${ART} ${AANT}`)).toEqual([
		'CV-1001 1',
		'100020 2',
		'100020 1',
		'CV-1001 1',
	]);
});

test('E19: a line picked while the export was writing becomes a new line instead', async () => {
	const made = make(systems, { ...SIMPLE, completion: { materials: [{ line: 0, MaterialNr: 3 }] } });
	systems.imuis.addFault({
		operation: 'UpdateVerkooporderRegel',
		action: { kind: 'service', name: 'refuse', detail: 'op pickbon' },
	});
	const context = systems.context();
	const update = context.imuis.updateSalesOrderLine.bind(context.imuis);
	context.imuis.updateSalesOrderLine = async (...given) => {
		systems.imuis.editLine(made.order, '5', { AANTPICKBON: '1' });
		await update(...given);
	};
	const result = await run(systems, {}, FRESH, context);
	expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(systems.orderLines(made.order).map(({ AANT }) => AANT)).toEqual(['1', '2']);
});

test('settings that are missing, or name what is not there, are said before anything is read', async () => {
	await expect(run(systems, { orderType: '' })).rejects.toThrow(/order type/);
	await expect(run(systems, { plannedHours: '' })).rejects.toThrow(/planned hours/);
	await expect(run(systems, { errorWorkStatus: '1' })).rejects.toThrow(/both 1/);
	await expect(run(systems, { descriptionArticle: 'BESTAAT-NIET' })).rejects.toThrow(/BESTAAT-NIET/);
	expect(writes(systems)).toBe(0);
});
