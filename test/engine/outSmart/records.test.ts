import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../support/Engine';
import { AUTO_MAP, OutSmartBench } from '../support/outSmartNode';
import { RECORD_EXAMPLES, type RecordExample } from './cases/recordKinds';

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

function keysOf(kind: RecordExample): unknown[] {
	return bench.outSmart.entities(kind.endpoint).map((record) => record[kind.key]);
}

describe.each(RECORD_EXAMPLES)('$resource', (kind) => {
	const { resource, key, record } = kind;
	test('create or update: several items in one call, an existing key is updated', async () => {
		const items = [record, { ...record, [key]: 'B' }];
		bench.outSmart.clearCalls();
		const made = await bench.run({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, items);
		expect(made.outputs[0]).toMatchObject([
			{ json: items[0], pairedItem: { item: 0 } },
			{ json: items[1], pairedItem: { item: 1 } },
		]);
		expect(bench.outSmart.calls()).toHaveLength(1);
		const before = keysOf(kind);
		expect(before).toEqual(expect.arrayContaining(['A', 'B']));
		await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, items);
		expect(keysOf(kind)).toEqual(before);
	});

	test('create or update: the fields that are filled in on the node', async () => {
		const columns = { mappingMode: 'defineBelow', value: { ...record, [key]: '={{ $json.key }}' } };
		const output = await bench.json({ resource, operation: 'createOrUpdate', columns } as INodeParameters, [
			{ key: 'X' },
			{ key: 'Y' },
		]);
		expect(output.map((one) => one[key])).toEqual(['X', 'Y']);
		expect(keysOf(kind)).toEqual(expect.arrayContaining(['X', 'Y']));
	});
});

test('get many: Limit and Return All', async () => {
	const items = Array.from({ length: 60 }, (_, index) => ({ sta_code: `${index}`, sta_name: 'Wacht' }));
	await bench.json({ resource: 'workStatus', operation: 'createOrUpdate', ...AUTO_MAP }, items);
	const many = { resource: 'workStatus', operation: 'getMany' };
	expect(await bench.json(many)).toHaveLength(50);
	expect(await bench.json({ ...many, limit: 2 })).toHaveLength(2);
	expect(await bench.json({ ...many, returnAll: true })).toHaveLength(60);
});

test.each(['get', 'getMany'])(
	'%s: the list is read once for all items, and again after a failure',
	async (operation) => {
		const parameters = { resource: 'employee', operation, record: { mode: 'key', value: '001' } };
		bench.outSmart.clearCalls();
		await bench.json(parameters, [{}, {}, {}]);
		expect(bench.outSmart.calls()).toHaveLength(1);
		bench.outSmart.addFault({
			times: 1,
			action: { kind: 'service', name: 'code', detail: '1100: Even niet' },
		});
		const { outputs } = await bench.runOn(parameters, [{}, {}]);
		expect(outputs[0]?.every(({ pairedItem }) => (pairedItem as { item: number }).item === 1)).toBe(true);
		expect(outputs[1]).toHaveLength(1);
	},
);

test('delete: OutSmart has none for a work status, and a workflow that asks for it is told so', async () => {
	const parameters = { resource: 'workStatus', operation: 'delete', record: { mode: 'key', value: 'A' } };
	const { error } = await bench.run(parameters);
	expect(error?.message).toBe('OutSmart cannot delete a Work Status through its OpenAPI.');
});

describe('create or update', () => {
	const parameters = { resource: 'material', operation: 'createOrUpdate', ...AUTO_MAP };
	const material = (code: string) => ({ code, price: '1.00', description: code, unit: 'stuk' });
	const refuseC = () => bench.outSmart.setSwitches({ refusedRows: ['"code":"C"'] });

	test('R8: a record that OutSmart refuses fails alone', async () => {
		refuseC();
		const items = ['A', 'B', 'C', 'D', 'E'].map(material);
		const { outputs } = await bench.runOn(parameters, items);
		expect(outputs[0]?.map(({ json }) => json.code)).toEqual(['A', 'B', 'D', 'E']);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 2 } }]);
		expect(String(outputs[1]?.[0]?.json.error)).toMatch(/code 1200.*The other records of the batch \(4\)/);
	});

	test('without Continue the node ends with the item that failed', async () => {
		refuseC();
		const { error } = await bench.run(parameters, [material('A'), material('C')]);
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
	});

	test('bad input ends the node before anything is sent', async () => {
		const { error } = await bench.run(parameters, [material('A'), { code: 'B' }]);
		expect(error?.message).toBe('Required fields are empty: description, price, unit.');
		expect(bench.outSmart.entities('materials').map(({ code }) => code)).not.toContain('A');
	});

	test('more than one batch', async () => {
		bench.outSmart.clearCalls();
		const output = await bench.json(
			parameters,
			Array.from({ length: 501 }, (_, index) => material(`M${index}`)),
		);
		expect(output.map(({ code }) => code)).toEqual(Array.from({ length: 501 }, (_, index) => `M${index}`));
		expect(bench.outSmart.calls()).toHaveLength(2);
	});
});

describe('entity', () => {
	const upsert = {
		resource: 'entity',
		operation: 'createOrUpdate',
		endpoint: '={{ $json.endpoint }}',
		recordJson: '={{ $json.record }}',
	};
	const van = { endpoint: 'vehicles', record: { veh_license_plate: 'V-1', veh_title: 'Bus' } };
	const type = { endpoint: 'material_types', record: { code: 'T', description: 'Buizen' } };

	test('records of different endpoints, each to its own', async () => {
		expect(await bench.json(upsert, [van, type, van])).toEqual([van.record, type.record, van.record]);
		expect(bench.outSmart.entities('vehicles')).toContainEqual(
			expect.objectContaining({ veh_license_plate: 'V-1' }),
		);
		expect(bench.outSmart.entities('material_types')).toHaveLength(1);
	});

	test.each(['GetWorkorders', 'getworkorders', 'GetWorkorder', 'deleteentity'])(
		'E1: work orders are never read by the endpoint %s',
		async (endpoint) => {
			const id = bench.completed();
			bench.outSmart.clearCalls();
			await bench.runOn({ resource: 'entity', operation: 'getMany', endpoint });
			expect(bench.outSmart.calls()).toEqual([]);
			expect(bench.outSmart.workOrder(`row:${id}`).status).toBe('Compleet');
		},
	);
});

describe('filters', () => {
	const relation = (debtor_number: string, city: string) => ({
		debtor_number,
		city,
		name: 'Smit',
		street: 'Laan 1',
		postal_code: '1234 AB',
	});

	test.each([
		['eq', 'city', 'EDE', ['1']],
		['ne', 'city', 'ede', ['9', '10']],
		['li', 'city', 'recht', ['9', '10']],
		['li', 'city', 'u%cht', ['9', '10']],
		['gt', 'debtor_number', '9', ['10']],
		['ge', 'debtor_number', '9', ['9', '10']],
		['lt', 'debtor_number', '9', ['1']],
		['le', 'debtor_number', '9', ['1', '9']],
	])('%s on %s with "%s"', async (operator, key, value, expected) => {
		await bench.json({ resource: 'relation', operation: 'createOrUpdate', ...AUTO_MAP }, [
			relation('1', 'Ede'),
			relation('9', 'Utrecht'),
			relation('10', 'Utrecht'),
		]);
		const ours = { key: 'name', operator: 'eq', value: 'Smit' };
		const found = await bench.json({
			resource: 'relation',
			operation: 'getMany',
			filters: { filter: [ours, { key, operator, value }] },
			options: { fields: 'debtor_number' },
		});
		expect(found).toEqual(expected.map((debtor_number) => ({ debtor_number })));
	});
});

test('R10: a refused token is an error of each item, without the token', async () => {
	const token = 'GEHEIM-TOKEN-123';
	const nodeCase = bench.nodeCase(
		{ resource: 'relation', operation: 'getMany' },
		[{}, {}],
		'continueErrorOutput',
	);
	nodeCase.credentials = { outSmartApi: { ...nodeCase.credentials.outSmartApi, token } };
	const { outputs, run } = await runNode(nodeCase);
	expect(outputs[1]).toHaveLength(2);
	expect(outputs[1]?.[0]?.json.error).toContain('it does not accept the token');
	expect(JSON.stringify(run)).not.toContain(token);
});
