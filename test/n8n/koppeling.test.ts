import { itemsOf } from '../../demo/lab/executions';
import { STAGE_NODES, TestKoppeling, completeWorkOrder, linesOf, summaryOf, type StageKey } from './lab';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

const STAGES = Object.keys(STAGE_NODES) as StageKey[];
const YEAR = new Date().getFullYear();
const ORDINARY = `${YEAR}00001`;
const PLANNED = `${YEAR}00002`;

/** In order: what one test leaves behind is what the next begins with, as on a day at the office. */
describe('the koppeling in n8n 2.41.1', () => {
	let lab: TestKoppeling;

	beforeAll(async () => (lab = await TestKoppeling.start('2.41.1')));
	afterAll(async () => await lab?.stop());

	test('C3: both credentials test well, with the name of the administration', async () => {
		const { client, credentials } = lab.koppeling;
		await expect(client.testCredential(credentials.imuisOnlineApi.id)).resolves.toEqual({
			status: 'OK',
			message: expect.stringContaining('Installatiebedrijf De Vries & Zn. B.V.'),
		});
		await expect(client.testCredential(credentials.outSmartApi.id)).resolves.toMatchObject({ status: 'OK' });
	});

	test.each([
		['an unknown environment code', { environmentCode: 'wrong-code' }, /environment code/],
		['a wrong partner key', { partnerKey: 'wrong-key' }, /partner key/],
		['an empty environment code', { environmentCode: ' ' }, /"Environment Code".*empty/],
		['a host that is not there', { baseUrl: 'http://127.0.0.1:9/v1' }, /cannot be reached at 127\.0\.0\.1:9/],
	])('C1, C3: %s fails the test of the iMUIS credential and says which', async (_what, change, message) => {
		const { client, imuis } = lab.koppeling;
		const { partnerKey, environmentCode, baseUrl } = imuis;
		const data = { partnerKey, environmentCode, baseUrl, ...change };
		const { id } = await client.createCredential('wrong', 'imuisOnlineApi', data);
		const result = await client.testCredential(id);
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(message) });
		expect(result.message).not.toContain('wrong-');
	});

	test.each([
		['a wrong token', { token: 'wrong-token' }, /"Token"/],
		['a wrong software token', { softwareToken: 'wrong-token' }, /"Software Token"/],
		['the page of the service instead of its API', { baseUrl: '' }, /Base URL|base URL/],
	])(
		'C2, C3: %s fails the test of the OutSmart credential and says which',
		async (_what, change, message) => {
			const { client, outSmart } = lab.koppeling;
			const { token, softwareToken, baseUrl } = outSmart;
			const data = { token, softwareToken, bearerToken: '', baseUrl, ...change };
			const { id } = await client.createCredential('wrong', 'outSmartApi', data);
			const result = await client.testCredential(id);
			expect(result).toEqual({ status: 'Error', message: expect.stringMatching(message) });
			expect(result.message).not.toContain('wrong-token');
		},
	);

	test('R5, I10: with nothing chosen, stages that lack a choice fail with a sentence, the others move on, the run is red', async () => {
		const run = await lab.runAll();
		expect(run.status).toBe('error');
		expect(run.lastNode).toBe('Show run as failed');
		expect(run.error?.message).toContain('No article group is chosen for hour types.');
		expect(run.error?.message).toContain('order type');
		expect(summaryOf(run, 'importRelations')).toMatchObject({ mode: 'full', failed: 0 });
		await expect(lab.checkpoint('importRelations')).resolves.toMatchObject({
			owner: '',
			syncDate: expect.stringMatching(/^\d{4}-/),
		});
		await expect(lab.checkpoint('importHourTypes')).resolves.toMatchObject({
			owner: '',
			syncDate: '',
			checkpoint: '',
		});
		const { client, workflows } = lab.koppeling;
		const [listed] = await client.executions({ workflowId: workflows.sync.id });
		expect(listed).toMatchObject({ id: run.id, status: 'error' });
	});

	test('C4: Set Up answers one item per check and adds the work statuses', async () => {
		const { client, workflows, outSmart } = lab.koppeling;
		await lab.koppeling.choose({ confirmed: false });
		const run = await client.run(workflows.setup.id, { trigger: 'Check now' });
		expect(run.status).toBe('success');
		expect(itemsOf(run, 'Set up').filter(({ status }) => status === 'created').length).toBe(3);
		expect(outSmart.entities('workstatusses').map(({ sta_code }) => sta_code)).toEqual(['0', '1', '99']);
	});

	test('R2, R3: all stages by hand; each summary balances and stands in the log with its reasons', async () => {
		const run = await lab.runAll();
		expect(run.status).toBe('success');
		const log = await lab.log(run);
		for (const stage of STAGES) {
			const { read, sent, unchanged, skipped, failed } = summaryOf(run, stage) as Record<string, number>;
			expect(read).toBe((sent ?? 0) + (unchanged ?? 0) + (skipped ?? 0) + (failed ?? 0));
			const rows = log.filter((row) => row.stage === stage);
			expect(rows.filter(({ outcome }) => outcome === 'summary').length).toBe(1);
			expect(rows.filter(({ outcome }) => outcome === 'skipped').length).toBe(skipped);
		}
		expect(lab.koppeling.outSmart.workOrders(ORDINARY).length).toBe(1);
	});

	test('I8, I9, I11: the next run asks for changes only and sends nothing', async () => {
		const run = await lab.runAll();
		for (const stage of STAGES) expect(summaryOf(run, stage)).toMatchObject({ sent: 0, failed: 0 });
		const { startedAt } = summaryOf(run, 'importMaterials');
		await expect(lab.checkpoint('importMaterials')).resolves.toMatchObject({ syncDate: startedAt });
	});

	test('I9: the sync date can be emptied, which reads everything, and a date in the future is refused', async () => {
		await lab.setSyncDate('importHourTypes', '');
		expect(summaryOf(await lab.runAll(), 'importHourTypes')).toMatchObject({ mode: 'full' });
		await lab.setSyncDate('importHourTypes', '2099-01-01T00:00:00');
		const run = await lab.runAll();
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(/2099.*future/);
		await expect(lab.checkpoint('importHourTypes')).resolves.toMatchObject({
			syncDate: '2099-01-01T00:00:00',
		});
		await lab.setSyncDate('importHourTypes', '');
		expect((await lab.runAll()).status).toBe('success');
	});

	test('C5: an export that is not confirmed writes nothing and shows what it would do', async () => {
		completeWorkOrder(lab.koppeling, ORDINARY);
		const before = linesOf(lab.koppeling, ORDINARY);
		const run = await lab.runAll();
		expect(summaryOf(run, 'exportWorkOrders')).toMatchObject({ dryRun: true });
		expect(itemsOf(run, 'Export work orders', 1)).toContainEqual(
			expect.objectContaining({ reason: 'wouldExport' }),
		);
		expect(linesOf(lab.koppeling, ORDINARY)).toEqual(before);
		expect(lab.koppeling.outSmart.workOrders(ORDINARY)[0]).toMatchObject({
			status: 'Compleet',
			WorkStatus: '1',
		});
	});

	test('E2, E6, E7, E10: the export alone writes each line once, the spoilt one ends on 99, and again writes nothing', async () => {
		await lab.koppeling.choose({ confirmed: true });
		completeWorkOrder(lab.koppeling, PLANNED, { MaterialFreeField5: 'garantie' });
		const { client, workflows, outSmart } = lab.koppeling;
		const before = linesOf(lab.koppeling, ORDINARY);
		const exportNow = async () => await client.run(workflows['export-now'].id, { trigger: 'Export now' });
		const run = await exportNow();
		expect(run.status).toBe('success');
		expect(summaryOf(run, 'exportWorkOrders')).toMatchObject({ read: 2, sent: 1, failed: 1 });
		const after = [...before, '2 × 100010', '2.5 × UUR-MONT'];
		expect(linesOf(lab.koppeling, ORDINARY)).toEqual(after);
		expect(outSmart.workOrders(ORDINARY)[0]?.status).toBe('Afgehandeld');
		expect(outSmart.workOrders(PLANNED)[0]?.WorkStatus).toBe('99');
		expect(itemsOf(run, 'Export work orders', 1)).toContainEqual(
			expect.objectContaining({
				key: PLANNED,
				reason: 'freeField5NotALine',
				message: expect.stringContaining('garantie'),
			}),
		);
		expect(summaryOf(await exportNow(), 'exportWorkOrders')).toMatchObject({ read: 0 });
		expect(linesOf(lab.koppeling, ORDINARY)).toEqual(after);
	});

	test('R4: two runs at once claim each stage once and post nothing twice', async () => {
		const { client, workflows, imuis, outSmart } = lab.koppeling;
		imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'SERVICE' }, lines: [{ ART: '100001', AANT: '1' }] });
		const start = async () => await client.startRun(workflows.sync.id, { trigger: 'Run all by hand' });
		const ids = await Promise.all([start(), start(), start()]);
		const runs = await Promise.all(ids.map(async (id) => await client.waitForExecution(id)));
		for (const run of runs) expect(run.status).toBe('success');
		const numbers = outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
		expect(new Set(numbers).size).toBe(numbers.length);
		const sent = runs.reduce((sum, run) => {
			const [summary] = run.nodes[STAGE_NODES.importSalesOrders]
				? itemsOf(run, STAGE_NODES.importSalesOrders)
				: [];
			return sum + Number(summary?.sent ?? 0);
		}, 0);
		expect(sent).toBe(1);
	});

	test.each([
		['Relaties', 'importRelations'],
		['Materialen', 'importMaterials'],
		['Uursoorten', 'importHourTypes'],
		['Verkooporders', 'importSalesOrders'],
		['Werkbonnen exporteren', 'exportWorkOrders'],
	] as Array<[string, StageKey]>)('R2: "%s" in the form runs that stage alone', async (choice, stage) => {
		const { client, workflows } = lab.koppeling;
		if (stage === 'importRelations') await client.activate(workflows.sync.id);
		const run = await client.submitForm(workflows.sync.id, 'Choose stages', [choice]);
		expect(run.status).toBe('success');
		const ran = STAGES.filter((each) => run.nodes[STAGE_NODES[each]]);
		expect(ran).toEqual([stage]);
	});

	test('R1: the schedule fires by itself', async () => {
		const { client, workflows } = lab.koppeling;
		await client.deactivate(workflows.sync.id);
		await lab.koppeling.change('sync', (node) =>
			node.name === 'Every 15 minutes'
				? { ...node, parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 5 }] } } }
				: node,
		);
		const known = (await client.executions({ workflowId: workflows.sync.id })).map(({ id }) => id);
		await client.activate(workflows.sync.id);
		const run = await client.nextExecution(workflows.sync.id, known);
		await client.deactivate(workflows.sync.id);
		expect(run).toMatchObject({ status: 'success', mode: 'trigger' });
		expect(run.nodes['Every 15 minutes']).toBeDefined();
	});

	test('R5: when iMUIS is down every stage fails with a sentence, keeps its date, and the next run goes on', async () => {
		const before = await lab.checkpoint('importRelations');
		lab.koppeling.imuis.addFault({ times: 1000, action: { kind: 'html' } });
		const run = await lab.runAll();
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(/iMUIS Online/);
		lab.koppeling.imuis.clearFaults();
		await expect(lab.checkpoint('importRelations')).resolves.toEqual(before);
		expect((await lab.runAll()).status).toBe('success');
	});

	test('R9: a service that is not there is named with its address', async () => {
		await lab.koppeling.imuis.close();
		const run = await lab.runAll();
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(
			/importRelations: iMUIS Online cannot be reached at 127\.0\.0\.1:\d+\. Check the base URL/,
		);
	});

	test('R10: no secret stands in any execution or in what n8n printed', async () => {
		const { client, n8n, imuis, outSmart } = lab.koppeling;
		const secrets = [
			imuis.partnerKey,
			imuis.environmentCode,
			outSmart.token,
			outSmart.softwareToken,
			'sheet_id=',
		];
		const executions = await client.executions();
		expect(executions.length).toBeGreaterThan(10);
		for (const { id } of executions) {
			const stored = JSON.stringify(await client.http.call('get', `/executions/${id}`));
			for (const secret of secrets) expect(stored.includes(secret)).toBe(false);
		}
		for (const secret of secrets) expect(n8n.logs().includes(secret)).toBe(false);
	});
});

describe('the koppeling in n8n 2.8.4, the oldest', () => {
	let lab: TestKoppeling;

	beforeAll(async () => (lab = await TestKoppeling.start('2.8.4')));
	afterAll(async () => await lab?.stop());

	test('main path: full run, a run that sends nothing, a completed work order that becomes lines', async () => {
		const { client, credentials } = lab.koppeling;
		await expect(client.testCredential(credentials.imuisOnlineApi.id)).resolves.toMatchObject({
			status: 'OK',
		});
		await lab.koppeling.choose({ confirmed: true });
		expect((await lab.runAll()).status).toBe('success');
		completeWorkOrder(lab.koppeling, ORDINARY);
		const before = linesOf(lab.koppeling, ORDINARY);
		const run = await lab.runAll();
		expect(run.status).toBe('success');
		for (const stage of STAGES.slice(0, 4))
			expect(summaryOf(run, stage)).toMatchObject({ sent: 0, failed: 0 });
		expect(summaryOf(run, 'exportWorkOrders')).toMatchObject({ sent: 1 });
		expect(linesOf(lab.koppeling, ORDINARY)).toEqual([...before, '2 × 100010', '2.5 × UUR-MONT']);
	});
});
