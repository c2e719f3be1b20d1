import { setTimeout as wait } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import axios from 'axios';
import { n8nEnvironment } from './environment';
import { openHome, type Home, type Owner } from './home';
import { installN8n, type InstalledN8n } from './install';
import { N8nProcess, type Ending } from './N8nProcess';
import { installPackage } from './packageInstall';
import { freePorts } from './ports';
import type { Progress } from './progress';
import type { N8nVersion } from './releases';
import { runCommand } from './runCommand';

/** What an n8n is started with. */
export interface StartOptions {
	version: N8nVersion;
	/** Folder for everything this n8n keeps; may exist already, then it goes on with what is in it. */
	userFolder: string;
	/** Absolute path of our packed package, installed before the start. */
	packageTarball?: string;
	/** Added to n8n's environment last. */
	env?: Record<string, string>;
	/** IANA name; `Europe/Amsterdam` when absent. */
	timezone?: string;
	/** Receives what happens, for a human; silent when absent. */
	progress?: Progress;
}

/** A running n8n. */
export interface N8nServer {
	readonly version: N8nVersion;
	/** `http://127.0.0.1:<port>`, the same after a restart. */
	readonly url: string;
	readonly userFolder: string;
	/** Generated; nobody owns the n8n until the client sets this owner up. */
	readonly owner: Owner;
	/** Asks n8n to stop and waits for it; what is left after 30 s is killed. */
	stop(): Promise<Ending>;
	/** Ends n8n like a crash (`SIGKILL`: with its task runner) or as asked by another signal, and waits for the end. */
	kill(signal?: NodeJS.Signals): Promise<Ending>;
	/** Stops it when it runs and starts it again on the same folder and port, ready when this resolves. */
	restart(env?: Record<string, string>): Promise<void>;
	/** Everything it printed since its last start. */
	logs(): string;
	/** Runs n8n's own command line on this folder, beside the server, and answers what it printed. */
	cli(args: string[]): Promise<string>;
}

const READY_TIMEOUT_MS = 240_000;
const STOP_GRACE_MS = 30_000;
const CLI_TIMEOUT_MS = 180_000;
const POLL_MS = 150;
const PORT_TRIES = 3;

/**
 * Starts a real n8n and waits until it answers. It is installed first when it is not in the cache yet (minutes; see `progress`).
 *
 * @throws Error when n8n ends before it is ready, or is not ready in time, with the end of what it printed
 */
export async function startN8n(options: StartOptions): Promise<N8nServer> {
	const progress = options.progress ?? (() => undefined);
	const n8n = await installN8n(options.version, progress);
	const home = await openHome(resolve(options.userFolder));
	if (options.packageTarball !== undefined) await installPackage(home.folder, options.packageTarball);
	for (let attempt = 1; ; attempt++) {
		const server = new Server(n8n, home, await freePorts(2), options);
		try {
			await server.start();
			return server;
		} catch (error) {
			// Between finding a free port and n8n listening on it, another process may have taken it.
			if (attempt === PORT_TRIES || !/EADDRINUSE|already in use/.test(server.logs())) throw error;
		}
	}
}

class Server implements N8nServer {
	readonly url: string;

	private process: N8nProcess | undefined;

	constructor(
		private readonly n8n: InstalledN8n,
		private readonly home: Home,
		private readonly ports: number[],
		private readonly options: StartOptions,
	) {
		this.url = `http://127.0.0.1:${ports[0]}`;
	}

	get version(): N8nVersion {
		return this.n8n.version;
	}

	get userFolder(): string {
		return this.home.folder;
	}

	get owner(): Owner {
		return this.home.owner;
	}

	async start(env: Record<string, string> = {}): Promise<void> {
		const { node, script } = { node: this.n8n.node.node, script: this.n8n.script };
		const logFile = join(this.home.folder, 'n8n.log');
		this.process = new N8nProcess(node, [script, 'start'], this.home.folder, this.environment(env), logFile);
		try {
			await untilReady(this.url, this.process);
		} catch (error) {
			await this.stop();
			throw error;
		}
	}

	async stop(): Promise<Ending> {
		return (await this.process?.stop(STOP_GRACE_MS)) ?? { code: 0, signal: null };
	}

	async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ending> {
		if (this.process === undefined) return { code: 0, signal: null };
		if (signal === 'SIGKILL') this.process.signalGroup(signal);
		else this.process.signal(signal);
		return await this.process.ended;
	}

	async restart(env: Record<string, string> = {}): Promise<void> {
		await this.stop();
		await this.start(env);
	}

	logs(): string {
		return this.process?.output ?? '';
	}

	async cli(args: string[]): Promise<string> {
		const [brokerPort = 0] = await freePorts(1);
		const env = n8nEnvironment(this.n8n, this.home, {
			timezone: this.timezone(),
			brokerPort,
			env: this.options.env,
		});
		return await runCommand({
			file: this.n8n.node.node,
			args: [this.n8n.script, ...args],
			cwd: this.home.folder,
			env,
			timeoutMs: CLI_TIMEOUT_MS,
		});
	}

	private environment(env: Record<string, string>): Record<string, string> {
		const [port, brokerPort = 0] = this.ports;
		return n8nEnvironment(this.n8n, this.home, {
			timezone: this.timezone(),
			port,
			brokerPort,
			env: { ...this.options.env, ...env },
		});
	}

	private timezone(): string {
		return this.options.timezone ?? 'Europe/Amsterdam';
	}
}

/**
 * Ready is when the settings answer and n8n says that the editor is there, which it does after it has activated the workflows. Before
 * the database is set up it answers every address with 200 and a text, and its own readiness page is too early in 2.8.4.
 */
async function untilReady(url: string, n8n: N8nProcess): Promise<void> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	while (Date.now() < deadline) {
		if (n8n.ending !== undefined) {
			const { code, signal } = n8n.ending;
			throw new Error(
				`n8n ended before it was ready (${signal ?? `code ${code}`}). It printed:\n${tail(n8n.output)}`,
			);
		}
		if (n8n.output.includes('Editor is now accessible') && (await settingsAnswer(url))) return;
		await wait(POLL_MS);
	}
	throw new Error(`n8n was not ready after ${READY_TIMEOUT_MS / 1000} s. It printed:\n${tail(n8n.output)}`);
}

async function settingsAnswer(url: string): Promise<boolean> {
	try {
		const response = await axios.get<unknown>(`${url}/rest/settings`, {
			proxy: false,
			timeout: 5000,
			validateStatus: () => true,
		});
		return response.status === 200 && typeof response.data === 'object';
	} catch (error) {
		if (axios.isAxiosError(error)) return false;
		throw error;
	}
}

function tail(text: string): string {
	return text.trimEnd().split('\n').slice(-40).join('\n');
}
