import { parameter } from './endpoint';
import { CODES, Refusal } from './Refusal';

/** The two tokens that belong together (outsmart reference §1.2). */
export interface Tokens {
	token: string;
	softwareToken: string;
}

/** Checks both query parameters, in the reference's order (§9). The Authorization header is ignored. @throws Refusal 1002–1005. */
export function authorise(query: URLSearchParams, tokens: Tokens): void {
	const token = parameter(query, 'token');
	const softwareToken = parameter(query, 'software_token');
	if (token === undefined) throw new Refusal(CODES.tokenMissing);
	if (softwareToken === undefined) throw new Refusal(CODES.softwareTokenMissing);
	if (token !== tokens.token) throw new Refusal(CODES.tokenRefused);
	if (softwareToken !== tokens.softwareToken) throw new Refusal(CODES.softwareTokenRefused);
}
