/** Anything that was caught, as an error to throw on: an error as it is, other values as their text. */
export function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
