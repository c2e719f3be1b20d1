import type { SimulatedResponse } from '../../core/types';
import { CODES, Refusal } from './Refusal';

/** A disturbance of the service itself (core `kind: 'service'`). */
export interface ServiceFault {
	name: string;
	detail?: string;
}

/**
 * Disturbances before anything is applied: `generalError` (code 1007) and `code` with detail `"1301: text"`, several texts
 * separated by `; `. @throws Refusal, or a sentence for a name that is none of OutSmart's.
 */
export function failBefore(fault: ServiceFault | undefined): void {
	switch (fault?.name) {
		case 'generalError':
			throw new Refusal(CODES.generalError);
		case 'code': {
			const match = /^(\d+)(?::\s*(.*))?$/s.exec(fault.detail ?? '');
			if (!match) throw new Error('Fault code takes a detail like "1301: Required field missing: name".');
			throw new Refusal(Number(match[1]), match[2] ? match[2].split('; ') : []);
		}
		case undefined:
		case 'generalErrorAfter':
		case 'emptyBody':
		case 'truncatedJson':
		case 'nullResponse':
			return;
		default:
			throw new Error(`OutSmart has no fault ${fault?.name}.`);
	}
}

/**
 * Disturbances of an answer whose request was applied: `generalErrorAfter` (1007 although it was), `emptyBody`, `truncatedJson`,
 * `nullResponse` (code 200 without a response). A refusal stays one: only `emptyBody` and `truncatedJson` damage it.
 */
export function damageAnswer(
	fault: ServiceFault | undefined,
	response: SimulatedResponse,
	refused: boolean,
): SimulatedResponse {
	if (fault === undefined) return response;
	switch (fault.name) {
		case 'emptyBody':
			return { ...response, body: '' };
		case 'truncatedJson':
			return { ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) };
	}
	if (refused) return response;
	switch (fault.name) {
		case 'generalErrorAfter':
			return {
				...response,
				body: JSON.stringify({ code: CODES.generalError, messages: [], response: null }),
			};
		case 'nullResponse':
			return { ...response, body: JSON.stringify({ code: CODES.ok, messages: [], response: null }) };
		default:
			return response;
	}
}
