import type { Database } from '../store/Database';
import type { Values } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';

/** The tables without which nothing can be made (imuis reference §7.1), and the administration's own data (§4.4). */
export function fillBasics(database: Database, changedOn: string): void {
	const add = (table: TableName, rows: Values[]): void => {
		for (const row of rows) database.table(table).insert(row, changedOn);
	};
	add('LAND', [
		{ ZKSL: 'NL', OMSCHR: 'Nederland', ISO: 'NL', VALUTA: 'EUR', TEL: '31' },
		{ ZKSL: 'B', OMSCHR: 'België', ISO: 'BE', VALUTA: 'EUR', TEL: '32' },
		{ ZKSL: 'D', OMSCHR: 'Duitsland', ISO: 'DE', VALUTA: 'EUR', TEL: '49' },
	]);
	add('BTW', [
		{ NR: '1', ZKSL: 'HOOG', OMSCHR: 'Btw hoog', PERC: '21', BTWPL: 'B' },
		{ NR: '2', ZKSL: 'LAAG', OMSCHR: 'Btw laag', PERC: '9', BTWPL: 'L' },
		{ NR: '3', ZKSL: 'GEEN', OMSCHR: 'Geen btw', PERC: '0', BTWPL: 'N' },
		{ NR: '4', ZKSL: 'VERLEGD', OMSCHR: 'Btw verlegd', PERC: '0', BTWPL: 'V' },
	]);
	add('BETCOND', [
		{ NR: '1', ZKSL: '14 DAGEN', VERVDGN: '14' },
		{ NR: '2', ZKSL: '30 DAGEN', VERVDGN: '30' },
	]);
	add('MEDEWERKER', [
		{ ZKSL: 'groot', ACHTERNM: 'Groot', ROEPNM: 'Ina', ISVERKOPER: 'J' },
		{ ZKSL: 'jansen', ACHTERNM: 'Jansen', ROEPNM: 'Björn', ISVERKOPER: 'J' },
	]);
	add('ORDSRT', [
		{ HROW: '1', ZKSL: 'standaard', OMSCHR: 'Standaard verkooporder', VERKOPER: 'groot' },
		{ HROW: '2', ZKSL: 'SERVICE', OMSCHR: 'Service en storingen', VERKOPER: 'groot' },
		{ HROW: '3', ZKSL: 'ONDERHOUD', OMSCHR: 'Onderhoudsbeurten' },
	]);
	database.administration = {
		BASALG: {
			NAAM: 'Installatiebedrijf De Vries & Zn. B.V.',
			NAAM2: '',
			ADRES: 'Industrieweg 12',
			POSTCD: '1976 BX',
			PLAATS: 'IJmuiden',
			LAND: 'NL',
			BTWNR: 'NL001234567B01',
			ADM: '2118',
		},
		BASFIN: { AANTPER: '12' },
		BASVK: { DATLEVUITERSTAUTO: 'N' },
	};
}

/** The six article groups; 10 holds the hour types. */
export function fillArticleGroups(database: Database, changedOn: string): void {
	const groups: Array<[number: string, key: string, description: string]> = [
		['10', 'UREN', 'Uren'],
		['20', 'INSTALLATIE', 'Installatiemateriaal'],
		['30', 'SANITAIR', 'Sanitair'],
		['40', 'VERWARMING', 'Verwarming'],
		['50', 'ELEKTRA', 'Elektra'],
		['90', 'DIVERSEN', 'Teksten en diversen'],
	];
	for (const [NR, ZKSL, OMSCHR] of groups)
		database.table('ARTGRP').insert({ NR, ZKSL, OMSCHR, BLOK: 'N' }, changedOn);
}
