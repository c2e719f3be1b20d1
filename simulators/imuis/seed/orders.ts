import { addDays } from '../Clock';
import type { OrderBook } from '../orders/OrderBook';
import type { StoredRecord, Values } from '../store/Table';
import type { World } from '../World';
import { FIRST_DEBTOR } from './relations';
import { ORDER_SCENARIOS, type OrderScenario } from './orderScenarios';
import type { Random } from './Random';

const ORDERS = 60;
const ORDER_TYPES = ['SERVICE', 'ONDERHOUD', 'standaard'] as const;

/** Makes 60 orders of three types: the scenarios, then generated ones. */
export function fillOrders(world: World, orders: OrderBook, random: Random): void {
	const today = world.clock.today();
	const generated = Array.from({ length: ORDERS - ORDER_SCENARIOS.length }, (_, index) =>
		generatedOrder(index, random),
	);
	for (const [index, scenario] of [...ORDER_SCENARIOS, ...generated].entries()) {
		const day = scenario.changedToday ? today : addDays(today, -(ORDERS - index) - random.between(7, 14));
		make(world, orders, scenario, day);
	}
}

function make(world: World, orders: OrderBook, scenario: OrderScenario, day: string): void {
	const head = orders.create({ ...scenario.head, DAT: day }, scenario.lines, true);
	const lines = orders.lines(head.values.NR ?? '');
	lines.forEach((line, index) => {
		change(world, line, scenario.afterwards?.lines?.[index] ?? {}, day);
	});
	orders.recompute(head, false);
	world.database.table('ORDKOP').change(head, scenario.afterwards?.head ?? {}, day);
}

function change(world: World, line: StoredRecord, values: Values, day: string): void {
	world.database.table('ORDRG').change(line, values, day);
}

function generatedOrder(index: number, random: Random): OrderScenario {
	const lines = Array.from({ length: random.between(1, 5) }, () => ({
		ART: String(100_022 + random.between(0, 50)),
		AANT: String(random.between(1, 40) / random.pick([1, 1, 1, 4])),
	}));
	return {
		head: {
			ORDSRT: ORDER_TYPES[index % ORDER_TYPES.length] ?? 'standaard',
			DEB: String(FIRST_DEBTOR + 150 + index),
			KENM: `PO ${4700 + index}`,
		},
		lines,
	};
}
