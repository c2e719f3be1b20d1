import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const ALLOWED = [
	/^dist\/(nodes|credentials|vendor)\/.+\.(js|json|svg)$/,
	/^workflows\/[\w-]+\.json$/,
	/^(README\.md|LICENSE|CHANGELOG\.md|package\.json)$/,
];

test('the package holds nothing but what is shipped', () => {
	const output = execFileSync('npm', ['pack', '--ignore-scripts', '--dry-run', '--json'], {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [packed] = JSON.parse(output) as Array<{ files: Array<{ path: string }> }>;
	const paths = packed?.files.map(({ path }) => path) ?? [];
	expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
	expect(paths).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']));
});

test('the package makes npm install nothing and run nothing', () => {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
		string,
		Record<string, string>
	>;
	expect(manifest.dependencies ?? {}).toEqual({});
	for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
		expect(manifest.scripts).not.toHaveProperty(script);
});
