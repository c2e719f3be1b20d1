/** A kind of record with a resource of its own: its table, its key, and the fields of the simplified output (imuis reference §9). */
export interface RecordKind {
	/** As texts name one of them. */
	name: string;
	table: string;
	/** The whole primary key. */
	key: readonly string[];
	/** Columns that pages are sorted by. */
	sort: readonly string[];
	/** At most ten; the key first. */
	simplified: readonly string[];
	/** What a person calls it by. */
	label: string;
	/** iMUIS is known to take writes. */
	isWritable: boolean;
}

export const RECORD_KINDS: Readonly<Record<string, RecordKind>> = {
	article: {
		name: 'article',
		table: 'ART',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'OMSCHR', 'ARTGRP', 'EENHVERK', 'VERKPR', 'EENHPRS', 'EAN', 'BLOK', 'BLOKVRK'],
		label: 'OMSCHR',
		isWritable: true,
	},
	articleGroup: {
		name: 'article group',
		table: 'ARTGRP',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'OMSCHR', 'BLOK'],
		label: 'OMSCHR',
		isWritable: false,
	},
	contactPerson: {
		name: 'contact person',
		table: 'CNT',
		key: ['REL', 'ZKSL'],
		sort: ['REL', 'ZKSL'],
		simplified: ['REL', 'ZKSL', 'ACHTERNM', 'ROEPNM', 'TSNVGSL', 'TEL', 'MOBIEL', 'EMAIL'],
		label: 'ACHTERNM',
		isWritable: true,
	},
	deliveryAddress: {
		name: 'delivery address',
		table: 'DEBADRES',
		key: ['DEB', 'ZKSL', 'SRT'],
		sort: ['DEB', 'ZKSL'],
		simplified: ['DEB', 'ZKSL', 'SRT', 'NAAM', 'STRAAT', 'HNR', 'HNRTV', 'POSTCD', 'PLAATS', 'LAND'],
		label: 'NAAM',
		isWritable: true,
	},
	orderType: {
		name: 'order type',
		table: 'ORDSRT',
		key: ['ZKSL'],
		sort: ['HROW'],
		simplified: ['ZKSL', 'OMSCHR', 'BLOK'],
		label: 'OMSCHR',
		isWritable: false,
	},
	relation: {
		name: 'relation',
		table: 'DEB',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ZKSL', 'NAAM', 'STRAAT', 'HNR', 'POSTCD', 'PLAATS', 'TEL', 'EMAIL', 'BLOK'],
		label: 'NAAM',
		isWritable: true,
	},
	salesOrder: {
		name: 'sales order',
		table: 'ORDKOP',
		key: ['NR'],
		sort: ['NR'],
		simplified: ['NR', 'ORDSRT', 'DEB', 'BETALER', 'DAT', 'DATLEV', 'KENM', 'OPM', 'VERZNAAM', 'BLOK'],
		label: 'KENM',
		isWritable: false,
	},
};

/** The resources whose records are read, and those that are also written. */
export const READABLE = Object.keys(RECORD_KINDS);
export const WRITABLE = READABLE.filter((resource) => RECORD_KINDS[resource]?.isWritable === true);
