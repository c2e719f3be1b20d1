import { FRESH, next, Systems } from '../../support/Systems';
import type { FaultAction } from '../../../simulators/core/types';
import { invoiced, make, run, SEVEN_AND_FIVE, statusOf, writes, type MadeCase } from './exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

/** An export that dies at one of its calls: from there on nothing answers, as when the power is cut. */
async function runUntilKilled(
	call: number,
	service: 'imuis' | 'outSmart',
	when: 'before' | 'after',
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
		await run(systems, {}, FRESH, { imuis: cut(context.imuis), outSmart: cut(context.outSmart) });
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

async function untouched(): Promise<{
	made: MadeCase;
	expected: string[];
	calls: Record<'imuis' | 'outSmart', number>;
}> {
	const made = make(systems, SEVEN_AND_FIVE);
	systems.imuis.clearCalls();
	systems.outSmart.clearCalls();
	await run(systems);
	const calls = { imuis: systems.imuis.calls().length, outSmart: systems.outSmart.calls().length };
	return { made, expected: invoiced(systems, made.order), calls };
}

for (const service of ['imuis', 'outSmart'] as const) {
	for (const when of ['before', 'after'] as const) {
		test(`E11: killed ${when} any call to ${service}, run again: the order has each line once`, async () => {
			const { expected, calls } = await untouched();
			expect(calls[service]).toBeGreaterThan(service === 'imuis' ? 10 : 2);
			for (let call = 0; call < calls[service]; call++) {
				const made = make(systems, SEVEN_AND_FIVE);
				await runUntilKilled(call, service, when);
				await run(systems);
				await run(systems);
				expect({ call, lines: invoiced(systems, made.order) }).toEqual({ call, lines: expected });
				expect({ call, status: statusOf(systems, made) }).toEqual({ call, status: 'Afgehandeld 1' });
			}
		}, 120_000);

		test(`R9: an answer lost ${when} any one call to ${service} is resolved within the run`, async () => {
			const { expected, calls } = await untouched();
			for (let call = 0; call < calls[service]; call++) {
				const made = make(systems, SEVEN_AND_FIVE);
				systems[service].addFault({ skip: call, action: { kind: 'drop', when } });
				const result = await run(systems);
				systems[service].clearFaults();
				expect({ call, summary: result.summary }).toMatchObject({ call, summary: { sent: 1, failed: 0 } });
				expect({ call, lines: invoiced(systems, made.order) }).toEqual({ call, lines: expected });
				expect({ call, status: statusOf(systems, made) }).toEqual({ call, status: 'Afgehandeld 1' });
			}
		}, 120_000);
	}
}

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
