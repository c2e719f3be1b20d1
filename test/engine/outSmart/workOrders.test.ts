import type { IDataObject } from 'n8n-workflow';
import { AUTO_MAP, OutSmartBench, WORK_ORDER } from '../support/outSmartNode';

let bench: OutSmartBench;

beforeEach(async () => {
	bench = await OutSmartBench.start();
});

afterEach(async () => {
	await bench.close();
});

const resource = 'workOrder';
const BY_ID = { workOrder: { mode: 'id', value: '={{ $json.id }}' } };
const BY_NUMBER = { workOrder: { mode: 'number', value: '={{ $json.number }}' } };

function errorsOf(outputs: Array<Array<{ json: IDataObject }>>): string[] {
	return (outputs[1] ?? []).map(({ json }) => String(json.error));
}

function statusOf(id: string): string {
	return bench.outSmart.workOrder(`row:${id}`).status;
}

describe('get', () => {
	const parameters = { resource, operation: 'get' };

	test('E1, R10: by ID and by number for each item, unchanged and without links', async () => {
		const ids = [bench.completed(), bench.completed({ WorkorderNo: 'WB-2' })];
		const { outputs } = await bench.run({ ...parameters, ...BY_ID }, [{ id: ids[1] }, { id: ids[0] }]);
		expect(outputs[0]).toMatchObject([
			{ json: { id: ids[1], WorkorderNo: 'WB-2', Materials: [{}] }, pairedItem: { item: 0 } },
			{ json: { id: ids[0], WorkorderNo: 'WB-1' }, pairedItem: { item: 1 } },
		]);
		expect(JSON.stringify(outputs)).not.toMatch(/sheet_id|WorksheetCode/);
		expect(await bench.json({ ...parameters, ...BY_NUMBER }, [{ number: 'WB-2' }])).toMatchObject([
			{ id: ids[1] },
		]);
		expect(ids.map(statusOf)).toEqual(['Compleet', 'Compleet']);
	});

	test('none, empty, and an ID that is no number are error items; the rest goes on', async () => {
		const id = bench.workOrder();
		const { outputs } = await bench.runOn({ ...parameters, ...BY_ID }, [
			{ id: '999' },
			{ id },
			{ id: '' },
			{ id: 'WB-1' },
		]);
		expect(outputs[0]).toMatchObject([{ json: { id }, pairedItem: { item: 1 } }]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('OutSmart has no work order with ID 999.'),
			expect.stringContaining('"Work Order" is empty.'),
			expect.stringContaining('"WB-1", which is no row ID.'),
		]);
		await expect(bench.json({ ...parameters, ...BY_NUMBER }, [{ number: 'X' }])).rejects.toThrow(
			'OutSmart has no work order with number "X".',
		);
	});
});

describe('get many', () => {
	const parameters = { resource, operation: 'getMany' };
	const found = async (more: IDataObject = {}, items?: IDataObject[]) =>
		(await bench.json({ ...parameters, ...more } as never, items)).map(({ id }) => id);

	test('E1: 0, 1 and many by status and work status, another for each item, without changing them', async () => {
		expect(await found()).toEqual([]);
		const ready = bench.workOrder();
		const ids = [bench.completed(), bench.completed(), bench.completed()];
		bench.outSmart.editWorkOrder(`row:${ids[2]}`, { WorkStatus: '99' });
		expect(await found()).toEqual(ids);
		expect(await found({ limit: 1 })).toEqual([ids[0]]);
		expect(await found({ workStatus: '99', returnAll: true })).toEqual([ids[2]]);
		expect(await found({ status: 'Alle' })).toEqual([ready, ...ids]);
		expect(
			await found({ status: '={{ $json.status }}' }, [{ status: 'Klaargezet' }, { status: 'Compleet' }]),
		).toEqual([ready, ...ids]);
		expect(ids.map(statusOf)).toEqual(['Compleet', 'Compleet', 'Compleet']);
	});

	test('filters, archived ones and chosen fields', async () => {
		const [mine, other, archived] = [
			bench.completed({ CustomerDebtorNr: '7', CustomerCity: 'Ede' }),
			bench.completed({ CustomerDebtorNr: '8', CustomerCity: 'Ede' }),
			bench.completed({ CustomerDebtorNr: '8' }),
		];
		bench.outSmart.archiveWorkOrder(`row:${archived}`);
		const filters = (...filter: IDataObject[]) => ({ filters: { filter } });
		const debtor = { key: 'CustomerDebtorNr', operator: 'eq', value: '8' };
		expect(await found(filters(debtor))).toEqual([other, archived]);
		expect(await found(filters(debtor, { key: 'CustomerCity', operator: 'li', value: 'ed' }))).toEqual([
			other,
		]);
		expect(await found({ options: { includeArchived: false } })).toEqual([mine, other]);
		const options = { fields: 'id, CustomerCity' };
		expect(await bench.json({ ...parameters, limit: 1, options })).toEqual([
			{ id: mine, CustomerCity: 'Ede' },
		]);
		await expect(found(filters({ ...debtor, key: 'Colour' }))).rejects.toThrow('no field "Colour"');
	});

	test('marks as processed only when asked, and only what comes out', async () => {
		const ids = [bench.completed(), bench.completed()];
		const output = await bench.json({ ...parameters, limit: 1, options: { markAsProcessed: true } });
		expect(output).toMatchObject([{ id: ids[0], status: 'Afgehandeld' }]);
		expect(ids.map(statusOf)).toEqual(['Afgehandeld', 'Compleet']);
	});
});

describe('create', () => {
	const parameters = { resource, operation: 'create', ...AUTO_MAP };
	const order = (WorkorderNo: string, more: IDataObject = {}) => ({ ...WORK_ORDER, WorkorderNo, ...more });
	const count = (number: string) => bench.outSmart.workOrders(number).length;

	test('several in one call, with rows', async () => {
		const materials = [{ MaterialCode: 'M', MaterialName: 'Kit', MaterialNr: '2', MaterialPrice: '6.95' }];
		bench.outSmart.clearCalls();
		const { outputs } = await bench.run(parameters, [
			order('A', { Materials: materials }),
			order('B', { Materials: JSON.stringify(materials), colour: 'not a field' }),
		]);
		expect(outputs[0]).toMatchObject([
			{ json: { workorder_no: 'A', created: true }, pairedItem: { item: 0 } },
			{ json: { workorder_no: 'B', created: true }, pairedItem: { item: 1 } },
		]);
		expect(
			bench.outSmart.calls().filter(({ operation }) => operation.includes('PostWorkorders')),
		).toHaveLength(1);
		for (const number of ['A', 'B']) {
			expect(bench.outSmart.workOrder(number).Materials).toMatchObject([{ MaterialCode: 'M' }]);
		}
		expect(outputs[0]?.[0]?.json.row_id).toBe(bench.outSmart.workOrder('A').id);
	});

	test('I13: an existing number, a handled one too, is never created again', async () => {
		const id = bench.completed({ WorkorderNo: 'A' });
		bench.outSmart.editWorkOrder(`row:${id}`, { status: 'Afgehandeld' });
		expect(await bench.json(parameters, [order('A'), order('B'), order('B')])).toMatchObject([
			{ workorder_no: 'A', row_id: id, created: false },
			{ workorder_no: 'B', created: true },
			{ workorder_no: 'B', row_id: null, created: false },
		]);
		const { outputs } = await bench.runOn({ ...parameters, ifExists: 'fail' }, [order('A'), order('C')]);
		expect(outputs[0]).toMatchObject([{ json: { workorder_no: 'C', created: true } }]);
		expect(errorsOf(outputs)[0]).toContain('OutSmart has a work order A already');
		expect(['A', 'B', 'C'].map(count)).toEqual([1, 1, 1]);
	});

	test('A7: one that OutSmart refuses fails alone, also when a part was stored', async () => {
		bench.outSmart.setSwitches({ storesRowsBeforeFaulty: true });
		const { outputs } = await bench.runOn(parameters, [
			order('A'),
			order('B', { WorkDate: 'tomorrow' }),
			order('C'),
		]);
		expect(outputs[0]?.map(({ json }) => json.workorder_no)).toEqual(['A', 'C']);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 1 } }]);
		expect(['A', 'B', 'C'].map(count)).toEqual([1, 0, 1]);
	});

	test('R9: after a lost answer it is looked up what was created', async () => {
		bench.outSmart.addFault({ skip: 1, times: 1, action: { kind: 'drop', when: 'after' } });
		expect(await bench.json(parameters, [order('A')])).toMatchObject([{ workorder_no: 'A', created: true }]);
		expect(count('A')).toBe(1);
	});

	test('R9: an outage after the numbers were looked up is an error of each item, nothing is passed on', async () => {
		bench.outSmart.addFault({ skip: 2, times: 50, action: { kind: 'drop', when: 'before' } });
		const { outputs, error } = await bench.runOn(parameters, [order('A'), order('B')]);
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 0 } }, { pairedItem: { item: 1 } }]);
		expect(errorsOf(outputs)[0]).toContain('OutSmart');
		bench.outSmart.clearFaults();
		expect(await bench.json(parameters, [order('A'), order('B')])).toMatchObject([
			{ created: true },
			{ created: true },
		]);
	});

	test('bad input: the required fields and the list that is none', async () => {
		const { outputs } = await bench.runOn(parameters, [
			{ WorkorderNo: 'A' },
			order('B', { Materials: '{"x":1}' }),
			order('C', { CustomerName: { first: 'x' } }),
		]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('Required fields are empty: CustomerDebtorNr, CustomerName'),
			expect.stringContaining('"Materials" is no list.'),
			expect.stringContaining('"CustomerName" holds a list or an object'),
		]);
		expect(bench.outSmart.workOrders()).toEqual([]);
	});
});

describe('update planning', () => {
	const parameters = { resource, operation: 'updatePlanning', ...BY_ID };
	const planning = {
		date: '={{ $json.date }}',
		time: '={{ $json.time }}',
		employee: '={{ $json.employee }}',
	};

	test('date, time and employee, another for each item; what stands so already is unchanged', async () => {
		const ids = [bench.workOrder(), bench.workOrder()];
		const items = [
			{ id: ids[0], date: '2026-12-01', time: '8:30', employee: '001' },
			{ id: ids[1], date: '2-12-2026', time: '', employee: '' },
			{ id: ids[0], date: '2026-11-30T23:30:00Z', time: '08:30', employee: '' },
		];
		const output = await bench.json({ ...parameters, planning }, items);
		expect(output.map(({ changed }) => changed)).toEqual([true, true, false]);
		expect(bench.outSmart.workOrder(`row:${ids[0]}`)).toMatchObject({
			WorkDate: '01-12-2026',
			WorkTime: '08:30',
			EmployeeNr: '001',
		});
		expect(bench.outSmart.workOrder(`row:${ids[1]}`)).toMatchObject({ WorkDate: '02-12-2026', WorkTime: '' });
	});

	test('bad input and an unknown employee are error items; the rest goes on', async () => {
		const id = bench.workOrder();
		const { outputs } = await bench.runOn({ ...parameters, planning }, [
			{ id, date: 'soon' },
			{ id, time: '25:00' },
			{ id },
			{ id, employee: 'X' },
			{ id, time: '09:00' },
		]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('"Date" is "soon"'),
			expect.stringContaining('"Time" is "25:00"'),
			expect.stringContaining('There is nothing to change'),
			expect.stringContaining('code 1504'),
		]);
		expect(outputs[0]).toMatchObject([
			{ json: { worktime: '09:00', changed: true }, pairedItem: { item: 4 } },
		]);
	});
});

test('update work status: another for each item, unchanged, empty and unknown work order', async () => {
	const id = bench.workOrder();
	const parameters = {
		resource,
		operation: 'updateWorkStatus',
		...BY_ID,
		newWorkStatus: '={{ $json.code }}',
	};
	const { outputs } = await bench.runOn(parameters, [
		{ id, code: '1' },
		{ id, code: '1' },
		{ id, code: '' },
		{ id: '999', code: '1' },
		{ id, code: '99' },
	]);
	expect(outputs[0]?.map(({ json }) => [json.workstatus, json.changed])).toEqual([
		['1', true],
		['1', false],
		['99', true],
	]);
	expect(errorsOf(outputs)).toEqual([
		expect.stringContaining('"Work Status" is empty.'),
		expect.stringContaining('code 1500'),
	]);
	expect(bench.outSmart.workOrder(`row:${id}`).WorkStatus).toBe('99');
});

describe('replace materials', () => {
	const parameters = { resource, operation: 'replaceMaterials', ...BY_ID };
	const material = { MaterialCode: 'M', MaterialName: 'Buis', MaterialNr: '1,5', MaterialPrice: 2 };

	test('those on the node, or a list for each item', async () => {
		const id = bench.completed();
		const fields = { materials: { material: [{ ...material, MaterialUnit: '' }] } };
		expect(await bench.json({ ...parameters, ...fields }, [{ id }])).toMatchObject([
			{ row_id: id, materials: 1, replaced: 1 },
		]);
		expect(bench.outSmart.workOrder(`row:${id}`).Materials).toMatchObject([
			{ MaterialCode: 'M', MaterialNr: '1.50' },
		]);
		const json = { materialsInput: 'json', materialsJson: '={{ $json.rows }}' };
		await bench.json({ ...parameters, ...json }, [
			{ id, rows: [material, { ...material, MaterialCode: 'N' }] },
			{ id, rows: JSON.stringify([{ ...material, MaterialCode: 'O' }]) },
		]);
		expect(bench.outSmart.workOrder(`row:${id}`).Materials).toMatchObject([{ MaterialCode: 'O' }]);
	});

	test.each<[unknown, string]>([
		[[], 'No material is given.'],
		['x', '"Materials (JSON)" is no valid JSON.'],
		[['x'], 'Material 1 is no object.'],
		[[{ ...material, MaterialCode: '' }], 'Material 1 lacks MaterialCode.'],
		[[{ ...material, MaterialNr: '1,234,5' }], 'MaterialNr of material 1 is "1,234,5", which is no number.'],
	])('%j is refused, nothing is taken off, and the rest goes on', async (rows, text) => {
		const id = bench.completed();
		const other = bench.completed();
		const json = { materialsInput: 'json', materialsJson: '={{ $json.rows }}' };
		const { outputs } = await bench.runOn({ ...parameters, ...json }, [
			{ id, rows: rows as IDataObject[] },
			{ id: other, rows: [material] },
		]);
		expect(errorsOf(outputs)).toEqual([expect.stringContaining(text)]);
		expect(outputs[0]).toMatchObject([{ json: { row_id: other } }]);
		expect(bench.outSmart.workOrder(`row:${id}`).Materials).toMatchObject([{ MaterialCode: 'EIGEN-KIT' }]);
	});
});

test('an outage is an error of each item; nothing is passed on as if it had been done', async () => {
	const id = bench.completed();
	bench.outSmart.addFault({ times: 200, action: { kind: 'status', status: 503 } });
	const settings: IDataObject[] = [
		{ operation: 'get' },
		{ operation: 'getMany' },
		{ operation: 'create', ...AUTO_MAP },
		{ operation: 'updatePlanning', planning: { time: '08:00' } },
		{ operation: 'updateWorkStatus', newWorkStatus: '1' },
		{ operation: 'markAsProcessed' },
		{ operation: 'download' },
	];
	for (const setting of settings) {
		const { outputs } = await bench.runOn({ resource, ...BY_ID, ...setting } as never, [
			{ ...WORK_ORDER, id },
			{ ...WORK_ORDER, WorkorderNo: 'X', id },
		]);
		expect([setting.operation, outputs.map((items) => items.length)]).toEqual([setting.operation, [0, 2]]);
		expect(errorsOf(outputs)[0]).toContain('HTTP status 503');
	}
	expect(statusOf(id)).toBe('Compleet');
});

describe('mark as processed', () => {
	const parameters = { resource, operation: 'markAsProcessed', ...BY_ID };

	test('E6: completed ones, once; others are error items', async () => {
		const [done, ready] = [bench.completed(), bench.workOrder()];
		const { outputs } = await bench.runOn(parameters, [
			{ id: ready },
			{ id: done },
			{ id: done },
			{ id: '999' },
		]);
		expect(outputs[0]).toMatchObject([
			{ json: { id: done, status: 'Afgehandeld' }, pairedItem: { item: 1 } },
			{ json: { id: done, status: 'Afgehandeld' }, pairedItem: { item: 2 } },
		]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('is Klaargezet; only one that is Compleet'),
			expect.stringContaining('no work order with ID 999'),
		]);
		expect([done, ready].map(statusOf)).toEqual(['Afgehandeld', 'Klaargezet']);
	});

	test('E6: a lost answer is read again', async () => {
		const id = bench.completed();
		bench.outSmart.addFault({ skip: 1, times: 1, action: { kind: 'drop', when: 'after' } });
		expect(await bench.json(parameters, [{ id }])).toMatchObject([{ id, status: 'Afgehandeld' }]);
	});
});

describe('download', () => {
	const parameters = { resource, operation: 'download', ...BY_ID };

	test('R10: PDF, photos and signature of each item as files, no link in the output', async () => {
		const ids = [bench.completed(), bench.completed({ WorkorderNo: 'WB-2' })];
		const image = (bench.outSmart.workOrder(`row:${ids[0]}`) as unknown as IDataObject)
			.SignatureUrl as string;
		bench.outSmart.editWorkOrder(`row:${ids[0]}`, {
			Photos: [
				{ image, title: 'Voor' },
				{ image, title: 'Kas', private: true },
			],
		});
		const files = ['pdf', 'photos', 'signature'];
		const { outputs } = await bench.run({ ...parameters, files }, [{ id: ids[0] }, { id: ids[1] }]);
		const [first, second] = outputs[0] ?? [];
		expect(Object.keys(first?.binary ?? {})).toEqual(['pdf', 'photo_1', 'signature']);
		expect(Object.keys(second?.binary ?? {})).toEqual(['pdf', 'signature']);
		const pdf = first?.binary?.pdf;
		expect(pdf).toMatchObject({ mimeType: 'application/pdf', fileName: 'WB-1.pdf' });
		expect(Buffer.from(pdf?.data ?? '', 'base64').toString('latin1')).toContain('Werkbon WB-1');
		expect(second).toMatchObject({ json: { WorkorderNo: 'WB-2' }, pairedItem: { item: 1 } });
		expect(JSON.stringify(outputs[0]?.map(({ json }) => json))).not.toMatch(/sheet_id|http/);
		const all = { ...parameters, files: ['photos'], options: { includePrivatePhotos: true } };
		const { outputs: withPrivate } = await bench.run(all, [{ id: ids[0] }]);
		expect(Object.keys(withPrivate[0]?.[0]?.binary ?? {})).toEqual(['photo_1', 'photo_2']);
	});

	test('R10: a file that is not there, a work order that is not there, nothing chosen', async () => {
		const id = bench.completed();
		const image = `${bench.outSmart.origin}/signature.php?sheet_id=GEHEIM`;
		bench.outSmart.editWorkOrder(`row:${id}`, { Photos: [{ image, title: 'Weg' }] });
		const files = '={{ $json.files }}';
		const { outputs, run } = await bench.runOn({ ...parameters, files }, [
			{ id, files: ['photos'] },
			{ id: '999', files: ['pdf'] },
			{ id, files: [] },
			{ id, files: ['pdf'] },
		]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('the download of photo 1 of work order WB-1 with HTTP status 404'),
			expect.stringContaining('no work order with ID 999'),
			expect.stringContaining('Nothing is chosen to download.'),
		]);
		expect(outputs[0]).toHaveLength(1);
		expect(JSON.stringify(run)).not.toContain('GEHEIM');
	});
});
