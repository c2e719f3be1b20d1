import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { between, call, dataset, errorText, login, type RawAnswer } from './soapByHand';

let simulator: ImuisSimulator;
let session: string;

beforeEach(async () => {
	simulator = await startImuisSimulator({ seed: 'empty' });
	session = await login(simulator);
	simulator.insertRecord('DEB', {
		NR: 10000,
		ZKSL: 'BESTAAND',
		NAAM: 'Bestaand',
		OPM: 'blijft',
		_changedOn: '2020-01-01',
	});
});
afterEach(async () => await simulator.close());

const create = async (table: string, fields: string): Promise<RawAnswer> =>
	await call(
		simulator,
		session,
		'CreateStamTabelRecord',
		`${dataset('Stamtabel', `<METADATA><TABLE>${table}</TABLE></METADATA><DATA>${fields}</DATA>`)}<Primarykey/>`,
	);
const change = async (
	name: string,
	table: string,
	field: string,
	value: string,
	data = '',
): Promise<RawAnswer> =>
	await call(
		simulator,
		session,
		name,
		dataset(
			'Mutatie',
			`<SELECTION><TABLE>${table}</TABLE><WHEREFIELDS>${field}</WHEREFIELDS><WHEREOPERATORS>=</WHEREOPERATORS><WHEREVALUES>${value}</WHEREVALUES></SELECTION>${data}`,
		),
	);

describe('imuis reference §6.1: create', () => {
	test('a debtor needs a search key only: number and mandatory fields are filled', async () => {
		const answer = await create(
			'DEB',
			'<ZKSL>NIEUW</ZKSL><STRAAT>Kade</STRAAT><HNR>12</HNR><HNRTV>A</HNRTV>',
		);
		expect(between(answer.body, '<Primarykey>', '</Primarykey>')).toBe('10001');
		expect(simulator.record('DEB', '10001')).toMatchObject({
			BETCOND: '1',
			BTWPL: 'B',
			SLUITREK: '1300',
			ADRES: 'Kade 12A',
		});
	});

	test('a contact person answers relation and search key', async () => {
		const answer = await create('CNT', '<REL>10000</REL><ZKSL>JANSEN</ZKSL><ACHTERNM>Jansen</ACHTERNM>');
		expect(between(answer.body, '<Primarykey>', '</Primarykey>')).toBe('10000\tJANSEN');
	});

	test.each([
		['no search key', 'DEB', '<NAAM>x</NAAM>', 'ZKSL'],
		['a search key that exists', 'DEB', '<ZKSL>bestaand</ZKSL>', 'bestaand'],
		['a number that exists', 'DEB', '<NR>10000</NR><ZKSL>X</ZKSL>', '10000'],
		['too long a value', 'DEB', `<ZKSL>${'x'.repeat(21)}</ZKSL>`, 'ZKSL'],
		['too many digits', 'DEB', '<ZKSL>X</ZKSL><HNR>123456</HNR>', 'HNR'],
		['a field not accessible', 'DEB', '<ZKSL>X</ZKSL><SALDO>1</SALDO>', 'SALDO'],
		['a BOOLEAN other than J or N', 'DEB', '<ZKSL>X</ZKSL><BLOK>1</BLOK>', 'BLOK'],
		['an unknown country', 'DEB', '<ZKSL>X</ZKSL><LAND>XX</LAND>', 'LAND'],
		['an unknown article group', 'ART', '<NR>A</NR><ZKSL>A</ZKSL><ARTGRP>7</ARTGRP>', 'ARTGRP'],
		['a contact of nobody', 'CNT', '<REL>5</REL><ZKSL>A</ZKSL>', 'Relatie 5'],
		['an address kind that is none', 'DEBADRES', '<DEB>10000</DEB><ZKSL>A</ZKSL><SRT>X</SRT>', 'SRT'],
		['a field twice', 'DEB', '<ZKSL>X</ZKSL><ZKSL>Y</ZKSL>', 'dubbel'],
		['an order', 'ORDKOP', '<DEB>10000</DEB>', 'geen stamtabel'],
		['an unknown table', 'KLANT', '<ZKSL>A</ZKSL>', 'KLANT'],
	])('refuses %s', async (_, table, fields, named) => {
		const before = simulator.tableSizes();
		const answer = await create(table, fields);
		expect(answer.body).toContain('<CreateStamTabelRecordResult>false</CreateStamTabelRecordResult>');
		expect(errorText(answer)).toContain(named);
		expect(simulator.tableSizes()).toEqual(before);
	});

	test('fields not accessible are ignored behind their switch', async () => {
		simulator.setSwitches({ roFields: 'ignored' });
		expect(errorText(await create('DEB', '<ZKSL>X</ZKSL><SALDO>1</SALDO>'))).toBe('');
		expect(simulator.record('DEB', '10001')?.SALDO).toBeUndefined();
	});
});

describe('imuis reference §6.2, §6.3: update and delete', () => {
	test('changes the named fields, empties empty ones, sets the change date', async () => {
		const answer = await change(
			'UpdateStamtabelRecord',
			'DEB',
			'NR',
			'10000',
			'<DATA><NAAM>Anders</NAAM><TEL/></DATA>',
		);
		expect(errorText(answer)).toBe('');
		expect(simulator.record('DEB', '10000')).toMatchObject({
			NAAM: 'Anders',
			OPM: 'blijft',
			_changedOn: simulator.clock().today,
		});
	});

	test('refuses none, several, and the key', async () => {
		simulator.insertRecord('DEB', { NR: 10001, ZKSL: 'TWEE', NAAM: 'Bestaand' });
		const data = '<DATA><TEL>1</TEL></DATA>';
		expect(errorText(await change('UpdateStamtabelRecord', 'DEB', 'NR', '9', data))).toContain(
			'niet gevonden',
		);
		expect(errorText(await change('UpdateStamtabelRecord', 'DEB', 'NAAM', 'Bestaand', data))).toContain(
			'meer dan één',
		);
		expect(
			errorText(await change('UpdateStamtabelRecord', 'DEB', 'NR', '10000', '<DATA><NR>5</NR></DATA>')),
		).toContain('NR');
	});

	test('an order head is changed behind its switch only, and without lines only freely', async () => {
		simulator.insertRecord('ART', { NR: 'A', ZKSL: 'A', VERKPR: 1 });
		const nr = simulator.createOrder({ head: { DEB: 10000 }, lines: [{ ART: 'A', AANT: 1 }] }).head.NR ?? '';
		const update = async (data: string) =>
			errorText(await change('UpdateStamtabelRecord', 'ORDKOP', 'NR', nr, `<DATA>${data}</DATA>`));
		expect(await update('<KENM>x</KENM>')).toContain('geen stamtabel');
		simulator.setSwitches({ updateOrderHead: true });
		expect(await update('<KENM>x</KENM>')).toBe('');
		expect(await update('<ORDSRT>SERVICE</ORDSRT>')).toContain('ORDSRT');
	});

	test('a record in use is not deleted', async () => {
		simulator.insertRecord('ART', { NR: 'A', ZKSL: 'A', VERKPR: 1 });
		const nr = simulator.createOrder({ head: { DEB: 10000 }, lines: [{ ART: 'A', AANT: 1 }] }).head.NR ?? '';
		expect(errorText(await change('DeleteStamtabelRecord', 'ART', 'NR', 'A'))).toContain('in gebruik');
		simulator.deleteLine(nr, 5);
		expect(errorText(await change('DeleteStamtabelRecord', 'ART', 'NR', 'A'))).toBe('');
		expect(simulator.record('ART', 'A')).toBeUndefined();
	});
});
