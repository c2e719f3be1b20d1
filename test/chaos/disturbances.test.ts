import { firstExport, laterExport } from './scenarios/threeWorkOrders';
import { FULL_IMPORTS, LATER_IMPORTS } from './scenarios/twoPages';
import { calmRun, disturb, DISTURBANCES, type Disturbance } from './support/disturb';
import { chosen, describePoint } from './support/points';

const MINUTE = 60_000;
jest.setTimeout(15 * MINUTE);

const ALL = Object.keys(DISTURBANCES) as Disturbance[];

for (const scenario of [firstExport, laterExport, ...FULL_IMPORTS, ...LATER_IMPORTS]) {
	const rules = scenario.operation === 'exportWorkOrders' ? 'E11, R9' : 'I13, I19, R9';
	test(`${rules}: ${scenario.name}: any call stopped, dropped, cut, stalled or carried out late: both systems as undisturbed after the next run`, async () => {
		const calm = await calmRun(scenario);
		const cases = calm.points.flatMap((point) => ALL.map((disturbance) => ({ point, disturbance })));
		const problems: string[] = [];
		for (const { point, disturbance } of chosen(cases, 20)) {
			const found = await disturb(scenario, calm, point, disturbance);
			problems.push(...found.map((problem) => `${describePoint(point, disturbance)}: ${problem}`));
		}
		expect(problems).toEqual([]);
	});
}
