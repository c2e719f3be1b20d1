import { Decimal } from 'decimal.js';
import { TransportError } from '../../../nodes/http/errors';
import type { HttpRequest, HttpResponse } from '../../../nodes/http/HttpPort';
import { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { select } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { SessionCache } from '../../../nodes/ImuisOnline/cloudswitch/session';
import type { CloudswitchClientOptions } from '../../../nodes/ImuisOnline/cloudswitch/types';

const SESSION = '66242/858@d1095;CSW';
const envelope = (content: string): string =>
	`<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${content}</soap:Body></soap:Envelope>`;
const answer = (name: string, result: boolean, values = '', message = ''): HttpResponse => ({
	status: 200,
	headers: {},
	body: envelope(
		`<${name}Response xmlns="https://cloudswitch.imuisonline.com/"><${name}Result>${result}</${name}Result>${values}<Foutmelding>${message}</Foutmelding></${name}Response>`,
	),
});
const loggedIn = answer('Login', true, `<SessionId>${SESSION}</SessionId>`);
const created = answer('CreateStamTabelRecord', true, '<Primarykey>10001</Primarykey>');
const lost = (label: string): TransportError =>
	new TransportError(
		'lost',
		{ service: 'iMUIS Online', label, outcome: 'unknown', temporary: true, remedy: 'x' },
		'connectionLost',
	);

/** Answers what the test has laid ready, in order; a login by itself unless one is laid ready. */
class Port {
	readonly requests: HttpRequest[] = [];
	readonly answers: Array<HttpResponse | Error> = [];
	readonly logins: Array<HttpResponse | Error> = [];

	readonly send = async (request: HttpRequest): Promise<HttpResponse> => {
		this.requests.push(request);
		await Promise.resolve();
		const next = request.label === 'Login' ? (this.logins.shift() ?? loggedIn) : this.answers.shift();
		if (next === undefined) throw new Error(`not expected: ${request.label}`);
		if (next instanceof Error) throw next;
		return next;
	};

	get labels(): string[] {
		return this.requests.map(({ label }) => label);
	}
}

let port: Port;
let now: number;
let pauses: number[];
beforeEach(() => {
	port = new Port();
	now = 1_000_000;
	pauses = [];
});
const client = (options: Partial<CloudswitchClientOptions> = {}): CloudswitchClient =>
	new CloudswitchClient({
		port,
		sessions: new SessionCache(),
		connection: 'c',
		sleep: async (milliseconds) => void pauses.push(milliseconds),
		now: () => now,
		...options,
	});
const read = answer(
	'GetStamtabelRecords',
	true,
	'<Records>&lt;N&gt;&lt;METADATA&gt;&lt;TOTALPAGES&gt;0&lt;/TOTALPAGES&gt;&lt;/METADATA&gt;&lt;/N&gt;</Records>',
);
const refusedRead = (text: string): HttpResponse => answer('GetStamtabelRecords', false, '<Records/>', text);
const debtors = select('DEB', ['NR']).orderBy('NR');
const createDebtor = async (target: CloudswitchClient): Promise<string> =>
	await target.create('DEB', { ZKSL: 'X' });

describe('R10: what is sent', () => {
	test('no key in the body, path, headers and time-out; the session only in its element', async () => {
		port.answers.push(read);
		const target = client({ timeoutMs: 1234 });
		await target.records(debtors);
		expect(port.labels).toEqual(['Login', 'GetStamtabelRecords DEB']);
		expect(port.requests[1]).toMatchObject({
			method: 'POST',
			path: '/ws1_xml.asmx',
			timeoutMs: 1234,
			repeatSafe: true,
		});
		expect(port.requests[1]?.body).toContain(
			`<PartnerKey></PartnerKey><Omgevingscode></Omgevingscode><SessionId>${SESSION}</SessionId>`,
		);
		expect(target.calls).toBe(2);
	});

	test('R9: only reads, session functions and changes of master records may be repeated', async () => {
		const target = client();
		const done = (name: string): HttpResponse => answer(name, true);
		port.answers.push(
			created,
			done('UpdateStamtabelRecord'),
			done('DeleteStamtabelRecord'),
			done('UpdateVerkooporderRegel'),
			done('DeleteVerkooporder'),
		);
		await createDebtor(target);
		await target.update('DEB', { NR: '1' }, { NAAM: 'x' });
		await target.delete('DEB', { NR: '1' });
		await target.updateSalesOrderLine('1', '5', { AANT: new Decimal(1) });
		await target.deleteSalesOrder('1');
		expect(port.requests.map(({ repeatSafe }) => repeatSafe)).toEqual([
			true,
			false,
			true,
			false,
			false,
			false,
		]);
	});

	test('characters XML cannot carry are reported before the write', async () => {
		const reports: unknown[] = [];
		port.answers.push(created);
		await client({
			onRemovedCharacters: (removed, label) => reports.push([label, ...removed, port.requests.length]),
		}).create('DEB', { ZKSL: 'a\u0002b' });
		expect(reports).toEqual([['CreateStamTabelRecord DEB', { field: 'ZKSL', count: 1 }, 0]]);
	});

	test('A5: numbers in the dialect', async () => {
		port.answers.push(created);
		await client({ dialect: { decimalSign: ',', soapVersion: '1.2' } }).create('ART', {
			VERKPR: new Decimal('7.5'),
		});
		expect(port.requests[1]?.body).toContain('<VERKPR>7,5</VERKPR>');
		expect(port.requests[1]?.headers?.['content-type']).toContain('application/soap+xml');
	});
});

describe('A9: sessions', () => {
	const expired = 'De sessie is verlopen';

	test('a read and a write that are refused for the session are repeated once in a new one', async () => {
		port.answers.push(
			refusedRead(expired),
			read,
			answer('CreateStamTabelRecord', false, '', expired),
			created,
		);
		const target = client();
		await target.records(debtors);
		expect(await createDebtor(target)).toBe('10001');
		expect(port.labels.filter((label) => label === 'Login')).toHaveLength(3);
	});

	test('a fresh session refused as well is an error of the connection', async () => {
		port.answers.push(
			answer('CreateStamTabelRecord', false, '', expired),
			answer('CreateStamTabelRecord', false, '', expired),
		);
		await expect(createDebtor(client())).rejects.toMatchObject({
			kind: 'session',
			outcome: 'refused',
			temporary: true,
		});
		expect(port.requests).toHaveLength(4);
	});

	test('any refused read is repeated when the session is older than a minute, a refused write is not', async () => {
		const target = client();
		port.answers.push(read);
		await target.records(debtors);
		now += 60_001;
		port.answers.push(refusedRead('Toegang niet mogelijk'), read);
		await target.records(debtors);
		port.answers.push(refusedRead('Toegang niet mogelijk'));
		await expect(target.records(debtors)).rejects.toMatchObject({
			kind: 'refused',
			serviceText: 'Toegang niet mogelijk',
		});
		now += 60_001;
		port.answers.push(answer('CreateStamTabelRecord', false, '', 'Toegang niet mogelijk'));
		await expect(createDebtor(target)).rejects.toMatchObject({ kind: 'refused', outcome: 'refused' });
		expect(port.answers).toEqual([]);
	});

	test('two clients of one connection share the session', async () => {
		const sessions = new SessionCache();
		port.answers.push(read, read);
		await Promise.all([client({ sessions }).records(debtors), client({ sessions }).records(debtors)]);
		expect(port.labels.filter((label) => label === 'Login')).toHaveLength(1);
	});

	test('login always opens a new one, logout closes it once, an ended one is closed already', async () => {
		const target = client();
		await target.login();
		await target.login();
		port.answers.push(answer('Logout', false, '', expired));
		await target.logout();
		await target.logout();
		expect(port.labels).toEqual(['Login', 'Login', 'Logout']);
	});

	test('C3: a refused login names what may be wrong', async () => {
		port.logins.push(answer('Login', false, '<SessionId/>', 'De omgevingscode is onbekend'));
		await expect(client().login()).rejects.toMatchObject({
			message: 'iMUIS Online refused to log in. It says: De omgevingscode is onbekend',
			remedy: expect.stringContaining('Cloudswitch module'),
			kind: 'refused',
			temporary: true,
		});
	});

	test('R9: a login whose answer is lost has not sent the write', async () => {
		port.logins.push(lost('Login'));
		await expect(createDebtor(client())).rejects.toMatchObject({
			label: 'Login',
			outcome: 'notSent',
			fault: 'connectionLost',
		});
	});

	test('a login without a session in its answer is unreadable', async () => {
		const without = answer('Login', true, '<SessionId/>');
		port.logins.push(without, without, without);
		await expect(client().login()).rejects.toMatchObject({ kind: 'malformed', temporary: true });
	});
});

describe('R9: outcomes', () => {
	const html: HttpResponse = { status: 200, headers: {}, body: '<html><body>Onderhoud</body></html>' };
	const failWith = async (response: HttpResponse | Error): Promise<unknown> => {
		port.answers.push(response);
		return await createDebtor(client()).then(
			() => 'done',
			(error: unknown) => error,
		);
	};

	test('refused: the service’s words, cleaned', async () => {
		const error = await failWith(
			answer('CreateStamTabelRecord', false, '', `De zoeksleutel\nbestaat al (${SESSION})`),
		);
		expect(error).toMatchObject({
			name: 'CloudswitchError',
			message: 'iMUIS Online refused CreateStamTabelRecord DEB. It says: De zoeksleutel bestaat al (•••)',
			serviceText: 'De zoeksleutel bestaat al (•••)',
			kind: 'refused',
			outcome: 'refused',
			temporary: false,
		});
	});

	test('refused without a reason', async () => {
		expect(await failWith(answer('CreateStamTabelRecord', false))).toMatchObject({
			message: expect.stringContaining('It gave no reason.'),
		});
	});

	test('E7: locked by a user is temporary', async () => {
		expect(
			await failWith(answer('CreateStamTabelRecord', false, '', 'Record is in gebruik door JAN')),
		).toMatchObject({ temporary: true, kind: 'refused' });
	});

	test('carried out with a message: a write is to be looked up, a read is refused', async () => {
		expect(
			await failWith(answer('CreateStamTabelRecord', true, '<Primarykey>1</Primarykey>', 'Let op')),
		).toMatchObject({ outcome: 'unknown', kind: 'refused' });
		port.answers.push(answer('GetStamtabelRecords', true, '<Records/>', 'Let op'));
		await expect(client().records(debtors)).rejects.toMatchObject({
			outcome: 'refused',
			kind: 'refused',
			serviceText: 'Let op',
		});
	});

	test.each([
		['a web page', html.body],
		['nothing', ''],
		['half an answer', created.body.slice(0, 150)],
		['an answer without key', answer('CreateStamTabelRecord', true).body],
	])('a write answered with %s is unknown and sent once', async (_name, body) => {
		expect(await failWith({ ...html, body })).toMatchObject({
			kind: 'malformed',
			outcome: 'unknown',
			temporary: true,
		});
		expect(port.labels).toEqual(['Login', 'CreateStamTabelRecord DEB']);
	});

	test('an unreadable answer to a read is asked for again twice', async () => {
		port.answers.push(html, { ...html, body: '' }, read);
		await client().records(debtors);
		expect(pauses).toHaveLength(2);
		expect(pauses[1]).toBeGreaterThanOrEqual(pauses[0] as number);
		port.answers.push(html, html, html);
		await expect(client().records(debtors)).rejects.toMatchObject({
			message:
				'The answer of iMUIS Online to GetStamtabelRecords DEB cannot be read: it is a web page instead of XML.',
			outcome: 'refused',
		});
	});

	test('SOAP faults: the caller’s is refused, the service’s is unknown', async () => {
		const fault = (code: string): HttpResponse => ({
			status: 500,
			headers: {},
			body: envelope(
				`<soap:Fault><faultcode>soap:${code}</faultcode><faultstring>kapot</faultstring></soap:Fault>`,
			),
		});
		expect(await failWith(fault('Client'))).toMatchObject({
			kind: 'fault',
			outcome: 'refused',
			temporary: false,
			serviceText: 'kapot',
		});
		expect(await failWith(fault('Server'))).toMatchObject({
			kind: 'fault',
			outcome: 'unknown',
			temporary: true,
		});
	});

	test.each([
		[404, 'refused', true],
		[400, 'refused', false],
		[408, 'unknown', true],
		[429, 'refused', true],
		[502, 'unknown', true],
	])('HTTP status %d', async (status, outcome, temporary) => {
		const error = await failWith({ status, headers: { 'retry-after': '7' }, body: html.body });
		expect(error).toMatchObject({
			name: 'TransportError',
			fault: 'httpStatus',
			status,
			outcome,
			temporary,
			retryAfterMs: 7000,
		});
	});

	test('Retry-After as a date', async () => {
		const date = new Date(1_000_000 + 5000).toUTCString();
		expect(await failWith({ status: 503, headers: { 'retry-after': date }, body: '' })).toMatchObject({
			retryAfterMs: 5000,
		});
		expect(await failWith({ status: 503, headers: { 'retry-after': 'straks' }, body: '' })).toMatchObject({
			retryAfterMs: undefined,
		});
	});

	test('a fault of the transport comes as it is', async () => {
		const error = lost('CreateStamTabelRecord DEB');
		expect(await failWith(error)).toBe(error);
	});
});

describe('A1: lines of an order', () => {
	const lines = [
		{ ART: 'A', AANT: '1' },
		{ ART: 'B', AANT: '2' },
	];
	const added = (parameter: string, numbers: string[]): HttpResponse =>
		answer(
			'CreateVerkooporderRegel',
			true,
			`<${parameter}>${numbers
				.map((number) => `&lt;ORDRG&gt;&lt;RG&gt;${number}&lt;/RG&gt;&lt;/ORDRG&gt;`)
				.join('')
				.replace(/^/, '&lt;N&gt;')}&lt;/N&gt;</${parameter}>`,
		);
	const refused = answer('CreateVerkooporderRegel', false, '', 'Artikel B bestaat niet');

	test('all in one call, found by SELECTION and ORDNR', async () => {
		port.answers.push(added('Verkooporder', ['10', '15']));
		expect(await client().createSalesOrderLines('202600001', lines)).toEqual([{ RG: '10' }, { RG: '15' }]);
		expect(port.requests[1]?.body).toContain(
			'<Verkooporder><![CDATA[<NewDataSet><SELECTION><TABLE>ORDKOP</TABLE><WHEREFIELDS>NR</WHEREFIELDS><WHEREOPERATORS>=</WHEREOPERATORS><WHEREVALUES>202600001</WHEREVALUES></SELECTION>' +
				'<ORDRG><RG>0</RG><ART>A</ART><AANT>1</AANT></ORDRG><ORDRG><RG>0</RG><ART>B</ART><AANT>2</AANT></ORDRG></NewDataSet>]]></Verkooporder><ORDNR>202600001</ORDNR>',
		);
	});

	test('the other parameter', async () => {
		port.answers.push(added('Verkooporderregels', ['5', '10']));
		await client({ dialect: { orderLinesParameter: 'Verkooporderregels' } }).createSalesOrderLines(
			'1',
			lines,
		);
		expect(port.requests[1]?.body).toContain('<Verkooporderregels><![CDATA[');
		expect(port.requests[1]?.body).not.toContain('<ORDNR>');
	});

	test.each([[['5']], [['5', '5']], [['0', '5']], [['', '5']], [[]]])(
		'an answer with line numbers %j leaves the outcome unknown',
		async (numbers) => {
			port.answers.push(added('Verkooporder', numbers));
			await expect(client().createSalesOrderLines('1', lines)).rejects.toMatchObject({
				kind: 'malformed',
				outcome: 'unknown',
			});
		},
	);

	test('one line a call: what was written before a refusal makes it unknown', async () => {
		const target = client({ dialect: { linesPerCall: 'one' } });
		port.answers.push(added('Verkooporder', ['5']), added('Verkooporder', ['10']));
		expect(await target.createSalesOrderLines('1', lines)).toEqual([{ RG: '5' }, { RG: '10' }]);
		port.answers.push(added('Verkooporder', ['15']), refused);
		await expect(target.createSalesOrderLines('1', lines)).rejects.toMatchObject({
			outcome: 'unknown',
			message: expect.stringContaining('1 of the 2 lines had been written.'),
		});
		port.answers.push(refused);
		await expect(target.createSalesOrderLines('1', lines)).rejects.toMatchObject({ outcome: 'refused' });
	});

	test('where a refusal may leave lines behind, several lines are unknown, one is refused', async () => {
		const target = client({ dialect: { refusedLinesMayBeWritten: true } });
		port.answers.push(refused, refused);
		await expect(target.createSalesOrderLines('1', lines)).rejects.toMatchObject({ outcome: 'unknown' });
		await expect(target.createSalesOrderLines('1', lines.slice(0, 1))).rejects.toMatchObject({
			outcome: 'refused',
		});
	});
});

test('requests that cannot be made name what is missing and send nothing', async () => {
	const target = client();
	await expect(target.createSalesOrderLines('abc', [{ ART: '1' }])).rejects.toThrow(
		"'abc' is no order number",
	);
	await expect(target.createSalesOrderLines('0', [{ ART: '1' }])).rejects.toThrow("'0' is no order number");
	await expect(target.createSalesOrderLines('1', [])).rejects.toThrow('No line is given for order 1');
	await expect(target.update('DEB', { NR: '1' }, {})).rejects.toThrow('DEB: no field is given');
	await expect(target.create('deb', { NR: '1' })).rejects.toThrow("'deb' is no iMUIS name");
	await expect(target.records(select('DEB', '*'))).rejects.toThrow('no order');
	expect(port.requests).toEqual([]);
});

test('imuis reference §2.6: what GetAdmInfo leaves out is empty; more rows than questions come as they are', async () => {
	const info = (rows: string): HttpResponse =>
		answer('GetAdmInfo', true, `<Records><NewDataSet>${rows}</NewDataSet></Records>`);
	port.answers.push(info('<BASALG><NAAM>A</NAAM></BASALG>'), info('<P><JR>1</JR></P><P><JR>2</JR></P>'));
	const target = client();
	expect(await target.getAdmInfo([{ table: 'BASALG', fields: ['NAAM', 'PLAATS'] }])).toEqual([
		{ NAAM: 'A', PLAATS: '' },
	]);
	expect(await target.getAdmInfo([{ table: 'PERIODEINFO', fields: '*' }])).toEqual([
		{ JR: '1' },
		{ JR: '2' },
	]);
});

test('a session error never carries the session', async () => {
	port.answers.push(refusedRead(`sessie ${SESSION} verlopen`), refusedRead(`sessie ${SESSION} verlopen`));
	const error = await client()
		.records(debtors)
		.catch((problem: unknown) => problem);
	expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('66242');
});
