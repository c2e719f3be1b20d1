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
	const column = table.column(name);
	if (column === undefined || isUnreadable(table, name, switches)) {
		throw new Refusal(`Het veld '${name}' komt niet voor in tabel ${table.definition.name}`);
	}
	return column;
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
