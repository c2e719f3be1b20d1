import { runStage, type StageOperation } from '../../engine/support/syncNode';
import type { Services } from '../../engine/support/credentials';
import type { INodeParameters } from 'n8n-workflow';

/** What a child process is told to do: one stage, run by n8n's engine. */
export interface Job {
	services: Services;
	operation: StageOperation;
	parameters: INodeParameters;
}

/** What a child process says. */
export type Message =
	| { kind: 'ready' }
	| { kind: 'done'; summary: Record<string, unknown>; attention: Array<Record<string, unknown>> }
	| { kind: 'failed'; message: string };

/** A child process that holds n8n's engine and our nodes: it waits for jobs, and is there to be killed in the middle of one. */
process.on('message', (job: Job) => {
	void run(job).then(say);
});
// When the test ends without having ended this process.
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });

async function run({ services, operation, parameters }: Job): Promise<Message> {
	try {
		const { summary, attention } = await runStage(services, operation, parameters);
		return { kind: 'done', summary, attention };
	} catch (error) {
		return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}

function say(message: Message): void {
	process.send?.(message);
}
