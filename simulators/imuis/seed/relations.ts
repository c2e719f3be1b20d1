import { addDays } from '../Clock';
import type { Database } from '../store/Database';
import type { Values } from '../store/Table';
import { FAMILY_NAMES, FIRST_NAMES, POSTCODE_LETTERS, STREETS, TOWNS, TRADES } from './words';
import type { Random } from './Random';

/** First debtor number; there are 200. */
export const FIRST_DEBTOR = 10_000;
const DEBTORS = 200;

/** The "diversen" debtor, without an address of its own. */
export const MISCELLANEOUS_DEBTOR = '10009';
/** A debtor without street, postal code and town. */
export const DEBTOR_WITHOUT_ADDRESS = '10064';

const NAMES: Record<string, string> = {
	'10001': 'Droom & Vreesman B.V.',
	'10002': 'Café-Brasserie "De Gouden Leeuw"',
	'10003': "VvE 't Zonnehof <fase 2>",
	'10004': 'Frühling & Söhne Bouw',
	'10005': 'Gemeente Súdwest-Fryslân, afd. Vastgoed',
	'10006': "Slagerij Van 't Hoff",
	'10007': 'Garage Özdemir',
	'10009': 'Diverse debiteuren',
	'10012': 'Bakkerij Smit',
	'10064': 'Stichting Het Lege Adres',
};

/** What deviates from an ordinary debtor. An empty text empties the field. */
const DEVIATIONS: Record<string, Values> = {
	'10009': {
		ZKSL: 'DIVERSEN',
		STRAAT: '',
		HNR: '',
		HNRTV: '',
		ADRES: '',
		POSTCD: '',
		PLAATS: '',
		TEL: '',
		EMAIL: '',
	},
	'10012': { STRAAT: '', HNR: '', HNRTV: '', ADRES: '', POSTCD: '' },
	'10025': { PLAATS: '' },
	'10038': { POSTCD: '' },
	'10051': { STRAAT: '', HNR: '', HNRTV: '', ADRES: '' },
	'10064': { STRAAT: '', HNR: '', HNRTV: '', ADRES: '', POSTCD: '', PLAATS: '' },
	'10077': { POSTCD: '', PLAATS: '' },
	'10103': { PLAATS: '' },
	'10015': { STRAAT: '', HNR: '', HNRTV: '' },
	'10030': { STRAAT: '', HNR: '', HNRTV: '' },
	'10045': { STRAAT: '', HNR: '', HNRTV: '' },
	'10060': { STRAAT: '', HNR: '', HNRTV: '' },
	'10020': { BLOK: 'J' },
	'10066': { BLOK: 'J' },
	'10140': { BLOK: 'J' },
	'10031': { BETALER: '10001' },
	'10032': { BETALER: '10001' },
	'10110': { BETALER: '10111' },
	'10120': { BETALER: DEBTOR_WITHOUT_ADDRESS },
	'10004': { LAND: 'D', BTWPL: 'I', POSTCD: '48599', PLAATS: 'Gronau (Westfalen)' },
};

const CHANGED_TODAY = ['10001', '10002', '10012', '10031', '10066', '10150'];

/** Fills DEB with 200 debtors and CRE with 15 creditors; most were changed weeks ago, a few today. */
export function fillRelations(database: Database, random: Random, today: string): void {
	for (let index = 0; index < DEBTORS; index++) {
		const number = String(FIRST_DEBTOR + index);
		const name = NAMES[number] ?? madeUpName(random);
		const values = { ...ordinaryDebtor(number, name, random), ...DEVIATIONS[number] };
		const changedOn = CHANGED_TODAY.includes(number) ? today : addDays(today, -random.between(14, 400));
		database.table('DEB').insert(values, changedOn);
	}
	for (let index = 0; index < 15; index++) {
		const number = String(60_000 + index);
		const name = `${random.pick(FAMILY_NAMES)} Groothandel`.slice(0, 50);
		const values = {
			NR: number,
			ZKSL: searchKey(name, number),
			NAAM: name,
			BETCOND: '2',
			...address(random),
			LAND: 'NL',
		};
		database.table('CRE').insert(values, addDays(today, -random.between(30, 400)));
	}
}

function ordinaryDebtor(number: string, name: string, random: Random): Values {
	return {
		NR: number,
		ZKSL: searchKey(name, number),
		NAAM: name,
		...address(random),
		LAND: 'NL',
		TEL: `0${random.between(10, 79)}${random.between(1_000_000, 9_999_999)}`,
		EMAIL: `info@klant${number}.example`,
		BETCOND: random.pick(['1', '2']),
		BTWPL: 'B',
		SLUITREK: '1300',
		VAL: 'EUR',
		BLOK: 'N',
		ORDSRT: 'standaard',
		VRIJVELD1: random.chance(0.2) ? `Regio ${random.pick(['Noord', 'Zuid', 'Oost', 'West'])}` : '',
	};
}

/** A made-up street address in both its forms. */
export function address(random: Random): Values {
	const street = random.pick(STREETS);
	const [digits, town] = random.pick(TOWNS);
	const number = String(random.between(1, 250));
	const addition = random.chance(0.2) ? random.pick(['A', 'B', '-2', 'bis', 'hs']) : '';
	return {
		STRAAT: street,
		HNR: number,
		HNRTV: addition,
		ADRES: `${street} ${number}${addition}`,
		POSTCD: `${digits} ${random.pick(POSTCODE_LETTERS)}`,
		PLAATS: town,
	};
}

function madeUpName(random: Random): string {
	const family = random.pick(FAMILY_NAMES);
	if (random.chance(0.35)) return `Fam. ${family}`;
	const trade = random.pick(TRADES);
	const form = random.pick(['', ' B.V.', ' & Zn.', ' V.O.F.']);
	return random.chance(0.5) ? `${trade} ${family}${form}` : `${random.pick(FIRST_NAMES)} ${family} ${trade}`;
}

/** A unique search key of at most 20 characters. */
function searchKey(name: string, number: string): string {
	const letters = name
		.normalize('NFD')
		.replace(/[^A-Za-z]/g, '')
		.toUpperCase();
	return `${letters.slice(0, 14)}${number}`;
}
