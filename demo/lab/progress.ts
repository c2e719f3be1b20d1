/** Receives one line for a human at a time, without line end. */
export type Progress = (line: string) => void;

const EVERY_MS = 4000;

/**
 * Runs `work` and reports it: a line at the start, one every few seconds with the seconds elapsed and what `detail` sees at that
 * moment, and one at the end. What `work` throws passes through.
 */
export async function withProgress<T>(
	what: string,
	progress: Progress,
	work: () => Promise<T>,
	detail: () => string = () => '',
): Promise<T> {
	const start = Date.now();
	const seconds = (): number => Math.round((Date.now() - start) / 1000);
	progress(`${what} …`);
	const timer = setInterval(() => {
		const seen = detail();
		progress(`${what} … ${seconds()} s${seen === '' ? '' : `, ${seen}`}`);
	}, EVERY_MS);
	try {
		const result = await work();
		progress(`${what}: done in ${seconds()} s`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
