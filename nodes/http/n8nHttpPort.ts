import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import type { ConnectionIdentity, CredentialType } from './credentialIdentity';
import type { ServiceName } from './errors';
import type { HttpPort, HttpRequest, HttpResponse } from './HttpPort';
import { faultOf, transportError, type NetworkFault } from './transportFault';
import { addressOf, plainHeaders } from './wire';

/** Where a node can call its service from. */
export type NodeContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/**
 * The port inside n8n: n8n's own HTTP with the credential's `authenticate`, so that proxies, TLS settings and n8n's guards apply. What n8n throws
 * never leaves this function: it may hold the request with its keys (koppeling.md R10).
 */
export function createN8nHttpPort(
	context: NodeContext,
	type: CredentialType,
	service: ServiceName,
	connection: ConnectionIdentity,
): HttpPort {
	return {
		async send(request: HttpRequest): Promise<HttpResponse> {
			const answer = await sendThroughN8n(context, type, connection.baseUrl, request);
			if ('fault' in answer) throw transportError(answer.fault, request, service, connection.host);
			return answer;
		},
	};
}

async function sendThroughN8n(
	context: NodeContext,
	type: CredentialType,
	baseUrl: string,
	request: HttpRequest,
): Promise<HttpResponse | { fault: NetworkFault }> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: addressOf(baseUrl, request),
		headers: { ...request.headers },
		...(request.body !== undefined && { body: request.body }),
		timeout: request.timeoutMs,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	try {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			type,
			options,
		);
		return readResponse(response);
	} catch (error) {
		return { fault: faultOf(error) };
	}
}

function readResponse(response: unknown): HttpResponse {
	const { statusCode, headers, body } = response as {
		statusCode: number;
		headers?: Record<string, unknown>;
		body?: unknown;
	};
	return {
		status: statusCode,
		headers: plainHeaders(headers),
		body: typeof body === 'string' ? body : String(body ?? ''),
	};
}
