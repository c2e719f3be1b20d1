import type { Call, FaultAction } from '../../../simulators/core/types';
import { startNode, type NodeRun } from '../../engine/support/Engine';
import { after, runStage, stageCase } from '../../engine/support/syncNode';
import type { Systems } from '../../support/Systems';
import { bothSystems, differences, type BothSystems } from './bothSystems';
import { HASTE } from './hastyHttpPort';
import { nameOf, pointsOf, SERVICES, type CallPoint } from './points';
import type { Scenario } from './Scenario';

const seconds = (count: number): number => (count * 1000) / HASTE;

/** What may happen to a call beside the power being cut. */
export const DISTURBANCES = {
	'stopped before it arrives': { kind: 'hold', when: 'before' },
	'stopped before its answer': { kind: 'hold', when: 'after' },
	'dropped before it arrives': { kind: 'drop', when: 'before' },
	'dropped before its answer': { kind: 'drop', when: 'after' },
	'cut in the middle of its answer': { kind: 'cutConnection' },
	'answered by half': { kind: 'truncate', share: 0.5 },
	'stalled for 30 seconds before it is applied': { kind: 'stall', when: 'before', milliseconds: seconds(30) },
	'stalled for 30 seconds before its answer': { kind: 'stall', when: 'after', milliseconds: seconds(30) },
	'applied only after the client gave up': { kind: 'hold', when: 'before', late: true },
	'stalled beyond the time-out': { kind: 'stall', when: 'after', milliseconds: seconds(400) },
} as const satisfies Record<string, FaultAction>;

export type Disturbance = keyof typeof DISTURBANCES;

/** What an undisturbed run does and leaves behind. */
export interface Calm {
	points: CallPoint[];
	expected: BothSystems;
}

/** Runs the scenario once in this process. */
export async function calmRun(scenario: Scenario): Promise<Calm> {
	return await within(scenario, async (systems, start) => {
		const { summary } = await runStage(systems, scenario.operation, start);
		scenario.check(systems, summary);
		return { points: pointsOf(systems), expected: bothSystems(systems) };
	});
}

/**
 * Disturbs one call of a run, runs again, and answers in sentences what is not as after an undisturbed run. The checkpoint moves on only when the
 * disturbed run succeeded, as the templates have it.
 */
export async function disturb(
	scenario: Scenario,
	{ expected }: Calm,
	point: CallPoint,
	disturbance: Disturbance,
): Promise<string[]> {
	return await within(scenario, async (systems, start) => {
		const action: FaultAction = DISTURBANCES[disturbance];
		systems[point.service].addFault({ skip: point.call, action });
		const running = startNode(stageCase(systems, scenario.operation, start));
		if (action.kind === 'hold') await systems[point.service].held();
		if (isStop(action)) running.stop();
		const disturbed = await running.finished;
		if (action.kind === 'hold' && action.late) await letGo(systems, point);
		const unlike = notAsMeant(systems[point.service].calls()[point.call], point, action, disturbed);
		if (unlike) return [unlike];
		for (const service of SERVICES) systems[service].clearFaults();
		const second = await runStage(systems, scenario.operation, { ...start, ...checkpointOf(disturbed) });
		const problems = differences(expected, bothSystems(systems));
		if (problems.length > 0) return problems;
		for (const service of SERVICES) systems[service].clearCalls();
		await runStage(systems, scenario.operation, { ...start, ...after(second) });
		const writes = SERVICES.flatMap((service) => systems[service].calls().filter(({ write }) => write));
		return writes.map((call) => `the run after that wrote: ${nameOf(call)}`);
	});
}

/** Says how the disturbance was not what it should be, so that a test that disturbs nothing cannot pass. */
function notAsMeant(
	call: Call | undefined,
	{ what }: CallPoint,
	action: FaultAction,
	{ error }: NodeRun,
): string | undefined {
	if (!call || nameOf(call) !== what) return `another call came here: ${call ? nameOf(call) : 'none'}`;
	if (isStop(action)) return /was stopped/.test(error?.message ?? '') ? undefined : 'it was not stopped';
	if (action.kind === 'stall' || action.kind === 'hold') return undefined;
	return ['lost', 'unanswered'].includes(call.outcome) ? undefined : `the call was ${call.outcome}`;
}

function isStop(action: FaultAction): boolean {
	return action.kind === 'hold' && !action.late;
}

/** The service carries the call out now. */
async function letGo(systems: Systems, { service, call }: CallPoint): Promise<void> {
	systems[service].release();
	while (systems[service].calls()[call]?.outcome === 'pending') await new Promise(setImmediate);
}

function checkpointOf({ outputs: [summary], error }: NodeRun): Record<string, string> {
	const item = summary?.[0]?.json;
	if (error || !item) return {};
	return { syncDate: String(item.syncDate), checkpoint: String(item.checkpoint) };
}

async function within<T>(
	scenario: Scenario,
	act: (systems: Systems, start: Scenario['parameters']) => Promise<T>,
): Promise<T> {
	const { systems, start } = await scenario.begin();
	try {
		for (const service of SERVICES) systems[service].clearCalls();
		return await act(systems, { ...scenario.parameters, ...start });
	} finally {
		await systems.close();
	}
}
