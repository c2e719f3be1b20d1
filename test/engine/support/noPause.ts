/** Stands in for `nodes/http/stoppableSleep` in the engine tests: waiting takes no time there. */
export function sleepOf(): (milliseconds: number) => Promise<void> {
	return async () => await Promise.resolve();
}
