import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn, type N8nClient } from '../../demo/lab/client';
import type { Row } from '../../demo/lab/DataTables';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import { RELEASES, type N8nVersion } from '../../demo/lab/releases';
import { startN8n, type N8nServer } from '../../demo/lab/server';
import type { Workflow } from '../../demo/lab/workflows';
import fixture from './fixtures/data-tables.json';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

/** What the templates build on. In order: each test goes on with the row as the one before left it. */
describe.each(Object.keys(RELEASES) as N8nVersion[])('the Data Table node of n8n %s', (version) => {
	let folder: string;
	let n8n: N8nServer;
	let client: N8nClient;
	let workflow: Workflow;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'data-tables-test-'));
		n8n = await startN8n({ version, userFolder: folder });
		client = await signIn(n8n);
		workflow = await client.createWorkflow(fixture);
	});

	afterAll(async () => {
		await n8n?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const upTo = async (destination: string): Promise<Execution> =>
		await client.run(workflow.id, { trigger: 'By hand', destination });

	const table = async (): Promise<string> => (await client.tables.named('lab_checkpoints')).id;

	const row = async (): Promise<Row> => {
		const rows = await client.tables.rows(await table());
		if (rows.length !== 1) throw new Error(`There are ${rows.length} rows, not 1`);
		return rows[0] as Row;
	};

	const set = async (values: Record<string, string | null>): Promise<void> => {
		await client.tables.update(await table(), [{ columnName: 'id', condition: 'gt', value: 0 }], values);
	};

	test('creates a table once and gives the same one afterwards, with id and columns', async () => {
		const first = itemsOf(await upTo('Open checkpoints'), 'Open checkpoints');
		const again = itemsOf(await upTo('Open checkpoints'), 'Open checkpoints');
		expect(first).toHaveLength(1);
		expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
		const { id, columns } = await client.tables.named('lab_checkpoints');
		expect(first[0]?.id).toBe(id);
		expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
			connection: 'string',
			stage: 'string',
			syncDate: 'string',
			runs: 'number',
			owner: 'string',
			busyUntil: 'date',
		});
	});

	test('adds a row through an id by expression, once, with text for a number and ISO for a date', async () => {
		const [added] = itemsOf(await upTo('Add row'), 'Add row');
		expect(added).toMatchObject({ runs: 0, syncDate: '', busyUntil: '2000-01-01T00:00:00.000Z' });
		const again = await upTo('Add row');
		expect(again.nodes['Add row']).toBeUndefined();
		expect(await row()).toMatchObject({ runs: 0, syncDate: '', busyUntil: '2000-01-01T00:00:00.000Z' });
	});

	test.each(['Read', 'Read in version 1'])('%s gives the row with its dates as ISO text', async (node) => {
		expect(itemsOf(await upTo(node), node)).toEqual([
			expect.objectContaining({ stage: 'importRelations', runs: 0, busyUntil: '2000-01-01T00:00:00.000Z' }),
		]);
	});

	test('a claim gives the row as it is after the claim, and what it held before in the other columns', async () => {
		await set({ syncDate: '2026-11-01T00:00:00' });
		const run = await upTo('Claimed');
		const [claimed] = itemsOf(run, 'Claim');
		expect(claimed).toMatchObject({ syncDate: '2026-11-01T00:00:00', owner: run.id, runs: 0 });
		expect(Date.parse(String(claimed?.busyUntil))).toBeGreaterThan(Date.now());
	});

	test.each(['Claim', 'Claim in version 1'])(
		'%s that finds no free row succeeds with no item, and nothing follows',
		async (node) => {
			const run = await upTo(node === 'Claim' ? 'Save' : node);
			expect(run.status).toBe('success');
			expect(run.nodes[node]).toEqual([
				expect.objectContaining({ executionStatus: 'success', outputs: [[]] }),
			]);
			expect(run.nodes.Claimed).toBeUndefined();
			expect(run.nodes.Save).toBeUndefined();
		},
	);

	test('saving finds the row by its owner, frees it, and leaves it alone when another run owns it', async () => {
		await set({ busyUntil: '2000-01-01T00:00:00.000Z' });
		const run = await upTo('Save');
		expect(itemsOf(run, 'Save')).toEqual([expect.objectContaining({ runs: 1, owner: '' })]);
		expect(await row()).toMatchObject({ syncDate: '2026-11-24T10:00:00', runs: 1, owner: '' });
		const free = await upTo('Claim');
		expect(itemsOf(free, 'Claim')).toHaveLength(1);
	});

	test('a row whose date is empty is never claimed: the date must be filled from the start', async () => {
		await set({ busyUntil: null });
		expect((await upTo('Claim')).nodes.Claim?.[0]?.outputs).toEqual([[]]);
	});

	test('R4: of fifteen runs at once one gets the row', async () => {
		await set({ busyUntil: '2000-01-01T00:00:00.000Z', owner: '' });
		const start = async (): Promise<string> =>
			await client.startRun(workflow.id, { trigger: 'By hand', destination: 'Claimed' });
		const ids = await Promise.all(Array.from({ length: 15 }, start));
		const runs = await Promise.all(ids.map(async (id) => await client.waitForExecution(id)));
		expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
		const winners = runs.filter((run) => run.nodes.Claimed !== undefined);
		expect(winners).toHaveLength(1);
		expect((await row()).owner).toBe(winners[0]?.id);
	});

	test('ten runs at once that prepare the row with an upsert leave one row, and what it holds is left alone', async () => {
		const fresh = await withTableName('lab_fresh');
		const prepare = async (): Promise<Execution> =>
			await client.run(fresh.id, { trigger: 'By hand', destination: 'Fill row' });
		await client.run(fresh.id, { trigger: 'By hand', destination: 'Open checkpoints' });
		const runs = await Promise.all(Array.from({ length: 10 }, prepare));
		expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
		const { id } = await client.tables.named('lab_fresh');
		const rows = await client.tables.rows(id);
		expect(rows).toEqual([expect.objectContaining({ syncDate: '', busyUntil: '2000-01-01T00:00:00.000Z' })]);
		const held = { syncDate: '2026-11-24T10:00:00', owner: '7', busyUntil: '2099-01-01T00:00:00.000Z' };
		await client.tables.update(id, [{ columnName: 'id', condition: 'gt', value: 0 }], held);
		await prepare();
		expect(await client.tables.rows(id)).toEqual([expect.objectContaining(held)]);
	});

	test('a table that lacks a column is reused as it is, and the step that fills the column fails', async () => {
		const narrow = await withTableName('lab_narrow');
		await client.tables.create('lab_narrow', [{ name: 'stage', type: 'string' }]);
		const run = await client.run(narrow.id, { trigger: 'By hand', destination: 'Add row' });
		expect(run.status).toBe('error');
		expect(itemsOf(run, 'Open checkpoints')).toEqual([expect.objectContaining({ name: 'lab_narrow' })]);
		expect((await client.tables.named('lab_narrow')).columns).toHaveLength(1);
	});

	test('a newer table whose name contains the name hides the older one from the step that opens it', async () => {
		const own = await withTableName('lab_own');
		const open = async (): Promise<Execution> =>
			await client.run(own.id, { trigger: 'By hand', destination: 'Open checkpoints' });
		expect((await open()).status).toBe('success');
		await client.tables.create('lab_own_copy', [{ name: 'stage', type: 'string' }]);
		const run = await open();
		expect([run.status, run.error?.message]).toEqual(['error', expect.stringContaining('lab_own')]);
	});

	async function withTableName(name: string): Promise<Workflow> {
		const nodes = fixture.nodes.map((node) =>
			node.name === 'Open checkpoints'
				? { ...node, parameters: { ...node.parameters, tableName: name } }
				: node,
		);
		return await client.createWorkflow({ ...fixture, name, nodes });
	}
});
