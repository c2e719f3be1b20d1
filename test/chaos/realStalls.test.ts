import type { Fault } from '../../simulators/core/types';
import { firstExport } from './scenarios/threeWorkOrders';
import { FULL_IMPORTS } from './scenarios/twoPages';
import type { CallPoint } from './support/points';
import { stall, undisturbed } from './support/powerCut';
import { Runners } from './support/Runners';
import type { Scenario } from './support/Scenario';

jest.setTimeout(300_000);

type Stall = [service: CallPoint['service'], operation: string, when: 'before' | 'after', seconds: number];

/** 30 seconds are within the patience of the clients, 70 are not. */
const STALLS: Stall[] = [
	['imuis', 'GetStamtabelRecords', 'before', 30],
	['imuis', 'CreateVerkooporderRegel', 'after', 30],
	['imuis', 'CreateVerkooporderRegel', 'before', 70],
	['imuis', 'CreateVerkooporderRegel', 'after', 70],
	['imuis', 'UpdateVerkooporderRegel', 'after', 70],
	['outSmart', 'PostWorkorders', 'after', 30],
	['outSmart', 'PostWorkorders', 'after', 70],
];

test('E11, I13, R9: calls that stall for 30 and 70 real seconds leave no double and no loss', async () => {
	const runners = new Runners();
	try {
		const found = await Promise.all(
			STALLS.map(async (each) =>
				(await tryStall(runners, each)).map((problem) => `${each.join(' ')}: ${problem}`),
			),
		);
		expect(found.flat()).toEqual([]);
	} finally {
		await runners.close();
	}
});

async function tryStall(runners: Runners, [service, operation, when, seconds]: Stall): Promise<string[]> {
	const stage = operation === 'PostWorkorders' ? 'importSalesOrders' : 'exportWorkOrders';
	const scenario = [firstExport, ...FULL_IMPORTS].find((each): each is Scenario => each.operation === stage)!;
	const fault: Fault = { operation, action: { kind: 'stall', when, milliseconds: seconds * 1000 } };
	return await stall(runners, scenario, await undisturbed(runners, scenario), service, fault);
}
