import type { Scalar } from '../values';
import type { EntityDefinition } from './EntityDefinition';

/** One stored record: its database row and what was filled in; what was not is absent. */
export interface StoredRecord {
	rowId: number;
	values: Record<string, Scalar>;
}

const KEY_SEPARATOR = '\u0000';

/** The records of one endpoint, by natural key, in order of creation. */
export class EntityStore {
	private readonly records = new Map<string, StoredRecord>();

	constructor(
		readonly definition: EntityDefinition,
		private readonly nextRowId: () => number,
	) {}

	/** Inserts, or updates the record with the same key; columns not in `values` stay unless `emptyUnsent`. */
	upsert(values: Record<string, Scalar>, emptyUnsent: boolean): void {
		const key = this.keyOf(values);
		const existing = this.records.get(key);
		if (!existing) this.records.set(key, { rowId: this.nextRowId(), values: { ...values } });
		else existing.values = emptyUnsent ? { ...values } : { ...existing.values, ...values };
	}

	all(): StoredRecord[] {
		return [...this.records.values()];
	}

	get size(): number {
		return this.records.size;
	}

	/** The record with this key; parts of a composite key are joined with `|`. */
	find(key: string): StoredRecord | undefined {
		return this.records.get(key) ?? this.records.get(key.split('|').join(KEY_SEPARATOR));
	}

	/** Removes what the test says and answers how many that were. */
	remove(test: (record: StoredRecord) => boolean): number {
		let removed = 0;
		for (const [key, record] of [...this.records]) {
			if (!test(record)) continue;
			this.records.delete(key);
			removed += 1;
		}
		return removed;
	}

	/** Changes a record as a user of the back office would; a changed key moves it. */
	edit(key: string, changes: Record<string, Scalar>): StoredRecord {
		const record = this.find(key);
		if (!record) throw new Error(`There is no record ${key} in ${this.definition.name}.`);
		const values = { ...record.values, ...changes };
		const target = this.records.get(this.keyOf(values));
		if (target && target !== record)
			throw new Error(`${this.definition.name} already has a record with that key.`);
		if (!target) {
			this.records.delete(this.keyOf(record.values));
			this.records.set(this.keyOf(values), record);
		}
		record.values = values;
		return record;
	}

	private keyOf(values: Record<string, Scalar>): string {
		return this.definition.key.map((name) => values[name] ?? '').join(KEY_SEPARATOR);
	}
}
