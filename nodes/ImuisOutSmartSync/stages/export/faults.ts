import { ServiceError, TransportError } from '../../../http/errors';
import { OutSmartError } from '../../../OutSmart/openapi/errors';
import { CloudswitchError } from '../../../ImuisOnline/cloudswitch/errors';

/** True when the user pressed Stop, or the workflow timed out: everything ends, and nobody is to blame. */
export function isAborted(error: unknown): boolean {
	return error instanceof TransportError && error.fault === 'aborted';
}

/** True for a fault of the connection, which is not the work order's (koppeling.md E7). */
export function isConnectionFault(error: unknown): error is ServiceError {
	if (!(error instanceof ServiceError) || isAborted(error)) return false;
	return error.temporary || error.outcome !== 'refused' || isCredentialRefused(error);
}

/** True for a key that was taken back: nothing is wrong with the work order, and no other one can be exported either. */
function isCredentialRefused(error: ServiceError): boolean {
	return error instanceof OutSmartError && error.kind === 'credential';
}

/**
 * True for a question that iMUIS turned down: what is on that one work order, such as a strange article number, may be why. When iMUIS turns the
 * questions about every work order down, it is not.
 */
export function isRefusedQuestion(error: unknown): boolean {
	return (
		error instanceof CloudswitchError &&
		error.kind === 'refused' &&
		!error.temporary &&
		error.label !== 'Login'
	);
}

/**
 * How far a connection fault reaches: `one` record (locked by a user); `all`, the service cannot be reached or takes no login; `maybeAll`, which a
 * second work order will show.
 */
export function reachOf(error: ServiceError): 'one' | 'maybeAll' | 'all' {
	if (isCredentialRefused(error)) return 'all';
	if (error instanceof TransportError) {
		return error.fault === 'unreachable' || error.fault === 'tls' ? 'all' : 'maybeAll';
	}
	if (error instanceof CloudswitchError) {
		if (error.label === 'Login' || error.kind === 'session') return 'all';
		return error.kind === 'refused' ? 'one' : 'maybeAll';
	}
	return 'maybeAll';
}

/** What a call answered, or the fault of the service that kept it from answering. */
export type Attempt<T> = { answer: T; fault?: undefined } | { answer?: undefined; fault: ServiceError };

/** Makes a call and hands its fault over to be judged. Stop, and what is no fault of a service, goes on as an error. */
export async function attempt<T>(call: () => Promise<T>): Promise<Attempt<T>> {
	return await call().then(
		(answer) => ({ answer }),
		(error: unknown) => {
			if (!(error instanceof ServiceError) || isAborted(error)) throw error;
			return { fault: error };
		},
	);
}
