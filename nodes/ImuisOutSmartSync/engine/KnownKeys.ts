import type { OutSmartClient } from '../../OutSmart/openapi/client';
import type { Entity, OutSmartRecord } from '../../OutSmart/openapi/types';

/**
 * Which records of an entity OutSmart holds; asked once per run, and only when somebody needs to know. Keeps the keys and a small value of each,
 * not the records.
 */
export class KnownKeys<Value> {
	private loading: Promise<Map<string, Value>> | undefined;

	constructor(
		private readonly outSmart: OutSmartClient,
		private readonly entity: Entity,
		private readonly keyField: string,
		private readonly valueOf: (record: OutSmartRecord) => Value,
	) {}

	async has(key: string): Promise<boolean> {
		return (await this.all()).has(key);
	}

	async get(key: string): Promise<Value | undefined> {
		return (await this.all()).get(key);
	}

	/** Takes note of a record that this run creates. */
	async add(key: string, value: Value): Promise<void> {
		(await this.all()).set(key, value);
	}

	private async all(): Promise<Map<string, Value>> {
		this.loading ??= this.load();
		return await this.loading;
	}

	private async load(): Promise<Map<string, Value>> {
		const records = await this.outSmart.list(this.entity);
		return new Map(records.map((record) => [String(record[this.keyField] ?? ''), this.valueOf(record)]));
	}
}
