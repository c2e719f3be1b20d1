import type { Database } from '../store/Database';
import type { Values } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';

const FIRST_DEBTOR = 10_000;
const FIRST_CREDITOR = 60_000;
const NUMBERED: Partial<Record<TableName, number>> = { DEB: FIRST_DEBTOR, CRE: FIRST_CREDITOR };

/** What the program fills in for a new record: the next free number and the first available mandatory values (imuis reference §6.1). */
export function recordDefaults(name: TableName, given: Values, database: Database, today: string): Values {
	return { ...numberFor(name, given, database), ...fixedDefaults(name, database, today) };
}

function numberFor(name: TableName, given: Values, database: Database): Values {
	const first = NUMBERED[name];
	if (first === undefined || (given.NR ?? '') !== '') return {};
	const numbers = database
		.table(name)
		.all()
		.map((record) => Number(record.values.NR));
	return { NR: String(numbers.reduce((highest, number) => Math.max(highest, number), first - 1) + 1) };
}

function fixedDefaults(name: TableName, database: Database, today: string): Values {
	switch (name) {
		case 'DEB':
			return {
				BTWPL: 'B',
				SLUITREK: '1300',
				BETCOND: firstKey('BETCOND', database),
				LAND: 'NL',
				VAL: 'EUR',
				TAAL: 'NED',
			};
		case 'CRE':
			return {
				BTWPL: 'B',
				SLUITREK: '1600',
				BETCOND: firstKey('BETCOND', database),
				LAND: 'NL',
				VAL: 'EUR',
				DATAANGEM: today,
			};
		case 'DEBADRES':
			return { LAND: 'NL' };
		case 'ART':
			return {
				ARTGRP: firstKey('ARTGRP', database),
				BTW: 'H',
				CATEGORIE: 'A',
				EENHPRS: '1',
				ISTEKSTRG: 'N',
				VERKPR: '0',
				DATAANGEM: today,
			};
		default:
			return {};
	}
}

function firstKey(name: TableName, database: Database): string {
	const numbers = database
		.table(name)
		.all()
		.map((record) => Number(record.values.NR));
	return numbers.length === 0 ? '' : String(Math.min(...numbers));
}
