import type { ClockSetting } from '../Clock';
import type { Values } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';
import type { ImuisSwitches } from '../switches';

/** A record as control shows it: raw values (point decimals, ISO dates, J/N), absent = empty, and the two things that are no columns. */
export type ShownRecord = Values & {
	/** Day of the last change, `yyyy-MM-dd`. */
	_changedOn: string;
	/** HROW. */
	_row: string;
};

/** Values as control takes them; a number is written as it is, null or an empty text empties the field. */
export type GivenValues = Record<string, string | number | null>;

/** An order with its lines. */
export interface ShownOrder {
	head: ShownRecord;
	lines: ShownRecord[];
}

/** What fills the administration. */
export type SeedName = 'company' | 'empty' | 'bulk';

/** Control from inside the process; each method is also a route below `/_control/` (see `routeControl`). */
export interface ImuisControl {
	/** `GET tables`: number of records per table. */
	tableSizes(): Record<TableName, number>;
	/** `GET tables/<T>`: all records. */
	records(table: TableName): ShownRecord[];
	/** `GET tables/<T>?key=10012` (key columns separated by `/`): one record, or undefined. */
	record(table: TableName, ...key: string[]): ShownRecord | undefined;
	/** `POST tables/<T>`: adds a record as it is; `_changedOn` sets its change date (default today). */
	insertRecord(table: TableName, values: GivenValues): ShownRecord;
	/** `PUT tables/<T>/<key…>`: edits fields as a user in the program would; the change date becomes today. Key columns stay. */
	editRecord(table: TableName, key: string[], values: GivenValues): ShownRecord;
	/** `DELETE tables/<T>/<key…>`: removes a record, whatever refers to it. Leaves no trace. */
	deleteRecord(table: TableName, key: string[]): void;
	/** `GET orders/<nr>`. */
	order(number: string | number): ShownOrder;
	/** `POST orders`: makes an order as the office would; lines may also hold AANTGELEV and AANTGEFACT. */
	createOrder(order: { head: GivenValues; lines?: GivenValues[] }): ShownOrder;
	/** `POST orders/<nr>/lines`: adds a line as the office would. */
	addLine(number: string | number, values: GivenValues): ShownRecord;
	/** `PUT orders/<nr>/lines/<rg>`: edits a line as the office would, whatever its state; amounts and totals follow. */
	editLine(number: string | number, line: string | number, values: GivenValues): ShownRecord;
	/** `DELETE orders/<nr>/lines/<rg>`. */
	deleteLine(number: string | number, line: string | number): void;
	/** `POST seed {name, articles?}`: empties the administration and fills it anew; `bulk` makes that many articles (default 100,000). */
	seed(name: SeedName, options?: { articles?: number }): void;
	/** `GET switches`. */
	getSwitches(): ImuisSwitches;
	/** `PUT switches`: sets the named ones. */
	setSwitches(switches: Partial<ImuisSwitches>): ImuisSwitches;
	/** `DELETE switches`: all back to default. */
	resetSwitches(): ImuisSwitches;
	/** `GET clock`. */
	clock(): { now: string; today: string };
	/** `PUT clock {offsetMinutes}` or `{now}`. */
	setClock(setting: ClockSetting): { now: string; today: string };
	/** `GET sessions`: how many are open. */
	sessionCount(): number;
	/** `DELETE sessions`: ends all. */
	endSessions(): void;
}
