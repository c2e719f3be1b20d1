import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How a process ended. */
export interface Ending {
	code: number | null;
	signal: NodeJS.Signals | null;
}

const MAX_LOG_CHARACTERS = 4_000_000;

/** Groups that must not outlive this process. */
const running = new Set<N8nProcess>();
process.on('exit', () => {
	for (const each of running) each.signalGroup('SIGKILL');
});

/**
 * One n8n process with what it starts itself (its task runner), in a process group of its own, so that nothing of it stays behind.
 */
export class N8nProcess {
	readonly ended: Promise<Ending>;

	/** Set once the process has ended. */
	ending: Ending | undefined;

	private readonly child: ChildProcess;

	private readonly file: WriteStream;

	private text = '';

	/** @param logFile everything n8n prints is added to it */
	constructor(node: string, args: string[], cwd: string, env: Record<string, string>, logFile: string) {
		this.file = createWriteStream(logFile, { flags: 'a' });
		this.child = spawn(node, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [this.child.stdout, this.child.stderr])
			stream?.on('data', (chunk: Buffer) => this.print(chunk));
		this.ended = new Promise((resolve) => {
			this.child.once('error', (error) =>
				this.finish(`${error.message}\n`, { code: null, signal: null }, resolve),
			);
			this.child.once('exit', (code, signal) => this.finish('', { code, signal }, resolve));
		});
		running.add(this);
	}

	get pid(): number | undefined {
		return this.child.pid;
	}

	/** What it printed so far, the last four million characters. */
	get output(): string {
		return this.text;
	}

	/** Sends a signal to n8n itself, not to its task runner. */
	signal(signal: NodeJS.Signals): void {
		this.child.kill(signal);
	}

	/** Sends a signal to n8n and to everything it started. */
	signalGroup(signal: NodeJS.Signals): void {
		if (this.child.pid === undefined) return;
		try {
			process.kill(-this.child.pid, signal);
		} catch (error) {
			// The group is gone: that is what was wanted.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}

	/** Asks n8n to stop as a service manager does (SIGTERM); what still runs after `graceMs` is killed. */
	async stop(graceMs: number): Promise<Ending> {
		if (this.ending === undefined) this.signal('SIGTERM');
		const patience = new AbortController();
		await Promise.race([this.ended, wait(graceMs, undefined, { signal: patience.signal })]);
		patience.abort();
		this.signalGroup('SIGKILL');
		return await this.ended;
	}

	private print(chunk: Buffer): void {
		this.text = (this.text + chunk.toString('utf8')).slice(-MAX_LOG_CHARACTERS);
		this.file.write(chunk);
	}

	private finish(last: string, ending: Ending, resolve: (ending: Ending) => void): void {
		if (last !== '') this.print(Buffer.from(last));
		this.ending = ending;
		running.delete(this);
		this.file.end();
		resolve(ending);
	}
}
