import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SimulatedRequest, SimulatedResponse } from './types';

/** A whole request, its body as text. */
export async function readRequest(incoming: IncomingMessage): Promise<SimulatedRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const url = new URL(incoming.url ?? '/', 'http://simulator.invalid');
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(incoming.headers))
		headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
	return {
		method: incoming.method ?? 'GET',
		path: url.pathname,
		query: url.searchParams,
		headers,
		body: Buffer.concat(chunks).toString('utf8'),
	};
}

/** A whole answer, its length announced. */
export function write(outgoing: ServerResponse, response: SimulatedResponse): void {
	const bytes = bytesOf(response);
	outgoing.writeHead(response.status, { ...response.headers, 'content-length': bytes.length });
	outgoing.end(bytes);
}

/** An answer of the control interface. */
export function writeJson(outgoing: ServerResponse, status: number, value: unknown): void {
	write(outgoing, {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8' },
		body: JSON.stringify(value),
	});
}

/** Half of the announced body, then the connection is closed. */
export function cutConnection(outgoing: ServerResponse, response: SimulatedResponse): void {
	const bytes = bytesOf(response);
	outgoing.writeHead(response.status, { ...response.headers, 'content-length': bytes.length });
	outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
}

function bytesOf({ body }: SimulatedResponse): Buffer {
	return typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
}
