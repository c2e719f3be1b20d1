import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../../stages/settings';
import { cut, filled, firstFilled, named } from '../text';
import type { Command, ExportKnowledge, Reason, Renumbered, WorkItem, WorkOrderName } from './types';

/** Of an article number and of a search key; numbers are never cut. */
const KEY_LENGTH = 20;
/** Lengths of iMUIS (imuis reference §9.1). */
const RELATION_LENGTHS = {
	NAAM: 50,
	STRAAT: 37,
	HNRTV: 6,
	POSTCD: 8,
	PLAATS: 24,
	TEL: 15,
	EMAIL: 64,
} as const;
const ARTICLE_LENGTHS = { OMSCHR: 40, EENHVERK: 20 } as const;

/** Commands that create what iMUIS lacks, or the reason why the work order cannot be processed (koppeling.md E5). */
export type NewRecordsResult = { commands: Command[]; notices: Reason[] } | { refusal: Reason };

/** A relation of a work order: the work location, or the customer who gets the invoice. */
export interface WorkOrderParty {
	number: string;
	name: string;
	street: string;
	houseNumber: string;
	postalCode: string;
	town: string;
	phone: string;
	email: string;
}

/** Reads a party of the work order (outsmart reference §2.4). */
export function partyOf(workOrder: WorkOrder, suffix: '' | 'Invoice'): WorkOrderParty {
	const field = (name: string): string => textOf(workOrder[`Customer${name}${suffix}`]);
	const number = field('DebtorNr');
	return {
		number,
		name: firstFilled(field('Name'), number),
		street: field('Street'),
		houseNumber: field('StreetNo'),
		postalCode: field('ZIP'),
		town: field('City'),
		phone: field('Phone'),
		email: field('Email'),
	};
}

/** The relations of the work order that iMUIS does not know, or knows under another number (koppeling.md E5). */
export function newRelations(
	parties: readonly WorkOrderParty[],
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const commands: Command[] = [];
	const notices: Reason[] = [];
	const done = new Set<string>();
	for (const party of parties) {
		if (done.has(party.number)) continue;
		done.add(party.number);
		const result = newRelation(party, knowledge, work, settings);
		if ('refusal' in result) return result;
		commands.push(...result.commands);
		notices.push(...result.notices);
	}
	return { commands, notices };
}

function newRelation(
	party: WorkOrderParty,
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const { number } = party;
	if (number === '') return { commands: [], notices: [] };
	const renumbered = knowledge.renumbered.get(number);
	if (renumbered) return linked(party, renumbered, work);
	if (knowledge.relations.has(number)) return { commands: [], notices: [] };
	if (!settings.createRelations || !/^\d{1,8}$/.test(number)) {
		return { refusal: { reason: 'unknownRelation', facts: { ...work, relation: number } } };
	}
	const { fields, cuts } = relationFields(party);
	const notices = cuts.map((one): Reason => ({ reason: 'newRecordTextCut', facts: { ...work, ...one } }));
	return { commands: [{ kind: 'createRelation', number, fields }], notices };
}

/** The fields of a new relation in iMUIS, and the texts that were cut to fit. */
export function relationFields(party: WorkOrderParty): { fields: Record<string, string>; cuts: TextCut[] } {
	const { number, name } = party;
	const houseNumber = /^(\d{1,5})\s*(.*)$/.exec(party.houseNumber);
	const texts = {
		NAAM: name,
		STRAAT: party.street,
		HNRTV: houseNumber?.[2] ?? party.houseNumber,
		POSTCD: party.postalCode,
		PLAATS: party.town,
		TEL: party.phone,
		EMAIL: party.email,
	};
	const { fields, cuts } = fitted(number, texts, RELATION_LENGTHS);
	const keys = { NR: number, ZKSL: searchKey(name, number), HNR: houseNumber?.[1] ?? '' };
	return { fields: filled({ ...keys, ...fields }), cuts };
}

/** iMUIS gave the relation another number: OutSmart's is linked to it, and that is told (koppeling.md E5). */
function linked(
	{ number: relation, name: relationName }: WorkOrderParty,
	{ imuisNumber, toLink }: Renumbered,
	work: WorkOrderName,
): NewRecordsResult {
	if (!toLink) return { commands: [], notices: [] };
	const row = { ...toLink, external_id: imuisNumber };
	const facts = { ...work, relation, relationName, imuisNumber };
	return {
		commands: [{ kind: 'linkRelation', relation, row }],
		notices: [{ reason: 'relationRenumbered', facts }],
	};
}

/** The articles of materials and hour types that iMUIS does not know. */
export function newArticles(
	items: readonly WorkItem[],
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const commands: Command[] = [];
	const notices: Reason[] = [];
	const known = new Set(knowledge.articles.keys());
	for (const item of items) {
		if (known.has(item.article)) continue;
		known.add(item.article);
		const fault = missingFor(item, work, settings);
		if (fault) return { refusal: fault };
		const created = newArticle(item, work, settings);
		commands.push(created.command);
		notices.push(...created.notices);
	}
	return { commands, notices };
}

/** Why an article may not or cannot be created; undefined when it can. */
function missingFor(item: WorkItem, work: WorkOrderName, settings: ExportSettings): Reason | undefined {
	const isHours = item.kind === 'hours';
	if (isHours && !settings.createHourTypes)
		return { reason: 'unknownHourType', facts: { ...work, hourType: item.article } };
	if (!isHours && !settings.createMaterials) {
		return {
			reason: 'unknownMaterial',
			facts: { ...work, material: item.article, description: item.description },
		};
	}
	if (item.article.length > KEY_LENGTH || /\p{Cc}/u.test(item.article))
		return {
			reason: 'articleNumberUnfit',
			facts: { ...work, material: named(item.article, item.description) },
		};
	const { group, unit } = groupAndUnit(item, settings);
	const settingsNeeded: Array<readonly [string, string]> = [
		[group, isHours ? 'Hour Type Article Group' : 'New Materials: Article Group'],
		[settings.newArticleVat, 'New Articles: VAT Kind'],
		[unit, 'New Articles: Unit'],
	];
	const missing = settingsNeeded.find(([value]) => value.trim() === '');
	if (!missing) return undefined;
	return {
		reason: 'newArticleSettingsMissing',
		facts: { ...work, article: item.article, setting: missing[1] },
	};
}

function newArticle(
	item: WorkItem,
	work: WorkOrderName,
	settings: ExportSettings,
): { command: Command; notices: Reason[] } {
	const name = firstFilled(item.description, item.article);
	const { group, unit } = groupAndUnit(item, settings);
	const { fields, cuts } = fitted(item.article, { OMSCHR: name, EENHVERK: unit }, ARTICLE_LENGTHS);
	const notices = cuts.map((one): Reason => ({ reason: 'newRecordTextCut', facts: { ...work, ...one } }));
	const keys = {
		NR: item.article,
		ZKSL: searchKey(name, item.article),
		ARTGRP: group,
		BTW: settings.newArticleVat,
	};
	const price = item.price && { VERKPR: item.price };
	return {
		command: { kind: 'createArticle', number: item.article, fields: { ...keys, ...fields, ...price } },
		notices,
	};
}

function groupAndUnit({ kind }: WorkItem, settings: ExportSettings): { group: string; unit: string } {
	return kind === 'hours'
		? { group: settings.hourTypeArticleGroup, unit: 'uur' }
		: { group: settings.newMaterialArticleGroup, unit: settings.newArticleUnit };
}

/** A text that was cut to what iMUIS holds. */
export interface TextCut {
	record: string;
	field: string;
	text: string;
}

/** Texts cut to what iMUIS holds, each cut reported (koppeling.md E5). */
function fitted<Name extends string>(
	record: string,
	texts: Record<Name, string>,
	lengths: Record<Name, number>,
): { fields: Record<Name, string>; cuts: TextCut[] } {
	const fields = { ...texts };
	const cuts: TextCut[] = [];
	for (const field of Object.keys(texts) as Name[]) {
		fields[field] = cut(texts[field], lengths[field]);
		if (fields[field] === texts[field]) continue;
		cuts.push({ record, field, text: fields[field] });
	}
	return { fields, cuts };
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
