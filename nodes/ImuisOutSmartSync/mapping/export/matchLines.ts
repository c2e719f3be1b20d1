import { Decimal } from 'decimal.js';
import { lineDescription } from './description';
import type { MarkedLine, WorkItem } from './types';

/** An item together with the lines that an earlier export wrote for it. */
export interface MatchedItem {
	item: WorkItem;
	/** Tells apart items of the same article and line on one work order: 1, 2 … */
	occurrence: number;
	/** Lines with the marker of this item; more than one when a locked line got a second one beside it (koppeling.md E19). */
	own: readonly MarkedLine[];
}

export interface Matching {
	matched: MatchedItem[];
	/** Lines of this work order whose item is no longer there (koppeling.md E18). */
	left: MarkedLine[];
}

/** What the order holds of one item. */
interface Holding {
	occurrence: number;
	lines: MarkedLine[];
	quantity: Decimal;
}

type Likeness = (item: WorkItem, holding: Holding) => boolean;

const sameText: Likeness = (item, { lines }) =>
	lines.some(({ line }) =>
		item.kind === 'hours'
			? line.internalText.replaceAll('\r\n', '\n').includes(item.remark)
			: looselyEqual(lineDescription(item.description), line.description),
	);
const sameQuantity: Likeness = (item, holding) => item.quantity.equals(holding.quantity);

/** From the most to the least alike; rows of a work order have no id, so the most alike belong together. */
const LIKENESSES: readonly Likeness[] = [
	(item, holding) => sameText(item, holding) && sameQuantity(item, holding),
	sameText,
	sameQuantity,
	() => true,
];

/**
 * Brings the items of a work order together with the lines that carry its marker: same article and same line number, then by what is most alike,
 * never by position (koppeling.md E11). A work order that did not change finds its own lines; one that was reopened changes as few as possible.
 */
export function matchLines(
	items: readonly WorkItem[],
	lines: readonly MarkedLine[],
	workOrderId: string,
): Matching {
	const holdings = holdingsOf(lines, workOrderId);
	const groups = new Map<string, WorkItem[]>();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	const matched = [...groups].flatMap(([key, group]) =>
		matchGroup([...group].sort(compare), holdings.get(key) ?? []),
	);
	const used = new Set(matched.flatMap(({ own }) => own));
	const left = [...holdings.values()]
		.flat()
		.flatMap((holding) => holding.lines)
		.filter((line) => !used.has(line));
	return { matched, left };
}

function matchGroup(items: readonly WorkItem[], holdings: readonly Holding[]): MatchedItem[] {
	const free = new Set(holdings);
	const found = new Map<WorkItem, Holding>();
	for (const isAlike of LIKENESSES) {
		for (const item of items) {
			const holding = found.has(item) ? undefined : [...free].find((candidate) => isAlike(item, candidate));
			if (!holding) continue;
			found.set(item, holding);
			free.delete(holding);
		}
	}
	const taken = new Set(holdings.map(({ occurrence }) => occurrence));
	return items.map((item) => {
		const holding = found.get(item);
		if (holding) return { item, occurrence: holding.occurrence, own: holding.lines };
		let occurrence = 1;
		while (taken.has(occurrence)) occurrence += 1;
		taken.add(occurrence);
		return { item, occurrence, own: [] };
	});
}

function holdingsOf(lines: readonly MarkedLine[], workOrderId: string): Map<string, Holding[]> {
	const holdings = new Map<string, Holding[]>();
	for (const marked of lines) {
		const { marker } = marked;
		if (marker?.workOrderId !== workOrderId) continue;
		const group = holdings.get(keyOf(marker)) ?? [];
		holdings.set(keyOf(marker), group);
		let holding = group.find(({ occurrence }) => occurrence === marker.occurrence);
		if (!holding) {
			holding = { occurrence: marker.occurrence, lines: [], quantity: new Decimal(0) };
			group.push(holding);
		}
		holding.lines.push(marked);
	}
	for (const holding of [...holdings.values()].flat()) holding.quantity = writtenOn(holding.lines).total;
	for (const group of holdings.values()) group.sort((a, b) => a.occurrence - b.occurrence);
	return holdings;
}

/** How much of an item its lines hold: what we wrote, and what stands on the locked line beside it. */
export function writtenOn(lines: readonly MarkedLine[]): { written: Decimal; base: Decimal; total: Decimal } {
	let written = new Decimal(0);
	let base = new Decimal(0);
	for (const { marker } of lines) {
		if (!marker) continue;
		written = written.plus(marker.quantity);
		if (!marker.base.isZero()) base = marker.base;
	}
	return { written, base, total: written.plus(base) };
}

/** True when two descriptions are the same but for what iMUIS may have made of signs and letters that it lacks. */
export function looselyEqual(one: string, other: string): boolean {
	return loose(one) === loose(other);
}

function loose(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function keyOf({ article, lineNumber }: { article: string; lineNumber: string }): string {
	return JSON.stringify([article, lineNumber]);
}

/** The same rows in another order must get the same numbers. */
function compare(a: WorkItem, b: WorkItem): number {
	return (
		compareText(a.kind, b.kind) ||
		compareText(a.remark, b.remark) ||
		compareText(a.description, b.description) ||
		a.quantity.comparedTo(b.quantity) ||
		compareText(a.price?.toFixed() ?? '', b.price?.toFixed() ?? '')
	);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
