import fc, { type RunDetails } from 'fast-check';
import { exportCases, type ExportCase } from './cases';
import { deviationsOf } from './randomExports';

const PER_CASE = 20;
const WORK_ORDERS = Number(process.env.WORK_ORDERS ?? '10000');
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/**
 * Random work orders through plan and executor against the simulated services, with random faults. A failing case prints its seed and path;
 * `SEED=… CASE=… npm run test:random` runs that case alone, with `SHRINK=1` made smaller.
 */
test(`E11: ${WORK_ORDERS} random work orders under random faults: no double, no loss, no wrong quantity or price`, async () => {
	await fc.assert(
		fc.asyncProperty(exportCases(PER_CASE), async (exportCase) => {
			expect(await deviationsOf(exportCase)).toEqual([]);
		}),
		{
			seed,
			path: process.env.CASE ?? '',
			numRuns: Math.ceil(WORK_ORDERS / PER_CASE),
			endOnFailure: process.env.SHRINK === undefined,
			reporter,
		},
	);
}, 3_600_000);

/** The case itself is pages long unless it was made smaller. */
function reporter({
	failed,
	seed: used,
	counterexamplePath,
	errorInstance,
	counterexample,
}: RunDetails<[ExportCase]>): void {
	if (!failed) return;
	const small = process.env.SHRINK === undefined ? '' : `\n${JSON.stringify(counterexample)}`;
	throw new Error(`SEED=${used} CASE=${counterexamplePath}${small}\n${String(errorInstance)}`);
}
