import { AUTO_MAP, BY_KEY, filtersParameter, LINE, linesParameter } from '../../support/imuisNode';
import type { CasesOfResource } from './OperationCase';

const BAD_ORDER = { item: { order: 'WB-1' }, text: /Order Number "WB-1" is no number.*Fill in its digits/ };
const BY_ORDER = { order: '={{ $json.order }}' };
/** Digits, but no order. */
const NOBODY = '299900001';

/** *Sales Order*. */
export const SALES_ORDER_CASES: CasesOfResource = {
	create: (bench) => ({
		parameters: {
			...AUTO_MAP,
			...linesParameter({ article: '={{ $json.KENM === "B" ? "100020" : "CV-1001" }}', quantity: '2,5' }),
		},
		good: [
			{ DEB: '10001', ORDSRT: 'SERVICE', KENM: 'A' },
			{ DEB: '10012', ORDSRT: 'standaard', KENM: 'B' },
		],
		results: [
			[{ NR: expect.any(String) as string, lines: [{ ART: 'CV-1001', AANT: '2.5', RG: '5' }] }],
			[{ DEB: '10012', lines: [{ ART: '100020' }] }],
		],
		failing: { item: { DEB: '19999', KENM: 'C' }, text: /19999.*Correct/ },
		bad: { item: { KENM: 'D' }, text: /Head: DEB is empty.*number of the relation/ },
		after: () => {
			const made = bench.imuis.records('ORDKOP').filter(({ KENM }) => KENM === 'A' || KENM === 'B');
			expect(made.map(({ DEB }) => DEB)).toEqual(['10001', '10012']);
		},
	}),
	delete: (bench) => {
		const [first, second] = [bench.order(), bench.order()];
		return {
			parameters: BY_ORDER,
			good: [{ order: first }, { order: second }],
			results: [[{ order: first, deleted: true }], [{ order: second, deleted: true }]],
			failing: { item: { order: NOBODY }, text: /299900001.*Correct/ },
			bad: BAD_ORDER,
			after: () => {
				for (const number of [first, second]) expect(bench.imuis.record('ORDKOP', number)).toBeUndefined();
			},
		};
	},
	get: (bench) => {
		const [first, second] = [bench.order({ KENM: 'A' }), bench.order({ DEB: '10012' }, [LINE, LINE])];
		return {
			parameters: BY_KEY,
			good: [{ key: first }, { key: second }],
			results: [
				[{ NR: first, KENM: 'A', lines: [{ RG: '5', ART: 'CV-1001' }] }],
				[{ NR: second, DEB: '10012', lines: [{ RG: '5' }, { RG: '10' }] }],
			],
			failing: { item: { key: NOBODY }, text: /iMUIS has no sales order 299900001.*Check the number/ },
			bad: { item: { key: 'WB-1' }, text: /Record: "WB-1" is no number.*Write its digits/ },
		};
	},
	getMany: (bench) => {
		const [first, second] = [bench.order({ KENM: 'A' }), bench.order({ KENM: 'B' })];
		return {
			parameters: filtersParameter({
				field: '={{ $json.field || "KENM" }}',
				operator: 'equals',
				value: '={{ $json.reference }}',
			}),
			good: [{ reference: 'A' }, { reference: 'B' }],
			results: [[{ NR: first, KENM: 'A' }], [{ NR: second, KENM: 'B' }]],
			failing: { item: { field: 'ONBEKEND' }, text: /ONBEKEND' komt niet voor.*Correct/ },
			bad: {
				item: { reference: 'A\tB' },
				text: /Filters: the value for KENM holds a tab.*"A\\tB".*Remove it/,
			},
		};
	},
};

/** *Sales Order Line*. */
export const SALES_ORDER_LINE_CASES: CasesOfResource = {
	create: (bench) => {
		const [first, second] = [bench.order(), bench.order()];
		return {
			parameters: {
				...BY_ORDER,
				...linesParameter(
					{ article: '={{ $json.article }}', quantity: '={{ $json.quantity }}', price: '9,95' },
					{ article: '100018', quantity: '1', description: 'Tweede' },
				),
			},
			good: [
				{ order: first, article: '100020', quantity: 2.5 },
				{ order: second, article: 'CV-1001', quantity: '3' },
			],
			results: [
				[
					{ RG: '10', ART: '100020' },
					{ RG: '15', ART: '100018', OMSCHR: 'Tweede' },
				],
				[{ RG: '10', ART: 'CV-1001' }, { RG: '15' }],
			],
			failing: { item: { order: first, article: 'GEEN', quantity: 1 }, text: /GEEN.*Correct/ },
			bad: {
				item: { order: first, article: '100020', quantity: '1.234,5' },
				text: /Lines, line 1: Quantity "1.234,5" is no number.*Write it as 7.5 or 7,5/,
			},
			after: () => {
				expect(bench.systems.orderLines(first).map(({ ART, AANT }) => [ART, AANT])).toEqual([
					['CV-1001', '2'],
					['100020', '2.5'],
					['100018', '1'],
				]);
			},
		};
	},
	delete: (bench) => {
		const [first, second] = [bench.order({}, [LINE, LINE]), bench.order({}, [LINE, LINE])];
		return {
			parameters: { ...BY_ORDER, line: '={{ $json.line }}' },
			good: [
				{ order: first, line: '5' },
				{ order: second, line: 10 },
			],
			results: [[{ order: first, line: '5', deleted: true }], [{ order: second, line: '10', deleted: true }]],
			failing: { item: { order: first, line: '95' }, text: /95.*Correct/ },
			bad: { item: { order: first, line: 'vijf' }, text: /Line Number "vijf" is no number.*Get Many shows/ },
			after: () => {
				const left = [first, second].map((order) => bench.systems.orderLines(order).map(({ RG }) => RG));
				expect(left).toEqual([['10'], ['5']]);
			},
		};
	},
	getMany: (bench) => {
		const [first, second] = [bench.order({}, [LINE, LINE]), bench.order()];
		return {
			parameters: { ...BY_ORDER, fields: '={{ $json.fields }}', simplify: false },
			good: [
				{ order: first, fields: 'RG' },
				{ order: second, fields: 'RG, ART' },
			],
			results: [[{ RG: '5' }, { RG: '10' }], [{ RG: '5', ART: 'CV-1001' }]],
			failing: { item: { order: first, fields: 'ONBEKEND' }, text: /ONBEKEND' komt niet voor.*Correct/ },
			bad: BAD_ORDER,
		};
	},
	update: (bench) => {
		const [first, second] = [bench.order({}, [LINE, LINE]), bench.order()];
		return {
			parameters: {
				...BY_ORDER,
				...linesParameter({ line: '={{ $json.line }}', quantity: '={{ $json.quantity }}' }),
			},
			good: [
				{ order: first, line: '10', quantity: '7.5' },
				{ order: second, line: 5, quantity: 3 },
			],
			results: [[{ order: first, line: '10', updated: true }], [{ order: second, line: '5', updated: true }]],
			failing: { item: { order: first, line: '95', quantity: '1' }, text: /95.*Correct/ },
			bad: {
				item: { order: first, line: '5', quantity: '' },
				text: /Lines: nothing is to change on line 5.*Fill in a field/,
			},
			after: () => {
				const quantities = [first, second].map((order) =>
					bench.systems.orderLines(order).map(({ AANT }) => AANT),
				);
				expect(quantities).toEqual([['2', '7.5'], ['3']]);
			},
		};
	},
};
