/** The tables of iMUIS that imports ask for by change date (koppeling.md A3). */
export type ChangeDateTable = 'DEB' | 'CNT' | 'DEBADRES' | 'ART' | 'ORDKOP' | 'ORDRG';

type TableNames = Readonly<Record<ChangeDateTable, string>>;

/** What stands in each, in the middle of a sentence. */
export const ENGLISH_TABLES: TableNames = {
	DEB: 'debtors',
	CNT: 'contact persons',
	DEBADRES: 'additional addresses',
	ART: 'articles',
	ORDKOP: 'sales orders',
	ORDRG: 'sales order lines',
};

/** As {@link ENGLISH_TABLES}, in the words of its screens. */
export const DUTCH_TABLES: TableNames = {
	DEB: 'debiteuren',
	CNT: 'contactpersonen',
	DEBADRES: 'extra adressen',
	ART: 'artikelen',
	ORDKOP: 'verkooporders',
	ORDRG: 'verkooporderregels',
};
