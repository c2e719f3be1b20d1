import { OutSmartHttp, relation } from './OutSmartHttp';

let outSmart: OutSmartHttp;

beforeEach(async () => {
	outSmart = await OutSmartHttp.start();
});

afterEach(async () => {
	await outSmart.close();
});

describe('path and tokens', () => {
	test('with and without trailing slash; case of the endpoint matters', async () => {
		expect((await outSmart.get('employees/')).code).toBe(200);
		expect((await outSmart.get('employees')).code).toBe(200);
		expect((await outSmart.get('Employees')).code).toBe(1001);
		expect((await outSmart.get('getworkorders', 'status=Alle')).code).toBe(1001);
		expect((await outSmart.get('')).code).toBe(1000);
	});

	test('endpoint before token before software token before authorisation, all with HTTP 200', async () => {
		const { baseUrl, token, softwareToken } = outSmart.simulator;
		const codes = await Promise.all(
			[
				`${baseUrl}/nothing/`,
				`${baseUrl}/relations/`,
				`${baseUrl}/relations/?token=${token}`,
				`${baseUrl}/relations/?token=wrong&software_token=wrong`,
				`${baseUrl}/relations/?token=${token}&software_token=wrong`,
				`${baseUrl}/relations/?token=${token}&software_token=${softwareToken}`,
			].map(async (url) => await outSmart.raw('POST', url)),
		);
		expect(codes.map(({ data }) => data.code)).toEqual([1001, 1002, 1003, 1004, 1005, 1008]);
		expect(codes.every(({ status }) => status === 200)).toBe(true);
	});

	test('switch authFailureStatus', async () => {
		outSmart.simulator.setSwitches({ authFailureStatus: 401 });
		const refused = await outSmart.raw('GET', `${outSmart.simulator.baseUrl}/relations/`);
		expect([refused.status, refused.data.code]).toEqual([401, 1002]);
		expect((await outSmart.raw('GET', outSmart.url('unknown'))).status).toBe(200);
	});

	test('a method an endpoint does not have is an unknown endpoint; one that is not simulated says so', async () => {
		expect((await outSmart.raw('PUT', outSmart.url('relations'), '[]')).data.code).toBe(1001);
		expect((await outSmart.raw('GET', outSmart.url('PostWorkorders'))).data.code).toBe(1001);
		expect((await outSmart.raw('GET', outSmart.url('invoices'))).status).toBe(501);
	});
});

describe('bodies', () => {
	test('1008 without, 1009 when it is no JSON array or object', async () => {
		const answer = async (body?: string) =>
			(await outSmart.raw('POST', outSmart.url('relations'), body)).data;
		expect(await answer()).toEqual({ code: 1008, messages: ['Unable to fetch body'], response: null });
		expect(await answer('{"name":')).toEqual({
			code: 1009,
			messages: ['Unable to parse body'],
			response: null,
		});
		expect((await answer('7')).code).toBe(1009);
		expect((await answer('[["a"]]')).code).toBe(1009);
	});

	test('a bare object is one row; an empty array is a switch', async () => {
		expect(await outSmart.post('relations', relation())).toEqual({ code: 200, messages: [], response: 1 });
		expect((await outSmart.post('relations', [])).code).toBe(1008);
		outSmart.simulator.setSwitches({ emptyBatch: 'accept' });
		expect((await outSmart.post('relations', [])).response).toBe(0);
	});
});

describe('faults of the service', () => {
	const fault = (name: string, detail?: string): void =>
		outSmart.simulator.addFault({
			operation: 'POST relations',
			action: { kind: 'service', name, ...(detail ? { detail } : {}) },
		});
	const stored = (): number => outSmart.simulator.entities('relations').length;

	test('generalError and code: refused, nothing applied', async () => {
		const before = stored();
		fault('generalError');
		expect(await outSmart.post('relations', [relation()])).toEqual({
			code: 1007,
			messages: [],
			response: null,
		});
		fault('code', '1301: Required field missing: name');
		expect(await outSmart.post('relations', [relation()])).toEqual({
			code: 1301,
			messages: ['Required field missing: name'],
			response: null,
		});
		expect(stored()).toBe(before);
	});

	test('emptyBody, truncatedJson, nullResponse and generalErrorAfter: applied, the answer is no good', async () => {
		fault('emptyBody');
		expect((await outSmart.raw('POST', outSmart.url('relations'), JSON.stringify([relation()]))).data).toBe(
			'',
		);
		fault('truncatedJson');
		const cut = await outSmart.raw(
			'POST',
			outSmart.url('relations'),
			JSON.stringify([relation({ debtor_number: '2' })]),
		);
		expect(cut.data).toBe('{"code":200,"messag');
		fault('nullResponse');
		expect((await outSmart.post('relations', [relation({ debtor_number: '3' })])).response).toBeNull();
		fault('generalErrorAfter');
		expect((await outSmart.post('relations', [relation({ debtor_number: '4' })])).code).toBe(1007);
		expect(outSmart.simulator.entities('relations').map((row) => row.debtor_number)).toEqual(
			expect.arrayContaining(['10001', '2', '3', '4']),
		);
	});

	test('an unknown fault is not silently ignored', async () => {
		fault('explode');
		const answer = await outSmart.raw('POST', outSmart.url('relations'), JSON.stringify([relation()]));
		expect(answer.status).toBe(500);
		expect(String(answer.data)).toContain('OutSmart has no fault explode');
	});
});

describe('the call log', () => {
	test('names operation, target and what was asked, never a token', async () => {
		await outSmart.post('relations', [relation(), relation({ debtor_number: '10002' })]);
		await outSmart.get('GetWorkorders', 'status=Compleet&update_status=false');
		await outSmart.get('GetWorkorder', 'row_id=1&update_status=true');
		await outSmart.get('DeleteEntity', 'entity=material&key=code&value=X');
		expect(outSmart.simulator.calls()).toMatchObject([
			{
				operation: 'POST relations',
				target: 'relations',
				write: true,
				detail: '2 rows: 10001, 10002',
				outcome: 'handled',
			},
			{
				operation: 'GetWorkorders',
				target: 'workorders',
				write: false,
				detail: 'status=Compleet update_status=false',
			},
			{ operation: 'GetWorkorder', write: true, outcome: 'refused' },
			{ operation: 'DeleteEntity', target: 'material', write: true },
		]);
		const log = JSON.stringify(outSmart.simulator.calls());
		expect(log).not.toContain(outSmart.simulator.token);
		expect(log).not.toContain(outSmart.simulator.softwareToken);
	});
});
