import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { between, call, dataset, errorText, login, selection, values, type RawAnswer } from './soapByHand';

let simulator: ImuisSimulator;
let session: string;

beforeAll(async () => {
	simulator = await startImuisSimulator({ clock: () => new Date('2026-03-02T12:00:00Z') });
	session = await login(simulator);
});
afterAll(async () => await simulator.close());
afterEach(() => void simulator.resetSwitches());

const read = async (tags: Record<string, string | undefined>): Promise<RawAnswer> =>
	await call(simulator, session, 'GetStamtabelRecords', selection(tags));

describe('imuis reference §5.1: the selection', () => {
	test.each([
		'TABLE',
		'SELECTFIELDS',
		'WHEREFIELDS',
		'WHEREOPERATORS',
		'WHEREVALUES',
		'ORDERBY',
		'MAXRESULT',
		'PAGESIZE',
		'SELECTPAGE',
	])('without the tag %s it is incomplete', async (tag) => {
		const answer = await read({ [tag]: undefined });
		expect(answer.status).toBe(200);
		expect(errorText(answer)).toBe(`De selectie is incompleet, zie veld: ${tag}`);
	});

	test.each<[string, Record<string, string>]>([
		['unknown table', { TABLE: 'KLANT' }],
		['unknown field', { SELECTFIELDS: 'NR\tTELEFOON' }],
		['lower-case field', { SELECTFIELDS: 'naam' }],
		['unknown where-field', { WHEREFIELDS: 'X', WHEREOPERATORS: '=', WHEREVALUES: '1' }],
		['unknown sort field', { ORDERBY: 'NR DESC' }],
		['unknown operator', { WHEREFIELDS: 'NR', WHEREOPERATORS: 'IN', WHEREVALUES: '1' }],
		['counts that differ', { WHEREFIELDS: 'NR\tNAAM', WHEREOPERATORS: '=', WHEREVALUES: '1' }],
		['a text for a number', { WHEREFIELDS: 'NR', WHEREOPERATORS: '=', WHEREVALUES: 'Jan' }],
		['text and number mixed in an OR', { WHEREFIELDS: 'NR;NAAM', WHEREOPERATORS: 'LIKE', WHEREVALUES: '1%' }],
		['page size zero', { PAGESIZE: '0' }],
		['a date that is none', { MUTDATE_VA: '31-02-2026' }],
	])('refuses %s', async (_, tags) => {
		const answer = await read(tags);
		expect(answer.body).toContain('<GetStamtabelRecordsResult>false</GetStamtabelRecordsResult><Records />');
		expect(errorText(answer)).not.toBe('');
	});

	test.each<[string, string, string, number]>([
		['NR', '=', '10001', 1],
		['NR', '&gt;=', '10198', 2],
		['NR', '&lt;', '10001', 1],
		['NAAM', 'LIKE', 'droom%', 1],
		['NAAM;ZKSL', 'LIKE', '%VREESMAN%', 1],
		['NR\tNAAM', '=\tLIKE', '10001\tX%', 0],
		['BLOK', '=', 'J', 3],
		['HROW', '&gt;', '0', 200],
	])('finds where %s %s %s', async (fields, operators, wanted, count) => {
		const answer = await read({ WHEREFIELDS: fields, WHEREOPERATORS: operators, WHEREVALUES: wanted });
		expect(errorText(answer)).toBe('');
		expect(values(answer, 'RECORDCOUNT')).toEqual([String(count)]);
	});

	test('takes TAB, semicolon and * in SELECTFIELDS', async () => {
		const where = { WHEREFIELDS: 'NR', WHEREOPERATORS: '=', WHEREVALUES: '10012' };
		expect(values(await read({ ...where, SELECTFIELDS: 'NR\tNAAM' }), 'NAAM')).toEqual(['Bakkerij Smit']);
		expect(values(await read({ ...where, SELECTFIELDS: 'NR;NAAM' }), 'NAAM')).toEqual(['Bakkerij Smit']);
		expect((await read({ ...where, SELECTFIELDS: '*' })).body).toContain('&lt;STRAAT /&gt;');
	});

	test('takes DATASET with the fields directly under it', async () => {
		const asked = selection({})
			.replace('<NewDataSet><Table1>', '<DATASET>')
			.replace('</Table1></NewDataSet>', '</DATASET>');
		expect(values(await call(simulator, session, 'GetStamtabelRecords', asked), 'RECORDCOUNT')).toEqual([
			'200',
		]);
	});
});

describe('imuis reference §2.2, §2.6: what comes back', () => {
	test('Droom & Vreesman is escaped twice', async () => {
		const answer = await read({
			SELECTFIELDS: 'NAAM',
			WHEREFIELDS: 'NR',
			WHEREOPERATORS: '=',
			WHEREVALUES: '10001',
		});
		expect(answer.body).toContain('&lt;NAAM&gt;Droom &amp;amp; Vreesman B.V.&lt;/NAAM&gt;');
	});

	test('numbers have a decimal comma and whole ones no decimals; dates are dd-MM-yyyy', async () => {
		const answer = await read({
			TABLE: 'ART',
			SELECTFIELDS: 'VERKPR',
			WHEREFIELDS: 'NR',
			WHEREOPERATORS: '=',
			WHEREVALUES: '00012',
		});
		expect(values(answer, 'VERKPR')).toEqual(['12,35']);
		const whole = await read({
			TABLE: 'ART',
			SELECTFIELDS: 'VERKPR',
			WHEREFIELDS: 'NR',
			WHEREOPERATORS: '=',
			WHEREVALUES: 'CV-1001',
		});
		expect(values(whole, 'VERKPR')).toEqual(['1025']);
		const order = await read({
			TABLE: 'ORDKOP',
			SELECTFIELDS: 'DAT',
			WHEREFIELDS: 'KENM',
			WHEREOPERATORS: '=',
			WHEREVALUES: 'Gewone order',
		});
		expect(values(order, 'DAT')).toEqual(['02-03-2026']);
		simulator.setSwitches({ decimalSign: '.' });
		const point = await read({
			TABLE: 'ART',
			SELECTFIELDS: 'VERKPR',
			WHEREFIELDS: 'NR',
			WHEREOPERATORS: '=',
			WHEREVALUES: '00012',
		});
		expect(values(point, 'VERKPR')).toEqual(['12.35']);
	});

	test('pages: count of all, number of pages, nothing past the end', async () => {
		const page = async (number: number) => await read({ PAGESIZE: '90', SELECTPAGE: String(number) });
		const sizes = [];
		for (const number of [1, 2, 3, 4]) sizes.push(values(await page(number), 'NR').length);
		expect(sizes).toEqual([90, 90, 20, 0]);
		expect(values(await page(2), 'TOTALPAGES')).toEqual(['3']);
		expect(values(await page(2), 'RECORDCOUNT')).toEqual(['200']);
		simulator.setSwitches({ recordCountIsTotal: false, maxPageSize: 50 });
		expect(values(await page(2), 'RECORDCOUNT')).toEqual(['50']);
		expect(values(await page(2), 'TOTALPAGES')).toEqual(['4']);
	});

	test('§5.3: pages sorted by less than the key miss records and repeat others, sorted by the key they do not', async () => {
		const numbers = async (ORDERBY: string): Promise<string[]> => {
			const pages = [];
			for (const page of ['1', '2', '3'])
				pages.push(...values(await read({ ORDERBY, PAGESIZE: '90', SELECTPAGE: page }), 'NR'));
			return [...new Set(pages)];
		};
		expect((await numbers('BLOK')).length).toBeLessThan(200);
		expect(await numbers('BLOK;NR')).toHaveLength(200);
	});

	test('MAXRESULT limits the whole, not the page', async () => {
		const answer = await read({ MAXRESULT: '12', PAGESIZE: '10', SELECTPAGE: '2' });
		expect(values(answer, 'NR')).toHaveLength(2);
	});

	test('GetAdmInfo answers the name of the administration', async () => {
		const rows = '<Table1><TABLE>BASALG</TABLE><SELECTFIELDS>NAAM</SELECTFIELDS></Table1>';
		const answer = await call(simulator, session, 'GetAdmInfo', `${dataset('Selectie', rows)}<Records/>`);
		expect(between(answer.body, '&lt;NAAM&gt;', '&lt;/NAAM&gt;')).toBe(
			'Installatiebedrijf De Vries &amp;amp; Zn. B.V.',
		);
	});
});

describe('A3: MUTDATE_VA', () => {
	test.each(['02-03-2026', '2-3-2026', '02/03/2026', '2026-03-02', '2026-03-02T00:00:00+01:00'])(
		'takes %s, inclusive by day',
		async (day) => {
			const answer = await read({ MUTDATE_VA: day });
			expect(values(answer, 'NR')).toEqual(['10001', '10002', '10012', '10031', '10066', '10150']);
		},
	);

	test('tomorrow gives nothing; on an unsupported table everything', async () => {
		expect(values(await read({ MUTDATE_VA: '03-03-2026' }), 'RECORDCOUNT')).toEqual(['0']);
		simulator.setSwitches({ mutdateUnsupportedTables: ['DEB'] });
		expect(values(await read({ MUTDATE_VA: '03-03-2026' }), 'RECORDCOUNT')).toEqual(['200']);
	});

	test('a record edited today is found today', async () => {
		simulator.editRecord('ART', ['100500'], { OMSCHR: 'Nieuw' });
		const changed = async () => values(await read({ TABLE: 'ART', MUTDATE_VA: '02-03-2026' }), 'NR');
		expect(await changed()).toContain('100500');
		expect(await changed()).not.toContain('100501');
	});
});
