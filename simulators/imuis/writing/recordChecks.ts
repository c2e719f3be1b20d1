import { Refusal } from '../Refusal';
import type { Database } from '../store/Database';
import type { StoredRecord, Table, Values } from '../store/Table';

/** Refuses a value that points to a record that does not exist. */
export function checkReferences(table: Table, values: Values, database: Database): void {
	for (const [field, target] of Object.entries(table.definition.references)) {
		const value = values[field];
		if (value === undefined || value === '' || value === '0') continue;
		if (database.table(target).get(value) === undefined) {
			throw new Refusal(`De waarde '${value}' van veld ${field} komt niet voor in tabel ${target}`);
		}
	}
	if (table.definition.name === 'CNT' && values.REL !== undefined && !isRelation(values.REL, database)) {
		throw new Refusal(`Relatie ${values.REL} bestaat niet`);
	}
}

/** A relation is a debtor, a creditor, or a prospect, of which only the contact persons are known here. */
function isRelation(number: string, database: Database): boolean {
	return (
		database.table('DEB').get(number) !== undefined ||
		database.table('CRE').get(number) !== undefined ||
		database.table('CNT').withFirstKey(number).length > 0
	);
}

/** Refuses a search key that another record has; compared without regard to case. */
export function checkUnique(table: Table, values: Values, self: StoredRecord | undefined): void {
	for (const field of table.definition.unique) {
		const value = values[field];
		if (value === undefined) continue;
		const holder = table.holderOf(field, value);
		if (holder !== undefined && holder !== self) {
			throw new Refusal(
				`De zoeksleutel '${value}' (veld ${field}) bestaat al in tabel ${table.definition.name}`,
			);
		}
	}
}

/** Refuses a record without its mandatory fields. */
export function checkRequired(table: Table, values: Values): void {
	for (const field of table.definition.required) {
		if ((values[field] ?? '') === '') throw new Refusal(`Het veld ${field} is verplicht`);
	}
}
