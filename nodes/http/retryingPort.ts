import { asError } from './asError';
import { TransportError } from './errors';
import type { HttpPort, HttpRequest, HttpResponse } from './HttpPort';
import { retryAfterMs, retryDelay } from './retryDelay';

/** Statuses that pass: too many requests, and faults of a server or the proxy before it. */
const TEMPORARY_STATUSES = new Set([429, 500, 502, 503, 504]);

export interface RetryingPortOptions {
	sleep: (milliseconds: number) => Promise<void>;
	/** Requests in all, the first included. Default 4. */
	attempts?: number;
	/** True for an answer that is no success though its HTTP status is, and that may pass: the service's own general fault. */
	isTemporaryAnswer?: (response: HttpResponse) => boolean;
	/** From 0 up to 1; default `Math.random`. */
	random?: () => number;
	/** Milliseconds since the epoch; default the real clock. */
	now?: () => number;
}

/**
 * Repeats what may be repeated (koppeling.md R9): reads and repeat-safe writes after any temporary fault; other writes only when the service
 * surely did not carry them out (it was not reached, or answered 429). What is left is given to the client: the last answer, or the error.
 */
export class RetryingPort implements HttpPort {
	constructor(
		private readonly port: HttpPort,
		private readonly options: RetryingPortOptions,
	) {}

	async send(request: HttpRequest): Promise<HttpResponse> {
		const attempts = this.options.attempts ?? 4;
		for (let attempt = 1; ; attempt++) {
			const result = await this.attempt(request);
			const isLast = attempt >= attempts;
			if (result instanceof TransportError) {
				if (isLast || !mayRepeatAfter(result, request)) throw result;
				await this.pause(attempt, result.retryAfterMs);
			} else {
				if (isLast || !this.mayRepeatAfterAnswer(result, request)) return result;
				await this.pause(
					attempt,
					retryAfterMs(result.headers['retry-after'], (this.options.now ?? Date.now)()),
				);
			}
		}
	}

	private async attempt(request: HttpRequest): Promise<HttpResponse | TransportError> {
		try {
			return await this.port.send(request);
		} catch (error) {
			if (error instanceof TransportError) return error;
			throw asError(error);
		}
	}

	private mayRepeatAfterAnswer(response: HttpResponse, request: HttpRequest): boolean {
		if (mayRepeatAfterStatus(response.status, request)) return true;
		return request.repeatSafe && this.options.isTemporaryAnswer?.(response) === true;
	}

	private async pause(attempt: number, askedForMs: number | undefined): Promise<void> {
		await this.options.sleep(retryDelay(attempt, askedForMs, (this.options.random ?? Math.random)()));
	}
}

function mayRepeatAfter(error: TransportError, request: HttpRequest): boolean {
	if (!error.temporary || error.fault === 'aborted') return false;
	return request.repeatSafe || error.outcome === 'notSent';
}

function mayRepeatAfterStatus(status: number, request: HttpRequest): boolean {
	return TEMPORARY_STATUSES.has(status) && (request.repeatSafe || status === 429);
}
