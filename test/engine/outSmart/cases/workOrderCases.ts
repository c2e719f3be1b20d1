import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { AUTO_MAP, WORK_ORDER } from '../../support/outSmartNode';
import type { OperationCase } from './OperationCase';

const resource = 'workOrder';
const BY_ITEM = { workOrder: { mode: '={{ $json.mode ?? "id" }}', value: '={{ $json.id }}' } };

/** Work orders that are none, with what else the operation wants of the item. */
function badWorkOrders(others: IDataObject = {}): Array<[IDataObject, string]> {
	return [
		[{ ...others, id: ' ' }, '"Work Order" is empty.'],
		[{ ...others, id: 'WB-1' }, '"Work Order" is "WB-1", which is no row ID.'],
	];
}

function order(WorkorderNo: string, more: IDataObject = {}): IDataObject {
	return { ...WORK_ORDER, WorkorderNo, ...more };
}

function on(
	operation: string,
	parameters: INodeParameters = {},
): Pick<OperationCase, 'resource' | 'operation' | 'parameters'> {
	return { resource, operation, parameters: { ...BY_ITEM, ...parameters } };
}

const MATERIAL = { MaterialCode: 'M', MaterialName: 'Buis', MaterialNr: '1,5', MaterialPrice: 2 };

/** Every operation of the resource *Work Order*. */
export const WORK_ORDER_CASES: readonly OperationCase[] = [
	{
		resource,
		operation: 'create',
		parameters: { ...AUTO_MAP, ifExists: '={{ $json.ifExists ?? "skip" }}' },
		prepare: (bench) => ({
			good: [order('A', { Materials: [MATERIAL] }), order(' B ')],
			expected: [
				{ workorder_no: 'A', created: true },
				{ workorder_no: 'B', created: true },
			],
			bad: [
				[{ WorkorderNo: 'C' }, 'Required fields are empty: CustomerDebtorNr, CustomerName'],
				[order('C', { Materials: '{"x":1}' }), '"Materials" is no list: {"x":1}.'],
				[order('C', { Materials: '[{' }), '"Materials" is no valid JSON: [{.'],
				[order('C', { CustomerName: { first: 'x' } }), '"CustomerName" holds a list or an object'],
				[order('C', { WorkDate: 'tomorrow' }), '"WorkDate" is "tomorrow", which is no date.'],
				[order('C', { WorkTime: '25:00' }), '"WorkTime" is "25:00", which is no time of day.'],
				[order('C', { WorkDuration: 1.5 }), '"WorkDuration" is "1.5", which is no whole number.'],
				[order('C', { PickupPlanning: 'no' }), '"PickupPlanning" is "no", which is neither 1 nor 0.'],
				[
					order('C', { Materials: [{ ...MATERIAL, MaterialCode: '' }] }),
					'Required field missing: MaterialCode',
				],
				[
					order(bench.outSmart.workOrder(`row:${bench.workOrder()}`).WorkorderNo, { ifExists: 'fail' }),
					'OutSmart has a work order WB-1 already',
				],
			],
		}),
	},
	{
		...on('get'),
		prepare: (bench) => {
			const id = bench.workOrder();
			bench.completed({ WorkorderNo: 'WB-2' });
			return {
				good: [{ mode: 'number', id: 'WB-2' }, { id }],
				expected: [{ WorkorderNo: 'WB-2', Materials: [{ MaterialCode: 'EIGEN-KIT' }] }, { id }],
				bad: [
					...badWorkOrders(),
					[{ id: '999' }, 'OutSmart has no work order with ID 999.'],
					[{ mode: 'number', id: 'X' }, 'OutSmart has no work order with number "X".'],
				],
			};
		},
	},
	{
		resource,
		operation: 'getMany',
		parameters: {
			status: '={{ $json.status ?? "Compleet" }}',
			workStatus: '={{ $json.workStatus ?? "" }}',
			limit: '={{ $json.limit ?? 50 }}',
			filters: {
				filter: [
					{
						key: '={{ $json.field ?? "WorkorderNo" }}',
						operator: '={{ $json.operator ?? "li" }}',
						value: '={{ $json.value ?? "" }}',
					},
				],
			},
			options: { fields: '={{ $json.fields ?? "" }}' },
		},
		prepare: (bench) => {
			const ready = bench.workOrder();
			const [done] = [bench.completed({ WorkorderNo: 'WB-2' }), bench.completed({ WorkorderNo: 'WB-3' })];
			bench.outSmart.editWorkOrder(`row:${done}`, { WorkStatus: '99' });
			return {
				good: [{ status: 'klaargezet' }, { workStatus: '99', fields: 'id' }],
				expected: [{ id: ready, WorkorderNo: 'WB-1' }, { id: done }],
				bad: [
					[{ status: 'Complete' }, '"Status" is "Complete", which is no status.'],
					[{ field: '' }, 'A filter names no field.'],
					[{ field: 'Colour' }, 'OutSmart has no field "Colour" to filter by.'],
					[{ operator: 'equals' }, 'The operator of the filter on "WorkorderNo" is "equals"'],
					[{ limit: -1 }, '"Limit" is -1, which is no number of records.'],
					[{ fields: 'id,PdfUrl' }, '"Fields" names PdfUrl, which OutSmart does not give here.'],
				],
				several: { none: { value: 'nothing' }, many: {}, count: 2 },
			};
		},
	},
	{
		...on('updatePlanning', {
			planning: { date: '={{ $json.date }}', time: '={{ $json.time }}', employee: '={{ $json.employee }}' },
		}),
		prepare: (bench) => {
			const id = bench.workOrder();
			return {
				good: [
					{ id, date: '2026-11-30T23:30:00Z', time: '8:30', employee: '001' },
					{ mode: 'number', id: 'WB-1', date: '01-12-2026' },
				],
				expected: [
					{ row_id: id, workdate: '01-12-2026', worktime: '08:30', employee_nr: '001', changed: true },
					{ row_id: id, changed: false },
				],
				bad: [
					...badWorkOrders({ time: '09:00' }),
					[{ id: '999', time: '09:00' }, 'code 1500'],
					[{ id }, 'There is nothing to change'],
					[{ id, date: 'soon' }, '"Date" is "soon", which is no date.'],
					[{ id, date: '08:30' }, '"Date" is "08:30", which is no date.'],
					[{ id, time: '25:00' }, '"Time" is "25:00", which is no time of day.'],
					[{ id, employee: 'X' }, 'Employee not updated'],
				],
			};
		},
	},
	{
		...on('updateWorkStatus', { newWorkStatus: '={{ $json.code }}' }),
		prepare: (bench) => {
			const id = bench.workOrder();
			return {
				good: [
					{ id, code: '1' },
					{ mode: 'number', id: 'WB-1', code: '99' },
				],
				expected: [
					{ row_id: id, workstatus: '1', changed: true },
					{ row_id: id, workstatus: '99', changed: true },
				],
				bad: [
					...badWorkOrders({ code: '1' }),
					[{ id: '999', code: '1' }, 'code 1500'],
					[{ id, code: ' ' }, '"Work Status" is empty.'],
				],
			};
		},
	},
	{
		...on('replaceMaterials', { materialsInput: 'json', materialsJson: '={{ $json.rows }}' }),
		prepare: (bench) => {
			const [id, other] = [bench.completed(), bench.workOrder({ WorkorderNo: 'WB-2' })];
			const rows = (changes: IDataObject) => ({ id, rows: [MATERIAL, { ...MATERIAL, ...changes }] });
			return {
				good: [
					{ id, rows: [MATERIAL] },
					{ id: other, rows: JSON.stringify([MATERIAL, MATERIAL]) },
				],
				expected: [
					{ row_id: id, materials: 1, replaced: 1 },
					{ row_id: other, materials: 2, replaced: 0 },
				],
				bad: [
					...badWorkOrders({ rows: [MATERIAL] }),
					[{ id: '999', rows: [MATERIAL] }, 'OutSmart has no work order with ID 999.'],
					[{ id, rows: [] }, 'No material is given.'],
					[{ id, rows: 'x' }, '"Materials (JSON)" is no valid JSON: x.'],
					[{ id, rows: ['x'] }, 'Material 1 is no object.'],
					[rows({ MaterialCode: '', MaterialName: null }), 'Material 2 lacks MaterialCode, MaterialName.'],
					[rows({ MaterialNr: '1,234,5' }), 'MaterialNr of material 2 is "1,234,5", which is no number.'],
					[rows({ MaterialUnit: { code: 'm' } }), 'MaterialUnit of material 2 holds a list or an object'],
				],
			};
		},
	},
	{
		...on('markAsProcessed'),
		prepare: (bench) => {
			const [done, ready] = [bench.completed(), bench.workOrder({ WorkorderNo: 'WB-2' })];
			return {
				good: [{ id: done }, { mode: 'number', id: 'WB-1' }],
				expected: [
					{ id: done, status: 'Afgehandeld' },
					{ id: done, status: 'Afgehandeld' },
				],
				bad: [
					...badWorkOrders(),
					[{ id: '999' }, 'OutSmart has no work order with ID 999.'],
					[{ id: ready }, 'Work order WB-2 is Klaargezet; only one that is Compleet'],
				],
			};
		},
	},
	{
		...on('download', { files: '={{ $json.files }}' }),
		prepare: (bench) => {
			const [id, other] = [bench.completed(), bench.completed({ WorkorderNo: 'WB-2' })];
			return {
				good: [
					{ id, files: ['pdf', 'photos', 'signature'] },
					{ id: other, files: 'photos' },
				],
				expected: [
					{ id, files: [{ property: 'pdf', fileName: 'WB-1.pdf' }, { property: 'signature' }] },
					{ id: other, files: [] },
				],
				bad: [
					...badWorkOrders({ files: ['pdf'] }),
					[{ id: '999', files: ['pdf'] }, 'OutSmart has no work order with ID 999.'],
					[{ id, files: [] }, 'Nothing is chosen to download.'],
					[{ id, files: ['pdf', 'word'] }, '"Files" names word, which is none of pdf, photos, signature.'],
				],
			};
		},
	},
];
