import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock';
import type { Progress } from './progress';

const STAMP = 'complete.json';

/** Where finished trees are kept: `$N8N_LAB_CACHE`, else `~/.cache/n8n-nodes-imuis-outsmart`. */
export function cacheFolder(): string {
	return process.env.N8N_LAB_CACHE ?? join(homedir(), '.cache', 'n8n-nodes-imuis-outsmart');
}

/**
 * Answers the folder of a finished tree, making it first when it is not there. `build` fills an empty folder; only when it is ready
 * is the folder stamped and put in place, so an install that was broken off is never taken for a finished one. Two processes never
 * build at once: the second waits and finds the tree.
 *
 * @param name of the tree, unique for its contents: `n8n-2.41.1-linux-x64`
 * @throws what `build` throws; the half-made folder is removed
 */
export async function keepTree(
	name: string,
	progress: Progress,
	build: (folder: string) => Promise<void>,
): Promise<string> {
	const tree = join(cacheFolder(), name);
	if (isComplete(tree)) return tree;
	await mkdir(cacheFolder(), { recursive: true });
	await withLock(join(cacheFolder(), name), progress, async () => {
		if (isComplete(tree)) return;
		await removeLeftovers(name);
		await buildTree(name, tree, build);
	});
	return tree;
}

function isComplete(tree: string): boolean {
	return existsSync(join(tree, STAMP));
}

async function buildTree(
	name: string,
	tree: string,
	build: (folder: string) => Promise<void>,
): Promise<void> {
	const work = join(cacheFolder(), `${name}.partial-${randomUUID()}`);
	await mkdir(work);
	try {
		await build(work);
		await writeFile(join(work, STAMP), `${JSON.stringify({ name, finished: new Date().toISOString() })}\n`);
		await rename(work, tree);
	} catch (error) {
		await rm(work, { recursive: true, force: true });
		throw error;
	}
}

/** Under the lock nobody else builds this tree: whatever is half-made was left by a process that died. */
async function removeLeftovers(name: string): Promise<void> {
	const entries = await readdir(cacheFolder());
	const leftovers = entries.filter((entry) => entry === name || entry.startsWith(`${name}.partial-`));
	await Promise.all(
		leftovers.map(async (entry) => await rm(join(cacheFolder(), entry), { recursive: true, force: true })),
	);
}
