import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultQueue } from './FaultQueue';
import { cutConnection, readRequest, write, writeJson } from './httpMessages';
import type {
	Call,
	Fault,
	FaultAction,
	RunningSimulator,
	SimulatedRequest,
	SimulatedResponse,
	SimulatedService,
} from './types';

const HTML_PAGE =
	'<!DOCTYPE html><html><head><title>Onderhoud</title></head><body><h1>Even geduld</h1></body></html>';

const FAULT_KINDS: ReadonlyArray<FaultAction['kind']> = [
	'drop',
	'cutConnection',
	'truncate',
	'status',
	'html',
	'stall',
	'hold',
	'service',
];

/**
 * Serves a simulated service over HTTP on the loopback address: the service's own paths, its page at `/`, and the control interface
 * below `/_control/`: `GET|DELETE calls`, `POST|DELETE faults`, `POST release`, and what the service adds.
 */
export async function startSimulator(service: SimulatedService, port = 0): Promise<RunningSimulator> {
	const simulator = new SimulatorServer(service);
	await simulator.listen(port);
	return simulator;
}

class SimulatorServer implements RunningSimulator {
	private readonly server: Server;
	private readonly faults = new FaultQueue();
	private log: Call[] = [];
	private nextIndex = 0;
	private closed = false;
	private holding: Array<{ call: Call; resume: () => void }> = [];
	private waitingForHeld: Array<(call: Call) => void> = [];

	constructor(private readonly service: SimulatedService) {
		this.server = createServer((incoming, outgoing) => void this.receive(incoming, outgoing));
	}

	async listen(port: number): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			this.server.once('error', reject);
			this.server.listen(port, '127.0.0.1', resolve);
		});
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	calls(): readonly Call[] {
		return this.log;
	}

	clearCalls(): void {
		this.log = [];
	}

	addFault(fault: Fault): void {
		this.faults.add(fault);
	}

	clearFaults(): void {
		this.faults.clear();
	}

	release(): void {
		for (const { resume } of this.holding.splice(0)) resume();
	}

	async held(): Promise<Call> {
		const first = this.holding[0];
		if (first) return first.call;
		return await new Promise((resolve) => this.waitingForHeld.push(resolve));
	}

	async close(): Promise<void> {
		this.closed = true;
		this.release();
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	private async receive(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		try {
			const request = await readRequest(incoming);
			if (request.path.startsWith('/_control/')) return this.control(request, outgoing);
			if (request.path === '/' && request.method === 'GET') {
				return write(outgoing, {
					status: 200,
					headers: { 'content-type': 'text/html; charset=utf-8' },
					body: this.service.page(request.query),
				});
			}
			await this.serve(request, outgoing);
		} catch (error) {
			if (!outgoing.destroyed && !outgoing.headersSent) {
				write(outgoing, {
					status: 500,
					headers: { 'content-type': 'text/plain' },
					body: `Simulator fault: ${String(error)}`,
				});
			}
		}
	}

	private async serve(request: SimulatedRequest, outgoing: ServerResponse): Promise<void> {
		const description = this.service.describe(request);
		const call: Call = {
			...description,
			index: this.nextIndex++,
			at: new Date().toISOString(),
			outcome: 'pending',
			status: 0,
		};
		this.log.push(call);
		const fault = this.faults.take(description, request.body);
		if (await this.disturbBefore(fault, call, outgoing)) return;
		const response = this.apply(request, fault, call);
		if (await this.disturbAfter(fault, call, response, outgoing)) return;
		if (outgoing.destroyed) {
			call.outcome = 'unanswered';
			return;
		}
		const isWatched = fault?.kind === 'hold' && fault.when === 'answered';
		const sent = isWatched ? once(outgoing, 'finish') : undefined;
		write(outgoing, response);
		if (!sent) return;
		await sent;
		await this.hold(call);
	}

	private apply(request: SimulatedRequest, fault: FaultAction | undefined, call: Call): SimulatedResponse {
		try {
			const { response, refused } = this.service.handle(
				request,
				fault?.kind === 'service' ? fault : undefined,
			);
			call.outcome = refused ? 'refused' : 'handled';
			call.status = response.status;
			return response;
		} catch (error) {
			// A mistake in the simulator or in a fault's detail: must show in the log, not look like a call that never ends.
			call.outcome = 'refused';
			call.status = 500;
			throw error;
		}
	}

	/** True when the call ends here, unseen by the service. */
	private async disturbBefore(
		fault: FaultAction | undefined,
		call: Call,
		outgoing: ServerResponse,
	): Promise<boolean> {
		if (fault?.kind === 'drop' && fault.when === 'before') {
			call.outcome = 'lost';
			outgoing.destroy();
			return true;
		}
		if (fault?.kind === 'status' || fault?.kind === 'html') {
			call.outcome = 'lost';
			call.status = fault.kind === 'html' ? 200 : fault.status;
			write(outgoing, {
				status: call.status,
				headers: {
					'content-type': 'text/html; charset=utf-8',
					...(fault.kind === 'status' ? fault.headers : {}),
				},
				body: fault.kind === 'status' ? (fault.body ?? HTML_PAGE) : HTML_PAGE,
			});
			return true;
		}
		await this.delay(fault, 'before', call);
		const isLate = fault?.kind === 'hold' && fault.late === true;
		if (this.closed || (outgoing.destroyed && !isLate)) {
			// The client hung up while it waited: to the service the call never happened.
			call.outcome = 'lost';
			return true;
		}
		return false;
	}

	/** True when the answer was lost or has been written in damaged form. */
	private async disturbAfter(
		fault: FaultAction | undefined,
		call: Call,
		response: SimulatedResponse,
		outgoing: ServerResponse,
	): Promise<boolean> {
		if (fault?.kind === 'drop' && fault.when === 'after') {
			call.outcome = 'unanswered';
			outgoing.destroy();
			return true;
		}
		if (fault?.kind === 'cutConnection') {
			call.outcome = 'unanswered';
			cutConnection(outgoing, response);
			return true;
		}
		if (fault?.kind === 'truncate') {
			call.outcome = 'unanswered';
			write(outgoing, {
				...response,
				body: response.body.slice(0, Math.floor(response.body.length * fault.share)),
			});
			return true;
		}
		await this.delay(fault, 'after', call);
		return false;
	}

	private async delay(fault: FaultAction | undefined, when: 'before' | 'after', call: Call): Promise<void> {
		if (fault?.kind === 'stall' && fault.when === when) {
			await new Promise((resolve) => setTimeout(resolve, fault.milliseconds).unref());
		}
		if (fault?.kind === 'hold' && fault.when === when) {
			await this.hold(call);
		}
	}

	private async hold(call: Call): Promise<void> {
		await new Promise<void>((resume) => {
			this.holding.push({ call, resume });
			for (const notify of this.waitingForHeld.splice(0)) notify(call);
		});
	}

	private control(request: SimulatedRequest, outgoing: ServerResponse): void {
		try {
			const route = request.path
				.slice('/_control/'.length)
				.split('/')
				.filter(Boolean)
				.map(decodeURIComponent);
			const body: unknown = request.body === '' ? undefined : JSON.parse(request.body);
			const answer =
				this.ownControl(request.method, route, body) ??
				this.service.control(request.method, route, body, request.query);
			if (answer === undefined)
				writeJson(outgoing, 404, {
					error: `There is no control route ${request.method} ${route.join('/')}.`,
				});
			else writeJson(outgoing, 200, answer);
		} catch (error) {
			writeJson(outgoing, 400, { error: error instanceof Error ? error.message : String(error) });
		}
	}

	private ownControl(method: string, route: string[], body: unknown): unknown {
		switch (`${method} ${route.join('/')}`) {
			case 'GET calls':
				return this.log;
			case 'DELETE calls':
				this.clearCalls();
				return { ok: true };
			case 'POST faults':
				this.addFault(checkedFault(body));
				return { ok: true };
			case 'DELETE faults':
				this.clearFaults();
				return { ok: true };
			case 'POST release':
				this.release();
				return { ok: true };
			default:
				return undefined;
		}
	}
}

function checkedFault(body: unknown): Fault {
	const kind = (body as Partial<Fault> | undefined)?.action?.kind;
	if (kind !== undefined && FAULT_KINDS.includes(kind)) return body as Fault;
	throw new Error(`A fault needs an action whose kind is one of ${FAULT_KINDS.join(', ')}.`);
}
