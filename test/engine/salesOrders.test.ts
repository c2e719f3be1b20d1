import { importSalesOrders } from '../support/stages';
import { FRESH, next, ORDER_SETTINGS, Systems } from '../support/Systems';

let systems: Systems;
beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

/** A posted work order of which the order's line 5 is then changed to 7 pieces. */
async function changedOrder() {
	const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
	const number = systems.outSmart
		.workOrders()
		.find(({ WorkorderNo }) => WorkorderNo.endsWith('00001'))!.WorkorderNo;
	systems.imuis.editRecord('ORDRG', [number, '5'], { AANT: '7' });
	const quantity = () => Number(systems.outSmart.workOrders(number)[0]!.Materials[0]!.MaterialNr);
	return { first, number, quantity, before: quantity() };
}

describe('I20: lines that change after the work order was made', () => {
	test('I20: are carried over while it is untouched, once', async () => {
		const { first, quantity } = await changedOrder();
		const second = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(second.summary.sent).toBe(1);
		expect(quantity()).toBe(7);
		const third = await importSalesOrders(systems, ORDER_SETTINGS, next(second));
		expect(third.summary.sent).toBe(0);
		// The second run was cut off before its checkpoint was kept.
		const replay = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(replay.summary.sent).toBe(0);
		expect(replay.attention.map(({ reason }) => reason)).not.toContain('orderLinesChanged');
	});

	test.each(['fetched', 'lost checkpoint', 'off'] as const)('I20: are never overwritten: %s', async (why) => {
		const { first, number, quantity, before } = await changedOrder();
		if (why === 'fetched') systems.outSmart.fetchWorkOrder(number);
		const checkpoint = why === 'lost checkpoint' ? '' : next(first).checkpoint;
		const settings = { ...ORDER_SETTINGS, orderLinesAsMaterials: why !== 'off' };
		const second = await importSalesOrders(systems, settings, { ...next(first), checkpoint });
		const notices = second.attention.filter(({ reason }) => reason === 'orderLinesChanged');
		expect(notices.map(({ key }) => key)).toEqual(why === 'off' ? [] : [number]);
		expect(quantity()).toBe(before);
		const third = await importSalesOrders(systems, settings, next(second));
		expect(third.attention.map(({ reason }) => reason)).not.toContain('orderLinesChanged');
		expect(quantity()).toBe(before);
	});
});
