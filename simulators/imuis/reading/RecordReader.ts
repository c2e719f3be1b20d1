import { ROW_COLUMN, shownName } from './findColumn';
import { PageOrder } from './PageOrder';
import { readSelection, type Selection } from './selection';
import { Refusal } from '../Refusal';
import type { StoredRecord } from '../store/Table';
import { showValue } from '../values/shownValue';
import type { World } from '../World';
import type { DatasetRow } from '../xml/readDataset';
import { writeDataset } from '../xml/writeXml';

type OutputRow = Parameters<typeof writeDataset>[0][number];

/** How an answer is shaped beside the records. */
export interface ReadOptions {
	withMetadata: boolean;
	/** Fault: the page comes back without DATA, its METADATA unchanged (imuis reference §5.3). */
	emptyPage: boolean;
}

/** GetStamtabelRecords: one page of a selection (imuis reference §5). */
export class RecordReader {
	/** The last question's records, so that the next page need not search and sort again. Gone when the table changes. */
	private last: { identity: string; version: number; found: PageOrder } | undefined;

	constructor(private readonly world: World) {}

	read(rows: DatasetRow[], options: ReadOptions): string {
		const [row] = rows;
		if (row === undefined) throw new Refusal('De selectie is leeg');
		const selection = readSelection(row, this.world.database, this.world.switches);
		const records = this.find(selection);
		const start = (selection.page - 1) * selection.pageSize;
		const page = options.emptyPage ? [] : records.slice(start, start + selection.pageSize);
		const output = page.map((record) => this.row(selection, record));
		if (options.withMetadata) output.unshift(this.metadata(selection, records.length, page.length));
		return writeDataset(output);
	}

	private find(selection: Selection): StoredRecord[] {
		const { table, identity } = selection;
		if (this.last?.identity !== identity || this.last.version !== table.version) {
			const found = new PageOrder(this.matching(selection), selection.compare);
			this.last = { identity, version: table.version, found };
		}
		const records = this.last.found.of(selection.page);
		return selection.maximum > 0 ? records.slice(0, selection.maximum) : records;
	}

	private matching(selection: Selection): StoredRecord[] {
		const { table } = selection;
		const candidates = selection.key
			? [table.get(...selection.key)].filter((record) => record !== undefined)
			: table.all();
		return candidates.filter(
			(record) =>
				(selection.changedFrom === undefined || record.changedOn >= selection.changedFrom) &&
				selection.matches(record),
		);
	}

	private row(selection: Selection, record: StoredRecord): OutputRow {
		const fields = selection.columns.map((column): [string, string] => [
			shownName(selection.table, column, this.world.switches),
			column === ROW_COLUMN ? String(record.row) : showValue(column, record.values, this.world.switches),
		]);
		const { emptyValues } = this.world.switches;
		return ['DATA', emptyValues === 'absent' ? fields.filter(([, value]) => value !== '') : fields];
	}

	private metadata(selection: Selection, total: number, onPage: number): OutputRow {
		const { recordCountIsTotal, emptyTotalPages } = this.world.switches;
		const pages = total === 0 ? emptyTotalPages : Math.ceil(total / selection.pageSize);
		return [
			'METADATA',
			[
				['RECORDCOUNT', String(recordCountIsTotal ? total : onPage)],
				['TOTALPAGES', String(pages)],
			],
		];
	}
}
