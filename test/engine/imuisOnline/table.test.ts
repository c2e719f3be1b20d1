import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { Systems } from '../../support/Systems';
import { credentialsFor } from '../support/credentials';
import { resourceMapping, runNode, type NodeRun } from '../support/Engine';

let systems: Systems;

beforeEach(async () => {
	systems = await Systems.start();
});

afterEach(async () => {
	await systems.close();
});

async function run(
	parameters: INodeParameters,
	{ items = [{}], onError }: { items?: IDataObject[]; onError?: OnError } = {},
): Promise<NodeRun> {
	return await runNode({
		node: 'imuisOnline',
		parameters,
		items,
		credentials: credentialsFor(systems),
		...(onError && { onError }),
	});
}

const READ = { resource: 'table', operation: 'getMany', table: 'DEB', sortBy: 'NR', fields: 'NR,NAAM' };
const byNumber = (value: string) => ({ condition: [{ field: 'NR', operator: 'equals', value }] });
const keyOf = (value: string) => ({ field: [{ name: 'NR', value }] });
const record = (value: IDataObject) => ({ mappingMode: 'defineBelow', value }) as INodeParameters;

function jsons({ outputs }: NodeRun, output = 0): IDataObject[] {
	return (outputs[output] ?? []).map(({ json }) => json);
}

async function nameOf(number: string): Promise<unknown[]> {
	return jsons(await run({ ...READ, filters: byNumber(number) })).map(({ NAAM }) => NAAM);
}

test('get many: none, one, and as many as the limit; only the chosen fields', async () => {
	expect(jsons(await run({ ...READ, filters: byNumber('1') }))).toEqual([]);
	const one = jsons(await run({ ...READ, filters: byNumber('10001') }));
	expect(one).toEqual([{ NR: '10001', NAAM: expect.any(String) as string }]);
	expect(jsons(await run({ ...READ, limit: 2 }))).toHaveLength(2);
	expect(jsons(await run({ ...READ, returnAll: true })).length).toBeGreaterThan(2);
});

test('each item has its own parameters and is paired with its results', async () => {
	const { outputs } = await run(
		{ ...READ, filters: byNumber('={{ $json.nr }}') },
		{ items: [{ nr: '10002' }, { nr: '10001' }] },
	);
	expect(outputs[0]?.map(({ json, pairedItem }) => [json.NR, pairedItem])).toEqual([
		['10002', { item: 0 }],
		['10001', { item: 1 }],
	]);
});

test('create answers the key; update changes that record; delete removes it', async () => {
	const create = { resource: 'table', operation: 'create', table: 'DEB' };
	const made = jsons(await run({ ...create, record: record({ ZKSL: 'NIEUW', NAAM: 'Nieuw BV' }) }));
	const number = String(made[0]?.primaryKey);
	expect(await nameOf(number)).toEqual(['Nieuw BV']);

	const update = { resource: 'table', operation: 'update', table: 'DEB', key: keyOf(number) };
	await run({ ...update, record: record({ NAAM: 'Anders BV' }) });
	expect(await nameOf(number)).toEqual(['Anders BV']);

	const deleted = await run({ resource: 'table', operation: 'delete', table: 'DEB', key: keyOf(number) });
	expect(jsons(deleted)).toEqual([{ table: 'DEB', key: { NR: number }, deleted: true }]);
	expect(await nameOf(number)).toEqual([]);
});

test('with an error output the failed item goes there and the rest goes on', async () => {
	const result = await run(
		{ ...READ, table: '={{ $json.table }}' },
		{ items: [{ table: 'BESTAATNIET' }, { table: 'DEB' }], onError: 'continueErrorOutput' },
	);
	expect(result.status).toBe('success');
	expect(jsons(result).length).toBeGreaterThan(0);
	expect(jsons(result, 1)).toEqual([expect.objectContaining({ error: expect.any(String) as string })]);
});

test.each([
	['an empty table', { ...READ, table: '' }, 'Table is empty'],
	[
		'no order of a table whose key is not known',
		{ ...READ, table: 'ARTMAG', sortBy: '' },
		'Sort By is empty',
	],
	['a limit of 0', { ...READ, limit: 0 }, '"Limit" is 0'],
	['no date', { ...READ, changedSince: 'gisteren' }, "'gisteren' is no date"],
	[
		'an unknown operator',
		{ ...READ, filters: { condition: [{ field: 'NR', operator: '!', value: '1' }] } },
		"operator '!'",
	],
	['no key', { resource: 'table', operation: 'delete', table: 'DEB' }, 'Key is empty'],
	[
		'an empty key',
		{ resource: 'table', operation: 'delete', table: 'DEB', key: keyOf('') },
		'names no record',
	],
	['no fields', { resource: 'table', operation: 'create', table: 'DEB' }, 'Record has no fields'],
])('bad input: %s is named', async (_, parameters, message) => {
	const { status, error } = await run(parameters);
	expect(status).toBe('error');
	expect(error?.message).toContain(message);
	expect(error?.context).toMatchObject({ itemIndex: 0 });
});

test('the columns of a record come from the service', async () => {
	const parameters = { resource: 'table', operation: 'create', table: 'DEB' };
	const { fields } = await resourceMapping(
		{ node: 'imuisOnline', parameters, credentials: credentialsFor(systems) },
		'getColumns',
	);
	expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['NR', 'ZKSL', 'NAAM']));
});

test('administration: the connection is proven, and its settings are read', async () => {
	expect(jsons(await run({ resource: 'administration', operation: 'checkConnection' }))).toEqual([
		{ connected: true },
	]);
	const info = { resource: 'administration', operation: 'getInfo', fields: 'NAAM' };
	expect(jsons(await run(info))).toEqual([{ NAAM: expect.any(String) as string }]);
});
