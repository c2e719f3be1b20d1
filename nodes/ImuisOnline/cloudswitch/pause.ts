const LONGEST_PAUSE_MS = 30_000;

/**
 * Milliseconds to wait before asking again: doubles with each attempt (the first is 1), never more than half a minute, and between three
 * quarters and the whole of that by chance, so that clients do not ask in step (koppeling.md R9). `random` is from 0 up to 1.
 */
export function pauseBefore(attempt: number, firstMs: number, random: number): number {
	const whole = Math.min(firstMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
	return Math.round(whole * (0.75 + random * 0.25));
}
