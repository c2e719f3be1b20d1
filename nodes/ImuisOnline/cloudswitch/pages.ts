import { datasetOfElement, parseEscapedDataset, type DatasetRow } from './dataset';
import { CloudswitchError } from './errors';
import type { FunctionAnswer } from './envelope';
import type { ImuisRecord, Page } from './types';
import { UnreadableAnswerError } from './unreadableAnswer';

/** An empty page that should not be is asked for again this often (imuis reference §5.3). */
const REPEATS_OF_EMPTY = 5;

/** What paging needs of the client. */
export interface PageSource {
	/** For messages: `GetStamtabelRecords DEB`. */
	readonly label: string;
	/** Asks for one page; the first is 1. */
	ask(page: number): Promise<Page>;
	/** Waits before the given repeat, 1 being the first. */
	pause(repeat: number): Promise<void>;
}

/**
 * All pages of a read, one ahead: while the consumer works on a page, the next is being asked for (koppeling.md R7). An empty page that the
 * service's own count contradicts is asked for again with growing pauses, then an error. Leaving the loop early lets a page that is under
 * way come to nothing.
 */
export async function* readPages(source: PageSource): AsyncGenerator<Page, void, void> {
	let abandoned = false;
	const fetch = async (page: number): Promise<Page> => await filledPage(source, page, () => abandoned);
	try {
		let next = fetch(1);
		for (;;) {
			const page = await next;
			const last = isLast(page);
			if (!last) {
				next = fetch(page.page + 1);
				// Awaited in the next round, or never when the consumer leaves: its failure must not be an unhandled one.
				next.catch(() => undefined);
			}
			if (page.records.length > 0 || page.page === 1) yield page;
			if (last) return;
		}
	} finally {
		abandoned = true;
	}
}

/** One page, asked for again when it is empty against the service's own count. The first is 1. */
export async function readPage(source: PageSource, number: number): Promise<Page> {
	return await filledPage(source, number, () => false);
}

/** The page of an answer. `fields` are those asked for: a record that lacks one gets it empty (imuis reference §2.6). */
export function pageOf(answer: FunctionAnswer, page: number, fields: readonly string[] | '*'): Page {
	const rows = recordRows(answer);
	const metadata = rows.find((row) => row.name === 'METADATA')?.fields;
	return {
		records: completed(
			rows.filter((row) => row.name === 'DATA').map((row) => row.fields),
			fields,
		),
		page,
		totalPages: count(metadata?.TOTALPAGES, 'TOTALPAGES'),
		recordCount: count(metadata?.RECORDCOUNT, 'RECORDCOUNT'),
	};
}

/** The rows of the `Records` that a function answered. */
export function recordRows(answer: FunctionAnswer): DatasetRow[] {
	if (answer.escapedRecords !== undefined) return parseEscapedDataset(answer.escapedRecords);
	const element = answer.values.get('Records');
	if (element === undefined) throw new UnreadableAnswerError('otherShape', 'it holds no Records');
	return datasetOfElement(element);
}

/** Records in which every field asked for is there, if only empty; with `*`, every field that any of them has. */
export function completed(records: readonly ImuisRecord[], fields: readonly string[] | '*'): ImuisRecord[] {
	const names = fields === '*' ? [...new Set(records.flatMap((record) => Object.keys(record)))] : fields;
	return records.map((record) => {
		if (names.every((name) => Object.hasOwn(record, name))) return record;
		return { ...Object.fromEntries(names.map((name) => [name, ''])), ...record };
	});
}

function count(text: string | undefined, name: string): number | undefined {
	if (text === undefined || text.trim() === '') return undefined;
	if (!/^\s*\d{1,15}\s*$/.test(text))
		throw new UnreadableAnswerError('otherShape', `its ${name} is no number`);
	return Number(text);
}

function isLast({ page, totalPages, records }: Page): boolean {
	return totalPages === undefined ? records.length === 0 : page >= totalPages;
}

/** How far an empty page is to be believed. */
function doubtOf({ page, totalPages, recordCount, records }: Page): 'none' | 'slight' | 'grave' {
	if (records.length > 0 || (totalPages !== undefined && page > totalPages)) return 'none';
	// Without METADATA nothing contradicts it, nor with RECORDCOUNT 0 on a first page; but an empty page may be a passing fault.
	if (totalPages === undefined || (page === 1 && totalPages === 1 && recordCount === 0)) return 'slight';
	return 'grave';
}

async function filledPage(source: PageSource, number: number, abandoned: () => boolean): Promise<Page> {
	for (let repeat = 1; ; repeat++) {
		const page = await source.ask(number);
		const doubt = doubtOf(page);
		if (doubt === 'none') return page;
		if (doubt === 'slight' && repeat > 1) return page;
		if (repeat > REPEATS_OF_EMPTY) throw emptyPage(source.label, page);
		await source.pause(repeat);
		if (abandoned()) return page;
	}
}

function emptyPage(label: string, { page, totalPages }: Page): CloudswitchError {
	return new CloudswitchError(
		`iMUIS Online answered page ${page} of ${totalPages ?? '?'} of ${label} without records, ${REPEATS_OF_EMPTY + 1} times in a row.`,
		{
			label,
			kind: 'malformed',
			outcome: 'refused',
			temporary: true,
			remedy: 'Try again later; when it stays, read smaller pages.',
		},
	);
}
