import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { operations } from '../../../nodes/ImuisOnline/actions/operations';
import { runNode } from '../support/Engine';
import { ImuisBench } from '../support/imuisNode';
import { CASES } from './cases';
import type { OperationCase } from './cases/OperationCase';

/** Every operation that the node has. */
const OPERATIONS = Object.entries(operations).flatMap(([resource, ofResource]) =>
	Object.keys(ofResource).map((operation): [string, string] => [resource, operation]),
);

let bench: ImuisBench;

beforeEach(async () => {
	bench = await ImuisBench.start();
});

afterEach(async () => {
	await bench.close();
});

function caseOf(resource: string, operation: string): OperationCase & { all: INodeParameters } {
	const make = CASES[resource]?.[operation];
	if (!make) throw new Error(`No test case of ${resource} ${operation}.`);
	const made = make(bench);
	bench.imuis.clearCalls();
	return { ...made, all: { resource, operation, ...made.parameters } };
}

/** What came out, of which item. */
function paired(items: readonly INodeExecutionData[] = []): unknown[] {
	return items.map(({ json, pairedItem }) => ({ json, pairedItem }));
}

function expected(results: readonly unknown[], item: number): unknown[] {
	return results.map((json) => ({ json, pairedItem: { item } }));
}

test('every operation has a case, and no case is left of one that is gone', () => {
	const covered = Object.entries(CASES).flatMap(([resource, cases]) =>
		Object.keys(cases).map((operation) => [resource, operation]),
	);
	expect(covered.sort()).toEqual([...OPERATIONS].sort());
});

describe.each(OPERATIONS)('%s %s', (resource, operation) => {
	test('two items that ask for different things, each paired with what came out of it', async () => {
		const { all, good, results, after } = caseOf(resource, operation);
		const { outputs, error } = await bench.run(all, good);
		expect(error).toBeUndefined();
		expect(paired(outputs[0])).toMatchObject([...expected(results[0], 0), ...expected(results[1], 1)]);
		after?.();
	});

	test('error output: the item that fails goes there, the others go on', async () => {
		const { all, good, results, failing, after } = caseOf(resource, operation);
		// A login has no parameter to fail by.
		if (operation === 'checkConnection') refuseSecondLogin();
		const { outputs, status } = await bench.run(all, [good[0], failing.item, good[1]], 'continueErrorOutput');
		expect(status).toBe('success');
		expect(paired(outputs[0])).toMatchObject([...expected(results[0], 0), ...expected(results[1], 2)]);
		expect(paired(outputs[1])).toMatchObject([
			{ json: { error: expect.stringMatching(failing.text) as string }, pairedItem: { item: 1 } },
		]);
		after?.();
	});

	test('regular output: the item that fails is an error item in its place', async () => {
		const { all, good, results, failing } = caseOf(resource, operation);
		if (operation === 'checkConnection') refuseSecondLogin();
		const { outputs } = await bench.run(all, [good[0], failing.item, good[1]], 'continueRegularOutput');
		expect(paired(outputs[0])).toMatchObject([
			...expected(results[0], 0),
			{ json: { error: expect.stringMatching(failing.text) as string }, pairedItem: { item: 1 } },
			...expected(results[1], 2),
		]);
	});

	test('bad input ends the node before anything is written, and says what to do', async () => {
		const { all, bad } = caseOf(resource, operation);
		const { status, error } = await runNode(bench.nodeCase(all, [bad.item], undefined, bad.credentials));
		expect(status).toBe('error');
		expect(`${error?.message} ${error?.description}`).toMatch(bad.text);
		expect(error?.description).not.toMatch(/fault in the node itself/);
		expect(error?.context).toMatchObject({ itemIndex: 0 });
		expect(bench.writes()).toEqual([]);
	});
});

function refuseSecondLogin(): void {
	const action = { kind: 'service', name: 'refuse', detail: 'Omgeving gesloten' } as const;
	bench.imuis.addFault({ operation: 'Login', skip: 1, action });
}
