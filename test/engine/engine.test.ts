import { Systems } from '../support/Systems';
import { loadOptions, startNode } from './support/Engine';
import { after, reasonsOf, runStage, stageCase } from './support/syncNode';

let systems: Systems;

beforeAll(async () => {
	systems = await Systems.start();
});

afterAll(async () => {
	await systems.close();
});

test('R2: a stage runs by itself in n8n’s engine; the next run has nothing to send', async () => {
	const first = await runStage(systems, 'importMaterials');
	expect(first.status).toBe('success');
	expect(first.summary).toMatchObject({ stage: 'importMaterials', mode: 'full', failed: 0 });
	expect(first.summary.sent).toBeGreaterThan(0);
	const second = await runStage(systems, 'importMaterials', after(first));
	expect(second.summary).toMatchObject({ mode: 'delta', sent: 0, failed: 0 });
	expect(reasonsOf(second)).toEqual([]);
});

test('I5: a stage without its setting ends as a failed node that says what to choose', async () => {
	const run = await runStage(
		systems,
		'importHourTypes',
		{ hourTypeArticleGroup: '' },
		{ onError: 'stopWorkflow' },
	);
	expect(run.status).toBe('error');
	expect(run.error?.message).toMatch(/article group/i);
});

test('the dropdown of order types is read from iMUIS', async () => {
	const options = await loadOptions(stageCase(systems, 'importSalesOrders'), 'getOrderTypes');
	expect(options.map(({ value }) => value)).toContain('SERVICE');
});

test('R9: Stop ends a stage in the middle of a call', async () => {
	systems.imuis.addFault({ operation: 'GetStamtabelRecords', action: { kind: 'hold', when: 'before' } });
	const running = startNode(stageCase(systems, 'importRelations'));
	await systems.imuis.held();
	running.stop();
	const { error } = await running.finished;
	systems.imuis.release();
	expect(error?.message).toBe('The call to iMUIS Online was stopped.');
});
