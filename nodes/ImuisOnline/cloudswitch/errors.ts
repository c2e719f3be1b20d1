import { ServiceError, type CallOutcome } from '../../http/errors';

/**
 * `refused`: the service answered no; `session`: it did not accept the session, also not a fresh one; `malformed`: its answer could not be
 * read; `fault`: a SOAP fault, the request never reached a function or the function broke.
 */
export type CloudswitchErrorKind = 'refused' | 'session' | 'malformed' | 'fault';

/** What a CloudswitchError says beside its message. */
export interface CloudswitchErrorDetails {
	/** Function and table: `CreateStamTabelRecord DEB`. */
	label: string;
	kind: CloudswitchErrorKind;
	outcome: CallOutcome;
	temporary: boolean;
	remedy: string;
	/** The service's own words, already cleaned (see `cleanServiceText`). */
	serviceText?: string;
}

/** iMUIS Online answered, and the answer is no or cannot be used. Transport faults are `TransportError`. */
export class CloudswitchError extends ServiceError {
	readonly kind: CloudswitchErrorKind;
	/** The Foutmelding or fault text in Dutch, without secrets and control characters, at most 500 characters; `''` when there is none. */
	readonly serviceText: string;

	constructor(message: string, details: CloudswitchErrorDetails) {
		super(message, {
			service: 'iMUIS Online',
			label: details.label,
			outcome: details.outcome,
			temporary: details.temporary,
			remedy: details.remedy,
		});
		this.kind = details.kind;
		this.serviceText = details.serviceText ?? '';
	}
}

/** What was to be written or asked cannot be put into a request: a mistake of the caller, nothing was sent. */
export class CloudswitchRequestError extends Error {
	/** The message names what is wrong; this says where one stands. */
	readonly remedy = 'Nothing was sent to iMUIS Online. Correct the value, then run again.';

	constructor(message: string) {
		super(message);
		this.name = 'CloudswitchRequestError';
	}
}
