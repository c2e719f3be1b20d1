import {
	harmless,
	readMarker,
	withMarker,
	type Marker,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';
import { matchLines } from '../../../nodes/ImuisOutSmartSync/mapping/export/matchLines';
import type { MarkedLine, WorkItem } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import { line } from './model';
import { D, item, plain } from './plain';

describe('markers', () => {
	const MARKER: Marker = {
		order: '202600012',
		workOrderId: '169001',
		article: 'A',
		lineNumber: '',
		occurrence: 1,
		quantity: D(2),
		base: D(0),
	};
	const TEXT = '[OutSmart: order 202600012, werkbon 169001, artikel A, regel nieuw, nr 1, aantal 2]';
	const OLD = TEXT.replace('aantal 2', 'aantal 1');
	const COPIED = TEXT.replace('202600012', '202500001');

	test.each([
		['nothing', '', '', TEXT],
		['a text', 'Let op', '', `Let op\n${TEXT}`],
		['blanks at the end', 'Let op \n\n ', '', `Let op\n${TEXT}`],
		['an older marker', `Let op\r\n ${OLD} \r\nBel eerst`, '', `Let op\nBel eerst\n${TEXT}`],
		['an older marker within a line', `Let op ${OLD} bel eerst`, '', `Let op  bel eerst\n${TEXT}`],
		['an older marker behind a text', `Let op ${OLD} `, '', `Let op\n${TEXT}`],
		['a marker of a copied order', COPIED, '', `${COPIED}\n${TEXT}`],
		[
			'old periods',
			'23-11-2026 08:00–09:00 (1:00), medewerker 001\nLet op',
			'nieuw',
			`Let op\nnieuw\n${TEXT}`,
		],
		['periods and no remark', '23-11-2026 08:00–09:00 (1:00)', '', `23-11-2026 08:00–09:00 (1:00)\n${TEXT}`],
	])('E11: on %s', (_what, before, remark, expected) => {
		expect(withMarker(before, MARKER, remark)).toBe(expected);
	});

	test('E11: only a marker of this order is read', () => {
		expect(plain(readMarker(`Let op\r\n${COPIED}\r\n${TEXT}`, '202600012'))).toEqual(plain(MARKER));
		expect(plain(readMarker(TEXT.replace('nieuw', '5').replace(']', ' (naast 3.5)]'), '202600012'))).toEqual(
			plain({ ...MARKER, lineNumber: '5', base: D('3.5') }),
		);
		expect(readMarker(COPIED, '202600012')).toBeUndefined();
		expect(readMarker('', '202600012')).toBeUndefined();
	});

	test('E11: the begin of a marker in a text of people is made harmless, everywhere', () => {
		expect(harmless('[OutSmart: a [OutSmart: b')).toBe('(OutSmart: a (OutSmart: b');
	});

	const marked = (number: number, changes: Partial<Marker>, lineChanges = {}): MarkedLine => ({
		line: line(number, 'A', { quantity: 1, ...lineChanges }),
		marker: { ...MARKER, quantity: D(1), ...changes },
	});
	const matched = (items: WorkItem[], lines: MarkedLine[]) => {
		const matching = matchLines(items, lines, '169001');
		return {
			matched: matching.matched.map((match) => [
				match.item.remark || match.item.description,
				match.item.quantity.toFixed(),
				match.occurrence,
				match.own.map((own) => own.line.number).join('+'),
			]),
			left: matching.left.map((own) => own.line.number),
		};
	};

	test('E11: descriptions find their lines, signs and capitals aside', () => {
		const lines = [
			marked(5, { occurrence: 1 }, { description: 'Kit wit' }),
			marked(10, { occurrence: 2 }, { description: 'KIT, GRIJS' }),
		];
		expect(
			matched(
				[
					item({ description: 'kit grijs', quantity: D(5) }),
					item({ description: 'kit wit', quantity: D(6) }),
				],
				lines,
			),
		).toEqual({
			matched: [
				['kit grijs', '5', 2, '10'],
				['kit wit', '6', 1, '5'],
			],
			left: [],
		});
	});

	test('E11: signs alone do not make two descriptions alike', () => {
		const lines = [
			marked(5, { occurrence: 1, quantity: D(2) }, { description: 'a1' }),
			marked(10, { occurrence: 2, quantity: D(3) }, { description: 'a2' }),
		];
		expect(matched([item({ description: 'A-2', quantity: D(7) })], lines)).toEqual({
			matched: [['A-2', '7', 2, '10']],
			left: ['5'],
		});
	});

	test('E11: hours find the line that holds their periods, whatever ends its lines', () => {
		const lines = [
			marked(5, { occurrence: 1 }, { internalText: 'x\r\ny', description: 'p' }),
			marked(10, { occurrence: 2 }, { internalText: 'Let op\r\np\r\nq\r\n[…]', description: 'x' }),
		];
		const hours = item({ kind: 'hours', description: '', remark: 'p\nq', quantity: D(9) });
		expect(matched([hours], lines)).toEqual({ matched: [['p\nq', '9', 2, '10']], left: ['5'] });
	});

	test('E11, E19: an item with a second line beside a locked one is known by either', () => {
		const lines = [
			marked(5, { occurrence: 1 }, { description: 'wit' }),
			marked(10, { occurrence: 2 }, { description: 'grijs' }),
			marked(15, { occurrence: 2 }, { description: 'anders' }),
		];
		expect(matched([item({ description: 'grijs', quantity: D(9) })], lines)).toEqual({
			matched: [['grijs', '9', 2, '10+15']],
			left: ['5'],
		});
	});

	test('E11: quantities decide where descriptions do not; the quantity beside a locked line counts once', () => {
		const lines = [
			marked(5, { occurrence: 1, quantity: D(2) }),
			marked(10, { occurrence: 2, quantity: D(1), base: D(4) }),
			marked(15, { occurrence: 2, quantity: D(1) }),
		];
		expect(matched([item({ quantity: D(6) }), item({ quantity: D(2) })], lines)).toEqual({
			matched: [
				['A', '2', 1, '5'],
				['A', '6', 2, '10+15'],
			],
			left: [],
		});
	});

	test('E11: lines are taken by the number in their marker, not by where they stand', () => {
		const lines = [
			marked(5, { occurrence: 3 }),
			marked(10, { occurrence: 1 }),
			marked(15, { occurrence: 2 }),
		];
		expect(matched([item({ quantity: D(8) })], lines)).toEqual({
			matched: [['A', '8', 1, '10']],
			left: ['15', '5'],
		});
	});

	test('E11: new items get the numbers that are free', () => {
		expect(
			matched([item(), item({ quantity: D(2) }), item({ quantity: D(3) })], [marked(5, { occurrence: 2 })]),
		).toEqual({
			matched: [
				['A', '1', 2, '5'],
				['A', '2', 1, ''],
				['A', '3', 3, ''],
			],
			left: [],
		});
	});

	const order = (items: WorkItem[]) =>
		matchLines(items, [], '169001').matched.map(({ item: one, occurrence }) => [
			items.indexOf(one),
			occurrence,
		]);
	test.each<[string, WorkItem[]]>([
		[
			'kinds',
			[
				item({ kind: 'text', remark: 'a' }),
				item({ kind: 'hours', remark: 'b' }),
				item({ kind: 'material', remark: 'c' }),
			],
		],
		[
			'remarks',
			[
				item({ remark: 'c', description: 'a' }),
				item({ remark: 'a', description: 'b' }),
				item({ remark: 'b', description: 'c' }),
			],
		],
		[
			'descriptions',
			[
				item({ description: 'c', quantity: D(1) }),
				item({ description: 'a', quantity: D(2) }),
				item({ description: 'b', quantity: D(3) }),
			],
		],
		[
			'quantities',
			[
				item({ quantity: D(10), price: D(1) }),
				item({ quantity: D(2), price: D(2) }),
				item({ quantity: D(9), price: D(3) }),
			],
		],
		['prices', [item({ price: D(3) }), item({ price: undefined }), item({ price: D(2) })]],
	])('E11: rows in another order get the same numbers, by their %s', (_what, items) => {
		expect(order(items)).toEqual([
			[1, 1],
			[2, 2],
			[0, 3],
		]);
		const [first, second, third] = items as [WorkItem, WorkItem, WorkItem];
		expect(order([third, first, second])).toEqual([
			[2, 1],
			[0, 2],
			[1, 3],
		]);
	});
});
