import type { ICredentialTestFunctions } from 'n8n-workflow';
import type { ServiceName } from '../errors';
import type { HttpPort, HttpRequest, HttpResponse } from '../HttpPort';
import { faultOf, transportError, type NetworkFault } from '../transportFault';
import { addressOf, plainHeaders } from '../wire';

/** What a credential adds to a request: the address with tokens, the filled body, headers. */
export type Prepare = (
	request: HttpRequest,
	address: string,
) => { url: string; body?: string; headers: Record<string, string> };

/** A port over the only HTTP helper that n8n gives to credential tests. */
export function requestPort(
	context: ICredentialTestFunctions,
	service: ServiceName,
	baseUrl: string,
	prepare: Prepare,
): HttpPort {
	return {
		async send(request: HttpRequest): Promise<HttpResponse> {
			const { url, body, headers } = prepare(request, addressOf(baseUrl, request));
			const answer = await attempt(context, {
				method: request.method,
				url,
				body,
				headers,
				timeout: request.timeoutMs,
			});
			if ('fault' in answer) throw transportError(answer.fault, request, service, new URL(baseUrl).host);
			return answer;
		},
	};
}

async function attempt(
	context: ICredentialTestFunctions,
	options: { method: string; url: string; body?: string; headers: Record<string, string>; timeout: number },
): Promise<HttpResponse | { fault: NetworkFault }> {
	try {
		const response = (await context.helpers.request({
			...options,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
		})) as { statusCode: number; headers?: Record<string, unknown>; body?: unknown };
		return {
			status: response.statusCode,
			headers: plainHeaders(response.headers),
			body: textOf(response.body),
		};
	} catch (error) {
		return { fault: faultOf(error) };
	}
}

/** The legacy helper may have parsed a JSON body already. */
function textOf(body: unknown): string {
	if (typeof body === 'string') return body;
	return body === undefined || body === null ? '' : JSON.stringify(body);
}
