import type { Column } from './Column';
import type { TableDefinition } from './tableDefinitions';

/**
 * Field values in raw form: numbers with a point, dates `yyyy-MM-dd`, J or N, texts as they are. An absent field is empty.
 */
export type Values = Record<string, string>;

/** A stored record. */
export interface StoredRecord {
	values: Values;
	/** Day of the last change, `yyyy-MM-dd` in Dutch local time: what MUTDATE_VA looks at. */
	changedOn: string;
	/** Internal row number. */
	row: number;
	/** Goes up with every change in the administration: the order in which a person sees things happen. */
	touched: number;
}

/** The records of a table at some moment. */
export interface TableSnapshot {
	records: StoredRecord[];
	nextRow: number;
}

const KEY_SEPARATOR = '\t';

/** Records of one table, by key; remembers in which version it is, so that a query result can be kept for the next page. */
export class Table {
	private readonly records = new Map<string, StoredRecord>();
	private readonly columnsByName: Map<string, Column>;
	private readonly uniqueValues = new Map<string, Map<string, StoredRecord>>();
	private readonly groups = new Map<string, Set<StoredRecord>>();
	private nextRow = 1;
	private versionNumber = 0;

	constructor(
		readonly definition: TableDefinition,
		private readonly nextTouch: () => number,
	) {
		this.columnsByName = new Map(definition.columns.map((column) => [column.name, column]));
		for (const name of definition.unique) this.uniqueValues.set(name, new Map());
	}

	/** Goes up with every change. */
	get version(): number {
		return this.versionNumber;
	}

	get size(): number {
		return this.records.size;
	}

	column(name: string): Column | undefined {
		return this.columnsByName.get(name);
	}

	all(): StoredRecord[] {
		return [...this.records.values()];
	}

	get(...key: string[]): StoredRecord | undefined {
		return this.records.get(joinKey(key));
	}

	/** Records whose first key column has this value, e.g. the lines of an order. */
	withFirstKey(value: string): StoredRecord[] {
		return [...(this.groups.get(value.toLowerCase()) ?? [])];
	}

	keyOf(values: Values): string[] {
		return this.definition.key.map((name) => values[name] ?? '');
	}

	/** The record that already has this text in a unique column. */
	holderOf(column: string, text: string): StoredRecord | undefined {
		return this.uniqueValues.get(column)?.get(text.toLowerCase());
	}

	/** Adds a record; throws when its key is taken. */
	insert(values: Values, changedOn: string): StoredRecord {
		const key = joinKey(this.keyOf(values));
		if (this.records.has(key))
			throw new Error(`${this.definition.name} already has a record ${key.replace(/\t/g, '/')}`);
		const record = {
			values: withoutEmpty(values),
			changedOn,
			row: this.nextRow++,
			touched: this.nextTouch(),
		};
		this.records.set(key, record);
		this.index(record);
		this.addToGroup(record);
		this.versionNumber += 1;
		return record;
	}

	/** Changes fields of a record; an empty text empties the field. `changedOn` undefined leaves the change date as it is. */
	change(record: StoredRecord, values: Values, changedOn: string | undefined): void {
		this.unindex(record);
		record.values = withoutEmpty({ ...record.values, ...values });
		this.index(record);
		if (changedOn !== undefined) record.changedOn = changedOn;
		record.touched = this.nextTouch();
		this.versionNumber += 1;
	}

	remove(record: StoredRecord): void {
		this.unindex(record);
		this.records.delete(joinKey(this.keyOf(record.values)));
		this.groups.get(this.groupOf(record))?.delete(record);
		this.versionNumber += 1;
	}

	clear(): void {
		this.records.clear();
		this.groups.clear();
		for (const index of this.uniqueValues.values()) index.clear();
		this.nextRow = 1;
		this.versionNumber += 1;
	}

	/** All records as they are now. */
	snapshot(): TableSnapshot {
		return { records: this.all().map((record) => ({ ...record })), nextRow: this.nextRow };
	}

	/** Holds the records of a snapshot and nothing else. Values are shared with it: a change replaces them. */
	restore({ records, nextRow }: TableSnapshot): void {
		this.clear();
		for (const kept of records) {
			const record = { ...kept };
			this.records.set(joinKey(this.keyOf(record.values)), record);
			this.index(record);
			this.addToGroup(record);
		}
		this.nextRow = nextRow;
	}

	private groupOf(record: StoredRecord): string {
		return (this.keyOf(record.values)[0] ?? '').toLowerCase();
	}

	private addToGroup(record: StoredRecord): void {
		if (this.definition.key.length < 2) return;
		const name = this.groupOf(record);
		const group = this.groups.get(name) ?? new Set();
		this.groups.set(name, group.add(record));
	}

	private index(record: StoredRecord): void {
		for (const [name, holders] of this.uniqueValues) {
			const text = record.values[name];
			if (text !== undefined) holders.set(text.toLowerCase(), record);
		}
	}

	private unindex(record: StoredRecord): void {
		for (const [name, holders] of this.uniqueValues) {
			const text = record.values[name]?.toLowerCase();
			if (text !== undefined && holders.get(text) === record) holders.delete(text);
		}
	}
}

function joinKey(key: string[]): string {
	return key.join(KEY_SEPARATOR).toLowerCase();
}

function withoutEmpty(values: Values): Values {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
