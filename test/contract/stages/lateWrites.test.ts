import { importSalesOrders } from '../../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import type { StageContext } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { FaultAction } from '../../../simulators/core/types';
import { invoiced, make, reasonsOf, run, SEVEN_AND_FIVE, statusOf } from '../../support/exportWorkOrdersCase';
import { FRESH, next, ORDER_SETTINGS, Systems } from '../../support/Systems';

const LATE: FaultAction = { kind: 'hold', when: 'before', late: true };

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

/** Clients whose patience is short. */
function impatient(): StageContext {
	return systems.context({}, 400);
}

/** The service carries out what its client has given up. */
async function letGo(service: 'imuis' | 'outSmart', operation: string): Promise<void> {
	systems[service].release();
	const isPending = () =>
		systems[service].calls().some((call) => call.operation === operation && call.outcome === 'pending');
	while (isPending()) await new Promise(setImmediate);
}

test('E11, R9: lines that iMUIS adds after the time-out are on the order once', async () => {
	const calm = make(systems, SEVEN_AND_FIVE);
	const earlier = await run(systems);
	const made = make(systems, SEVEN_AND_FIVE);
	systems.imuis.addFault({ operation: 'CreateVerkooporderRegel', action: LATE });
	const slow = await run(systems, {}, next(earlier), impatient());
	expect(reasonsOf(slow)).toContain('failed connectionFaultWaits');
	expect(statusOf(systems, made)).toBe('Compleet 1');
	await letGo('imuis', 'CreateVerkooporderRegel');
	expect((await run(systems, {}, next(slow))).summary).toMatchObject({ sent: 1, failed: 0 });
	expect(invoiced(systems, made.order)).toEqual(invoiced(systems, calm.order));
	expect(statusOf(systems, made)).toBe('Afgehandeld 1');
});

test('E11, R9: a gateway that gave up waiting says nothing of iMUIS: nothing is written again in the same run', async () => {
	const calm = make(systems, SEVEN_AND_FIVE);
	const earlier = await run(systems);
	const made = make(systems, SEVEN_AND_FIVE);
	systems.imuis.addFault({ operation: 'CreateVerkooporderRegel', action: { kind: 'status', status: 504 } });
	systems.imuis.clearCalls();
	const slow = await run(systems, {}, next(earlier));
	expect(reasonsOf(slow)).toContain('failed connectionFaultWaits');
	expect(
		systems.imuis.calls().filter(({ operation }) => operation === 'CreateVerkooporderRegel').length,
	).toBe(1);
	await run(systems, {}, next(slow));
	expect(invoiced(systems, made.order)).toEqual(invoiced(systems, calm.order));
});

test('I13, R9: work orders that OutSmart stores after the time-out are there once, also where it does not look for doubles (A6)', async () => {
	systems.outSmart.setSwitches({ skipDuplicateIgnored: true });
	systems.outSmart.addFault({ operation: 'PostWorkorders', action: LATE });
	await expect(importSalesOrders(impatient(), ORDER_SETTINGS, FRESH)).rejects.toThrow(
		/OutSmart gave no answer/,
	);
	await letGo('outSmart', 'PostWorkorders');
	const numbers = systems.outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
	expect(numbers.length).toBeGreaterThan(10);
	const again = await importSalesOrders(systems.context(), ORDER_SETTINGS, FRESH);
	expect(again.summary).toMatchObject({ sent: 0, failed: 0 });
	expect(systems.outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo)).toEqual(numbers);
});
