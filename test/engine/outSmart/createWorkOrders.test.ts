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

function errorsOf(outputs: Array<Array<{ json: IDataObject }>>): string[] {
	return (outputs[1] ?? []).map(({ json }) => String(json.error));
}

describe('create work orders', () => {
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
		const refusedRows = ['"WorkorderNo":"B"'];
		bench.outSmart.setSwitches({ storesRowsBeforeFaulty: true, refusedRows });
		const { outputs } = await bench.runOn(parameters, [order('A'), order('B'), order('C')]);
		expect(outputs[0]?.map(({ json }) => json.workorder_no)).toEqual(['A', 'C']);
		expect(outputs[1]).toMatchObject([{ pairedItem: { item: 1 } }]);
		expect(['A', 'B', 'C'].map(count)).toEqual([1, 0, 1]);
	});

	test('more than one batch: each hundred in a call of its own', async () => {
		bench.outSmart.clearCalls();
		const numbers = Array.from({ length: 101 }, (_, index) => `N${index}`);
		const output = await bench.json(
			parameters,
			numbers.map((number) => order(number)),
		);
		expect(output.map(({ workorder_no }) => workorder_no)).toEqual(numbers);
		expect(
			bench.outSmart.calls().filter(({ operation }) => operation.includes('PostWorkorders')),
		).toHaveLength(2);
	});

	test('dates and times in the shapes that other nodes give them', async () => {
		const planned = { WorkDate: '2026-11-30T23:30:00Z', WorkTime: '8:30:00', WorkDeadline: '2026-12-24' };
		await bench.json(parameters, [order('A', { ...planned, MinimumHours: '1,5', WebPlanning: true })]);
		expect(bench.outSmart.workOrder('A')).toMatchObject({
			WorkDate: '01-12-2026',
			WorkTime: '08:30',
			WorkDeadline: '24-12-2026',
			MinimumHours: '1.50',
			WebPlanning: '1',
		});
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
});
