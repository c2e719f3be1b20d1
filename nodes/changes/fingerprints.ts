import { createHash } from 'crypto';

const BYTES = 8;

/**
 * A 64-bit fingerprint of a record as it was sent (koppeling.md I11): the same record gives the same fingerprint whatever the order of its fields.
 * Two different records share one by chance once in 2^64.
 */
export function fingerprintOf(kind: string, key: string, record: unknown): bigint {
	return createHash('sha256')
		.update(canonical([kind, key, record]))
		.digest()
		.readBigUInt64BE(0);
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/** Fingerprints of the last run: 8 bytes each, sorted, as text about 11 bytes a record. */
export class FingerprintSet {
	static readonly empty = new FingerprintSet(new BigUint64Array(0));

	private constructor(private readonly sorted: BigUint64Array) {}

	/** Reads what `toText` wrote; anything else gives undefined. */
	static fromText(text: string): FingerprintSet | undefined {
		const bytes = Buffer.from(text, 'base64');
		if (bytes.length % BYTES !== 0 || bytes.toString('base64') !== text) return undefined;
		const values = new BigUint64Array(bytes.length / BYTES);
		for (let index = 0; index < values.length; index++) values[index] = bytes.readBigUInt64BE(index * BYTES);
		return new FingerprintSet(values.sort());
	}

	/** Takes over a collector's values; the collector must not be used any more. */
	static of(values: BigUint64Array): FingerprintSet {
		return new FingerprintSet(values.sort());
	}

	get size(): number {
		return this.sorted.length;
	}

	has(fingerprint: bigint): boolean {
		let low = 0;
		let high = this.sorted.length - 1;
		while (low <= high) {
			const middle = (low + high) >>> 1;
			const value = this.sorted[middle] ?? 0n;
			if (value === fingerprint) return true;
			if (value < fingerprint) low = middle + 1;
			else high = middle - 1;
		}
		return false;
	}

	toText(): string {
		const bytes = Buffer.alloc(this.sorted.length * BYTES);
		this.sorted.forEach((value, index) => bytes.writeBigUInt64BE(value, index * BYTES));
		return bytes.toString('base64');
	}
}

/** Collects the fingerprints of what was seen in this run and is in OutSmart now; grows by doubling, 8 bytes a record. */
export class FingerprintCollector {
	private values = new BigUint64Array(256);
	private count = 0;

	add(fingerprint: bigint): void {
		if (this.count === this.values.length) {
			const larger = new BigUint64Array(this.count * 2);
			larger.set(this.values);
			this.values = larger;
		}
		this.values[this.count++] = fingerprint;
	}

	toSet(): FingerprintSet {
		return FingerprintSet.of(this.values.slice(0, this.count));
	}
}
