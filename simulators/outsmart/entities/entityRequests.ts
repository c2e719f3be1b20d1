import { meetsFilters, readFilters } from '../filters';
import { isRefusedRow, type PostedRow } from '../http/body';
import { Refusal } from '../http/Refusal';
import type { OutSmartSwitches } from '../switches';
import type { Scalar } from '../values';
import type { EntityStore } from './EntityStore';
import { readRecord } from './readRecord';
import { showRecord } from './showRecord';

/** GET of a list: everything, or what the filters leave on the endpoints that honour them (outsmart reference §3.4). */
export function listRecords(
	store: EntityStore,
	query: URLSearchParams,
	switches: OutSmartSwitches,
	singular: boolean,
): Array<Record<string, Scalar>> {
	const shown = store.all().map((record) => showRecord(record, store.definition, switches));
	if (!singular && !switches.filterableEntities.includes(store.definition.name)) return shown;
	// The older singular endpoints know no operator.
	const filters = readFilters(query).map((filter) =>
		singular ? { ...filter, operator: 'eq' as const } : filter,
	);
	return shown.filter((record) => meetsFilters(record, filters, switches, store.definition.filterAliases));
}

/**
 * POST of a list: insert or update, counting every row. The first faulty row refuses the batch and nothing is stored, unless the
 * switch `storesRowsBeforeFaulty` says that what came before it stays (koppeling.md A7).
 */
export function postRecords(
	store: EntityStore,
	rows: readonly PostedRow[],
	switches: OutSmartSwitches,
): number {
	const accepted: Array<Record<string, Scalar>> = [];
	let refusal: Refusal | undefined;
	for (const row of rows) {
		try {
			if (isRefusedRow(row, switches)) throw new Refusal(store.definition.failed);
			accepted.push(readRecord(row, store.definition, switches));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusal = error;
			break;
		}
	}
	if (!refusal || switches.storesRowsBeforeFaulty) {
		for (const values of accepted) store.upsert(values, switches.upsertEmptiesUnsentFields);
	}
	if (refusal) throw refusal;
	return rows.length;
}
