import { Refusal } from '../Refusal';
import { findTable } from '../reading/findColumn';
import type { StoredRecord, Table, Values } from '../store/Table';
import { completeAddress } from '../values/address';
import type { World } from '../World';
import type { DatasetRow } from '../xml/readDataset';
import { readGivenFields } from './givenFields';
import { checkReferences, checkRequired, checkUnique } from './recordChecks';
import { recordDefaults } from './recordDefaults';
import { tableThatUses } from './recordUse';
import { onlyRow, selectedRecord, selectedTable } from './targetRecord';

const WITH_ADDRESS = ['DEB', 'CRE', 'DEBADRES'];
const ADDRESS_KINDS = ['P', 'B', 'F', 'V'];
const FIXED_WITH_LINES = ['NR', 'DEB', 'ORDSRT', 'BETCOND', 'BETALER'];

/** CreateStamTabelRecord, UpdateStamtabelRecord and DeleteStamtabelRecord (imuis reference §6). */
export class MasterRecords {
	constructor(private readonly world: World) {}

	/** Adds the one record of the dataset and answers its `Primarykey`. */
	create(rows: DatasetRow[]): string {
		const name = onlyRow(rows, 'METADATA').fields.get('TABLE')?.trim() ?? '';
		if (name === '') throw new Refusal('De selectie is incompleet, zie veld: TABLE');
		const table = findTable(this.world.database, name);
		this.refuseOrders(table);
		const given = readGivenFields(table, onlyRow(rows, 'DATA').fields, 'create', this.world.switches);
		if (this.world.switches.assignsDebtorNumbers && table.definition.name === 'DEB') delete given.NR;
		const values = this.completed(table, given);
		this.check(table, values, undefined);
		const key = table.keyOf(values);
		if (table.get(...key) !== undefined) {
			throw new Refusal(`Er bestaat al een record ${key.join('/')} in tabel ${table.definition.name}`);
		}
		table.insert(values, this.world.clock.today());
		return key.join(this.world.switches.primaryKeySeparator);
	}

	/** Changes the fields named in DATA of the one selected record. */
	update(rows: DatasetRow[]): void {
		const table = selectedTable(rows, this.world.database);
		if (table.definition.name !== 'ORDKOP' || !this.world.switches.updateOrderHead) this.refuseOrders(table);
		const data = onlyRow(rows, 'DATA');
		const record = selectedRecord(rows, table, this.world.switches);
		const given = readGivenFields(table, data.fields, 'change', this.world.switches);
		this.checkFixedHeadFields(table, record, given);
		const changes = this.withAddress(table, given, record.values);
		this.check(table, { ...record.values, ...changes }, record);
		table.change(record, changes, this.world.clock.today());
	}

	/** Removes the one selected record, unless it is in use. */
	delete(rows: DatasetRow[]): void {
		const table = selectedTable(rows, this.world.database);
		this.refuseOrders(table);
		const record = selectedRecord(rows, table, this.world.switches);
		const user = tableThatUses(table.definition.name, record, this.world.database);
		if (user !== undefined) {
			const key = table.keyOf(record.values).join('/');
			throw new Refusal(
				`Record ${key} van tabel ${table.definition.name} is in gebruik in tabel ${user} en kan niet verwijderd worden`,
			);
		}
		table.remove(record);
	}

	private completed(table: Table, given: Values): Values {
		const { database, clock } = this.world;
		const values = { ...recordDefaults(table.definition.name, given, database, clock.today()), ...given };
		return this.withAddress(table, values, {});
	}

	private withAddress(table: Table, given: Values, stored: Values): Values {
		if (WITH_ADDRESS.includes(table.definition.name)) return completeAddress(given, stored);
		return table.definition.name === 'ORDKOP' ? completeAddress(given, stored, 'VERZ') : given;
	}

	private check(table: Table, values: Values, self: StoredRecord | undefined): void {
		checkRequired(table, values);
		if (table.definition.name === 'DEBADRES' && !ADDRESS_KINDS.includes(values.SRT ?? '')) {
			throw new Refusal(`De waarde '${values.SRT ?? ''}' van veld SRT moet P, B, F of V zijn`);
		}
		checkReferences(table, values, this.world.database);
		checkUnique(table, values, self);
	}

	private refuseOrders(table: Table): void {
		const { name } = table.definition;
		if (name === 'ORDKOP' || name === 'ORDRG') throw new Refusal(`Tabel ${name} is geen stamtabel`);
	}

	private checkFixedHeadFields(table: Table, record: StoredRecord, given: Values): void {
		if (table.definition.name !== 'ORDKOP') return;
		if (this.world.database.table('ORDRG').withFirstKey(record.values.NR ?? '').length === 0) return;
		const fixed = FIXED_WITH_LINES.find((field) => field in given);
		if (fixed !== undefined)
			throw new Refusal(`Het veld ${fixed} kan niet gewijzigd worden: de order heeft regels`);
	}
}
