import axios, { type AxiosResponse } from 'axios';
import { FaultQueue } from '../../../simulators/core/FaultQueue';
import { startSimulator } from '../../../simulators/core/startSimulator';
import type { Fault, RunningSimulator, SimulatedService } from '../../../simulators/core/types';

/** A service that counts what it applied and answers with it; `/bad` is refused, `/broken` throws. */
class CountingService implements SimulatedService {
	applied: string[] = [];

	describe({ method, path, query }: Parameters<SimulatedService['describe']>[0]) {
		return {
			operation: `${method} thing`,
			target: path.slice(1),
			write: method !== 'GET',
			detail: query.get('detail') ?? '',
		};
	}

	handle(
		{ path, body }: Parameters<SimulatedService['handle']>[0],
		fault?: { name: string; detail?: string },
	) {
		if (path === '/broken') throw new Error('programming mistake');
		this.applied.push(body || path);
		const answer = JSON.stringify({
			applied: this.applied.length,
			fault: fault?.name ?? null,
			letters: 'é'.repeat(50),
		});
		return {
			response: {
				status: 200,
				headers: { 'content-type': 'application/json' },
				body: path === '/bytes' ? Buffer.from([0, 255, 10]) : answer,
			},
			refused: path === '/bad',
		};
	}

	control(method: string, route: string[], body: unknown) {
		if (route[0] === 'fail') throw new Error('cannot do that');
		return route[0] === 'own' ? { method, route, body } : undefined;
	}

	page() {
		return '<p>page</p>';
	}
}

let service: CountingService;
let simulator: RunningSimulator;

beforeEach(async () => {
	service = new CountingService();
	simulator = await startSimulator(service);
});

afterEach(async () => {
	await simulator.close();
});

async function get(path: string): Promise<AxiosResponse<Record<string, unknown>>> {
	return await axios.get(`${simulator.origin}${path}`, { validateStatus: () => true });
}

async function failure(request: Promise<unknown>): Promise<string> {
	return await request.then(
		() => 'answered',
		(error: { code?: string }) => error.code ?? 'unknown',
	);
}

const once = (action: Fault['action']): void => simulator.addFault({ action });
const outcomes = (): string[] => simulator.calls().map(({ outcome }) => outcome);

describe('the HTTP server', () => {
	test('logs what was asked, in order, with outcome and status', async () => {
		await get('/good?detail=abc');
		await get('/bad');
		expect(simulator.calls()).toMatchObject([
			{
				index: 0,
				operation: 'GET thing',
				target: 'good',
				detail: 'abc',
				write: false,
				outcome: 'handled',
				status: 200,
			},
			{ index: 1, target: 'bad', outcome: 'refused', status: 200 },
		]);
		simulator.clearCalls();
		await get('/good');
		expect(simulator.calls()).toMatchObject([{ index: 2 }]);
	});

	test('shows the page at / and does not log it', async () => {
		const page = await get('/');
		expect(page.data).toBe('<p>page</p>');
		expect(simulator.calls()).toEqual([]);
	});

	test('sends bytes as they are', async () => {
		const answer = await axios.get<ArrayBuffer>(`${simulator.origin}/bytes`, { responseType: 'arraybuffer' });
		expect([...new Uint8Array(answer.data)]).toEqual([0, 255, 10]);
	});

	test('a mistake in the simulator is a logged 500, not a call that never ends', async () => {
		const answer = await get('/broken');
		expect(answer.status).toBe(500);
		expect(String(answer.data)).toContain('programming mistake');
		expect(simulator.calls()).toMatchObject([{ outcome: 'refused', status: 500 }]);
	});
});

describe('faults', () => {
	test('drop before: no answer, nothing applied', async () => {
		once({ kind: 'drop', when: 'before' });
		expect(await failure(get('/a'))).toBe('ECONNRESET');
		expect(service.applied).toEqual([]);
		expect(outcomes()).toEqual(['lost']);
	});

	test('drop after: no answer, applied all the same', async () => {
		once({ kind: 'drop', when: 'after' });
		expect(await failure(get('/a'))).toBe('ECONNRESET');
		expect(service.applied).toEqual(['/a']);
		expect(outcomes()).toEqual(['unanswered']);
	});

	test('cutConnection: half of the announced body, then the connection is gone', async () => {
		once({ kind: 'cutConnection' });
		expect(await failure(get('/a'))).not.toBe('answered');
		expect(service.applied).toEqual(['/a']);
		expect(outcomes()).toEqual(['unanswered']);
	});

	test('truncate: a well-formed answer with half a body', async () => {
		once({ kind: 'truncate', share: 0.5 });
		const answer = await axios.get<string>(`${simulator.origin}/a`, {
			transformResponse: (text: string) => text,
		});
		expect(answer.status).toBe(200);
		expect(answer.data.startsWith('{"applied":1')).toBe(true);
		expect(() => JSON.parse(answer.data) as unknown).toThrow();
		expect(service.applied).toEqual(['/a']);
	});

	test('status and html: answered without the service', async () => {
		once({ kind: 'status', status: 503, headers: { 'retry-after': '7' }, body: 'busy' });
		once({ kind: 'html' });
		const busy = await get('/a');
		expect([busy.status, busy.headers['retry-after'], busy.data]).toEqual([503, '7', 'busy']);
		const html = await get('/a');
		expect(html.status).toBe(200);
		expect(String(html.data)).toContain('<!DOCTYPE html>');
		expect(service.applied).toEqual([]);
		expect(simulator.calls()).toMatchObject([
			{ outcome: 'lost', status: 503 },
			{ outcome: 'lost', status: 200 },
		]);
	});

	test('stall after: the answer takes its time; a client that leaves was served all the same', async () => {
		once({ kind: 'stall', when: 'after', milliseconds: 30 });
		const began = Date.now();
		await get('/a');
		expect(Date.now() - began).toBeGreaterThanOrEqual(25);
		simulator.addFault({ action: { kind: 'stall', when: 'after', milliseconds: 60_000 } });
		expect(await failure(axios.get(`${simulator.origin}/b`, { timeout: 50 }))).toBe('ECONNABORTED');
		expect(service.applied).toEqual(['/a', '/b']);
	});

	test('hold before: applied only when released', async () => {
		once({ kind: 'hold', when: 'before' });
		const pending = get('/a');
		expect((await simulator.held()).target).toBe('a');
		expect(service.applied).toEqual([]);
		simulator.release();
		expect((await pending).data.applied).toBe(1);
		expect(outcomes()).toEqual(['handled']);
	});

	test('hold after: applied at once, answered when released over HTTP', async () => {
		once({ kind: 'hold', when: 'after' });
		const pending = get('/a');
		await simulator.held();
		expect(service.applied).toEqual(['/a']);
		await axios.post(`${simulator.origin}/_control/release`);
		expect((await pending).status).toBe(200);
	});

	test('hold answered: the answer is out, and the call counts as held', async () => {
		once({ kind: 'hold', when: 'answered' });
		const pending = get('/a');
		expect((await simulator.held()).target).toBe('a');
		expect((await pending).data.applied).toBe(1);
		expect(outcomes()).toEqual(['handled']);
	});

	test('a held call whose client left: before is lost, after is unanswered', async () => {
		for (const [when, outcome] of [
			['before', 'lost'],
			['after', 'unanswered'],
		] as const) {
			once({ kind: 'hold', when });
			const abort = new AbortController();
			const pending = failure(axios.get(`${simulator.origin}/a`, { signal: abort.signal }));
			await simulator.held();
			abort.abort();
			await pending;
			// The server learns of it only when the socket's end arrives; a call of its own behind it makes sure of that.
			await get('/next');
			simulator.release();
			await get('/next');
			expect(
				simulator
					.calls()
					.filter(({ target }) => target === 'a')
					.at(-1)?.outcome,
			).toBe(outcome);
		}
		expect(service.applied.filter((path) => path === '/a')).toHaveLength(1);
	});

	test('a late call whose client left is applied when it is let go', async () => {
		once({ kind: 'hold', when: 'before', late: true });
		await failure(axios.get(`${simulator.origin}/a`, { timeout: 50 }));
		await simulator.held();
		await get('/next');
		expect(service.applied).not.toContain('/a');
		simulator.release();
		await get('/next');
		expect(service.applied).toContain('/a');
		expect(outcomes()).toContain('unanswered');
	});

	test('closing lets held calls go without applying them', async () => {
		once({ kind: 'hold', when: 'before' });
		const pending = failure(get('/a'));
		await simulator.held();
		await simulator.close();
		expect(await pending).not.toBe('answered');
		expect(service.applied).toEqual([]);
	});

	test('service faults reach the service by name', async () => {
		once({ kind: 'service', name: 'emptyPage' });
		expect((await get('/a')).data.fault).toBe('emptyPage');
		expect((await get('/a')).data.fault).toBeNull();
	});
});

describe('which call a fault takes', () => {
	const call = (operation: string, target = 't', detail = '') => ({
		operation,
		target,
		detail,
		write: false,
	});
	const html: Fault['action'] = { kind: 'html' };

	test('operation and target: exact or prefix, without regard to case', () => {
		const queue = new FaultQueue();
		queue.add({ operation: 'post mat*', target: 'Materials', action: html });
		expect(queue.take(call('POST relations', 'materials'), '')).toBeUndefined();
		expect(queue.take(call('POST materials', 'relations'), '')).toBeUndefined();
		expect(queue.take(call('POST materials', 'materials'), '')).toEqual(html);
		expect(queue.take(call('POST materials', 'materials'), '')).toBeUndefined();
	});

	test('containing looks in detail and body', () => {
		const queue = new FaultQueue();
		queue.add({ containing: '2026001', times: 2, action: html });
		expect(queue.take(call('a', 't', 'other'), 'nothing')).toBeUndefined();
		expect(queue.take(call('a', 't', 'no=2026001'), '')).toEqual(html);
		expect(queue.take(call('a'), '<NR>2026001</NR>')).toEqual(html);
	});

	test('skip, then times; cleared faults take nothing', () => {
		const queue = new FaultQueue();
		queue.add({ skip: 2, times: 2, action: html });
		expect([1, 2, 3, 4, 5].map(() => queue.take(call('a'), '') !== undefined)).toEqual([
			false,
			false,
			true,
			true,
			false,
		]);
		queue.add({ action: html });
		queue.clear();
		expect(queue.take(call('a'), '')).toBeUndefined();
	});
});

describe('the control interface', () => {
	const control = async (method: string, path: string, data?: unknown) =>
		await axios.request<Record<string, unknown>>({
			method,
			url: `${simulator.origin}/_control/${path}`,
			data,
			validateStatus: () => true,
		});

	test('reads and clears calls, adds and clears faults', async () => {
		await control('POST', 'faults', { action: { kind: 'status', status: 500 } });
		expect((await get('/a')).status).toBe(500);
		expect((await control('GET', 'calls')).data).toMatchObject([{ target: 'a', status: 500 }]);
		await control('DELETE', 'calls');
		expect((await control('GET', 'calls')).data).toEqual([]);
		await control('POST', 'faults', { action: { kind: 'html' } });
		await control('DELETE', 'faults');
		expect((await get('/a')).data.applied).toBe(1);
	});

	test('refuses what it does not understand', async () => {
		expect((await control('POST', 'faults', { action: { kind: 'explode' } })).status).toBe(400);
		expect((await control('POST', 'faults', {})).status).toBe(400);
		expect((await control('GET', 'nothing')).status).toBe(404);
		expect((await control('GET', 'fail')).data).toEqual({ error: 'cannot do that' });
		expect((await control('GET', '%E0%A4%A')).status).toBe(400);
		expect((await control('POST', 'own', '{not json')).status).toBe(400);
	});

	test("hands the service's own routes on, decoded, with their JSON", async () => {
		expect((await control('PUT', 'own/row%3A1', { a: 1 })).data).toEqual({
			method: 'PUT',
			route: ['own', 'row:1'],
			body: { a: 1 },
		});
	});
});
