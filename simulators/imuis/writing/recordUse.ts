import type { Database } from '../store/Database';
import type { StoredRecord } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';

/** Which field of which table points to a record of the named table. */
const USES: Partial<Record<TableName, Array<[table: TableName, field: string, own: string]>>> = {
	DEB: [
		['ORDKOP', 'DEB', 'NR'],
		['ORDKOP', 'BETALER', 'NR'],
		['DEB', 'BETALER', 'NR'],
		['CNT', 'REL', 'NR'],
		['DEBADRES', 'DEB', 'NR'],
	],
	CRE: [['CNT', 'REL', 'NR']],
	ART: [['ORDRG', 'ART', 'NR']],
	ARTGRP: [['ART', 'ARTGRP', 'NR']],
	ORDSRT: [
		['ORDKOP', 'ORDSRT', 'ZKSL'],
		['DEB', 'ORDSRT', 'ZKSL'],
	],
	BETCOND: [
		['DEB', 'BETCOND', 'NR'],
		['ORDKOP', 'BETCOND', 'NR'],
	],
	LAND: [['DEB', 'LAND', 'ZKSL']],
	MEDEWERKER: [['ORDKOP', 'VERKOPER', 'ZKSL']],
};

/** The table in which a record is still in use, or undefined (imuis reference §6.3). */
export function tableThatUses(
	name: TableName,
	record: StoredRecord,
	database: Database,
): TableName | undefined {
	return USES[name]?.find(([table, field, own]) =>
		database
			.table(table)
			.all()
			.some((other) => other !== record && other.values[field] === record.values[own]),
	)?.[0];
}
