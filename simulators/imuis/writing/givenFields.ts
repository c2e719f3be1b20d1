import { Refusal } from '../Refusal';
import type { Table, Values } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import { readWrittenValue } from '../values/writtenValue';

/** What a write is for: a new record may name its key, a change may not. */
export type WriteKind = 'create' | 'change';

/**
 * The fields a client wrote, in raw form. Refuses unknown fields, fields that are not accessible (switch `roFields`), key fields in a
 * change, and values the column cannot hold (imuis reference §6, §12.4). An empty element is left out in a create.
 */
export function readGivenFields(
	table: Table,
	fields: Map<string, string>,
	kind: WriteKind,
	switches: ImuisSwitches,
): Values {
	const values: Values = {};
	for (const [name, text] of fields) {
		const column = table.column(name);
		if (column === undefined)
			throw new Refusal(`Het veld '${name}' komt niet voor in tabel ${table.definition.name}`);
		if (column.readOnly) {
			if (switches.roFields === 'ignored') continue;
			throw new Refusal(`Het veld ${name} is niet toegankelijk`);
		}
		if (kind === 'change' && table.definition.key.includes(name)) {
			throw new Refusal(`Het veld ${name} is een sleutelveld en kan niet gewijzigd worden`);
		}
		if (text === '' && !keepsEmpty(name, kind, switches)) continue;
		values[name] = readWrittenValue(column, text, switches);
	}
	return values;
}

function keepsEmpty(name: string, kind: WriteKind, switches: ImuisSwitches): boolean {
	if (kind === 'create' || switches.emptyElements === 'ignored') return false;
	if (switches.emptyElements === 'refused') throw new Refusal(`Het veld ${name} is leeg`);
	return true;
}
