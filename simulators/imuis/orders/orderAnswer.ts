import type { StoredRecord, Table } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import { showValue } from '../values/shownValue';
import type { DatasetRow } from '../xml/readDataset';

/** A row of an answer: name and fields. */
export type AnswerRow = [name: string, fields: Array<[name: string, text: string]>];

/** What the service adds to a line it has made (imuis reference §7.1, captured answer). */
const ADDED_TO_LINE = [
	'BEDR',
	'DATLEV',
	'EENH',
	'OMSCHR',
	'OPMEXT',
	'OPMINT',
	'ORDNR',
	'PERCKORT',
	'PERCKORTKORT',
	'PRS',
	'RG',
	'STATUS',
	'VERKOPER',
];

/** A head as sent, with its number added. */
export function headAnswer(
	row: DatasetRow,
	record: StoredRecord,
	table: Table,
	switches: ImuisSwitches,
): AnswerRow {
	return ['ORDKOP', enriched(row, ['NR'], record, table, switches)];
}

/** A line as sent, with what the service made of it added. */
export function lineAnswer(
	row: DatasetRow,
	record: StoredRecord,
	table: Table,
	switches: ImuisSwitches,
): AnswerRow {
	return ['ORDRG', enriched(row, ADDED_TO_LINE, record, table, switches)];
}

/** The row that names the hosting domain and the administration. */
export function inputAnswer(administration: string): AnswerRow {
	return [
		'INPUT',
		[
			['DOMEIN', 'd1095'],
			['ADM', administration],
		],
	];
}

function enriched(
	row: DatasetRow,
	added: string[],
	record: StoredRecord,
	table: Table,
	switches: ImuisSwitches,
): AnswerRow[1] {
	const assigned = ['NR', 'RG', 'ORDNR'];
	const sent = [...row.fields.keys()].filter((name) => !assigned.includes(name));
	const names = [...sent, ...added.filter((name) => !sent.includes(name))];
	return names.map((name) => {
		const given = row.fields.get(name);
		const column = table.column(name);
		if (column === undefined || (switches.echoGivenValues && given !== undefined && sent.includes(name))) {
			return [name, given ?? ''];
		}
		return [name, showValue(column, record.values, switches)];
	});
}
