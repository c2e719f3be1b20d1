import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(__filename);
const ROOT = join(__dirname, '..');

/**
 * The tests of the stages in one file: jest loads every file anew for each mutant, which takes longer than most mutants live. Each one's hooks stay
 * within its own group.
 */
const files = [
	'unit/stages',
	'unit/export',
	'unit/engine',
	'unit/setUp',
	'engine/stages',
	'contract/stages',
].flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)));

const alone = ['salesOrders', 'importAssumptions', 'imports', 'extraFields'].map(
	(name) => `engine/${name}.test.ts`,
);

for (const file of [...files, ...alone]) {
	// Exports killed at every call take minutes, and prove what no single mutant is about.
	const isWanted = file.endsWith('.test.ts') && !file.includes('Killed');
	if (isWanted) describe(file, () => void load(join(ROOT, file)));
}
