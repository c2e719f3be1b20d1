import axios, { AxiosError, type AxiosInstance } from 'axios';
import {
	TransportError,
	type CallOutcome,
	type ServiceName,
	type TransportFault,
} from '../../nodes/http/errors';
import type { HttpPort, HttpRequest, HttpResponse } from '../../nodes/http/HttpPort';

/** How a port for tests is made. */
export interface AxiosPortOptions {
	service: ServiceName;
	/** Without trailing slash. */
	baseUrl: string;
	/** Adds the secrets on the way out, as the credential does inside n8n. */
	prepare?: (request: HttpRequest) => HttpRequest;
}

const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/** The HTTP port that tests use instead of n8n's. Repeats nothing. */
export function axiosPort(options: AxiosPortOptions): HttpPort {
	const http = axios.create({
		baseURL: options.baseUrl,
		proxy: false,
		responseType: 'text',
		transformResponse: (body: unknown) => body,
		validateStatus: () => true,
		maxBodyLength: Infinity,
		maxContentLength: Infinity,
	});
	return {
		send: async (request) => await send(http, options, options.prepare?.(request) ?? request),
	};
}

async function send(
	http: AxiosInstance,
	{ service }: AxiosPortOptions,
	request: HttpRequest,
): Promise<HttpResponse> {
	const query = new URLSearchParams();
	for (const [name, value] of request.query ?? []) query.append(name, value);
	try {
		const response = await http.request<string>({
			method: request.method,
			url: query.size === 0 ? request.path : `${request.path}?${query.toString()}`,
			headers: request.headers,
			data: request.body,
			timeout: request.timeoutMs,
		});
		const headers = Object.entries(response.headers).map(([name, value]) => [
			name.toLowerCase(),
			String(value),
		]);
		return { status: response.status, headers: Object.fromEntries(headers), body: response.data ?? '' };
	} catch (error) {
		throw error instanceof AxiosError ? transportError(error, service, request) : error;
	}
}

function transportError(error: AxiosError, service: ServiceName, request: HttpRequest): TransportError {
	const code = error.code ?? '';
	const fault: TransportFault = NOT_SENT.has(code)
		? 'unreachable'
		: TIMED_OUT.has(code)
			? 'timeout'
			: 'connectionLost';
	const outcome: CallOutcome = fault === 'unreachable' ? 'notSent' : 'unknown';
	return new TransportError(
		`${service} gave no answer to ${request.label} (${code}).`,
		{ service, label: request.label, outcome, temporary: true, remedy: 'Check the connection.' },
		fault,
	);
}
