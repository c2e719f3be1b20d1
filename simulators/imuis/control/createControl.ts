import type { OrderBook } from '../orders/OrderBook';
import { fillAdministration } from '../seed/fillAdministration';
import type { StoredRecord, Table, Values } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';
import { checkSwitches, DEFAULT_SWITCHES } from '../switches';
import type { World } from '../World';
import type { GivenValues, ImuisControl, ShownOrder, ShownRecord } from './ImuisControl';

/** The control of a world. Throws an Error with a sentence for what cannot be done. */
export function createControl(world: World, orders: OrderBook): ImuisControl {
	const { database, clock } = world;
	const clockNow = (): { now: string; today: string } => ({
		now: clock.now().toISOString(),
		today: clock.today(),
	});
	const showOrder = (number: string): ShownOrder => ({
		head: show(orders.head(number)),
		lines: orders.lines(number).map(show),
	});
	const line = (number: string | number, rg: string | number): StoredRecord =>
		find(database.table('ORDRG'), [String(number), String(rg)]);

	return {
		tableSizes: () => world.database.sizes(),
		records: (table) => database.table(table).all().map(show),
		record: (table, ...key) => {
			const record = database.table(table).get(...key);
			return record && show(record);
		},
		insertRecord: (name, values) => insertRecord(world, name, values),
		editRecord: (name, key, values) => {
			const table = database.table(name);
			const record = find(table, key);
			const changes = checked(table, values);
			refuseKeyChange(table, record, changes);
			if (name === 'ORDRG') orders.storeLine(record, changes);
			else table.change(record, changes, clock.today());
			return show(record);
		},
		deleteRecord: (name, key) => database.table(name).remove(find(database.table(name), key)),
		order: (number) => showOrder(String(number)),
		createOrder: ({ head, lines = [] }) => {
			const given = lines.map((values) => checked(database.table('ORDRG'), values));
			const record = orders.create(checked(database.table('ORDKOP'), head), given, true);
			return showOrder(record.values.NR ?? '');
		},
		addLine: (number, values) => {
			const [added] = orders.addLines(String(number), [checked(database.table('ORDRG'), values)], true);
			if (added === undefined) throw new Error(`No line was added to order ${number}`);
			return show(added);
		},
		editLine: (number, rg, values) => {
			const record = line(number, rg);
			const changes = checked(database.table('ORDRG'), values);
			refuseKeyChange(database.table('ORDRG'), record, changes);
			orders.storeLine(record, changes);
			return show(record);
		},
		deleteLine: (number, rg) => {
			database.table('ORDRG').remove(line(number, rg));
			orders.recompute(orders.head(String(number)), true);
		},
		seed: (name, options) => fillAdministration(world, orders, name, options),
		getSwitches: () => ({ ...world.switches }),
		setSwitches: (switches) => {
			checkSwitches(switches);
			return { ...Object.assign(world.switches, switches) };
		},
		resetSwitches: () => ({ ...Object.assign(world.switches, DEFAULT_SWITCHES) }),
		clock: clockNow,
		setClock: (setting) => {
			clock.set(setting);
			return clockNow();
		},
		sessionCount: () => world.sessions.count,
		endSessions: () => world.sessions.closeAll(),
	};
}

function insertRecord(world: World, name: TableName, given: GivenValues): ShownRecord {
	const { _changedOn: changedOn, ...values } = given;
	const table = world.database.table(name);
	return show(table.insert(checked(table, values), changedOn ? String(changedOn) : world.clock.today()));
}

function show(record: StoredRecord): ShownRecord {
	return { ...record.values, _changedOn: record.changedOn, _row: String(record.row) };
}

function find(table: Table, key: string[]): StoredRecord {
	const record = table.get(...key);
	if (record === undefined) throw new Error(`Table ${table.definition.name} has no record ${key.join('/')}`);
	return record;
}

function checked(table: Table, given: GivenValues): Values {
	const values: Values = {};
	for (const [name, value] of Object.entries(given)) {
		if (table.column(name) === undefined)
			throw new Error(`Table ${table.definition.name} has no column ${name}`);
		values[name] = value === null ? '' : String(value);
	}
	return values;
}

function refuseKeyChange(table: Table, record: StoredRecord, changes: Values): void {
	const changed = table.definition.key.find(
		(name) => name in changes && changes[name] !== record.values[name],
	);
	if (changed !== undefined)
		throw new Error(`Key column ${changed} of ${table.definition.name} cannot be changed`);
}
