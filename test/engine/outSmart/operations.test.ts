import type { IDataObject, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { OutSmart } from '../../../nodes/OutSmart/OutSmart.node';
import { runNode } from '../support/Engine';
import { AUTO_MAP, OutSmartBench } from '../support/outSmartNode';
import { ENTITY_CASES } from './cases/entityCases';
import { RECORD_CASES } from './cases/recordCases';
import { CONVERTED, RECORD_EXAMPLES } from './cases/recordKinds';
import { WORK_ORDER_CASES } from './cases/workOrderCases';

const CASES = [...RECORD_CASES, ...ENTITY_CASES, ...WORK_ORDER_CASES];

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

test('every operation that the node offers stands in the table, and no other', () => {
	const offered = new OutSmart().description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			(options as INodePropertyOptions[]).map(
				({ value }) => `${String(displayOptions?.show?.resource?.[0])} ${String(value)}`,
			),
		);
	expect(CASES.map(({ resource, operation }) => `${resource} ${operation}`).sort()).toEqual(offered.sort());
});

describe.each(CASES)('$resource $operation', ({ resource, operation, parameters, prepare }) => {
	const node = { resource, operation, ...parameters };

	test('two items with different parameters: each its own result, paired with its item', async () => {
		const { good, expected } = await prepare(bench);
		const { outputs, error } = await bench.run(node, good);
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject(expected.map((json, item) => ({ json, pairedItem: { item } })));
		expect(outputs[0]).toHaveLength(expected.length);
		for (const { json } of outputs[0] ?? []) expect(json).not.toHaveProperty('error');
	});

	test('an item that fails goes to the error output and says what to do; the rest goes on', async () => {
		const { good, expected, bad } = await prepare(bench);
		const items = [good[0], ...bad.map(([item]) => item), good[1]];
		const { outputs, error } = await bench.runOn(node, items);
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{ json: expected[0], pairedItem: { item: 0 } },
			{ json: expected[1], pairedItem: { item: items.length - 1 } },
		]);
		expect(textsOf(outputs[1])).toEqual(bad.map(([, text]) => expect.stringContaining(text) as string));
		expect(outputs[1]?.map(({ pairedItem }) => pairedItem)).toEqual(
			bad.map((_, index) => ({ item: index + 1 })),
		);
		expect(textsOf(outputs[1]).join()).not.toMatch(/fault in the node itself|undefined|\[object/);
	});

	test('without Continue the item that fails ends the node, with what to do', async () => {
		const { good, bad } = await prepare(bench);
		const [item, text] = bad[bad.length - 1]!;
		const { outputs, error } = await bench.run(node, [good[0], item]);
		expect(outputs).toEqual([]);
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(error?.message).toContain(text);
		expect(error?.description ?? '').not.toBe('');
	});

	test('Continue on the regular output: the failed item stands in its place', async () => {
		const { good, bad } = await prepare(bench);
		const items = [bad[0]![0], good[1]];
		const { outputs } = await runNode(bench.nodeCase(node, items, 'continueRegularOutput'));
		expect(outputs).toHaveLength(1);
		expect(outputs[0]).toMatchObject([
			{ json: { error: expect.stringContaining(bad[0]![1]) as string }, pairedItem: { item: 0 } },
			{ pairedItem: { item: 1 } },
		]);
	});

	test('an outage is an error of each item; nothing is passed on as if it had been done', async () => {
		const { good } = await prepare(bench);
		bench.outSmart.addFault({ times: 1000, action: { kind: 'status', status: 503 } });
		const { outputs } = await bench.runOn(node, good);
		expect(outputs[0]).toEqual([]);
		expect(textsOf(outputs[1])).toEqual(good.map(() => expect.stringContaining('HTTP status 503') as string));
	});
});

test.each(CASES.filter(({ operation }) => operation === 'getMany'))(
	'$resource getMany: none, one and many',
	async ({ resource, operation, parameters, prepare }) => {
		const { good, several } = await prepare(bench);
		const { none, many, count } = several!;
		const { outputs } = await bench.run({ resource, operation, ...parameters }, [none, many, good[0]]);
		const items = [...Array.from({ length: count }, () => 1), 2];
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(items.map((item) => ({ item })));
	},
);

test.each(CONVERTED)('%s: %j is stored as %j', async (resource, given, stored) => {
	const { endpoint, key, record } = RECORD_EXAMPLES.find((example) => example.resource === resource)!;
	await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, [{ ...record, ...given }]);
	const found = bench.outSmart.entities(endpoint).find((one) => one[key] === record[key]);
	expect(found).toMatchObject(stored);
});

function textsOf(items: readonly INodeExecutionData[] = []): string[] {
	return items.map(({ json }: { json: IDataObject }) => String(json.error));
}
