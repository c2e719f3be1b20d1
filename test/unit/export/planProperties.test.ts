import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { readMarker } from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';
import type { OrderLine } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { MaterialRow, WorkOrder } from '../../../nodes/OutSmart/openapi/types';
import { runs } from '../../support/runs';
import { applied, commandsOf, content, line, material, ORDER, period, plan, workOrder } from './model';

const quantity = fc
	.integer({ min: -400, max: 4000 })
	.map((cents) => new Decimal(cents).dividedBy(100).toFixed());
const code = fc.constantFrom('A', 'B', 'C');
const hourType = fc.constantFrom('UUR-1', 'UUR-2');
const times = fc
	.integer({ min: 1, max: 600 })
	.map((m) => `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`);

/** Lines of an order: materials, planned hours, some locked, some copied with a marker of the order they came from. */
const orderLines = fc
	.array(
		fc.record({
			article: fc.oneof(code, hourType),
			quantity: fc.integer({ min: 1, max: 9 }),
			state: fc.constantFrom('open', 'open', 'open', 'delivered', 'invoiced', 'picked', 'copied'),
		}),
		{ maxLength: 6 },
	)
	.map((specs) => [line(1000, 'OPEN'), ...specs.map(lineOf)]);

function lineOf(spec: { article: string; quantity: number; state: string }, at: number): OrderLine {
	const all = new Decimal(spec.quantity);
	const old = `Afspraak\n[OutSmart: order 202500007, werkbon 169001, artikel ${spec.article}, regel nieuw, nr 1, aantal 3]`;
	return line(at * 5 + 5, spec.article, {
		quantity: spec.quantity,
		...(spec.state === 'delivered' && { delivered: all }),
		...(spec.state === 'invoiced' && { delivered: all, invoiced: all }),
		...(spec.state === 'picked' && { picked: all }),
		...(spec.state === 'copied' && { internalText: old }),
	});
}

interface Content {
	fromOrder: Array<{ at: number; quantity: string }>;
	added: Array<{ code: string; quantity: string; name: string }>;
	hours: Array<{ hourType: string; time: string; remark: string }>;
}

const contents: fc.Arbitrary<Content> = fc.record({
	fromOrder: fc.uniqueArray(fc.record({ at: fc.nat(8), quantity }), {
		selector: ({ at }) => at,
		maxLength: 4,
	}),
	added: fc.array(
		fc.record({
			code: fc.oneof(code, fc.constant('')),
			quantity: quantity.filter((q) => Number(q) !== 0),
			name: fc.constantFrom('Kit', 'Verf', 'Lange naam die niet in veertig tekens past, echt niet'),
		}),
		{ maxLength: 5 },
	),
	hours: fc.array(fc.record({ hourType, time: times, remark: fc.constantFrom('', 'Ketel', 'Overwerk') }), {
		maxLength: 4,
	}),
});

/** A work order that refers to lines of this order. */
function workOrderOf(
	{ fromOrder, added, hours }: Content,
	lines: readonly OrderLine[],
	id = '169001',
): WorkOrder {
	const materials: MaterialRow[] = [];
	for (const { at, quantity: used } of fromOrder) {
		const target = lines[at];
		if (target && !target.article.startsWith('UUR'))
			materials.push(material(target.article, used, target.number));
	}
	for (const row of added) materials.push(material(row.code, row.quantity, '', { MaterialName: row.name }));
	return workOrder({
		id,
		Materials: materials,
		Workperiods: hours.map(({ hourType: type, time, remark }) => period(type, time, { WorkRemark: remark })),
	});
}

const settings: fc.Arbitrary<Partial<ExportSettings>> = fc.record({
	plannedHours: fc.constantFrom('replace', 'add', 'keep'),
	hourLines: fc.constantFrom('perPeriod', 'perHourType', 'perHourTypeAndEmployee'),
	sendPrices: fc.constantFrom('never', 'changed', 'always'),
	handTypedArticle: fc.constant('DIVERS'),
	descriptionArticle: fc.constantFrom('', 'TEKST'),
});

function finish(order: WorkOrder, lines: readonly OrderLine[], given: Partial<ExportSettings>): OrderLine[] {
	return applied(lines, commandsOf(plan(order, { lines, settings: given })));
}

test('E11: a plan that was carried out leaves nothing to do', () => {
	fc.assert(
		fc.property(orderLines, contents, settings, (lines, what, given) => {
			const order = workOrderOf(what, lines);
			const after = finish(order, lines, given);
			expect(commandsOf(plan(order, { lines: after, settings: given }))).toEqual([]);
		}),
		{ numRuns: runs(1000) },
	);
});

test('E11: after any interrupted prefix, planning again ends in the same order', () => {
	fc.assert(
		fc.property(
			orderLines,
			contents,
			settings,
			fc.nat(20),
			fc.nat(20),
			(lines, what, given, first, second) => {
				const order = workOrderOf(what, lines);
				const expected = content(finish(order, lines, given));
				let current: OrderLine[] = [...lines];
				for (const length of [first, second]) {
					const commands = commandsOf(plan(order, { lines: current, settings: given }));
					current = applied(current, commands.slice(0, length));
				}
				expect(content(finish(order, current, given))).toEqual(expected);
			},
		),
		{ numRuns: runs(1000) },
	);
});

test('E11: the order of the rows on the work order does not matter', () => {
	fc.assert(
		fc.property(orderLines, contents, settings, (lines, what, given) => {
			const order = workOrderOf(what, lines);
			const after = finish(order, lines, given);
			const turned = {
				...order,
				Materials: [...order.Materials].reverse(),
				Workperiods: [...order.Workperiods].reverse(),
			};
			expect(commandsOf(plan(turned, { lines: after, settings: given }))).toEqual([]);
		}),
		{ numRuns: runs(500) },
	);
});

test('E11: rounding to one decimal by iMUIS leaves nothing to do', () => {
	fc.assert(
		fc.property(orderLines, contents, settings, (lines, what, given) => {
			const order = workOrderOf(what, lines);
			const after = applied(lines, commandsOf(plan(order, { lines, settings: given })), 1);
			expect(commandsOf(plan(order, { lines: after, settings: given }))).toEqual([]);
		}),
		{ numRuns: runs(500) },
	);
});

test('E18: reopened with anything else, the order holds the new work order and nothing of the old', () => {
	fc.assert(
		fc.property(orderLines, contents, contents, settings, fc.nat(20), (lines, what, then, given, prefix) => {
			const first = workOrderOf(what, lines);
			const reopened = workOrderOf(then, lines);
			const commands = commandsOf(plan(first, { lines, settings: given }));
			const half = applied(lines, commands.slice(0, prefix));
			const after = finish(reopened, half, given);
			expect(commandsOf(plan(reopened, { lines: after, settings: given }))).toEqual([]);
			const fresh = finish(reopened, lines, given);
			expect(addedBy('169001', after)).toEqual(addedBy('169001', fresh));
		}),
		{ numRuns: runs(1000) },
	);
});

/** Quantity of what a work order added, per article, name and line it belongs to. */
function addedBy(workOrderId: string, lines: readonly OrderLine[]): Record<string, string> {
	const sums: Record<string, string> = {};
	for (const { number, article, description, quantity: amount, internalText } of lines) {
		const marker = readMarker(internalText, ORDER);
		if (marker?.workOrderId !== workOrderId || marker.lineNumber === number) continue;
		const name = `${article} ${article === 'DIVERS' || article === 'TEKST' ? description : ''} ${marker.lineNumber}`;
		sums[name] = new Decimal(sums[name] ?? 0).plus(amount).toFixed();
	}
	// A line beside one that cannot be changed any more stays with quantity 0 when the work order no longer differs from it.
	return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== '0'));
}

test('E18: reopened with the hours of a line that was picked meanwhile, our line beside it comes to nothing', () => {
	const lines = [line(5, 'UUR-2', { quantity: 3, picked: new Decimal(3) })];
	const given: Partial<ExportSettings> = { plannedHours: 'replace' };
	const hours = (time: string): WorkOrder => workOrder({ Workperiods: [period('UUR-2', time)] });
	const first = finish(hours('0:01'), lines, given);
	expect(addedBy('169001', first)).toEqual({ 'UUR-2  5': '-2.9833' });
	const after = finish(hours('3:00'), first, given);
	expect(addedBy('169001', after)).toEqual(addedBy('169001', finish(hours('3:00'), lines, given)));
	expect(sum(after.map((known) => known.quantity.toFixed())).toFixed()).toBe('3');
});

test('E18: two work orders on one order, in any interleaving: each line of both once', () => {
	fc.assert(
		fc.property(orderLines, contents, contents, fc.nat(20), (lines, what, then, prefix) => {
			const given: Partial<ExportSettings> = { handTypedArticle: 'DIVERS', plannedHours: 'add' };
			const first = workOrderOf(what, lines);
			const second = workOrderOf(then, lines, '169002');
			const half = applied(lines, commandsOf(plan(first, { lines, settings: given })).slice(0, prefix));
			const both = finish(first, finish(second, half, given), given);
			for (const order of [first, second])
				expect(commandsOf(plan(order, { lines: both, settings: given }))).toEqual([]);
			const added = new Decimal(0).plus(sum([...what.added, ...then.added].map((row) => row.quantity)));
			const onOrder = both.filter(
				(known) =>
					readMarker(known.internalText, ORDER)?.lineNumber === '' && !known.article.startsWith('UUR'),
			);
			expect(sum(onOrder.map((known) => known.quantity.toFixed())).toFixed()).toBe(added.toFixed());
		}),
		{ numRuns: runs(500) },
	);
});

function sum(amounts: readonly string[]): Decimal {
	return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
}

test('E11: what the office corrected after us is never overwritten', () => {
	fc.assert(
		fc.property(orderLines, contents, contents, fc.nat(30), (lines, what, then, at) => {
			const given: Partial<ExportSettings> = { handTypedArticle: 'DIVERS' };
			const after = finish(workOrderOf(what, lines), lines, given);
			const ours = after.filter((known) => readMarker(known.internalText, ORDER) !== undefined);
			const corrected = ours[at % Math.max(1, ours.length)];
			fc.pre(corrected !== undefined);
			const number = corrected?.number ?? '';
			const theirs = new Decimal(4321);
			const office = after.map((known) => (known.number === number ? { ...known, quantity: theirs } : known));
			const again = finish(workOrderOf(then, lines), office, given);
			expect(again.find((known) => known.number === number)?.quantity.toFixed()).toBe('4321');
		}),
		{ numRuns: runs(500) },
	);
});
