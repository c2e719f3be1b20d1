import type { ShownWorkOrder } from '../../../../simulators/outsmart';
import { material, OutSmartHttp, workOrder } from './OutSmartHttp';

let outSmart: OutSmartHttp;

beforeEach(async () => {
	outSmart = await OutSmartHttp.start({ clock: () => new Date('2026-11-24T23:30:00Z') });
});

afterEach(async () => {
	await outSmart.close();
});

const post = async (orders: unknown[], query = '') =>
	await outSmart.post<Array<{ workorder_no: string; row_id: number }>>('PostWorkorders', orders, query);
const list = async (query: string) => (await outSmart.get<ShownWorkOrder[]>('GetWorkorders', query)).response;
const statusses = (): string[] => outSmart.simulator.workOrders().map(({ status }) => status);

describe('PostWorkorders', () => {
	test('inserts as Klaargezet with numbers, code and date of its own', async () => {
		const { code, response } = await post([
			workOrder({ WorkDate: '5-1-2026', WorkTime: '8:30', WorkDuration: 1440, Onbekend: 'x' }),
		]);
		expect(code).toBe(200);
		expect(response).toEqual([{ workorder_no: '2026001', row_id: expect.any(Number) as number }]);
		const [shown] = await list('status=Alle&update_status=false');
		expect(shown).toMatchObject({
			id: String(response[0]!.row_id),
			status: 'Klaargezet',
			OrderNr: 'WB-2026-00001',
			CreationDate: '2026-11-25 00:30:00',
			WorkDate: '05-01-2026',
			WorkTime: '08:30',
			WorkEndDate: '06-01-2026',
			WorkEndTime: '08:30',
			WorkStatus: '',
			WorkFinished: '0',
			Archived: '0',
			CustomerLatitude: null,
			Materials: [],
			Workperiods: [],
			Photos: [],
		});
		expect(shown!.WorksheetCode).toMatch(/^[0-9a-f]{32}$/);
		expect(shown).not.toHaveProperty('Onbekend');
	});

	test('1501 lists every missing field of every row in table order; nothing is stored', async () => {
		const answer = await post([
			workOrder({ PaymentMethod: '', CustomerZIP: undefined, CustomerName: null }),
			workOrder({
				Materials: [{ MaterialCode: 'A', MaterialNr: 0 }],
				Workperiods: [{ WorkDate: '01-01-2026', BeginTime: '8:00' }],
			}),
		]);
		expect(answer).toEqual({
			code: 1501,
			messages: [
				'CustomerName',
				'CustomerZIP',
				'PaymentMethod',
				'MaterialPrice',
				'MaterialName',
				'EndTime',
				'TotalTime',
			].map((field) => `Required field missing: ${field}`),
			response: null,
		});
		expect(statusses()).toEqual([]);
	});

	test('A7: with the switch, work orders before the faulty one are stored', async () => {
		outSmart.simulator.setSwitches({ storesRowsBeforeFaulty: true });
		expect((await post([workOrder(), workOrder({ WorkorderNo: 'B', CustomerCity: '' })])).code).toBe(1501);
		expect(outSmart.simulator.workOrders().map(({ WorkorderNo }) => WorkorderNo)).toEqual(['2026001']);
	});

	test('1504 for what cannot be read', async () => {
		expect(await post([workOrder({ WorkDate: '2026-01-05' })])).toMatchObject({
			code: 1504,
			messages: ['Date invalid. Format: 20-02-2016'],
		});
		expect(await post([workOrder({ WorkDate: '31-02-2026' })])).toMatchObject({ code: 1504 });
		expect(await post([workOrder({ WorkTime: '24:00' })])).toMatchObject({
			code: 1504,
			messages: ['Time invalid. Format: 07:08'],
		});
		expect((await post([workOrder({ Materials: [material({ MaterialPrice: '1.234,50' })] })])).code).toBe(
			1504,
		);
		expect(statusses()).toEqual([]);
	});

	test('a second with the same number is inserted; with the flag it is skipped, also when handled or archived', async () => {
		await post([workOrder()]);
		await post([workOrder()]);
		expect(statusses()).toHaveLength(2);
		const [first] = outSmart.simulator.workOrders();
		outSmart.simulator.editWorkOrder(`row:${first!.id}`, { status: 'Afgehandeld' });
		outSmart.simulator.archiveWorkOrder(`row:${first!.id}`);
		const answer = await post(
			[workOrder(), workOrder({ WorkorderNo: 'B' }), workOrder({ WorkorderNo: 'B' })],
			'skip_duplicate_workorder_no=true',
		);
		expect(answer.response.map((made) => made.workorder_no)).toEqual(['B']);
	});

	test('A6: with the switch, the flag has no effect', async () => {
		outSmart.simulator.setSwitches({ skipDuplicateIgnored: true });
		await post([workOrder()], 'skip_duplicate_workorder_no=true');
		await post([workOrder()], 'skip_duplicate_workorder_no=true');
		expect(statusses()).toHaveLength(2);
	});

	test('duplicates without the flag by switch: update or refuse', async () => {
		await post([workOrder({ Comment: 'blijft' })]);
		outSmart.simulator.setSwitches({ duplicateWorkOrder: 'update' });
		await post([workOrder({ CustomerName: 'Nieuw' })]);
		expect(outSmart.simulator.workOrders()).toMatchObject([{ CustomerName: 'Nieuw', Comment: 'blijft' }]);
		outSmart.simulator.setSwitches({ duplicateWorkOrder: 'refuse' });
		expect((await post([workOrder()])).code).toBe(1501);
	});
});

describe('material rows', () => {
	const shown = async (row: Record<string, unknown>) => {
		const { response } = await post([workOrder({ Materials: [material(row)] })]);
		return outSmart.simulator.workOrder(`row:${response[0]!.row_id}`).Materials[0]!;
	};

	test('quantity is MaterialNr, prices with a comma, unset fields null or empty', async () => {
		expect(await shown({ MaterialNr: 3, MaterialPrice: 4.555, MaterialFreeField5: 12 })).toEqual({
			MaterialCode: 'K15',
			MaterialNr: '3',
			MaterialPrice: '4,56',
			MaterialTotalPrice: '13,68',
			MaterialName: 'Kraan 15 mm',
			MaterialUnit: '',
			MaterialType: null,
			MaterialFreeField1: null,
			MaterialFreeField2: null,
			MaterialFreeField3: null,
			MaterialFreeField4: null,
			MaterialFreeField5: '12',
		});
		expect((await shown({ MaterialNr: '2,5' })).MaterialNr).toBe('2.50');
		expect((await shown({ MaterialNr: 0 })).MaterialNr).toBe('0.00');
		expect((await shown({ MaterialNr: '-1' })).MaterialNr).toBe('-1');
	});

	test('A11 and the decimal sign by switch', async () => {
		outSmart.simulator.setSwitches({ decimals: 4, decimalSign: '.', returnsExtraMaterialFields: true });
		expect(
			await shown({ MaterialNr: '0.12345', MaterialPrice: '0,00125', MaterialDiscountPercentage: 10 }),
		).toMatchObject({
			MaterialNr: '0.1235',
			MaterialPrice: '0.0013',
			MaterialDiscountPercentage: '10',
		});
	});
});

describe('reading', () => {
	beforeEach(async () => {
		await post(['A', 'B', 'C'].map((number) => workOrder({ WorkorderNo: number, CustomerDebtorNr: number })));
		outSmart.simulator.completeWorkOrder('A');
		outSmart.simulator.completeWorkOrder('B', { workStatus: '0' });
	});

	test('GetWorkorders consumes what is Compleet by default, after showing it', async () => {
		const shown = await list('status=Alle');
		expect(shown.map(({ status }) => status)).toEqual(['Compleet', 'Compleet', 'Klaargezet']);
		expect(statusses()).toEqual(['Afgehandeld', 'Afgehandeld', 'Klaargezet']);
	});

	test('E1: update_status=false leaves everything as it is', async () => {
		await list('status=Alle&update_status=false');
		await outSmart.get('GetWorkorder', 'workorder_no=A&update_status=false');
		expect(statusses()).toEqual(['Compleet', 'Compleet', 'Klaargezet']);
	});

	test('anything but false consumes; GetWorkorder only its own', async () => {
		const row = outSmart.simulator.workOrder('A').id;
		const answer = await outSmart.get<ShownWorkOrder>('GetWorkorder', `row_id=${row}&update_status=0`);
		expect(answer.response).toMatchObject({ WorkorderNo: 'A', status: 'Compleet' });
		expect(statusses()).toEqual(['Afgehandeld', 'Compleet', 'Klaargezet']);
	});

	test('A8: with the switch, every returned one is moved', async () => {
		outSmart.simulator.setSwitches({ updateStatusMovesAll: true });
		await list('status=Klaargezet');
		expect(statusses()).toEqual(['Compleet', 'Compleet', 'Afgehandeld']);
	});

	test('status without regard to case, work status, filters, archived included', async () => {
		const numbers = async (query: string) =>
			(await list(`${query}&update_status=false`)).map(({ WorkorderNo }) => WorkorderNo);
		expect(await numbers('status=compleet')).toEqual(['A', 'B']);
		expect(await numbers('status=Compleet&workstatus=1')).toEqual(['A']);
		expect(await numbers('key[]=CustomerDebtorNr&operator[]=eq&value[]=C')).toEqual(['C']);
		expect(await numbers('status=Compleet&key=WorkorderNo&operator=ne&value=A')).toEqual(['B']);
		outSmart.simulator.archiveWorkOrder('B');
		expect(await numbers('status=Alle')).toEqual(['A', 'B', 'C']);
		outSmart.simulator.setSwitches({ archivedHidden: true });
		expect(await numbers('status=Alle')).toEqual(['A', 'C']);
	});

	test('without a status or with an unknown one: refused', async () => {
		expect((await outSmart.get('GetWorkorders')).code).toBe(1504);
		expect((await outSmart.get('GetWorkorders', 'status=Registered')).code).toBe(1504);
		outSmart.simulator.setSwitches({ statusRequired: 'never' });
		expect((await outSmart.get('GetWorkorders', 'update_status=false')).code).toBe(200);
		outSmart.simulator.setSwitches({ statusRequired: 'always' });
		expect((await outSmart.get('GetWorkorders', 'key=id&value=1')).code).toBe(1504);
	});

	test('1500 without messages for an unknown one', async () => {
		expect(await outSmart.get('GetWorkorder', 'row_id=1')).toEqual({
			code: 1500,
			messages: [],
			response: null,
		});
		expect((await outSmart.get('GetWorkorder', 'workorder_no=Z')).code).toBe(1500);
		expect((await outSmart.get('GetWorkorder')).code).toBe(1500);
	});

	test('private photos only when asked for', async () => {
		outSmart.simulator.editWorkOrder('A', {
			Photos: [
				{ image: 'http://x/1', title: '1' },
				{ image: 'http://x/2', title: '2', private: true },
			],
		});
		const photos = async (query: string) =>
			(await outSmart.get<ShownWorkOrder>('GetWorkorder', `workorder_no=A&update_status=false${query}`))
				.response.Photos;
		expect(await photos('')).toEqual([{ image: 'http://x/1', title: '1' }]);
		expect(await photos('&include_private_photos=true')).toHaveLength(2);
	});

	test('the links on a work order need no token and lead to a PDF and a picture', async () => {
		const shown = outSmart.simulator.workOrder('A');
		const pdf = await outSmart.raw('GET', shown.PdfUrl);
		expect(pdf.headers['content-type']).toBe('application/pdf');
		expect(String(pdf.data).startsWith('%PDF-1.4')).toBe(true);
		expect((await outSmart.raw('GET', String(shown.SignatureUrl))).headers['content-type']).toBe('image/png');
		expect((await outSmart.raw('GET', shown.PdfUrl.replace(/.$/, 'x'))).status).toBe(404);
		expect(JSON.stringify(outSmart.simulator.calls())).not.toContain(String(shown.WorksheetCode));
	});
});

describe('UpdateWorkorder', () => {
	let row: number;

	beforeEach(async () => {
		row = (await post([workOrder({ Materials: [material()] })])).response[0]!.row_id;
	});
	const update = async (query: string) => await outSmart.get('UpdateWorkorder', query);

	test('sets work status and planning, by row id or number; logs the status', async () => {
		expect(await update(`row_id=${row}&workstatus=99`)).toEqual({ code: 200, messages: [], response: null });
		expect(
			(await update('workorder_no=2026001&workdate=24-11-2026&worktime=7:08&employee_nr=001')).code,
		).toBe(200);
		expect(outSmart.simulator.workOrder('2026001')).toMatchObject({
			WorkStatus: '99',
			WorkDate: '24-11-2026',
			WorkTime: '07:08',
			EmployeeNr: '001',
			StatusChanges: [{ status: '99', user: 'API', timestamp: '2026-11-25 00:30:00' }],
		});
	});

	test('1500, 1502, 1503, and 1504 with one message per bad value', async () => {
		expect(await update('row_id=1&workstatus=1')).toEqual({ code: 1500, messages: [], response: null });
		expect((await update(`row_id=${row}`)).code).toBe(1502);
		expect((await update(`row_id=${row}&workstatus=`)).code).toBe(1502);
		await update(`row_id=${row}&workstatus=99`);
		expect(await update(`row_id=${row}&workstatus=99`)).toMatchObject({ code: 1503, response: null });
		expect(await update(`row_id=${row}&workdate=2026-01-01&worktime=x&employee_nr=999&workstatus=1`)).toEqual(
			{
				code: 1504,
				messages: ['Date invalid. Format: 20-02-2016', 'Time invalid. Format: 07:08', 'Employee not updated'],
				response: null,
			},
		);
		expect(outSmart.simulator.workOrder('2026001').WorkStatus).toBe('99');
	});

	test('unknown work statuses, unchanged updates and other fields by switch', async () => {
		outSmart.simulator.setSwitches({ unknownWorkStatus: 'refuse', unchangedUpdate: 200 });
		expect((await update(`row_id=${row}&workstatus=7`)).code).toBe(1504);
		await outSmart.post('workstatusses', [{ sta_code: '7', sta_name: 'Zeven' }]);
		expect((await update(`row_id=${row}&workstatus=7`)).code).toBe(200);
		expect((await update(`row_id=${row}&workstatus=7`)).code).toBe(200);
		expect((await update(`row_id=${row}&Comment=hallo`)).code).toBe(1502);
		outSmart.simulator.setSwitches({ updateAcceptsFields: true });
		expect((await update(`row_id=${row}&Comment=hallo`)).code).toBe(200);
	});

	test('POST adds materials, with ClearMaterials instead of those there', async () => {
		const send = async (rows: unknown[], query = '') =>
			await outSmart.post('UpdateWorkorder', rows, `row_id=${row}${query}`);
		const codes = () =>
			outSmart.simulator.workOrder('2026001').Materials.map(({ MaterialCode }) => MaterialCode);
		expect((await send([material({ MaterialCode: 'B' })])).response).toBeNull();
		expect(codes()).toEqual(['K15', 'B']);
		await send([material({ MaterialCode: 'C' })], '&ClearMaterials=true&ProcessMaterials=true');
		expect(codes()).toEqual(['C']);
		expect(await send([material({ MaterialName: '' })], '&ClearMaterials=true')).toMatchObject({
			code: 1501,
			messages: ['Required field missing: MaterialName'],
		});
		expect(codes()).toEqual(['C']);
	});
});

test('DeleteEntity removes work orders by number, order number or row', async () => {
	await post([
		workOrder(),
		workOrder(),
		workOrder({ WorkorderNo: 'B', OrderNr: 'WB-B' }),
		workOrder({ WorkorderNo: 'C' }),
	]);
	const remove = async (query: string) =>
		(await outSmart.get('DeleteEntity', `delete_all=false&entity=workorder&${query}`)).response;
	expect(await remove('key=workorder_no&value=2026001')).toBe(2);
	expect(await remove('key=order_no&value=WB-B')).toBe(1);
	expect(await remove(`key=db_row&value=${outSmart.simulator.workOrder('C').id}`)).toBe(1);
	expect(statusses()).toEqual([]);
	await post([workOrder()], 'skip_duplicate_workorder_no=true');
	expect(statusses()).toEqual(['Klaargezet']);
});
