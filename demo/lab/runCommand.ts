import { spawn } from 'node:child_process';

/** A command that is run to its end. */
export interface Command {
	file: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** After this the command is killed. */
	timeoutMs: number;
}

/** A command that ended badly; the message names it, says how it ended and shows the end of what it printed. */
export class CommandError extends Error {
	constructor(
		command: Command,
		readonly ending: string,
		readonly output: string,
	) {
		const tail = output.trimEnd().split('\n').slice(-30).join('\n');
		super(`"${[command.file, ...command.args].join(' ')}" in ${command.cwd} ${ending}. It printed:\n${tail}`);
		this.name = 'CommandError';
	}
}

/**
 * Runs a command and answers everything it printed (stdout and stderr as they came).
 *
 * @throws CommandError when it ends with another code than 0, by a signal, in time-out, or cannot be started.
 */
export async function runCommand(command: Command): Promise<string> {
	return await new Promise((resolve, reject) => {
		const child = spawn(command.file, command.args, {
			cwd: command.cwd,
			env: command.env,
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: command.timeoutMs,
			killSignal: 'SIGKILL',
		});
		const chunks: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		const output = (): string => Buffer.concat(chunks).toString('utf8');
		child.on('error', (error) =>
			reject(new CommandError(command, `could not be started (${error.message})`, output())),
		);
		child.on('close', (code, signal) => {
			if (code === 0) resolve(output());
			else
				reject(
					new CommandError(
						command,
						code === null ? `ended by ${signal}` : `ended with code ${code}`,
						output(),
					),
				);
		});
	});
}
