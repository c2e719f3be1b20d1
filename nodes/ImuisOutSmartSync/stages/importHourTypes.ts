import { select } from '../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { ImportRun, type OfferQueue } from '../engine/ImportRun';
import { KnownKeys } from '../engine/KnownKeys';
import { scopeOf } from '../../changes/scope';
import { ARTICLE_FIELDS, isPerHour, isTextArticle, mapHourType, type BookingFlags } from '../mapping/article';
import { requireArticleGroup } from './articleGroup';
import { requireMappedColumns } from './mappedColumns';
import { upserting } from './upserting';
import { InputError } from '../../items/InputError';
import type { HourTypeSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';
import { trimmed } from '../mapping/text';

const KIND = 'hourType';

type Row = Record<string, string>;

/** The articles of the chosen article group become hour types (koppeling.md I5, I16). */
export async function importHourTypes(
	context: StageContext,
	settings: HourTypeSettings,
	start: StageStart,
): Promise<StageResult> {
	const group = settings.hourTypeArticleGroup.trim();
	if (group === '') {
		throw new InputError(
			'No article group is chosen for hour types.',
			'Choose the article group (artikelgroep) whose articles are hour types, or switch this stage off.',
		);
	}
	const run = new ImportRun(context, 'importHourTypes', start, scopeOf({ stage: 'importHourTypes', group }));
	await requireArticleGroup(context, group);
	await requireMappedColumns(context, 'hourType');
	const queue = run.queue(upserting(context, 'hourtypes'));
	const inOutSmart = new KnownKeys(context.outSmart, 'hourtypes', 'code', flagsOf);
	for await (const article of changedArticles(run, group)) {
		if (!isTextArticle(article)) await offerHourType(run, inOutSmart, queue, article, settings);
	}
	await queue.close();
	return run.finish();
}

/** Articles of the group changed in the window, then those a former run could not send (koppeling.md I19). */
async function* changedArticles(run: ImportRun, group: string): AsyncGenerator<ImuisRecord> {
	const parked = new Set(run.parkedToOffer(KIND));
	const all = select('ART', run.context.extraFields.columns(['hourType'], ARTICLE_FIELDS))
		.where('ARTGRP', '=', group)
		.orderBy('NR');
	for await (const page of run.context.imuis.pages(all.changedFrom(run.changedFrom('ART')))) {
		for (const article of page.records) {
			parked.delete(trimmed(article.NR));
			yield article;
		}
	}
	for (const number of parked) yield* await run.context.imuis.records(all.where('NR', '=', number));
}

async function offerHourType(
	run: ImportRun,
	inOutSmart: KnownKeys<BookingFlags>,
	queue: OfferQueue<Row>,
	article: ImuisRecord,
	settings: HourTypeSettings,
): Promise<void> {
	const existing = await inOutSmart.get(trimmed(article.NR));
	// OutSmart requires the booking flags with every row, so an existing hour type gets its own back.
	const flags = existing ?? {
		costBooking: settings.costBooking ? '1' : '0',
		saleBooking: settings.saleBooking ? '1' : '0',
	};
	const { number: key, name, blocked, row, problem } = mapHourType(article, flags);
	const subject = { key, label: name };
	if (!isPerHour(article)) {
		run.report.skipped(subject, 'hourTypeNotPerHour', {
			article: key,
			name,
			unit: trimmed(article.EENHVERK),
		});
	} else if (problem) {
		run.park(KIND, key);
		run.report.failed(subject, 'unreadablePrice', { article: key, name, ...problem });
	} else if (blocked && !existing) {
		run.report.skipped(subject, 'hourTypeBlocked', { article: key, name });
	} else {
		const record = run.context.extraFields.addTo(row, 'hourType', article);
		await queue.offer({ kind: KIND, ...subject, record });
	}
}

function flagsOf(record: Readonly<Record<string, unknown>>): BookingFlags {
	return { costBooking: flag(record.cost_booking), saleBooking: flag(record.sale_booking) };
}

function flag(value: unknown): string {
	return String(value) === '1' ? '1' : '0';
}
