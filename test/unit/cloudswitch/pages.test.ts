import { readPages, type PageSource } from '../../../nodes/ImuisOnline/cloudswitch/pages';
import type { Page } from '../../../nodes/ImuisOnline/cloudswitch/types';

const page = (
	number: number,
	count: number,
	totalPages: number | undefined = 3,
	recordCount: number | undefined = 6,
): Page => ({
	page: number,
	totalPages,
	recordCount,
	records: Array.from({ length: count }, (_, index) => ({ NR: `${number}.${index}` })),
});

/** Gives prepared answers in order and remembers what was asked. */
class Script implements PageSource {
	readonly label = 'GetStamtabelRecords DEB';
	readonly asked: number[] = [];
	readonly pauses: number[] = [];

	constructor(private readonly answers: Array<Page | Error>) {}

	async ask(number: number): Promise<Page> {
		this.asked.push(number);
		const answer = this.answers.shift();
		await Promise.resolve();
		if (answer === undefined) throw new Error(`page ${number} was not expected to be asked for`);
		if (answer instanceof Error) throw answer;
		return answer;
	}

	async pause(repeat: number): Promise<void> {
		this.pauses.push(repeat);
		await Promise.resolve();
	}
}

const all = async (script: Script): Promise<number[]> => {
	const counts: number[] = [];
	for await (const { records } of readPages(script)) counts.push(records.length);
	return counts;
};

test('R7: the next page is asked for while the consumer has the current one, and only that', async () => {
	const script = new Script([page(1, 2), page(2, 2), page(3, 2)]);
	const reading = readPages(script);
	expect(script.asked).toEqual([]);
	await reading.next();
	expect(script.asked).toEqual([1, 2]);
	await reading.next();
	expect(script.asked).toEqual([1, 2, 3]);
	await reading.next();
	expect((await reading.next()).done).toBe(true);
	expect(script.asked).toEqual([1, 2, 3]);
});

test('the number of pages is what the last answer says', async () => {
	expect(await all(new Script([page(1, 2, 1), page(2, 2, 2)]))).toEqual([2]);
	expect(await all(new Script([page(1, 2, 2), page(2, 2, 3), page(3, 1, 3)]))).toEqual([2, 2, 1]);
});

test('nothing found: one empty page, asked once', async () => {
	const script = new Script([page(1, 0, 0, 0)]);
	expect(await all(script)).toEqual([0]);
	expect(script.asked).toEqual([1]);
});

test('R9: an empty page below TOTALPAGES is asked for again with growing pauses', async () => {
	const script = new Script([page(1, 2), page(2, 0), page(2, 0), page(2, 2), page(3, 1)]);
	expect(await all(script)).toEqual([2, 2, 1]);
	expect(script.pauses).toEqual([1, 2]);
});

test('R9: an empty last page and an empty only page with a count are asked for again too', async () => {
	expect(await all(new Script([page(1, 2, 2, 3), page(2, 0, 2, 3), page(2, 1, 2, 3)]))).toEqual([2, 1]);
	expect(await all(new Script([page(1, 0, 1, 3), page(1, 3, 1, 3)]))).toEqual([3]);
});

test('R9: five times, then an error that says which page', async () => {
	const script = new Script([page(1, 2), ...Array.from({ length: 6 }, () => page(2, 0))]);
	await expect(all(script)).rejects.toMatchObject({
		message:
			'iMUIS Online answered page 2 of 3 of GetStamtabelRecords DEB without records, 6 times in a row.',
		kind: 'malformed',
		temporary: true,
	});
	expect(script.pauses).toEqual([1, 2, 3, 4, 5]);
});

test('imuis reference §13.9: TOTALPAGES 1 of an empty result is believed at the second time', async () => {
	const script = new Script([page(1, 0, 1, 0), page(1, 0, 1, 0)]);
	expect(await all(script)).toEqual([0]);
});

test('imuis reference §13.9: without METADATA an empty page is the end, at the second time', async () => {
	const bare = (number: number, count: number): Page => ({
		...page(number, count),
		totalPages: undefined,
		recordCount: undefined,
	});
	expect(await all(new Script([bare(1, 2), bare(2, 1), bare(3, 0), bare(3, 0)]))).toEqual([2, 1]);
	expect(await all(new Script([bare(1, 0), bare(1, 2), bare(2, 0), bare(2, 0)]))).toEqual([2]);
});

test('records that vanished while reading make fewer pages, no error', async () => {
	expect(await all(new Script([page(1, 2, 2, 3), page(2, 0, 1, 2)]))).toEqual([2]);
});

test('leaving early: no further page, no further repeat, no unhandled rejection', async () => {
	const unhandled: unknown[] = [];
	const listener = (error: unknown): void => void unhandled.push(error);
	process.on('unhandledRejection', listener);
	try {
		const failing = new Script([page(1, 2), new Error('late')]);
		for await (const { page: number } of readPages(failing)) if (number === 1) break;
		const empty = new Script([page(1, 2), page(2, 0)]);
		for await (const { page: number } of readPages(empty)) if (number === 1) break;
		await new Promise((resolve) => setImmediate(resolve));
		await new Promise((resolve) => setImmediate(resolve));
		expect(failing.asked).toEqual([1, 2]);
		expect(empty.asked).toEqual([1, 2]);
		expect(unhandled).toEqual([]);
	} finally {
		process.off('unhandledRejection', listener);
	}
});

test('a failed page reaches the consumer after the pages before it', async () => {
	const seen: number[] = [];
	const reading = async (): Promise<void> => {
		for await (const { page: number } of readPages(new Script([page(1, 2), new Error('kapot')])))
			seen.push(number);
	};
	await expect(reading()).rejects.toThrow('kapot');
	expect(seen).toEqual([1]);
});
