import fc from 'fast-check';
import {
	envelopeHeaders,
	fillCredentials,
	parseAnswer,
	writeEnvelope,
	type FunctionRequest,
} from '../../../nodes/ImuisOnline/cloudswitch/envelope';
import { UnreadableAnswerError } from '../../../nodes/ImuisOnline/cloudswitch/unreadableAnswer';
import { oracleTree } from './xmlOracle';

const EMPTY = '<PartnerKey></PartnerKey><Omgevingscode></Omgevingscode>';
const request = (parameters: FunctionRequest['parameters'], takesCredentials = true): FunctionRequest => ({
	functionName: 'CreateStamTabelRecord',
	takesCredentials,
	parameters,
	soapVersion: '1.1',
});
const reason = (work: () => unknown): string => {
	try {
		work();
	} catch (error) {
		if (error instanceof UnreadableAnswerError) return error.reason;
		throw error;
	}
	return 'read';
};
const soap = (content: string, namespace = 'http://schemas.xmlsoap.org/soap/envelope/'): string =>
	`<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${namespace}"><soap:Body>${content}</soap:Body></soap:Envelope>`;
const answer = (content: string): string =>
	soap(`<LoginResponse xmlns="https://cloudswitch.imuisonline.com/">${content}</LoginResponse>`);

describe('imuis reference §2.2: requests', () => {
	test('SOAP 1.1 with empty keys first, dataset in CDATA', () => {
		const body = writeEnvelope(
			request([
				['SessionId', 'a&b'],
				['Stamtabel', '<NewDataSet></NewDataSet>', 'dataset'],
			]),
		);
		expect(body).toBe(
			soap(
				`<CreateStamTabelRecord xmlns="https://cloudswitch.imuisonline.com/">${EMPTY}<SessionId>a&amp;b</SessionId>` +
					'<Stamtabel><![CDATA[<NewDataSet></NewDataSet>]]></Stamtabel></CreateStamTabelRecord>',
			),
		);
		expect(envelopeHeaders(request([]))).toEqual({
			'content-type': 'text/xml; charset=utf-8',
			soapaction: '"https://cloudswitch.imuisonline.com/CreateStamTabelRecord"',
		});
	});

	test('SOAP 1.2', () => {
		const second = { ...request([]), soapVersion: '1.2' as const };
		expect(writeEnvelope(second)).toContain('xmlns:soap="http://www.w3.org/2003/05/soap-envelope"');
		expect(envelopeHeaders(second)['content-type']).toBe(
			'application/soap+xml; charset=utf-8; action="https://cloudswitch.imuisonline.com/CreateStamTabelRecord"',
		);
		expect(fillCredentials(writeEnvelope(second), 'k', '1')).toContain('<PartnerKey>k</PartnerKey>');
	});
});

describe('fillCredentials', () => {
	const data = `<NewDataSet><DATA><OPM>&lt;PartnerKey&gt;</OPM></DATA></NewDataSet>`;

	test('any keys arrive, the rest of the body is untouched, twice is as once', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (partnerKey, environmentCode) => {
				const body = writeEnvelope(
					request([
						['SessionId', ''],
						['Stamtabel', data, 'dataset'],
					]),
				);
				const filled = fillCredentials(body, partnerKey, environmentCode);
				// Two empty keys leave the body as it was, so that it could be filled again.
				expect(fillCredentials(filled, partnerKey, environmentCode)).toBe(filled);
				const [start, end] = body.split(EMPTY) as [string, string];
				expect(filled.startsWith(start) && filled.endsWith(end)).toBe(true);
				const call = oracleTree(filled).children[0]?.children[0];
				const carried = (text: string): string =>
					text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
				expect(call?.children.map(({ text }) => text)).toEqual([
					carried(partnerKey),
					carried(environmentCode),
					'',
					data,
				]);
			}),
		);
	});

	test('only before the data: text that looks like the empty elements stays', () => {
		const body = writeEnvelope(request([['Stamtabel', EMPTY, 'dataset']]));
		const filled = fillCredentials(body, "$&'$1", '00012');
		expect(filled).toContain(
			"<PartnerKey>$&amp;'$1</PartnerKey><Omgevingscode>00012</Omgevingscode><Stamtabel>",
		);
		expect(filled).toContain(`<![CDATA[${EMPTY}]]>`);
		expect(fillCredentials(filled, 'other', '2')).toBe(filled);
	});

	test('a body without empty keys at that place is left alone', () => {
		const without = writeEnvelope(request([['Stamtabel', EMPTY, 'dataset']], false));
		for (const body of [without, '', EMPTY, `x${EMPTY}`, '{"json":true}'])
			expect(fillCredentials(body, 'k', '1')).toBe(body);
	});
});

describe('imuis reference §2.2: answers', () => {
	test('result, message and values, whatever the prefixes and spaces', () => {
		const parsed = parseAnswer(
			`\n<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body>
			<c:LoginResponse xmlns:c="https://cloudswitch.imuisonline.com/"><c:LoginResult> True </c:LoginResult>
			<c:SessionId> 1/2@;0 </c:SessionId></c:LoginResponse></s:Body></s:Envelope>`.trim(),
			'Login',
		);
		expect(parsed).toMatchObject({ result: true, message: '' });
		expect('values' in parsed && parsed.values.get('SessionId')?.text).toBe(' 1/2@;0 ');
	});

	test.each([
		['', 'empty'],
		[' \r\n ', 'empty'],
		['<!DOCTYPE html><html><body>x</body></html>', 'html'],
		['\n<HTML>', 'html'],
		['Service unavailable', 'notWellFormed'],
		[answer('<LoginResult>true</LoginResult>').slice(0, -30), 'truncated'],
		[`<!DOCTYPE x [<!ENTITY a "b">]>${soap('<a/>').slice(38)}`, 'doctype'],
		[answer('<LoginResult>&nbsp;true</LoginResult>'), 'notWellFormed'],
		[answer('<LoginResult a="1" a="2">true</LoginResult>'), 'notWellFormed'],
		[answer('<x:LoginResult>true</x:LoginResult>'), 'notWellFormed'],
		[answer(''), 'otherShape'],
		[answer('<LoginResult>misschien</LoginResult>'), 'otherShape'],
		[soap(''), 'otherShape'],
		[soap('<KeepSessionResponse/>'), 'otherShape'],
		[soap('<LoginResponse/>', 'urn:other'), 'otherShape'],
		['<NewDataSet/>', 'otherShape'],
	])('%j cannot be read: %s', (body, expected) => {
		expect(reason(() => parseAnswer(body, 'Login'))).toBe(expected);
	});

	test.each([
		['soap:Client', 'caller'],
		['soap:Client.Authentication', 'caller'],
		['soap:Server', 'service'],
		['', 'service'],
	])('SOAP 1.1 fault %s blames the %s', (code, blame) => {
		const fault = soap(
			`<soap:Fault><faultcode>${code}</faultcode><faultstring>kapot</faultstring></soap:Fault>`,
		);
		expect(parseAnswer(fault, 'Login')).toEqual({ blame, text: 'kapot' });
	});

	test('SOAP 1.2 fault', () => {
		const fault = soap(
			'<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text>kapot</soap:Text></soap:Reason></soap:Fault>',
			'http://www.w3.org/2003/05/soap-envelope',
		);
		expect(parseAnswer(fault, 'Login')).toEqual({ blame: 'caller', text: 'kapot' });
	});
});
