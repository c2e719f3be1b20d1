import { Refusal } from '../Refusal';
import type { Table, Values } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import type { DatasetRow } from '../xml/readDataset';
import { readGivenFields } from '../writing/givenFields';

/** Options of CreateVerkoopOrder that are no fields of the table (imuis reference §7.1). */
const WRITE_ONLY = ['NEGAANT', 'DATLEVUITERSTAUTO'];

/** A head as written: its fields in raw form and the write-only option NEGAANT. */
export function readGivenHead(
	row: DatasetRow,
	table: Table,
	switches: ImuisSwitches,
): { values: Values; negative: boolean } {
	const fields = new Map(row.fields);
	for (const name of WRITE_ONLY) {
		const value = fields.get(name) ?? '';
		if (!['', 'J', 'N'].includes(value))
			throw new Refusal(`De waarde '${value}' van veld ${name} moet J of N zijn`);
		fields.delete(name);
	}
	if (fields.get('NR') === '' || fields.get('NR') === '0') fields.delete('NR');
	if (fields.has('NR')) throw new Refusal('Het veld NR wordt door het systeem bepaald');
	return { values: readGivenFields(table, fields, 'create', switches), negative: allowsNegative(row) };
}

/** True when the row says NEGAANT = J. */
export function allowsNegative(row: DatasetRow | undefined): boolean {
	return row?.fields.get('NEGAANT') === 'J';
}

/** A new line as written, in raw form; RG may only be 0 (imuis reference §7.2). */
export function readGivenLine(row: DatasetRow, table: Table, switches: ImuisSwitches): Values {
	const fields = new Map(row.fields);
	const number = fields.get('RG') ?? '0';
	if (number !== '0' && number !== '')
		throw new Refusal(`Het veld RG moet 0 zijn voor een nieuwe regel (is '${number}')`);
	if (fields.has('ORDNR'))
		throw new Refusal('Het veld ORDNR is een sleutelveld en kan niet meegegeven worden');
	fields.delete('RG');
	return readGivenFields(table, fields, 'create', switches);
}
