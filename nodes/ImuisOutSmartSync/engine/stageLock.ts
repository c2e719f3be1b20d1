import { InputError } from '../../items/InputError';

const running = new Set<string>();

/**
 * Runs a stage unless the same stage of the same connection is already running in this process; then it ends at once with a clear
 * message (koppeling.md R4). Across processes the template's claim keeps them apart.
 */
export async function withStageLock<T>(connection: string, stage: string, run: () => Promise<T>): Promise<T> {
	const key = `${connection}/${stage}`;
	if (running.has(key)) {
		throw new InputError(
			'This stage is already running for this connection, in another workflow run',
			'Wait until that run has finished; nothing is lost, the next run takes everything.',
		);
	}
	running.add(key);
	try {
		return await run();
	} finally {
		running.delete(key);
	}
}
