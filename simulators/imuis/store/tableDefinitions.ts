import { readColumns, type Column } from './Column';
import { ARTICLE_COLUMNS, ARTICLE_GROUP_COLUMNS } from './columns/articles';
import {
	COUNTRY_COLUMNS,
	EMPLOYEE_COLUMNS,
	ORDER_TYPE_COLUMNS,
	PAYMENT_CONDITION_COLUMNS,
	VAT_CODE_COLUMNS,
} from './columns/basics';
import { ORDER_COLUMNS, ORDER_LINE_COLUMNS } from './columns/orders';
import { ADDRESS_COLUMNS, CONTACT_COLUMNS, CREDITOR_COLUMNS, DEBTOR_COLUMNS } from './columns/relations';

/** The tables the simulator knows. */
export const TABLE_NAMES = [
	'DEB',
	'CRE',
	'CNT',
	'DEBADRES',
	'ART',
	'ARTGRP',
	'ORDKOP',
	'ORDRG',
	'ORDSRT',
	'BTW',
	'BETCOND',
	'MEDEWERKER',
	'LAND',
] as const;

/** Name of a table, as iMUIS writes it. */
export type TableName = (typeof TABLE_NAMES)[number];

/** Shape of a table. */
export interface TableDefinition {
	name: TableName;
	columns: Column[];
	/** Columns that identify a record, in the order of a control route and of `Primarykey`. */
	key: string[];
	/** Columns that must be filled for a new record and have no default. */
	required: string[];
	/** Columns beside the key whose text may occur only once, without regard to case. */
	unique: string[];
	/** References to other tables: column → table; a filled value must exist there. */
	references: Record<string, TableName>;
}

function define(
	name: TableName,
	columns: string,
	key: string[],
	rest: Partial<Omit<TableDefinition, 'name' | 'columns' | 'key'>> = {},
): TableDefinition {
	return { name, columns: readColumns(columns), key, required: key, unique: [], references: {}, ...rest };
}

/**
 * All tables. A debtor's documented key is ZKSL, but its number is what `Primarykey` answers and other tables point to, so NR is the
 * key here and ZKSL unique (imuis reference §9.1).
 */
export const TABLE_DEFINITIONS: Record<TableName, TableDefinition> = {
	DEB: define('DEB', DEBTOR_COLUMNS, ['NR'], {
		required: ['ZKSL'],
		unique: ['ZKSL'],
		references: {
			BETCOND: 'BETCOND',
			LAND: 'LAND',
			BETALER: 'DEB',
			ORDSRT: 'ORDSRT',
			VERKOPER: 'MEDEWERKER',
		},
	}),
	CRE: define('CRE', CREDITOR_COLUMNS, ['NR'], {
		required: ['ZKSL'],
		unique: ['ZKSL'],
		references: { BETCOND: 'BETCOND', LAND: 'LAND' },
	}),
	CNT: define('CNT', CONTACT_COLUMNS, ['REL', 'ZKSL']),
	DEBADRES: define('DEBADRES', ADDRESS_COLUMNS, ['DEB', 'SRT', 'ZKSL'], {
		references: { DEB: 'DEB', LAND: 'LAND' },
	}),
	ART: define('ART', ARTICLE_COLUMNS, ['NR'], {
		required: ['NR', 'ZKSL'],
		unique: ['ZKSL'],
		references: { ARTGRP: 'ARTGRP' },
	}),
	ARTGRP: define('ARTGRP', ARTICLE_GROUP_COLUMNS, ['NR'], { required: ['NR', 'ZKSL'], unique: ['ZKSL'] }),
	ORDKOP: define('ORDKOP', ORDER_COLUMNS, ['NR'], {
		required: ['DEB'],
		references: {
			DEB: 'DEB',
			BETALER: 'DEB',
			ORDSRT: 'ORDSRT',
			BETCOND: 'BETCOND',
			VERZLAND: 'LAND',
			VERKOPER: 'MEDEWERKER',
		},
	}),
	ORDRG: define('ORDRG', ORDER_LINE_COLUMNS, ['ORDNR', 'RG'], {
		required: ['ART', 'AANT'],
		references: { ART: 'ART', ARTGRP: 'ARTGRP' },
	}),
	ORDSRT: define('ORDSRT', ORDER_TYPE_COLUMNS, ['ZKSL']),
	BTW: define('BTW', VAT_CODE_COLUMNS, ['NR'], { required: ['NR', 'ZKSL'], unique: ['ZKSL'] }),
	BETCOND: define('BETCOND', PAYMENT_CONDITION_COLUMNS, ['NR'], { required: ['NR', 'ZKSL'] }),
	MEDEWERKER: define('MEDEWERKER', EMPLOYEE_COLUMNS, ['ZKSL']),
	LAND: define('LAND', COUNTRY_COLUMNS, ['ZKSL']),
};

/** True when `name` is a table of the simulator, exactly as written. */
export function isTableName(name: string): name is TableName {
	return Object.prototype.hasOwnProperty.call(TABLE_DEFINITIONS, name);
}
