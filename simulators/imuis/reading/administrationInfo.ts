import { Refusal } from '../Refusal';
import type { World } from '../World';
import type { DatasetRow } from '../xml/readDataset';
import { writeDataset } from '../xml/writeXml';

/**
 * GetAdmInfo: a row per question with TABLE and SELECTFIELDS, tables BASALG, BASFIN and BASVK (imuis reference §4.4). The composed answers
 * (PERIODEDATUMS and the like) are not simulated and refused.
 */
export function readAdministrationInfo(rows: DatasetRow[], world: World): string {
	if (rows.length === 0) throw new Refusal('De selectie is leeg');
	return writeDataset(rows.map((row) => answer(row, world)));
}

function answer(row: DatasetRow, world: World): Parameters<typeof writeDataset>[0][number] {
	const table = row.fields.get('TABLE')?.trim() ?? '';
	const fields = row.fields.get('SELECTFIELDS')?.trim() ?? '';
	if (table === '') throw new Refusal('De selectie is incompleet, zie veld: TABLE');
	if (fields === '') throw new Refusal('De selectie is incompleet, zie veld: SELECTFIELDS');
	const { administration } = world.database;
	if (table !== 'BASALG' && table !== 'BASFIN' && table !== 'BASVK')
		throw new Refusal(`De tabel '${table}' is onbekend`);
	const info = administration[table];
	const names = fields === '*' ? Object.keys(info) : fields.split(/[\t;]/).map((name) => name.trim());
	const shown = names.map((name): [string, string] => {
		const value = info[name];
		if (value === undefined) throw new Refusal(`Het veld '${name}' komt niet voor in tabel ${table}`);
		return [name, value];
	});
	return [world.switches.admInfoRowName === 'DATA' ? 'DATA' : table, shown];
}
