const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * Milliseconds to wait before a request is sent again: growing (0.5 s, 1 s, 2 s … at most 20 s), jittered between half and the whole of it so that
 * many clients do not come back at once; never shorter than the service asked for, and that at most a minute (koppeling.md R9).
 *
 * @param attempt 1 for the first repeat
 * @param retryAfterMs what the service asked for, undefined when it did not
 * @param random from 0 up to 1
 */
export function retryDelay(attempt: number, retryAfterMs: number | undefined, random: number): number {
	const whole = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
	const jittered = Math.round(whole / 2 + (whole / 2) * random);
	return Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (koppeling.md R9); undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	if (header === undefined || header.trim() === '') return undefined;
	if (/^\d+$/.test(header.trim())) return Number(header.trim()) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
