import { Refusal } from '../Refusal';
import { readConditions } from '../reading/conditions';
import { findTable } from '../reading/findColumn';
import type { Database } from '../store/Database';
import type { StoredRecord, Table } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import type { DatasetRow } from '../xml/readDataset';

/** The one row with this name; refuses none and several. */
export function onlyRow(rows: DatasetRow[], name: string): DatasetRow {
	const found = rows.filter((row) => row.name === name);
	const [row] = found;
	if (row === undefined) throw new Refusal(`Het onderdeel ${name} ontbreekt`);
	if (found.length > 1) throw new Refusal(`Het onderdeel ${name} komt meer dan één keer voor`);
	return row;
}

/** The table that a SELECTION names. */
export function selectedTable(rows: DatasetRow[], database: Database): Table {
	const selection = onlyRow(rows, 'SELECTION');
	for (const tag of ['TABLE', 'WHEREFIELDS', 'WHEREOPERATORS', 'WHEREVALUES']) {
		if ((selection.fields.get(tag) ?? '').trim() === '') {
			throw new Refusal(`De selectie is incompleet, zie veld: ${tag}`);
		}
	}
	return findTable(database, (selection.fields.get('TABLE') ?? '').trim());
}

/** The one record that a SELECTION picks (imuis reference §6.2); refuses none and several. */
export function selectedRecord(rows: DatasetRow[], table: Table, switches: ImuisSwitches): StoredRecord {
	const { fields } = onlyRow(rows, 'SELECTION');
	const tag = (name: string): string => fields.get(name) ?? '';
	const conditions = readConditions(
		table,
		{ fields: tag('WHEREFIELDS'), operators: tag('WHEREOPERATORS'), values: tag('WHEREVALUES') },
		switches,
	);
	const direct = conditions.key ? table.get(...conditions.key) : undefined;
	const candidates = direct ? [direct] : table.all();
	const found = candidates.filter(conditions.matches);
	const [record] = found;
	if (record === undefined) {
		throw new Refusal(
			`Record niet gevonden in tabel ${table.definition.name} (${tag('WHEREVALUES').replace(/\t/g, '/')})`,
		);
	}
	if (found.length > 1)
		throw new Refusal(`De selectie op tabel ${table.definition.name} levert meer dan één record op`);
	return record;
}
