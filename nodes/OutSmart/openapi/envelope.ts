import { TransportError } from '../../http/errors';
import type { HttpResponse } from '../../http/HttpPort';
import { redact } from '../../http/redact';
import { retryAfterMs } from '../../http/retryDelay';
import { isServiceFault, refusedBy, unreadable } from './errors';

const LATER = 'It is tried again at the next run; if it stays, ask OutSmart.';
const CHECK_ADDRESS =
	'Check the base URL of the OutSmart credential, and whether a proxy or maintenance stands between.';

/**
 * Reads OutSmart's envelope `{ code, messages, response }` and answers `response` (outsmart reference §1.4). HTTP 200 is not success: the body's
 * code is.
 * @throws {OutSmartError} for every other code and for what is no envelope
 * @throws {TransportError} for an HTTP error status without an envelope
 */
export function readEnvelope(response: HttpResponse, label: string, writes: boolean, nowMs: number): unknown {
	const body = parse(response.body);
	const code = codeOf(body);
	if (isObject(body) && code !== undefined) {
		if (code === 200) return body.response;
		throw refusedBy(code, textsOf(body.messages), label, writes);
	}
	if (response.status >= 300) throw statusError(response, label, writes, nowMs);
	const start = response.body.trimStart();
	if (start === '') throw unreadable('it is empty', label, writes, LATER);
	if (start.startsWith('<'))
		throw unreadable('it is a web page instead of JSON', label, writes, CHECK_ADDRESS);
	if (body === undefined) throw unreadable('it is not complete JSON', label, writes, LATER);
	throw unreadable('it is JSON of another shape', label, writes, CHECK_ADDRESS);
}

/** True for an answer that may be another the next time: OutSmart's general fault 1007, or something that is no envelope (koppeling.md R9). */
export function isTemporaryAnswer(response: HttpResponse): boolean {
	const code = codeOf(parse(response.body));
	return code === undefined ? response.status < 300 : isServiceFault(code);
}

/** The result code of an envelope, a number or its digits; undefined for anything else, `null` among it. */
function codeOf(body: unknown): number | undefined {
	const code = isObject(body) ? body.code : undefined;
	return /^\d{1,6}$/.test(typeof code === 'number' || typeof code === 'string' ? String(code) : '')
		? Number(code)
		: undefined;
}

function statusError(response: HttpResponse, label: string, writes: boolean, nowMs: number): TransportError {
	const { status } = response;
	const ownFault = status < 500 && status !== 408 && status !== 429;
	return new TransportError(
		`OutSmart answered ${label} with HTTP status ${status}.`,
		{
			service: 'OutSmart',
			label,
			outcome: writes && (status >= 500 || status === 408) ? 'unknown' : 'refused',
			temporary: !ownFault,
			remedy: ownFault ? CHECK_ADDRESS : LATER,
		},
		'httpStatus',
		status,
		retryAfterMs(response.headers['retry-after'], nowMs),
	);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function textsOf(messages: unknown): string[] {
	return Array.isArray(messages) ? messages.map((message) => redact(String(message))) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
