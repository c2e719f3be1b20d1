import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepTree } from './cache';
import { runNpm } from './npm';
import { withProgress, type Progress } from './progress';
import { RELEASES, type N8nVersion, type NodeVersion } from './releases';

const MINUTE_MS = 60_000;

/** A Node on disk. */
export interface InstalledNode {
	version: NodeVersion;
	/** Absolute path of the executable. */
	node: string;
	/** Folder that holds `bin/` and `include/node`. */
	root: string;
}

/** An n8n on disk with the Node it runs on. */
export interface InstalledN8n {
	version: N8nVersion;
	/** Absolute path of n8n's command-line script; run it with {@link InstalledN8n.node}. */
	script: string;
	node: InstalledNode;
}

/**
 * Gives a Node with its headers from the npm registry, kept in the cache. Its platform package is taken directly: the package `node`
 * only fetches that one with an install script, and we run none.
 *
 * @throws Error on another platform than Linux on x64 or arm64; CommandError when the registry cannot give it
 */
export async function installNode(version: NodeVersion, progress: Progress): Promise<InstalledNode> {
	const platform = platformName();
	const tree = await keepTree(`node-${version}-${platform}`, progress, async (folder) => {
		await writeProject(folder, { [`node-${platform}`]: version });
		await withProgress(`Installing Node ${version}`, progress, async () => {
			await runNpm({
				args: ['install', '--ignore-scripts', '--prefer-offline'],
				cwd: folder,
				timeoutMs: 10 * MINUTE_MS,
			});
		});
	});
	const root = join(tree, 'node_modules', `node-${platform}`);
	return { version, root, node: join(root, 'bin', 'node') };
}

/**
 * Gives an n8n, kept in the cache: two to eight minutes the first time, nothing after that. All of its packages are fixed by the lock
 * file in `trees/`; none of their install scripts runs (one of them cannot be built offline) except that of sqlite3, the only native
 * module n8n cannot do without, which needs Python, make and a C++ compiler.
 *
 * @throws CommandError when the registry or the compiler fails; its message shows what they printed
 */
export async function installN8n(version: N8nVersion, progress: Progress): Promise<InstalledN8n> {
	const node = await installNode(RELEASES[version].node, progress);
	const source = join(__dirname, 'trees', `n8n-${version}`);
	const name = `n8n-${version}-${platformName()}-${await fingerprint(join(source, 'package-lock.json'))}`;
	const tree = await keepTree(name, progress, async (folder) => {
		await cp(source, folder, { recursive: true });
		await installPackages(version, folder, node, progress);
		await buildSqlite(version, folder, node, progress);
	});
	return { version, node, script: join(tree, 'node_modules', 'n8n', 'bin', 'n8n') };
}

/** A changed lock file is another tree. */
async function fingerprint(file: string): Promise<string> {
	return createHash('sha256')
		.update(await readFile(file))
		.digest('hex')
		.slice(0, 8);
}

async function installPackages(
	version: N8nVersion,
	folder: string,
	node: InstalledNode,
	progress: Progress,
): Promise<void> {
	const install = async (): Promise<void> => {
		await runNpm({
			args: ['install', '--ignore-scripts', '--legacy-peer-deps', '--prefer-offline'],
			cwd: folder,
			nodeBin: join(node.root, 'bin'),
			timeoutMs: 30 * MINUTE_MS,
		});
	};
	await withProgress(`Installing n8n ${version} (2 GB)`, progress, install, () => countPackages(folder));
}

async function buildSqlite(
	version: N8nVersion,
	folder: string,
	node: InstalledNode,
	progress: Progress,
): Promise<void> {
	const build = async (): Promise<void> => {
		await runNpm({
			args: ['rebuild', 'sqlite3', '--ignore-scripts=false'],
			cwd: folder,
			nodeBin: join(node.root, 'bin'),
			// From source at once: a ready-made binary would come from another host than the registry.
			env: { npm_config_nodedir: node.root, npm_config_build_from_source: 'true', JOBS: '2' },
			timeoutMs: 20 * MINUTE_MS,
		});
		const binary = join(folder, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
		if (!existsSync(binary))
			throw new Error(`npm rebuild ended well, but sqlite3's binary is not at ${binary}.`);
	};
	await withProgress(`Building sqlite3 for n8n ${version}`, progress, build);
}

function countPackages(folder: string): string {
	const modules = join(folder, 'node_modules');
	return existsSync(modules) ? `${readdirSync(modules).length} folders` : 'reading the list of packages';
}

async function writeProject(folder: string, dependencies: Record<string, string>): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies })}\n`);
}

function platformName(): 'linux-x64' | 'linux-arm64' {
	if (process.platform === 'linux' && process.arch === 'x64') return 'linux-x64';
	if (process.platform === 'linux' && process.arch === 'arm64') return 'linux-arm64';
	throw new Error(`The lab runs on Linux on x64 or arm64, not on ${process.platform} ${process.arch}.`);
}
