import { ServiceError, type CallOutcome } from '../../http/errors';

/**
 * What a result code of OutSmart means to us (outsmart reference §1.5): `credential`: a token is wrong; `request`: our request is malformed;
 * `service`: their fault, may pass; `record`: something in what was sent; `notFound`, `unchanged`: their name says it.
 */
export type ResultKind = 'credential' | 'request' | 'service' | 'record' | 'notFound' | 'unchanged';

interface CatalogueEntry {
	kind: ResultKind;
	meaning: string;
	remedy: string;
}

const CHECK_TOKEN =
	'Check the field "Token" of the OutSmart credential: the token stands in the OutSmart licence manager.';
const CHECK_SOFTWARE_TOKEN =
	'Check the field "Software Token" of the OutSmart credential, and that the token was ordered for that integration.';
const REPORT = 'This is a fault in the node itself; report it with this message.';
const CORRECT = 'Correct what the text names, in iMUIS or in OutSmart.';

/** Codes with a meaning of their own; the others follow from their last digits (`xx01` = required field missing). */
const CATALOGUE: Record<number, CatalogueEntry> = {
	1000: {
		kind: 'request',
		meaning: 'the address names no function',
		remedy: 'Check the base URL of the OutSmart credential.',
	},
	1001: {
		kind: 'request',
		meaning: 'it does not know this function',
		remedy: 'Check the base URL of the OutSmart credential.',
	},
	1002: { kind: 'credential', meaning: 'the token is missing', remedy: CHECK_TOKEN },
	1003: { kind: 'credential', meaning: 'the software token is missing', remedy: CHECK_SOFTWARE_TOKEN },
	1004: { kind: 'credential', meaning: 'it does not accept the token', remedy: CHECK_TOKEN },
	1005: {
		kind: 'credential',
		meaning: 'it does not accept the software token, or not with this token',
		remedy: CHECK_SOFTWARE_TOKEN,
	},
	1006: {
		kind: 'credential',
		meaning: 'it wants https',
		remedy: 'Let the base URL of the OutSmart credential begin with https://.',
	},
	1007: {
		kind: 'service',
		meaning: 'it met a general fault of its own',
		remedy: 'It is tried again; if it stays, ask OutSmart.',
	},
	1008: { kind: 'request', meaning: 'the request had no content', remedy: REPORT },
	1009: { kind: 'request', meaning: 'it could not read the request', remedy: REPORT },
	1500: {
		kind: 'notFound',
		meaning: 'there is no such work order',
		remedy: 'Look whether the work order was removed in OutSmart.',
	},
	1502: { kind: 'request', meaning: 'no change was given', remedy: REPORT },
	1503: { kind: 'unchanged', meaning: 'nothing was changed', remedy: 'Nothing needs to be done.' },
	1504: { kind: 'record', meaning: 'it could not read a value', remedy: CORRECT },
	1600: { kind: 'record', meaning: 'it did not delete the record', remedy: CORRECT },
};

/** OutSmart's own codes start here; below them stand only 200 and what PHP or a proxy put in its place. */
const FIRST_CODE = 1000;
const UNKNOWN_FAULT: CatalogueEntry = {
	kind: 'service',
	meaning: 'it met a fault of its own',
	remedy: 'It is tried again; if it stays, ask OutSmart.',
};

function entryOf(code: number): CatalogueEntry {
	const known = CATALOGUE[code];
	if (known) return known;
	if (code < FIRST_CODE) return UNKNOWN_FAULT;
	const missing = code % 100 === 1 || code === 1051;
	return {
		kind: 'record',
		meaning: missing ? 'a required field is missing' : 'it did not accept the record',
		remedy: CORRECT,
	};
}

/** True for a result code that says nothing of what was sent: the same request may succeed later (koppeling.md R9). */
export function isServiceFault(code: number): boolean {
	return code !== 200 && entryOf(code).kind === 'service';
}

/** OutSmart answered with a result code other than 200, or with something that cannot be read. */
export class OutSmartError extends ServiceError {
	/** Undefined when the answer could not be read. */
	readonly code: number | undefined;
	readonly kind: ResultKind | 'malformed';
	/** The service's own texts. */
	readonly messages: readonly string[];

	constructor(
		message: string,
		details: { label: string; outcome: CallOutcome; temporary: boolean; remedy: string },
		result: { code?: number; kind: ResultKind | 'malformed'; messages?: readonly string[] },
	) {
		super(message, { service: 'OutSmart', ...details });
		this.code = result.code;
		this.kind = result.kind;
		this.messages = result.messages ?? [];
	}
}

/** The error for a result code: nothing was stored, except that nobody knows after their own general fault. */
export function refusedBy(
	code: number,
	messages: readonly string[],
	label: string,
	writes: boolean,
): OutSmartError {
	const { kind, meaning, remedy } = entryOf(code);
	const says = messages.length === 0 ? '' : ` It says: ${messages.join('; ').slice(0, 500)}.`;
	return new OutSmartError(
		`OutSmart refused ${label}: ${meaning} (code ${code}).${says}`,
		{
			label,
			outcome: kind === 'service' && writes ? 'unknown' : 'refused',
			temporary: kind === 'service',
			remedy,
		},
		{ code, kind, messages },
	);
}

/** The error for an answer that is not the envelope; a write may have been carried out all the same. */
export function unreadable(what: string, label: string, writes: boolean, remedy: string): OutSmartError {
	return new OutSmartError(
		`The answer of OutSmart to ${label} cannot be read: ${what}.`,
		{ label, outcome: writes ? 'unknown' : 'refused', temporary: true, remedy },
		{ kind: 'malformed' },
	);
}
