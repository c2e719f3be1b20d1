/** A kind of record with a resource of its own: its table, its key, and the fields of the simplified output (imuis reference §9). */
export interface RecordKind {
	/** As texts name one of them, and several. */
	name: string;
	plural: string;
	table: string;
	/** The whole primary key. */
	key: readonly string[];
	/** Columns that pages are sorted by; no two records share them. */
	sort: readonly string[];
	/** At most ten; the key first. */
	simplified: readonly string[];
	/** What a person calls it by. */
	label: string;
	/** Text columns that the list looks in. */
	searched: readonly string[];
	/** The column that digits typed into the list are compared with; undefined where it holds no number. */
	number?: string;
	/** Without these there is no new record; empty for what iMUIS is not known to take writes of. */
	required: readonly string[];
}

export const RECORD_KINDS: Readonly<Record<string, RecordKind>> = {
	article: {
		name: 'article',
		plural: 'articles',
		table: 'ART',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'OMSCHR', 'ARTGRP', 'EENHVERK', 'VERKPR', 'EENHPRS', 'EAN', 'BLOK', 'BLOKVRK'],
		label: 'OMSCHR',
		searched: ['NR', 'ZKSL', 'OMSCHR'],
		required: ['NR', 'ZKSL'],
	},
	articleGroup: {
		name: 'article group',
		plural: 'article groups',
		table: 'ARTGRP',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'OMSCHR', 'BLOK'],
		label: 'OMSCHR',
		searched: ['ZKSL', 'OMSCHR'],
		number: 'NR',
		required: [],
	},
	contactPerson: {
		name: 'contact person',
		plural: 'contact persons',
		table: 'CNT',
		key: ['REL', 'ZKSL'],
		sort: ['REL', 'ZKSL'],
		simplified: ['REL', 'ZKSL', 'ACHTERNM', 'ROEPNM', 'TSNVGSL', 'TEL', 'MOBIEL', 'EMAIL'],
		label: 'ACHTERNM',
		searched: ['ZKSL', 'ACHTERNM'],
		number: 'REL',
		required: ['REL', 'ZKSL'],
	},
	deliveryAddress: {
		name: 'delivery address',
		plural: 'delivery addresses',
		table: 'DEBADRES',
		key: ['DEB', 'ZKSL', 'SRT'],
		sort: ['DEB', 'ZKSL', 'SRT'],
		simplified: ['DEB', 'ZKSL', 'SRT', 'NAAM', 'STRAAT', 'HNR', 'HNRTV', 'POSTCD', 'PLAATS', 'LAND'],
		label: 'NAAM',
		searched: ['ZKSL', 'NAAM'],
		number: 'DEB',
		required: ['DEB', 'ZKSL', 'SRT'],
	},
	orderType: {
		name: 'order type',
		plural: 'order types',
		table: 'ORDSRT',
		key: ['ZKSL'],
		sort: ['HROW'],
		simplified: ['ZKSL', 'OMSCHR', 'BLOK'],
		label: 'OMSCHR',
		searched: ['ZKSL', 'OMSCHR'],
		required: [],
	},
	relation: {
		name: 'relation',
		plural: 'relations',
		table: 'DEB',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'NAAM', 'STRAAT', 'HNR', 'POSTCD', 'PLAATS', 'TEL', 'EMAIL', 'BLOK'],
		label: 'NAAM',
		searched: ['ZKSL', 'NAAM'],
		number: 'NR',
		required: ['ZKSL'],
	},
	salesOrder: {
		name: 'sales order',
		plural: 'sales orders',
		table: 'ORDKOP',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ORDSRT', 'DEB', 'BETALER', 'DAT', 'DATLEV', 'KENM', 'OPM', 'VERZNAAM', 'BLOK'],
		label: 'KENM',
		searched: ['KENM'],
		number: 'NR',
		required: ['DEB'],
	},
};

/** The resources whose records are read. */
export const READABLE = Object.keys(RECORD_KINDS);

/** Those whose records are written as master records; sales orders have functions of their own (imuis reference §7). */
export const WRITABLE = READABLE.filter(
	(resource) => resource !== 'salesOrder' && RECORD_KINDS[resource]?.required.length !== 0,
);

/** One of them with its article: `an article`, `a relation`. */
export function oneOf({ name }: Pick<RecordKind, 'name'>): string {
	return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
