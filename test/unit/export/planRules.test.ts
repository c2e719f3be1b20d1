import { Decimal } from 'decimal.js';
import {
	applied,
	commandsOf,
	line,
	material,
	noticesOf,
	ORDER,
	plan,
	refusalOf,
	workOrder,
	written,
	type World,
} from './model';
import type { MaterialRow } from '../../../nodes/OutSmart/openapi/types';

const LINES = [line(5, 'A', { quantity: 4 }), line(10, 'B', { quantity: 2 })];

function of(materials: MaterialRow[], world: World = {}) {
	return plan(workOrder({ Materials: materials }), { lines: LINES, ...world });
}

describe('where the work order came from', () => {
	test('E8: no order with this number', () => {
		expect(refusalOf(plan(workOrder({ Materials: [material('A', 1)] }), { head: null })).reason).toBe(
			'notFromSalesOrder',
		);
	});
	test('E8: a number that only counts the same is not the number', () => {
		const order = workOrder({ WorkorderNo: `0${ORDER}`, Materials: [material('A', 1)] });
		expect(refusalOf(plan(order, { lines: LINES })).reason).toBe('notFromSalesOrder');
	});
	test('E8: an order of another type', () => {
		expect(refusalOf(of([material('A', 1)], { head: { orderType: 'standaard' } }))).toMatchObject({
			reason: 'wrongOrderType',
			facts: { orderType: 'standaard', expected: 'SERVICE' },
		});
	});
	test('E8: an order of another customer names both and gets nothing', () => {
		expect(refusalOf(of([material('A', 1)], { head: { debtor: '10002', payer: '10003' } }))).toMatchObject({
			reason: 'wrongCustomer',
			facts: { orderCustomer: '10002 / 10003', workOrderCustomer: '10001' },
		});
	});
	test('E8: the payer will do', () => {
		expect(
			written(commandsOf(of([material('C', 1)], { head: { debtor: '10002', payer: '10001' } }))),
		).toEqual(['+C 1']);
	});
	test('E8: no invoice customer at all is an error', () => {
		const order = workOrder({ CustomerDebtorNrInvoice: '', Materials: [material('A', 1)] });
		expect(refusalOf(plan(order, { lines: LINES })).reason).toBe('wrongCustomer');
	});
});

describe('free field 5', () => {
	test('E3: a line number updates that line, nothing adds one', () => {
		expect(written(commandsOf(of([material('A', '3,5', 5), material('B', 2)])))).toEqual(['5=3.5', '+B 2']);
	});
	test('E3: quantity 0 sets the line to 0', () => {
		expect(written(commandsOf(of([material('A', '0.00', 5)])))).toEqual(['5=0']);
	});
	test.each(['kast 3', '7', '5.0', '-5', '5 10', '0'])('E4: "%s" is no line number of the order', (value) => {
		expect(refusalOf(of([material('A', 1, value)]))).toMatchObject({
			reason: 'freeField5NotALine',
			facts: { material: 'A', value, workOrder: ORDER },
		});
	});
	test('E4: the line of another article', () => {
		expect(refusalOf(of([material('B', 1, 5)]))).toMatchObject({
			reason: 'freeField5OtherArticle',
			facts: { material: 'B', value: '5', lineArticle: 'A' },
		});
	});
	test('E4: a number used twice', () => {
		expect(refusalOf(of([material('A', 1, 5), material('A', 2, 5)])).reason).toBe('freeField5UsedTwice');
	});
	test('E4: a text line is no line for a material', () => {
		const lines = [line(5, 'A', { isText: true })];
		expect(refusalOf(of([material('A', 1, 5)], { lines })).reason).toBe('freeField5NotALine');
	});
	test('E14: lines that are not on the work order are named together', () => {
		const result = of([material('A', 4, 5)]);
		expect(noticesOf(result)).toEqual(['linesNotOnWorkOrder']);
		expect(result.kind === 'plan' && result.notices[0]?.facts).toMatchObject({ lines: '10 (B B)' });
	});
});

describe('texts', () => {
	const LONG = 'Warmtepomp lucht/water 8 kW compleet met buitenunit';
	test('E2: a long description is cut at 40 and kept whole in the external text, above the article’s own', () => {
		const result = of([material('C', 1, '', { MaterialName: LONG })], {
			articles: { C: { externalText: 'Let op' } },
		});
		expect(commandsOf(result)[0]).toMatchObject({
			fields: { OMSCHR: LONG.slice(0, 40).trim(), OPMEXT: `${LONG}\nLet op` },
		});
	});
	test('E2: a description that fits leaves the external text alone', () => {
		const [command] = commandsOf(of([material('C', 1, '', { MaterialName: 'Kraan' })]));
		expect(command).toMatchObject({ fields: { OMSCHR: 'Kraan' } });
		expect(command).not.toHaveProperty('fields.OPMEXT');
	});
	test('E11: the article’s internal text stays above the marker', () => {
		const [command] = commandsOf(
			of([material('C', 1)], { articles: { C: { internalText: 'Zwaar: twee monteurs' } } }),
		);
		expect(command).toMatchObject({
			fields: { OPMINT: expect.stringMatching(/^Zwaar: twee monteurs\n\[OutSmart:/) },
		});
	});
	test('E15: the work description becomes a text line when a text article is chosen', () => {
		const order = workOrder({ Materials: [material('A', 4, 5)], WorkDescription: 'Ketel vervangen' });
		expect(written(commandsOf(plan(order, { lines: LINES })))).toEqual(['5=4']);
		const result = plan(order, { lines: LINES, settings: { descriptionArticle: 'TEKST' } });
		expect(written(commandsOf(result))).toEqual(['5=4', '+TEKST 0']);
	});
	test('E17: a work order with nothing on it writes nothing, also no description', () => {
		const order = workOrder({ WorkDescription: 'Ketel vervangen' });
		const result = plan(order, { lines: LINES, settings: { descriptionArticle: 'TEKST' } });
		expect(commandsOf(result)).toEqual([]);
		expect(noticesOf(result)).toContain('nothingToInvoice');
		expect(refusalOf(plan(order, { settings: { emptyWorkOrders: 'error' } })).reason).toBe(
			'nothingOnWorkOrder',
		);
	});
});

describe('quantities and hand-typed materials', () => {
	test.each([
		['1', '1'],
		['2.00', '2'],
		['7,5', '7.5'],
		['0.25', '0.25'],
		['-1.5', '-1.5'],
		['1,234', '1.234'],
	])('E13: "%s" is %s', (text, expected) => {
		expect(written(commandsOf(of([material('C', text)])))).toEqual([`+C ${expected}`]);
	});
	test.each(['1,234,567', '1.234,56', 'twee', '', '1 000'])(
		'E13: "%s" is refused, never guessed',
		(value) => {
			expect(refusalOf(of([material('C', value)]))).toMatchObject({
				reason: 'unreadableAmount',
				facts: { material: 'C', field: 'MaterialNr', value },
			});
		},
	);
	test('E13: an unreadable price is refused', () => {
		const row = material('C', 1, '', { MaterialPrice: '1.234,56' });
		expect(refusalOf(of([row]))).toMatchObject({
			reason: 'unreadableAmount',
			facts: { field: 'MaterialPrice' },
		});
	});
	test('E13: quantity 0 on a new material is an error, or left out and reported', () => {
		const rows = [material('C', 0), material('A', 4, 5)];
		expect(refusalOf(of(rows)).reason).toBe('zeroQuantity');
		const skipped = of(rows, { settings: { zeroQuantityMaterials: 'skip' } });
		expect(written(commandsOf(skipped))).toEqual(['5=4']);
		expect(noticesOf(skipped)).toContain('materialLeftOut');
	});
	test('E13: a hand-typed material without a code is an error, or the default article with its name and price', () => {
		const row = material('', 2, '', { MaterialName: 'Kit', MaterialPrice: '4,55' });
		expect(refusalOf(of([row]))).toMatchObject({
			reason: 'materialWithoutCode',
			facts: { description: 'Kit' },
		});
		const [command] = commandsOf(of([row], { settings: { handTypedArticle: 'DIVERS' } }));
		expect(command).toMatchObject({
			kind: 'addLine',
			article: 'DIVERS',
			fields: { OMSCHR: 'Kit', PRS: new Decimal('4.55') },
		});
	});
	test('E18: of two hand-typed materials one disappeared: the other keeps its own line', () => {
		const settings = { handTypedArticle: 'DIVERS' };
		const kit = material('', 1, '', { MaterialName: 'Kit', MaterialPrice: '4,55' });
		const verf = material('', 1, '', { MaterialName: 'Verf', MaterialPrice: '30' });
		const after = applied(LINES, commandsOf(of([kit, verf], { settings })));
		const [deleted, ...more] = commandsOf(of([verf], { settings, lines: after }));
		expect(more).toEqual([]);
		expect(
			after.find(({ number }) => deleted?.kind === 'deleteLine' && number === deleted.line)?.description,
		).toBe('Kit');
	});
	test('E18: a hand-typed material that became another brings its name and price along', () => {
		const settings = { handTypedArticle: 'DIVERS' };
		const kit = material('', 1, '', { MaterialName: 'Kit', MaterialPrice: '4,55' });
		const verf = material('', 1, '', { MaterialName: 'Verf', MaterialPrice: '30' });
		const after = applied(LINES, commandsOf(of([kit], { settings })));
		const end = applied(after, commandsOf(of([verf], { settings, lines: after })));
		expect(end.at(-1)).toMatchObject({ description: 'Verf', price: new Decimal(30) });
		expect(end).toHaveLength(after.length);
	});
});

describe('prices', () => {
	const dearer = (number: string | number = '') =>
		material(number === '' ? 'C' : 'A', 4, number, { MaterialPrice: '12,50' });
	const price = (world: World, row = dearer()) => {
		const [command] = commandsOf(of([row], world));
		return command && 'fields' in command ? String(command.fields.PRS ?? '') : undefined;
	};
	test('E13: never: not sent, but a changed price is reported', () => {
		const result = of([dearer(5), dearer()]);
		expect(commandsOf(result).some((command) => 'fields' in command && 'PRS' in command.fields)).toBe(false);
		expect(noticesOf(result).filter((reason) => reason === 'priceNotSent')).toHaveLength(2);
	});
	test('E13: changed: sent when it differs from the line, or from the material card', () => {
		const settings = { sendPrices: 'changed' } as const;
		expect(price({ settings }, dearer(5))).toBe('12.5');
		expect(price({ settings }, material('A', 4, 5))).toBe('');
		expect(price({ settings, cardPrices: { C: 10 } })).toBe('12.5');
		expect(price({ settings, cardPrices: { C: 12.5 } })).toBe('');
	});
	test('E13: always: sent also when it is the same', () => {
		expect(price({ settings: { sendPrices: 'always' } }, material('C', 4))).toBe('10');
	});
	test('E13: an order with VAT in its prices gets one only with always', () => {
		const head = { pricesIncludeVat: true };
		const result = of([dearer()], { head, settings: { sendPrices: 'changed' } });
		expect(noticesOf(result)).toContain('priceNotSent');
		expect(price({ head, settings: { sendPrices: 'changed' } })).toBe('');
		expect(price({ head, settings: { sendPrices: 'always' } })).toBe('12.5');
	});
	test('E13: prices are per EENHPRS units; what OutSmart rounded is not sent back rounded', () => {
		const articles = { C: { price: new Decimal('7.85'), pricePer: new Decimal(100) } };
		const row = (MaterialPrice: string) => material('C', 250, '', { MaterialPrice });
		expect(price({ articles, settings: { sendPrices: 'changed' } }, row('0,08'))).toBe('');
		expect(price({ articles, settings: { sendPrices: 'always' } }, row('0,08'))).toBe('7.85');
		expect(price({ articles, settings: { sendPrices: 'changed' } }, row('0,09'))).toBe('9');
	});
});

describe('new records', () => {
	const unknown = { articles: { NIEUW: undefined, 'UUR-9': undefined } };
	const create = {
		createMaterials: true,
		createHourTypes: true,
		newMaterialArticleGroup: '20',
		newArticleVat: 'H',
		newArticleUnit: 'stuk',
	};
	test('E5: unknown material, hour type and relation are named when they may not be created', () => {
		expect(refusalOf(of([material('NIEUW', 1)], unknown))).toMatchObject({
			reason: 'unknownMaterial',
			facts: { material: 'NIEUW' },
		});
		const hours = workOrder({ Workperiods: [{ HourType: 'UUR-9', TotalTime: '1:00' }] });
		expect(refusalOf(plan(hours, unknown))).toMatchObject({
			reason: 'unknownHourType',
			facts: { hourType: 'UUR-9' },
		});
		const relation = workOrder({ CustomerDebtorNr: '99001', Materials: [material('A', 4, 5)] });
		expect(refusalOf(plan(relation, { lines: LINES }))).toMatchObject({
			reason: 'unknownRelation',
			facts: { relation: '99001' },
		});
	});
	test('E5: they are created first, each once, keys whole and texts cut with a report', () => {
		const name = 'Een materiaal met een veel te lange omschrijving voor iMUIS';
		const order = workOrder({
			CustomerDebtorNr: '99001',
			CustomerName: 'Café "De Kroon" & Zn',
			CustomerStreet: 'Kade',
			CustomerStreetNo: '12 bis',
			Materials: [
				material('NIEUW', 1, '', { MaterialName: name }),
				material('NIEUW', 2, '', { MaterialName: name }),
			],
		});
		const result = plan(order, { ...unknown, lines: LINES, settings: { ...create, createRelations: true } });
		const commands = commandsOf(result);
		expect(written(commands)).toEqual([
			'createRelation 99001',
			'createArticle NIEUW',
			'+NIEUW 1',
			'+NIEUW 2',
		]);
		expect(commands[0]).toMatchObject({
			fields: { NR: '99001', ZKSL: 'CAFEDEKROONZN99001', HNR: '12', HNRTV: 'bis' },
		});
		expect(commands[1]).toMatchObject({
			fields: { NR: 'NIEUW', OMSCHR: name.slice(0, 40), ARTGRP: '20', BTW: 'H', EENHVERK: 'stuk' },
		});
		expect(noticesOf(result)).toContain('newRecordTextCut');
	});
	test('E5: a required setting that is empty is named', () => {
		const settings = { ...create, newArticleVat: '' };
		expect(refusalOf(of([material('NIEUW', 1)], { ...unknown, settings }))).toMatchObject({
			reason: 'newArticleSettingsMissing',
			facts: { article: 'NIEUW', setting: expect.stringContaining('VAT') },
		});
	});
	test('E5: a number that does not fit is never cut', () => {
		const long = 'X'.repeat(21);
		const world = { articles: { [long]: undefined }, settings: create };
		expect(refusalOf(of([material(long, 1)], world)).reason).toBe('articleNumberUnfit');
	});
	test('E9: known relations and articles are never touched', () => {
		const commands = commandsOf(
			of([material('A', 3, 5), material('C', 1)], { settings: { ...create, createRelations: true } }),
		);
		expect(commands.map(({ kind }) => kind)).toEqual(['updateLine', 'addLine']);
	});
	test('E5: a blocked article is named', () => {
		expect(refusalOf(of([material('C', 1)], { articles: { C: { blocked: true } } })).reason).toBe(
			'articleNotForSale',
		);
	});
});

describe('what happened to the order since', () => {
	const own = (materials: MaterialRow[], lines = LINES) =>
		applied(lines, commandsOf(of(materials, { lines })));

	test('E11: a quantity that the office corrected is reported and stays', () => {
		const after = own([material('A', 3, 5)]).map((known) =>
			known.number === '5' ? { ...known, quantity: new Decimal(6) } : known,
		);
		const result = of([material('A', 3, 5)], { lines: after });
		expect(commandsOf(result)).toEqual([]);
		expect(noticesOf(result)).toContain('quantityCorrected');
	});
	test('E11: 1 corrected to 10 is a correction, not a lost decimal sign', () => {
		const after = own([material('A', 1, 5)]).map((known) =>
			known.number === '5' ? { ...known, quantity: new Decimal(10) } : known,
		);
		expect(noticesOf(of([material('A', 1, 5)], { lines: after }))).toContain('quantityCorrected');
	});
	test('E20: 75 where 7.5 was written is recognised also in a later run', () => {
		const after = own([material('A', '7.5', 5)]).map((known) =>
			known.number === '5' ? { ...known, quantity: new Decimal(75) } : known,
		);
		expect(refusalOf(of([material('A', '7.5', 5)], { lines: after }))).toMatchObject({
			reason: 'wrongSize',
			facts: { line: '5', meant: '7.5', stored: '75' },
		});
	});
	test.each([
		['picked', { picked: new Decimal(4) }],
		['delivered', { delivered: new Decimal(4) }],
		['invoiced', { delivered: new Decimal(4), invoiced: new Decimal(4) }],
	])('E19: a line that is %s is not updated; the extra quantity becomes a new line', (_state, changes) => {
		const lines = [line(5, 'A', { quantity: 4, ...changes }), line(10, 'B')];
		const result = of([material('A', 6, 5)], { lines });
		expect(written(commandsOf(result))).toEqual(['+A 2']);
		expect(noticesOf(result)).toContain('lineLocked');
		expect(written(commandsOf(of([material('A', 4, 5)], { lines })))).toEqual([]);
	});
	test('E19, I7: of a partly delivered line the rest was imported; only what goes beyond it is new', () => {
		const lines = [line(5, 'A', { quantity: 10, delivered: new Decimal(4) })];
		expect(written(commandsOf(of([material('A', 6, 5)], { lines })))).toEqual([]);
		expect(written(commandsOf(of([material('A', 8, 5)], { lines })))).toEqual(['+A 2']);
	});
	test('E19: our own line that was delivered since is not updated', () => {
		const after = own([material('C', 2)]).map((known) =>
			known.article === 'C' ? { ...known, delivered: new Decimal(2) } : known,
		);
		expect(written(commandsOf(of([material('C', 5)], { lines: after })))).toEqual(['+C 3']);
	});
	test('E19: an order that is invoiced whole takes nothing', () => {
		const lines = LINES.map((known) => ({ ...known, delivered: known.quantity, invoiced: known.quantity }));
		expect(refusalOf(of([material('C', 1)], { lines })).reason).toBe('orderInvoicedWhole');
		expect(commandsOf(of([material('A', 4, 5)], { lines }))).toEqual([]);
	});
	test('E18: a line that another work order updated is not overwritten, also when it is delivered', () => {
		const after = own([material('A', 2, 5)]);
		const second = workOrder({ id: '169002', Materials: [material('A', 2, 5)] });
		const result = plan(second, { lines: after });
		expect(written(commandsOf(result))).toEqual(['+A 2']);
		expect(noticesOf(result)).toContain('lineOfOtherWorkOrder');
		const delivered = after.map((known) => ({ ...known, delivered: known.quantity }));
		expect(written(commandsOf(plan(second, { lines: [...delivered, line(50, 'Z')] })))).toEqual(['+A 2']);
	});
	test('E18: reopened: own lines that disappeared are removed, or reported when invoiced or corrected', () => {
		const after = own([material('A', 3, 5), material('C', 2)]);
		const only = [material('A', 3, 5)];
		expect(written(commandsOf(of(only, { lines: after })))).toEqual(['-15']);
		const change = (changes: object) =>
			after.map((known) => (known.article === 'C' ? { ...known, ...changes } : known));
		for (const lines of [change({ invoiced: new Decimal(2) }), change({ quantity: new Decimal(1) })]) {
			expect(commandsOf(of(only, { lines }))).toEqual([]);
			expect(noticesOf(of(only, { lines }))).toContain('ownLineLeft');
		}
	});
	test('E11: a line of ours that the office copied within the order is left and reported', () => {
		const after = own([material('C', 2)]);
		const copied = [...after, { ...after.at(-1)!, number: '99' }];
		const result = of([material('C', 2)], { lines: copied });
		expect(commandsOf(result)).toEqual([]);
		expect(noticesOf(result)).toContain('lineStandsTwice');
	});
	test('E14: a material of the order that is no longer on the reopened work order is left and reported', () => {
		const after = own([material('A', 3, 5), material('C', 2)]);
		const result = of([material('C', 2)], { lines: after });
		expect(commandsOf(result)).toEqual([]);
		expect(noticesOf(result)).toContain('ownLineLeft');
	});
	test('E11: a copied order’s old markers do not count', () => {
		const old = own([material('A', 4, 5), material('C', 2)]).map((known) => ({
			...known,
			internalText: known.internalText.replace(ORDER, '202500001'),
		}));
		expect(written(commandsOf(of([material('A', 4, 5), material('C', 2)], { lines: old })))).toEqual([
			'5=4',
			'+C 2',
		]);
	});
	test('E11: a line whose numbers cannot be read is named, never counted as 0', () => {
		const lines = [line(5, 'A', { unreadable: { field: 'AANT', value: '1.234,56' } })];
		expect(refusalOf(of([material('C', 1)], { lines }))).toMatchObject({
			reason: 'unreadableLineNumber',
			facts: { order: ORDER, line: '5', value: '1.234,56' },
		});
	});
});
