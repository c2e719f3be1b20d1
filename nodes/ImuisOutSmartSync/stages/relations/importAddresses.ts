import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { groupsOf } from '../../engine/groups';
import type { ImportRun, OfferQueue } from '../../engine/ImportRun';
import {
	addressKey,
	mapAddresses,
	type AddressColumns,
	type MappedAddress,
} from '../../mapping/additionalAddress';
import { upserting } from '../upserting';
import { learnKeyColumns, unknownColumns, type KeyColumns } from './keyColumns';
import type { RelationBook } from './RelationBook';

const KIND = 'address';

type Row = Record<string, string>;

/** Additional addresses of debtors (koppeling.md I3); one whose relation is not in OutSmart waits (I21). */
export async function importAddresses(run: ImportRun, book: RelationBook): Promise<void> {
	const { imuis, assumptions } = run.context;
	const keys = await learnKeyColumns(imuis, 'DEBADRES', assumptions.addressColumns);
	if (!keys) return;
	const queue = run.queue(upserting(run.context, 'addresses'));
	const toComplete = await book.toComplete('addresses', 'adr_debtor_nr');
	for await (const address of addresses(run, keys, toComplete)) {
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
	const { code, relation, missing, source } = address;
	const row = run.context.extraFields.addTo(address.row, 'address', source);
	const subject = { key: code, label: row.adr_line_1 ?? '' };
	const facts = { address: code, name: subject.label, relation };
	if (missing.length > 0) run.report.skipped(subject, 'incompleteAddress', { ...facts, missing });
	else if (await book.isAvailable(relation)) await queue.offer({ kind: KIND, ...subject, record: row, anew });
	else run.skipAndPark(KIND, subject, 'addressWaitsForRelation', facts);
}

/**
 * Addresses changed in the window, those of the relations to complete, and the parked ones. A delta reads all addresses of each relation
 * concerned, because a code depends on whether two kinds share a key.
 */
async function* addresses(
	run: ImportRun,
	keys: KeyColumns,
	toComplete: ReadonlySet<string>,
): AsyncGenerator<MappedAddress> {
	const { imuis, assumptions } = run.context;
	const columns = assumptions.addressColumns;
	const key = (record: ImuisRecord | undefined) => record && addressKey(record, columns);
	const relationOf = (record: ImuisRecord | undefined) => key(record)?.relation ?? '';
	const identity = (record: ImuisRecord) => `${key(record)?.searchKey}/${key(record)?.kind}`;
	const all = select('DEBADRES', '*').orderBy(...keys.order);
	const pages = imuis.pages(all.changedFrom(run.changedFrom('DEBADRES')));
	const wanted = new Map<string, Set<string> | 'all'>();
	for await (const group of groupsOf(recordPages(pages, columns), relationOf)) {
		if (run.readsAllOf('DEBADRES')) yield* mapAddresses(group, columns);
		else wanted.set(relationOf(group[0]), new Set(group.map(identity)));
	}
	if (run.readsAllOf('DEBADRES')) return;
	const parked = new Set(run.parkedToOffer(KIND));
	for (const relation of toComplete) wanted.set(relation, 'all');
	for (const code of parked) {
		const relation = code.slice(0, code.indexOf('-'));
		if (!wanted.has(relation)) wanted.set(relation, new Set());
	}
	for (const [relation, identities] of wanted) {
		const records = await imuis.records(all.where(keys.relation, '=', relation));
		for (const [index, address] of mapAddresses(records, columns).entries()) {
			const record = records[index];
			if (identities === 'all' || parked.has(address.code) || (record && identities.has(identity(record))))
				yield address;
		}
	}
}

async function* recordPages(
	pages: AsyncIterable<{ records: readonly ImuisRecord[] }>,
	columns: AddressColumns,
): AsyncGenerator<readonly ImuisRecord[]> {
	for await (const { records } of pages) {
		const withoutKey = records.find((record) => addressKey(record, columns) === undefined);
		if (withoutKey) throw unknownColumns('DEBADRES', columns, Object.keys(withoutKey));
		yield records;
	}
}
