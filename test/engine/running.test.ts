import type { INodeParameters } from 'n8n-workflow';
import { make, SEVEN_AND_FIVE } from '../support/exportWorkOrdersCase';
import { Systems } from '../support/Systems';
import { runNode } from './support/Engine';
import { reasonsOf, runStage, stageCase, type StageOperation } from './support/syncNode';

/** Rules of running that hold for every stage. */

const STAGES: StageOperation[] = [
	'importRelations',
	'importMaterials',
	'importHourTypes',
	'importSalesOrders',
	'exportWorkOrders',
];

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

function writeCalls(): string[] {
	const calls = [...systems.imuis.calls(), ...systems.outSmart.calls()];
	return calls.filter(({ write }) => write).map(({ operation, target }) => `${operation} ${target}`);
}

describe('R6: a dry run', () => {
	test.each(STAGES)('of %s writes nothing and tells what the run then does', async (stage) => {
		make(systems, SEVEN_AND_FIVE);
		make(systems, { lines: [], workOrder: { WorkorderNo: 'WB-1' } });
		const start: INodeParameters = { syncDate: '2026-01-01T00:00:00', checkpoint: '' };
		const dry = await runStage(systems, stage, { ...start, dryRun: true });
		expect(writeCalls()).toEqual([]);
		expect(dry.summary).toMatchObject({ dryRun: true, checkpoint: '' });
		if (stage !== 'exportWorkOrders') expect(dry.summary.syncDate).toBe(start.syncDate);
		expect(dry.summary.sent).toBeGreaterThan(0);

		const real = await runStage(systems, stage, start);
		const totals = ({ read, sent, skipped, failed }: Record<string, unknown>) => ({
			read,
			sent,
			skipped,
			failed,
		});
		expect(totals(dry.summary)).toEqual(totals(real.summary));
		const toLookAt = (run: typeof dry) => reasonsOf(run).filter((reason) => !reason.startsWith('notice'));
		expect(toLookAt(dry)).toEqual(toLookAt(real));
	});
});

describe('E10: the export alone', () => {
	test('runs without any import before it', async () => {
		make(systems, SEVEN_AND_FIVE);
		const { summary } = await runStage(systems, 'exportWorkOrders');
		expect(summary).toMatchObject({ sent: 1, failed: 0 });
		expect(writeCalls().filter((call) => call.startsWith('POST'))).toEqual([]);
	});
});

describe('E14: a line that is on the order but not on the work order', () => {
	test('is left alone and reported by number and name', async () => {
		const { order } = make(systems, {
			lines: [
				{ ART: 'CV-1001', AANT: '1' },
				{ ART: '100020', AANT: '4' },
			],
			imported: [0],
		});
		const result = await runStage(systems, 'exportWorkOrders');
		expect(reasonsOf(result)).toEqual(['notice linesNotOnWorkOrder']);
		const name = String(systems.imuis.record('ART', '100020')?.OMSCHR);
		expect(result.attention[0]?.message).toContain(`10 (100020 ${name})`);
		expect(systems.orderLines(order).map(({ RG, AANT, OPMINT }) => [RG, AANT, OPMINT !== ''])).toEqual([
			['5', '1', true],
			['10', '4', false],
		]);
	});
});

describe('R3: what a stage tells of a run', () => {
	test.each(STAGES)(
		'%s: the totals add up, and each record left out or failed has its reason',
		async (stage) => {
			make(systems, SEVEN_AND_FIVE);
			make(systems, { lines: [], workOrder: { WorkorderNo: 'WB-1' } });
			const { summary, attention } = await runStage(systems, stage);
			const { read, sent, unchanged, skipped, failed } = summary as Record<string, number>;
			expect(read).toBe(sent! + unchanged! + skipped! + failed!);
			expect(attention.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(skipped!);
			expect(attention.filter(({ outcome }) => outcome === 'failed')).toHaveLength(failed!);
			for (const item of attention) {
				expect(String(item.message)).toContain(String(item.key).split('-')[0]);
				expect(String(item.message)).toMatch(/\.$/);
			}
		},
	);
});

describe('R10: a service that gives back what it was sent', () => {
	test.each([...STAGES, 'setUp' as const])('%s: no key stands in the execution', async (stage) => {
		const { imuis, outSmart } = systems;
		const secrets = [imuis.partnerKey, imuis.environmentCode, outSmart.token, outSmart.softwareToken];
		const body = `Request: ${secrets.join(' ')}`;
		for (const service of [imuis, outSmart]) {
			service.clearFaults();
			service.addFault({ skip: 1, times: 1000, action: { kind: 'status', status: 401, body } });
			for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
				const { run } = await runNode(stageCase(systems, stage, {}, { onError }));
				const execution = JSON.stringify(run, (_key, value: unknown) =>
					value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
				);
				for (const secret of secrets) expect(execution).not.toContain(secret);
			}
			service.clearFaults();
		}
	});
});
