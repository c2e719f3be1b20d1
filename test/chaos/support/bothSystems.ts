import { ENTITY_DEFINITIONS } from '../../../simulators/outsmart/entities/entityDefinitions';
import type { Values } from '../../../simulators/imuis/store/Table';
import { TABLE_NAMES } from '../../../simulators/imuis/store/tableDefinitions';
import type { Systems } from '../../support/Systems';

/** Everything that both systems hold, one text per record, by table or entity. */
export type BothSystems = Record<string, string[]>;

/** Random or dependent on the port or the second, so different in every pair of simulators. */
const ACCIDENTAL = new Set([
	'PdfUrl',
	'WordUrl',
	'SignatureUrl',
	'WorksheetCode',
	// OutSmart's own numbering of work orders, and when they were made.
	'OrderNr',
	'CreationDate',
	'timestamp',
	// What iMUIS itself keeps beside a record.
	'_row',
	'_changedOn',
]);

/** Everything that both systems hold, to the last field. */
export function bothSystems({ imuis, outSmart }: Systems): BothSystems {
	const tables = TABLE_NAMES.map(
		(table) => [`iMUIS ${table}`, imuis.records(table).map(withoutNewLineNumber)] as const,
	);
	const entities = ENTITY_DEFINITIONS.map(
		({ name }) => [`OutSmart ${name}`, outSmart.entities(name)] as const,
	);
	const all: ReadonlyArray<readonly [string, readonly object[]]> = [
		...tables,
		...entities,
		['OutSmart work orders', outSmart.workOrders()],
	];
	const rowIds = outSmart.workOrders().map(({ id, WorkorderNo }) => [id, WorkorderNo] as const);
	return Object.fromEntries(
		all.map(([name, records]) => [name, records.map((record) => named(asText(record), rowIds)).sort()]),
	);
}

/** Row ids keep counting when the simulators are filled anew, and markers hold them; the number of the work order stands for it. */
function named(text: string, rowIds: ReadonlyArray<readonly [id: string, number: string]>): string {
	return rowIds.reduce((result, [id, number]) => result.replaceAll(id, `row of ${number}`), text);
}

/** The records in which the second differs from the first; empty when there are none. */
export function differences(expected: BothSystems, found: BothSystems): string[] {
	return Object.keys(expected).flatMap((name) => [
		...without(expected[name], found[name]).map((record) => `missing in ${name}: ${record}`),
		...without(found[name], expected[name]).map((record) => `too much in ${name}: ${record}`),
	]);
}

/** New lines may stand in another order: which is written first depends on what is known of the connection (koppeling.md E20). */
function withoutNewLineNumber(record: Values): Values {
	if (!record.OPMINT?.includes(', regel nieuw, ')) return record;
	return { ...record, RG: 'new' };
}

/** The filled fields of a record. */
function asText(record: object): string {
	const isLeftOut = (name: string, value: unknown) => ACCIDENTAL.has(name) || value === '' || value === null;
	return JSON.stringify(record, (name, value: unknown) => (isLeftOut(name, value) ? undefined : value));
}

/** The texts of the first that the second lacks, doubles counted. */
function without(texts: readonly string[] = [], others: readonly string[] = []): string[] {
	const left = [...others];
	return texts.filter((text) => {
		const at = left.indexOf(text);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
