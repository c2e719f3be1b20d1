import type { TransportError } from '../../../nodes/http/errors';
import { isTemporaryAnswer, readEnvelope } from '../../../nodes/OutSmart/openapi/envelope';
import type { OutSmartError } from '../../../nodes/OutSmart/openapi/errors';

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) => ({
	status,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});

function thrown(action: () => unknown): OutSmartError | TransportError {
	try {
		action();
	} catch (error) {
		return error as OutSmartError | TransportError;
	}
	throw new Error('It was accepted.');
}

const reading = (body: unknown, status?: number, headers?: Record<string, string>) =>
	thrown(() => readEnvelope(answer(body, status, headers), 'GET x', false, 0));
const writing = (body: unknown, status?: number) =>
	thrown(() => readEnvelope(answer(body, status), 'POST x', true, 0));

describe('result codes (outsmart reference §1.5)', () => {
	test('200 gives the response, as a number or as digits, also null', () => {
		expect(readEnvelope(answer({ code: 200, messages: [], response: [1] }), 'x', false, 0)).toEqual([1]);
		expect(readEnvelope(answer({ code: '200', response: null }), 'x', true, 0)).toBeNull();
	});

	test.each<[number, string, RegExp]>([
		[1000, 'request', /base URL/],
		[1001, 'request', /base URL/],
		[1002, 'credential', /"Token"/],
		[1003, 'credential', /"Software Token"/],
		[1004, 'credential', /"Token"/],
		[1005, 'credential', /"Software Token"/],
		[1006, 'credential', /https:\/\//],
		[1007, 'service', /tried again/],
		[1008, 'request', /report/],
		[1009, 'request', /report/],
		[1051, 'record', /Correct/],
		[1200, 'record', /Correct/],
		[1301, 'record', /Correct/],
		[1500, 'notFound', /removed/],
		[1501, 'record', /Correct/],
		[1502, 'request', /report/],
		[1503, 'unchanged', /Nothing/],
		[1504, 'record', /Correct/],
		[1600, 'record', /Correct/],
		[2501, 'record', /Correct/],
		[2801, 'record', /Correct/],
	])('%i is %s', (code, kind, remedy) => {
		const error = reading({ code, messages: [], response: null });
		expect(error).toMatchObject({ code, kind, remedy: expect.stringMatching(remedy) as string });
		expect(error.message).toContain(`code ${code}`);
	});

	test('a missing field and a refused record are told apart', () => {
		expect(writing({ code: 1301 }).message).toMatch(/required field is missing/);
		expect(writing({ code: 1300 }).message).toMatch(/did not accept/);
	});

	test('R9: only a general fault leaves the outcome of a write open, and only it may pass', () => {
		for (const code of [500, 503, 1007])
			expect(writing({ code })).toMatchObject({ outcome: 'unknown', temporary: true });
		for (const code of [1004, 1009, 1300, 1301, 1500, 1503])
			expect(writing({ code })).toMatchObject({ outcome: 'refused', temporary: false });
	});

	test('R10: no token and no link to a PDF in the words of the service', () => {
		const key = '0123456789abcdef0123456789abcdef';
		const { message } = reading({
			code: 1004,
			messages: [`token ${key} refused`, `http://www.werkbonapp.nl/mailpdf.php?action=display&sheet_id=12ab`],
		});
		expect(message).not.toContain(key);
		expect(message).not.toContain('12ab');
	});

	test('many messages make no endless sentence', () => {
		expect(
			writing({ code: 1501, messages: Array(500).fill('Required field missing: name') }).message.length,
		).toBeLessThan(700);
	});
});

describe('what is no envelope', () => {
	test.each<[unknown, RegExp]>([
		['', /empty/],
		['  \n', /empty/],
		['<!DOCTYPE html><html></html>', /web page/],
		['{"code":200,"response":[{"na', /not complete JSON/],
		['12345', /another shape/],
		['null', /another shape/],
		[[1, 2], /another shape/],
		[{ response: [] }, /another shape/],
		[{ code: null, response: [] }, /another shape/],
		[{ code: '', response: [] }, /another shape/],
		[{ code: true }, /another shape/],
		[{ code: 200.5 }, /another shape/],
		[{ code: [200], response: [] }, /another shape/],
	])('%j', (body, sentence) => {
		expect(reading(body)).toMatchObject({ kind: 'malformed', temporary: true });
		expect(reading(body).message).toMatch(sentence);
		expect(writing(body).outcome).toBe('unknown');
	});

	test.each<[number, string, boolean]>([
		[302, 'refused', false],
		[404, 'refused', false],
		[408, 'unknown', true],
		[413, 'refused', false],
		[429, 'refused', true],
		[500, 'unknown', true],
		[502, 'unknown', true],
		[504, 'unknown', true],
	])('HTTP %i to a write: %s', (status, outcome, temporary) => {
		expect(writing('<html></html>', status)).toMatchObject({
			outcome,
			temporary,
			status,
			fault: 'httpStatus',
		});
	});

	test('Retry-After is kept', () => {
		expect(reading('', 429, { 'retry-after': '12' })).toMatchObject({ retryAfterMs: 12_000 });
	});

	test('an envelope counts whatever the HTTP status', () => {
		expect(reading({ code: 1004 }, 401)).toMatchObject({ code: 1004, kind: 'credential' });
	});
});

test('R9: which answers are worth another try', () => {
	for (const body of [{ code: 1007 }, { code: 503 }, '', '<html></html>', '{"code":2', { code: null }])
		expect(isTemporaryAnswer(answer(body))).toBe(true);
	for (const body of [{ code: 200 }, { code: 1004 }, { code: 1301 }, { code: 1503 }])
		expect(isTemporaryAnswer(answer(body))).toBe(false);
	expect(isTemporaryAnswer(answer('', 404))).toBe(false);
});
