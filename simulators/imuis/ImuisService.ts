import type {
	Call,
	RequestDescription,
	SimulatedRequest,
	SimulatedResponse,
	SimulatedService,
} from '../core/types';
import { routeControl } from './control/routeControl';
import type { ImuisControl } from './control/ImuisControl';
import { describeCall } from './doors/describeCall';
import { readFormCall, writeFormAnswer } from './doors/formDoor';
import { readSoapCall, soapVersionOf, writeSoapAnswer, writeSoapFault } from './doors/soapDoor';
import { FunctionRunner, type FunctionCall } from './functions/FunctionRunner';
import { readServiceFault, type ServiceFault } from './functions/ServiceFault';
import type { OrderBook } from './orders/OrderBook';
import { writePage } from './page/writePage';
import { Refusal, SoapFault } from './Refusal';
import type { World } from './World';

type Door = 'soap' | 'form';
type Reading = { call: FunctionCall } | { problem: unknown };
interface Outcome {
	response: SimulatedResponse;
	refused: boolean;
}

const DOORS: Array<[path: RegExp, door: Door]> = [
	[/^(\/v1)?\/ws1_xml\.asmx$/i, 'soap'],
	[/^(\/v1)?\/ws1_api\.aspx$/i, 'form'],
];

/** The simulated Cloudswitch as the HTTP core drives it: both doors on one set of functions. */
export class ImuisService implements SimulatedService {
	private readonly runner: FunctionRunner;
	private readonly readings = new WeakMap<SimulatedRequest, Reading>();

	constructor(
		private readonly world: World,
		private readonly orders: OrderBook,
		private readonly controls: ImuisControl,
		private readonly calls: () => readonly Call[],
	) {
		this.runner = new FunctionRunner(world, orders);
	}

	describe(request: SimulatedRequest): RequestDescription {
		const door = doorOf(request);
		if (door === undefined)
			return { operation: `${request.method} ${request.path}`, target: '', write: false, detail: '' };
		const reading = this.read(request, door);
		try {
			if ('call' in reading) return describeCall(reading.call);
		} catch (problem) {
			this.readings.set(request, { problem });
		}
		return { operation: 'unreadable', target: '', write: false, detail: '' };
	}

	handle(request: SimulatedRequest, disturbance?: { name: string; detail?: string }): Outcome {
		const fault = readServiceFault(disturbance);
		const door = doorOf(request);
		if (door === undefined) return textResponse(404, 'Not found');
		if (request.method !== 'POST') return textResponse(405, 'Only POST is supported');
		return door === 'soap' ? this.handleSoap(request, fault) : this.handleForm(request, fault);
	}

	control(method: string, route: string[], body: unknown, query: URLSearchParams): unknown {
		return routeControl(this.controls, method, route, body, query);
	}

	page(query: URLSearchParams): string {
		return writePage(this.world, this.orders, this.calls(), query);
	}

	private read(request: SimulatedRequest, door: Door): Reading {
		const known = this.readings.get(request);
		if (known !== undefined) return known;
		const reading = this.tryRead(request, door);
		this.readings.set(request, reading);
		return reading;
	}

	private tryRead(request: SimulatedRequest, door: Door): Reading {
		try {
			return { call: door === 'soap' ? readSoapCall(request, this.world.switches) : readFormCall(request) };
		} catch (problem) {
			return { problem };
		}
	}

	private handleSoap(request: SimulatedRequest, fault: ServiceFault | undefined): Outcome {
		const version = soapVersionOf(request);
		try {
			const call = callOf(this.read(request, 'soap'));
			const answer = this.run(call, fault);
			return {
				response: writeSoapAnswer(call.definition, answer, version, fault),
				refused: answer.refusal !== undefined,
			};
		} catch (error) {
			if (!(error instanceof SoapFault)) throw error;
			return { response: writeSoapFault(error.message, version), refused: true };
		}
	}

	private handleForm(request: SimulatedRequest, fault: ServiceFault | undefined): Outcome {
		const reading = this.read(request, 'form');
		const definition = 'call' in reading ? reading.call.definition : undefined;
		const answer = refusalAsAnswer(() => this.runner.run(callOf(reading), fault));
		return { response: writeFormAnswer(definition, answer, fault), refused: answer.refusal !== undefined };
	}

	private run(call: FunctionCall, fault: ServiceFault | undefined): ReturnType<typeof refusalAsAnswer> {
		return refusalAsAnswer(() => this.runner.run(call, fault));
	}
}

function callOf(reading: Reading): FunctionCall {
	if ('call' in reading) return reading.call;
	throw reading.problem;
}

function refusalAsAnswer(run: () => Record<string, string>): {
	values: Record<string, string>;
	refusal: string | undefined;
} {
	try {
		return { values: run(), refusal: undefined };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { values: {}, refusal: error.message };
	}
}

function doorOf(request: SimulatedRequest): Door | undefined {
	return DOORS.find(([path]) => path.test(request.path))?.[1];
}

function textResponse(status: number, body: string): Outcome {
	return {
		response: { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body },
		refused: true,
	};
}
