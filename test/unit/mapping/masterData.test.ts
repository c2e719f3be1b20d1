import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import { addressKey, mapAddresses } from '../../../nodes/ImuisOutSmartSync/mapping/additionalAddress';
import { isEmptyAddress, readAddress } from '../../../nodes/ImuisOutSmartSync/mapping/address';
import {
	isPerHour,
	isTextArticle,
	mapHourType,
	mapMaterial,
} from '../../../nodes/ImuisOutSmartSync/mapping/article';
import { columnName, columnOf, withNamedColumns } from '../../../nodes/ImuisOutSmartSync/mapping/columns';
import { mapContactPerson } from '../../../nodes/ImuisOutSmartSync/mapping/contactPerson';
import { mapRelation } from '../../../nodes/ImuisOutSmartSync/mapping/relation';
import { cut } from '../../../nodes/ImuisOutSmartSync/mapping/text';

/** Every field with blanks around it, as iMUIS pads texts. */
function padded(record: ImuisRecord): ImuisRecord {
	return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, ` ${value ?? ''}  `]));
}

const DEBTOR: ImuisRecord = {
	NR: '10001',
	ZKSL: 'DROOM',
	NAAM: 'Droom & Vreesman',
	NAAM2: 'T. Bakker',
	STRAAT: 'Dorpsstraat',
	HNR: '12',
	HNRTV: 'a',
	POSTCD: '1234 AB',
	PLAATS: 'Heemskerk',
	LAND: 'NL',
	TEL: '0251-123456',
	MOBIEL: '06-12345678',
	EMAIL: 'info@droom.example',
	OPM: 'Bel eerst',
	BETALER: '10002',
	BTWNR: 'NL001234567B01',
	KVKNR: '12345678',
};

const RELATION = {
	debtor_number: '10001',
	external_id: '10001',
	name: 'Droom & Vreesman',
	street: 'Dorpsstraat',
	house_number: '12a',
	postal_code: '1234 AB',
	city: 'Heemskerk',
	active: '1',
	contact: 'T. Bakker',
	phone_number: '0251-123456',
	mobile: '06-12345678',
	email: 'info@droom.example',
	country: 'NL',
	remark: 'Bel eerst',
	vat_number: 'NL001234567B01',
	kvk_number: '12345678',
	debtor_number_invoice: '10002',
};

describe('relations', () => {
	test.each([
		['as it is', DEBTOR],
		['with blanks around every text', padded(DEBTOR)],
	])('I1: every field of a debtor, %s, in its field of the relation', (_what, debtor) => {
		expect(mapRelation(debtor)).toEqual({
			number: '10001',
			name: 'Droom & Vreesman',
			blocked: false,
			missing: [],
			row: RELATION,
		});
	});

	test('I1: a debtor of which nothing is known has empty required fields and no others', () => {
		expect(mapRelation({})).toEqual({
			number: '',
			name: '',
			blocked: false,
			missing: ['street', 'postalCode', 'town'],
			row: {
				debtor_number: '',
				external_id: '',
				name: '',
				street: '',
				house_number: '',
				postal_code: '',
				city: '',
				active: '1',
			},
		});
	});

	test.each([
		[{ NAAM: ' ', ZKSL: ' DROOM ' }, 'DROOM'],
		[{ NAAM: '', ZKSL: '' }, '10001'],
	])('I1: without a name %j the relation is called %s', (names, name) => {
		const mapped = mapRelation({ ...DEBTOR, ...names });
		expect([mapped.name, mapped.row.name]).toEqual([name, name]);
	});

	test.each([
		['J', true, '0'],
		['N', false, '1'],
		['', false, '1'],
	])('I16: BLOK "%s" blocks: %s', (BLOK, blocked, active) => {
		const mapped = mapRelation({ ...DEBTOR, BLOK });
		expect([mapped.blocked, mapped.row.active]).toEqual([blocked, active]);
	});

	test.each(['', '0', ' 0 '])('I14: payer "%s" is none, and OutSmart keeps what it has', (BETALER) => {
		expect(mapRelation({ ...DEBTOR, BETALER }).row).not.toHaveProperty('debtor_number_invoice');
	});

	test('I1: texts are cut to the length of their field, the remark to a long one', () => {
		const long = 'x'.repeat(70_000);
		const { row, name } = mapRelation({
			...DEBTOR,
			NAAM: long,
			NAAM2: long,
			STRAAT: long,
			PLAATS: long,
			OPM: long,
		});
		expect(name).toHaveLength(70_000);
		expect(
			Object.entries(row)
				.filter(([, value]) => value.startsWith('xxx'))
				.map(([field, value]) => [field, value.length]),
		).toEqual([
			['name', 255],
			['street', 255],
			['city', 255],
			['contact', 255],
			['remark', 65_000],
		]);
	});

	test('A10: a text of exactly its length stays, a longer one is cut between characters', () => {
		expect(cut('x'.repeat(255))).toBe('x'.repeat(255));
		expect(cut('x'.repeat(256))).toBe('x'.repeat(255));
		expect(cut('😀😀😀', 2)).toBe('😀😀');
		expect(cut('😀😀', 2)).toBe('😀😀');
	});
});

describe('addresses', () => {
	const ADDRESS: ImuisRecord = {
		DEB: '10001',
		ZKSL: 'MAG',
		SRT: 'V',
		NAAM: 'Magazijn',
		STRAAT: 'Kade',
		HNR: '5',
		HNRTV: 'b',
		POSTCD: '1976 BX',
		PLAATS: 'IJmuiden',
		LAND: 'NL',
	};
	const ROW = {
		adr_debtor_nr: '10001',
		adr_code: '10001-MAG',
		adr_line_1: 'Kade 5b',
		adr_zip: '1976 BX',
		adr_city: 'IJmuiden',
		adr_country: 'NL',
		adr_remark: 'Magazijn',
	};

	test.each([
		['as it is', ADDRESS],
		['with blanks around every text', padded(ADDRESS)],
	])('I3: every field of an additional address, %s, in its field of OutSmart', (_what, source) => {
		expect(mapAddresses([source])).toEqual([
			{ relation: '10001', code: '10001-MAG', missing: [], row: ROW, source },
		]);
	});

	test('I3: an address of which only the key is known lacks its parts and sends no optional field', () => {
		const source = { DEB: '10001', ZKSL: 'MAG' };
		const row = { adr_debtor_nr: '10001', adr_code: '10001-MAG', adr_line_1: '', adr_zip: '', adr_city: '' };
		expect(mapAddresses([source])).toEqual([
			{ relation: '10001', code: '10001-MAG', missing: ['street', 'postalCode', 'town'], row, source },
		]);
	});

	test('I3: a street without a number gets no blank at its end, a number without a street none before it', () => {
		expect(mapAddresses([{ ...ADDRESS, HNR: '', HNRTV: '' }])[0]?.row.adr_line_1).toBe('Kade');
		expect(mapAddresses([{ ...ADDRESS, STRAAT: '', ADRES: 'Kade 5' }])[0]?.row.adr_line_1).toBe('Kade 5');
	});

	test('I3: a line and a town are cut, a code never', () => {
		const long = 'x'.repeat(300);
		const [mapped] = mapAddresses([{ ...ADDRESS, ZKSL: long, STRAAT: long, PLAATS: long }]);
		expect([mapped?.row.adr_line_1?.length, mapped?.row.adr_city?.length]).toEqual([255, 255]);
		expect(mapped?.row.adr_code).toBe(`10001-${long}`);
	});

	test.each<[string, ImuisRecord[], string[]]>([
		['of one key', [ADDRESS], ['10001-MAG']],
		['whose kinds share a key', [ADDRESS, { ...ADDRESS, SRT: ' F ' }], ['10001-MAG-V', '10001-MAG-F']],
		['whose keys differ', [ADDRESS, { ...ADDRESS, ZKSL: 'HAL' }], ['10001-MAG', '10001-HAL']],
		['of two relations', [ADDRESS, { ...ADDRESS, DEB: '10002' }], ['10001-MAG', '10002-MAG']],
		['of which one has no kind', [ADDRESS, { ...ADDRESS, SRT: '' }], ['10001-MAG-V', '10001-MAG']],
		[
			'that share a key and have no column for the kind',
			[
				{ DEB: '1', ZKSL: 'A' },
				{ DEB: '1', ZKSL: 'A' },
			],
			['1-A', '1-A'],
		],
		[
			'of which some have no key',
			[{ ZKSL: 'A' }, { DEB: '1' }, { DEB: ' ', ZKSL: 'A' }, { DEB: '1', ZKSL: ' ' }, ADDRESS],
			['10001-MAG'],
		],
	])('I3: addresses %s', (_what, records, codes) => {
		expect(mapAddresses(records).map(({ code }) => code)).toEqual(codes);
	});

	test('A4: the key is read from the columns that are there, likely or named', () => {
		expect(addressKey({ REL: ' 7 ', ZKSL: ' A ', SOORT: ' V ' })).toEqual({
			relation: '7',
			searchKey: 'A',
			kind: 'V',
		});
		expect(addressKey({ DEB: '7', ZKSL: 'A' })).toEqual({ relation: '7', searchKey: 'A', kind: '' });
		expect(addressKey({ X: '7', Y: 'A' }, { relation: ['X'], searchKey: ['Y'], kind: [] })).toEqual({
			relation: '7',
			searchKey: 'A',
			kind: '',
		});
		expect(columnOf({ B: '2' }, ['A', 'B'])).toBe('2');
		expect(columnOf({ B: '2' }, ['A'])).toBeUndefined();
	});

	test.each([
		[{}, true],
		[{ STRAAT: 'Kade' }, false],
		[{ POSTCD: '1976 BX' }, false],
		[{ PLAATS: 'IJmuiden' }, false],
		[{ HNR: '5', LAND: 'NL' }, true],
	])('I14: address %j is empty: %s', (record, isEmpty) => {
		expect(isEmptyAddress(readAddress(record, ''))).toBe(isEmpty);
	});

	test('I14: delivery columns are those with VERZ, each part in its field', () => {
		const delivery = Object.fromEntries(
			Object.entries(ADDRESS).map(([name, value]) => [`VERZ${name}`, value]),
		);
		const address = {
			street: 'Kade',
			streetNumber: '5b',
			postalCode: '1976 BX',
			town: 'IJmuiden',
			country: 'NL',
		};
		expect(readAddress(delivery, 'VERZ')).toEqual(address);
		expect(readAddress(ADDRESS, '')).toEqual(address);
	});
});

describe('contact persons', () => {
	const CONTACT: ImuisRecord = {
		REL: '10001',
		ZKSL: 'JANSEN',
		ROEPNM: 'Piet',
		TSNVGSL: 'van',
		ACHTERNM: 'Jansen',
		TEL: '0251-1',
		MOBIEL: '06-1',
		EMAIL: 'piet@droom.example',
	};

	test.each([
		['as it is', CONTACT],
		['with blanks around every text', padded(CONTACT)],
	])('I2: every field of a contact person, %s, in its field of OutSmart', (_what, contact) => {
		expect(mapContactPerson(contact)).toEqual({
			relation: '10001',
			code: '10001-JANSEN',
			name: 'Piet van Jansen',
			row: {
				cpn_debtor_nr: '10001',
				cpn_code: '10001-JANSEN',
				cpn_name: 'Piet van Jansen',
				cpn_phone: '0251-1',
				cpn_email: 'piet@droom.example',
			},
		});
	});

	test('I2: a contact person with only a key is called by it and sends nothing else', () => {
		expect(mapContactPerson({ RELNR: '10001', ZKSL: 'JANSEN' })).toEqual({
			relation: '10001',
			code: '10001-JANSEN',
			name: 'JANSEN',
			row: { cpn_debtor_nr: '10001', cpn_code: '10001-JANSEN', cpn_name: 'JANSEN' },
		});
	});

	test.each([
		[{ ROEPNM: 'Piet', TSNVGSL: ' ', ACHTERNM: 'Jansen' }, 'Piet Jansen'],
		[{ ROEPNM: ' ', TSNVGSL: 'van', ACHTERNM: 'Jansen' }, 'van Jansen'],
		[{ ROEPNM: '', TSNVGSL: '', ACHTERNM: '' }, 'JANSEN'],
	])('I2: of the name only what is filled counts: %j is %s', (parts, name) => {
		expect(mapContactPerson({ ...CONTACT, ...parts })?.row.cpn_name).toBe(name);
	});

	test('I2: the mobile number where there is no other', () => {
		expect(mapContactPerson({ ...CONTACT, TEL: ' ' })?.row.cpn_phone).toBe('06-1');
	});

	test('I2: a long name is cut', () => {
		expect(mapContactPerson({ ...CONTACT, ACHTERNM: 'x'.repeat(300) })?.row.cpn_name).toHaveLength(255);
	});

	test.each<ImuisRecord>([{}, { REL: '1' }, { ZKSL: 'A' }, { REL: ' ', ZKSL: 'A' }, { REL: '1', ZKSL: ' ' }])(
		'I2: without its whole key %j there is no contact person',
		(contact) => expect(mapContactPerson(contact)).toBeUndefined(),
	);
});

describe('articles', () => {
	const ARTICLE: ImuisRecord = {
		NR: '00012',
		ZKSL: 'KRAAN',
		OMSCHR: 'Kraan 15 mm',
		VERKPR: '12,50',
		EENHPRS: '100',
		EENHVERK: 'm',
		EAN: '8712345678906',
	};
	const FLAGS = { costBooking: '0', saleBooking: '1' };

	test.each([
		['whole', ARTICLE, { number: '00012', name: 'Kraan 15 mm', blocked: false }],
		[
			'with blanks around every text',
			{ ...padded(ARTICLE), NR: '00012' },
			{ number: '00012', name: 'Kraan 15 mm', blocked: false },
		],
	])('I4, I18: an article, %s, as a material', (_what, article, head) => {
		expect(mapMaterial(article, 'stuk')).toEqual({
			...head,
			row: {
				code: '00012',
				description: 'Kraan 15 mm',
				price: '0.125',
				unit: 'm',
				eancode: '8712345678906',
			},
		});
	});

	test('I4: an article of which nothing is known costs nothing and has the default unit', () => {
		expect(mapMaterial({}, 'stuk')).toEqual({
			number: '',
			name: '',
			blocked: false,
			row: { code: '', description: '', price: '0', unit: 'stuk' },
		});
	});

	test('I4: the EAN code is cut to its field', () => {
		expect(mapMaterial({ ...ARTICLE, EAN: '1'.repeat(60) }, 'stuk').row?.eancode).toHaveLength(55);
	});

	test.each([
		[{ OMSCHR: ' ', ZKSL: 'KRAAN' }, 'KRAAN'],
		[{ OMSCHR: '', ZKSL: '' }, '00012'],
	])('I14: with %j the article is called %s', (names, name) => {
		expect(mapMaterial({ ...ARTICLE, ...names }, 'stuk').name).toBe(name);
	});

	test.each([
		[{ VERKPR: ' ', EENHPRS: ' ' }, '0'],
		[{ VERKPR: '12,50', EENHPRS: '1' }, '12.5'],
		[{ VERKPR: '12,50', EENHPRS: '0' }, '12.5'],
		[{ VERKPR: '10', EENHPRS: '3' }, '3.3333'],
		[{ VERKPR: '10', EENHPRS: '2' }, '5'],
	])('I18: %j is %s per piece', (prices, price) => {
		expect(mapMaterial({ ...ARTICLE, ...prices }, 'stuk').row?.price).toBe(price);
	});

	test.each([
		[{ VERKPR: '1.234,56' }, { field: 'VERKPR', value: '1.234,56' }],
		[{ EENHPRS: 'per 100' }, { field: 'EENHPRS', value: 'per 100' }],
	])('I18: a price %j that is no number is named, for a material and for an hour type', (prices, problem) => {
		const head = { number: '00012', name: 'Kraan 15 mm', blocked: false };
		expect(mapMaterial({ ...ARTICLE, ...prices }, 'stuk')).toEqual({ ...head, problem });
		expect(mapHourType({ ...ARTICLE, ...prices }, FLAGS)).toEqual({ ...head, problem });
	});

	test('I5: an article as an hour type, with the booking flags it is given', () => {
		const article = { NR: 'UUR-MONT', OMSCHR: 'Monteur', VERKPR: '62,5' };
		expect(mapHourType(article, FLAGS)).toEqual({
			number: 'UUR-MONT',
			name: 'Monteur',
			blocked: false,
			row: {
				code: 'UUR-MONT',
				name: 'Monteur',
				cost_booking: '0',
				sale_booking: '1',
				sale_price: '62.50',
				active: '1',
			},
		});
	});

	test('I5: the name of an hour type is cut', () => {
		expect(mapHourType({ NR: '1', OMSCHR: 'x'.repeat(300) }, FLAGS).row?.name).toHaveLength(255);
	});

	test.each([
		[{ BLOK: 'J', BLOKVRK: 'N' }, true, '0'],
		[{ BLOK: 'N', BLOKVRK: 'J' }, true, '0'],
		[{ BLOK: 'J', BLOKVRK: 'J' }, true, '0'],
		[{ BLOK: 'N', BLOKVRK: 'N' }, false, '1'],
		[{}, false, '1'],
	])('I16: an article with %j is blocked: %s', (flags, blocked, active) => {
		const article = { ...ARTICLE, ...flags };
		expect(mapMaterial(article, 'stuk').blocked).toBe(blocked);
		expect(mapHourType(article, FLAGS)).toMatchObject({ blocked, row: { active } });
	});

	test.each([
		['J', true],
		['N', false],
		[undefined, false],
	])('I16: ISTEKSTRG %s is a text: %s', (ISTEKSTRG, isText) => {
		expect(isTextArticle(ISTEKSTRG === undefined ? {} : { ISTEKSTRG })).toBe(isText);
	});

	test.each([
		['uur', true],
		[' UUR ', true],
		['uren', true],
		['u', true],
		['u.', true],
		['hour', true],
		['hours', true],
		['hr', true],
		['Hr.', true],
		['per uur', true],
		[' ', true],
		[undefined, true],
		['.uur', false],
		['u.u', false],
		['ux', false],
		['stuk', false],
	])('I5: unit "%s" is per hour: %s', (unit, expected) =>
		expect(isPerHour(unit === undefined ? {} : { EENHVERK: unit })).toBe(expected),
	);
});

describe('columns that the user names', () => {
	const LIKELY = { relation: ['REL', 'DEB'], searchKey: ['ZKSL'] };

	test.each([
		['none', {}, LIKELY],
		['blanks', { relation: ' ' }, LIKELY],
		['one', { relation: ' klant ' }, { relation: ['KLANT'], searchKey: ['ZKSL'] }],
		['all', { relation: 'A', searchKey: 'B' }, { relation: ['A'], searchKey: ['B'] }],
		['one that is not read', { other: 'A' }, LIKELY],
	])('A4: %s', (_what, named, expected) => {
		expect(withNamedColumns<'relation' | 'searchKey'>(LIKELY, named)).toEqual(expected);
		expect(LIKELY).toEqual({ relation: ['REL', 'DEB'], searchKey: ['ZKSL'] });
	});

	test('A4: the first column that is there counts, also when it is empty', () => {
		expect(columnName({ B: '', C: '1' }, ['A', 'B', 'C'])).toBe('B');
		expect(columnName({}, ['A'])).toBeUndefined();
	});
});
