import type { Entity, OutSmartRecord } from '../../OutSmart/openapi/types';
import { refusable, type Sender } from '../engine/ImportRun';
import type { StageContext } from './StageContext';

type Row = Record<string, string>;

/** The field that names a record of each entity the imports send (outsmart reference §3–§5). */
const KEYS = {
	relations: 'debtor_number',
	contactpersons: 'cpn_code',
	addresses: 'adr_code',
	materials: 'code',
	hourtypes: 'code',
} as const satisfies Partial<Record<Entity, string>>;

/**
 * Creates or updates records of an entity in OutSmart. Where OutSmart empties what is not sent, whole records leave: what it holds already, with
 * our fields on top (koppeling.md A10). For that the entity is read once per run, just before the first record is sent.
 */
export function upserting(context: StageContext, entity: keyof typeof KEYS): Sender<Row> {
	const { outSmart, assumptions } = context;
	if (!assumptions.completeRecords)
		return refusable(async (rows: readonly Row[]) => await outSmart.upsert(entity, rows));
	const key = KEYS[entity];
	let loading: Promise<Map<string, OutSmartRecord>> | undefined;
	return refusable(async (rows: readonly Row[]) => {
		loading ??= outSmart.list(entity).then((records) => byKey(records, key));
		const held = await loading;
		await outSmart.upsert(
			entity,
			rows.map((row) => ({ ...filledFields(held.get(row[key] ?? '')), ...row })),
		);
	});
}

function byKey(records: readonly OutSmartRecord[], key: string): Map<string, OutSmartRecord> {
	return new Map(records.map((record) => [String(record[key] ?? ''), record]));
}

/** What is empty needs no sending; a field that is not filled stays so. */
function filledFields(record: OutSmartRecord = {}): OutSmartRecord {
	return Object.fromEntries(
		Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ''),
	);
}
