import { select } from '../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../ImuisOnline/cloudswitch/types';
import { ImportRun, type OfferQueue } from '../engine/ImportRun';
import { KnownKeys } from '../engine/KnownKeys';
import { scopeOf } from '../../changes/scope';
import { ARTICLE_FIELDS, isTextArticle, mapMaterial } from '../mapping/article';
import { requireArticleGroup } from './articleGroup';
import { requireMappedColumns } from './mappedColumns';
import { upserting } from './upserting';
import type { MaterialSettings } from './settings';
import type { StageContext, StageStart } from './StageContext';
import type { StageResult } from './StageResult';
import { trimmed } from '../mapping/text';

const KIND = 'material';

type Row = Record<string, string>;

/**
 * Articles (ART) become materials under their article number; hour types are left out while they are synchronised, text articles always
 * (koppeling.md I4, I16, I18).
 */
export async function importMaterials(
	context: StageContext,
	settings: MaterialSettings,
	start: StageStart,
): Promise<StageResult> {
	const run = new ImportRun(
		context,
		'importMaterials',
		start,
		scopeOf({ stage: 'importMaterials', ...settings }),
	);
	if (settings.hourTypeArticleGroup.trim() !== '')
		await requireArticleGroup(context, settings.hourTypeArticleGroup);
	await requireMappedColumns(context, 'material');
	const queue = run.queue(upserting(context, 'materials'));
	const inOutSmart = new KnownKeys(context.outSmart, 'materials', 'code', () => true as const);
	for await (const article of changedArticles(run)) {
		if (!isTextArticle(article) && !isHourArticle(article, settings))
			await offerMaterial(run, inOutSmart, queue, article, settings);
	}
	await queue.close();
	return run.finish();
}

/** Articles changed in the window, then those a former run could not send (koppeling.md I19). */
async function* changedArticles(run: ImportRun): AsyncGenerator<ImuisRecord> {
	const parked = new Set(run.parkedToOffer(KIND));
	const all = select('ART', run.context.extraFields.columns(['material'], ARTICLE_FIELDS)).orderBy('NR');
	for await (const page of run.context.imuis.pages(all.changedFrom(run.changedFrom('ART')))) {
		for (const article of page.records) {
			parked.delete(trimmed(article.NR));
			yield article;
		}
	}
	for (const number of parked) yield* await run.context.imuis.records(all.where('NR', '=', number));
}

function isHourArticle(article: ImuisRecord, { hourTypeArticleGroup }: MaterialSettings): boolean {
	const group = hourTypeArticleGroup.trim();
	return group !== '' && trimmed(article.ARTGRP) === group;
}

async function offerMaterial(
	run: ImportRun,
	inOutSmart: KnownKeys<true>,
	queue: OfferQueue<Row>,
	article: ImuisRecord,
	settings: MaterialSettings,
): Promise<void> {
	const { number: key, name, blocked, row, problem } = mapMaterial(article, settings.defaultUnit);
	const subject = { key, label: name };
	if (blocked) {
		const removed = settings.blockedMaterials === 'remove' && (await inOutSmart.has(key));
		if (removed && !run.context.dryRun) await run.context.outSmart.deleteEntity('material', 'code', key);
		run.report.skipped(subject, 'articleBlocked', { article: key, name, removed });
	} else if (problem) {
		run.park(KIND, key);
		run.report.failed(subject, 'unreadablePrice', { article: key, name, ...problem });
	} else {
		const record = run.context.extraFields.addTo(row, 'material', article);
		await queue.offer({ kind: KIND, ...subject, record });
	}
}
