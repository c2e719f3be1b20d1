import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectTests, rulesOf } from '../../rules/collectTests';
import { RULES } from '../../rules/rules';
import { isThroughEngine, rulesPage } from '../../rules/rulesPage';

const tests = collectTests();

test.each(RULES.map(([rule]) => rule))('rule %s has a test that runs in n8n’s engine', (rule) => {
	expect(tests.filter((one) => one.rules.includes(rule) && isThroughEngine(one))).not.toEqual([]);
});

test('no test names a rule that there is not', () => {
	const known = new Set(RULES.map(([rule]) => rule));
	const unknown = tests.filter(({ rules }) => rules.some((rule) => !known.has(rule)));
	expect(unknown).toEqual([]);
});

test('docs/rules.md is what the tests say; `npm run rules` writes it anew', () => {
	expect(readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8')).toBe(rulesPage(tests));
});

test.each([
	['E4: free field 5', ['E4']],
	['I6, I7, I13: orders', ['I6', 'I7', 'I13']],
	['I12–I15: ranges', ['I12', 'I13', 'I14', 'I15']],
	['A11, E13: assumptions are no rules', ['E13']],
	['E20', ['E20']],
	['Every E4 in the middle', []],
])('the rules of the title "%s"', (title, rules) => {
	expect(rulesOf(title)).toEqual(rules);
});
