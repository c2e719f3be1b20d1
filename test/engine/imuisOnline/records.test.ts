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
	const credentials = credentialsFor(systems);
	return await runNode({ node: 'imuisOnline', parameters, items, credentials, ...(onError && { onError }) });
}

/** The output of a node that must have succeeded. */
async function output(parameters: INodeParameters, items?: IDataObject[]): Promise<IDataObject[]> {
	const { outputs, error } = await run(parameters, { items });
	if (error) throw new Error(error.message);
	return (outputs[0] ?? []).map(({ json }) => json);
}

async function failure(parameters: INodeParameters): Promise<string> {
	const { error } = await run(parameters);
	return `${error?.message} ${String(error?.description ?? '')}`;
}

const located = (value: string, mode = 'key') =>
	({ recordKey: { __rl: true, mode, value } }) as INodeParameters;
const record = (value: IDataObject) => ({ record: { mappingMode: 'defineBelow', value } }) as INodeParameters;
const lines = (...line: IDataObject[]) => ({ lines: { line } }) as unknown as INodeParameters;

/** A key of each kind of record that the simulated company has. */
const KEYS: Array<[string, string]> = [
	['article', '100020'],
	['articleGroup', '10'],
	['orderType', 'SERVICE'],
	['relation', '10001'],
];

describe('get', () => {
	test.each(KEYS)('%s by its key, simplified or whole', async (resource, key) => {
		const simple = await output({ resource, operation: 'get', ...located(key) });
		expect(simple).toHaveLength(1);
		expect(Object.values(simple[0]!)).toContain(key);
		expect(Object.keys(simple[0]!).length).toBeLessThanOrEqual(10);
		const [whole] = await output({ resource, operation: 'get', simplify: false, ...located(key) });
		expect(Object.keys(whole!).length).toBeGreaterThanOrEqual(Object.keys(simple[0]!).length);
	});

	test.each(['contactPerson', 'deliveryAddress'])('%s by the parts of its key', async (resource) => {
		const [first] = await output({ resource, operation: 'getMany', limit: 1 });
		const parts =
			resource === 'contactPerson' ? [first?.REL, first?.ZKSL] : [first?.DEB, first?.ZKSL, first?.SRT];
		expect(await output({ resource, operation: 'get', ...located(parts.join('/')) })).toEqual([first]);
		expect(await failure({ resource, operation: 'get', ...located('10001') })).toMatch(
			/is not the key.*Write it as/,
		);
	});

	test('by search key: the one that has it; none or several is an error', async () => {
		const searchKey = String(systems.imuis.record('DEB', '10001')?.ZKSL);
		const get = { resource: 'relation', operation: 'get' };
		expect(await output({ ...get, ...located(searchKey, 'searchKey') })).toMatchObject([{ NR: '10001' }]);
		expect(await failure({ ...get, ...located('BESTAAT-NIET', 'searchKey') })).toMatch(
			/No relation has the search key/,
		);
	});

	test('a sales order brings its lines along', async () => {
		const { head } = systems.imuis.createOrder({
			head: { ORDSRT: 'SERVICE', DEB: '10001' },
			lines: [{ ART: 'CV-1001', AANT: '2' }],
		});
		const found = await output({ resource: 'salesOrder', operation: 'get', ...located(String(head.NR)) });
		expect(found).toMatchObject([{ NR: head.NR, DEB: '10001', lines: [{ RG: '5', ART: 'CV-1001' }] }]);
	});
});

describe('get many', () => {
	test('changed since, with a condition', async () => {
		systems.imuis.setClock({ now: '2026-11-24T12:00:00+01:00' });
		systems.imuis.editRecord('DEB', ['10001'], { NAAM: 'Nieuw' });
		const parameters = {
			resource: 'relation',
			operation: 'getMany',
			changedSince: '2026-11-24',
			filters: { condition: [{ field: 'NAAM', operator: 'like', value: 'Nie%' }] },
		} as unknown as INodeParameters;
		expect(await output(parameters)).toMatchObject([{ NR: '10001', NAAM: 'Nieuw' }]);
	});
});

describe('writes', () => {
	const nameOf = (number: string): unknown => systems.imuis.record('DEB', number)?.NAAM;

	test('create, update and delete a relation', async () => {
		const relation = { resource: 'relation' };
		const [created] = await output({
			...relation,
			operation: 'create',
			...record({ ZKSL: 'NIEUWEKLANT', NAAM: 'Nieuwe klant' }),
		});
		const number = String(created?.primaryKey);
		expect(nameOf(number)).toBe('Nieuwe klant');
		await output({
			...relation,
			operation: 'update',
			...located(number),
			...record({ NAAM: 'Andere naam' }),
		});
		expect(nameOf(number)).toBe('Andere naam');
		await output({ ...relation, operation: 'delete', ...located('NIEUWEKLANT', 'searchKey') });
		expect(systems.imuis.record('DEB', number)).toBeUndefined();
	});

	test('create or update: made when it is not there, changed when it is', async () => {
		const upsert = { resource: 'article', operation: 'createOrUpdate' };
		const fields = { NR: 'NIEUW-1', ZKSL: 'NIEUW1', OMSCHR: 'Nieuw artikel', ARTGRP: '20', BTW: 'H' };
		expect(await output({ ...upsert, ...record(fields) })).toMatchObject([{ created: true }]);
		expect(await output({ ...upsert, ...record({ NR: 'NIEUW-1', OMSCHR: 'Beter' }) })).toMatchObject([
			{ created: false, updated: true, key: { NR: 'NIEUW-1' } },
		]);
		expect(systems.imuis.record('ART', 'NIEUW-1')?.OMSCHR).toBe('Beter');
		expect(await failure({ ...upsert, ...record({ OMSCHR: 'Zonder nummer' }) })).toMatch(/field NR is empty/);
	});

	test.each(['ORDKOP', 'ORDRG'])(
		'the table %s of sales orders is written by its own resource',
		async (table) => {
			const parameters = { resource: 'table', operation: 'create', table, ...record({ DEB: '10001' }) };
			expect(await failure(parameters)).toMatch(/Use the resource Sales Order/);
			expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
		},
	);
});

describe('sales orders', () => {
	const order = { resource: 'salesOrder' };
	const line = { resource: 'salesOrderLine' };

	test('created with lines, lines added, changed several at once and removed, and deleted', async () => {
		const [made] = await output({
			...order,
			operation: 'create',
			...record({ DEB: '10001', ORDSRT: 'SERVICE', KENM: 'PO 4711' }),
			...lines({ article: 'CV-1001', quantity: '1' }),
		});
		const number = String(made?.NR);
		expect(systems.imuis.order(number)).toMatchObject({
			head: { KENM: 'PO 4711' },
			lines: [{ ART: 'CV-1001' }],
		});

		const added = await output({
			...line,
			operation: 'create',
			order: number,
			...lines({ article: '100020', quantity: '2,5', price: '9.95' }, { article: '100018', quantity: '1' }),
		});
		expect(added.map(({ RG }) => RG)).toEqual(['10', '15']);
		await output({
			...line,
			operation: 'update',
			order: number,
			...lines({ line: '5', quantity: '3' }, { line: '10', description: 'Anders' }),
		});
		await output({ ...line, operation: 'delete', order: number, line: '15' });
		const left = await output({ ...line, operation: 'getMany', order: number });
		expect(left).toMatchObject([
			{ RG: '5', AANT: '3' },
			{ RG: '10', OMSCHR: 'Anders', PRS: '9,95' },
		]);
		await output({ ...order, operation: 'delete', order: number });
		expect(() => systems.imuis.order(number)).toThrow(/bestaat niet/);
	});

	test.each<[string, INodeParameters, RegExp]>([
		['no relation', { ...order, operation: 'create', ...record({ KENM: 'x' }) }, /DEB is empty/],
		['no lines', { ...line, operation: 'create', order: '202600001' }, /Lines is empty/],
		[
			'a line without quantity',
			{ ...line, operation: 'create', order: '202600001', ...lines({ article: 'CV-1001', quantity: '' }) },
			/line 1: Quantity is empty/,
		],
		[
			'a quantity that is no number',
			{
				...line,
				operation: 'create',
				order: '202600001',
				...lines({ article: 'CV-1001', quantity: '1.234,5' }),
			},
			/Quantity "1.234,5" is no number/,
		],
		['an order that is no number', { ...line, operation: 'getMany', order: 'WB-1' }, /"WB-1" is no number/],
		['no line number', { ...line, operation: 'delete', order: '202600001', line: '' }, /Line Number ""/],
		[
			'nothing to change',
			{ ...line, operation: 'update', order: '202600001', ...lines({ line: '5' }) },
			/nothing is to change on line 5/,
		],
	])('%s is refused before anything is sent', async (_what, parameters, text) => {
		expect(await failure(parameters)).toMatch(text);
		expect(systems.imuis.calls().filter(({ write }) => write)).toEqual([]);
	});
});
