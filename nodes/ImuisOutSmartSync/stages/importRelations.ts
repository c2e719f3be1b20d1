import { select } from '../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { namedColumns } from './Assumptions';
import { ImportRun, type OfferQueue } from '../engine/ImportRun';
import { scopeOf } from '../../changes/scope';
import { mapRelation, RELATION_FIELDS, type MappedRelation } from '../mapping/relation';
import { upserting } from './upserting';
import { requireMappedColumns } from './mappedColumns';
import { importAddresses } from './relations/importAddresses';
import { importContactPersons } from './relations/importContactPersons';
import { RelationBook } from './relations/RelationBook';
import type { RelationSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';
import { trimmed } from '../mapping/text';

const KIND = 'relation';

/**
 * Debtors (DEB) become relations, with their contact persons (CNT) and additional addresses (DEBADRES) when chosen (koppeling.md I1–I3, I16, I21).
 */
export async function importRelations(
	context: StageContext,
	settings: RelationSettings,
	start: StageStart,
): Promise<StageResult> {
	const run = new ImportRun(
		context,
		'importRelations',
		start,
		scopeOf({ stage: 'importRelations', ...settings, ...namedColumns(context.assumptions) }),
	);
	await requireMappedColumns(
		context,
		'relation',
		...(settings.includeContactPersons ? (['contactPerson'] as const) : []),
		...(settings.includeAddresses ? (['address'] as const) : []),
	);
	const book = new RelationBook(context, run.window.mode);
	const queue = run.queue(upserting(context, 'relations'), (number) => book.noteRefused(number));
	const relationOf = (debtor: ImuisRecord): MappedRelation => {
		const mapped = mapRelation(debtor);
		return { ...mapped, row: context.extraFields.addTo(mapped.row, 'relation', debtor) };
	};
	const wantsDependents = settings.includeContactPersons || settings.includeAddresses;

	for await (const debtor of changedDebtors(run))
		await offerRelation(run, book, queue, relationOf(debtor), wantsDependents);
	await queue.close();

	if (settings.includeContactPersons) await importContactPersons(run, book);
	if (settings.includeAddresses) await importAddresses(run, book);
	return run.finish();
}

/** Debtors changed in the window, then those a former run could not send (koppeling.md I19). */
async function* changedDebtors(run: ImportRun): AsyncGenerator<ImuisRecord> {
	const parked = new Set(run.parkedToOffer(KIND));
	const all = select('DEB', run.context.extraFields.columns(['relation'], RELATION_FIELDS)).orderBy('NR');
	for await (const page of run.context.imuis.pages(all.changedFrom(run.changedFrom('DEB')))) {
		for (const debtor of page.records) {
			parked.delete(trimmed(debtor.NR));
			yield debtor;
		}
	}
	for (const number of parked) yield* await run.context.imuis.records(all.where('NR', '=', number));
}

async function offerRelation(
	run: ImportRun,
	book: RelationBook,
	queue: OfferQueue<Record<string, string>>,
	relation: MappedRelation,
	wantsDependents: boolean,
): Promise<void> {
	const { number: key, name, missing, blocked, row } = relation;
	const subject = { key, label: name };
	book.noteDebtor(key);
	if (run.isKnown(KIND, key, row)) {
		book.noteSent(key);
		run.unchanged(KIND, key, row);
		return;
	}
	if (missing.length > 0) {
		const reason = (await book.isInOutSmart(key)) ? 'addressEmptied' : 'missingAddress';
		run.report.skipped(subject, reason, { relation: key, name, missing });
		return;
	}
	if (blocked && !(await book.isInOutSmart(key))) {
		run.report.skipped(subject, 'relationBlocked', { relation: key, name });
		return;
	}
	if (wantsDependents && run.window.mode === 'delta') await book.noteChanged(key);
	book.noteSent(key);
	await queue.offer({ kind: KIND, ...subject, record: row });
}
