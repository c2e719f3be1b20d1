import { Decimal } from 'decimal.js';
import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import {
	isInvoicedWhole,
	isLocked,
	readArticle,
	readHead,
	readLine,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/orderState';
import { line } from './model';
import { plain } from './plain';

const HEAD = {
	number: '202600012',
	debtor: '10001',
	payer: '10002',
	orderType: 'SERVICE',
	pricesIncludeVat: true,
	externalNumber: '169001',
	reference: 'Werkbon 12',
};

test('E8: every column of an order’s head in its field', () => {
	const record = {
		NR: ' 202600012 ',
		DEB: ' 10001 ',
		BETALER: ' 10002 ',
		ORDSRT: 'SERVICE',
		ISINCL: 'J',
		EXTORDNR: ' 169001 ',
		KENM: ' Werkbon 12 ',
	};
	expect(readHead(record)).toEqual(HEAD);
	expect(readHead({ ...record, ISINCL: 'N', BETALER: '0' })).toEqual({
		...HEAD,
		pricesIncludeVat: false,
		payer: '10001',
	});
});

test('E8: columns that are not there are empty', () => {
	expect(readHead({})).toEqual({
		number: '',
		debtor: '',
		payer: '',
		orderType: '',
		pricesIncludeVat: false,
		externalNumber: '',
		reference: '',
	});
});

const RECORD: ImuisRecord = {
	RG: ' 5 ',
	ART: ' 00012 ',
	ARTGRP: ' 20 ',
	OMSCHR: ' Kraan ',
	OPMINT: ' intern ',
	OPMEXT: ' extern ',
	AANT: '10,5',
	AANTGELEV: '1',
	AANTGEFACT: '2',
	AANTPICKBON: '3',
	PRS: '7,85',
	EENHPRS: '100',
	PERCKORT: '12,5',
	ISTEKSTRG: 'N',
};
const LINE = {
	number: '5',
	article: '00012',
	articleGroup: '20',
	description: ' Kraan ',
	internalText: ' intern ',
	externalText: ' extern ',
	quantity: '10.5',
	delivered: '1',
	invoiced: '2',
	picked: '3',
	price: '7.85',
	pricePer: '100',
	discount: '12.5',
	isText: false,
};

test('E3: every column of a line in its field, texts as they came', () => {
	expect(plain(readLine(RECORD))).toEqual(LINE);
});

test('E3: a line of which nothing is there is an empty text line of quantity 0', () => {
	expect(plain(readLine({}))).toEqual({
		number: '',
		article: '',
		articleGroup: '',
		description: '',
		internalText: '',
		externalText: '',
		quantity: '0',
		delivered: '0',
		invoiced: '0',
		picked: '0',
		price: '0',
		pricePer: '1',
		discount: '0',
		isText: true,
	});
});

test.each<[string, ImuisRecord, boolean]>([
	['marked as text', { ART: 'TEKST', ISTEKSTRG: 'J' }, true],
	['without an article', { ART: ' ', ISTEKSTRG: 'N' }, true],
	['with an article', { ART: 'A', ISTEKSTRG: 'N' }, false],
])('E4: a line %s (%j) is a text line: %s', (_what, record, isText) => {
	expect(readLine(record).isText).toBe(isText);
});

test.each(['AANT', 'AANTGELEV', 'AANTGEFACT', 'AANTPICKBON', 'PRS', 'EENHPRS', 'PERCKORT'])(
	'E3: a line whose %s is no number says so, blanks are 0',
	(field) => {
		expect(readLine({ ...RECORD, [field]: '1.234,56' }).unreadable).toEqual({ field, value: '1.234,56' });
		expect(readLine({ ...RECORD, [field]: '  ' })).not.toHaveProperty('unreadable');
	},
);

test('E3: of several unreadable columns the first is named', () => {
	expect(readLine({ ...RECORD, PRS: 'x', AANT: 'y' }).unreadable).toEqual({ field: 'AANT', value: 'y' });
});

test.each([
	['0', '1'],
	['1', '1'],
	['1,5', '1.5'],
	['-100', '1'],
	['', '1'],
])('I18: a price per "%s" is per %s', (EENHPRS, pricePer) => {
	expect(readLine({ ...RECORD, EENHPRS }).pricePer.toFixed()).toBe(pricePer);
	expect(readArticle({ EENHPRS }).pricePer.toFixed()).toBe(pricePer);
});

test('E13: every column of an article in its field; what is not there is empty', () => {
	expect(
		plain(
			readArticle({
				NR: '00012',
				OMSCHR: 'Kraan',
				VERKPR: '7,85',
				EENHPRS: '100',
				BLOK: 'N',
				BLOKVRK: 'N',
				OPMINT: 'intern',
				OPMEXT: 'extern',
			}),
		),
	).toEqual({
		number: '00012',
		description: 'Kraan',
		price: '7.85',
		pricePer: '100',
		blocked: false,
		internalText: 'intern',
		externalText: 'extern',
	});
	expect(plain(readArticle({}))).toEqual({
		number: '',
		description: '',
		price: '0',
		pricePer: '1',
		blocked: false,
		internalText: '',
		externalText: '',
	});
});

test.each<[ImuisRecord, boolean]>([
	[{ BLOK: 'J', BLOKVRK: 'N' }, true],
	[{ BLOK: 'N', BLOKVRK: 'J' }, true],
	[{ BLOK: 'N', BLOKVRK: 'N' }, false],
])('E5: an article with %j is not for sale: %s', (record, blocked) => {
	expect(readArticle(record).blocked).toBe(blocked);
});

test.each(['delivered', 'invoiced', 'picked'] as const)(
	'E19: a line of which something was %s is locked',
	(field) => {
		expect(isLocked(line(5, 'A', { [field]: new Decimal(1) }))).toBe(true);
		expect(isLocked(line(5, 'A', { [field]: new Decimal(-1) }))).toBe(true);
		expect(isLocked(line(5, 'A'))).toBe(false);
	},
);

const invoiced = (quantity: number, amount: number, isText = false) =>
	line(5, 'A', { quantity, invoiced: new Decimal(amount), isText });
test.each([
	['no lines', [], false],
	['only a text', [invoiced(1, 1, true)], false],
	['only a line of 0', [invoiced(0, 0)], false],
	['a whole line', [invoiced(2, 2)], true],
	['a whole line, a text and a line of 0', [invoiced(2, 2), invoiced(1, 0, true), invoiced(0, 0)], true],
	['more than the line', [invoiced(2, 3)], true],
	['a part', [invoiced(2, 1)], false],
	['one of two lines', [invoiced(2, 2), invoiced(2, 0)], false],
	['a returned line', [invoiced(-2, -2)], true],
	['a part of a returned line', [invoiced(-2, -1)], false],
])('E19: %s invoiced', (_what, lines, expected) => expect(isInvoicedWhole(lines)).toBe(expected));
