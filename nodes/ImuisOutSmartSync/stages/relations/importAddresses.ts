import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { groupsOf } from '../../engine/groups';
import { refusable, type ImportRun, type OfferQueue } from '../../engine/ImportRun';
import {
	ADDRESS_COLUMNS,
	addressKey,
	mapAddresses,
	type MappedAddress,
} from '../../mapping/additionalAddress';
import { SettingsError } from '../SettingsError';
import type { RelationBook } from './RelationBook';

const KIND = 'address';

type Row = Record<string, string>;

/** Additional addresses of debtors (koppeling.md I3); one whose relation is not in OutSmart waits (I21). */
export async function importAddresses(run: ImportRun, book: RelationBook): Promise<void> {
	const { outSmart } = run.context;
	const queue = run.queue(
		refusable(async (rows: readonly Row[]) => await outSmart.upsert('addresses', rows)),
	);
	const toComplete = await book.toComplete('addresses', 'adr_debtor_nr');
	for await (const address of addresses(run, toComplete)) {
		const anew = toComplete.has(address.relation);
		await offerAddress(run, book, queue, address, anew);
	}
	await queue.close();
}

async function offerAddress(
	run: ImportRun,
	book: RelationBook,
	queue: OfferQueue<Row>,
	address: MappedAddress,
	anew: boolean,
): Promise<void> {
	const { code, relation, missing, row } = address;
	const subject = { key: code, label: row.adr_line_1 ?? '' };
	if (missing.length > 0)
		run.report.skipped(subject, 'incompleteAddress', { address: code, relation, missing });
	else if (await book.isAvailable(relation)) await queue.offer({ kind: KIND, ...subject, record: row, anew });
	else run.skipAndPark(KIND, subject, 'addressWaitsForRelation', { address: code, relation });
}

/**
 * Addresses changed in the window, those of the relations to complete, and the parked ones. A delta reads all addresses of each relation
 * concerned, because a code depends on whether two kinds share a key.
 */
async function* addresses(run: ImportRun, toComplete: ReadonlySet<string>): AsyncGenerator<MappedAddress> {
	const { imuis } = run.context;
	const all = select('DEBADRES', '*').orderBy('DEB', 'ZKSL');
	const parked = new Set(run.parkedToOffer(KIND));
	const changed = groupsOf(recordPages(imuis.pages(all.changedFrom(run.window.changedFrom))), relationOf);
	const wanted = new Map<string, Set<string> | 'all'>();
	for await (const group of changed) {
		if (run.window.mode === 'full') yield* mapAddresses(group);
		else wanted.set(relationOf(group[0]), new Set(group.map(identity)));
	}
	for (const relation of toComplete) wanted.set(relation, 'all');
	for (const code of parked) {
		const relation = code.slice(0, code.indexOf('-'));
		if (!wanted.has(relation)) wanted.set(relation, new Set());
	}
	for (const [relation, identities] of wanted) {
		const records = await imuis.records(all.where('DEB', '=', relation));
		for (const [index, address] of mapAddresses(records).entries()) {
			const record = records[index];
			if (identities === 'all' || parked.has(address.code) || (record && identities.has(identity(record))))
				yield address;
		}
	}
}

async function* recordPages(
	pages: AsyncIterable<{ records: readonly ImuisRecord[] }>,
): AsyncGenerator<readonly ImuisRecord[]> {
	for await (const { records } of pages) {
		const withoutKey = records.find((record) => addressKey(record) === undefined);
		if (withoutKey) throw unknownColumns(withoutKey);
		yield records;
	}
}

function relationOf(record: ImuisRecord | undefined): string {
	return (record && addressKey(record)?.relation) ?? '';
}

function identity(record: ImuisRecord): string {
	const key = addressKey(record);
	return `${key?.searchKey}/${key?.kind}`;
}

function unknownColumns(record: ImuisRecord): SettingsError {
	return new SettingsError(
		`The additional addresses of iMUIS (table DEBADRES) have no filled column ${ADDRESS_COLUMNS.relation.join(', ')} or ${ADDRESS_COLUMNS.searchKey.join(', ')}; it has ${Object.keys(record).join(', ')}.`,
		'Switch addresses off and run Set Up, which shows a sample of the table; report it with that sample.',
	);
}
