import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../../..');
const RUNNER = 'test/chaos/runner/main';

/** The program of the child processes, from the sources as they are now. */
export interface BuiltRunner {
	script: string;
	remove(): void;
}

/**
 * Bundles the program of the child processes and each of our nodes, so that a child starts in a second. The folder has the layout of the sources, in
 * which the engine harness looks for the nodes, and lies in the project, so that the packages are found.
 */
export function buildRunner(): BuiltRunner {
	mkdirSync(join(ROOT, 'build'), { recursive: true });
	const outdir = mkdtempSync(join(ROOT, 'build/chaos-'));
	const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	const nodes = n8n.nodes.map((path) => path.replace(/^dist\//, '').replace(/\.js$/, ''));
	buildSync({
		entryPoints: [RUNNER, ...nodes].map((source) => join(ROOT, `${source}.ts`)),
		outbase: ROOT,
		outdir,
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		logLevel: 'error',
	});
	copyFileSync(join(ROOT, 'package.json'), join(outdir, 'package.json'));
	return {
		script: join(outdir, `${RUNNER}.js`),
		remove: () => rmSync(outdir, { recursive: true }),
	};
}
