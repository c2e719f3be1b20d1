import { ENGLISH_TABLES } from '../../nodes/ImuisOutSmartSync/messages/tableNames';
import type { Entity } from '../../nodes/OutSmart/openapi/types';
import type { ImuisSwitches } from '../../simulators/imuis/switches';
import { Systems } from '../support/Systems';
import { after, runStage, type StageOperation, type StageRun } from './support/syncNode';

/** The imports in n8n's engine while the services behave otherwise than assumed (koppeling.md A3, A4, A10). */
let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const writes = (): number => systems.outSmart.calls().filter(({ write }) => write).length;
const held = ({ outSmart }: Systems, entity: Entity) => outSmart.entities(entity);

async function undisturbed(operation: StageOperation, ...entities: Entity[]): Promise<unknown> {
	const other = await Systems.start();
	try {
		await runStage(other, operation);
		return entities.map((entity) => held(other, entity));
	} finally {
		await other.close();
	}
}

describe.each([
	['importRelations', ['DEB', 'CNT', 'DEBADRES']],
	['importMaterials', ['ART']],
	['importHourTypes', ['ART']],
	['importSalesOrders', ['ORDKOP']],
	['importSalesOrders', ['ORDRG']],
] as const)('A3, I10, I11: %s with %j read completely', (operation, tables) => {
	test.each(['ignored', 'refused'] as const)(
		'a change date that is %s: a second run sends nothing and says what it read and why',
		async (mutdateUnsupported) => {
			systems.imuis.setSwitches({ mutdateUnsupportedTables: [...tables], mutdateUnsupported });
			const options = { readCompletely: [...tables] };
			const first = await runStage(systems, operation, { options });
			expect(first.summary).toMatchObject({ mode: 'full', failed: 0 });
			systems.outSmart.clearCalls();
			const second = await runStage(systems, operation, { options, ...after(first) });
			expect(second.summary).toMatchObject({ mode: 'delta', sent: 0, failed: 0 });
			expect(second.summary.reason).toContain(`Read Completely`);
			expect(second.summary.reason).toContain(tables.map((table) => ENGLISH_TABLES[table]).join(', '));
			expect(writes()).toBe(0);
		},
	);
});

describe('A3: what changed is sent, however long ago the rest was', () => {
	test('a contact person and an address whose change date iMUIS does not know', async () => {
		systems.imuis.setSwitches({ mutdateUnsupportedTables: ['CNT', 'DEBADRES'] });
		const options = { readCompletely: ['CNT', 'DEBADRES'] };
		const first = await runStage(systems, 'importRelations', { options });
		systems.imuis.editRecord('CNT', ['10001', 'INKOOP'], { ACHTERNM: 'Hof' });
		systems.imuis.editRecord('DEBADRES', ['10001', 'F', 'FACTUUR'], { PLAATS: 'Assen' });
		const second = await runStage(systems, 'importRelations', { options, ...after(first) });
		expect(second.summary).toMatchObject({ sent: 2, failed: 0 });
		expect(held(systems, 'contactpersons')).toContainEqual(
			expect.objectContaining({ cpn_code: '10001-INKOOP', cpn_name: "Zoë van 't Hof" }),
		);
		expect(held(systems, 'addresses')).toContainEqual(
			expect.objectContaining({ adr_code: '10001-FACTUUR', adr_city: 'Assen' }),
		);
		expect(Number((second.summary.calls as Record<string, number>).imuis)).toBeLessThan(20);
	});

	test('an order that got its address through its relation, while lines cannot be asked for', async () => {
		const options = { readCompletely: ['ORDRG'] };
		const first = await runStage(systems, 'importSalesOrders', { options });
		const { head } = systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100001', AANT: '1' }],
		});
		const second = await runStage(systems, 'importSalesOrders', { options, ...after(first) });
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(systems.outSmart.workOrders(String(head.NR))).toHaveLength(1);
	});
});

describe('A4: columns of CNT and DEBADRES under other names', () => {
	const CANDIDATES: ImuisSwitches['columnNames'] = {
		CNT: { REL: 'RELNR', TEL: 'TELEFOON', ACHTERNM: 'NAAM' },
		DEBADRES: { DEB: 'DEBNR', SRT: 'SOORT' },
	};
	const UNKNOWN: ImuisSwitches['columnNames'] = {
		CNT: { REL: 'KLANT', ZKSL: 'SLEUTEL', ROEPNM: 'DOOPNM' },
		DEBADRES: { DEB: 'KLANT', ZKSL: 'SLEUTEL', SRT: 'TYPE' },
	};
	const NAMED = {
		contactColumns: { columns: { relation: 'klant', searchKey: ' SLEUTEL ', firstName: 'DOOPNM' } },
		addressColumns: { columns: { relation: 'KLANT', searchKey: 'SLEUTEL', kind: 'TYPE' } },
	};

	test.each([
		['that we know as candidates', CANDIDATES, {}],
		['that the user names', UNKNOWN, NAMED],
	])('%s give what the expected names give, also in the next run', async (_what, columnNames, options) => {
		systems.imuis.setSwitches({ columnNames });
		const first = await runStage(systems, 'importRelations', { options });
		const entities = ['relations', 'contactpersons', 'addresses'] as const;
		expect(entities.map((entity) => held(systems, entity))).toEqual(
			await undisturbed('importRelations', ...entities),
		);
		systems.imuis.editRecord('DEBADRES', ['10001', 'B', 'MAGAZIJN'], { PLAATS: 'Assen' });
		systems.imuis.editRecord('CNT', ['10001', 'INKOOP'], { EMAIL: 'nieuw@relatie.example' });
		const second = await runStage(systems, 'importRelations', { options, ...after(first) });
		expect(second.summary).toMatchObject({ sent: 2, failed: 0 });
		expect(held(systems, 'addresses')).toContainEqual(
			expect.objectContaining({ adr_code: '10001-MAGAZIJN-B', adr_city: 'Assen' }),
		);
	});

	test('I14: the delivery contact of an order is found under the other names', async () => {
		systems.imuis.setSwitches({ columnNames: UNKNOWN });
		const { head } = systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE', VERZCNTREL: '10001', VERZCNTZKSL: 'INKOOP' },
		});
		await runStage(systems, 'importSalesOrders', { options: NAMED });
		expect(systems.outSmart.workOrders(String(head.NR))).toEqual([
			expect.objectContaining({ CustomerContactPerson: "Zoë van 't Hoff" }),
		]);
	});

	test('names that are not known stop the stage with the columns there are and the option to set', async () => {
		systems.imuis.setSwitches({ columnNames: { CNT: { REL: 'KLANT' } } });
		const { error } = await runStage(systems, 'importRelations', {}, { onError: 'stopWorkflow' });
		expect(error?.message).toMatch(/contact persons.*CNT.*REL, RELNR, DEB.*KLANT/);
		expect(error?.description).toContain('Contact Person Columns');
		expect(held(systems, 'contactpersons')).toEqual([]);
	});

	test('C4: Set Up shows a sample with the columns that the user named', async () => {
		systems.imuis.setSwitches({ columnNames: UNKNOWN });
		const checks = async (options: object): Promise<string> => {
			const { outputs } = await runStage(systems, 'setUp', { dryRun: true, options: { ...options } });
			return JSON.stringify(outputs[0]?.map(({ json }) => json));
		};
		const shown = await checks(NAMED);
		expect(shown.match(/In OutSmart it would be/g)).toHaveLength(2);
		// Which tables keep change dates is found out by the same columns.
		expect(shown.match(/can be asked for the/g)).toHaveLength(6);
		expect(await checks({})).not.toContain('In OutSmart it would be');
	});
});

describe('A10: OutSmart empties fields that are not sent', () => {
	const OPTIONS = { completeRecords: true };
	/** A field of each entity that only OutSmart holds. */
	const OWN: Array<[StageOperation, Entity, string, string, Record<string, string>]> = [
		[
			'importRelations',
			'relations',
			'10001',
			'NAAM',
			{ remark: 'hond loopt los', val_value_3: 'sleutel 12' },
		],
		['importMaterials', 'materials', '100001', 'ZKSL', { note: 'achterin de bus', freefield2: 'B2' }],
	];

	test.each(OWN)('%s: %s keeps what only OutSmart holds', async (operation, entity, key, _field, own) => {
		const first = await runStage(systems, operation, { options: OPTIONS });
		systems.outSmart.editEntity(entity, key, own);
		systems.outSmart.setSwitches({ upsertEmptiesUnsentFields: true });
		const before = held(systems, entity).find((record) => Object.values(record).includes(key));
		change(operation, key);
		systems.outSmart.clearCalls();
		const second = await runStage(systems, operation, { options: OPTIONS, ...after(first) });
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		const stored = held(systems, entity).find((record) => Object.values(record).includes(key));
		expect(stored).toMatchObject(own);
		expect(stored).not.toEqual(before);
		expect(reads(entity)).toBeLessThanOrEqual(2);
		systems.outSmart.clearCalls();
		const third = await runStage(systems, operation, { options: OPTIONS, ...after(second) });
		expect(third.summary).toMatchObject({ sent: 0, failed: 0 });
		expect(writes()).toBe(0);
	});

	test('contact persons, addresses and hour types keep theirs; without the option they would not', async () => {
		await firstSynchronisation();
		systems.outSmart.editEntity('addresses', '10001-FACTUUR', { adr_cpn_code: '10001-INKOOP' });
		systems.outSmart.editEntity('hourtypes', 'UUR-MONT', { cost_price: '31.50' });
		systems.outSmart.setSwitches({ upsertEmptiesUnsentFields: true });
		await runStage(systems, 'importRelations', { options: OPTIONS });
		await runStage(systems, 'importHourTypes', { options: OPTIONS });
		const kept = () => [
			held(systems, 'addresses').find(({ adr_code: code }) => code === '10001-FACTUUR')?.adr_cpn_code,
			held(systems, 'hourtypes').find(({ code }) => code === 'UUR-MONT')?.cost_price,
		];
		expect(kept()).toEqual(['10001-INKOOP', '31.50']);
		await firstSynchronisation();
		expect(kept()).not.toEqual(['10001-INKOOP', '31.50']);
	});

	async function firstSynchronisation(): Promise<StageRun[]> {
		return [await runStage(systems, 'importRelations'), await runStage(systems, 'importHourTypes')];
	}

	function change(operation: StageOperation, key: string): void {
		if (operation === 'importRelations') systems.imuis.editRecord('DEB', [key], { NAAM: 'Bakkerij De Smit' });
		else systems.imuis.editRecord('ART', [key], { VERKPR: '77.25' });
	}

	function reads(entity: string): number {
		return systems.outSmart.calls().filter(({ operation }) => operation === `GET ${entity}`).length;
	}
});
