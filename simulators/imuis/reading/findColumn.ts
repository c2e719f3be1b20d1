import { Refusal } from '../Refusal';
import type { Column } from '../store/Column';
import type { Table } from '../store/Table';
import { isTableName } from '../store/tableDefinitions';
import type { Database } from '../store/Database';
import type { ImuisSwitches } from '../switches';

/** HROW, the internal row number, which every table has (imuis reference §0, §5.2). */
export const ROW_COLUMN: Column = { name: 'HROW', kind: 'number', decimals: 0, key: false, readOnly: true };

/** A column that may be read; refuses an unknown one, naming it. Names are upper case. */
export function findColumn(table: Table, name: string, switches: ImuisSwitches): Column {
	if (name === ROW_COLUMN.name) return ROW_COLUMN;
	const column = readableColumn(table, name, switches);
	if (column === undefined || isUnreadable(table, name, switches)) {
		throw new Refusal(`Het veld '${name}' komt niet voor in tabel ${table.definition.name}`);
	}
	return column;
}

/** The name under which reading shows a column. */
export function shownName(table: Table, { name }: Column, switches: ImuisSwitches): string {
	return switches.columnNames[table.definition.name]?.[name] ?? name;
}

function readableColumn(table: Table, name: string, switches: ImuisSwitches): Column | undefined {
	const renamed = Object.entries(switches.columnNames[table.definition.name] ?? {});
	const other = renamed.find(([, shown]) => shown === name);
	if (other) return table.column(other[0]);
	return renamed.some(([hidden]) => hidden === name) ? undefined : table.column(name);
}

/** True when a switch hides the column from reading. */
export function isUnreadable(table: Table, name: string, switches: ImuisSwitches): boolean {
	return switches.unreadableColumns[table.definition.name]?.includes(name) ?? false;
}

/** The table of a selection; refuses an unknown one. */
export function findTable(database: Database, name: string): Table {
	if (!isTableName(name)) throw new Refusal(`De tabel '${name}' is onbekend`);
	return database.table(name);
}
