import type { Call, Fault } from '../../../simulators/core/types';
import type { Systems } from '../../support/Systems';
import type { Job } from '../runner/main';
import { bothSystems, differences, type BothSystems } from './bothSystems';
import { nameOf, pointsOf, SERVICES, type CallPoint } from './points';
import type { Runner, Runners } from './Runners';
import type { Scenario } from './Scenario';

/** Where the power is cut: before the request arrives, after it was applied but before the answer, after the answer. */
export const PLACES = ['before', 'after', 'answered'] as const;

export type Place = (typeof PLACES)[number];

/** What an undisturbed run does and leaves behind. */
export interface Undisturbed {
	points: CallPoint[];
	expected: BothSystems;
}

/** Runs the scenario once, to know its calls and its outcome. */
export async function undisturbed(runners: Runners, scenario: Scenario): Promise<Undisturbed> {
	const { systems, start } = await beginAnew(scenario);
	try {
		const runner = await runners.fresh();
		const result = await runner.run(jobOf(scenario, systems, start));
		if (result.kind === 'failed') throw new Error(`The undisturbed run failed: ${result.message}`);
		scenario.check(systems, result.summary);
		runners.giveBack(runner);
		return { points: pointsOf(systems), expected: bothSystems(systems) };
	} finally {
		await systems.close();
	}
}

/**
 * Stalls one call in real time and answers in sentences what is not as after an undisturbed run. A write that took too long is left to the next run,
 * which looks first what became of it.
 */
export async function stall(
	runners: Runners,
	scenario: Scenario,
	{ expected }: Undisturbed,
	service: CallPoint['service'],
	fault: Fault,
): Promise<string[]> {
	const { systems, start } = await beginAnew(scenario);
	try {
		systems[service].addFault(fault);
		const runner = await runners.fresh();
		const job = jobOf(scenario, systems, start);
		const stalled = await runner.run(job);
		const parameters = stalled.kind === 'failed' ? job.parameters : after(job, stalled.summary);
		return await runTwice(runner, systems, { ...job, parameters }, expected);
	} finally {
		await systems.close();
	}
}

/**
 * Cuts the power at one point of a run, runs again in a new process from the checkpoint of before, and answers in sentences what is not as after an
 * undisturbed run; then once more, which must change nothing.
 */
export async function cutPower(
	runners: Runners,
	scenario: Scenario,
	{ expected }: Undisturbed,
	point: CallPoint,
	place: Place,
): Promise<string[]> {
	const { systems, start } = await beginAnew(scenario);
	try {
		const job = jobOf(scenario, systems, start);
		const wrong = await runUntilCut(runners, systems, job, point, place);
		if (wrong) return [wrong];
		const runner = await runners.fresh();
		const problems = await runTwice(runner, systems, job, expected);
		runners.giveBack(runner);
		return problems;
	} finally {
		await systems.close();
	}
}

async function runUntilCut(
	runners: Runners,
	systems: Systems,
	job: Job,
	point: CallPoint,
	place: Place,
): Promise<string | undefined> {
	const service = systems[point.service];
	service.addFault({ skip: point.call, action: { kind: 'hold', when: place } });
	service.addFault({ skip: point.call, times: Infinity, action: { kind: 'hold', when: 'before' } });
	const runner = await runners.any();
	const held = await Promise.race([service.held(), endOf(runner, job)]);
	// What the process still sent before it died reaches nobody.
	for (const each of SERVICES)
		systems[each].addFault({ times: Infinity, action: { kind: 'hold', when: 'before' } });
	await runners.kill(runner);
	for (const each of SERVICES) systems[each].clearFaults();
	if (typeof held === 'string') return `the run ended without this call: ${held}`;
	return nameOf(held) === point.what ? undefined : `the run made another call here: ${nameOf(held)}`;
}

/** How the run ended; a killed process never ends. */
async function endOf(runner: Runner, job: Job): Promise<string | Call> {
	return await runner.run(job).then(
		(result) => JSON.stringify(result),
		async () => await new Promise<never>(() => undefined),
	);
}

/** The next run finishes the work, and the one after it finds nothing to do. */
async function runTwice(
	runner: Runner,
	systems: Systems,
	job: Job,
	expected: BothSystems,
): Promise<string[]> {
	const result = await runner.run(job);
	if (result.kind === 'failed') return [`the next run failed: ${result.message}`];
	const problems = differences(expected, bothSystems(systems));
	if (problems.length > 0) return problems;
	for (const each of SERVICES) systems[each].clearCalls();
	const idle = await runner.run({ ...job, parameters: after(job, result.summary) });
	if (idle.kind === 'failed') return [`the run after that failed: ${idle.message}`];
	const writes = SERVICES.flatMap((each) => systems[each].calls().filter(({ write }) => write));
	return [
		...writes.map((call) => `the run after that wrote: ${nameOf(call)}`),
		...differences(expected, bothSystems(systems)),
	];
}

/** What the templates hand to the next run. */
function after(job: Job, { syncDate, checkpoint }: Record<string, unknown>): Job['parameters'] {
	return { ...job.parameters, syncDate: String(syncDate), checkpoint: String(checkpoint) };
}

async function beginAnew(scenario: Scenario): ReturnType<Scenario['begin']> {
	const begun = await scenario.begin();
	for (const service of SERVICES) begun.systems[service].clearCalls();
	return begun;
}

function jobOf({ operation, parameters }: Scenario, systems: Systems, start: Job['parameters']): Job {
	const { imuis, outSmart } = systems;
	const services = {
		imuis: {
			baseUrl: imuis.baseUrl,
			partnerKey: imuis.partnerKey,
			environmentCode: imuis.environmentCode,
		},
		outSmart: {
			baseUrl: outSmart.baseUrl,
			token: outSmart.token,
			softwareToken: outSmart.softwareToken,
		},
	};
	return { services, operation, parameters: { ...parameters, ...start } };
}
