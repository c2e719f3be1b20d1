import { writeMarker, type Marker } from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';
import { planItem, type ItemContext } from '../../../nodes/ImuisOutSmartSync/mapping/export/planItem';
import type { MarkedLine, OrderLine, WorkItem } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import { EXPORT_SETTINGS } from '../../support/Systems';
import { head, line, ORDER } from './model';
import { D, item, plain, WORK } from './plain';

const MARKER: Marker = {
	order: ORDER,
	workOrderId: '169001',
	article: 'A',
	lineNumber: '',
	occurrence: 1,
	quantity: D(2),
	base: D(0),
};
const text = (changes: Partial<Marker>): string => writeMarker({ ...MARKER, ...changes });
const ARTICLE = {
	number: 'A',
	description: 'A',
	price: D(10),
	pricePer: D(1),
	blocked: false,
	internalText: '',
	externalText: '',
};
const marked = (
	number: number,
	marker: Partial<Marker> = {},
	changes: Partial<Omit<OrderLine, 'quantity' | 'price'>> & { quantity?: number; price?: number } = {},
): MarkedLine => ({
	line: line(number, 'A', { quantity: 2, ...changes }),
	marker: { ...MARKER, ...marker },
});

function planned(
	changes: Partial<WorkItem>,
	own: MarkedLine[] = [],
	context: Partial<ItemContext> = {},
): unknown {
	return plain(
		planItem(
			{ item: item(changes), occurrence: 1, own },
			{
				head: head(),
				work: WORK,
				workOrderId: '169001',
				lines: own,
				article: ARTICLE,
				cardPrice: undefined,
				settings: EXPORT_SETTINGS,
				...context,
			},
		),
	);
}

const notice = (reason: string, facts: object) => ({ reason, facts: { ...WORK, ...facts } });
const added = (quantity: string, fields: object) => ({ kind: 'addLine', article: 'A', quantity, fields });
const updated = (number: string, quantity: string, fields: object) => ({
	kind: 'updateLine',
	line: number,
	article: 'A',
	quantity,
	fields,
});

describe('new lines', () => {
	test('E3: an item without a line number becomes a line with its description and marker', () => {
		expect(planned({ quantity: D(2) })).toEqual({
			commands: [added('2', { OMSCHR: 'A', OPMINT: text({}) })],
			notices: [],
		});
	});

	test('E3: an article that iMUIS does not have yet brings no texts along', () => {
		expect(planned({ quantity: D(2), description: 'x'.repeat(50) }, [], { article: undefined })).toEqual({
			commands: [added('2', { OMSCHR: 'x'.repeat(40), OPMEXT: 'x'.repeat(50), OPMINT: text({}) })],
			notices: [],
		});
	});

	test('E2, E11: the texts of the article stay, the remark stands between them and the marker', () => {
		const article = { ...ARTICLE, internalText: 'Zwaar', externalText: 'Let op' };
		const long = 'x'.repeat(50);
		expect(planned({ quantity: D(2), description: long, remark: 'r' }, [], { article })).toEqual({
			commands: [
				added('2', {
					OMSCHR: 'x'.repeat(40),
					OPMEXT: `${long}\nLet op`,
					OPMINT: `Zwaar\nr\n${text({})}`,
				}),
			],
			notices: [],
		});
	});

	test('E13: the price is sent when it is to be', () => {
		expect(
			planned({ quantity: D(2), price: D(9) }, [], {
				settings: { ...EXPORT_SETTINGS, sendPrices: 'always' },
			}),
		).toEqual({
			commands: [added('2', { OMSCHR: 'A', OPMINT: text({ price: D(9) }), PRS: '9' })],
			notices: [],
		});
	});

	test('E5: an article that is not for sale is refused', () => {
		expect(planned({}, [], { article: { ...ARTICLE, blocked: true } })).toEqual({
			refusal: notice('articleNotForSale', { material: 'A' }),
		});
	});
});

describe('lines of the order', () => {
	const from = (changes: Partial<WorkItem>, lines: MarkedLine[], context: Partial<ItemContext> = {}) =>
		planned({ lineNumber: '5', ...changes }, [], { lines, ...context });
	const ofOrder = (changes: Parameters<typeof marked>[2] = {}): MarkedLine => ({
		...marked(5, {}, changes),
		marker: undefined,
	});

	test('E3: the line gets the quantity and a marker below its text', () => {
		expect(from({ quantity: D(3) }, [ofOrder({ internalText: 'Let op' })])).toEqual({
			commands: [updated('5', '3', { OPMINT: `Let op\n${text({ lineNumber: '5', quantity: D(3) })}` })],
			notices: [],
		});
	});

	test('E13: a price that the line has already is not sent', () => {
		const settings = { ...EXPORT_SETTINGS, sendPrices: 'always' } as const;
		const remembering = (price: number) => text({ lineNumber: '5', price: D(price) });
		expect(from({ quantity: D(2) }, [ofOrder()], { settings })).toEqual({
			commands: [updated('5', '2', { OPMINT: remembering(10) })],
			notices: [],
		});
		expect(from({ quantity: D(2), price: D(9) }, [ofOrder()], { settings })).toEqual({
			commands: [updated('5', '2', { OPMINT: remembering(9), PRS: '9' })],
			notices: [],
		});
	});

	test('E19: a line that is not there any more becomes a new one', () => {
		expect(from({ quantity: D(2) }, [])).toEqual({
			commands: [added('2', { OMSCHR: 'A', OPMINT: text({ lineNumber: '5' }) })],
			notices: [],
		});
	});

	test('E11: a line that another work order took is left, the quantity comes beside it and that is told', () => {
		const other = marked(5, { workOrderId: '169002', lineNumber: '5' });
		expect(from({ quantity: D(2) }, [other])).toEqual({
			commands: [added('2', { OMSCHR: 'A', OPMINT: text({ lineNumber: '5' }) })],
			notices: [notice('lineOfOtherWorkOrder', { line: '5', material: 'A', quantity: '2' })],
		});
		expect(from({ quantity: D(0) }, [other])).toEqual({ commands: [], notices: [] });
	});

	test.each([
		['what was still to be delivered', D(4), 10, 6, '4', undefined],
		['the whole line', D(10), 10, 6, '10', undefined],
		['more than what was to be delivered', D(5), 10, 6, '4', '1'],
		['more than a line that was delivered completely', D(12), 10, 10, '10', '2'],
		['less than a line that was delivered completely', D(7), 10, 10, '10', '-3'],
	])('E19: a locked line and %s', (_what, quantity, ordered, delivered, base, extra) => {
		const locked = ofOrder({ quantity: ordered, delivered: D(delivered) });
		expect(from({ quantity }, [locked])).toEqual(
			extra === undefined
				? { commands: [], notices: [] }
				: {
						commands: [
							added(extra, {
								OMSCHR: 'A',
								OPMINT: text({ lineNumber: '5', quantity: D(extra), base: D(base) }),
							}),
						],
						notices: [notice('lineLocked', { line: '5', material: 'A', extra })],
					},
		);
	});
});

describe('lines that an earlier completion wrote', () => {
	test('E11: nothing changed: nothing is written', () => {
		expect(planned({ quantity: D(2) }, [marked(5)])).toEqual({ commands: [], notices: [] });
	});

	test('E13: a price on the work order that is not the line’s is reported, whatever else is not done', () => {
		const priceNotSent = notice('priceNotSent', { material: 'A', price: '9.00', imuisPrice: '10.00' });
		expect(planned({ quantity: D(2), price: D(9) }, [marked(5)])).toEqual({
			commands: [],
			notices: [priceNotSent],
		});
		expect(planned({ quantity: D(3), price: D(9) }, [marked(5, {}, { quantity: 7 })])).toEqual({
			commands: [],
			notices: [
				notice('quantityCorrected', { line: '5', material: 'A', ours: '2', theirs: '7' }),
				priceNotSent,
			],
		});
	});

	test('E11: another quantity changes the open line by the difference', () => {
		expect(planned({ quantity: D(5) }, [marked(5, {}, { internalText: text({}) })])).toEqual({
			commands: [updated('5', '5', { OPMINT: text({ quantity: D(5) }) })],
			notices: [],
		});
	});

	test('E11, E19: of several lines the one that is open is changed, the base is kept', () => {
		const lines = [
			marked(5, { base: D(4) }, { delivered: D(2) }),
			marked(10, { quantity: D(1), base: D(4) }, { quantity: 1 }),
		];
		expect(planned({ quantity: D(9) }, lines)).toEqual({
			commands: [updated('10', '3', { OPMINT: text({ quantity: D(3), base: D(4) }) })],
			notices: [],
		});
	});

	test('E19: a locked line keeps its quantity, the rest comes beside it', () => {
		expect(planned({ quantity: D(5) }, [marked(5, { base: D(1) }, { delivered: D(1) })])).toEqual({
			commands: [added('2', { OMSCHR: 'A', OPMINT: text({ base: D(1) }) })],
			notices: [notice('lineLocked', { line: '5', material: 'A', extra: '2' })],
		});
	});

	test('E19: beside a locked line an article that is not for sale is refused', () => {
		const article = { ...ARTICLE, blocked: true };
		expect(planned({ quantity: D(5) }, [marked(5, {}, { delivered: D(1) })], { article })).toEqual({
			refusal: notice('articleNotForSale', { material: 'A' }),
		});
	});

	test('E20: a quantity that lost its decimal sign is refused with both numbers', () => {
		expect(
			planned({ quantity: D('7.5') }, [marked(5), marked(10, { quantity: D('7.5') }, { quantity: 75 })]),
		).toEqual({ refusal: notice('wrongSize', { line: '10', meant: '7.5', stored: '75' }) });
	});

	test('E11: two lines with the same marker are reported and left when the quantity differs', () => {
		expect(planned({ quantity: D(3) }, [marked(5), marked(10)])).toEqual({
			commands: [],
			notices: [notice('lineStandsTwice', { lines: '5, 10', material: 'A' })],
		});
		expect(planned({ quantity: D(4) }, [marked(5), marked(10)])).toEqual({ commands: [], notices: [] });
	});

	test.each([
		['of another quantity', { quantity: D(1) }, 1],
		['with another base', { base: D(1) }, 2],
	])('E11: a second line %s is no copy', (_what, marker, quantity) => {
		const plan = planned({ quantity: D(9) }, [marked(5), marked(10, marker, { quantity })]);
		expect(plan).toMatchObject({ commands: [{ kind: 'updateLine', line: '5' }], notices: [] });
	});

	test('E13: a hand-typed material of another name brings its name along', () => {
		const typed = { quantity: D(2), isHandTyped: true, description: 'Kit wit' };
		const long = 'y'.repeat(50);
		const own = [marked(5, {}, { description: 'Kit grijs' })];
		expect(planned(typed, own)).toEqual({
			commands: [updated('5', '2', { OMSCHR: 'Kit wit', OPMINT: text({}) })],
			notices: [],
		});
		expect(planned({ ...typed, description: long }, own, { article: undefined })).toEqual({
			commands: [updated('5', '2', { OMSCHR: 'y'.repeat(40), OPMEXT: long, OPMINT: text({}) })],
			notices: [],
		});
		expect(
			planned({ ...typed, description: long }, own, { article: { ...ARTICLE, externalText: 'Let op' } }),
		).toMatchObject({ commands: [{ fields: { OPMEXT: `${long}\nLet op` } }] });
	});

	test('E13: another name of a material with a code, or of a locked line, is no change', () => {
		const own = [marked(5, {}, { description: 'Kit grijs' })];
		expect(planned({ quantity: D(2), description: 'Kit wit' }, own)).toEqual({ commands: [], notices: [] });
		const locked = [marked(5, {}, { description: 'Kit grijs', delivered: D(1) })];
		expect(planned({ quantity: D(2), description: 'Kit wit', isHandTyped: true }, locked)).toEqual({
			commands: [],
			notices: [],
		});
	});
});
