import { readFileSync } from 'node:fs';
import { RULES } from '../rules/rules';
import { rulesOf } from '../rules/collectTests';

/**
 * How many mutants the tests of each rule killed, from reports of Stryker: a rule with none has tests of which it is not shown that they can fail.
 * Only the first test that fails is counted for a mutant. `tsx test/mutation/killsPerRule.ts build/mutation/*.json`
 */
interface Report {
	files: Record<string, { mutants: Array<{ status: string; killedBy?: string[] }> }>;
	testFiles: Record<string, { tests: Array<{ id: string; name: string }> }>;
}

/** `unit/stages/faults.test.ts E7: an outage` is a title behind the file and the groups it stands in. */
function rulesIn(name: string): string[] {
	const starts = [...name.matchAll(/(?:^|\s)(?=[A-Z]\d+[,:–])/g)].map(
		({ index, 0: space }) => index + space.length,
	);
	return starts.flatMap((start) => rulesOf(name.slice(start)));
}

const kills = new Map<string, number>(RULES.map(([rule]) => [rule, 0]));
for (const path of process.argv.slice(2)) {
	const { files, testFiles } = JSON.parse(readFileSync(path, 'utf8')) as Report;
	const names = new Map(
		Object.values(testFiles).flatMap(({ tests }) => tests.map(({ id, name }) => [id, name] as const)),
	);
	const killers = Object.values(files).flatMap(({ mutants }) =>
		mutants.map(({ killedBy = [] }) => killedBy[0]),
	);
	for (const killer of killers)
		for (const rule of new Set(rulesIn(names.get(killer ?? '') ?? '')))
			kills.set(rule, (kills.get(rule) ?? 0) + 1);
}
for (const [rule, count] of kills) console.log(`${rule}\t${count}`);
