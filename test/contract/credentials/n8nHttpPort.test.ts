import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identifyConnection } from '../../../nodes/http/credentialIdentity';
import { TransportError } from '../../../nodes/http/errors';
import type { HttpPort, HttpRequest } from '../../../nodes/http/HttpPort';
import { createN8nHttpPort } from '../../../nodes/http/n8nHttpPort';
import { nodeContext } from './n8nContext';

const SECRETS = {
	token: 'geheim-token-1',
	softwareToken: 'geheim-software-2',
	bearerToken: 'geheim-bearer-3',
};
const REQUEST: HttpRequest = {
	method: 'GET',
	path: '/x',
	timeoutMs: 5000,
	repeatSafe: true,
	label: 'GET x',
};

let server: Server;
let received: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let origin: string;

beforeEach(async () => {
	received = [];
	server = createServer((request, response) => {
		received.push(request);
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});

async function portTo(baseUrl: string, signal?: AbortSignal): Promise<HttpPort> {
	const context = nodeContext({ ...SECRETS, baseUrl }, signal);
	return createN8nHttpPort(
		context,
		'outSmartApi',
		'OutSmart',
		await identifyConnection(context, 'outSmartApi'),
	);
}

async function failureOf(port: HttpPort, request = REQUEST): Promise<TransportError> {
	const error = await port.send(request).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(TransportError);
	for (const secret of Object.values(SECRETS)) {
		expect(`${JSON.stringify(error)}${(error as Error).message}${(error as Error).stack}`).not.toContain(
			secret,
		);
	}
	return error as TransportError;
}

describe('answers, through n8n itself', () => {
	test('C2: the credential adds its tokens to the query that is there; a repeated name stays repeated', async () => {
		answer = (_, response) => response.end('ok');
		await (
			await portTo(`${origin}/base/`)
		).send({
			...REQUEST,
			query: [
				['key[]', 'a b'],
				['key[]', 'c&d'],
			],
		});
		const url = new URL(received[0]!.url!, origin);
		expect(url.pathname).toBe('/base/x');
		expect(url.searchParams.getAll('key[]')).toEqual(['a b', 'c&d']);
		expect(url.searchParams.get('token')).toBe(SECRETS.token);
		expect(url.searchParams.get('software_token')).toBe(SECRETS.softwareToken);
		expect(received[0]!.headers.authorization).toBe(`Bearer ${SECRETS.bearerToken}`);
	});

	test.each([
		['12345', 200],
		['{"code":200}', 200],
		['', 200],
		['<html>é</html>', 503],
		['no', 401],
		['', 302],
	])(
		'body %j with HTTP %i comes as text, without redirects, repeats or errors of n8n',
		async (body, status) => {
			answer = (_, response) => {
				response.writeHead(status, { location: '/elsewhere', 'X-Test': '1' });
				response.end(body);
			};
			const response = await (await portTo(origin)).send(REQUEST);
			expect(response).toMatchObject({ status, body, headers: { 'x-test': '1' } });
			expect(received).toHaveLength(1);
		},
	);

	test('a body arrives as it was given', async () => {
		const chunks: Buffer[] = [];
		answer = (request, response) =>
			void request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => response.end());
		const body = JSON.stringify([{ naam: 'Café "De Hoek" €' }]);
		const headers = { 'content-type': 'application/json' };
		await (await portTo(origin)).send({ ...REQUEST, method: 'POST', body, headers });
		expect(Buffer.concat(chunks).toString('utf8')).toBe(body);
		expect(received[0]!.headers['content-type']).toBe('application/json');
	});
});

describe('R9, R10: faults, through n8n itself', () => {
	test('nobody listens: not sent', async () => {
		server.close();
		expect(await failureOf(await portTo(origin))).toMatchObject({
			fault: 'unreachable',
			outcome: 'notSent',
			temporary: true,
		});
	});

	test('a host that does not exist: not sent', async () => {
		const error = await failureOf(await portTo('https://no-such-host.invalid'));
		expect(error).toMatchObject({ fault: 'unreachable', outcome: 'notSent' });
		expect(error.message).toContain('no-such-host.invalid');
	});

	test('hung up without an answer: unknown', async () => {
		answer = (request) => request.socket.destroy();
		expect(await failureOf(await portTo(origin))).toMatchObject({
			fault: 'connectionLost',
			outcome: 'unknown',
		});
	});

	test('hung up in the middle of the answer: unknown, never half a body', async () => {
		answer = (request, response) => {
			response.writeHead(200, { 'content-length': '100' });
			response.write('{"code":200', () => request.socket.destroy());
		};
		expect(await failureOf(await portTo(origin))).toMatchObject({
			fault: 'connectionLost',
			outcome: 'unknown',
		});
	});

	test('no answer in time: unknown', async () => {
		answer = () => undefined;
		const port = await portTo(origin);
		expect(await failureOf(port, { ...REQUEST, timeoutMs: 100 })).toMatchObject({
			fault: 'timeout',
			outcome: 'unknown',
		});
	});

	test('Stop while a call is under way: aborted, outcome unknown; no further call is sent', async () => {
		const stop = new AbortController();
		answer = () => stop.abort();
		const port = await portTo(origin, stop.signal);
		expect(await failureOf(port)).toMatchObject({ fault: 'aborted', outcome: 'unknown' });
		expect(await failureOf(port)).toMatchObject({ fault: 'aborted' });
		expect(received).toHaveLength(1);
	});

	test('https to a server that speaks http is a sentence about the address', async () => {
		const error = await failureOf(await portTo(origin.replace('http:', 'https:')));
		expect(error).toMatchObject({ fault: 'tls', temporary: false });
		expect(error.message).toMatch(/does not speak https/);
	});

	test('a domain that the credential does not allow: not sent, and said so', async () => {
		const context = nodeContext({ ...SECRETS, baseUrl: origin });
		const refuse = async (): Promise<never> =>
			await Promise.reject(
				new Error(`Domain not allowed: This credential is restricted from accessing ${origin}.`),
			);
		Object.assign(context.helpers, { httpRequestWithAuthentication: refuse });
		const port = createN8nHttpPort(
			context,
			'outSmartApi',
			'OutSmart',
			await identifyConnection(context, 'outSmartApi'),
		);
		const error = await failureOf(port);
		expect(error).toMatchObject({ outcome: 'notSent', temporary: false });
		expect(error.message).toMatch(/does not allow calls/);
	});

	test('something that n8n does not recognise is never taken for "not sent"', async () => {
		answer = (request) => void request.socket.end('rubbish that is no HTTP\r\n\r\n');
		expect((await failureOf(await portTo(origin))).outcome).toBe('unknown');
	});
});
