import { asError } from '../../../http/asError';
import { InputError } from '../../../items/InputError';
import type { OutSmartClient } from '../../openapi/client';
import { OutSmartError } from '../../openapi/errors';
import type { OutSmartRecord } from '../../openapi/types';

const UNKNOWN_ENDPOINT = 1001;

/** All records of an endpoint. @throws {InputError} for an endpoint that OutSmart does not know, and what the client throws */
export type RecordLists = (endpoint: string) => Promise<readonly OutSmartRecord[]>;

/** Reads a list once for all input items: OutSmart gives it whole, whatever is asked (outsmart reference §1.6). One that failed is tried anew. */
export function recordLists(outSmart: OutSmartClient): RecordLists {
	const read = new Map<string, readonly OutSmartRecord[]>();
	return async (endpoint) => {
		try {
			const records = read.get(endpoint) ?? (await outSmart.list(endpoint));
			read.set(endpoint, records);
			return records;
		} catch (error) {
			throw endpointFault(error, endpoint);
		}
	};
}

/** An endpoint that does not exist is the user's name for it; anything else is as it was. */
export function endpointFault(error: unknown, endpoint: string): Error {
	if (!(error instanceof OutSmartError) || error.code !== UNKNOWN_ENDPOINT) return asError(error);
	return new InputError(
		`"Endpoint" is "${endpoint}", which OutSmart does not know (code ${UNKNOWN_ENDPOINT}).`,
		'Fill in a name from the documentation of the OutSmart OpenAPI, in small letters, such as vehicles.',
	);
}
