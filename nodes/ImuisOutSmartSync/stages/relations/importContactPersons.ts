import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { ImportRun } from '../../engine/ImportRun';
import { mapContactPerson } from '../../mapping/contactPerson';
import { upserting } from '../upserting';
import { learnKeyColumns, unknownColumns, type KeyColumns } from './keyColumns';
import type { RelationBook } from './RelationBook';

const KIND = 'contactPerson';

/** Contact persons of debtors, under `<relation number>-<search key>` (koppeling.md I2); one whose relation is not in OutSmart waits (I21). */
export async function importContactPersons(run: ImportRun, book: RelationBook): Promise<void> {
	const { contactColumns: columns } = run.context.assumptions;
	const keys = await learnKeyColumns(run.context.imuis, 'CNT', columns);
	if (!keys) return;
	const queue = run.queue(upserting(run.context, 'contactpersons'));
	const parked = new Set(run.parkedToOffer(KIND));
	const toComplete = await book.toComplete('contactpersons', 'cpn_debtor_nr');
	const done = new Set<string>();
	for await (const record of contactRecords(run, keys, toComplete, parked)) {
		const contact = mapContactPerson(record, columns);
		if (!contact) throw unknownColumns('CNT', columns, Object.keys(record));
		if (done.has(contact.code) || !(await book.isDebtor(contact.relation))) continue;
		if (run.window.mode === 'delta') done.add(contact.code);
		const subject = { key: contact.code, label: contact.name };
		if (await book.isAvailable(contact.relation)) {
			const anew = toComplete.has(contact.relation);
			const row = run.context.extraFields.addTo(contact.row, 'contactPerson', record);
			await queue.offer({ kind: KIND, ...subject, record: row, anew });
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
	keys: KeyColumns,
	toComplete: ReadonlySet<string>,
	parked: Set<string>,
): AsyncGenerator<ImuisRecord> {
	const { imuis, assumptions } = run.context;
	const all = select('CNT', '*').orderBy(...keys.order);
	for await (const page of imuis.pages(all.changedFrom(run.changedFrom('CNT')))) yield* page.records;
	if (run.readsAllOf('CNT')) return;
	const relations = new Set([...toComplete, ...[...parked].map((code) => code.slice(0, code.indexOf('-')))]);
	for (const relation of relations) {
		for (const record of await imuis.records(all.where(keys.relation, '=', relation))) {
			const isParked = parked.has(mapContactPerson(record, assumptions.contactColumns)?.code ?? '');
			if (isParked || toComplete.has(relation)) yield record;
		}
	}
}
