import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { turn, TURNED } from '../support/turned';

const ROOT = join(__dirname, '..');

/** The tests of the rules that read and write in both systems. */
const FILES = [
	...readdirSync(join(ROOT, 'engine/stages')).map((name) => `engine/stages/${name}`),
	...['extraFields', 'faults', 'imports', 'running', 'salesOrders'].map((name) => `engine/${name}.test.ts`),
	'contract/stages/lateWrites.test.ts',
];

/** Tests that must fail under an alternative, because they are about what stands in its place. */
const OTHERWISE: Readonly<Partial<Record<keyof typeof TURNED, readonly string[]>>> = {
	// It counts calls with several lines.
	'A1: one line a call': ['the first write of a connection is a single line; a later run writes all at once'],
	// They prove what happens until the user has set the decimal sign; here it is set.
	'A5: numbers are written with a comma': [
		'a lost decimal sign stops everything at once, and no later run writes another line',
		'killed before it could look, the next run sees 375 for 3.75 and stops',
		'killed before it could look, the next run sees price 9995 for 999.50 and stops',
		'E20: a lost decimal sign stops the export, and the summary says so (%s)',
	],
	// What OutSmart does not show cannot be told.
	'A6: archived work orders are not shown': [
		'E16: archived work orders are skipped; unfinished work waits when chosen',
	],
};

/** Registers the whole rule suite under an alternative of koppeling.md §6; one a test file, because each file's tests are registered when it is loaded. */
export function runUnder(name: keyof typeof TURNED): void {
	beforeAll(() => turn(TURNED[name]));
	withTest(expectingOtherwise(OTHERWISE[name] ?? []), () => {
		for (const file of FILES) describe(file, () => void jest.requireActual(join(ROOT, file)));
	});
}

/** jest's `test` and `test.each`, but those with these names are to fail. */
function expectingOtherwise(titles: readonly string[]): jest.It {
	const { test } = globalThis;
	const of = (title: string): jest.It => (titles.includes(title) ? test.failing : test) as jest.It;
	const chosen = (title: string, ...rest: [jest.ProvidesCallback, number?]): void =>
		of(title)(title, ...rest);
	const each =
		(...table: unknown[]) =>
		(title: string, ...rest: unknown[]): void =>
			(of(title).each as unknown as (...given: unknown[]) => (...given: unknown[]) => void)(...table)(
				title,
				...rest,
			);
	return Object.assign(chosen, test, { each }) as unknown as jest.It;
}

function withTest(replacement: jest.It, work: () => void): void {
	const { test } = globalThis;
	globalThis.test = replacement;
	try {
		work();
	} finally {
		globalThis.test = test;
	}
}
