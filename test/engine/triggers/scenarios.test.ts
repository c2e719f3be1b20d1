import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { FaultAction } from '../../../simulators/core/types';
import { Systems } from '../../support/Systems';
import { credentialsFor } from '../support/credentials';
import { pollOnce } from '../support/Engine';
import { forgetNodes } from '../support/nodeTypes';
import { FOREIGN_STATES, LASTING, otherCredential, PASSING, WATCHES } from './watches';

let systems: Systems;
/** What n8n keeps of the node between polls. */
let staticData: IDataObject;

beforeEach(async () => {
	systems = await Systems.start();
	staticData = {};
});

afterEach(async () => {
	await systems.close();
});

describe.each(WATCHES)('$name', ({ node, service, parameters, filtered, key, happen, nothing }) => {
	const poll = async (more: Partial<Parameters<typeof pollOnce>[0]> = {}) =>
		await pollOnce({ node, parameters, credentials: credentialsFor(systems), staticData, ...more });
	/** Keys of what a poll hands out. */
	const news = async (given: INodeParameters = parameters): Promise<unknown[]> =>
		((await poll({ parameters: given }))?.[0] ?? []).map(({ json }) => json[key]);

	/** Disturbs the last call of a poll that finds one new thing, and all after it when it lasts; answers the key of that thing. */
	async function disturbed(action: FaultAction, lasts: boolean): Promise<string> {
		await news();
		happen(systems, 0);
		systems[service].clearCalls();
		await news();
		const calls = systems[service].calls().length;
		const made = happen(systems, 1);
		systems[service].addFault({ skip: calls - 1, times: lasts ? 1000 : 1, action });
		return made;
	}

	test('first activation: the baseline, also for what happened today', async () => {
		happen(systems, 0);
		expect(await poll()).toBeNull();
		expect(await poll()).toBeNull();
	});

	test('nothing new: the workflow is not started, the state is not touched, nothing is written', async () => {
		await poll();
		const before = JSON.stringify(staticData);
		expect(await poll()).toBeNull();
		expect(JSON.stringify(staticData)).toBe(before);
		expect(systems[service].calls().filter(({ write }) => write)).toEqual([]);
	});

	test('one new: handed out once', async () => {
		await poll();
		const made = happen(systems, 0);
		expect(await news()).toEqual([made]);
		expect(await poll()).toBeNull();
	});

	test('several on one day: each once, whatever came before it', async () => {
		await poll();
		for (const index of [0, 1, 2]) {
			const made = happen(systems, index);
			expect(await news()).toEqual([made]);
			expect(await poll()).toBeNull();
		}
	});

	test('several at the same moment (tie): each once', async () => {
		await poll();
		const made = [0, 1, 2].map((index) => happen(systems, index));
		expect((await news()).sort()).toEqual(made.sort());
		expect(await poll()).toBeNull();
	});

	test.each(LASTING[service])(
		'%s in the middle of a fetch: nothing is handed out or moved, and nothing is lost',
		async (_name, action) => {
			const made = await disturbed(action, true);
			const before = JSON.stringify(staticData);
			await expect(poll()).rejects.toThrow(service === 'imuis' ? /iMUIS/ : /OutSmart/);
			expect(JSON.stringify(staticData)).toBe(before);
			systems[service].clearFaults();
			expect(await news()).toEqual([made]);
			expect(await poll()).toBeNull();
		},
	);

	test.each(PASSING[service])('%s in the middle of a fetch: the poll gets over it', async (_name, action) => {
		const made = await disturbed(action, false);
		expect(await news()).toEqual([made]);
		expect(await poll()).toBeNull();
	});

	test('another filter: a new baseline, nothing old is handed out', async () => {
		await poll();
		happen(systems, 0);
		expect(await news(filtered)).toEqual([]);
		const made = happen(systems, 1);
		expect(await news(filtered)).toEqual([made]);
	});

	test('another connection: a new baseline, nothing old is handed out', async () => {
		await poll();
		happen(systems, 0);
		const credentials = otherCredential(credentialsFor(systems));
		expect(await poll({ credentials })).toBeNull();
		const made = happen(systems, 1);
		expect((await poll({ credentials }))?.[0]?.map(({ json }) => json[key])).toEqual([made]);
	});

	test.each(FOREIGN_STATES)('a state %s: begun anew', async (_name, stored) => {
		await poll();
		Object.assign(staticData, stored);
		happen(systems, 0);
		expect(await poll()).toBeNull();
		const made = happen(systems, 1);
		expect(await news()).toEqual([made]);
	});

	test('n8n restarted: from the stored state a new node goes on where the old one stopped', async () => {
		await poll();
		happen(systems, 0);
		await poll();
		staticData = JSON.parse(JSON.stringify(staticData)) as IDataObject;
		forgetNodes();
		expect(await poll()).toBeNull();
		const made = happen(systems, 1);
		forgetNodes();
		expect(await news()).toEqual([made]);
	});

	test('Fetch Test Event: one that stands so already, and nothing moves', async () => {
		happen(systems, 0);
		expect((await poll({ mode: 'manual' }))?.[0]).toHaveLength(1);
		await poll();
		const before = JSON.stringify(staticData);
		const made = happen(systems, 1);
		expect((await poll({ mode: 'manual' }))?.[0]).toHaveLength(1);
		expect(JSON.stringify(staticData)).toBe(before);
		expect(await news()).toEqual([made]);
	});

	test('Fetch Test Event without anything of the kind: says so, and what to do', async () => {
		await systems.close();
		systems = await Systems.start('empty');
		const fault: unknown = await poll({ mode: 'manual' }).catch((error: unknown) => error);
		expect(fault).toMatchObject({ message: nothing, description: expect.any(String) as string });
		expect(staticData).toEqual({});
	});
});
