import { Decimal } from 'decimal.js';
import { writeDataset } from '../../../nodes/ImuisOnline/cloudswitch/dataset';
import { select } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { keyRow, selectionRow } from '../../../nodes/ImuisOnline/cloudswitch/selectionRow';

const written = (row: ReturnType<typeof selectionRow>): string => writeDataset([row], '.').xml;

describe('imuis reference §5.1: selections', () => {
	test('all tags in order, TAB between fields, operators and values', () => {
		const selection = select('ORDRG', ['ORDNR', 'RG'])
			.where('ORDNR', '=', '202600001')
			.where('AANT', '>', new Decimal('0.5'))
			.whereAny(['OMSCHR', 'OPMINT'], 'LIKE', '%a & b%')
			.changedFrom({ year: 2026, month: 11, day: 4 })
			.orderBy('ORDNR', 'RG')
			.limit(7)
			.pageSize(100);
		expect(written(selectionRow(selection, 3, ','))).toBe(
			'<NewDataSet><Table1><TABLE>ORDRG</TABLE><SELECTFIELDS>ORDNR\tRG</SELECTFIELDS><WHEREFIELDS>ORDNR\tAANT\tOMSCHR;OPMINT</WHEREFIELDS>' +
				'<WHEREOPERATORS>=\t&gt;\tLIKE</WHEREOPERATORS><WHEREVALUES>202600001\t0,5\t%a &amp; b%</WHEREVALUES><MUTDATE_VA>04-11-2026</MUTDATE_VA>' +
				'<ORDERBY>ORDNR;RG</ORDERBY><MAXRESULT>7</MAXRESULT><PAGESIZE>100</PAGESIZE><SELECTPAGE>3</SELECTPAGE></Table1></NewDataSet>',
		);
	});

	test('the WHERE tags are there also without conditions; without a date there is no MUTDATE_VA', () => {
		const text = written(selectionRow(select('DEB', '*').orderBy('NR'), 1, '.'));
		expect(text).toContain(
			'<SELECTFIELDS>*</SELECTFIELDS><WHEREFIELDS></WHEREFIELDS><WHEREOPERATORS></WHEREOPERATORS><WHEREVALUES></WHEREVALUES><ORDERBY>NR',
		);
	});

	test('a step leaves the selection before it as it was', () => {
		const all = select('DEB', ['NR']).orderBy('NR');
		all.where('NR', '=', '1').limit(5).pageSize(2);
		expect([all.conditions, all.maximum, all.recordsPerPage]).toEqual([[], 0, 5000]);
	});

	test.each([
		['no order', () => selectionRow(select('DEB', ['NR']), 1, '.'), 'no order'],
		['no field', () => select('DEB', []), 'no field is named'],
		['a table that is none', () => select('deb', '*'), "'deb' is no iMUIS name"],
		['a field with a separator', () => select('DEB', ['NR\tNAAM']), 'is no iMUIS name'],
		['a limit below zero', () => select('DEB', '*').limit(-1), 'Limit -1'],
		['a page of nothing', () => select('DEB', '*').pageSize(0), 'Page size 0'],
		['half a page', () => select('DEB', '*').pageSize(1.5), 'Page size 1.5'],
		[
			'a value with a TAB',
			() => selectionRow(select('DEB', '*').where('NAAM', '=', 'a\tb').orderBy('NR'), 1, '.'),
			'NAAM of DEB holds a tab',
		],
		[
			'a value XML cannot carry',
			() => keyRow('DEB', { ZKSL: 'a\u0001' }),
			'ZKSL of DEB holds a tab, a line break or a control character',
		],
		[
			'a key with an empty part',
			() => keyRow('ORDRG', { ORDNR: '1', RG: '' }),
			'Key field RG of ORDRG is empty',
		],
		['no key', () => keyRow('DEB', {}), 'No key is given for DEB'],
	])('%s is refused', (_name, work, message) => {
		expect(work).toThrow(message);
	});
});
