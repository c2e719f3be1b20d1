import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, Message } from '../runner/main';
import { buildRunner, type BuiltRunner } from './buildRunner';

/** Children that are started ahead: loading n8n's engine takes longer than most jobs. */
const AHEAD = 2;

/** What a stage gave in a child process. */
export type JobResult = Exclude<Message, { kind: 'ready' }>;

/** A child process with n8n's engine in it. */
export class Runner {
	private constructor(private readonly child: ChildProcess) {}

	/** @throws Error when the child ends before it is ready */
	static async start(script: string, userFolder: string): Promise<Runner> {
		const child = fork(script, {
			execArgv: [],
			env: { ...process.env, N8N_USER_FOLDER: userFolder },
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		});
		const runner = new Runner(child);
		await runner.next();
		return runner;
	}

	/** Runs a stage to its end. */
	async run(job: Job): Promise<JobResult> {
		const result = this.next();
		this.child.send(job);
		const message = await result;
		if (message.kind === 'ready') throw new Error('The child process started anew.');
		return message;
	}

	/** The power is cut. Resolves when the process is gone. */
	async kill(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const gone = once(this.child, 'exit');
		this.child.kill('SIGKILL');
		await gone;
	}

	private async next(): Promise<Message> {
		return await new Promise((resolve, reject) => {
			const ended = () => reject(new Error('The child process is gone.'));
			this.child.once('exit', ended);
			this.child.once('message', (message: Message) => {
				this.child.off('exit', ended);
				resolve(message);
			});
		});
	}
}

/** Hands out child processes that are ready. */
export class Runners {
	private readonly userFolder = mkdtempSync(join(tmpdir(), 'n8n-chaos-'));
	private readonly built: BuiltRunner = buildRunner();
	private readonly waiting: Array<Promise<Runner>> = [];
	private readonly used: Runner[] = [];
	private readonly taken = new Set<Runner>();

	constructor() {
		this.startAhead();
	}

	/** A child process that has run nothing yet, as n8n after a restart. */
	async fresh(): Promise<Runner> {
		const runner = await (this.waiting.shift() ?? this.start());
		this.taken.add(runner);
		this.startAhead();
		return runner;
	}

	/** Any child process, also one that has run for others before, as n8n before the power was cut. */
	async any(): Promise<Runner> {
		return this.used.pop() ?? (await this.fresh());
	}

	/** Takes back a child process that lives and is done. */
	giveBack(runner: Runner): void {
		this.used.push(runner);
	}

	/** Ends a child process in the middle of what it does. */
	async kill(runner: Runner): Promise<void> {
		await runner.kill();
		this.taken.delete(runner);
	}

	/** Ends every child process. */
	async close(): Promise<void> {
		const all = [...this.taken, ...(await Promise.all(this.waiting))];
		await Promise.all(all.map(async (runner) => await runner.kill()));
		this.built.remove();
		rmSync(this.userFolder, { recursive: true });
	}

	private startAhead(): void {
		while (this.waiting.length < AHEAD) this.waiting.push(this.start());
	}

	private async start(): Promise<Runner> {
		return await Runner.start(this.built.script, this.userFolder);
	}
}
