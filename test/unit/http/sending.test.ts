import fc from 'fast-check';
import { ImuisOnlineApi } from '../../../credentials/ImuisOnlineApi.credentials';
import { OutSmartApi } from '../../../credentials/OutSmartApi.credentials';
import { credentialProblem, identifyConnection } from '../../../nodes/http/credentialIdentity';
import type { HttpPort, HttpRequest, HttpResponse } from '../../../nodes/http/HttpPort';
import { redact } from '../../../nodes/http/redact';
import { retryAfterMs, retryDelay } from '../../../nodes/http/retryDelay';
import { RetryingPort } from '../../../nodes/http/retryingPort';
import { faultOfCode, transportError } from '../../../nodes/http/transportFault';
import { writeEnvelope } from '../../../nodes/ImuisOnline/cloudswitch/envelope';
import { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';

const READ: HttpRequest = { method: 'GET', path: '/x', timeoutMs: 1000, repeatSafe: true, label: 'GET x' };
const WRITE: HttpRequest = { ...READ, method: 'POST', repeatSafe: false, label: 'POST x' };

/** A port that gives these answers one after another, an error code for a fault. */
class ScriptedPort implements HttpPort {
	sent: HttpRequest[] = [];

	constructor(private readonly answers: Array<Partial<HttpResponse> | string>) {}

	async send(request: HttpRequest): Promise<HttpResponse> {
		const answer = this.answers[Math.min(this.sent.push(request), this.answers.length) - 1];
		if (typeof answer === 'string') throw transportError(faultOfCode(answer), request, 'OutSmart', 'host');
		return { status: 200, headers: {}, body: '', ...answer };
	}
}

function retrying(answers: Array<Partial<HttpResponse> | string>): {
	inner: ScriptedPort;
	port: RetryingPort;
	pauses: number[];
} {
	const inner = new ScriptedPort(answers);
	const pauses: number[] = [];
	const sleep = async (ms: number) => await Promise.resolve(void pauses.push(ms));
	return { inner, pauses, port: new RetryingPort(inner, { sleep, random: () => 1 }) };
}

describe('R9: retries', () => {
	test.each([
		[1, undefined, 0, 250],
		[1, undefined, 1, 500],
		[2, undefined, 1, 1000],
		[10, undefined, 1, 20_000],
		[1, 5000, 1, 5000],
		[1, 3_600_000, 1, 60_000],
	])('attempt %i with Retry-After %s and chance %d waits %i ms', (attempt, askedFor, random, expected) => {
		expect(retryDelay(attempt, askedFor, random)).toBe(expected);
	});

	test.each([
		['2', 2000],
		['Tue, 24 Nov 2026 12:00:05 GMT', 5000],
		['soon', undefined],
		[undefined, undefined],
	])('Retry-After "%s" is %s ms', (header, expected) => {
		expect(retryAfterMs(header, Date.parse('2026-11-24T12:00:00Z'))).toBe(expected);
	});

	test('a read is repeated after every temporary fault, four times at most', async () => {
		const { port, inner, pauses } = retrying(['ECONNRESET', 'ETIMEDOUT', { status: 503 }, {}]);
		expect((await port.send(READ)).status).toBe(200);
		expect(inner.sent.length).toBe(4);
		expect(pauses).toEqual([500, 1000, 2000]);
		const lasting = retrying(['ECONNRESET']);
		await expect(lasting.port.send(READ)).rejects.toThrow(/broken/);
		expect(lasting.inner.sent.length).toBe(4);
	});

	test('a write is not repeated when it may have been carried out', async () => {
		for (const answer of ['ECONNRESET', 'ETIMEDOUT'] as const) {
			const { port, inner } = retrying([answer, {}]);
			await expect(port.send(WRITE)).rejects.toMatchObject({ outcome: 'unknown' });
			expect(inner.sent.length).toBe(1);
		}
		const { port, inner } = retrying([{ status: 502 }, {}]);
		expect((await port.send(WRITE)).status).toBe(502);
		expect(inner.sent.length).toBe(1);
	});

	test('a write is repeated when the service was not reached, or said 429', async () => {
		const refused = retrying(['ECONNREFUSED', {}]);
		expect((await refused.port.send(WRITE)).status).toBe(200);
		const limited = retrying([{ status: 429, headers: { 'retry-after': '3' } }, {}]);
		expect((await limited.port.send(WRITE)).status).toBe(200);
		expect(limited.pauses).toEqual([3000]);
	});

	test('a call that the user stopped is never repeated', async () => {
		const { port, inner } = retrying(['ERR_CANCELED', {}]);
		await expect(port.send(READ)).rejects.toMatchObject({ fault: 'aborted' });
		expect(inner.sent.length).toBe(1);
	});
});

describe('R10: secrets', () => {
	test('no given value survives in a text, in clear or percent-encoded', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
				fc.pre(!'•••'.includes(secret) && !before.includes(secret) && !after.includes(secret));
				expect(redact(`${before}|${secret}|${encodeURIComponent(secret)}|${after}`, [secret])).not.toContain(
					`|${secret}|`,
				);
			}),
		);
	});

	test.each([
		['https://x/openapi/8/relations/?token=abc123&software_token=def456', ['abc123', 'def456']],
		['see mailpdf.php?action=display&sheet_id=6201aabb', ['6201aabb']],
		['Authorization: Bearer eyJhbGciOi', ['eyJhbGciOi']],
		['<PartnerKey>geheim</PartnerKey><SessionId>1/2@d;CSW</SessionId>', ['geheim', '1/2@d']],
	])('%s', (text, secrets) => {
		for (const secret of secrets) expect(redact(text)).not.toContain(secret);
	});
});

describe('credentials', () => {
	const body = writeEnvelope({
		functionName: 'Login',
		takesCredentials: true,
		parameters: [],
		soapVersion: '1.1',
	});

	test('C1: iMUIS keys are filled into the body, once, and the request is not changed in place', async () => {
		const credentials = { partnerKey: 'a&b', environmentCode: '<1>' };
		const request = { url: 'https://x', body };
		const { authenticate } = new ImuisOnlineApi();
		const once = await authenticate(credentials, request);
		expect(once.body).toContain('<PartnerKey>a&amp;b</PartnerKey><Omgevingscode>&lt;1&gt;</Omgevingscode>');
		expect(await authenticate(credentials, once)).toEqual(once);
		expect(request.body).toBe(body);
	});

	test('C2: OutSmart tokens are added once, the bearer only when given', async () => {
		const { authenticate } = new OutSmartApi();
		const credentials = { token: 't', softwareToken: 's', bearerToken: '' };
		const once = await authenticate(credentials, { url: 'https://x', headers: { a: 'b' } });
		expect(once).toEqual({ url: 'https://x', headers: { a: 'b' }, qs: { token: 't', software_token: 's' } });
		expect(await authenticate(credentials, once)).toEqual(once);
		const bearer = await authenticate({ ...credentials, bearerToken: 'x' }, { url: 'https://x' });
		expect(bearer.headers).toEqual({ Authorization: 'Bearer x' });
	});

	test.each([
		[{ partnerKey: '', environmentCode: 'x', baseUrl: 'https://x' }, /"Partner Key"/],
		[{ partnerKey: 'x', environmentCode: ' ', baseUrl: 'https://x' }, /"Environment Code"/],
		[{ partnerKey: 'x', environmentCode: 'x', baseUrl: '' }, /"Base URL"/],
		[{ partnerKey: 'x', environmentCode: 'x', baseUrl: 'api.example' }, /"api\.example".*web address/],
	])('C3: %j is refused naming the field', (contents, problem) => {
		expect(credentialProblem('imuisOnlineApi', contents)).toMatch(problem);
	});

	test('an edited credential is another connection; a trailing slash is not', async () => {
		const contents = { partnerKey: 'x', environmentCode: 'y', baseUrl: 'https://host/v1' };
		const identify = async (data: Record<string, string>) =>
			await identifyConnection(
				{ getCredentials: async () => await Promise.resolve(data as never) },
				'imuisOnlineApi',
			);
		const first = await identify(contents);
		expect(first).toMatchObject({ baseUrl: 'https://host/v1', host: 'host' });
		expect((await identify({ ...contents, environmentCode: 'z' })).fingerprint).not.toBe(first.fingerprint);
		expect((await identify({ ...contents, baseUrl: 'https://host/v1/' })).baseUrl).toBe(first.baseUrl);
		expect(first.fingerprint).not.toContain('x');
	});
});

describe('OutSmart client', () => {
	const answering = (body: unknown, status = 200): { client: OutSmartClient; port: ScriptedPort } => {
		const port = new ScriptedPort([{ status, body: typeof body === 'string' ? body : JSON.stringify(body) }]);
		return { client: new OutSmartClient({ port }), port };
	};

	test('E1: reading work orders always says update_status=false', async () => {
		const { client, port } = answering({ code: 200, messages: [], response: [] });
		await client.workorders({ status: 'Compleet', workStatus: '1' });
		await client.workorder('7');
		for (const { query } of port.sent) expect(query).toContainEqual(['update_status', 'false']);
	});

	test('A6: posting work orders always skips duplicates and is never repeat-safe', async () => {
		const { client, port } = answering({ code: 200, messages: [], response: [] });
		await client.postWorkorders([{ WorkorderNo: '1' }]);
		expect(port.sent[0]).toMatchObject({ repeatSafe: false });
		expect(port.sent[0]?.query).toContainEqual(['skip_duplicate_workorder_no', 'true']);
	});

	test.each([
		[{ code: 1005, messages: [] }, 200, /Software Token|software token/, 'refused'],
		[{ code: 1007, messages: [] }, 200, /1007/, 'unknown'],
		[
			{ code: 1301, messages: ['Required field missing: name'] },
			200,
			/Required field missing: name/,
			'refused',
		],
		['<html></html>', 200, /web page/, 'unknown'],
		['{"code":200,"resp', 200, /not complete JSON/, 'unknown'],
		['', 200, /empty/, 'unknown'],
		['<html></html>', 502, /502/, 'unknown'],
		['<html></html>', 404, /404/, 'refused'],
	])('answer %j with HTTP %i is a clear error', async (body, status, message, outcome) => {
		const { client } = answering(body, status);
		const posting = client.upsert('relations', [{ debtor_number: '1' }]);
		await expect(posting).rejects.toMatchObject({ message: expect.stringMatching(message), outcome });
	});

	test('E7: 1503 on a work status is no fault; nothing is sent for an empty batch', async () => {
		const unchanged = answering({ code: 1503, messages: [], response: null });
		await expect(unchanged.client.updateWorkorder('7', { workstatus: '99' })).resolves.toBe('unchanged');
		const empty = answering({});
		await expect(empty.client.upsert('relations', [])).resolves.toBe(0);
		expect(empty.port.sent).toEqual([]);
	});
});
