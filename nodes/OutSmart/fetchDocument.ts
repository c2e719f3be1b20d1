import type { IExecuteFunctions } from 'n8n-workflow';
import { TransportError } from '../http/errors';
import { faultOf, transportError, type NetworkFault } from '../http/transportFault';

const TIMEOUT_MS = 60_000;

/** A downloaded file. */
export interface FetchedDocument {
	content: Buffer;
	mimeType: string | undefined;
}

/**
 * Downloads what a link on a work order points to. The link needs no tokens, so none are sent (outsmart reference §2.9); it is a secret itself and
 * stands in no message (koppeling.md R10).
 *
 * @param label what it is, for messages
 * @throws {TransportError} when there is no file
 */
export async function fetchDocument(
	context: IExecuteFunctions,
	link: string,
	label: string,
): Promise<FetchedDocument> {
	const answer = await attempt(context, link);
	if ('fault' in answer) {
		const request = { method: 'GET', path: '/', timeoutMs: TIMEOUT_MS, repeatSafe: true, label } as const;
		throw transportError(answer.fault, request, 'OutSmart', hostOf(link));
	}
	const { status, mimeType, content } = answer;
	if (status >= 300) throw noFile(label, `HTTP status ${status}`, status);
	if (content.length === 0) throw noFile(label, 'an empty file', status);
	if (mimeType?.startsWith('text/html') === true)
		throw noFile(label, 'a web page instead of the file', status);
	return { content, mimeType };
}

type Answer = FetchedDocument & { status: number };

async function attempt(context: IExecuteFunctions, link: string): Promise<Answer | { fault: NetworkFault }> {
	try {
		const response = (await context.helpers.httpRequest({
			method: 'GET',
			url: link,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: TIMEOUT_MS,
		})) as { statusCode: number; headers: Record<string, unknown>; body: ArrayBuffer };
		const type = response.headers['content-type'];
		return {
			status: response.statusCode,
			mimeType: typeof type === 'string' ? type.split(';')[0] : undefined,
			content: Buffer.from(response.body),
		};
	} catch (error) {
		return { fault: faultOf(error) };
	}
}

function noFile(label: string, what: string, status: number): TransportError {
	return new TransportError(
		`OutSmart answered the download of ${label} with ${what}.`,
		{
			service: 'OutSmart',
			label,
			outcome: 'refused',
			temporary: status >= 500,
			remedy: 'Open the work order in OutSmart and look whether the file is there; then try again.',
		},
		'httpStatus',
		status,
	);
}

function hostOf(link: string): string {
	try {
		return new URL(link).host;
	} catch {
		return 'OutSmart';
	}
}
