import { DEFAULT_SWITCHES } from '../../../../simulators/outsmart/switches';
import type { ShownWorkOrder } from '../../../../simulators/outsmart';
import { material, OutSmartHttp, relation, workOrder } from './OutSmartHttp';

let outSmart: OutSmartHttp;

beforeEach(async () => {
	outSmart = await OutSmartHttp.start({ clock: () => new Date('2026-11-24T09:00:00Z') });
});

afterEach(async () => {
	await outSmart.close();
});

const post = async (...orders: unknown[]) => await outSmart.post('PostWorkorders', orders);
const order = async (action: string, data?: unknown) =>
	await outSmart.control<ShownWorkOrder>('POST', `workorders/2026001/${action}`, data);

describe('a technician', () => {
	beforeEach(async () => {
		await post(
			workOrder({
				EmployeeNr: '001',
				Materials: [material({ MaterialFreeField5: '1' }), material({ MaterialFreeField5: '2' })],
			}),
		);
	});

	test('fetches and completes: quantities, extra material from its card, hours with their net time', async () => {
		expect((await order('fetch')).data.status).toBe('Opgehaald');
		const { data } = await order('complete', {
			materials: [
				{ match: '1', MaterialNr: '3' },
				{ MaterialCode: 'EIGEN-KIT', MaterialNr: '1,5' },
				{ MaterialName: 'Los materiaal' },
			],
			removeMaterials: ['2'],
			workperiods: [
				{ BeginTime: '8:00', EndTime: '12:30', Break: 30, HourType: 'UUR' },
				{ WorkDate: '23-11-2026', BeginTime: '23:00', EndTime: '01:15', EmployeeNr: '', TotalTime: '02:00' },
			],
			comment: 'Klaar',
			workFinished: false,
			employeeNr: '003',
		});
		expect(data).toMatchObject({
			status: 'Compleet',
			WorkStatus: '1',
			WorkFinished: '0',
			Comment: 'Klaar',
			EmployeeNr: '003',
		});
		expect(data.SignatureUrl).toContain('/signature.php');
		expect(data.Materials).toMatchObject([
			{ MaterialCode: 'K15', MaterialNr: '3.00', MaterialFreeField5: '1' },
			{
				MaterialCode: 'EIGEN-KIT',
				MaterialName: 'Siliconenkit wit 310 ml',
				MaterialNr: '1.50',
				MaterialPrice: '6,95',
				MaterialFreeField5: null,
			},
			{ MaterialCode: '', MaterialName: 'Los materiaal', MaterialNr: '1.00', MaterialPrice: '0,00' },
		]);
		expect(data.Workperiods).toMatchObject([
			{
				WorkDate: '24-11-2026',
				BeginTime: '08:00',
				EndTime: '12:30',
				TotalTime: '04:00',
				Break: '30',
				HourType: 'UUR',
				EmployeeNr: '003',
			},
			{ WorkDate: '23-11-2026', TotalTime: '02:00', EmployeeNr: '' },
		]);
	});

	test('an hour past midnight is counted, and the hand-typed material loses its member by switch', async () => {
		outSmart.simulator.setSwitches({ handTypedMaterialCode: 'absent' });
		const shown = outSmart.simulator.completeWorkOrder('2026001', {
			workStatus: null,
			materials: [{ MaterialName: 'Los' }],
			workperiods: [{ BeginTime: '23:00', EndTime: '01:15', Break: '15' }],
		});
		expect(shown.Workperiods[0]).toMatchObject({ TotalTime: '02:00' });
		expect(shown.Materials[2]).not.toHaveProperty('MaterialCode');
		expect(shown.WorkStatus).toBe('');
	});

	test('a wrong completion says what is wrong and changes nothing', async () => {
		const wrong = await order('complete', {
			comment: 'x',
			materials: [{ line: 0, MaterialNr: 5 }],
			workperiods: [{ BeginTime: '8', EndTime: '9:00' }],
		});
		expect(wrong.status).toBe(400);
		expect(wrong.data).toEqual({ error: 'BeginTime takes a value like 08:30, not "8".' });
		expect(outSmart.simulator.workOrder('2026001')).toMatchObject({
			status: 'Klaargezet',
			Comment: '',
			WorkFinished: '0',
			StatusChanges: [],
			Materials: [{ MaterialNr: '2' }, { MaterialNr: '2' }],
		});
		await order('complete');
		expect((await order('complete')).data).toEqual({
			error: expect.stringContaining('already Compleet') as string,
		});
		expect((await order('fetch')).status).toBe(400);
	});
});

describe('the office', () => {
	test('edits fields, status and one material row; archives; removes', async () => {
		await post(workOrder({ Materials: [material({ MaterialFreeField5: '1' })] }));
		await outSmart.control('PUT', 'workorders/2026001', {
			status: 'Compleet',
			WorkStatus: '99',
			CustomerDebtorNrInvoice: '555',
		});
		await order('materials', { line: 0, MaterialFreeField5: 'doos 3', MaterialPrice: '9,95' });
		expect((await order('archive')).data).toMatchObject({
			status: 'Compleet',
			WorkStatus: '99',
			CustomerDebtorNrInvoice: '555',
			Archived: '1',
			Materials: [{ MaterialFreeField5: 'doos 3', MaterialPrice: '9,95', MaterialNr: '2' }],
			StatusChanges: [{ status: '99', user: 'Backoffice' }],
		});
		await outSmart.control('PUT', 'workorders/2026001', { WorkorderNo: 'NIEUW' });
		expect(outSmart.simulator.workOrders('2026001')).toEqual([]);
		await outSmart.control('DELETE', 'workorders/NIEUW');
		expect(outSmart.simulator.workOrders()).toEqual([]);
	});

	test('refuses fields and statuses that do not exist', async () => {
		await post(workOrder());
		for (const edit of [{ Kleur: 'rood' }, { status: 'Klaar' }, { CreationDate: '2020-01-01' }]) {
			expect((await outSmart.control('PUT', 'workorders/2026001', edit)).status).toBe(400);
		}
	});

	test('makes a work order that did not come from an order; several with one number are told apart', async () => {
		const own = await outSmart.control<ShownWorkOrder>('POST', 'workorders', {
			CustomerName: 'Losse klus',
			Materials: [material()],
		});
		expect(own.data).toMatchObject({ WorkorderNo: '', status: 'Klaargezet' });
		expect((await outSmart.control('GET', `workorders/${own.data.id}`)).data).toEqual(own.data);
		await post(workOrder(), workOrder());
		const wrong = await order('fetch');
		expect(wrong.data).toEqual({
			error: expect.stringMatching(
				/^2 work orders carry number 2026001; say which: row:\d+, row:\d+\.$/,
			) as string,
		});
		const [first] = (await outSmart.control<ShownWorkOrder[]>('GET', 'workorders?no=2026001')).data;
		await outSmart.control('POST', `workorders/row:${first!.id}/fetch`);
		expect(outSmart.simulator.workOrders('2026001').map(({ status }) => status)).toEqual([
			'Opgehaald',
			'Klaargezet',
		]);
	});

	test('edits and removes records of an entity, also columns the API does not take', async () => {
		await outSmart.post('relations', [relation()]);
		expect(
			(await outSmart.control('PUT', 'entities/relations/10001', { name: 'Andere naam' })).data,
		).toMatchObject({ name: 'Andere naam' });
		await outSmart.control('PUT', 'entities/employees/001', { active: '0' });
		expect((await outSmart.control('GET', 'entities/employees')).data).toMatchObject([
			{ number: '001', active: '0' },
			{},
			{},
			{},
			{},
		]);
		await outSmart.control('DELETE', 'entities/relations/10001');
		expect(outSmart.simulator.entities('relations').map((row) => row.debtor_number)).toEqual(['90001']);
		expect((await outSmart.control('PUT', 'entities/relations/90001', { naam: 'x' })).status).toBe(400);
		expect((await outSmart.control('GET', 'entities/planeten')).status).toBe(400);
		expect((await outSmart.control('DELETE', 'entities/relations/404')).status).toBe(400);
	});
});

describe('seeds, switches, clock', () => {
	test('C4: the company has work types and payment methods and no work status; otherCode1 has its own code 1', async () => {
		const counts = () =>
			['employees', 'worktypes', 'paymentmethods', 'workstatusses'].map(
				(name) => outSmart.simulator.entities(name).length,
			);
		expect(counts()).toEqual([5, 11, 5, 0]);
		await outSmart.control('POST', 'seed', { name: 'otherCode1' });
		expect(outSmart.simulator.entities('workstatusses')).toEqual([{ sta_code: '1', sta_name: 'Gepland' }]);
		expect(outSmart.simulator.entities('materials').filter((row) => row.freefield5 !== null)).toHaveLength(1);
		await outSmart.control('POST', 'seed', { name: 'empty' });
		expect(counts()).toEqual([0, 0, 0, 0]);
		expect((await outSmart.control('POST', 'seed', { name: 'none' })).status).toBe(400);
		expect((await outSmart.control('POST', 'seed', {})).status).toBe(400);
	});

	test('switches are read and changed over HTTP; unknown ones are refused', async () => {
		expect((await outSmart.control('GET', 'switches')).data).toEqual(DEFAULT_SWITCHES);
		expect((await outSmart.control('PUT', 'switches', { decimals: 4 })).data).toMatchObject({ decimals: 4 });
		expect((await outSmart.control('PUT', 'switches', { decimal: 4 })).status).toBe(400);
		expect((await outSmart.control('PUT', 'switches', { decimals: '4' })).status).toBe(400);
		await expect(
			OutSmartHttp.start({ switches: { filterableEntities: 'all' as unknown as string[] } }),
		).rejects.toThrow('filterableEntities');
		expect(DEFAULT_SWITCHES.decimals).toBe(2);
	});

	test('the clock stands still where it is put', async () => {
		await outSmart.control('PUT', 'clock', { now: '2027-07-01T22:30:00Z' });
		await post(workOrder());
		expect(outSmart.simulator.workOrder('2026001')).toMatchObject({
			CreationDate: '2027-07-02 00:30:00',
			OrderNr: 'WB-2027-00001',
		});
		expect((await outSmart.control('PUT', 'clock', { now: 'soon' })).status).toBe(400);
		expect((await outSmart.control('PUT', 'clock', { now: null })).data).toEqual({
			now: '2026-11-24T09:00:00.000Z',
		});
	});

	test('tokens are random unless given', async () => {
		const other = await OutSmartHttp.start({ token: 'abc' });
		expect(other.simulator.token).toBe('abc');
		expect(other.simulator.softwareToken).not.toBe(outSmart.simulator.softwareToken);
		expect(outSmart.simulator.token).toMatch(/^[0-9a-f]{32}$/);
		await other.close();
	});
});

describe('the page', () => {
	const page = async (): Promise<string> =>
		String((await outSmart.raw('GET', outSmart.simulator.origin)).data);

	test('shows work orders, records and calls, with everything escaped', async () => {
		await outSmart.post('workstatusses', [{ sta_code: '1', sta_name: 'Naar iMuis' }]);
		await outSmart.post('relations', [relation({ name: '<script>alert(1)</script>' })]);
		await post(
			workOrder({
				CustomerName: '"><img src=x onerror=alert(2)>',
				Materials: [material({ MaterialName: "Kraan </table> 'x'" })],
			}),
		);
		outSmart.simulator.completeWorkOrder('2026001');
		const shown = await page();
		expect(shown).toContain('Werkbon 2026001');
		expect(shown).toContain('1 - Naar iMuis');
		expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(shown).toContain('&quot;&gt;&lt;img src=x onerror=alert(2)&gt;');
		expect(shown).toContain('Kraan &lt;/table&gt; &#39;x&#39;');
		expect(shown).not.toContain('<script>alert');
		expect(shown).not.toContain('<img');
		expect(shown).toContain('PostWorkorders');
		expect(shown).not.toContain(outSmart.simulator.token);
	});

	test('offers to complete an open work order and to change the work status of a completed one', async () => {
		await post(workOrder({ Materials: [material()] }));
		expect(await page()).toContain('data-action="complete"');
		outSmart.simulator.completeWorkOrder('2026001');
		const shown = await page();
		expect(shown).not.toContain('data-action="complete"');
		expect(shown).toContain('data-action="status"');
		expect(outSmart.simulator.calls().filter(({ operation }) => operation !== 'PostWorkorders')).toEqual([]);
	});
});
