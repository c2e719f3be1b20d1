import type { IDataObject } from 'n8n-workflow';
import { OutSmartBench } from '../support/outSmartNode';

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
	});

	test('marks as processed only when asked, and only what comes out', async () => {
		const ids = [bench.completed(), bench.completed()];
		const output = await bench.json({ ...parameters, limit: 1, options: { markAsProcessed: true } });
		expect(output).toMatchObject([{ id: ids[0], status: 'Afgehandeld' }]);
		expect(ids.map(statusOf)).toEqual(['Afgehandeld', 'Compleet']);
	});

	test('marks nothing when a field is named that does not exist, and leaves what is not completed', async () => {
		const [ready, done] = [bench.workOrder(), bench.completed()];
		const options = { markAsProcessed: true };
		const { error } = await bench.run({ ...parameters, options: { ...options, fields: 'colour' } });
		expect(error?.message).toContain('"Fields" names colour');
		expect(statusOf(done)).toBe('Compleet');
		expect(await bench.json({ ...parameters, status: 'Alle', options })).toMatchObject([
			{ id: ready, status: 'Klaargezet' },
			{ id: done, status: 'Afgehandeld' },
		]);
	});

	test('one that cannot be marked is an error item, the others come out', async () => {
		const ids = [bench.completed(), bench.completed({ WorkorderNo: 'WB-2' })];
		const answer = { code: 1500, messages: [], response: null };
		bench.outSmart.addFault({
			operation: 'GetWorkorder',
			action: { kind: 'status', status: 200, body: JSON.stringify(answer) },
		});
		const { outputs } = await bench.runOn({ ...parameters, options: { markAsProcessed: true } });
		expect(outputs[0]).toMatchObject([{ json: { id: ids[1], status: 'Afgehandeld' } }]);
		expect(errorsOf(outputs)).toEqual([expect.stringContaining(`no work order with ID ${ids[0]}`)]);
		expect(ids.map(statusOf)).toEqual(['Compleet', 'Afgehandeld']);
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
});

test('update work status: one that stands so already is unchanged', async () => {
	const id = bench.workOrder();
	const parameters = {
		resource,
		operation: 'updateWorkStatus',
		...BY_ID,
		newWorkStatus: '={{ $json.code }}',
	};
	const output = await bench.json(parameters, [
		{ id, code: '1' },
		{ id, code: '1' },
		{ id, code: '99' },
	]);
	expect(output.map(({ changed }) => changed)).toEqual([true, false, true]);
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

	test('with rows that are refused nothing is taken off', async () => {
		const id = bench.completed();
		const json = { materialsInput: 'json', materialsJson: '={{ $json.rows }}' };
		const rows = [material, { ...material, MaterialNr: 'two' }];
		await bench.runOn({ ...parameters, ...json }, [
			{ id, rows: [] },
			{ id, rows },
		]);
		expect(bench.outSmart.workOrder(`row:${id}`).Materials).toMatchObject([{ MaterialCode: 'EIGEN-KIT' }]);
	});
});

describe('mark as processed', () => {
	const parameters = { resource, operation: 'markAsProcessed', ...BY_ID };

	test('E6: completed ones, once; others are error items', async () => {
		const [done, ready] = [bench.completed(), bench.workOrder()];
		const { outputs } = await bench.runOn(parameters, [{ id: ready }, { id: done }, { id: done }]);
		expect(outputs[0]).toMatchObject([
			{ json: { id: done, status: 'Afgehandeld' }, pairedItem: { item: 1 } },
			{ json: { id: done, status: 'Afgehandeld' }, pairedItem: { item: 2 } },
		]);
		expect(errorsOf(outputs)).toEqual([expect.stringContaining('is Klaargezet; only one that is Compleet')]);
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

	test('R10: a file that is not there fails alone, and its link stands nowhere', async () => {
		const id = bench.completed();
		const image = `${bench.outSmart.origin}/signature.php?sheet_id=GEHEIM`;
		bench.outSmart.editWorkOrder(`row:${id}`, { Photos: [{ image, title: 'Weg' }] });
		const files = '={{ $json.files }}';
		const { outputs, run } = await bench.runOn({ ...parameters, files }, [
			{ id, files: ['photos'] },
			{ id, files: ['pdf'] },
		]);
		expect(errorsOf(outputs)).toEqual([
			expect.stringContaining('the download of photo 1 of work order WB-1 with HTTP status 404'),
		]);
		expect(outputs[0]).toHaveLength(1);
		expect(JSON.stringify(run)).not.toContain('GEHEIM');
	});
});
