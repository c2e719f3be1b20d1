import { collectTests, type RuleTest } from './collectTests';
import { RULES } from './rules';

/** Tests in these folders run our nodes in n8n's own engine: on n8n-core, or in a whole n8n. */
const THROUGH_ENGINE = ['test/engine/', 'test/n8n/', 'test/chaos/'];

/** True for a test that runs the node in n8n's engine. */
export function isThroughEngine({ file }: RuleTest): boolean {
	return THROUGH_ENGINE.some((folder) => file.startsWith(folder));
}

/** `docs/rules.md`: each rule with the tests that prove it. */
export function rulesPage(tests: readonly RuleTest[] = collectTests()): string {
	const rows = RULES.map(([rule, origin, asks]) => {
		const proving = tests.filter(({ rules }) => rules.includes(rule));
		const through = proving.filter(isThroughEngine);
		const others = proving.filter((test) => !isThroughEngine(test));
		return `| ${rule} | ${origin === 'manual' ? 'S' : 'B'} | ${asks} | ${cell(through)} | ${cell(others)} |`;
	});
	return `${HEADER}\n${rows.join('\n')}\n`;
}

const HEADER = `# Rules and their tests

Made by \`npm run rules\` from the titles of the tests; a test fails when this page is out of date, or when a rule has no test through n8n's engine.
**S**: asked for by the owner's manual, must hold to the letter. **B**: beyond the manual.

| rule | | what it asks | tests through n8n's engine | other tests |
| --- | --- | --- | --- | --- |`;

function cell(tests: readonly RuleTest[]): string {
	const byFile = new Map<string, string[]>();
	for (const { file, title } of tests) byFile.set(file, [...(byFile.get(file) ?? []), title]);
	return [...byFile].map(([file, titles]) => `\`${file}\`: ${titles.map(escaped).join('; ')}`).join('<br>');
}

function escaped(title: string): string {
	return title
		.replace(/\\/g, '\\\\')
		.replace(/\|/g, '\\|')
		.replace(/</g, '&lt;')
		.replace(/([*_`])/g, '\\$1');
}
