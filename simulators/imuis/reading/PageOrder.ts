import type { StoredRecord } from '../store/Table';

/**
 * The records of a question in the order of a page. Pages have no snapshot and only ORDERBY says what comes first (imuis reference §5.3), so
 * records that sort equally come in another order on every second page: who sorts by less than a key misses some and gets others twice.
 */
export class PageOrder {
	private readonly sorted: StoredRecord[];
	private turned: StoredRecord[] | undefined;

	constructor(
		records: readonly StoredRecord[],
		private readonly compare: (left: StoredRecord, right: StoredRecord) => number,
	) {
		this.sorted = [...records].sort(compare);
	}

	/** @param page the first is 1 */
	of(page: number): StoredRecord[] {
		if (page % 2 === 1) return this.sorted;
		this.turned ??= this.withTiesTurned();
		return this.turned;
	}

	private withTiesTurned(): StoredRecord[] {
		const turned: StoredRecord[] = [];
		let start = 0;
		for (const [index, record] of this.sorted.entries()) {
			const next = this.sorted[index + 1];
			if (next && this.compare(record, next) === 0) continue;
			for (const tied of this.sorted.slice(start, index + 1).reverse()) turned.push(tied);
			start = index + 1;
		}
		return turned;
	}
}
