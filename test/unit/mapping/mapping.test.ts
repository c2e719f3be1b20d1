import fc from 'fast-check';
import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import { mapAddresses } from '../../../nodes/ImuisOutSmartSync/mapping/additionalAddress';
import {
	ARTICLE_FIELDS,
	isPerHour,
	mapHourType,
	mapMaterial,
} from '../../../nodes/ImuisOutSmartSync/mapping/article';
import { mapContactPerson } from '../../../nodes/ImuisOutSmartSync/mapping/contactPerson';
import { mapRelation, RELATION_FIELDS } from '../../../nodes/ImuisOutSmartSync/mapping/relation';
import { mapSalesOrder } from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/workOrder';
import { HEAD_FIELDS, LINE_FIELDS } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/fields';
import { ORDER_SETTINGS } from '../../support/Systems';

const anyRecord = (fields: readonly string[]) =>
	fc.record(
		Object.fromEntries(
			fields.map((field) => [
				field,
				fc.oneof(fc.string(), fc.constantFrom('', 'J', '1', '2,5', '1,234,567')),
			]),
		),
	);

const REQUIRED = [
	'WorkorderNo',
	...['', 'Invoice'].flatMap((end) =>
		['Name', 'DebtorNr', 'Street', 'ZIP', 'City', 'ContactPerson'].map((field) => `Customer${field}${end}`),
	),
	'TypeOfWork',
	'PaymentMethod',
];

const DEBTOR: ImuisRecord = {
	NR: '10001',
	NAAM: 'Droom & Vreesman',
	NAAM2: 'T. Bakker',
	STRAAT: 'Dorpsstraat',
	HNR: '12',
	HNRTV: 'a',
	POSTCD: '1234 AB',
	PLAATS: 'Heemskerk',
};
const PAYER: ImuisRecord = { ...DEBTOR, NR: '10002', NAAM: 'Holding' };
const HEAD: ImuisRecord = {
	NR: '202600001',
	DEB: '10001',
	ORDSRT: 'SERVICE',
	DATLEV: '08-10-2026',
	OPM: 'Sleutel bij de buren',
};
const LINE: ImuisRecord = {
	ORDNR: '202600001',
	RG: '5',
	ART: '00012',
	OMSCHR: 'Kraan',
	AANT: '10',
	AANTGELEV: '4',
	PRS: '250,00',
	EENHPRS: '100',
	EENH: 'stuk',
};

describe('relations, contacts, addresses', () => {
	test('I1: STRAAT empty but ADRES filled is complete; the number stays apart when iMUIS knows it apart', () => {
		expect(mapRelation(DEBTOR)).toMatchObject({
			missing: [],
			row: { street: 'Dorpsstraat', house_number: '12a' },
		});
		const whole = mapRelation({ ...DEBTOR, STRAAT: '', ADRES: 'Dorpsstraat 12a' });
		expect(whole).toMatchObject({ missing: [], row: { street: 'Dorpsstraat 12a', house_number: '' } });
		expect(mapRelation({ ...DEBTOR, STRAAT: '', POSTCD: ' ' }).missing).toEqual(['street', 'postalCode']);
	});

	test('I2: a contact person has the code <relation number>-<search key>', () => {
		const contact = mapContactPerson({
			REL: '10001',
			ZKSL: 'JANSEN',
			ROEPNM: 'Piet',
			TSNVGSL: 'van',
			ACHTERNM: 'Jansen',
		});
		expect(contact).toMatchObject({ code: '10001-JANSEN', name: 'Piet van Jansen', relation: '10001' });
		expect(mapContactPerson({ ZKSL: 'JANSEN' })).toBeUndefined();
	});

	test('I3: the kind is added only where two kinds of a relation share a key', () => {
		const address = (ZKSL: string, SRT: string): ImuisRecord => ({
			DEB: '10001',
			ZKSL,
			SRT,
			STRAAT: 'Kade',
			HNR: '5',
			POSTCD: '1',
			PLAATS: 'X',
		});
		const codes = mapAddresses([address('MAG', 'V'), address('MAG', 'F'), address('KANTOOR', 'B')]).map(
			({ code }) => code,
		);
		expect(codes).toEqual(['10001-MAG-V', '10001-MAG-F', '10001-KANTOOR']);
	});
});

describe('materials and hour types', () => {
	test('I4, I14, I18: number kept, price per piece, unit and description never empty', () => {
		const mapped = mapMaterial(
			{ NR: '00012', ZKSL: 'KRAAN', OMSCHR: ' ', VERKPR: '12,50', EENHPRS: '100' },
			'stuk',
		);
		expect(mapped.row).toEqual({ code: '00012', description: 'KRAAN', price: '0.125', unit: 'stuk' });
	});

	test('a price that is no number is named, not guessed', () => {
		expect(mapMaterial({ NR: '1', VERKPR: '1,234,567' }, 'stuk').problem).toEqual({
			field: 'VERKPR',
			value: '1,234,567',
		});
	});

	test.each([
		['uur', true],
		['Uur', true],
		['', true],
		['kwartier', false],
		['dag', false],
	])('I5: unit "%s" is per hour: %s', (unit, expected) =>
		expect(isPerHour({ EENHVERK: unit })).toBe(expected),
	);

	test('any text in any field gives a row or a named problem, with every required field filled', () => {
		fc.assert(
			fc.property(anyRecord(ARTICLE_FIELDS), (article) => {
				const mapped = mapMaterial({ ...article, NR: '00012' }, 'stuk');
				if (mapped.row)
					for (const field of ['code', 'description', 'price', 'unit'])
						expect(mapped.row[field]).toBeTruthy();
				else expect(mapped.problem.value).not.toBe('');
				mapHourType(article, { costBooking: '1', saleBooking: '1' });
			}),
		);
	});

	test('any debtor can be mapped', () => {
		fc.assert(
			fc.property(anyRecord(RELATION_FIELDS), (debtor) =>
				expect(mapRelation(debtor).row.debtor_number).toBe(debtor.NR?.trim()),
			),
		);
	});
});

describe('work orders', () => {
	const order = { head: HEAD, lines: [LINE], debtor: DEBTOR, payer: DEBTOR, deliveryContact: '' };
	const mapped = (change: Partial<typeof order>) => {
		const result = mapSalesOrder({ ...order, ...change }, ORDER_SETTINGS);
		if (result.kind !== 'workOrder') throw new Error(result.reason);
		return result.workOrder;
	};

	test('I6, I7: the number, and lines with what is still to be delivered, price per piece and RG in free field 5', () => {
		const workOrder = mapped({});
		expect(workOrder.WorkorderNo).toBe('202600001');
		expect(workOrder.Materials).toEqual([
			{
				MaterialCode: '00012',
				MaterialNr: '6',
				MaterialPrice: '2.5',
				MaterialName: 'Kraan',
				MaterialUnit: 'stuk',
				MaterialFreeField5: '5',
			},
		]);
	});

	test('I14: contact person, deadline, payer, delivery address', () => {
		expect(mapped({})).toMatchObject({
			CustomerContactPerson: 'T. Bakker',
			WorkDeadline: '08-10-2026',
			CustomerDebtorNrInvoice: '10001',
		});
		const delivered = mapped({
			head: {
				...HEAD,
				BETALER: '10002',
				VERZNAAM: 'Magazijn',
				VERZSTRAAT: 'Kade',
				VERZHNR: '5',
				VERZPOSTCD: '1976 BX',
				VERZPLAATS: 'IJmuiden',
			},
			payer: PAYER,
			deliveryContact: 'Piet Jansen',
		});
		expect(delivered).toMatchObject({
			CustomerName: 'Magazijn',
			CustomerStreet: 'Kade',
			CustomerDebtorNr: '10001',
			CustomerContactPerson: 'Piet Jansen',
			CustomerNameInvoice: 'Holding',
			CustomerDebtorNrInvoice: '10002',
		});
	});

	test('I14: a "diversen" debtor takes the delivery address and name whole', () => {
		const diverse: ImuisRecord = { NR: '10009', NAAM: 'Diversen' };
		const head = {
			...HEAD,
			DEB: '10009',
			VERZNAAM: 'Mw. Smit',
			VERZADRES: 'Laan 3',
			VERZPOSTCD: '1000 AA',
			VERZPLAATS: 'Amsterdam',
		};
		expect(mapped({ head, debtor: diverse, payer: diverse })).toMatchObject({
			CustomerNameInvoice: 'Mw. Smit',
			CustomerStreetInvoice: 'Laan 3',
			CustomerDebtorNrInvoice: '10009',
		});
	});

	test('I15: text lines are the description, the first the short one, the remark internal; planned hours are no materials', () => {
		const workOrder = mapped({
			lines: [
				{ RG: '5', ART: 'TEKST', ISTEKSTRG: 'J', OMSCHR: 'Ketel vervangen', OPMEXT: 'Oude afvoeren' },
				{ ...LINE, RG: '10', ART: 'UUR-MONT', ARTGRP: '10' },
			],
		});
		expect(workOrder).toMatchObject({
			WorkDescription: 'Ketel vervangen\nOude afvoeren',
			ShortWorkDescription: 'Ketel vervangen',
			InternalWorkDescription: 'Sleutel bij de buren',
			Materials: [],
		});
	});

	test('I12: blocked and completely invoiced orders are left out, an order without lines is not', () => {
		expect(mapSalesOrder({ ...order, head: { ...HEAD, BLOK: 'J' } }, ORDER_SETTINGS)).toMatchObject({
			reason: 'orderBlocked',
		});
		const invoiced = { ...LINE, AANT: '2', AANTGEFACT: '2' };
		expect(mapSalesOrder({ ...order, lines: [invoiced] }, ORDER_SETTINGS)).toMatchObject({
			reason: 'orderInvoiced',
		});
		expect(mapped({ lines: [] }).Materials).toEqual([]);
	});

	test('any order gives a complete work order or a reason', () => {
		fc.assert(
			fc.property(
				anyRecord(HEAD_FIELDS),
				anyRecord(LINE_FIELDS),
				anyRecord(RELATION_FIELDS),
				(head, line, debtor) => {
					const result = mapSalesOrder(
						{
							head: { ...head, NR: '1' },
							lines: [line],
							debtor: { ...debtor, NR: '10001' },
							payer: { ...debtor, NR: '10001' },
							deliveryContact: '',
						},
						ORDER_SETTINGS,
					);
					if (result.kind === 'workOrder')
						for (const field of REQUIRED)
							expect([field, result.workOrder[field]]).toEqual([field, expect.stringMatching(/\S/)]);
					else expect(result.reason).toBeTruthy();
				},
			),
		);
	});
});
