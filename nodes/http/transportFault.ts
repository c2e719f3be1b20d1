import { TransportError, type ServiceName, type TransportFault } from './errors';
import type { HttpRequest } from './HttpPort';

const UNREACHABLE = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EHOSTDOWN',
	'ENETDOWN',
]);
const TIMEOUT = new Set(['ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const ABORTED = new Set(['ERR_CANCELED', 'ABORT_ERR']);
const TLS = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** A fault without any HTTP answer. */
export type NetworkFault = Exclude<TransportFault, 'httpStatus'>;

/** Which fault a Node.js or axios error code stands for. */
export function faultOfCode(code: string): NetworkFault {
	if (UNREACHABLE.has(code)) return 'unreachable';
	if (TIMEOUT.has(code)) return 'timeout';
	if (ABORTED.has(code)) return 'aborted';
	return TLS.test(code) ? 'tls' : 'connectionLost';
}

const SENTENCES: Record<NetworkFault, (service: ServiceName, host: string) => string> = {
	unreachable: (service, host) => `${service} cannot be reached at ${host}.`,
	timeout: (service, host) => `${service} at ${host} did not answer in time.`,
	connectionLost: (service, host) =>
		`The connection to ${service} at ${host} was broken before its answer was complete.`,
	tls: (service, host) =>
		`The secure connection to ${service} at ${host} could not be made: its certificate is not accepted.`,
	aborted: (service) => `The call to ${service} was stopped.`,
};

const REMEDIES: Record<NetworkFault, string> = {
	unreachable:
		'Check the base URL in the credential and the internet connection of n8n; it is tried again at the next run.',
	timeout: 'It is tried again at the next run; if it stays, ask the service whether there is a disturbance.',
	connectionLost:
		'It is tried again at the next run; if it stays, check the connection between n8n and the service.',
	tls: 'Check the base URL in the credential; it must be the address the service was issued for.',
	aborted: 'Run the stage again; what was under way is looked up first.',
};

/** The error for a call without a complete answer. A request that reached nobody is `notSent`, every other outcome is `unknown`. */
export function transportError(
	fault: NetworkFault,
	request: HttpRequest,
	service: ServiceName,
	host: string,
): TransportError {
	const reachedNobody = fault === 'unreachable' || fault === 'tls';
	return new TransportError(
		SENTENCES[fault](service, host),
		{
			service,
			label: request.label,
			outcome: reachedNobody ? 'notSent' : 'unknown',
			temporary: fault !== 'tls',
			remedy: REMEDIES[fault],
		},
		fault,
	);
}
