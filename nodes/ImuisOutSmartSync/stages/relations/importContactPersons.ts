import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { refusable, type ImportRun } from '../../engine/ImportRun';
import { CONTACT_COLUMNS, mapContactPerson } from '../../mapping/contactPerson';
import { SettingsError } from '../SettingsError';
import type { RelationBook } from './RelationBook';

const KIND = 'contactPerson';

/** Contact persons of debtors, under `<relation number>-<search key>` (koppeling.md I2); one whose relation is not in OutSmart waits (I21). */
export async function importContactPersons(run: ImportRun, book: RelationBook): Promise<void> {
	const { outSmart } = run.context;
	const queue = run.queue(
		refusable(
			async (rows: ReadonlyArray<Record<string, string>>) => await outSmart.upsert('contactpersons', rows),
		),
	);
	const parked = new Set(run.parkedToOffer(KIND));
	const toComplete = await book.toComplete('contactpersons', 'cpn_debtor_nr');
	const done = new Set<string>();
	for await (const record of contactRecords(run, toComplete, parked)) {
		const contact = mapContactPerson(record);
		if (!contact) throw unknownColumns(record);
		if (done.has(contact.code) || !(await book.isDebtor(contact.relation))) continue;
		if (run.window.mode === 'delta') done.add(contact.code);
		const subject = { key: contact.code, label: contact.name };
		if (await book.isAvailable(contact.relation)) {
			const anew = toComplete.has(contact.relation);
			await queue.offer({ kind: KIND, ...subject, record: contact.row, anew });
		} else {
			const facts = { contact: contact.code, name: contact.name, relation: contact.relation };
			run.skipAndPark(KIND, subject, 'contactWaitsForRelation', facts);
		}
	}
	await queue.close();
}

/** Contact persons changed in the window; all of the relations to complete; those parked by a former run. */
async function* contactRecords(
	run: ImportRun,
	toComplete: ReadonlySet<string>,
	parked: Set<string>,
): AsyncGenerator<ImuisRecord> {
	const { imuis } = run.context;
	const all = select('CNT', '*').orderBy('REL', 'ZKSL');
	for await (const page of imuis.pages(all.changedFrom(run.window.changedFrom))) yield* page.records;
	const relations = new Set([...toComplete, ...[...parked].map((code) => code.slice(0, code.indexOf('-')))]);
	for (const relation of relations) {
		for (const record of await imuis.records(all.where('REL', '=', relation))) {
			const isParked = parked.has(mapContactPerson(record)?.code ?? '');
			if (isParked || toComplete.has(relation)) yield record;
		}
	}
}

function unknownColumns(record: ImuisRecord): SettingsError {
	return new SettingsError(
		`The contact persons of iMUIS (table CNT) have no filled column ${CONTACT_COLUMNS.relation.join(', ')} or ${CONTACT_COLUMNS.searchKey.join(', ')}; it has ${Object.keys(record).join(', ')}.`,
		'Switch contact persons off and run Set Up, which shows a sample of the table; report it with that sample.',
	);
}
