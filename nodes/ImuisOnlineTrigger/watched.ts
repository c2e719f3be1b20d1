/** What the trigger can watch: a table, its key, and the fields of the simplified output (imuis reference §9.1). */
export interface WatchedTable {
	table: string;
	key: string;
	/** At most ten; the key first. */
	simplified: readonly string[];
}

export type Resource = 'article' | 'relation' | 'salesOrder';

export const WATCHED: Readonly<Record<Resource, WatchedTable>> = {
	relation: {
		table: 'DEB',
		key: 'NR',
		simplified: ['NR', 'ZKSL', 'NAAM', 'STRAAT', 'HNR', 'POSTCD', 'PLAATS', 'TEL', 'EMAIL', 'BLOK'],
	},
	article: {
		table: 'ART',
		key: 'NR',
		simplified: ['NR', 'ZKSL', 'OMSCHR', 'ARTGRP', 'EENHVERK', 'VERKPR', 'EENHPRS', 'EAN', 'BLOK', 'BLOKVRK'],
	},
	salesOrder: {
		table: 'ORDKOP',
		key: 'NR',
		simplified: ['NR', 'ORDSRT', 'DEB', 'BETALER', 'DAT', 'DATLEV', 'KENM', 'OPM', 'VERZNAAM', 'BLOK'],
	},
};

/** The lines of a sales order (ORDRG) in the simplified output. */
export const SIMPLIFIED_LINE = [
	'ORDNR',
	'RG',
	'ART',
	'OMSCHR',
	'AANT',
	'AANTGELEV',
	'AANTGEFACT',
	'EENH',
	'PRS',
	'EENHPRS',
] as const;

/** What the user chose to be told of. */
export interface WatchSettings {
	resource: Resource;
	/** Only orders of this type (`ORDSRT`); empty is every type. */
	orderType: string;
	/** At most ten fields instead of all. */
	simplify: boolean;
}
