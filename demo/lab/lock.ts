import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { withProgress, type Progress } from './progress';

const RETRY_MS = 500;

/**
 * Runs `work` while no other process on this machine holds the lock for `resource` (an absolute path). The lock is a Linux abstract
 * socket, not a file: the kernel frees it when its holder dies, however it dies, so there are no stale locks to guess about.
 */
export async function withLock<T>(resource: string, progress: Progress, work: () => Promise<T>): Promise<T> {
	const name = `\0n8n-lab-${createHash('sha256').update(resource).digest('hex').slice(0, 32)}`;
	let lock = await tryLock(name);
	if (lock === undefined) {
		lock = await withProgress(
			`Waiting for another process that prepares ${resource}`,
			progress,
			async () => await waitFor(name),
		);
	}
	try {
		return await work();
	} finally {
		lock.close();
	}
}

async function waitFor(name: string): Promise<Server> {
	for (;;) {
		const lock = await tryLock(name);
		if (lock !== undefined) return lock;
		await wait(RETRY_MS);
	}
}

async function tryLock(name: string): Promise<Server | undefined> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(undefined);
			else reject(error);
		});
		server.listen(name, () => resolve(server));
	});
}
