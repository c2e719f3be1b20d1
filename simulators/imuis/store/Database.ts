import { Table, type TableSnapshot } from './Table';
import { TABLE_DEFINITIONS, TABLE_NAMES, type TableName } from './tableDefinitions';

/** The administration's settings that are not in a table (imuis reference §4.4). */
export type AdministrationInfo = Record<'BASALG' | 'BASFIN' | 'BASVK', Record<string, string>>;

/** Everything an administration held at some moment. */
export interface DatabaseSnapshot {
	tables: Map<TableName, TableSnapshot>;
	touches: number;
	lastOrderNumber: number;
	administration: AdministrationInfo;
}

/** Everything one administration holds. */
export class Database {
	private touches = 0;

	private readonly tables = new Map<TableName, Table>(
		TABLE_NAMES.map((name) => [name, new Table(TABLE_DEFINITIONS[name], () => this.touches++)]),
	);

	/** "Last used order number" of the basic sales settings: numbers of deleted orders are not used again. */
	lastOrderNumber = 0;

	administration: AdministrationInfo = { BASALG: {}, BASFIN: {}, BASVK: {} };

	table(name: TableName): Table {
		const table = this.tables.get(name);
		if (table === undefined) throw new Error(`No table ${name}`);
		return table;
	}

	/** Number of records per table. */
	sizes(): Record<TableName, number> {
		return Object.fromEntries(TABLE_NAMES.map((name) => [name, this.table(name).size])) as Record<
			TableName,
			number
		>;
	}

	snapshot(): DatabaseSnapshot {
		const { touches, lastOrderNumber } = this;
		const tables = new Map(TABLE_NAMES.map((name) => [name, this.table(name).snapshot()]));
		return { tables, touches, lastOrderNumber, administration: structuredClone(this.administration) };
	}

	restore({ tables, touches, lastOrderNumber, administration }: DatabaseSnapshot): void {
		for (const [name, table] of tables) this.table(name).restore(table);
		this.touches = touches;
		this.lastOrderNumber = lastOrderNumber;
		this.administration = structuredClone(administration);
	}

	clear(): void {
		for (const table of this.tables.values()) table.clear();
		this.lastOrderNumber = 0;
		this.administration = { BASALG: {}, BASFIN: {}, BASVK: {} };
	}
}
