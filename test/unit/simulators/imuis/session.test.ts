import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { call, errorText, login, postRaw, postSoap, selection } from './soapByHand';

let simulator: ImuisSimulator;
const start = async (options = {}): Promise<void> => {
	simulator = await startImuisSimulator({ seed: 'empty', ...options });
};
const loginWith = async (key: string, environment: string) =>
	await postSoap(
		simulator,
		`<Login xmlns="https://cloudswitch.imuisonline.com/"><PartnerKey>${key}</PartnerKey><Omgevingscode>${environment}</Omgevingscode><SessionId/><Foutmelding/></Login>`,
	);

afterEach(async () => await simulator.close());

describe('imuis reference §3: sessions', () => {
	test('a right login answers an opaque id with / @ and ;', async () => {
		await start();
		expect(await login(simulator)).toMatch(/^\d+\/\d+@\w+;CSW$/);
	});

	test('a wrong partner key, a wrong environment and a missing module are refused with HTTP 200 and a text', async () => {
		await start();
		const wrongKey = await loginWith('nee', simulator.environmentCode);
		expect(wrongKey.status).toBe(200);
		expect(wrongKey.body).toContain(
			'<LoginResult>false</LoginResult><SessionId /><Foutmelding>De partnerkey',
		);
		expect(wrongKey.body).not.toContain(simulator.partnerKey);
		expect(errorText(await loginWith(simulator.partnerKey, '1'))).toContain('omgevingscode');
		simulator.setSwitches({ moduleMissing: true });
		expect(errorText(await loginWith(simulator.partnerKey, simulator.environmentCode))).toContain(
			'module Cloudswitch',
		);
	});

	test('a session ends after 30 minutes without use; every call starts them anew', async () => {
		let now = new Date('2026-03-02T09:00:00Z');
		await start({ clock: () => now });
		const session = await login(simulator);
		const ask = async () => errorText(await call(simulator, session, 'KeepSession', ''));
		now = new Date('2026-03-02T09:29:00Z');
		expect(await ask()).toBe('');
		now = new Date('2026-03-02T09:58:00Z');
		expect(errorText(await call(simulator, session, 'GetStamtabelRecords', selection({})))).toBe('');
		now = new Date('2026-03-02T10:28:01Z');
		expect(await ask()).toContain('sessie');
	});

	test('Logout ends the session', async () => {
		await start();
		const session = await login(simulator);
		expect((await call(simulator, session, 'Logout', '')).body).toContain(
			'<LogoutResult>true</LogoutResult>',
		);
		expect(errorText(await call(simulator, session, 'KeepSession', ''))).toContain('sessie');
	});
});

describe('imuis reference §2.2: the SOAP door', () => {
	test('CheckConnection needs no credentials', async () => {
		await start();
		const answer = await postSoap(
			simulator,
			'<CheckConnection xmlns="https://cloudswitch.imuisonline.com/" />',
		);
		expect(answer.body).toContain('<CheckConnectionResult>true</CheckConnectionResult>');
	});

	test('SOAP 1.2 is answered in SOAP 1.2', async () => {
		await start();
		const answer = await postSoap(
			simulator,
			'<CheckConnection xmlns="https://cloudswitch.imuisonline.com/" />',
			'application/soap+xml; charset=utf-8; action="https://api.kingfinance.nl/v1/CheckConnection"',
			'http://www.w3.org/2003/05/soap-envelope',
		);
		expect(answer.contentType).toContain('application/soap+xml');
		expect(answer.body).toContain('http://www.w3.org/2003/05/soap-envelope');
	});

	test.each([
		['unknown operation', '<Nietbestaand xmlns="https://cloudswitch.imuisonline.com/" />'],
		['wrong namespace', '<CheckConnection xmlns="https://api.kingfinance.nl/v1/" />'],
		['no namespace', '<CheckConnection />'],
		['empty body', ''],
	])('%s gives a SOAP fault with HTTP 500', async (_, content) => {
		await start();
		const answer = await postSoap(simulator, content);
		expect(answer.status).toBe(500);
		expect(answer.body).toContain('<soap:Fault><faultcode>');
	});

	test.each(['<a><b></a>', 'geen xml', '', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'])(
		'unreadable XML %p gives a SOAP fault',
		async (body) => {
			await start();
			expect((await postRaw(simulator, body, 'text/xml')).status).toBe(500);
			expect(simulator.calls()[0]).toMatchObject({ operation: 'unreadable', outcome: 'refused' });
		},
	);

	test('parameters in another namespace are not seen', async () => {
		await start();
		const answer = await postSoap(
			simulator,
			`<c:Login xmlns:c="https://cloudswitch.imuisonline.com/"><PartnerKey>${simulator.partnerKey}</PartnerKey></c:Login>`,
		);
		expect(errorText(answer)).toContain('partnerkey');
	});

	test('the log never holds keys or the session', async () => {
		await start();
		const session = await login(simulator);
		await call(
			simulator,
			session,
			'GetStamtabelRecords',
			selection({ WHEREFIELDS: 'NR', WHEREOPERATORS: '=', WHEREVALUES: '1' }),
		);
		const log = JSON.stringify(simulator.calls());
		expect(log).toContain('NR = 1');
		for (const secret of [session, simulator.partnerKey]) expect(log).not.toContain(secret);
	});
});
