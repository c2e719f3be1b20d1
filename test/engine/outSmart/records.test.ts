import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../support/Engine';
import { AUTO_MAP, OutSmartBench } from '../support/outSmartNode';

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

interface Kind {
	resource: string;
	endpoint: string;
	key: string;
	record: IDataObject;
}

const KINDS: Kind[] = [
	{
		resource: 'address',
		endpoint: 'addresses',
		key: 'adr_code',
		record: { adr_debtor_nr: '1', adr_code: 'A', adr_line_1: 'Laan 1', adr_zip: '1234 AB', adr_city: 'Ede' },
	},
	{
		resource: 'contactPerson',
		endpoint: 'contactpersons',
		key: 'cpn_code',
		record: { cpn_debtor_nr: '1', cpn_code: 'A', cpn_name: 'Anna' },
	},
	{
		resource: 'employee',
		endpoint: 'employees',
		key: 'number',
		record: { number: 'A', firstname: 'Anna', lastname: 'Bos' },
	},
	{
		resource: 'hourType',
		endpoint: 'hourtypes',
		key: 'code',
		record: { code: 'A', name: 'Reistijd', cost_booking: '0', sale_booking: '1', sale_price: '50.00' },
	},
	{
		resource: 'material',
		endpoint: 'materials',
		key: 'code',
		record: { code: 'A', description: 'Buis', price: '4.55', unit: 'stuk' },
	},
	{
		resource: 'object',
		endpoint: 'objects',
		key: 'obj_code',
		record: { obj_code: 'A', obj_debiteur_nummer: '1', obj_description: 'Ketel' },
	},
	{
		resource: 'project',
		endpoint: 'projects',
		key: 'code',
		record: {
			code: 'A',
			name: 'Nieuwbouw',
			debtor_number: '1',
			debtor_number_invoice: '1',
			status: 'Nieuw',
			date_start: '2026-01-02',
		},
	},
	{
		resource: 'relation',
		endpoint: 'relations',
		key: 'debtor_number',
		record: { debtor_number: 'A', name: 'Smit', street: 'Laan 1', postal_code: '1234 AB', city: 'Ede' },
	},
	{
		resource: 'workStatus',
		endpoint: 'workstatusses',
		key: 'sta_code',
		record: { sta_code: 'A', sta_name: 'Wacht' },
	},
];

const BY_FIELD = { record: { mode: 'key', value: '={{ $json.key }}' } };

function keysOf(kind: Kind): unknown[] {
	return bench.outSmart.entities(kind.endpoint).map((record) => record[kind.key]);
}

describe.each(KINDS)('$resource', (kind) => {
	const { resource, key, record } = kind;
	const many = { resource, operation: 'getMany' };
	const isOurs = { filters: { filter: [{ key, operator: 'eq', value: '={{ $json.key }}' }] } };

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

	test('create or update: an item without a required field is an error item, the rest goes on', async () => {
		const { outputs } = await bench.runOn({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, [
			{ ...record, [key]: '' },
			{ ...record, [key]: 'B' },
		]);
		expect(outputs[0]).toMatchObject([{ json: { [key]: 'B' }, pairedItem: { item: 1 } }]);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 0 } }]);
		expect(String(outputs[1]?.[0]?.json.error)).toContain(`Required fields are empty: ${key}.`);
	});

	test('get many: 0, 1 and many; Limit and Return All; another filter for each item', async () => {
		await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, [
			record,
			{ ...record, [key]: 'B' },
			{ ...record, [key]: 'C' },
		]);
		expect(await bench.json({ ...many, ...isOurs }, [{ key: 'nobody' }])).toEqual([]);
		const { outputs } = await bench.run({ ...many, ...isOurs }, [{ key: 'B' }, { key: 'A' }]);
		expect(outputs[0]).toMatchObject([
			{ json: { [key]: 'B' }, pairedItem: { item: 0 } },
			{ json: { [key]: 'A' }, pairedItem: { item: 1 } },
		]);
		expect(await bench.json({ ...many, limit: 2 })).toHaveLength(2);
		expect(await bench.json({ ...many, returnAll: true })).toHaveLength(keysOf(kind).length);
	});

	test('get: by key for each item; one that is not there is an error item', async () => {
		await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, [
			record,
			{ ...record, [key]: 'B' },
		]);
		const { outputs } = await bench.runOn({ resource, operation: 'get', ...BY_FIELD }, [
			{ key: 'B' },
			{ key: 'nobody' },
			{ key: 'A' },
			{ key: '' },
		]);
		expect(outputs[0]).toMatchObject([{ json: { [key]: 'B' } }, { json: { [key]: 'A' } }]);
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
			expect.stringContaining(`whose ${key} is "nobody"`),
			expect.stringContaining('"Record" is empty.'),
		]);
	});

	if (resource === 'workStatus') {
		test('delete: OutSmart has none for it, and the node says so', async () => {
			const parameters = { resource, operation: 'delete', record: { mode: 'key', value: 'A' } };
			const { error } = await bench.run(parameters);
			expect(error?.message).toBe('OutSmart cannot delete a Work Status through its OpenAPI.');
		});
		return;
	}

	test('delete: by key for each item, and how many there were', async () => {
		await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, [
			record,
			{ ...record, [key]: 'B' },
		]);
		const { outputs } = await bench.runOn({ resource, operation: 'delete', ...BY_FIELD }, [
			{ key: 'A' },
			{ key: '' },
			{ key: 'nobody' },
		]);
		expect(outputs[0]).toMatchObject([
			{ json: { value: 'A', deleted: 1 }, pairedItem: { item: 0 } },
			{ json: { value: 'nobody', deleted: 0 }, pairedItem: { item: 2 } },
		]);
		expect(outputs[1]).toHaveLength(1);
		expect(keysOf(kind)).not.toContain('A');
		expect(keysOf(kind)).toContain('B');
	});
});

describe('create or update', () => {
	const parameters = { resource: 'material', operation: 'createOrUpdate', ...AUTO_MAP };
	const material = (code: string, price = '1.00') => ({ code, price, description: code, unit: 'stuk' });

	test('R8: a record that OutSmart refuses fails alone', async () => {
		const items = ['A', 'B', 'C', 'D', 'E'].map((code) => material(code, code === 'C' ? 'free' : '1.00'));
		const { outputs } = await bench.runOn(parameters, items);
		expect(outputs[0]?.map(({ json }) => json.code)).toEqual(['A', 'B', 'D', 'E']);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 2 } }]);
		expect(String(outputs[1]?.[0]?.json.error)).toMatch(/code 1200.*The other records of the batch \(4\)/);
	});

	test('without Continue the node ends with the item that failed', async () => {
		const { error } = await bench.run(parameters, [material('A'), material('B', 'free')]);
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

	test('get, get many and delete by the names that are given', async () => {
		await bench.json(upsert, [van]);
		const key = { keyField: 'veh_license_plate', keyValue: '={{ $json.plate }}' };
		const plates = [{ plate: 'V-1' }, { plate: 'V-0' }];
		const get = { resource: 'entity', operation: 'get', endpoint: 'vehicles', ...key };
		const got = await bench.runOn(get, plates);
		expect(got.outputs).toMatchObject([
			[{ json: { veh_title: 'Bus' } }],
			[{ json: { error: expect.stringContaining('"V-0"') as string } }],
		]);
		const many = { resource: 'entity', operation: 'getMany', endpoint: 'vehicles', returnAll: true };
		expect(await bench.json(many)).toHaveLength(3);
		const remove = {
			resource: 'entity',
			operation: 'delete',
			entityName: 'vehicle',
			keyField: 'license_plate',
			keyValue: '={{ $json.plate }}',
		};
		expect(await bench.json(remove, plates)).toMatchObject([{ deleted: 1 }, { deleted: 0 }]);
	});

	test.each([
		['', '"Endpoint" is "", which is no name of an endpoint.'],
		['../etc', 'which is no name of an endpoint.'],
		['GetWorkorders', 'which is no list of records.'],
		['deleteentity', 'which is no list of records.'],
		['nonsense', 'code 1001'],
	])('endpoint "%s" is refused with a sentence; work orders are never read by it', async (endpoint, text) => {
		const id = bench.completed();
		const { outputs } = await bench.runOn({ resource: 'entity', operation: 'getMany', endpoint });
		expect(String(outputs[1]?.[0]?.json.error)).toContain(text);
		expect(bench.outSmart.workOrder(`row:${id}`).status).toBe('Compleet');
	});

	test.each(['[]', '{}', '3', '{ "a": '])('record %s is refused', async (recordJson) => {
		const { outputs } = await bench.runOn({ ...upsert, endpoint: 'vehicles', recordJson });
		expect(outputs[0]).toEqual([]);
		expect(String(outputs[1]?.[0]?.json.error)).toContain('Record (JSON)');
	});
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

	test('an unknown field, an empty field and a limit of 0 are refused with what to do', async () => {
		const many = { resource: 'relation', operation: 'getMany' };
		const filter = (key: string) => ({ filters: { filter: [{ key, operator: 'eq', value: '1' }] } });
		await expect(bench.json({ ...many, ...filter('colour') })).rejects.toThrow(
			/no field "colour".*Choose one of: debtor_number/,
		);
		await expect(bench.json({ ...many, ...filter('') })).rejects.toThrow('A filter names no field.');
		await expect(bench.json({ ...many, limit: 0 })).rejects.toThrow('"Limit" is 0');
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
