import { englishExport } from '../../../nodes/ImuisOutSmartSync/messages/exportEn';
import { dutchExport } from '../../../nodes/ImuisOutSmartSync/messages/exportNl';

type Sentence = (facts: never) => string;

/** Facts that answer every name with itself, so that a fact that is not told shows. */
function facts(asked: Set<string>): never {
	return new Proxy(
		{ steps: [{ kind: 'add', line: '', article: 'A', quantity: '1' }] },
		{
			get: (known, name) => {
				asked.add(String(name));
				return Reflect.get(known, name) ?? `<${String(name)}>`;
			},
		},
	) as never;
}

describe.each([
	['English', englishExport],
	['Dutch', dutchExport],
])('%s', (_language, sentences) => {
	test.each(Object.entries(sentences) as Array<[string, Sentence]>)(
		'E7: %s names the work order and everything that it was given',
		(_reason, sentence) => {
			const asked = new Set<string>();
			const text = sentence(facts(asked));
			expect(text).toContain('<workOrder>');
			expect(text).toContain('<name>');
			expect(text).not.toMatch(/undefined|\[object/);
			expect(text.trim()).toMatch(/[.>]$/);
		},
	);
});

test('both languages tell the same facts for every reason', () => {
	for (const [reason, sentence] of Object.entries(englishExport) as Array<
		[keyof typeof dutchExport, Sentence]
	>) {
		const english = new Set<string>();
		const dutch = new Set<string>();
		sentence(facts(english));
		(dutchExport[reason] as Sentence)(facts(dutch));
		expect([reason, ...[...dutch].sort()]).toEqual([reason, ...[...english].sort()]);
	}
});
