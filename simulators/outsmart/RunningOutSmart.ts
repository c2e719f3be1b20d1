import type { Call, Fault, RunningSimulator } from '../core/types';
import { OutSmartControl } from './control/OutSmartControl';
import type { Tokens } from './http/authorisation';
import type { World } from './World';

/** A running OutSmart: its HTTP server and, in process, everything the control routes offer. */
export class RunningOutSmart extends OutSmartControl implements RunningSimulator {
	readonly token: string;
	readonly softwareToken: string;

	constructor(
		world: World,
		private readonly server: RunningSimulator,
		tokens: Tokens,
	) {
		super(world);
		this.token = tokens.token;
		this.softwareToken = tokens.softwareToken;
	}

	get origin(): string {
		return this.server.origin;
	}

	/** What the credential calls its base URL. */
	get baseUrl(): string {
		return `${this.origin}/openapi/8`;
	}

	calls(): readonly Call[] {
		return this.server.calls();
	}

	clearCalls(): void {
		this.server.clearCalls();
	}

	addFault(fault: Fault): void {
		this.server.addFault(fault);
	}

	clearFaults(): void {
		this.server.clearFaults();
	}

	release(): void {
		this.server.release();
	}

	async held(): Promise<Call> {
		return await this.server.held();
	}

	async close(): Promise<void> {
		await this.server.close();
	}
}
