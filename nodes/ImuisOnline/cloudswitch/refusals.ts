import { TransportError, type CallOutcome } from '../../http/errors';
import type { HttpResponse } from '../../http/HttpPort';
import { retryAfterMs } from '../../http/retryDelay';
import type { SoapFault } from './envelope';
import { CloudswitchError } from './errors';
import { cleanServiceText, speaksOfSession, speaksOfUser } from './serviceText';
import type { UnreadableAnswerError } from './unreadableAnswer';

/** What a refusal needs to know of its call. */
export interface RefusedCall {
	/** Function and table, without secrets. */
	readonly label: string;
	readonly functionName: string;
	readonly writes: boolean;
	/** Hidden in texts. */
	readonly sessionId: string;
}

/** HTTP statuses that lie in what was sent, so that sending it again is of no use. */
const FAULT_OF_REQUEST = new Set([400, 413, 414, 415, 422]);

/** The service answered `false`: nothing was carried out. Its text may be anything (imuis reference §2.5). */
export function refusal(call: RefusedCall, message: string): CloudswitchError {
	const text = cleanServiceText(message, call.sessionId);
	const reason = text === '' ? 'It gave no reason.' : `It says: ${text}`;
	if (call.functionName === 'Login') {
		return new CloudswitchError(`iMUIS Online refused to log in. ${reason}`, {
			label: call.label,
			kind: 'refused',
			outcome: 'refused',
			temporary: true,
			remedy:
				'Check the partner key and the environment code, and that the administration has the Cloudswitch module; a partner key may be tied to an IP address.',
			serviceText: text,
		});
	}
	const session = speaksOfSession(text);
	const locked = speaksOfUser(text);
	return new CloudswitchError(`iMUIS Online refused ${call.label}. ${reason}`, {
		label: call.label,
		kind: session ? 'session' : 'refused',
		outcome: 'refused',
		temporary: session || locked,
		remedy: session
			? 'Try again later. When it happens often, look whether another program logs in with the same environment code.'
			: locked
				? 'Close the record in iMUIS Online, then try again.'
				: 'Correct what the text names, in iMUIS Online or in the data that was sent, then try again.',
		serviceText: text,
	});
}

/**
 * The service answered `true` together with a Foutmelding. For a read that is a refusal, as the one client known to meet it has it (imuis
 * reference §2.5): half a result must not pass for the whole. For a write it may be a mere warning, so the write counts as `unknown`: it is
 * looked up, and neither repeated nor taken for done.
 */
export function doubtfulSuccess(call: RefusedCall, message: string): CloudswitchError {
	const text = cleanServiceText(message, call.sessionId);
	return new CloudswitchError(
		`iMUIS Online carried out ${call.label}, but with a message. It says: ${text}`,
		{
			label: call.label,
			kind: 'refused',
			outcome: call.writes ? 'unknown' : 'refused',
			temporary: speaksOfSession(text) || speaksOfUser(text),
			remedy: call.writes
				? 'Look in iMUIS Online whether the change is there before sending it again.'
				: 'Correct what the text names, then try again.',
			serviceText: text,
		},
	);
}

/** A SOAP fault (imuis reference §2.5). One that blames the caller means that no function was reached. */
export function faultError(call: RefusedCall, fault: SoapFault): CloudswitchError {
	const text = cleanServiceText(fault.text, call.sessionId);
	const caller = fault.blame === 'caller';
	return new CloudswitchError(
		caller
			? `iMUIS Online did not understand ${call.label}. It says: ${text}`
			: `iMUIS Online broke down over ${call.label}. It says: ${text}`,
		{
			label: call.label,
			kind: 'fault',
			outcome: call.writes && !caller ? 'unknown' : 'refused',
			temporary: !caller,
			remedy: caller
				? 'Check that the base URL is that of the Cloudswitch service, and report this with the text above.'
				: 'Try again later; when it stays, ask the supplier of iMUIS Online.',
			serviceText: text,
		},
	);
}

/** The answer cannot be read; a write may have been carried out all the same. */
export function unreadable(call: RefusedCall, error: UnreadableAnswerError): CloudswitchError {
	return new CloudswitchError(
		`The answer of iMUIS Online to ${call.label} cannot be read: ${error.detail}.`,
		{
			label: call.label,
			kind: 'malformed',
			outcome: call.writes ? 'unknown' : 'refused',
			temporary: true,
			remedy:
				error.reason === 'html'
					? 'Check the base URL and whether a proxy or maintenance stands between, then try again.'
					: 'Try again later; when it stays, report it with the text above.',
		},
	);
}

/** An HTTP error status without a SOAP fault. `now` is in milliseconds since the epoch. */
export function statusError(call: RefusedCall, response: HttpResponse, now: number): TransportError {
	const { status } = response;
	return new TransportError(
		`iMUIS Online answered ${call.label} with HTTP status ${status}.`,
		{
			service: 'iMUIS Online',
			label: call.label,
			outcome: outcomeOf(status, call.writes),
			temporary: !FAULT_OF_REQUEST.has(status),
			remedy: remedyFor(status),
		},
		'httpStatus',
		status,
		retryAfterMs(response.headers['retry-after'], now),
	);
}

/** Up to 499 the request was turned away at the door, but for 408; beyond, nobody knows how far it got. */
function outcomeOf(status: number, writes: boolean): CallOutcome {
	return writes && (status >= 500 || status === 408) ? 'unknown' : 'refused';
}

function remedyFor(status: number): string {
	if (status === 404 || status === 405) return 'Check the base URL of the iMUIS Online credential.';
	if (status === 401 || status === 403 || status === 407) {
		return 'Check whether a proxy, or the service for this IP address, forbids the call.';
	}
	if (status === 429) return 'Too many calls: try again later.';
	return 'Try again later; when it stays, ask the supplier of iMUIS Online.';
}

/** A failed login or a lost login answer changed nothing of what was to be done after it. */
export function beforeSending(error: unknown): unknown {
	if (error instanceof TransportError && error.outcome === 'unknown') {
		const { service, label, temporary, remedy } = error;
		const details = { service, label, temporary, remedy, outcome: 'notSent' as const };
		return new TransportError(error.message, details, error.fault, error.status, error.retryAfterMs);
	}
	return error;
}
