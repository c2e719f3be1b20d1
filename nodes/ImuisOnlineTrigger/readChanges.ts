import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { readByNumbers } from '../ImuisOnline/cloudswitch/readByNumbers';
import { select, type Selection } from '../ImuisOnline/cloudswitch/selection';
import type { CalendarDate, ImuisRecord } from '../ImuisOnline/cloudswitch/types';
import type { WatchedItem } from '../changes/seenRecords';
import { SIMPLIFIED_LINE, WATCHED, type WatchSettings } from './watched';

/** A record with its contents; a sales order brings its lines along. */
export type WatchedRecord = Record<string, string | ImuisRecord[]>;

/** All that was changed on or after this day. Throws as the client does; half of an answer is never handed out. */
export async function readChanges(
	imuis: CloudswitchClient,
	settings: WatchSettings,
	changedFrom: CalendarDate,
): Promise<Array<WatchedItem<WatchedRecord>>> {
	const changed = await imuis.records(selectionOf(settings).changedFrom(changedFrom));
	if (settings.resource !== 'salesOrder') return changed.map((record) => keyed(record, settings));
	const heads = [...changed, ...(await headsOfChangedLines(imuis, settings, changedFrom, changed))];
	return (await withLines(imuis, settings, heads)).map((record) => keyed(record, settings));
}

/** The first record there is, for the editor; undefined when there is none. */
export async function readSample(
	imuis: CloudswitchClient,
	settings: WatchSettings,
): Promise<WatchedRecord | undefined> {
	const [record] = await imuis.records(selectionOf(settings).limit(1).pageSize(1));
	if (!record || settings.resource !== 'salesOrder') return record;
	const [order] = await withLines(imuis, settings, [record]);
	return order;
}

function selectionOf({ resource, orderType, simplify }: WatchSettings): Selection {
	const { table, key, simplified } = WATCHED[resource];
	const selection = select(table, simplify ? simplified : '*').orderBy(key);
	return resource === 'salesOrder' && orderType !== ''
		? selection.where('ORDSRT', '=', orderType)
		: selection;
}

/** A changed line does not change the date of its order (koppeling.md A3). */
async function headsOfChangedLines(
	imuis: CloudswitchClient,
	settings: WatchSettings,
	changedFrom: CalendarDate,
	known: readonly ImuisRecord[],
): Promise<ImuisRecord[]> {
	const changedLines = select('ORDRG', ['ORDNR', 'RG']).changedFrom(changedFrom).orderBy('ORDNR', 'RG');
	const numbers = new Set<string>();
	for await (const page of imuis.pages(changedLines))
		for (const { ORDNR } of page.records) numbers.add((ORDNR ?? '').trim());
	for (const { NR } of known) numbers.delete((NR ?? '').trim());
	const { table, key, simplified } = WATCHED.salesOrder;
	const heads = await readByNumbers(imuis, table, settings.simplify ? simplified : '*', key, [...numbers]);
	return settings.orderType === '' ? heads : heads.filter(({ ORDSRT }) => ORDSRT === settings.orderType);
}

async function withLines(
	imuis: CloudswitchClient,
	{ simplify }: WatchSettings,
	heads: readonly ImuisRecord[],
): Promise<WatchedRecord[]> {
	const numbers = heads.map(({ NR }) => NR ?? '');
	const fields = simplify ? SIMPLIFIED_LINE : '*';
	const byOrder = new Map<string, ImuisRecord[]>();
	for (const line of await readByNumbers(imuis, 'ORDRG', fields, 'ORDNR', numbers, ['ORDNR', 'RG'])) {
		const number = (line.ORDNR ?? '').trim();
		byOrder.set(number, [...(byOrder.get(number) ?? []), line]);
	}
	return heads.map((head) => ({ ...head, lines: byOrder.get((head.NR ?? '').trim()) ?? [] }));
}

function keyed<T extends WatchedRecord>(record: T, { resource }: WatchSettings): WatchedItem<T> {
	return { key: String(record[WATCHED[resource].key] ?? ''), content: record, record };
}
