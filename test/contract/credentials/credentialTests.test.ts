import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';
import { testImuisOnlineApi } from '../../../nodes/http/credentialTests/testImuisOnlineApi';
import { testOutSmartApi } from '../../../nodes/http/credentialTests/testOutSmartApi';
import type { FaultAction } from '../../../simulators/core/types';
import { startImuisSimulator, type ImuisSimulator } from '../../../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator, type OutSmartSimulator } from '../../../simulators/outsmart';
import { credentialTestContext } from './n8nContext';

type Contents = Record<string, string>;

const credential = (type: string, data: ICredentialDataDecryptedObject) => ({
	id: '1',
	name: type,
	type,
	data,
});

function expectNoSecrets({ message }: INodeCredentialTestResult, contents: Contents): void {
	for (const [field, value] of Object.entries(contents)) {
		if (field !== 'baseUrl' && value.trim() !== '') expect(message).not.toContain(value.trim());
	}
}

describe('C3: test of the iMUIS Online credential', () => {
	let simulator: ImuisSimulator;
	beforeEach(async () => void (simulator = await startImuisSimulator()));
	afterEach(async () => await simulator.close());

	const good = (): Contents => ({
		partnerKey: simulator.partnerKey,
		environmentCode: simulator.environmentCode,
		baseUrl: simulator.baseUrl,
	});

	async function testWith(changes: Contents = {}): Promise<INodeCredentialTestResult> {
		const contents = { ...good(), ...changes };
		const result = await testImuisOnlineApi.call(
			credentialTestContext(),
			credential('imuisOnlineApi', contents),
		);
		expectNoSecrets(result, contents);
		return result;
	}

	test('names the administration, and leaves no session behind', async () => {
		const result = await testWith();
		expect(result.status).toBe('OK');
		expect(result.message).toMatch(/^Connected with the administration \S+/);
		expect(simulator.calls().map((call) => call.operation)).toEqual(['Login', 'GetAdmInfo', 'Logout']);
	});

	test('ends its session when the name is refused, and says why', async () => {
		simulator.addFault({
			operation: 'GetAdmInfo',
			action: { kind: 'service', name: 'refuse', detail: 'Geen rechten' },
			times: 20,
		});
		expect(await testWith()).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('Geen rechten') as string,
		});
		expect(simulator.calls().at(-1)?.operation).toBe('Logout');
	});

	test('a session that cannot be ended is no fault of the connection', async () => {
		simulator.addFault({ operation: 'Logout', action: { kind: 'drop', when: 'before' }, times: 20 });
		expect((await testWith()).status).toBe('OK');
	});

	test('a trailing slash and pasted blanks do no harm', async () => {
		const { partnerKey, environmentCode, baseUrl } = good();
		const pasted = {
			partnerKey: ` ${partnerKey}\n`,
			environmentCode: `${environmentCode} `,
			baseUrl: `${baseUrl}/ `,
		};
		expect((await testWith(pasted)).status).toBe('OK');
	});

	test.each<[string, Contents, RegExp]>([
		['wrong partner key', { partnerKey: 'abcdefghijklmnopqrstuvwxyz' }, /partner ?key/i],
		['unknown environment code', { environmentCode: '1' }, /environment code|omgevingscode/i],
		['empty partner key', { partnerKey: ' ' }, /"Partner Key".*empty/],
		['empty environment code', { environmentCode: '' }, /"Environment Code".*empty/],
		['empty address', { baseUrl: '' }, /"Base URL".*empty/],
		['no address', { baseUrl: 'api.kingfinance.nl' }, /"Base URL".*not a web address/],
		['plain http', { baseUrl: 'http://api.kingfinance.nl/v1' }, /"Base URL".*https:\/\//],
		['a key in the address', { baseUrl: 'https://api.kingfinance.nl/v1?x=1' }, /"Base URL"/],
		['wrong host', { baseUrl: 'https://no-such-host.invalid/v1' }, /cannot be reached.*base URL/],
	])('%s: says what is wrong and what to do', async (_, changes, sentence) => {
		const result = await testWith(changes);
		expect(result).toMatchObject({ status: 'Error', message: expect.stringMatching(sentence) as string });
		expect(result.message).toMatch(/\.$|…$/);
	});

	test('a refused login names the missing Cloudswitch module as a possible cause', async () => {
		expect((await testWith({ environmentCode: '1' })).message).toMatch(/Cloudswitch/);
	});

	test.each<[string, FaultAction, RegExp]>([
		['a web page', { kind: 'html' }, /web page.*base URL/is],
		['a cut answer', { kind: 'truncate', share: 0.5 }, /cannot be read/],
		['HTTP 503', { kind: 'status', status: 503 }, /503/],
		['a hung up connection', { kind: 'drop', when: 'before' }, /broken|not answer/],
	])('%s instead of an answer: a clear sentence', async (_, action, sentence) => {
		simulator.addFault({ operation: 'Login', action, times: 20 });
		expect(await testWith()).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(sentence) as string,
		});
	});
});

describe('C3: test of the OutSmart credential', () => {
	let simulator: OutSmartSimulator;
	beforeEach(async () => void (simulator = await startOutSmartSimulator()));
	afterEach(async () => await simulator.close());

	const good = (): Contents => ({
		token: simulator.token,
		softwareToken: simulator.softwareToken,
		bearerToken: '',
		baseUrl: simulator.baseUrl,
	});

	async function testWith(changes: Contents = {}): Promise<INodeCredentialTestResult> {
		const contents = { ...good(), ...changes };
		const result = await testOutSmartApi.call(credentialTestContext(), credential('outSmartApi', contents));
		expectNoSecrets(result, contents);
		return result;
	}

	test('says what was reached: the host and how many employees', async () => {
		const { host } = new URL(simulator.baseUrl);
		expect(await testWith({ baseUrl: `${simulator.baseUrl}/`, token: `${simulator.token}\n` })).toEqual({
			status: 'OK',
			message: `Connected with OutSmart at ${host}: ${simulator.entities('employees').length} employees found`,
		});
	});

	test.each<[string, Contents, RegExp]>([
		['wrong token (1004)', { token: 'x'.repeat(32) }, /1004.*"Token"/],
		['wrong software token (1005)', { softwareToken: 'x'.repeat(40) }, /1005.*"Software Token"/],
		['empty token', { token: '' }, /"Token".*empty/],
		['empty software token', { softwareToken: ' ' }, /"Software Token".*empty/],
		['plain http', { baseUrl: 'http://app.out-smart.com/openapi/8' }, /"Base URL".*https:\/\//],
		['wrong host', { baseUrl: 'https://no-such-host.invalid' }, /cannot be reached.*base URL/],
	])('%s: says which field', async (_, changes, sentence) => {
		expect(await testWith(changes)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(sentence) as string,
		});
	});

	test('a base URL without the version is told from a wrong token', async () => {
		const { message, status } = await testWith({ baseUrl: simulator.origin });
		expect(status).toBe('Error');
		expect(message).toMatch(/base URL/i);
	});

	test.each<[string, FaultAction, RegExp]>([
		['1002', { kind: 'service', name: 'code', detail: '1002' }, /1002.*"Token"/],
		['1003', { kind: 'service', name: 'code', detail: '1003' }, /1003.*"Software Token"/],
		['1006', { kind: 'service', name: 'code', detail: '1006' }, /1006.*https:\/\//],
		['1007', { kind: 'service', name: 'generalError' }, /1007/],
		['a web page', { kind: 'html' }, /web page.*base URL/is],
		['an empty answer', { kind: 'service', name: 'emptyBody' }, /empty/],
		['a cut answer', { kind: 'service', name: 'truncatedJson' }, /not complete/],
		['HTTP 429', { kind: 'status', status: 429 }, /429/],
	])('%s: a clear sentence', async (_, action, sentence) => {
		simulator.addFault({ action, times: 20 });
		expect(await testWith()).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(sentence) as string,
		});
	});

	test('R10: a service that echoes the request does not bring the tokens on the screen', async () => {
		const { token, softwareToken } = simulator;
		const body = JSON.stringify({
			code: 1004,
			messages: [`?token=${token}`, `key ${token} refused`, softwareToken, encodeURIComponent(token)],
		});
		simulator.addFault({ action: { kind: 'status', status: 200, body } });
		expect((await testWith()).status).toBe('Error');
	});
});
