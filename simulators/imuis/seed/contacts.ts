import { addDays } from '../Clock';
import type { Database } from '../store/Database';
import { FAMILY_NAMES, FIRST_NAMES } from './words';
import { address, FIRST_DEBTOR } from './relations';
import type { Random } from './Random';

const ADDRESS_KINDS = ['P', 'B', 'F', 'V'] as const;
/** Relations that are no debtors: a creditor and two prospects. */
const OTHER_RELATIONS = ['60000', '60003', '90001', '90002'];

/** Fills CNT and DEBADRES: contact persons of debtors, creditors and prospects, and additional addresses of debtors. */
export function fillContactsAndAddresses(database: Database, random: Random, today: string): void {
	for (let index = 0; index < 200; index++) {
		const number = String(FIRST_DEBTOR + index);
		if (index % 2 === 1) addContacts(database, random, number, random.between(1, 2), today);
		if (index % 5 === 2)
			addAddress(database, random, number, ADDRESS_KINDS[index % 4] ?? 'V', `ADRES${index % 3}`, today);
	}
	for (const relation of OTHER_RELATIONS) addContacts(database, random, relation, 2, today);
	for (const kind of ['B', 'V']) addAddress(database, random, '10001', kind, 'MAGAZIJN', today);
	addAddress(database, random, '10001', 'F', 'FACTUUR', today);
	addContact(database, '10001', 'INKOOP', { ROEPNM: 'Zoë', TSNVGSL: "van 't", ACHTERNM: 'Hoff' }, today);
	addContact(database, '10012', 'SMIT', { ROEPNM: 'Kees', ACHTERNM: 'Smit' }, today);
}

function addContacts(
	database: Database,
	random: Random,
	relation: string,
	count: number,
	today: string,
): void {
	for (let index = 1; index <= count; index++) {
		const family = random.pick(FAMILY_NAMES);
		const name = { ROEPNM: random.pick(FIRST_NAMES), ACHTERNM: family };
		addContact(
			database,
			relation,
			`C${index}-${family}`.slice(0, 20),
			name,
			addDays(today, -random.between(14, 300)),
		);
	}
}

function addContact(
	database: Database,
	relation: string,
	key: string,
	name: { ROEPNM: string; ACHTERNM: string; TSNVGSL?: string },
	changedOn: string,
): void {
	const phone = `06${relation}${String(key.length).padStart(3, '0')}`;
	database.table('CNT').insert(
		{
			REL: relation,
			ZKSL: key,
			...name,
			TEL: phone,
			MOBIEL: phone,
			EMAIL: `contact@relatie${relation}.example`,
			BLOK: 'N',
		},
		changedOn,
	);
}

function addAddress(
	database: Database,
	random: Random,
	debtor: string,
	kind: string,
	key: string,
	today: string,
): void {
	database
		.table('DEBADRES')
		.insert(
			{ DEB: debtor, ZKSL: key, SRT: kind, NAAM: `Locatie ${key} ${debtor}`, ...address(random), LAND: 'NL' },
			key === 'FACTUUR' ? today : addDays(today, -random.between(14, 300)),
		);
}
