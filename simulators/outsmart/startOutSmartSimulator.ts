import { randomBytes } from 'node:crypto';
import { startSimulator } from '../core/startSimulator';
import type { RunningSimulator } from '../core/types';
import { Clock } from './Clock';
import { OutSmartControl } from './control/OutSmartControl';
import type { Tokens } from './http/authorisation';
import { OutSmartService } from './OutSmartService';
import { RunningOutSmart } from './RunningOutSmart';
import { loadSeed, type SeedName } from './seeds/seeds';
import { checkSwitches, DEFAULT_SWITCHES, type OutSmartSwitches } from './switches';
import { World } from './World';

/** How a simulator starts. */
export interface OutSmartSimulatorOptions {
	/** 0 (default): any free port. */
	port?: number;
	/** Default `company`. */
	seed?: SeedName;
	/** Random unless given. */
	token?: string;
	/** Random unless given. */
	softwareToken?: string;
	switches?: Partial<OutSmartSwitches>;
	clock?: () => Date;
}

/** What {@link startOutSmartSimulator} gives. */
export type OutSmartSimulator = RunningOutSmart;

/** Starts a strict local OutSmart OpenAPI 8 on the loopback address (outsmart reference; open questions are switches). */
export async function startOutSmartSimulator(
	options: OutSmartSimulatorOptions = {},
): Promise<OutSmartSimulator> {
	checkSwitches(options.switches ?? {});
	const tokens: Tokens = {
		token: options.token ?? randomBytes(16).toString('hex'),
		softwareToken: options.softwareToken ?? randomBytes(20).toString('hex'),
	};
	const started: { simulator?: RunningSimulator } = {};
	const world = new World(
		new Clock(options.clock),
		{ ...structuredClone(DEFAULT_SWITCHES), ...options.switches },
		() => started.simulator?.origin ?? '',
	);
	loadSeed(world, options.seed ?? 'company');
	const service = new OutSmartService(
		world,
		tokens,
		new OutSmartControl(world),
		() => started.simulator?.calls() ?? [],
	);
	const running = await startSimulator(service, options.port);
	started.simulator = running;
	return new RunningOutSmart(world, running, tokens);
}
