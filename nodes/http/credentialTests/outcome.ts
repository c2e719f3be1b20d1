import type { INodeCredentialTestResult } from 'n8n-workflow';
import { ServiceError } from '../errors';
import { redact } from '../redact';

/** The result of a credential test for whatever went wrong: what happened and what to do, without the credential's own values. */
export function failedTest(error: unknown, secrets: string[]): INodeCredentialTestResult {
	const text =
		error instanceof ServiceError
			? `${error.message} ${error.remedy}`
			: error instanceof Error
				? error.message
				: String(error);
	return { status: 'Error', message: redact(text, secrets) };
}
