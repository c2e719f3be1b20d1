import { randomInt } from 'node:crypto';
import { startSimulator } from '../core/startSimulator';
import type { Call, RunningSimulator } from '../core/types';
import { Clock } from './Clock';
import { createControl } from './control/createControl';
import type { ImuisControl } from './control/ImuisControl';
import { ImuisService } from './ImuisService';
import { OrderBook } from './orders/OrderBook';
import { checkSwitches, type ImuisSwitches } from './switches';
import { World } from './World';

/** How a simulator is started. */
export interface ImuisSimulatorOptions {
	/** Default: any free port. */
	port?: number;
	/** Default `company`; `empty` holds only order types, VAT codes, conditions, countries and the like. */
	seed?: 'company' | 'empty';
	/** Default: made up. */
	partnerKey?: string;
	/** Default: made up. */
	environmentCode?: string;
	switches?: Partial<ImuisSwitches>;
	/** Source of the clock; default the real one. */
	clock?: () => Date;
}

/** A running simulated iMUIS Online Cloudswitch, with control from inside the process. */
export interface ImuisSimulator extends RunningSimulator, ImuisControl {
	/** What a credential holds as base URL, `http://127.0.0.1:<port>/v1`; the same paths without `/v1` work too. */
	baseUrl: string;
	partnerKey: string;
	environmentCode: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Starts a simulated iMUIS Online Cloudswitch on the loopback address (imuis reference; open questions are switches). */
export async function startImuisSimulator(options: ImuisSimulatorOptions = {}): Promise<ImuisSimulator> {
	checkSwitches(options.switches ?? {});
	const partnerKey = options.partnerKey ?? madeUpPartnerKey();
	const environmentCode = options.environmentCode ?? String(randomInt(10_000, 1_000_000));
	const world = new World(new Clock(options.clock), partnerKey, environmentCode, options.switches ?? {});
	const orders = new OrderBook(world);
	const control = createControl(world, orders);
	control.seed(options.seed ?? 'company');
	let calls = (): readonly Call[] => [];
	const service = new ImuisService(world, orders, control, () => calls());
	const running = await startSimulator(service, options.port);
	calls = () => running.calls();
	return Object.assign(running, control, { baseUrl: `${running.origin}/v1`, partnerKey, environmentCode });
}

function madeUpPartnerKey(): string {
	return Array.from({ length: 26 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
