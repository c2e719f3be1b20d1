import type { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { select } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { SessionCache } from '../../../nodes/ImuisOnline/cloudswitch/session';
import type { FaultAction } from '../../../simulators/core/types';
import { startImuisSimulator, type ImuisSimulator } from '../../../simulators/imuis/startImuisSimulator';
import { connected } from './connected';

let simulator: ImuisSimulator;
let client: CloudswitchClient;
beforeEach(async () => {
	simulator = await startImuisSimulator();
	client = connected(simulator);
});
afterEach(async () => await simulator.close());

const articles = select('ART', ['NR']).orderBy('NR').pageSize(400);
const times = (operation: string): number =>
	simulator.calls().filter((call) => call.operation === operation).length;
const disturb = (
	operation: string,
	action: FaultAction,
	rest: { skip?: number; times?: number } = {},
): void => simulator.addFault({ operation, action, ...rest });
const newLine = [{ ART: 'CV-1001', AANT: '1' }];

describe('A9: sessions that end', () => {
	test('in the middle of a paged read', async () => {
		disturb('GetStamtabelRecords', { kind: 'service', name: 'expireSession' }, { skip: 2 });
		expect(await client.records(articles)).toHaveLength(simulator.records('ART').length);
		expect(times('Login')).toBe(2);
	});

	test('just before a write, which is then carried out once', async () => {
		const { number } = await client.createSalesOrder({ DEB: '10001', ORDSRT: 'SERVICE' }, []);
		disturb('CreateVerkooporderRegel', { kind: 'service', name: 'expireSession' });
		await client.createSalesOrderLines(number, newLine);
		expect(simulator.order(number).lines).toHaveLength(1);
		expect(times('Login')).toBe(2);
	});

	test('while many read at once: one login renews for all', async () => {
		await client.login();
		simulator.endSessions();
		const one = select('DEB', ['NR']).where('NR', '=', '10001').orderBy('NR');
		const results = await Promise.all(Array.from({ length: 8 }, async () => await client.records(one)));
		expect(results.every(([record]) => record?.NR === '10001')).toBe(true);
		expect(times('Login')).toBe(2);
	});

	test('two clients of one connection share a session', async () => {
		const sessions = new SessionCache();
		await Promise.all([
			connected(simulator, { sessions }).keepSession(),
			connected(simulator, { sessions }).keepSession(),
		]);
		expect(times('Login')).toBe(1);
	});
});

describe('R9: empty pages', () => {
	test.each([0, 1, 3])('page %d + 1 comes empty and is asked for again', async (skip) => {
		disturb('GetStamtabelRecords', { kind: 'service', name: 'emptyPage' }, { skip, times: 3 });
		expect(await client.records(articles)).toHaveLength(simulator.records('ART').length);
	});

	test('empty for ever is an error, not half a table', async () => {
		disturb('GetStamtabelRecords', { kind: 'service', name: 'emptyPage' }, { skip: 1, times: 100 });
		await expect(client.records(articles)).rejects.toThrow(
			'page 2 of 4 of GetStamtabelRecords ART without records',
		);
	});
});

describe('R9: answers that cannot be read', () => {
	const bad: Array<[string, FaultAction, string]> = [
		['truncated XML', { kind: 'truncate', share: 0.6 }, 'it ends too early'],
		['a web page', { kind: 'html' }, 'web page'],
		['an empty body', { kind: 'service', name: 'emptyBody' }, 'it is empty'],
		['an unknown entity', { kind: 'service', name: 'undefinedEntity' }, 'ntity'],
		['a document type', { kind: 'service', name: 'doctype' }, 'document type'],
		['a document type inside', { kind: 'service', name: 'doctype', detail: 'inner' }, 'document type'],
	];

	test.each(bad)('a read answered once with %s', async (_name, action) => {
		disturb('GetStamtabelRecords', action);
		expect(await client.records(articles)).toHaveLength(simulator.records('ART').length);
	});

	test.each(bad)('a read answered always with %s', async (_name, action, message) => {
		disturb('GetStamtabelRecords', action, { times: 100 });
		await expect(client.records(articles)).rejects.toMatchObject({
			kind: 'malformed',
			temporary: true,
			message: expect.stringContaining(message),
		});
		expect(times('GetStamtabelRecords')).toBe(3);
	});

	test.each(bad.filter(([, { kind }]) => kind !== 'html'))(
		'a write answered with %s is unknown, was done, and was sent once',
		async (_name, action) => {
			disturb('CreateVerkoopOrder', action);
			const before = simulator.tableSizes().ORDKOP;
			await expect(
				client.createSalesOrder({ DEB: '10001', ORDSRT: 'SERVICE' }, newLine),
			).rejects.toMatchObject({
				kind: 'malformed',
				outcome: 'unknown',
			});
			expect(simulator.tableSizes().ORDKOP).toBe(before + 1);
			expect(times('CreateVerkoopOrder')).toBe(1);
		},
	);

	test('a write answered with a web page is unknown', async () => {
		disturb('CreateStamTabelRecord', { kind: 'html' });
		await expect(client.create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			kind: 'malformed',
			outcome: 'unknown',
		});
	});
});

describe('R9: no answer', () => {
	test.each<[string, FaultAction, number]>([
		['lost before it was carried out', { kind: 'drop', when: 'before' }, 0],
		['lost after it was carried out', { kind: 'drop', when: 'after' }, 1],
		['cut off in the middle of its answer', { kind: 'cutConnection' }, 1],
	])('a write %s is unknown', async (_name, action, written) => {
		const before = simulator.tableSizes().DEB;
		disturb('CreateStamTabelRecord', action);
		await expect(client.create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			name: 'TransportError',
			fault: 'connectionLost',
			outcome: 'unknown',
		});
		expect(simulator.tableSizes().DEB).toBe(before + written);
		expect(times('CreateStamTabelRecord')).toBe(1);
	});

	test('a write that takes too long is unknown', async () => {
		disturb('CreateStamTabelRecord', { kind: 'hold', when: 'before' });
		const impatient = connected(simulator, { timeoutMs: 300 });
		await expect(impatient.create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			fault: 'timeout',
			outcome: 'unknown',
		});
	});

	test('a service that is not there got nothing', async () => {
		const gone = await startImuisSimulator();
		await gone.close();
		await expect(connected(gone).create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			fault: 'unreachable',
			outcome: 'notSent',
		});
	});

	test('a login whose answer is lost leaves the write unsent', async () => {
		disturb('Login', { kind: 'drop', when: 'after' });
		await expect(client.create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			label: 'Login',
			outcome: 'notSent',
		});
		expect(times('CreateStamTabelRecord')).toBe(0);
	});

	test('an HTTP status', async () => {
		disturb('CreateStamTabelRecord', { kind: 'status', status: 503, headers: { 'retry-after': '3' } });
		await expect(client.create('DEB', { ZKSL: 'X' })).rejects.toMatchObject({
			fault: 'httpStatus',
			status: 503,
			outcome: 'unknown',
			retryAfterMs: 3000,
		});
	});

	test('a base URL without the service', async () => {
		const elsewhere = connected({ ...simulator, baseUrl: `${simulator.origin}/nergens` });
		await expect(elsewhere.login()).rejects.toMatchObject({
			status: 404,
			remedy: expect.stringContaining('base URL'),
		});
	});
});

test('R10: no secret in any error', async () => {
	const { partnerKey, environmentCode } = simulator;
	const seen: unknown[] = [];
	const note = async (work: Promise<unknown>): Promise<void> =>
		void seen.push(await work.catch((error: unknown) => error));
	await note(connected({ ...simulator, environmentCode: '1' }).login());
	await client.login();
	const session = 'd1095;CSW';
	disturb(
		'GetStamtabelRecords',
		{
			kind: 'service',
			name: 'refuse',
			detail: `Partnerkey ${partnerKey}, sessie 12345/678@${session} mislukt`,
		},
		{ times: 9 },
	);
	await note(client.records(articles));
	disturb('CreateStamTabelRecord', { kind: 'drop', when: 'after' });
	await note(client.create('DEB', { ZKSL: 'X' }));
	const text = seen
		.map((error) => `${String(error)} ${(error as Error).stack ?? ''} ${JSON.stringify(error)}`)
		.join('\n');
	expect(seen).toHaveLength(3);
	for (const secret of [partnerKey, `<Omgevingscode>${environmentCode}`, session])
		expect(text).not.toContain(secret);
});
