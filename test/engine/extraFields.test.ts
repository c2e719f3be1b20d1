import type { INodeParameters } from 'n8n-workflow';
import { Systems } from '../support/Systems';
import { loadOptions } from './support/Engine';
import { after, runStage, stageCase, type StageOperation } from './support/syncNode';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

type Row = { record?: string; imuisField: string; outSmartField: string };

function mapping(...rows: Row[]): INodeParameters {
	return { fieldMappings: { mapping: rows } } as unknown as INodeParameters;
}

function entity(name: string, field: string, key: string): Record<string, unknown> {
	const found = systems.outSmart.entities(name as never).find((one) => one[field] === key);
	if (!found) throw new Error(`${name} has no ${key}`);
	return found;
}

/** Nothing left for OutSmart. */
function wroteNothing(): void {
	expect(systems.outSmart.calls().filter(({ write }) => write)).toEqual([]);
}

describe('I17: fields of iMUIS mapped without code', () => {
	test('a relation: several fields; one that is emptied in iMUIS is emptied in OutSmart', async () => {
		systems.imuis.editRecord('DEB', ['10001'], { KENMOPP: 'Sleutel bij buren' });
		const extra = mapping(
			{ record: 'relation', imuisField: 'KENMOPP', outSmartField: 'val_value_1' },
			{ record: 'relation', imuisField: 'ZKSL', outSmartField: 'val_value_2' },
		);
		const first = await runStage(systems, 'importRelations', extra);
		expect(first.summary.failed).toBe(0);
		const zksl = systems.imuis.record('DEB', '10001')?.ZKSL;
		expect(entity('relations', 'debtor_number', '10001')).toMatchObject({
			val_value_1: 'Sleutel bij buren',
			val_value_2: zksl,
		});
		systems.imuis.editRecord('DEB', ['10001'], { KENMOPP: '' });
		const second = await runStage(systems, 'importRelations', { ...extra, ...after(first) });
		expect(second.summary.sent).toBe(1);
		expect(entity('relations', 'debtor_number', '10001').val_value_1 ?? '').toBe('');
	});

	test('a mapped field wins over the koppeling’s own; an empty one does not', async () => {
		systems.imuis.editRecord('DEB', ['10001'], { KENMOPP: '06-12345678', TEL: '0255-111111' });
		systems.imuis.editRecord('DEB', ['10002'], { KENMOPP: '', TEL: '0255-222222' });
		const row = { record: 'relation', imuisField: 'KENMOPP', outSmartField: 'phone_number' };
		await runStage(systems, 'importRelations', mapping(row));
		expect(entity('relations', 'debtor_number', '10001').phone_number).toBe('06-12345678');
		expect(entity('relations', 'debtor_number', '10002').phone_number).toBe('0255-222222');
	});

	test('contact persons and additional addresses', async () => {
		const run = await runStage(
			systems,
			'importRelations',
			mapping(
				{ record: 'contactPerson', imuisField: 'ZKSL', outSmartField: 'cpn_phone' },
				{ record: 'address', imuisField: 'ZKSL', outSmartField: 'adr_remark' },
			),
		);
		expect(run.summary.failed).toBe(0);
		const [contact] = systems.outSmart.entities('contactpersons');
		const [address] = systems.outSmart.entities('addresses');
		expect(String(contact?.cpn_code)).toContain(`-${String(contact?.cpn_phone)}`);
		expect(String(address?.adr_code)).toContain(`-${String(address?.adr_remark)}`);
	});

	test('a row left on the first choices of its lists', async () => {
		const rows = [{ imuisField: 'ZKSL' }, { record: 'contactPerson', imuisField: 'ZKSL' }];
		await runStage(systems, 'importRelations', mapping(...(rows as Row[])));
		const zksl = systems.imuis.record('DEB', '10001')?.ZKSL;
		expect(entity('relations', 'debtor_number', '10001').val_value_1).toBe(zksl);
		const [contact] = systems.outSmart.entities('contactpersons');
		expect(contact?.cpn_code).toBe(`${String(contact?.cpn_debtor_nr)}-${String(contact?.cpn_name)}`);
	});

	test('materials and hour types', async () => {
		systems.imuis.editRecord('ART', ['100020'], { VRIJVELD1: 'Stelling 4' });
		systems.imuis.editRecord('ART', ['UUR-MONT'], { VRIJVELD2: 'Monteur (binnendienst)' });
		await runStage(
			systems,
			'importMaterials',
			mapping({ imuisField: 'VRIJVELD1', outSmartField: 'freefield1' }),
		);
		await runStage(systems, 'importHourTypes', mapping({ imuisField: 'VRIJVELD2', outSmartField: 'name' }));
		expect(entity('materials', 'code', '100020').freefield1).toBe('Stelling 4');
		expect(entity('hourtypes', 'code', 'UUR-MONT').name).toBe('Monteur (binnendienst)');
	});

	test('a work order and its materials; a date as OutSmart writes it', async () => {
		const { head } = systems.imuis.createOrder({
			head: { ORDSRT: 'SERVICE', DEB: '10001', KENM: 'PO 4711', DATLEV: '2026-12-03' },
			lines: [{ ART: '100020', AANT: '2' }],
		});
		await runStage(
			systems,
			'importSalesOrders',
			mapping(
				{ record: 'workOrder', imuisField: 'KENM', outSmartField: 'CustomerRemark' },
				{ record: 'workOrder', imuisField: 'DATLEV', outSmartField: 'WorkDate' },
				{ record: 'workOrderMaterial', imuisField: 'ART', outSmartField: 'MaterialFreeField1' },
			),
		);
		expect(systems.outSmart.workOrder(String(head.NR))).toMatchObject({
			CustomerRemark: 'PO 4711',
			WorkDate: '03-12-2026',
			Materials: [{ MaterialCode: '100020', MaterialFreeField1: '100020', MaterialFreeField5: '5' }],
		});
	});

	test('a work order and its materials, from fields that the koppeling does not read otherwise', async () => {
		const { head } = systems.imuis.createOrder({
			head: { ORDSRT: 'SERVICE', DEB: '10001', LEVCOND: 'Franco' },
			lines: [{ ART: '100020', AANT: '2', PERCKORT: '12.5' }],
		});
		const number = String(head.NR);
		const extra = mapping(
			{ record: 'workOrder', imuisField: 'LEVCOND', outSmartField: 'CustomerRemark' },
			{ record: 'workOrderMaterial', imuisField: 'PERCKORT', outSmartField: 'MaterialFreeField1' },
		);
		const first = await runStage(systems, 'importSalesOrders', extra);
		const discount = expect.stringMatching(/^12[.,]5/) as string;
		expect(systems.outSmart.workOrder(number)).toMatchObject({
			CustomerRemark: 'Franco',
			Materials: [{ MaterialCode: '100020', MaterialFreeField1: discount }],
		});
		// I20: so it stays when the materials are brought up to date.
		systems.imuis.editLine(number, '5', { AANT: '3' });
		const second = await runStage(systems, 'importSalesOrders', { ...extra, ...after(first) });
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(systems.outSmart.workOrder(number).Materials).toMatchObject([
			{ MaterialNr: '3', MaterialFreeField1: discount },
		]);
	});

	test.each<[string, StageOperation, Row, RegExp]>([
		[
			'free field 5 of a material',
			'importMaterials',
			{ imuisField: 'VRIJVELD1', outSmartField: 'freefield5' },
			/"freefield5" cannot be mapped.*line number/,
		],
		[
			'free field 5 of a material on a work order',
			'importSalesOrders',
			{ record: 'workOrderMaterial', imuisField: 'OMSCHR', outSmartField: 'MaterialFreeField5' },
			/"MaterialFreeField5" cannot be mapped.*line number/,
		],
		[
			'a key',
			'importRelations',
			{ record: 'relation', imuisField: 'ZKSL', outSmartField: 'debtor_number' },
			/"debtor_number" cannot be mapped/,
		],
		[
			'a field that OutSmart does not have',
			'importMaterials',
			{ imuisField: 'VRIJVELD1', outSmartField: 'freefield9' },
			/"freefield9" is no field of OutSmart/,
		],
		[
			'a column that iMUIS does not have',
			'importMaterials',
			{ imuisField: 'VRIJVELD99', outSmartField: 'freefield1' },
			/material.*VRIJVELD99.*table ART/,
		],
		[
			'no column chosen',
			'importMaterials',
			{ imuisField: '', outSmartField: 'freefield1' },
			/"" is no field of iMUIS/,
		],
		[
			'a column that a table read whole does not have',
			'importRelations',
			{ record: 'contactPerson', imuisField: 'NIETS', outSmartField: 'cpn_phone' },
			/contact person.*NIETS.*table CNT/,
		],
		[
			'a column of an additional address that iMUIS does not have',
			'importRelations',
			{ record: 'address', imuisField: 'NIETS', outSmartField: 'adr_remark' },
			/address.*NIETS.*table DEBADRES/,
		],
		[
			'a column of an order line that iMUIS does not have',
			'importSalesOrders',
			{ record: 'workOrderMaterial', imuisField: 'NIETS', outSmartField: 'MaterialFreeField1' },
			/material on the work order.*NIETS.*table ORDRG/,
		],
	])('%s is refused before anything is sent', async (_what, operation, row, text) => {
		await expect(runStage(systems, operation, mapping(row))).rejects.toThrow(text);
		wroteNothing();
	});

	test('of several columns the one that iMUIS does not have is named', async () => {
		const good = { record: 'relation', imuisField: 'ZKSL', outSmartField: 'val_value_1' };
		const bad = { record: 'relation', imuisField: 'NIETS', outSmartField: 'val_value_2' };
		await expect(runStage(systems, 'importRelations', mapping(good, bad))).rejects.toThrow(
			/^(?!.*ZKSL).*NIETS/,
		);
		wroteNothing();
	});

	test('a column of records that are not imported is not asked for', async () => {
		const row = { record: 'contactPerson', imuisField: 'NIETS', outSmartField: 'cpn_phone' };
		const run = await runStage(systems, 'importRelations', {
			...mapping(row),
			includeContactPersons: false,
		});
		expect(run.summary.failed).toBe(0);
	});

	test('A4: an empty value that iMUIS leaves out of a record is an empty value, not a column that is missing', async () => {
		systems.imuis.setSwitches({ emptyValues: 'absent' });
		const extra = mapping(
			{ record: 'contactPerson', imuisField: 'AANHEF', outSmartField: 'cpn_phone' },
			{ record: 'address', imuisField: 'NAAM2', outSmartField: 'adr_remark' },
			{ record: 'relation', imuisField: 'VRIJVELD2', outSmartField: 'val_value_1' },
		);
		const run = await runStage(systems, 'importRelations', extra);
		expect(run.summary.failed).toBe(0);
		expect(systems.outSmart.entities('contactpersons').length).toBeGreaterThan(0);
		expect(systems.outSmart.entities('addresses').length).toBeGreaterThan(0);
	});

	test('amounts are written with the sign that OutSmart reads, whatever iMUIS shows', async () => {
		systems.imuis.editRecord('ART', ['UUR-MONT'], { KOSTPR: '41.75' });
		const run = await runStage(
			systems,
			'importHourTypes',
			mapping({ imuisField: 'KOSTPR', outSmartField: 'cost_price' }),
		);
		expect(run.summary.failed).toBe(0);
		expect(entity('hourtypes', 'code', 'UUR-MONT').cost_price).toBe('41.75');
	});

	test('the same target twice is refused', async () => {
		const row = { imuisField: 'VRIJVELD1', outSmartField: 'freefield1' };
		const twice = mapping(row, { ...row, imuisField: 'VRIJVELD2' });
		await expect(runStage(systems, 'importMaterials', twice)).rejects.toThrow(/two iMUIS fields go to/);
		wroteNothing();
	});

	test('a long text is cut to what the field holds', async () => {
		systems.imuis.editRecord('ART', ['100020'], { OPMINT: 'x'.repeat(400) });
		await runStage(
			systems,
			'importMaterials',
			mapping({ imuisField: 'OPMINT', outSmartField: 'freefield2' }),
		);
		expect(String(entity('materials', 'code', '100020').freefield2)).toHaveLength(255);
	});

	test('the iMUIS fields to choose from come from the table of the record, with an example', async () => {
		const extra = mapping({ record: 'contactPerson', imuisField: '', outSmartField: 'cpn_phone' });
		const options = await loadOptions(
			stageCase(systems, 'importRelations', extra),
			'getImuisFields',
			'parameters.fieldMappings.mapping[0].imuisField',
		);
		expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(['REL', 'ZKSL']));
		const ofArticles = await loadOptions(stageCase(systems, 'importMaterials'), 'getImuisFields');
		expect(ofArticles.map(({ value }) => value)).toContain('VRIJVELD1');
	});

	test('A4: a field that is left out of the first record because it is empty can be chosen all the same', async () => {
		systems.imuis.setSwitches({ emptyValues: 'absent' });
		systems.imuis.editRecord('ART', ['100020'], { VRIJVELD1: 'Stelling 4' });
		const options = await loadOptions(stageCase(systems, 'importMaterials'), 'getImuisFields');
		expect(options.find(({ value }) => value === 'VRIJVELD1')).toMatchObject({
			description: 'For example: Stelling 4',
		});
	});
});

test('I22: another mapping reads everything once and says so; the same one does not', async () => {
	const first = await runStage(systems, 'importMaterials');
	const extra = mapping({ imuisField: 'VRIJVELD1', outSmartField: 'freefield1' });
	const second = await runStage(systems, 'importMaterials', { ...extra, ...after(first) });
	expect(second.summary).toMatchObject({
		mode: 'full',
		reason: 'The settings of this stage were changed: everything is read once.',
	});
	const third = await runStage(systems, 'importMaterials', { ...extra, ...after(second) });
	expect(third.summary).toMatchObject({ mode: 'delta', sent: 0 });
});
