import type { ConnectedN8n } from '../../demo/connectedN8n';
import { startTestN8n } from './testN8n';
import { TriggerWorkflow, type TriggerNode } from './TriggerWorkflow';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

let lab: ConnectedN8n;

beforeAll(async () => (lab = await startTestN8n()));
afterAll(async () => await lab?.stop());

afterEach(() => {
	lab.imuis.clearFaults();
	lab.outSmart.clearFaults();
});

/** A trigger and what the world outside does to it. */
interface Subject {
	type: TriggerNode['type'];
	parameters: Record<string, unknown>;
	/** Watches something else of the same kind. */
	otherParameters: Record<string, unknown>;
	/** Watches what is not there. */
	emptyParameters: Record<string, unknown>;
	emptyMessage: string;
	/** Makes something new and answers its key. */
	make: () => string;
	/** Changes it once more, on the same day. */
	change: (key: string) => void;
	keyOf: (record: Record<string, unknown>) => unknown;
	/** A new record as it must arrive. */
	content: Record<string, unknown>;
	/** Lets one look fail after its first answer, with all the repeats of our client. */
	failMidway: () => void;
	/** Something that passes by itself and must not be noticed. */
	disturb: () => void;
	calls: () => ReadonlyArray<{ write: boolean; outcome: string }>;
	clearCalls: () => void;
}

/** As often as our client asks before it gives up. */
const ATTEMPTS = 4;

const imuisOnline: Subject = {
	type: 'imuisOnlineTrigger',
	parameters: { resource: 'salesOrder', orderType: 'SERVICE' },
	otherParameters: { resource: 'salesOrder', orderType: '' },
	emptyParameters: { resource: 'salesOrder', orderType: 'NIETS' },
	emptyMessage: 'iMUIS has no sales order of the type NIETS to show as an example.',
	make: () => {
		const lines = [{ ART: 'CV-1001', AANT: '1' }];
		return String(lab.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10001' }, lines }).head.NR);
	},
	change: (number) => void lab.imuis.editLine(number, '5', { AANT: '3' }),
	keyOf: ({ NR }) => NR,
	content: {
		ORDSRT: 'SERVICE',
		DEB: '10001',
		lines: [expect.objectContaining({ ART: 'CV-1001', AANT: '1' })],
	},
	failMidway: () =>
		lab.imuis.addFault({
			operation: 'GetStamtabelRecords',
			target: 'ORDRG',
			times: ATTEMPTS,
			action: { kind: 'status', status: 502 },
		}),
	disturb: () => lab.imuis.endSessions(),
	calls: () => lab.imuis.calls(),
	clearCalls: () => lab.imuis.clearCalls(),
};

const outSmart: Subject = {
	type: 'outSmartTrigger',
	parameters: { event: 'statusChanged', statuses: ['Klaargezet', 'Opgehaald', 'Compleet'] },
	otherParameters: { event: 'statusChanged', statuses: ['Klaargezet', 'Compleet'] },
	emptyParameters: { event: 'workOrderCompleted', workStatus: '77' },
	emptyMessage: 'OutSmart has no such work order to show as an example.',
	make: () =>
		lab.outSmart.createWorkOrder({
			CustomerName: 'Bakkerij Smit',
			CustomerDebtorNr: '10001',
			TypeOfWork: 'Service',
			PaymentMethod: 'op rekening',
		}).id,
	change: (id) => void lab.outSmart.completeWorkOrder(`row:${id}`),
	keyOf: ({ id }) => id,
	content: { CustomerName: 'Bakkerij Smit', status: 'Klaargezet' },
	failMidway: () =>
		lab.outSmart.addFault({ skip: 2, times: ATTEMPTS, action: { kind: 'status', status: 503 } }),
	disturb: () => lab.outSmart.addFault({ action: { kind: 'status', status: 429 } }),
	calls: () => lab.outSmart.calls(),
	clearCalls: () => lab.outSmart.clearCalls(),
};

async function create(subject: Subject, parameters = subject.parameters): Promise<TriggerWorkflow> {
	const { type } = subject;
	return await TriggerWorkflow.create(lab.client, { type, parameters, credentials: lab.credentials });
}

/** The keys of what each execution received. */
function keys({ keyOf }: Subject, news: Array<Array<Record<string, unknown>>>): unknown[][] {
	return news.map((records) => records.map(keyOf));
}

/**
 * That a look started nothing is seen at the next one that does start something: all executions since the last question are compared, and n8n numbers
 * them in the order in which they were asked for.
 */
describe.each([imuisOnline, outSmart])('$type in n8n 2.41.1', (subject) => {
	test('the first activation sets a baseline, saves it and starts nothing; nothing new starts nothing', async () => {
		subject.make();
		const workflow = await create(subject);
		await workflow.activate();
		const baseline = await workflow.savedState();
		expect(baseline).toMatchObject({ version: 1, seen: expect.stringMatching(/.{11}/) });
		subject.clearCalls();
		await workflow.look();
		expect(subject.calls().length).toBeGreaterThan(0);
		expect(await workflow.savedState()).toEqual(baseline);
		const made = subject.make();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		expect(subject.calls().filter(({ write }) => write)).toEqual([]);
		await workflow.deactivate();
	});

	test('one new: one execution with its contents; changed again the same day: one more; then no more', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		const made = subject.make();
		expect(await workflow.lookForNews()).toEqual([[expect.objectContaining(subject.content)]]);
		subject.change(made);
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		await workflow.look();
		const other = subject.make();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[other]]);
		await workflow.deactivate();
	});

	test('two in the same instant: both, once, in one execution', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		const both = [subject.make(), subject.make()];
		expect(keys(subject, await workflow.lookForNews())).toEqual([both]);
		const another = subject.make();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[another]]);
		await workflow.deactivate();
	});

	test('a look that fails halfway starts nothing and moves nothing; the next brings all of it once', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		const made = subject.make();
		subject.clearCalls();
		subject.failMidway();
		// n8n looks again by itself after a second.
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		expect(subject.calls().filter(({ outcome }) => outcome === 'lost')).toHaveLength(ATTEMPTS);
		const other = subject.make();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[other]]);
		await workflow.deactivate();
	});

	test('a session that expired, or a service that is too busy once, is not noticed', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		const made = subject.make();
		subject.disturb();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		await workflow.deactivate();
	});

	test('another filter, published while it is active: a new baseline, nothing old comes', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		subject.make();
		await workflow.setParameters(subject.otherParameters);
		await workflow.activate();
		const made = subject.make();
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		await workflow.deactivate();
	});

	test('Fetch Test Event shows one record and moves nothing', async () => {
		const workflow = await create(subject);
		await workflow.activate();
		const made = subject.make();
		const state = await workflow.savedState();
		const { execution, records } = await workflow.fetchTestEvent();
		expect(execution).toMatchObject({ status: 'success', mode: 'manual' });
		expect(records).toHaveLength(1);
		expect(await workflow.savedState()).toEqual(state);
		expect(keys(subject, await workflow.lookForNews())).toEqual([[made]]);
		await workflow.deactivate();
	});

	test('Fetch Test Event without data says what there is not', async () => {
		const workflow = await create(subject, subject.emptyParameters);
		const { execution } = await workflow.fetchTestEvent();
		expect(execution).toMatchObject({ status: 'error', error: { message: subject.emptyMessage } });
		expect(await workflow.savedState()).toEqual({});
	});
});

describe('n8n 2.41.1 is stopped and started again', () => {
	test('what happened meanwhile comes once, and a state of an older version begins anew', async () => {
		const subjects = [imuisOnline, outSmart];
		const running = await Promise.all(subjects.map(async (subject) => await create(subject)));
		const upgraded = await Promise.all(subjects.map(async (subject) => await create(subject)));
		for (const workflow of [...running, ...upgraded]) await workflow.activate();
		const before = subjects.map(({ make }) => make());
		for (const [at, workflow] of running.entries())
			expect(keys(subjects[at]!, await workflow.lookForNews())).toEqual([[before[at]]]);
		await lab.n8n.stop();
		for (const workflow of upgraded)
			await workflow.storeState(lab.n8n, { version: 0, lastCheck: '2026-11-20' });
		const meanwhile = subjects.map(({ make }) => make());
		await lab.n8n.restart();
		for (const [at, workflow] of running.entries())
			expect(keys(subjects[at]!, await workflow.news())).toEqual([[meanwhile[at]]]);
		const after = subjects.map(({ make }) => make());
		for (const [at, subject] of subjects.entries()) {
			expect(keys(subject, await running[at]!.lookForNews())).toEqual([[after[at]]]);
			expect(keys(subject, await upgraded[at]!.lookForNews())).toEqual([[after[at]]]);
		}
	});
});
