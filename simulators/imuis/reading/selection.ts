import { Refusal } from '../Refusal';
import type { Column } from '../store/Column';
import type { Database } from '../store/Database';
import type { StoredRecord, Table } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import { readWrittenDate } from '../values/dates';
import { rawValue } from '../values/shownValue';
import type { DatasetRow } from '../xml/readDataset';
import { readConditions, type Matcher } from './conditions';
import { findColumn, findTable, isUnreadable, ROW_COLUMN } from './findColumn';

/** A checked selection of GetStamtabelRecords. */
export interface Selection {
	table: Table;
	columns: Column[];
	matches: Matcher;
	key: string[] | undefined;
	/** Day from which a record must have been changed, or undefined. */
	changedFrom: string | undefined;
	/** By the ORDERBY fields alone: 0 for records that sort equally. */
	compare: (left: StoredRecord, right: StoredRecord) => number;
	/** 0 = no maximum. */
	maximum: number;
	pageSize: number;
	page: number;
	/** The same for every page of one question. */
	identity: string;
}

const MANDATORY_TAGS = [
	'TABLE',
	'SELECTFIELDS',
	'WHEREFIELDS',
	'WHEREOPERATORS',
	'WHEREVALUES',
	'ORDERBY',
	'MAXRESULT',
	'PAGESIZE',
	'SELECTPAGE',
];
const KNOWN_TAGS = [...MANDATORY_TAGS, 'MUTDATE_VA', 'PDF_BESTAND'];
const FIELD_SEPARATOR = /[\t;]/;

/** Checks a selection row tag by tag (imuis reference §5.1) and refuses it with a text that names the tag. */
export function readSelection(row: DatasetRow, database: Database, switches: ImuisSwitches): Selection {
	for (const tag of MANDATORY_TAGS) if (!row.fields.has(tag)) throw incomplete(tag);
	for (const tag of row.fields.keys()) {
		if (!KNOWN_TAGS.includes(tag)) throw new Refusal(`De selectie bevat een onbekend veld: ${tag}`);
	}
	const tag = (name: string): string => row.fields.get(name) ?? '';
	const table = findTable(database, tag('TABLE').trim());
	const conditions = readConditions(
		table,
		{ fields: tag('WHEREFIELDS'), operators: tag('WHEREOPERATORS'), values: tag('WHEREVALUES') },
		switches,
	);
	const identity = [...row.fields].filter(([name]) => name !== 'SELECTPAGE' && name !== 'PAGESIZE');
	return {
		table,
		columns: readFields(table, tag('SELECTFIELDS'), switches),
		matches: conditions.matches,
		key: conditions.key,
		changedFrom: readChangedFrom(table, tag('MUTDATE_VA').trim(), switches),
		compare: readOrder(table, tag('ORDERBY'), switches),
		maximum: readWholeNumber('MAXRESULT', tag('MAXRESULT'), 0),
		pageSize: readPageSize(tag('PAGESIZE'), switches),
		page: readWholeNumber('SELECTPAGE', tag('SELECTPAGE'), 1),
		identity: JSON.stringify([identity, switches]),
	};
}

function incomplete(tag: string): Refusal {
	return new Refusal(`De selectie is incompleet, zie veld: ${tag}`);
}

function readFields(table: Table, text: string, switches: ImuisSwitches): Column[] {
	if (text.trim() === '') throw incomplete('SELECTFIELDS');
	if (text.trim() === '*') {
		return table.definition.columns
			.filter((column) => !isUnreadable(table, column.name, switches))
			.map((column) => (column.name === ROW_COLUMN.name ? ROW_COLUMN : column));
	}
	return text.split(FIELD_SEPARATOR).map((name) => findColumn(table, name.trim(), switches));
}

function readChangedFrom(table: Table, text: string, switches: ImuisSwitches): string | undefined {
	if (text === '') return undefined;
	const day = readWrittenDate(text, 'MUTDATE_VA', switches.isoDatesRefused);
	if (!switches.mutdateUnsupportedTables.includes(table.definition.name)) return day;
	if (switches.mutdateUnsupported === 'refused') {
		throw new Refusal(`MUTDATE_VA is niet beschikbaar voor tabel ${table.definition.name}`);
	}
	return undefined;
}

function readOrder(table: Table, text: string, switches: ImuisSwitches): Selection['compare'] {
	const columns =
		text.trim() === ''
			? []
			: text.split(FIELD_SEPARATOR).map((name) => findColumn(table, name.trim(), switches));
	return (left, right) => {
		for (const column of columns) {
			const order = compareValues(column, left, right);
			if (order !== 0) return order;
		}
		return 0;
	};
}

function compareValues(column: Column, left: StoredRecord, right: StoredRecord): number {
	if (column === ROW_COLUMN) return left.row - right.row;
	const first = rawValue(column, left.values);
	const second = rawValue(column, right.values);
	if (column.kind === 'number') return Number(first) - Number(second);
	const upperFirst = first.toUpperCase();
	const upperSecond = second.toUpperCase();
	return upperFirst < upperSecond ? -1 : upperFirst > upperSecond ? 1 : 0;
}

function readPageSize(text: string, switches: ImuisSwitches): number {
	const size = readWholeNumber('PAGESIZE', text, 1);
	const { maxPageSize, pageSizeTooLarge } = switches;
	if (maxPageSize === 0 || size <= maxPageSize) return size;
	if (pageSizeTooLarge === 'refuse') throw new Refusal(`PAGESIZE mag niet groter zijn dan ${maxPageSize}`);
	return maxPageSize;
}

function readWholeNumber(tag: string, text: string, least: number): number {
	if (text.trim() === '') throw incomplete(tag);
	if (!/^\d+$/.test(text.trim()) || Number(text) < least) {
		throw new Refusal(`De selectie is onjuist, zie veld: ${tag} ('${text}')`);
	}
	return Number(text);
}
