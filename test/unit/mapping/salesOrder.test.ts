import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import {
	asSent,
	comparable,
	decimalsShown,
	difference,
} from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/materialDifference';
import {
	isInvoicedCompletely,
	isTextLine,
	mapOrderLines,
} from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/orderLines';
import {
	nameOf,
	orderParties,
	payerNumber,
} from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/orderParties';
import { mapSalesOrder } from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/workOrder';
import { ORDER_SETTINGS } from '../../support/Systems';

function padded(record: ImuisRecord): ImuisRecord {
	return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, ` ${value ?? ''}  `]));
}

const SETTINGS = { orderLinesAsMaterials: true, hourTypeArticleGroup: '10', defaultUnit: 'stuk' };
const LINE: ImuisRecord = {
	RG: '5',
	ART: '00012',
	ARTGRP: '20',
	OMSCHR: 'Kraan',
	AANT: '10',
	AANTGELEV: '4',
	PRS: '250,00',
	EENHPRS: '100',
	EENH: 'm',
};
const MATERIAL = {
	MaterialCode: '00012',
	MaterialNr: '6',
	MaterialPrice: '2.5',
	MaterialName: 'Kraan',
	MaterialUnit: 'm',
	MaterialFreeField5: '5',
};

describe('lines of an order', () => {
	const mapped = (lines: ImuisRecord[], settings: Partial<typeof SETTINGS> = {}) =>
		mapOrderLines('202600001', lines, { ...SETTINGS, ...settings });

	test('I7: an article line is a material with every field', () => {
		expect(mapped([LINE])).toEqual({ kind: 'lines', materials: [MATERIAL], texts: [] });
	});

	test('I7: blanks around texts and numbers do not count', () => {
		const materials = [{ ...MATERIAL, MaterialFreeField5: '5' }];
		expect(mapped([{ ...padded(LINE), RG: '5' }])).toEqual({ kind: 'lines', materials, texts: [] });
	});

	test('I7: a line of which only the article is known: nothing of it, at no price, in the default unit', () => {
		const materials = [
			{
				MaterialCode: '00012',
				MaterialNr: '0',
				MaterialPrice: '0',
				MaterialName: '00012',
				MaterialUnit: 'stuk',
				MaterialFreeField5: '',
			},
		];
		expect(mapped([{ ART: '00012' }])).toEqual({ kind: 'lines', materials, texts: [] });
	});

	test.each<[ImuisRecord, string, string]>([
		[{ AANT: '10', AANTGELEV: '0' }, '10', '2.5'],
		[{ AANT: '10', AANTGELEV: '12' }, '-2', '2.5'],
		[{ AANT: '-3', AANTGELEV: '' }, '-3', '2.5'],
		[{ AANT: '1,2345', AANTGELEV: ' ' }, '1.2345', '2.5'],
		[{ PRS: '10', EENHPRS: '3' }, '6', '3.3333'],
		[{ PRS: '10', EENHPRS: '1' }, '6', '10'],
		[{ PRS: '10', EENHPRS: '0' }, '6', '10'],
		[{ PRS: '10', EENHPRS: ' ' }, '6', '10'],
		[{ PRS: '10', EENHPRS: '2' }, '6', '5'],
	])('I7, I18: with %j the quantity is %s and the price %s', (changes, MaterialNr, MaterialPrice) => {
		const materials = [{ ...MATERIAL, MaterialNr, MaterialPrice }];
		expect(mapped([{ ...LINE, ...changes }])).toEqual({ kind: 'lines', materials, texts: [] });
	});

	test('I7: a line that was delivered completely is left out, one of quantity 0 is not', () => {
		expect(mapped([{ ...LINE, AANTGELEV: '10' }])).toStrictEqual({ kind: 'lines', materials: [], texts: [] });
		const materials = [{ ...MATERIAL, MaterialNr: '0' }];
		expect(mapped([{ ...LINE, AANT: '0', AANTGELEV: '0' }])).toEqual({
			kind: 'lines',
			materials,
			texts: [],
		});
	});

	test.each(['AANT', 'AANTGELEV', 'PRS', 'EENHPRS'])(
		'I7: a line whose %s is no number is named with the text',
		(field) => {
			expect(mapped([{ ...LINE, [field]: '1.234,56' }])).toEqual({
				kind: 'refused',
				reason: 'unreadableLineNumber',
				facts: { order: '202600001', name: '', line: '5', field, value: '1.234,56' },
			});
		},
	);

	test('I7: an unreadable line without a line number has an empty one', () => {
		expect(mapped([{ ART: 'A', AANT: 'x' }])).toMatchObject({ facts: { line: '', value: 'x' } });
	});

	test('I7: without the option article lines are no materials, texts are still texts', () => {
		expect(mapped([LINE, { RG: '10', OMSCHR: 'Let op' }], { orderLinesAsMaterials: false })).toEqual({
			kind: 'lines',
			materials: [],
			texts: ['Let op'],
		});
	});

	test.each([
		['10', '10', []],
		[' 10 ', '10', []],
		['20', '10', [MATERIAL]],
		['', '10', [MATERIAL]],
		[undefined, '10', [MATERIAL]],
		['10', '', [MATERIAL]],
		['', '', [MATERIAL]],
		[undefined, '', [MATERIAL]],
	])('I15: a line of group "%s" with hour types in group "%s"', (ARTGRP, hourTypeArticleGroup, materials) => {
		const line = Object.fromEntries(
			Object.entries({ ...LINE, ARTGRP }).filter(([, value]) => value !== undefined),
		) as ImuisRecord;
		expect(mapped([line], { hourTypeArticleGroup })).toEqual({
			kind: 'lines',
			materials,
			texts: [],
		});
	});

	test.each<[ImuisRecord, string[]]>([
		[{ OMSCHR: ' Ketel ', OPMEXT: ' ' }, ['Ketel']],
		[{ OMSCHR: 'Ketel', OPMEXT: ' Ketel ' }, ['Ketel']],
		[{ OMSCHR: 'Ketel', OPMEXT: 'Ketel vervangen' }, ['Ketel vervangen']],
		[{ OMSCHR: 'vervangen', OPMEXT: 'Ketel vervangen' }, ['vervangen\nKetel vervangen']],
		[{ OMSCHR: 'Ketel', OPMEXT: ' Oude afvoeren ' }, ['Ketel\nOude afvoeren']],
		[{ OMSCHR: ' ', OPMEXT: ' Oude afvoeren ' }, ['Oude afvoeren']],
		[{ OPMEXT: 'Oude afvoeren' }, ['Oude afvoeren']],
		[{ OMSCHR: 'Ketel' }, ['Ketel']],
		[{ OMSCHR: '', OPMEXT: '' }, []],
		[{}, []],
	])('I15: text line %j gives %j', (line, texts) => {
		expect(mapped([{ ...line, ISTEKSTRG: 'J', ART: 'TEKST' }])).toEqual({
			kind: 'lines',
			materials: [],
			texts,
		});
	});

	test.each<[ImuisRecord, boolean]>([
		[{ ISTEKSTRG: 'J', ART: 'A' }, true],
		[{ ISTEKSTRG: 'N', ART: 'A' }, false],
		[{ ART: 'A' }, false],
		[{ ART: ' ' }, true],
		[{}, true],
	])('I15: %j is a text line: %s', (line, expected) => expect(isTextLine(line)).toBe(expected));

	const invoiced = (AANT: string, AANTGEFACT: string): ImuisRecord => ({ ART: 'A', AANT, AANTGEFACT });
	test.each<[string, ImuisRecord[], boolean]>([
		['no lines', [], false],
		['only texts', [{ ISTEKSTRG: 'J', OMSCHR: 'Let op' }], false],
		['a whole line', [invoiced('2', '2')], true],
		['a whole line and a text', [invoiced('2', '2'), { OMSCHR: 'Let op' }], true],
		['more than the line', [invoiced('2', '3')], true],
		['a part', [invoiced('2', '1')], false],
		['one of two lines', [invoiced('2', '2'), invoiced('2', '0')], false],
		['nothing of a line of 0', [invoiced('0', '0')], false],
		['something of a line of 0', [invoiced('0', '1')], true],
		['a returned line', [invoiced('-2', '-2')], true],
		['more of a returned line', [invoiced('-2', '-3')], true],
		['a part of a returned line', [invoiced('-2', '-1')], false],
		['an unreadable quantity', [invoiced('x', '2')], false],
		['an unreadable invoiced quantity', [invoiced('2', 'x')], false],
		['blank numbers', [invoiced(' ', ' ')], false],
		['no numbers at all', [{ ART: 'A' }], false],
	])('I12: %s invoiced', (_what, lines, expected) => expect(isInvoicedCompletely(lines)).toBe(expected));
});

describe('parties of an order', () => {
	const DEBTOR: ImuisRecord = {
		NR: '10001',
		NAAM: 'Droom & Vreesman',
		NAAM2: 'T. Bakker',
		STRAAT: 'Dorpsstraat',
		HNR: '12',
		HNRTV: 'a',
		POSTCD: '1234 AB',
		PLAATS: 'Heemskerk',
		LAND: 'NL',
		TEL: '0251-1',
		MOBIEL: '06-1',
		EMAIL: 'info@droom.example',
	};
	const OWN = {
		debtorNumber: '10001',
		name: 'Droom & Vreesman',
		contactPerson: 'T. Bakker',
		phone: '0251-1',
		email: 'info@droom.example',
		address: {
			street: 'Dorpsstraat',
			streetNumber: '12a',
			postalCode: '1234 AB',
			town: 'Heemskerk',
			country: 'NL',
		},
	};
	const PAYER: ImuisRecord = {
		NR: '10002',
		NAAM: 'Holding',
		ADRES: 'Plein 1',
		POSTCD: '1000 AA',
		PLAATS: 'Amsterdam',
	};
	const PAYING = {
		debtorNumber: '10002',
		name: 'Holding',
		contactPerson: 'Holding',
		phone: '',
		email: '',
		address: { street: 'Plein 1', streetNumber: '', postalCode: '1000 AA', town: 'Amsterdam', country: '' },
	};
	const HEAD: ImuisRecord = { NR: '202600001', DEB: '10001' };
	const DELIVERY: ImuisRecord = {
		VERZNAAM: 'Magazijn',
		VERZNAAM2: 'Balie',
		VERZSTRAAT: 'Kade',
		VERZHNR: '5',
		VERZPOSTCD: '1976 BX',
		VERZPLAATS: 'IJmuiden',
		VERZTEL: '0255-1',
		VERZEMAIL: 'magazijn@droom.example',
	};
	const DELIVERED = {
		debtorNumber: '10001',
		name: 'Magazijn',
		contactPerson: 'Balie',
		phone: '0255-1',
		email: 'magazijn@droom.example',
		address: { street: 'Kade', streetNumber: '5', postalCode: '1976 BX', town: 'IJmuiden', country: '' },
	};
	const parties = (
		head: ImuisRecord,
		debtor: ImuisRecord | undefined = DEBTOR,
		payer: ImuisRecord | undefined = debtor,
		deliveryContact = '',
	) => orderParties(head, { debtor, payer, deliveryContact });

	test.each<[string, ImuisRecord, string]>([
		['of the order', { DEB: '10001', BETALER: ' 10002 ' }, '10002'],
		['none', { DEB: ' 10001 ', BETALER: ' ' }, '10001'],
		['0', { DEB: '10001', BETALER: '0' }, '10001'],
		['no column', { DEB: '10001' }, '10001'],
		['nothing', {}, ''],
	])('I14: payer %s', (_what, head, expected) => expect(payerNumber(head)).toBe(expected));

	test('I14: without delivery address and payer the debtor is both', () => {
		expect(parties(HEAD)).toEqual({ kind: 'parties', location: OWN, invoice: OWN });
		expect(parties(padded(HEAD), padded(DEBTOR))).toEqual({
			kind: 'parties',
			location: OWN,
			invoice: OWN,
		});
	});

	test('I14: the payer is the invoice customer, the contact of the delivery only at the location', () => {
		expect(parties(HEAD, DEBTOR, PAYER, 'Piet')).toEqual({
			kind: 'parties',
			location: { ...OWN, contactPerson: 'Piet' },
			invoice: PAYING,
		});
	});

	test('I14: the mobile number where there is no other', () => {
		expect(parties(HEAD, { ...DEBTOR, TEL: ' ' })).toMatchObject({ location: { phone: '06-1' } });
	});

	test('I14: a delivery address is the location, with its own name, contact, phone and address', () => {
		expect(parties({ ...HEAD, ...DELIVERY }, DEBTOR, PAYER)).toEqual({
			kind: 'parties',
			location: DELIVERED,
			invoice: PAYING,
		});
		expect(parties({ ...HEAD, ...DELIVERY }, DEBTOR, DEBTOR, 'Piet')).toMatchObject({
			location: { contactPerson: 'Piet' },
			invoice: { contactPerson: 'T. Bakker' },
		});
	});

	test('I14: what the delivery does not say comes from the debtor', () => {
		const { VERZSTRAAT = '', VERZHNR = '', VERZPOSTCD = '', VERZPLAATS = '' } = DELIVERY;
		expect(parties({ ...HEAD, VERZSTRAAT, VERZHNR, VERZPOSTCD, VERZPLAATS }, DEBTOR, PAYER)).toEqual({
			kind: 'parties',
			location: { ...OWN, address: DELIVERED.address },
			invoice: PAYING,
		});
	});

	test('I14: a "diversen" debtor takes the delivery whole, also as invoice customer; its contact is not the debtor’s', () => {
		const diverse = { NR: '10001', NAAM: 'Diversen', NAAM2: 'Balie van Diversen' };
		const delivery = { ...DELIVERY, VERZNAAM2: ' ' };
		const location = { ...DELIVERED, contactPerson: 'Magazijn' };
		expect(parties({ ...HEAD, ...delivery }, diverse)).toEqual({
			kind: 'parties',
			location,
			invoice: location,
		});
	});

	test('I14: a payer other than the debtor without an address is refused, not taken for "diversen"', () => {
		expect(parties({ ...HEAD, ...DELIVERY }, DEBTOR, { NR: ' 10002 ', NAAM: 'Holding' })).toEqual({
			kind: 'refused',
			reason: 'orderRelationWithoutAddress',
			facts: {
				order: '202600001',
				relation: '10002',
				name: 'Holding',
				role: 'payer',
				missing: ['street', 'postalCode', 'town'],
			},
			waitsFor: '10002',
		});
	});

	test('I14: an order without a debtor’s number has no "diversen" debtor', () => {
		expect(parties({ ...DELIVERY }, {})).toMatchObject({ kind: 'parties', location: { debtorNumber: '' } });
		expect(parties({ ...DELIVERY }, DEBTOR, { NAAM: 'X', POSTCD: '1' })).toMatchObject({
			facts: { order: '', relation: '', role: 'payer', missing: ['street', 'town'] },
		});
	});

	test('I21: a debtor without an address and delivery is refused and waits for itself', () => {
		expect(parties(HEAD, { ...DEBTOR, STRAAT: '', PLAATS: '' })).toEqual({
			kind: 'refused',
			reason: 'orderRelationWithoutAddress',
			facts: {
				order: '202600001',
				relation: '10001',
				name: 'Droom & Vreesman',
				role: 'debtor',
				missing: ['street', 'town'],
			},
			waitsFor: '10001',
		});
	});

	test.each<[string, ImuisRecord, ImuisRecord | undefined, ImuisRecord | undefined, string, string, string]>([
		['debtor', { NR: '7', DEB: ' 10001 ' }, undefined, PAYER, '7', '10001', 'debtor'],
		['debtor of an empty order', {}, undefined, PAYER, '', '', 'debtor'],
		['payer', { NR: '7', DEB: '1', BETALER: ' 10002 ' }, DEBTOR, undefined, '7', '10002', 'payer'],
	])('I21: an unknown %s is named and waited for', (_what, head, debtor, payer, order, relation, role) => {
		expect(orderParties(head, { debtor, payer, deliveryContact: '' })).toEqual({
			kind: 'refused',
			reason: 'orderRelationUnknown',
			facts: { order, name: debtor ? 'Droom & Vreesman' : '', relation, role },
			waitsFor: relation,
		});
	});

	test('I14: half a delivery address is refused with what is missing; the order itself must change', () => {
		expect(parties({ ...HEAD, VERZSTRAAT: 'Kade' })).toEqual({
			kind: 'refused',
			reason: 'incompleteDeliveryAddress',
			facts: { order: '202600001', name: 'Droom & Vreesman', missing: ['postalCode', 'town'] },
			waitsFor: '',
		});
	});

	test.each([
		[{ NAAM: ' A ', ZKSL: 'B', NR: '1' }, 'A'],
		[{ NAAM: ' ', ZKSL: 'B', NR: '1' }, 'B'],
		[{ NR: '1' }, '1'],
		[{}, ''],
	])('I14: relation %j is called %s', (relation, name) => expect(nameOf(relation)).toBe(name));
});

describe('work orders', () => {
	const DEBTOR: ImuisRecord = {
		NR: '10001',
		NAAM: 'Droom & Vreesman',
		ADRES: 'Dorpsstraat 12',
		POSTCD: '1234 AB',
		PLAATS: 'Heemskerk',
	};
	const HEAD: ImuisRecord = { NR: '202600001', DEB: '10001' };
	const ORDER = { head: HEAD, lines: [LINE], debtor: DEBTOR, payer: DEBTOR, deliveryContact: '' };
	const PARTY = (suffix: string) =>
		Object.fromEntries(
			Object.entries({
				CustomerName: 'Droom & Vreesman',
				CustomerDebtorNr: '10001',
				CustomerStreet: 'Dorpsstraat 12',
				CustomerZIP: '1234 AB',
				CustomerCity: 'Heemskerk',
				CustomerContactPerson: 'Droom & Vreesman',
			}).map(([field, value]) => [`${field}${suffix}`, value]),
		);
	const LEAST = {
		WorkorderNo: '202600001',
		...PARTY(''),
		...PARTY('Invoice'),
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
		Materials: [MATERIAL],
	};

	test('I6, I14: an order with only what it needs gives only what is required', () => {
		expect(mapSalesOrder(ORDER, ORDER_SETTINGS)).toEqual({ kind: 'workOrder', workOrder: LEAST });
	});

	test('I6, I14, I15: an order with everything gives every field', () => {
		const debtor = { ...DEBTOR, STRAAT: 'Kade', HNR: '5', TEL: '0251-1', EMAIL: 'a@b.example' };
		const texts: ImuisRecord[] = [
			{ ISTEKSTRG: 'J', OPMEXT: 'Ketel vervangen\nOude afvoeren' },
			{ ISTEKSTRG: 'J', OMSCHR: 'Bel eerst' },
		];
		const order = {
			...ORDER,
			head: { ...HEAD, DATLEV: '2026-10-08', OPM: ' Sleutel bij de buren ' },
			lines: [...texts, LINE],
			debtor,
			payer: debtor,
		};
		expect(mapSalesOrder(order, { ...ORDER_SETTINGS, initialWorkStatus: '5' })).toEqual({
			kind: 'workOrder',
			workOrder: {
				...LEAST,
				CustomerStreet: 'Kade',
				CustomerStreetNo: '5',
				CustomerPhone: '0251-1',
				CustomerEmail: 'a@b.example',
				CustomerStreetInvoice: 'Kade',
				CustomerStreetNoInvoice: '5',
				CustomerPhoneInvoice: '0251-1',
				CustomerEmailInvoice: 'a@b.example',
				WorkDescription: 'Ketel vervangen\nOude afvoeren\nBel eerst',
				ShortWorkDescription: 'Ketel vervangen',
				InternalWorkDescription: 'Sleutel bij de buren',
				WorkDeadline: '08-10-2026',
				WorkStatus: '5',
			},
		});
	});

	test.each([
		['8-1-2026', '08-01-2026'],
		['31-02-2026', undefined],
		['morgen', undefined],
	])('I14: delivery date "%s" is deadline %s', (DATLEV, deadline) => {
		const result = mapSalesOrder({ ...ORDER, head: { ...HEAD, DATLEV } }, ORDER_SETTINGS);
		expect(result.kind === 'workOrder' && result.workOrder.WorkDeadline).toBe(deadline);
	});

	const invoiced = [{ ...LINE, AANT: '2', AANTGEFACT: '2' }];
	test.each([
		['blocked', { head: { ...HEAD, BLOK: 'J' } }, 'orderBlocked', 'Droom & Vreesman'],
		['invoiced', { lines: invoiced }, 'orderInvoiced', 'Droom & Vreesman'],
		[
			'blocked and of an unknown debtor',
			{ head: { ...HEAD, BLOK: 'J' }, debtor: undefined },
			'orderBlocked',
			'',
		],
	])('I12: an order that is %s is left out by choice', (_what, change, reason, name) => {
		expect(mapSalesOrder({ ...ORDER, ...change }, ORDER_SETTINGS)).toEqual({
			kind: 'refused',
			reason,
			facts: { order: '202600001', name },
			waitsFor: '',
			failed: false,
		});
	});

	test('I12: without the option blocked and invoiced orders are mapped as well', () => {
		const all = { ...ORDER_SETTINGS, skipBlockedAndInvoiced: false };
		expect(mapSalesOrder({ ...ORDER, head: { ...HEAD, BLOK: 'J' } }, all).kind).toBe('workOrder');
		expect(mapSalesOrder({ ...ORDER, lines: invoiced }, all).kind).toBe('workOrder');
	});

	test('I12: BLOK N does not block', () => {
		expect(mapSalesOrder({ ...ORDER, head: { ...HEAD, BLOK: 'N' } }, ORDER_SETTINGS).kind).toBe('workOrder');
	});

	test('I21: an order whose relation is unknown waits for it and is no fault', () => {
		expect(mapSalesOrder({ ...ORDER, debtor: undefined }, ORDER_SETTINGS)).toEqual({
			kind: 'refused',
			reason: 'orderRelationUnknown',
			facts: { order: '202600001', name: '', relation: '10001', role: 'debtor' },
			waitsFor: '10001',
			failed: false,
		});
	});

	test('I7: an order with an unreadable line is a fault, and waits for itself', () => {
		expect(mapSalesOrder({ ...ORDER, lines: [{ ...LINE, AANT: 'x' }] }, ORDER_SETTINGS)).toEqual({
			kind: 'refused',
			reason: 'unreadableLineNumber',
			facts: { order: '202600001', name: 'Droom & Vreesman', line: '5', field: 'AANT', value: 'x' },
			waitsFor: '',
			failed: true,
		});
	});

	test('I6: an order without a number has an empty one', () => {
		const result = mapSalesOrder({ ...ORDER, head: { DEB: '10001' } }, ORDER_SETTINGS);
		expect(result.kind === 'workOrder' && result.workOrder.WorkorderNo).toBe('');
	});
});

describe('materials of a work order compared with those of its order', () => {
	test.each([
		[
			{
				MaterialFreeField5: ' 5 ',
				MaterialCode: ' 00012 ',
				MaterialName: ' Ketel ',
				MaterialUnit: 'stuk',
				MaterialNr: '6,00',
				MaterialPrice: '2.500',
			},
			'00012 (5) "Ketel": 6 stuk × 2.5',
		],
		[{ MaterialCode: 'A', MaterialNr: ' 1.235 ', MaterialPrice: '0' }, 'A "": 1.24 × 0'],
		[{ MaterialFreeField5: 10, MaterialCode: 7, MaterialNr: '1', MaterialPrice: '1' }, '7 (10) "": 1 × 1'],
		[{ MaterialCode: 'A', MaterialNr: ' ', MaterialPrice: null, MaterialType: null }, 'A "": 0 × 0'],
		[{ MaterialCode: 'A', MaterialNr: ' zes ', MaterialPrice: '1' }, 'A "": zes × 1'],
		[{ MaterialTotalPrice: '12,00', MaterialDiscountPercentage: '0,00' }, ' "": 0 × 0'],
		[
			{ MaterialFreeField3: 'Zolder', MaterialDiscountPercentage: '10,00', MaterialTotalPrice: '9' },
			' "": 0 × 0, korting % 10, vrij veld 3 "Zolder"',
		],
	])('I20: %j is "%s"', (row, text) => expect(comparable([row])).toEqual([text]));

	test('I20: a text that OutSmart cut at 255 is the same', () => {
		const row = (length: number) => ({ MaterialCode: 'A', MaterialName: 'x'.repeat(length) });
		expect(comparable([row(300)])).toEqual(comparable([row(255)]));
		expect(comparable([row(254)])).not.toEqual(comparable([row(255)]));
	});

	test('I20, A11: as many decimals are compared as OutSmart shows', () => {
		const row = { MaterialCode: 'A', MaterialNr: '1.2345', MaterialPrice: '1,50' };
		expect(decimalsShown([row])).toBe(4);
		expect(decimalsShown([{ MaterialNr: '7', MaterialPrice: '1,5' }])).toBe(2);
		expect(comparable([row], 4)).toEqual(['A "": 1.2345 × 1.5']);
	});

	test('I20: a row that stays is sent as it was shown, with points and without the total', () => {
		expect(
			asSent({
				MaterialCode: 'A',
				MaterialName: 'Ketel',
				MaterialUnit: '',
				MaterialType: null,
				MaterialNr: '2.00',
				MaterialPrice: '1,50',
				MaterialTotalPrice: '3,00',
				MaterialFreeField2: 'Zolder',
				MaterialFreeField5: '5',
			}),
		).toEqual({
			MaterialCode: 'A',
			MaterialName: 'Ketel',
			MaterialNr: '2',
			MaterialPrice: '1.5',
			MaterialFreeField2: 'Zolder',
			MaterialFreeField5: '5',
		});
	});

	test('I20: the order of the rows does not count', () => {
		const row = (code: string) => ({ MaterialCode: code, MaterialNr: '1', MaterialPrice: '1' });
		expect(comparable([row('B'), row('C'), row('A')])).toEqual(['A "": 1 × 1', 'B "": 1 × 1', 'C "": 1 × 1']);
	});

	test.each<[string[], string[], string, string]>([
		[['A', 'B'], ['A', 'B'], '–', '–'],
		[['A', 'B', 'C'], ['B'], 'A; C', '–'],
		[['A'], ['B', 'A', 'C'], '–', 'B; C'],
		[['A', 'A'], ['A'], 'A', '–'],
		[['A'], ['A', 'A', 'A'], '–', 'A; A'],
		[[], [], '–', '–'],
	])('I20: order %j, work order %j', (wanted, present, onOrder, onWorkOrder) => {
		expect(difference(wanted, present)).toEqual({ onOrder, onWorkOrder });
	});
});
