import { ARTICLE_COLUMNS, ARTICLE_GROUP_COLUMNS } from './articles';
import type { KnownColumn } from './KnownColumn';
import { CONTACT_PERSON_COLUMNS, DELIVERY_ADDRESS_COLUMNS, RELATION_COLUMNS } from './relations';
import { SALES_ORDER_LINE_COLUMNS } from './salesOrderLines';
import { ORDER_TYPE_COLUMNS, SALES_ORDER_COLUMNS } from './salesOrders';
import { SMALLER_TABLES } from './smallerTables';

const COLUMNS: Readonly<Record<string, readonly KnownColumn[]>> = {
	...SMALLER_TABLES,
	ART: ARTICLE_COLUMNS,
	ARTGRP: ARTICLE_GROUP_COLUMNS,
	CNT: CONTACT_PERSON_COLUMNS,
	DEB: RELATION_COLUMNS,
	DEBADRES: DELIVERY_ADDRESS_COLUMNS,
	ORDKOP: SALES_ORDER_COLUMNS,
	ORDRG: SALES_ORDER_LINE_COLUMNS,
	ORDSRT: ORDER_TYPE_COLUMNS,
};

/** Columns that no two records share; for DEB and CRE the number that other tables refer to (imuis reference §9). */
const KEYS: Readonly<Record<string, readonly string[]>> = {
	ART: ['NR'],
	ARTGRP: ['NR'],
	BETCOND: ['NR'],
	BTW: ['NR'],
	CNT: ['REL', 'ZKSL'],
	CRE: ['NR'],
	DEB: ['NR'],
	DEBADRES: ['DEB', 'ZKSL', 'SRT'],
	DEBOPP: ['DEB', 'FACT'],
	DOSSIER: ['ZKSL'],
	INCMANDAAT: ['ID'],
	KDR: ['NR'],
	KPL: ['NR'],
	LAND: ['ZKSL'],
	MEDEWERKER: ['ZKSL'],
	ORDKOP: ['NR'],
	ORDRG: ['ORDNR', 'RG'],
	ORDSRT: ['HROW'],
	PRS: ['NR'],
	SELCODE: ['ZKSL'],
	TAAL: ['ZKSL'],
	VAL: ['ZKSL'],
};

/** The documented columns of a table; none of one that is not documented (imuis reference §9). */
export function knownColumns(table: string): readonly KnownColumn[] {
	return Object.hasOwn(COLUMNS, table) ? (COLUMNS[table] ?? []) : [];
}

/** The columns by which pages of a table are sorted so that none shifts; undefined where they are not documented (imuis reference §5.3, §9). */
export function knownKey(table: string): readonly string[] | undefined {
	return Object.hasOwn(KEYS, table) ? KEYS[table] : undefined;
}
