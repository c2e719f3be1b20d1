import { TransportError, type CallOutcome, type ServiceName, type TransportFault } from './errors';
import type { HttpRequest } from './HttpPort';

/** What can keep an answer away, without any HTTP status. */
export type NetworkFault =
	'unreachable' | 'blocked' | 'certificate' | 'tlsBroken' | 'timeout' | 'connectionLost' | 'aborted';

/** Codes that only occur before anything was sent. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** Codes of a network without a way to the host: while connecting, but also in the middle of an answer. */
const NO_WAY = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN']);
const TIMEOUT = new Set(['ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const ABORTED = new Set(['ERR_CANCELED', 'ABORT_ERR']);
const CERTIFICATE =
	/^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_INVALID)/;
const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO$)/;
/** Errors by which n8n itself refuses an address, before it sends anything. */
const BLOCKED = /^(?:Domain not allowed|The request was blocked because)/;

/**
 * Which fault a Node.js or axios error code stands for.
 *
 * @param syscall the system call that failed; a lost way to the host is only known to be `notSent` when it was `connect`
 */
export function faultOfCode(code: string, syscall?: unknown): NetworkFault {
	if (UNREACHABLE.has(code)) return 'unreachable';
	if (NO_WAY.has(code)) return syscall === 'connect' ? 'unreachable' : 'connectionLost';
	if (TIMEOUT.has(code)) return 'timeout';
	if (ABORTED.has(code)) return 'aborted';
	if (CERTIFICATE.test(code)) return 'certificate';
	return TLS.test(code) ? 'tlsBroken' : 'connectionLost';
}

/**
 * Which fault an error of n8n's HTTP helpers stands for, however deep n8n wrapped it. Nothing else of the error is kept: it may hold the request
 * with its keys (koppeling.md R10).
 */
export function faultOf(error: unknown): NetworkFault {
	const chain = causesOf(error);
	if (chain.some(({ name }) => name === 'CanceledError' || name === 'AbortError')) return 'aborted';
	if (chain.some(({ message }) => BLOCKED.test(String(message)))) return 'blocked';
	const codes = chain.flatMap(({ code, httpCode }) => [code, httpCode]);
	const code = codes.find((value): value is string => typeof value === 'string' && /^[A-Z]/.test(value));
	const syscall = chain.map((link) => link.syscall).find((value) => typeof value === 'string');
	return faultOfCode(code ?? '', syscall);
}

/** The error and what it wraps, outermost first. */
function causesOf(error: unknown): Array<Record<string, unknown>> {
	const chain: Array<Record<string, unknown>> = [];
	let current = error;
	while (typeof current === 'object' && current !== null && chain.length < 6) {
		const link = current as Record<string, unknown>;
		chain.push(link);
		current = link.cause ?? link.errorResponse;
	}
	return chain;
}

interface FaultText {
	fault: TransportFault;
	outcome: CallOutcome;
	temporary: boolean;
	sentence: (service: ServiceName, host: string) => string;
	remedy: string;
}

/** A request that surely reached nobody is `notSent`; after every other fault it may have been carried out. */
const FAULTS: Record<NetworkFault, FaultText> = {
	unreachable: {
		fault: 'unreachable',
		outcome: 'notSent',
		temporary: true,
		sentence: (service, host) => `${service} cannot be reached at ${host}.`,
		remedy:
			'Check the base URL in the credential and the internet connection of n8n; it is tried again at the next run.',
	},
	blocked: {
		fault: 'unreachable',
		outcome: 'notSent',
		temporary: false,
		sentence: (service, host) => `This n8n does not allow calls to ${host}, where ${service} should be.`,
		remedy:
			'Check the base URL and the allowed domains in the credential, or ask who manages this n8n to allow that address.',
	},
	certificate: {
		fault: 'tls',
		outcome: 'notSent',
		temporary: false,
		sentence: (service, host) =>
			`The secure connection to ${service} at ${host} could not be made: its certificate is not accepted.`,
		remedy: 'Check the base URL in the credential; it must be the address the service was issued for.',
	},
	tlsBroken: {
		fault: 'tls',
		outcome: 'unknown',
		temporary: false,
		sentence: (service, host) =>
			`The secure connection to ${service} at ${host} failed: what answers there does not speak https properly.`,
		remedy: 'Check the base URL in the credential, also its port, and whether a proxy stands between.',
	},
	timeout: {
		fault: 'timeout',
		outcome: 'unknown',
		temporary: true,
		sentence: (service, host) => `${service} at ${host} did not answer in time.`,
		remedy: 'It is tried again at the next run; if it stays, ask the service whether there is a disturbance.',
	},
	connectionLost: {
		fault: 'connectionLost',
		outcome: 'unknown',
		temporary: true,
		sentence: (service, host) =>
			`The connection to ${service} at ${host} was broken before its answer was complete.`,
		remedy:
			'It is tried again at the next run; if it stays, check the connection between n8n and the service.',
	},
	aborted: {
		fault: 'aborted',
		outcome: 'unknown',
		temporary: true,
		sentence: (service) => `The call to ${service} was stopped.`,
		remedy: 'Run the stage again; what was under way is looked up first.',
	},
};

/** The error for a call without a complete answer (koppeling.md R9). */
export function transportError(
	kind: NetworkFault,
	request: HttpRequest,
	service: ServiceName,
	host: string,
): TransportError {
	const { fault, outcome, temporary, sentence, remedy } = FAULTS[kind];
	return new TransportError(
		sentence(service, host),
		{ service, label: request.label, outcome, temporary, remedy },
		fault,
	);
}
