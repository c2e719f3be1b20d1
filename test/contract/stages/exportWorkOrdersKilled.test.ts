import fc from 'fast-check';
import { TransportError } from '../../../nodes/http/errors';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { StageStart } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import { FRESH, next, Systems } from '../../support/Systems';
import type { FaultAction } from '../../../simulators/core/types';
import {
	CREATE,
	forgetNewRecords,
	invoiced,
	make,
	NEW_RECORDS,
	run,
	SEVEN_AND_FIVE,
	statusOf,
	visit,
	writes,
	type MadeCase,
	type Scenario,
} from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

/** An export that dies at one of its calls: from there on nothing answers, as when the power is cut. */
async function runUntilKilled(
	call: number,
	service: 'imuis' | 'outSmart',
	when: 'before' | 'after',
	settings: Partial<ExportSettings>,
	start: StageStart = FRESH,
): Promise<void> {
	const dead: FaultAction = { kind: 'drop', when: 'before' };
	systems[service].addFault({ skip: call, times: 1, action: { kind: 'drop', when } });
	systems[service].addFault({ skip: call, times: 10_000, action: dead });
	const other = service === 'imuis' ? systems.outSmart : systems.imuis;
	const watched = systems[service];
	const before = watched.calls().length;
	const context = systems.context();
	// The other service is cut off as soon as the first one is.
	const cut = setCut(
		() => watched.calls().length - before > call,
		() => other.addFault({ times: 10_000, action: dead }),
	);
	try {
		await run(systems, settings, start, { imuis: cut(context.imuis), outSmart: cut(context.outSmart) });
	} catch {
		// Dead: whatever it wanted to say is lost.
	}
	expect(watched.calls()[before + call]?.outcome).toBe(when === 'before' ? 'lost' : 'unanswered');
	systems.imuis.clearFaults();
	systems.outSmart.clearFaults();
}

/** Wraps a client so that a condition is looked at before each of its methods. */
function setCut(isDue: () => boolean, act: () => void): <T extends object>(client: T) => T {
	let isDone = false;
	return (client) =>
		new Proxy(client, {
			get: (target, name) => {
				if (!isDone && isDue()) {
					isDone = true;
					act();
				}
				const value: unknown = Reflect.get(target, name, target);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		});
}

/** What is tried: its work order, the settings, and what must be undone before it can be tried again. */
const SCENARIOS: Array<[string, Scenario, Partial<ExportSettings>]> = [
	['seven materials and five periods', SEVEN_AND_FIVE, {}],
	['new records', NEW_RECORDS, CREATE],
];

async function untouched(
	scenario: Scenario = SEVEN_AND_FIVE,
	settings: Partial<ExportSettings> = {},
): Promise<{ expected: string[]; calls: Record<'imuis' | 'outSmart', number> }> {
	const made = make(systems, scenario);
	systems.imuis.clearCalls();
	systems.outSmart.clearCalls();
	await run(systems, settings);
	const calls = { imuis: systems.imuis.calls().length, outSmart: systems.outSmart.calls().length };
	return { expected: invoiced(systems, made.order), calls };
}

for (const [name, scenario, settings] of SCENARIOS) {
	for (const service of ['imuis', 'outSmart'] as const) {
		for (const when of ['before', 'after'] as const) {
			test(`E11, E5: ${name}: killed ${when} any call to ${service}, run again: each line once`, async () => {
				const { expected, calls } = await untouched(scenario, settings);
				expect(calls[service]).toBeGreaterThan(service === 'imuis' ? 10 : 2);
				for (let call = 0; call < calls[service]; call++) {
					forgetNewRecords(systems);
					const made = make(systems, scenario);
					await runUntilKilled(call, service, when, settings);
					await run(systems, settings);
					await run(systems, settings);
					expect({ call, lines: invoiced(systems, made.order) }).toEqual({ call, lines: expected });
					expect({ call, status: statusOf(systems, made) }).toEqual({ call, status: 'Afgehandeld 1' });
				}
			}, 120_000);

			test(`R9: ${name}: an answer lost ${when} any one call to ${service} is resolved within the run`, async () => {
				const { expected, calls } = await untouched(scenario, settings);
				for (let call = 0; call < calls[service]; call++) {
					forgetNewRecords(systems);
					const made = make(systems, scenario);
					systems[service].addFault({ skip: call, action: { kind: 'drop', when } });
					const result = await run(systems, settings);
					systems[service].clearFaults();
					expect({ call, summary: result.summary }).toMatchObject({ call, summary: { sent: 1, failed: 0 } });
					expect({ call, lines: invoiced(systems, made.order) }).toEqual({ call, lines: expected });
					expect({ call, status: statusOf(systems, made) }).toEqual({ call, status: 'Afgehandeld 1' });
				}
			}, 120_000);
		}
	}
}

/** Two visits for one order and one for another: 5 materials and 2 periods among them, one line wanted by both visits (koppeling.md E18). */
function makeThree(): MadeCase[] {
	const first = make(systems, {
		lines: [
			{ ART: 'CV-1001', AANT: '1' },
			{ ART: 'UUR-MONT', AANT: '4' },
		],
		completion: {
			materials: [
				{ line: 0, MaterialNr: '2' },
				{ MaterialCode: 'SLANG-M', MaterialNr: '1.25' },
			],
			workperiods: [{ BeginTime: '08:00', EndTime: '15:30', HourType: 'UUR-MONT' }],
		},
	});
	const second = visit(systems, first.order, {
		imported: [0],
		completion: {
			materials: [{ MaterialCode: 'SLANG-M', MaterialNr: '1.25' }],
			workperiods: [{ BeginTime: '08:00', EndTime: '08:50', HourType: 'UUR-MONT' }],
		},
	});
	const third = make(systems, { lines: [{ ART: 'SCHROEF-4X40', AANT: '250' }] });
	return [first, second, third];
}

/** What is on both orders, and how the three work orders stand. */
function outcomeOf(made: MadeCase[]): { lines: string[][]; statuses: string[] } {
	const orders = [...new Set(made.map(({ order }) => order))];
	return {
		lines: orders.map((order) => invoiced(systems, order)),
		statuses: made.map((each) => statusOf(systems, each)),
	};
}

for (const isProven of [false, true]) {
	for (const service of ['imuis', 'outSmart'] as const) {
		test(`E11, E18: three work orders, ${isProven ? 'the checkpoint of an earlier run' : 'a first run'}: killed at any call to ${service}, run again: each line once`, async () => {
			const start = isProven ? await earlierRun() : FRESH;
			const calm = makeThree();
			systems.imuis.clearCalls();
			systems.outSmart.clearCalls();
			expect((await run(systems, {}, start)).summary).toMatchObject({ sent: 3, failed: 0 });
			const calls = systems[service].calls().length;
			const expected = outcomeOf(calm);
			expect(expected.statuses).toEqual(['Afgehandeld 1', 'Afgehandeld 1', 'Afgehandeld 1']);
			for (let call = 0; call < calls; call++) {
				for (const when of ['before', 'after'] as const) {
					const made = makeThree();
					await runUntilKilled(call, service, when, {}, start);
					await run(systems, {}, start);
					const last = await run(systems, {}, start);
					expect({ call, when, ...outcomeOf(made) }).toEqual({ call, when, ...expected });
					expect(last.summary.read).toBe(0);
				}
			}
		}, 120_000);
	}
}

/** A run that proved how this connection writes, so that the next one writes new lines together (koppeling.md E20). */
async function earlierRun(): Promise<StageStart> {
	make(systems, SEVEN_AND_FIVE);
	return next(await run(systems));
}

/** A work order that was made in OutSmart, for a customer that iMUIS does not have and gives another number. */
const MADE_IN_OUTSMART: Partial<ExportSettings> = { ...CREATE, createSalesOrders: true };

function makeInOutSmart(): string {
	const customer = {
		CustomerName: 'Nieuwe klant',
		CustomerDebtorNr: '99001',
		CustomerNameInvoice: 'Nieuwe klant',
		CustomerDebtorNrInvoice: '99001',
	};
	return make(systems, { ...NEW_RECORDS, imported: [], workOrder: { WorkorderNo: 'WB-1', ...customer } })
		.rowId;
}

/** What iMUIS holds for a work order: how many orders, and the lines on them. */
function madeFor(rowId: string): unknown {
	const heads = systems.imuis.records('ORDKOP').filter(({ EXTORDNR }) => EXTORDNR === rowId);
	return {
		orders: heads.length,
		lines: heads.flatMap(({ NR }) => invoiced(systems, String(NR))),
		debtors: systems.imuis.records('DEB').filter(({ NAAM }) => NAAM === 'Nieuwe klant').length,
	};
}

for (const service of ['imuis', 'outSmart'] as const) {
	for (const when of ['before', 'after'] as const) {
		test(`E8, E5, E11: a sales order and its customer are made once, killed ${when} any call to ${service}`, async () => {
			systems.imuis.setSwitches({ assignsDebtorNumbers: true });
			const first = makeInOutSmart();
			systems.imuis.clearCalls();
			systems.outSmart.clearCalls();
			await run(systems, MADE_IN_OUTSMART);
			const calls = { imuis: systems.imuis.calls().length, outSmart: systems.outSmart.calls().length };
			const expected = madeFor(first);
			expect(expected).toMatchObject({ orders: 1, debtors: 1 });
			for (let call = 0; call < calls[service]; call++) {
				await systems.close();
				systems = await Systems.start();
				systems.imuis.setSwitches({ assignsDebtorNumbers: true });
				const rowId = makeInOutSmart();
				await runUntilKilled(call, service, when, MADE_IN_OUTSMART);
				await run(systems, MADE_IN_OUTSMART);
				await run(systems, MADE_IN_OUTSMART);
				expect({ call, ...(madeFor(rowId) as object) }).toEqual({ call, ...(expected as object) });
				expect(systems.outSmart.workOrder(`row:${rowId}`).status).toBe('Afgehandeld');
			}
		}, 120_000);
	}
}

test('E11: any work order, any disturbance at any call: the same order as undisturbed', async () => {
	const code = fc.constantFrom('CV-1001', 'SLANG-M', '100020', 'BUIS/15');
	const cents = fc.integer({ min: 1, max: 5000 }).map((n) => n / 100);
	const action: fc.Arbitrary<FaultAction> = fc.constantFrom<FaultAction>(
		{ kind: 'drop', when: 'before' },
		{ kind: 'drop', when: 'after' },
		{ kind: 'cutConnection' },
		{ kind: 'truncate', share: 0.5 },
		{ kind: 'status', status: 503 },
		{ kind: 'html' },
		{ kind: 'service', name: 'emptyBody' },
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ ART: code, AANT: cents.map(String) }), { maxLength: 4 }),
			fc.array(fc.record({ MaterialCode: code, MaterialNr: cents }), { minLength: 1, maxLength: 4 }),
			fc.array(fc.constantFrom('UUR-MONT', 'UUR-REIS'), { maxLength: 3 }),
			fc.array(fc.record({ call: fc.nat(14), action, times: fc.integer({ min: 1, max: 6 }) }), {
				minLength: 1,
				maxLength: 3,
			}),
			async (lines, materials, hourTypes, faults) => {
				const workperiods = hourTypes.map((HourType) => ({ BeginTime: '08:00', EndTime: '08:50', HourType }));
				const scenario: Scenario = { lines, completion: { materials, workperiods } };
				const calm = make(systems, scenario);
				expect((await run(systems)).summary).toMatchObject({ sent: 1, failed: 0 });
				const disturbed = make(systems, scenario);
				for (const fault of faults)
					systems.imuis.addFault({ skip: fault.call, times: fault.times, action: fault.action });
				await run(systems).catch((error: unknown) => expect(error).toMatchObject({ temporary: true }));
				systems.imuis.clearFaults();
				await run(systems);
				expect(invoiced(systems, disturbed.order)).toEqual(invoiced(systems, calm.order));
				expect(statusOf(systems, disturbed)).toBe('Afgehandeld 1');
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);

test('R9: Stop pressed during a write: the next run finds out what was written', async () => {
	const { expected } = await untouched();
	const made = make(systems, SEVEN_AND_FIVE);
	const context = systems.context();
	const add = context.imuis.createSalesOrderLines.bind(context.imuis);
	context.imuis.createSalesOrderLines = async (...given) => {
		await add(...given);
		const details = {
			service: 'iMUIS Online',
			label: 'x',
			outcome: 'unknown',
			temporary: false,
			remedy: '',
		} as const;
		throw new TransportError('Stopped.', details, 'aborted');
	};
	await expect(run(systems, {}, FRESH, context)).rejects.toThrow('Stopped.');
	expect(statusOf(systems, made)).toBe('Compleet 1');
	await run(systems);
	expect(invoiced(systems, made.order)).toEqual(expected);
});

test('E11: cut or spoilt answers to every write leave each line once', async () => {
	const { expected } = await untouched();
	for (const action of [
		{ kind: 'cutConnection' },
		{ kind: 'truncate', share: 0.6 },
		{ kind: 'status', status: 502 },
		{ kind: 'html' },
	] satisfies FaultAction[]) {
		for (const operation of ['CreateVerkooporderRegel', 'UpdateVerkooporderRegel']) {
			const made = make(systems, SEVEN_AND_FIVE);
			systems.imuis.addFault({ operation, action });
			await run(systems);
			systems.imuis.clearFaults();
			await run(systems);
			expect({ action, operation, lines: invoiced(systems, made.order) }).toEqual({
				action,
				operation,
				lines: expected,
			});
			expect(statusOf(systems, made)).toBe('Afgehandeld 1');
		}
	}
});

test('E11, E18: a second run, also of the same work order reopened, writes no line', async () => {
	const made = make(systems, SEVEN_AND_FIVE);
	const first = await run(systems);
	const lines = systems.orderLines(made.order);
	systems.imuis.clearCalls();
	await run(systems, {}, next(first));
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
	const again = await run(systems, {}, next(first));
	expect(again.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(systems.orderLines(made.order)).toEqual(lines);
	expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
	expect(writes(systems)).toBeGreaterThan(0);
});

test('E11: rounding by iMUIS is no difference: the second run writes nothing', async () => {
	systems.imuis.setSwitches({ roundQuantityDecimals: 1, echoGivenValues: false });
	const made = make(systems, SEVEN_AND_FIVE);
	const first = await run(systems);
	expect(first.summary).toMatchObject({ sent: 1, failed: 0 });
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
	systems.imuis.clearCalls();
	await run(systems, {}, next(first));
	expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
});
