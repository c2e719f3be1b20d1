import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { OutSmart } from '../../../nodes/OutSmart/OutSmart.node';
import { listSearch, loadOptions, resourceMapping } from '../support/Engine';
import { AUTO_MAP, OutSmartBench } from '../support/outSmartNode';

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

test('dropdowns: work statuses, and employees that are active', async () => {
	await bench.systems.context().outSmart.upsert('workstatusses', [
		{ sta_code: '10', sta_name: 'Wacht' },
		{ sta_code: '1', sta_name: 'Naar iMuis' },
	]);
	const nodeCase = bench.nodeCase({ resource: 'workOrder' });
	expect(await loadOptions(nodeCase, 'getWorkStatuses')).toEqual([
		{ name: '1 - Naar iMuis', value: '1' },
		{ name: '10 - Wacht', value: '10' },
	]);
	const employees = await loadOptions(nodeCase, 'getEmployees');
	expect(employees).toContainEqual({ name: 'Jan de Vries (001)', value: '001' });
	expect(employees).toHaveLength(4);
});

test('records: searched by words of key and name, in pages', async () => {
	const items = Array.from({ length: 150 }, (_, index) => ({
		code: `M${index}`,
		description: index === 7 ? 'Koperen buis' : 'Kit',
		price: '1',
		unit: 'stuk',
	}));
	await bench.json({ resource: 'material', operation: 'createOrUpdate', ...AUTO_MAP }, items);
	const nodeCase = bench.nodeCase({ resource: 'material', operation: 'get' });
	const first = await listSearch(nodeCase, 'searchRecords');
	expect(first.results).toHaveLength(100);
	const second = await listSearch(nodeCase, 'searchRecords', undefined, String(first.paginationToken));
	expect(second.results).toHaveLength(53);
	expect(second.paginationToken).toBeUndefined();
	expect(await listSearch(nodeCase, 'searchRecords', 'BUIS koper')).toEqual({
		results: [{ name: 'M7 - Koperen buis', value: 'M7' }],
	});
	expect(await listSearch(nodeCase, 'searchRecords', 'nothing')).toEqual({ results: [] });
});

test('E1: work orders that are not handled, without changing them', async () => {
	const [ready, done] = [bench.workOrder(), bench.completed({ WorkorderNo: 'WB-2' })];
	const handled = bench.completed({ WorkorderNo: 'WB-3' });
	bench.outSmart.editWorkOrder(`row:${handled}`, { status: 'Afgehandeld' });
	const nodeCase = bench.nodeCase({ resource: 'workOrder', operation: 'get' });
	expect(await listSearch(nodeCase, 'searchWorkOrders')).toEqual({
		results: [
			{ name: 'WB-1 - Bakkerij Smit (Klaargezet)', value: ready },
			{ name: 'WB-2 - Bakkerij Smit (Compleet)', value: done },
		],
	});
	expect((await listSearch(nodeCase, 'searchWorkOrders', 'wb-2')).results).toHaveLength(1);
	expect(bench.outSmart.workOrder(`row:${done}`).status).toBe('Compleet');
});

test.each([
	['relation', 'getRecordFields', ['debtor_number', 'name', 'street', 'postal_code', 'city']],
	['workStatus', 'getRecordFields', ['sta_code', 'sta_name']],
])('fields of %s: the required ones are marked and stand first', async (resource, method, required) => {
	const { fields } = await resourceMapping(bench.nodeCase({ resource }), method);
	expect(fields.filter((field) => field.required).map(({ id }) => id)).toEqual(required);
	expect(fields.slice(0, required.length).every((field) => field.required)).toBe(true);
});

test('fields of a work order: what OutSmart refuses without is required, rows are lists', async () => {
	const { fields } = await resourceMapping(bench.nodeCase({ resource: 'workOrder' }), 'getWorkOrderFields');
	expect(fields.filter(({ required }) => required)).toHaveLength(15);
	expect(fields).toContainEqual(expect.objectContaining({ id: 'Materials', type: 'array', required: false }));
});

test('R10: a refused token is a sentence in the dropdown and in the list', async () => {
	const nodeCase = bench.nodeCase({ resource: 'relation', operation: 'get' });
	nodeCase.credentials = { outSmartApi: { ...nodeCase.credentials.outSmartApi, token: 'GEHEIM' } };
	for (const asked of [
		loadOptions(nodeCase, 'getWorkStatuses'),
		listSearch(nodeCase, 'searchRecords'),
		listSearch(nodeCase, 'searchWorkOrders'),
	]) {
		const fault = await asked.catch((error: unknown) => error as Error);
		expect(fault).toMatchObject({
			message: expect.stringContaining('it does not accept the token') as string,
		});
		expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('GEHEIM');
	}
});

/** What an agent reads of a parameter, with those inside it; the choice of resource and operation is made by a person. */
function described({ name, type, description = '', options = [] }: INodeProperties): Array<[string, string]> {
	if (type === 'notice' || name === 'resource' || name === 'operation') return [];
	const own: Array<[string, string]> = type === 'collection' ? [] : [[name, description]];
	if (type !== 'collection' && type !== 'fixedCollection') return own;
	const inner = options.flatMap((option) =>
		'values' in option ? (option as INodePropertyCollection).values : [option as INodeProperties],
	);
	return [...own, ...inner.flatMap(described)];
}

test('actions and descriptions are in words, with the right article', () => {
	const texts = new OutSmart().description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options }) => options as INodePropertyOptions[])
		.flatMap(({ action = '', description = '' }) => [action, description]);
	expect(texts).toContain('Delete an hour type');
	for (const text of texts)
		expect(text).toMatch(/^[A-Z](?!.*\ba (?:[aeiou]|hour))(?!.*\ban (?:[^aeiouh]|h(?!our)))/);
});

test('usable as a tool: every parameter says to an agent what belongs in it', () => {
	const { usableAsTool, properties } = new OutSmart().description;
	expect(usableAsTool).toBe(true);
	const short = properties
		.flatMap(described)
		.filter(([name, description]) => description.length < 20 && name !== 'returnAll');
	expect(short).toEqual([]);
});
