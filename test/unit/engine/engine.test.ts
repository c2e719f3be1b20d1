import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readCheckpoint, writeCheckpoint } from '../../../nodes/ImuisOutSmartSync/engine/Checkpoint';
import { FingerprintCollector, fingerprintOf, FingerprintSet } from '../../../nodes/changes/fingerprints';
import { groupsOf } from '../../../nodes/ImuisOutSmartSync/engine/groups';
import { sendHalving } from '../../../nodes/batches/halving';
import { withStageLock } from '../../../nodes/ImuisOutSmartSync/engine/stageLock';
import { openWindow } from '../../../nodes/ImuisOutSmartSync/engine/window';

const at = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Amsterdam' });
const collected = (...values: bigint[]): FingerprintSet => {
	const collector = new FingerprintCollector();
	for (const value of values) collector.add(value);
	return collector.toSet();
};

describe('I11: fingerprints', () => {
	test('do not depend on the order of fields, and do on every value', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (record, key) => {
				const reversed = Object.fromEntries(Object.entries(record).reverse());
				expect(fingerprintOf('a', key, reversed)).toBe(fingerprintOf('a', key, record));
				expect(fingerprintOf('b', key, record)).not.toBe(fingerprintOf('a', key, record));
				expect(fingerprintOf('a', key, { ...record, more: '1' })).not.toBe(fingerprintOf('a', key, record));
			}),
		);
	});

	test('a set finds what was put in, also after being text, at 11 bytes a record', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
				fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
				(values, other) => {
					const text = collected(...values).toText();
					const set = FingerprintSet.fromText(text);
					for (const value of values) expect(set?.has(value)).toBe(true);
					expect(set?.has(other)).toBe(values.includes(other));
					expect(text.length).toBeLessThanOrEqual(Math.ceil((values.length * 8) / 3) * 4 + 4);
				},
			),
		);
	});
});

describe('I10: the checkpoint', () => {
	test('is what it was after being text', () => {
		const state = {
			scope: 's',
			syncDate: '2026-11-24T03:00:00.000+01:00',
			fingerprints: collected(3n, 1n),
			parked: [{ kind: 'relation', key: '00012', attempts: 2, since: '2026-11-24T02:00:00.000+01:00' }],
			flags: { line: '1' },
		};
		const read = readCheckpoint(writeCheckpoint(state));
		expect(read).toMatchObject({
			scope: 's',
			syncDate: state.syncDate,
			parked: state.parked,
			flags: state.flags,
		});
		expect(read?.fingerprints.has(3n)).toBe(true);
	});

	test('any other text is no checkpoint and no error', () => {
		fc.assert(fc.property(fc.string(), (text) => expect(readCheckpoint(text)).toBeUndefined()));
		for (const text of [
			'imuis-outsmart-1:',
			'imuis-outsmart-1:{}',
			'imuis-outsmart-1:{"parked":[1]}',
			'imuis-outsmart-9:{}',
		]) {
			expect(readCheckpoint(text)).toBeUndefined();
		}
	});
});

describe('I8–I11, I22: the window', () => {
	const now = at('2026-11-24T12:00:00');

	test.each([
		['an ordinary moment', '2026-11-24T11:45:00+01:00', '2026-11-24', '2026-11-24T11:30:00.000+01:00'],
		['just after midnight', '2026-11-24T00:10:00+01:00', '2026-11-23', '2026-11-23T23:55:00.000+01:00'],
		['Dutch time without offset', '2026-11-24T00:10:00', '2026-11-23', '2026-11-23T23:55:00.000+01:00'],
		['another zone', '2026-11-23T23:20:00Z', '2026-11-24', '2026-11-24T00:05:00.000+01:00'],
		['the clock going forward', '2026-03-29T03:05:00+02:00', '2026-03-29', '2026-03-29T01:50:00.000+01:00'],
		['the clock going back', '2026-10-25T02:05:00+01:00', '2026-10-25', '2026-10-25T02:50:00.000+02:00'],
	])('%s: 15 minutes before %s is %s', (_what, syncDate, day, since) => {
		const window = openWindow({ syncDate, checkpoint: '' }, 's', now);
		expect(window.mode).toBe('delta');
		expect(window.since?.toISO()).toBe(since);
		const { year, month, day: date } = window.changedFrom ?? { year: 0, month: 0, day: 0 };
		expect(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`).toBe(day);
	});

	test('what was sent counts only while the user left the date alone', () => {
		const syncDate = '2026-11-24T11:45:00.000+01:00';
		const checkpoint = writeCheckpoint({
			scope: 's',
			syncDate,
			fingerprints: collected(7n),
			parked: [],
			flags: {},
		});
		expect(openWindow({ syncDate, checkpoint }, 's', now).known.has(7n)).toBe(true);
		expect(openWindow({ syncDate: '2026-11-24T10:45:00Z', checkpoint }, 's', now).known.has(7n)).toBe(true);
		const changed = openWindow({ syncDate: '2026-11-24T11:00:00', checkpoint }, 's', now);
		expect(changed).toMatchObject({ mode: 'delta', reason: 'syncDateSetByHand' });
		expect(changed.known.has(7n)).toBe(false);
		expect(openWindow({ syncDate: '', checkpoint }, 's', now)).toMatchObject({ mode: 'full' });
		expect(openWindow({ syncDate, checkpoint }, 'other', now)).toMatchObject({
			mode: 'full',
			reason: 'settingsChanged',
		});
	});

	test('a date in the future or no date is refused with a sentence', () => {
		expect(() => openWindow({ syncDate: '2026-11-24T12:06:00', checkpoint: '' }, 's', now)).toThrow(/future/);
		expect(() => openWindow({ syncDate: '2026-11-24T12:04:00', checkpoint: '' }, 's', now)).not.toThrow();
		expect(() => openWindow({ syncDate: 'gisteren', checkpoint: '' }, 's', now)).toThrow(
			/"gisteren" cannot be read/,
		);
	});
});

test('R8: one bad record among n is found in at most 2·log2(n) + 1 sends, and all others are stored', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.nat(), async (count, seed) => {
			const bad = seed % count;
			const records = Array.from({ length: count }, (_, index) => index);
			let sends = 0;
			const result = await sendHalving(records, async (batch) => {
				sends += 1;
				return await Promise.resolve(
					batch.includes(bad) ? { kind: 'refused', why: 'no' } : { kind: 'stored' },
				);
			});
			expect(result.refused).toEqual([{ record: bad, why: 'no' }]);
			expect(result.stored).toEqual(records.filter((record) => record !== bad));
			expect(sends).toBeLessThanOrEqual(2 * Math.log2(count) + 1);
		}),
	);
});

test('groups go across the borders of pages', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.integer({ min: 0, max: 5 })),
			fc.integer({ min: 1, max: 4 }),
			async (values, size) => {
				const sorted = [...values].sort((a, b) => a - b);
				const pages: number[][] = [];
				for (let index = 0; index < sorted.length; index += size)
					pages.push(sorted.slice(index, index + size));
				async function* source(): AsyncGenerator<number[]> {
					for (const page of pages) yield await Promise.resolve(page);
				}
				const groups: number[][] = [];
				for await (const group of groupsOf(source(), String)) groups.push(group);
				expect(groups.flat()).toEqual(sorted);
				expect(groups.map(([first]) => first)).toEqual([...new Set(sorted)]);
			},
		),
	);
});

test('R4: the same stage twice at once ends with a clear message; another stage runs', async () => {
	let release = (): void => undefined;
	const running = withStageLock(
		'c',
		'importRelations',
		async () => await new Promise<void>((resolve) => (release = resolve)),
	);
	await expect(withStageLock('c', 'importRelations', async () => await Promise.resolve())).rejects.toThrow(
		/already running/,
	);
	await expect(withStageLock('c', 'importMaterials', async () => await Promise.resolve(1))).resolves.toBe(1);
	release();
	await running;
	await expect(withStageLock('c', 'importRelations', async () => await Promise.resolve(2))).resolves.toBe(2);
});
