import { firstExport, laterExport } from './scenarios/threeWorkOrders';
import { FULL_IMPORTS, LATER_IMPORTS } from './scenarios/twoPages';
import { calmRun, disturb, DISTURBANCES, type Disturbance } from './support/disturb';
import { chosen, describePoint } from './support/points';

const MINUTE = 60_000;
jest.setTimeout(15 * MINUTE);

const ALL = Object.keys(DISTURBANCES) as Disturbance[];

/** While one case waits for a time-out, others go on. */
const AT_ONCE = 6;

for (const scenario of [firstExport, laterExport, ...FULL_IMPORTS, ...LATER_IMPORTS]) {
	const rules = scenario.operation === 'exportWorkOrders' ? 'E11, R9' : 'I13, I19, R9';
	test(`${rules}: ${scenario.name}: any call stopped, dropped, cut, stalled or carried out late: both systems as undisturbed after the next run`, async () => {
		const calm = await calmRun(scenario);
		const cases = calm.points.flatMap((point) => ALL.map((disturbance) => ({ point, disturbance })));
		const waiting = chosen(cases, 20);
		const problems: string[] = [];
		const work = async (): Promise<void> => {
			for (let next = waiting.pop(); next; next = waiting.pop()) {
				const { point, disturbance } = next;
				const found = await disturb(scenario, calm, point, disturbance);
				problems.push(...found.map((problem) => `${describePoint(point, disturbance)}: ${problem}`));
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		expect(problems).toEqual([]);
	});
}
