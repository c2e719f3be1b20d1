import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { runNpm } from './npm';

const MINUTE_MS = 60_000;

/**
 * Packs the package in `project` (npm runs its `prepack`, so it is built first) and answers the tarball's absolute path.
 *
 * @param into an empty folder
 * @throws CommandError when building or packing fails; Error when npm leaves no tarball
 */
export async function packPackage(project: string, into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	await runNpm({
		args: ['pack', '--ignore-scripts=false', '--pack-destination', into],
		cwd: project,
		timeoutMs: 5 * MINUTE_MS,
	});
	const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`npm pack in ${project} left no .tgz in ${into}.`);
	return join(into, tarball);
}

/**
 * Installs a packed community package the way a user does by hand: with npm in `<userFolder>/.n8n/nodes`. n8n loads it at its next
 * start.
 *
 * @param tarball absolute path of a `.tgz`
 * @throws Error when there is no such file; CommandError when npm refuses it
 */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	if (!isAbsolute(tarball) || !existsSync(tarball)) {
		throw new Error(
			`packageTarball "${tarball}" is not there. Give the absolute path of a tarball made with packPackage().`,
		);
	}
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	const manifest = join(nodes, 'package.json');
	if (!existsSync(manifest)) await writeFile(manifest, '{ "name": "installed-nodes", "private": true }\n');
	await runNpm({
		args: ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-save', tarball],
		cwd: nodes,
		timeoutMs: 5 * MINUTE_MS,
	});
}
