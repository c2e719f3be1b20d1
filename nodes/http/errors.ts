/** The two services, by the name their users know. */
export type ServiceName = 'iMUIS Online' | 'OutSmart';

/**
 * What is known of a call that did not succeed (koppeling.md R9):
 * `notSent`: the service never got it; `refused`: it answered no and changed nothing; `unknown`: it may have been carried out.
 */
export type CallOutcome = 'notSent' | 'refused' | 'unknown';

export interface ServiceErrorDetails {
	service: ServiceName;
	/** `GetStamtabelRecords DEB`: what was asked, without secrets. */
	label: string;
	outcome: CallOutcome;
	/**
	 * True when the fault lies in the connection, not in what was sent (outage, limit, session, record locked by a user), so that the same
	 * request may succeed later (koppeling.md E7).
	 */
	temporary: boolean;
	/** One sentence: what the user can do. */
	remedy: string;
}

/**
 * Anything that kept a call to iMUIS Online or OutSmart from succeeding. The message is one sentence that a person can read and holds
 * no secret; clients subclass it (`TransportError`, `CloudswitchError`, `OutSmartError`).
 */
export class ServiceError extends Error {
	readonly service: ServiceName;
	readonly label: string;
	readonly outcome: CallOutcome;
	readonly temporary: boolean;
	readonly remedy: string;

	constructor(message: string, details: ServiceErrorDetails) {
		super(message);
		this.name = new.target.name;
		this.service = details.service;
		this.label = details.label;
		this.outcome = details.outcome;
		this.temporary = details.temporary;
		this.remedy = details.remedy;
	}
}

/** Why there is no usable answer. `aborted`: the user pressed Stop, or the workflow timed out. */
export type TransportFault = 'unreachable' | 'timeout' | 'connectionLost' | 'tls' | 'aborted' | 'httpStatus';

/** There was no answer, or only an HTTP error status such as 502 or 429. */
export class TransportError extends ServiceError {
	constructor(
		message: string,
		details: ServiceErrorDetails,
		readonly fault: TransportFault,
		/** HTTP status when `fault` is `httpStatus`. */
		readonly status?: number,
		/** From `Retry-After`, in milliseconds. */
		readonly retryAfterMs?: number,
	) {
		super(message, details);
	}
}
