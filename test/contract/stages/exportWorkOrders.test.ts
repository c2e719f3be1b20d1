import { EXPORT_SETTINGS, FRESH, next, ORDER_SETTINGS, Systems } from '../../support/Systems';
import { importSalesOrders } from '../../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import { invoiced, make, reasonsOf, run, SEVEN_AND_FIVE, statusOf, writes } from './exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const EXPECTED = [
	'100001 0 à',
	'100018 6 à',
	'100020 2 à',
	'100020 2 à',
	'BUIS/15 -1.5 à 6.95',
	'CV-1001 1 à 1025',
	'SCHROEF-4X40 250 à 7.85',
	'SLANG-M 3.75 à 4.2',
	'UUR-AVOND 1.75 à 94.5',
	'UUR-LEER 4 à 38.95',
	'UUR-MONT 8.3333 à 62.5',
	'UUR-REIS 0.75 à 48.25',
];

test('E2, E3, E6, E12: seven materials and five periods become lines; the work order is Afgehandeld', async () => {
	const made = make(systems, SEVEN_AND_FIVE);
	const result = await run(systems);
	expect(result.summary).toMatchObject({ mode: 'export', read: 1, sent: 1, failed: 0 });
	expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	const lines = invoiced(systems, made.order);
	expect(lines).toHaveLength(EXPECTED.length);
	EXPECTED.forEach((start, at) => expect(lines[at]).toContain(start));
	expect(reasonsOf(result)).toEqual([
		'notice plannedHoursDiffer',
		'notice priceNotSent',
		'notice priceNotSent',
		'notice linesNotOnWorkOrder',
	]);
	expect(result.attention[3]?.message).toContain('100018');
});

test('I7, E3: what the import put on the work order comes back to the same lines', async () => {
	const { order } = {
		order: String(
			systems.imuis.createOrder({
				head: { ORDSRT: 'SERVICE', DEB: '10001' },
				lines: [
					{ ART: 'CV-1001', AANT: '1' },
					{ ART: 'SLANG-M', AANT: '2.5' },
				],
			}).head.NR,
		),
	};
	await importSalesOrders(systems.context(), ORDER_SETTINGS, FRESH);
	systems.outSmart.completeWorkOrder(order, { materials: [{ match: '10', MaterialNr: '7,5' }] });
	const result = await run(systems);
	expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(systems.orderLines(order).map(({ RG, AANT }) => `${RG} ${AANT}`)).toEqual(['5 1', '10 7.5']);
});
