import type { WorkItem } from './types';

/**
 * Numbers equal items (same article, same line): rows of a work order have no id, and their position may change, so the same rows in another order
 * must get the same numbers (koppeling.md E11).
 */
export function numbered(items: ReadonlyArray<Omit<WorkItem, 'occurrence'>>): WorkItem[] {
	const counts = new Map<string, number>();
	return [...items].sort(compare).map((item) => {
		const key = JSON.stringify([item.article, item.lineNumber]);
		const occurrence = (counts.get(key) ?? 0) + 1;
		counts.set(key, occurrence);
		return { ...item, occurrence };
	});
}

function compare(a: Omit<WorkItem, 'occurrence'>, b: Omit<WorkItem, 'occurrence'>): number {
	return (
		compareText(a.article, b.article) ||
		compareText(a.lineNumber, b.lineNumber) ||
		compareText(a.remark, b.remark) ||
		a.quantity.comparedTo(b.quantity) ||
		compareText(a.description, b.description) ||
		compareText(a.price?.toFixed() ?? '', b.price?.toFixed() ?? '')
	);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
