import { DateTime, Settings } from 'luxon';
import type { FaultAction } from '../../simulators/core/types';
import { bothSystems, differences, type BothSystems } from '../chaos/support/bothSystems';
import { make, SEVEN_AND_FIVE, statusOf, type MadeCase } from '../support/exportWorkOrdersCase';
import { Systems } from '../support/Systems';
import { startNode } from './support/Engine';
import {
	after,
	reasonsOf,
	runStage,
	stageCase,
	type StageOperation,
	type StageRun,
} from './support/syncNode';

/** Faults of the services, of clocks and of people, met by whole stages in n8n's engine. */

const IMPORTS = ['importRelations', 'importMaterials', 'importHourTypes', 'importSalesOrders'] as const;
const ALL: readonly StageOperation[] = [...IMPORTS, 'exportWorkOrders'];

let systems: Systems;

beforeEach(async () => {
	systems = await Systems.start();
	systems.imuis.setSwitches(SMALL_PAGES);
});
afterEach(async () => await systems.close());

/** So few records a page that every read has several. */
const SMALL_PAGES = { maxPageSize: 40 };

/** Runs all stages, one after the other, over one completed work order. */
async function mainPath(on: Systems): Promise<void> {
	make(on, SEVEN_AND_FIVE);
	for (const stage of ALL) {
		const { summary } = await runStage(on, stage);
		expect(summary).toMatchObject({ stage, failed: 0 });
	}
}

let reference: Promise<BothSystems> | undefined;

/** Both systems after an undisturbed run of all stages. */
async function undisturbed(): Promise<BothSystems> {
	reference ??= (async () => {
		const other = await Systems.start();
		try {
			other.imuis.setSwitches(SMALL_PAGES);
			await mainPath(other);
			return bothSystems(other);
		} finally {
			await other.close();
		}
	})();
	return await reference;
}

const disturbed = (): number =>
	systems.imuis.calls().filter(({ outcome, status }) => outcome !== 'handled' || status >= 400).length;

describe('R9: a passing fault of iMUIS in the middle of a paged read changes nothing', () => {
	const FAULTS: Array<[string, FaultAction]> = [
		['an expired session', { kind: 'service', name: 'expireSession' }],
		['HTTP 429 without Retry-After', { kind: 'status', status: 429 }],
		['HTTP 429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '2' } }],
		['HTTP 502', { kind: 'status', status: 502 }],
		['HTTP 503', { kind: 'status', status: 503 }],
	];

	test.each(FAULTS)('%s on the third page of every table', async (_name, action) => {
		for (const target of ['DEB', 'CNT', 'ART', 'ORDRG'])
			systems.imuis.addFault({ operation: 'GetStamtabelRecords', target, skip: 2, action });
		await mainPath(systems);
		expect(disturbed()).toBeGreaterThanOrEqual(3);
		expect(differences(await undisturbed(), bothSystems(systems))).toEqual([]);
	});

	test('an empty page that TOTALPAGES contradicts is asked for again', async () => {
		const action = { kind: 'service', name: 'emptyPage' } as const;
		for (const target of ['DEB', 'ART'])
			systems.imuis.addFault({ operation: 'GetStamtabelRecords', target, skip: 2, times: 2, action });
		await mainPath(systems);
		expect(differences(await undisturbed(), bothSystems(systems))).toEqual([]);
	});

	test('I9: a page that stays empty fails the stage, so that its sync date stays; nothing is taken for complete', async () => {
		const action = { kind: 'service', name: 'emptyPage' } as const;
		systems.imuis.addFault({ operation: 'GetStamtabelRecords', target: 'DEB', skip: 2, times: 1000, action });
		const { error, outputs } = await runStage(systems, 'importRelations', {}, { onError: 'stopWorkflow' });
		expect(error?.message).toMatch(/page|pagina/i);
		expect(outputs.flat()).toEqual([]);
		systems.imuis.clearFaults();
		await mainPath(systems);
		expect(differences(await undisturbed(), bothSystems(systems))).toEqual([]);
	});
});

describe('R9: a passing fault of OutSmart changes nothing', () => {
	const FAULTS: Array<[string, FaultAction]> = [
		['code 1007', { kind: 'service', name: 'generalError' }],
		['code 1007 although it was carried out', { kind: 'service', name: 'generalErrorAfter' }],
		['HTTP 429 without Retry-After', { kind: 'status', status: 429 }],
		['HTTP 429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '2' } }],
		['HTTP 502', { kind: 'status', status: 502 }],
		['HTTP 503', { kind: 'status', status: 503 }],
	];
	const OPERATIONS = ['POST relations', 'POST materials', 'GetWorkorders', 'PostWorkorders', 'GetWorkorder'];

	test.each(FAULTS)('%s, once at every kind of call', async (_name, action) => {
		for (const operation of OPERATIONS) systems.outSmart.addFault({ operation, action });
		await mainPath(systems);
		const posts = systems.outSmart.calls().filter(({ operation }) => operation === 'POST relations');
		expect(posts).toHaveLength(2);
		expect(differences(await undisturbed(), bothSystems(systems))).toEqual([]);
	});
});

describe('R8: one poisoned record in a batch of 500', () => {
	const COUNT = 500;

	test.each([0, 1, 124, 125, 249, 250, 374, 498, 499])(
		'at place %i costs at most 2·log2(500) more posts, fails alone and follows when it is put right',
		async (place) => {
			systems.imuis.seed('bulk', { articles: COUNT });
			systems.imuis.setSwitches({ maxPageSize: 0 });
			const parameters = { hourTypeArticleGroup: '' };
			const numbers = systems.imuis
				.records('ART')
				.map(({ NR }) => String(NR))
				.sort();
			const poisoned = numbers[place] ?? '';
			for (const number of numbers) systems.imuis.editRecord('ART', [number], { BLOK: 'N', BLOKVRK: 'N' });
			systems.outSmart.setSwitches({ refusedRows: [`"code":"${poisoned}"`] });
			const first = await runStage(systems, 'importMaterials', parameters);
			expect(first.summary).toMatchObject({ read: COUNT, sent: COUNT - 1, failed: 1 });
			expect(first.attention).toEqual([
				expect.objectContaining({ key: poisoned, outcome: 'failed', reason: 'refusedByService' }),
			]);
			const posts = systems.outSmart.calls().filter(({ operation }) => operation === 'POST materials');
			expect(posts.length - 1).toBeLessThanOrEqual(2 * Math.log2(COUNT));
			systems.outSmart.setSwitches({ refusedRows: [] });
			const second = await runStage(systems, 'importMaterials', { ...parameters, ...after(first) });
			expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
			const stored = new Set(systems.outSmart.entities('materials').map(({ code }) => code));
			expect(numbers.filter((number) => !stored.has(number))).toEqual([]);
		},
	);
});

describe('clocks', () => {
	/** One changes just after a run, the other just before the next. */
	const RELATIONS = { early: '10001', late: '10002' };

	afterEach(() => (Settings.now = () => Date.now()));

	/** Our clock and that of iMUIS, which is this many minutes ahead of ours. */
	function setClocks(moment: DateTime, minutesAhead: number): void {
		Settings.now = () => moment.toMillis();
		systems.imuis.setClock({ now: moment.plus({ minutes: minutesAhead }).toUTC().toISO() ?? '' });
	}

	/** A run every 15 minutes; between two runs, and while a run is under way, a relation changes. Every change must have been sent. */
	async function changesAround(start: string, minutesAhead: number): Promise<void> {
		let moment = DateTime.fromISO(start, { zone: 'Europe/Amsterdam' });
		const parameters = { includeContactPersons: false, includeAddresses: false };
		setClocks(moment, minutesAhead);
		let last: StageRun = await runStage(systems, 'importRelations', parameters);
		for (let round = 1; round <= 8; round++) {
			setClocks(moment.plus({ minutes: 1 }), minutesAhead);
			systems.imuis.editRecord('DEB', [RELATIONS.early], { NAAM: `Vroeg ${round}` });
			setClocks(moment.plus({ minutes: 13 }), minutesAhead);
			systems.imuis.editRecord('DEB', [RELATIONS.late], { NAAM: `Laat ${round}` });
			moment = moment.plus({ minutes: 15 });
			setClocks(moment, minutesAhead);
			last = await runStage(systems, 'importRelations', { ...parameters, ...after(last) });
			expect(last.summary.mode).toBe('delta');
			const names = [nameInOutSmart(RELATIONS.early), nameInOutSmart(RELATIONS.late)];
			expect(names).toEqual([`Vroeg ${round}`, `Laat ${round}`]);
			const { syncDate } = last.summary;
			expect(DateTime.fromISO(String(syncDate)).toMillis()).toBe(moment.toMillis());
		}
	}

	function nameInOutSmart(relation: string): unknown {
		const relations = systems.outSmart.entities('relations');
		return relations.find(({ debtor_number: number }) => number === relation)?.name;
	}

	test.each([-10, 0, 10])(
		'I9, I11: iMUIS’s clock %i minutes ahead of ours, on both sides of midnight: no change is missed',
		async (minutesAhead) => await changesAround('2026-11-23T23:07:00', minutesAhead),
	);

	test.each([
		['the last Sunday of March', '2027-03-28T01:07:00+01:00'],
		['the last Sunday of October', '2026-10-25T01:37:00+02:00'],
		['the midnight before the clock goes forward', '2027-03-27T23:07:00+01:00'],
		['the midnight after the clock went back', '2026-10-25T23:07:00+01:00'],
	])('I9, I11: %s: no change is missed', async (_name, start) => await changesAround(start, 0));

	test('I9, I11: a run that ends after midnight keeps what changed while it ran', async () => {
		const start = DateTime.fromISO('2026-11-23T23:59:50', { zone: 'Europe/Amsterdam' });
		setClocks(start, 0);
		const parameters = { includeContactPersons: false, includeAddresses: false };
		systems.outSmart.addFault({ operation: 'POST relations', action: { kind: 'hold', when: 'before' } });
		const running = startNode(stageCase(systems, 'importRelations', parameters));
		await systems.outSmart.held();
		systems.imuis.editRecord('DEB', [RELATIONS.early], { NAAM: 'Onderweg gewijzigd' });
		setClocks(start.plus({ minutes: 5 }), 0);
		systems.outSmart.release();
		const { outputs } = await running.finished;
		const { syncDate = '', checkpoint = '' } = outputs[0]?.[0]?.json ?? {};
		const next = { syncDate: String(syncDate), checkpoint: String(checkpoint) };
		setClocks(start.plus({ minutes: 15 }), 0);
		await runStage(systems, 'importRelations', { ...parameters, ...next });
		expect(nameInOutSmart(RELATIONS.early)).toBe('Onderweg gewijzigd');
	});
});

describe('E1: the office changes a work order between our read and our write', () => {
	let made: MadeCase;

	beforeEach(() => (made = make(systems, SEVEN_AND_FIVE)));

	async function changedDuring(operation: string, change: () => void): Promise<StageRun['attention']> {
		systems.outSmart.addFault({ operation, action: { kind: 'hold', when: 'answered' } });
		const running = startNode(stageCase(systems, 'exportWorkOrders'));
		await systems.outSmart.held();
		change();
		systems.outSmart.release();
		const { outputs } = await running.finished;
		return (outputs[1] ?? []).map(({ json }) => json);
	}

	test.each([
		['put back to the technician', { status: 'Opgehaald' }],
		['taken off the export', { WorkStatus: '0' }],
	])('after the list was read it is %s: nothing is written', async (_name, edit) => {
		const before = systems.orderLines(made.order);
		// The hold takes hold of the answer on its way, so that the change falls between the two reads.
		const attention = await changedDuring('GetWorkorders', () =>
			systems.outSmart.editWorkOrder(`row:${made.rowId}`, edit),
		);
		expect(attention.map(({ reason }) => reason)).toEqual(['workOrderChanged']);
		expect(systems.orderLines(made.order)).toEqual(before);
		expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
	});

	test('E18: while its lines are being written a quantity changes: completed again, the order follows, once', async () => {
		systems.imuis.addFault({
			operation: 'UpdateVerkooporderRegel',
			action: { kind: 'hold', when: 'before' },
		});
		const running = startNode(stageCase(systems, 'exportWorkOrders'));
		await systems.imuis.held();
		systems.outSmart.editMaterial(`row:${made.rowId}`, { line: 1, MaterialNr: '4.5' });
		systems.imuis.release();
		await running.finished;
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet', WorkStatus: '1' });
		const again = await runStage(systems, 'exportWorkOrders');
		expect(again.summary).toMatchObject({ sent: 1, failed: 0 });
		const hoses = systems.orderLines(made.order).filter(({ ART }) => ART === 'SLANG-M');
		expect(hoses.map(({ AANT }) => AANT)).toEqual(['4.5']);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});
});

describe('R4: the same stage started twice at once', () => {
	test.each(['importSalesOrders', 'exportWorkOrders'] as const)(
		'%s: one of the two ends with a clear message, and nothing is doubled',
		async (stage) => {
			const made = make(systems, SEVEN_AND_FIVE);
			systems.imuis.addFault({ operation: 'GetStamtabelRecords', action: { kind: 'hold', when: 'before' } });
			const first = startNode(stageCase(systems, stage));
			await systems.imuis.held();
			const second = await startNode(stageCase(systems, stage)).finished;
			expect(second.error?.message).toContain('already running');
			systems.imuis.release();
			expect((await first.finished).status).toBe('success');
			const numbers = systems.outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
			expect(new Set(numbers).size).toBe(numbers.length);
			const again = await runStage(systems, stage);
			expect(again.summary).toMatchObject({ sent: 0, failed: 0 });
			expect(reasonsOf(again).filter((reason) => reason.startsWith('failed'))).toEqual([]);
			const markers = systems.orderLines(made.order).map(({ OPMINT }) => OPMINT);
			const filled = markers.filter((marker) => marker !== '');
			expect(new Set(filled).size).toBe(filled.length);
		},
	);
});
