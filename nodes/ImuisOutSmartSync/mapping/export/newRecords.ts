import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../../stages/settings';
import { cut, filled, firstFilled } from '../text';
import type { Command, ExportKnowledge, Reason, WorkItem, WorkOrderName } from './types';

const KEY_LENGTH = 20;
const DESCRIPTION_LENGTH = 40;

/** Commands that create what iMUIS lacks, or the reason why the work order cannot be processed (koppeling.md E5). */
export type NewRecordsResult = { commands: Command[] } | { refusal: Reason };

/** A relation of the work order that iMUIS does not know. */
export function newRelations(
	workOrder: WorkOrder,
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const number = textOf(workOrder.CustomerDebtorNr);
	if (number === '' || knowledge.relations.has(number)) return { commands: [] };
	if (!settings.createRelations || !/^\d{1,8}$/.test(number)) {
		return { refusal: { reason: 'unknownRelation', facts: { ...work, relation: number } } };
	}
	const name = firstFilled(textOf(workOrder.CustomerName), number);
	const fields = filled({
		NR: number,
		ZKSL: searchKey(name, number),
		NAAM: cut(name, 50),
		STRAAT: cut(textOf(workOrder.CustomerStreet), 37),
		HNR: /^\d{1,5}$/.test(textOf(workOrder.CustomerStreetNo)) ? textOf(workOrder.CustomerStreetNo) : '',
		POSTCD: cut(textOf(workOrder.CustomerZIP), 8),
		PLAATS: cut(textOf(workOrder.CustomerCity), 24),
		TEL: cut(textOf(workOrder.CustomerPhone), 15),
		EMAIL: cut(textOf(workOrder.CustomerEmail), 64),
	});
	return { commands: [{ kind: 'createRelation', number, fields }] };
}

/** The articles of materials and hour types that iMUIS does not know. */
export function newArticles(
	items: readonly WorkItem[],
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const commands = new Map<string, Command>();
	for (const item of items) {
		if (knowledge.articles.has(item.article) || commands.has(item.article)) continue;
		const result = newArticle(item, work, settings);
		if ('reason' in result) return { refusal: result };
		commands.set(item.article, result);
	}
	return { commands: [...commands.values()] };
}

function newArticle(item: WorkItem, work: WorkOrderName, settings: ExportSettings): Command | Reason {
	const isHours = item.kind === 'hours';
	if (isHours && !settings.createHourTypes)
		return { reason: 'unknownHourType', facts: { ...work, hourType: item.article } };
	if (!isHours && !settings.createMaterials) {
		return {
			reason: 'unknownMaterial',
			facts: { ...work, material: item.article, description: item.description },
		};
	}
	const group = isHours ? settings.hourTypeArticleGroup : settings.newMaterialArticleGroup;
	const unit = isHours ? 'uur' : settings.newArticleUnit;
	const settingsNeeded: Array<readonly [string, string]> = [
		[group, isHours ? 'Hour Type Article Group' : 'New Materials: Article Group'],
		[settings.newArticleVat, 'New Articles: VAT Kind'],
		[unit, 'New Articles: Unit'],
	];
	const missing = settingsNeeded.find(([value]) => value.trim() === '');
	if (missing)
		return {
			reason: 'newArticleSettingsMissing',
			facts: { ...work, article: item.article, setting: missing[1] },
		};
	const name = firstFilled(item.description, item.article);
	return {
		kind: 'createArticle',
		number: item.article,
		fields: {
			NR: item.article,
			ZKSL: searchKey(name, item.article),
			OMSCHR: cut(name, DESCRIPTION_LENGTH),
			ARTGRP: group,
			EENHVERK: cut(unit, 20),
			BTW: settings.newArticleVat,
			...(item.price && { VERKPR: item.price }),
		},
	};
}

/** A search key of at most 20 characters that ends in the number, so that it is as unique as the number is (koppeling.md E5). */
export function searchKey(name: string, number: string): string {
	const letters = name
		.normalize('NFD')
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '');
	return `${letters.slice(0, Math.max(0, KEY_LENGTH - number.length))}${number}`.slice(-KEY_LENGTH);
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value).trim();
}
