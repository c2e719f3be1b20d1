import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { Systems } from '../../support/Systems';
import { credentialsFor } from '../support/credentials';
import { runNode, type NodeRun } from '../support/Engine';

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
