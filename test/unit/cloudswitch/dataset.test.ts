import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { datasetOfElement, parseDataset, writeDataset } from '../../../nodes/ImuisOnline/cloudswitch/dataset';
import { parseXml } from '../../../nodes/ImuisOnline/cloudswitch/xmlReader';
import { oracleRows, oracleTree } from './xmlOracle';

describe('imuis reference §6: writing', () => {
	test('values in the connection’s dialect, empty ones as empty elements', () => {
		const fields = [
			['NR', '00012'],
			['AANT', new Decimal('2.50')],
			['DAT', { year: 2026, month: 11, day: 24 }],
			['BLOK', false],
			['OPM', ''],
		] as const;
		expect(writeDataset([{ name: 'DATA', fields }], ',').xml).toBe(
			'<NewDataSet><DATA><NR>00012</NR><AANT>2,5</AANT><DAT>24-11-2026</DAT><BLOK>N</BLOK><OPM></OPM></DATA></NewDataSet>',
		);
	});

	test('any text comes through XML as it was, but for what XML cannot carry, which is reported', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { xml, removed } = writeDataset([{ name: 'DATA', fields: [['OPM', text]] }], '.');
				const kept = [...text].filter((character) =>
					/[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}]/u.test(character),
				);
				expect(oracleRows(oracleTree(xml))[0]?.fields.OPM).toBe(kept.join(''));
				const count = [...text].length - kept.length;
				expect(removed).toEqual(count === 0 ? [] : [{ field: 'OPM', count }]);
				expect(xml).not.toContain(']]>');
			}),
		);
	});

	test('a carriage return and a lone surrogate', () => {
		const { xml, removed } = writeDataset([{ name: 'DATA', fields: [['OPM', 'a\r\nb\uD800c\u0000']] }], '.');
		expect(xml).toContain('<OPM>a&#xD;\nbc</OPM>');
		expect(removed).toEqual([{ field: 'OPM', count: 2 }]);
	});

	test('a name that is none is refused', () => {
		expect(() => writeDataset([{ name: 'DATA', fields: [['naam><X', 'x']] }], '.')).toThrow(
			"'naam><X' is no iMUIS name",
		);
	});
});

describe('imuis reference §5.3: reading', () => {
	test('texts exactly as they came', () => {
		expect(
			parseDataset(
				'<DATASET><DATA><NR>00012</NR><NAAM>  Droom &amp; Vreesman &lt;Zn&gt; </NAAM><OPM/></DATA></DATASET>',
			),
		).toEqual([{ name: 'DATA', fields: { NR: '00012', NAAM: '  Droom & Vreesman <Zn> ', OPM: '' } }]);
	});

	test('no text is no rows', () => {
		expect(parseDataset(' \n')).toEqual([]);
	});

	test('names of properties every object has are mere names', () => {
		const rows = parseDataset('<D><DATA><constructor>a</constructor><__proto__>b</__proto__></DATA></D>');
		expect(Object.entries(rows[0]?.fields ?? {})).toEqual([
			['constructor', 'a'],
			['__proto__', 'b'],
		]);
	});

	test.each([
		['<D><DATA><A><B>1</B></A></DATA></D>', 'field A holds elements'],
		['<D><DATA><A>1</A><A>2</A></DATA></D>', 'field A appears twice'],
		['<D><DATA>x</DATA></D>', 'element DATA holds loose text'],
		['<D>x<DATA/></D>', 'element D holds loose text'],
	])('%s: %s', (source, message) => {
		expect(() => parseDataset(source)).toThrow(message);
	});

	test.each([
		'<Records><NewDataSet><DATA><NR>1</NR></DATA></NewDataSet></Records>',
		'<Records><DATA><NR>1</NR></DATA></Records>',
		'<Records>&lt;NewDataSet&gt;&lt;DATA&gt;&lt;NR&gt;1&lt;/NR&gt;&lt;/DATA&gt;&lt;/NewDataSet&gt;</Records>',
		'<Records><![CDATA[<NewDataSet><DATA><NR>1</NR></DATA></NewDataSet>]]></Records>',
	])('XML elements instead of text, and CDATA: %s', (source) => {
		expect(datasetOfElement(parseXml(source))).toEqual([{ name: 'DATA', fields: { NR: '1' } }]);
	});
});
