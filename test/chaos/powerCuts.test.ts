import { firstExport, laterExport } from './scenarios/threeWorkOrders';
import { FULL_IMPORTS, LATER_IMPORTS } from './scenarios/twoPages';
import { chosen, describePoint, type CallPoint } from './support/points';
import { cutPower, PLACES, undisturbed, type Place, type Undisturbed } from './support/powerCut';
import { Runners } from './support/Runners';
import type { Scenario } from './support/Scenario';

const MINUTE = 60_000;
jest.setTimeout(15 * MINUTE);

let runners: Runners;

beforeAll(() => (runners = new Runners()));
afterAll(async () => await runners.close());

for (const scenario of [firstExport, laterExport, ...FULL_IMPORTS, ...LATER_IMPORTS]) {
	const rules = scenario.operation === 'exportWorkOrders' ? 'E11, R9' : 'I13, I19, R9';
	test(`${rules}: ${scenario.name}: killed at any call, run again: both systems as undisturbed`, async () => {
		const calm = await undisturbed(runners, scenario);
		const cuts = calm.points.flatMap((point) =>
			placesAt(point, scenario, calm).map((place) => ({ point, place })),
		);
		const problems: string[] = [];
		for (const { point, place } of chosen(cuts, 7)) {
			const found = await cutPower(runners, scenario, calm, point, place);
			problems.push(...found.map((problem) => `${describePoint(point, `cut ${place}`)}: ${problem}`));
		}
		expect(problems).toEqual([]);
	});
}

/**
 * After the answer both services stand as before the next call. It is tried at every call all the same, but of the runs of a later day only at the
 * last one, which no other call follows.
 */
function placesAt(
	{ service, call }: CallPoint,
	{ isLater }: Scenario,
	{ points }: Undisturbed,
): readonly Place[] {
	const isLast = points.filter((point) => point.service === service).length === call + 1;
	return isLater && !isLast ? PLACES.filter((place) => place !== 'answered') : PLACES;
}
