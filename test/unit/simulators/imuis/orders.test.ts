import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { between, call, dataset, errorText, login, selection, values, type RawAnswer } from './soapByHand';

let simulator: ImuisSimulator;
let session: string;
const article = (NR: string, rest: Record<string, string> = {}) =>
	simulator.insertRecord('ART', {
		NR,
		ZKSL: NR,
		OMSCHR: `Artikel ${NR}`,
		ARTGRP: '20',
		BTW: 'H',
		EENHVERK: 'stuk',
		EENHPRS: '1',
		VERKPR: '10.25',
		...rest,
	});

beforeEach(async () => {
	simulator = await startImuisSimulator({ seed: 'empty', clock: () => new Date('2026-03-02T12:00:00Z') });
	session = await login(simulator);
	simulator.insertRecord('DEB', { NR: '10000', ZKSL: 'A', NAAM: 'Klant A', BETCOND: '1', BTWPL: 'B' });
	simulator.insertRecord('DEB', {
		NR: '10001',
		ZKSL: 'B',
		NAAM: 'Klant B',
		BETCOND: '1',
		BTWPL: 'B',
		BETALER: '10000',
	});
	simulator.insertRecord('DEB', { NR: '10002', ZKSL: 'C', NAAM: 'Klant C', BLOK: 'J' });
	article('9000', { OPMINT: 'Intern & zo', OPMEXT: 'Extern', KOSTPR: '4' });
	article('9001', { VERKPR: '250', EENHPRS: '100' });
	article('9002', { BLOK: 'J' });
	article('9003', { BLOKVRK: 'J' });
});
afterEach(async () => await simulator.close());

const create = async (content: string): Promise<RawAnswer> =>
	await call(simulator, session, 'CreateVerkoopOrder', `${dataset('Verkooporder', content)}<ORDNR>0</ORDNR>`);
const where = (table: string, fields: string, operators: string, wanted: string): string =>
	`<SELECTION><TABLE>${table}</TABLE><WHEREFIELDS>${fields}</WHEREFIELDS><WHEREOPERATORS>${operators}</WHEREOPERATORS><WHEREVALUES>${wanted}</WHEREVALUES></SELECTION>`;
const addLines = async (nr: string, lines: string, parameter = 'Verkooporder'): Promise<RawAnswer> =>
	await call(
		simulator,
		session,
		'CreateVerkooporderRegel',
		`${dataset(parameter, where('ORDKOP', 'NR', '=', nr) + lines)}<ORDNR>${nr}</ORDNR>`,
	);
const onLine = async (name: string, nr: string, rg: string, data = ''): Promise<RawAnswer> =>
	await call(
		simulator,
		session,
		name,
		dataset('Mutatie', where('ORDRG', 'ORDNR\tRG', '=\t=', `${nr}\t${rg}`) + data),
	);
const order = () =>
	simulator.createOrder({ head: { DEB: 10000, ORDSRT: 'SERVICE' }, lines: [{ ART: '9000', AANT: 2 }] }).head
		.NR ?? '';
const lineOf = (nr: string, rg: string) => simulator.record('ORDRG', nr, rg);

describe('imuis reference §7.1: CreateVerkoopOrder', () => {
	test('answers the number and the dataset with what it added, and stores defaults', async () => {
		const answer = await create(
			'<ORDKOP><DEB>10001</DEB><DAT>02-03-2026</DAT><ORDSRT>SERVICE</ORDSRT></ORDKOP>' +
				'<ORDRG><ART>9000</ART><AANT>2.5</AANT></ORDRG><ORDRG><ART>9001</ART><AANT>30</AANT><PERCKORT>10</PERCKORT></ORDRG>',
		);
		expect(answer.body).toContain(
			'<CreateVerkoopOrderResult>true</CreateVerkoopOrderResult><Verkooporder>&lt;NewDataSet&gt;&lt;ORDKOP&gt;',
		);
		expect(between(answer.body, '<ORDNR>', '</ORDNR>')).toBe('202600001');
		expect(values(answer, 'RG')).toEqual(['5', '10']);
		expect(values(answer, 'BEDR')).toEqual(['25,63', '67,5']);
		expect(values(answer, 'STATUS')).toEqual(['O', 'O']);
		expect(answer.body).toContain('&lt;OPMINT&gt;Intern &amp;amp; zo&lt;/OPMINT&gt;');
		expect(values(answer, 'DATLEV')).toEqual(['03-03-2026', '03-03-2026']);
		const { head, lines } = simulator.order('202600001');
		expect(head).toMatchObject({
			BETALER: '10000',
			BEDRTOT: '93.13',
			BEDRHOOG: '93.13',
			GEFACT: 'N',
			_changedOn: '2026-03-02',
		});
		expect(lines[0]).toMatchObject({
			OMSCHR: 'Artikel 9000',
			EENH: 'stuk',
			PRS: '10.25',
			BTWSRT: 'H',
			ARTGRP: '20',
			AANTTELEV: '2.5',
			KOSTPR: '10',
		});
	});

	test('numbers of deleted orders are not used again', async () => {
		const first = order();
		await call(
			simulator,
			session,
			'DeleteVerkooporder',
			dataset('Mutatie', where('ORDKOP', 'NR', '=', first)),
		);
		expect(simulator.tableSizes()).toMatchObject({ ORDKOP: 0, ORDRG: 0 });
		expect(order()).toBe('202600002');
	});

	test.each([
		['unknown debtor', '<DEB>77777</DEB>', '<ART>9000</ART><AANT>1</AANT>', '77777'],
		['blocked debtor', '<DEB>10002</DEB>', '<ART>9000</ART><AANT>1</AANT>', '10002'],
		[
			'unknown order type',
			'<DEB>10000</DEB><ORDSRT>ANDERS</ORDSRT>',
			'<ART>9000</ART><AANT>1</AANT>',
			'ANDERS',
		],
		['unknown payer', '<DEB>10000</DEB><BETALER>5</BETALER>', '<ART>9000</ART><AANT>1</AANT>', 'BETALER'],
		['unknown article', '<DEB>10000</DEB>', '<ART>8</ART><AANT>1</AANT>', 'Artikel 8'],
		['blocked article', '<DEB>10000</DEB>', '<ART>9002</ART><AANT>1</AANT>', '9002'],
		['article blocked for sales', '<DEB>10000</DEB>', '<ART>9003</ART><AANT>1</AANT>', '9003'],
		['no quantity', '<DEB>10000</DEB>', '<ART>9000</ART>', 'AANT'],
		['negative quantity without NEGAANT', '<DEB>10000</DEB>', '<ART>9000</ART><AANT>-1</AANT>', 'NEGAANT'],
		[
			'too long a reference',
			`<DEB>10000</DEB><KENM>${'x'.repeat(26)}</KENM>`,
			'<ART>9000</ART><AANT>1</AANT>',
			'KENM',
		],
		[
			'a field that is not accessible',
			'<DEB>10000</DEB>',
			'<ART>9000</ART><AANT>1</AANT><BEDR>5</BEDR>',
			'BEDR',
		],
		['an unknown field', '<DEB>10000</DEB>', '<ART>9000</ART><AANT>1</AANT><KLEUR>rood</KLEUR>', 'KLEUR'],
		['a decimal comma', '<DEB>10000</DEB>', '<ART>9000</ART><AANT>7,5</AANT>', 'AANT'],
	])('refuses %s, naming it, and stores nothing', async (_, head, line, named) => {
		const answer = await create(`<ORDKOP>${head}</ORDKOP><ORDRG>${line}</ORDRG>`);
		expect(answer.status).toBe(200);
		expect(answer.body).toContain(
			'<CreateVerkoopOrderResult>false</CreateVerkoopOrderResult><Verkooporder /><ORDNR>0</ORDNR>',
		);
		expect(errorText(answer)).toContain(named);
		expect(simulator.tableSizes().ORDKOP).toBe(0);
	});

	test('NEGAANT = J lets a negative quantity through', async () => {
		const answer = await create(
			'<ORDKOP><DEB>10000</DEB><NEGAANT>J</NEGAANT></ORDKOP><ORDRG><ART>9000</ART><AANT>-2</AANT></ORDRG>',
		);
		expect(errorText(answer)).toBe('');
		expect(simulator.order('202600001').head.BEDRTOT).toBe('-20.5');
	});

	test('an ORDNR that is no number is a SOAP fault', async () => {
		const answer = await call(
			simulator,
			session,
			'CreateVerkoopOrder',
			`${dataset('Verkooporder', '')}<ORDNR/>`,
		);
		expect(answer.status).toBe(500);
	});
});

describe('A1: CreateVerkooporderRegel', () => {
	test('adds several lines and answers their RG; the head totals follow, its change date does not', async () => {
		const nr = order();
		simulator.setClock({ now: '2026-03-05T12:00:00Z' });
		session = await login(simulator);
		const answer = await addLines(
			nr,
			'<ORDRG><RG>0</RG><ART>9000</ART><AANT>1</AANT><OPMINT>[OS x]\nregel 2</OPMINT></ORDRG><ORDRG><RG>0</RG><ART>9001</ART><AANT>-4</AANT></ORDRG>',
		);
		expect(errorText(answer)).toBe('');
		expect(values(answer, 'RG')).toEqual(['10', '15']);
		const { head, lines } = simulator.order(nr);
		expect(head).toMatchObject({ BEDRTOT: '20.75', _changedOn: '2026-03-02' });
		expect(lines[1]).toMatchObject({ OPMINT: '[OS x]\nregel 2', _changedOn: '2026-03-05' });
		simulator.setSwitches({ lineChangesTouchHead: true });
		await addLines(nr, '<ORDRG><RG>0</RG><ART>9000</ART><AANT>1</AANT></ORDRG>');
		expect(simulator.order(nr).head._changedOn).toBe('2026-03-05');
	});

	const GOOD_THEN_BAD =
		'<ORDRG><RG>0</RG><ART>9000</ART><AANT>1</AANT></ORDRG><ORDRG><RG>0</RG><ART>GEEN</ART><AANT>1</AANT></ORDRG>';

	test('is all or nothing; half written behind its switch', async () => {
		const nr = order();
		expect(errorText(await addLines(nr, GOOD_THEN_BAD))).toContain('GEEN');
		expect(simulator.order(nr).lines).toHaveLength(1);
		simulator.setSwitches({ halfWritten: true });
		expect(errorText(await addLines(nr, GOOD_THEN_BAD))).toContain('GEEN');
		expect(simulator.order(nr).lines).toHaveLength(2);
		expect(simulator.order(nr).head.BEDRTOT).toBe('30.75');
	});

	test('parameter name, one line a call, ORDNR that disagrees', async () => {
		const nr = order();
		const one = '<ORDRG><RG>0</RG><ART>9000</ART><AANT>1</AANT></ORDRG>';
		expect(errorText(await addLines(nr, one, 'Verkooporderregels'))).toContain('Verkooporder is leeg');
		simulator.setSwitches({ orderLinesParameter: 'Verkooporderregels' });
		expect(errorText(await addLines(nr, one, 'Verkooporder'))).toContain('Verkooporderregels is leeg');
		const answer = await addLines(nr, one, 'Verkooporderregels');
		expect(answer.body).toContain('<Verkooporderregels>&lt;NewDataSet&gt;');
		simulator.setSwitches({ orderLinesParameter: 'Verkooporder', oneLinePerCall: true });
		expect(errorText(await addLines(nr, one + one))).toContain('één orderregel');
		const differing = `${dataset('Verkooporder', where('ORDKOP', 'NR', '=', nr) + one)}<ORDNR>202699999</ORDNR>`;
		expect(errorText(await call(simulator, session, 'CreateVerkooporderRegel', differing))).toContain(
			'202699999',
		);
	});

	test('refuses lines on an order that is invoiced whole, and an unknown order', async () => {
		const nr = order();
		simulator.editLine(nr, 5, { AANTGEFACT: 2 });
		expect(simulator.order(nr).head.GEFACT).toBe('J');
		const one = '<ORDRG><RG>0</RG><ART>9000</ART><AANT>1</AANT></ORDRG>';
		expect(errorText(await addLines(nr, one))).toContain('volledig gefactureerd');
		expect(errorText(await addLines('202600099', one))).toContain('niet gevonden');
	});
});

describe('A2: UpdateVerkooporderRegel and DeleteVerkooporderRegel', () => {
	test('changes the named fields only', async () => {
		const nr = order();
		simulator.editLine(nr, 5, { PERCKORT: 10, PRS: '9.5' });
		const answer = await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><AANT>3</AANT></DATA>');
		expect(answer.body).toContain(
			'<UpdateVerkooporderRegelResult>true</UpdateVerkooporderRegelResult><Foutmelding />',
		);
		expect(lineOf(nr, '5')).toMatchObject({
			AANT: '3',
			PRS: '9.5',
			PERCKORT: '10',
			BEDR: '25.65',
			AANTTELEV: '3',
			KOSTPR: '12',
		});
		expect(simulator.order(nr).head.BEDRTOT).toBe('25.65');
	});

	test('a changed quantity re-prices or drops the discount behind its switch', async () => {
		const nr = order();
		simulator.editLine(nr, 5, { PERCKORT: 10, PRS: '9.5' });
		simulator.setSwitches({ repriceOnQuantity: 'dropDiscount' });
		await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><AANT>3</AANT></DATA>');
		expect(lineOf(nr, '5')).toMatchObject({ PRS: '9.5', PERCKORT: '0' });
		simulator.setSwitches({ repriceOnQuantity: 'reprice' });
		await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><AANT>4</AANT></DATA>');
		expect(lineOf(nr, '5')).toMatchObject({ PRS: '10.25', BEDR: '41' });
	});

	test.each(['AANTGELEV', 'AANTGEFACT', 'AANTPICKBON'])(
		'a line with %s filled is neither changed nor removed',
		async (field) => {
			const nr = order();
			simulator.editLine(nr, 5, { [field]: 1 });
			expect(
				errorText(await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><AANT>3</AANT></DATA>')),
			).toContain(`${nr}/5`);
			expect(errorText(await onLine('DeleteVerkooporderRegel', nr, '5'))).toContain(`${nr}/5`);
			expect(lineOf(nr, '5')?.AANT).toBe('2');
		},
	);

	test('refuses the key, another article, an unknown line and a missing DATA', async () => {
		const nr = order();
		expect(errorText(await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><RG>7</RG></DATA>'))).toContain(
			'RG',
		);
		expect(
			errorText(await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><ART>9001</ART></DATA>')),
		).toContain('ART');
		expect(
			errorText(await onLine('UpdateVerkooporderRegel', nr, '6', '<DATA><AANT>1</AANT></DATA>')),
		).toContain('niet gevonden');
		expect(errorText(await onLine('UpdateVerkooporderRegel', nr, '5'))).toContain('DATA');
	});

	test('removes an open line', async () => {
		const nr = order();
		expect(errorText(await onLine('DeleteVerkooporderRegel', nr, '5'))).toBe('');
		expect(simulator.order(nr)).toMatchObject({ lines: [], head: { BEDRTOT: '0' } });
	});
});

describe('A5: written numbers', () => {
	test('with a Dutch culture 7.5 becomes 75, and the echo does not show it', async () => {
		simulator.setSwitches({ decimalInput: 'comma' });
		const nr = order();
		const answer = await addLines(nr, '<ORDRG><RG>0</RG><ART>9000</ART><AANT>7.5</AANT></ORDRG>');
		expect(values(answer, 'AANT')).toEqual(['7.5']);
		expect(values(answer, 'BEDR')).toEqual(['768,75']);
		expect(lineOf(nr, '10')?.AANT).toBe('75');
		await onLine('UpdateVerkooporderRegel', nr, '10', '<DATA><AANT>7,5</AANT></DATA>');
		expect(lineOf(nr, '10')?.AANT).toBe('7.5');
	});

	test('quantities are rounded behind their switch', async () => {
		simulator.setSwitches({ roundQuantityDecimals: 2 });
		const nr = order();
		await onLine('UpdateVerkooporderRegel', nr, '5', '<DATA><AANT>1.335</AANT></DATA>');
		expect(lineOf(nr, '5')?.AANT).toBe('1.34');
	});
});

test('imuis reference §7.5: prices including VAT', async () => {
	const nr =
		simulator.createOrder({
			head: { DEB: 10000, ISINCL: 'J' },
			lines: [{ ART: '9000', AANT: 2, PRSINCL: 121 }],
		}).head.NR ?? '';
	expect(lineOf(nr, '5')).toMatchObject({ PRS: '100', BEDR: '200', BEDRINCL: '242' });
	expect(simulator.order(nr).head).toMatchObject({ BEDRTOT: '200', BEDRINCLTOT: '242' });
});

test('a line can be read back with its internal text, line breaks kept', async () => {
	const nr = order();
	simulator.editLine(nr, 5, { OPMINT: 'Eén & twee\n<drie>' });
	const asked = selection({
		TABLE: 'ORDRG',
		SELECTFIELDS: 'RG\tOPMINT',
		WHEREFIELDS: 'ORDNR',
		WHEREOPERATORS: '=',
		WHEREVALUES: nr,
		ORDERBY: 'RG',
	});
	const read = async () => (await call(simulator, session, 'GetStamtabelRecords', asked)).body;
	expect(await read()).toContain('&lt;OPMINT&gt;Eén &amp;amp; twee\n&amp;lt;drie&amp;gt;&lt;/OPMINT&gt;');
	simulator.setSwitches({ lineBreaks: 'crlf' });
	expect(await read()).toContain('twee&amp;#xD;\n&amp;lt;drie');
});
