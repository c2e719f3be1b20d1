import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packs the package as it stands in `dist` (built before) into a folder and answers the tarball's path. */
export function packPackage(root: string, folder: string): string {
	const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [packed] = JSON.parse(output) as Array<{ filename: string }>;
	if (!packed) throw new Error('npm pack made no tarball');
	return join(folder, packed.filename);
}
