import type { CloudswitchClient } from './cloudswitch/client';
import { select } from './cloudswitch/selection';
import type { ImuisRecord } from './cloudswitch/types';
import { parseYesNo } from './cloudswitch/values';
import { keyAndDescription, sortedByName, type Choice } from '../choices/Choice';

/** What is needed of the client. */
export type ImuisLists = Pick<CloudswitchClient, 'records'>;

/**
 * Order types (ordersoorten, table ORDSRT), blocked ones too; the value is the search key that an order holds. Its columns are not documented,
 * so all are read (imuis reference §9.6).
 */
export async function readOrderTypes(imuis: ImuisLists): Promise<Choice[]> {
	const records = await imuis.records(select('ORDSRT', '*').where('HROW', '>', '0').orderBy('HROW'));
	return sortedByName(
		records
			.filter(({ ZKSL }) => (ZKSL ?? '').trim() !== '')
			.map((record) => choice(record, record.ZKSL ?? '', record.OMSCHR ?? '')),
	);
}

/** Article groups (artikelgroepen, table ARTGRP), blocked ones too; the value is the number that an article holds (imuis reference §9.1). */
export async function readArticleGroups(imuis: ImuisLists): Promise<Choice[]> {
	const records = await imuis.records(select('ARTGRP', ['NR', 'ZKSL', 'OMSCHR', 'BLOK']).orderBy('NR'));
	return sortedByName(
		records.map((record) => choice(record, record.NR ?? '', record.OMSCHR?.trim() || (record.ZKSL ?? ''))),
	);
}

function choice(record: ImuisRecord, key: string, description: string): Choice {
	const value = key.trim();
	return {
		value,
		name: keyAndDescription(value, description),
		blocked: parseYesNo(record.BLOK ?? '') === true,
	};
}
