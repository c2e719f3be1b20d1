import { faultOf, faultOfCode, transportError } from '../../../nodes/http/transportFault';
import { stoppableSleep } from '../../../nodes/http/stoppableSleep';

const REQUEST = { method: 'POST', path: '/x', timeoutMs: 1, repeatSafe: false, label: 'POST x' } as const;

describe('R9: what a code says of the outcome', () => {
	test.each<[string, string | undefined, string, string]>([
		['ECONNREFUSED', 'connect', 'unreachable', 'notSent'],
		['ENOTFOUND', 'getaddrinfo', 'unreachable', 'notSent'],
		['EAI_AGAIN', undefined, 'unreachable', 'notSent'],
		['EHOSTUNREACH', 'connect', 'unreachable', 'notSent'],
		['EHOSTUNREACH', 'read', 'connectionLost', 'unknown'],
		['ENETDOWN', undefined, 'connectionLost', 'unknown'],
		['ECONNRESET', 'read', 'connectionLost', 'unknown'],
		['EPIPE', 'write', 'connectionLost', 'unknown'],
		['ERR_BAD_RESPONSE', undefined, 'connectionLost', 'unknown'],
		['', undefined, 'connectionLost', 'unknown'],
		['ECONNABORTED', undefined, 'timeout', 'unknown'],
		['ETIMEDOUT', 'connect', 'timeout', 'unknown'],
		['ERR_CANCELED', undefined, 'aborted', 'unknown'],
		['CERT_HAS_EXPIRED', undefined, 'tls', 'notSent'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'tls', 'notSent'],
		['ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'tls', 'notSent'],
		['EPROTO', 'write', 'tls', 'unknown'],
		['ERR_SSL_WRONG_VERSION_NUMBER', undefined, 'tls', 'unknown'],
	])('%s (%s) is %s, %s', (code, syscall, fault, outcome) => {
		const error = transportError(faultOfCode(code, syscall), REQUEST, 'OutSmart', 'host');
		expect(error).toMatchObject({ fault, outcome, label: 'POST x', service: 'OutSmart' });
		expect(error.message).toMatch(/^[A-Z].*\.$/);
		expect(error.remedy).toMatch(/^[A-Z].*\.$/);
	});

	test('n8n wraps errors: the code is found inside, as code, as httpCode and in a circle', () => {
		expect(faultOf({ httpCode: 'ECONNREFUSED' })).toBe('unreachable');
		expect(faultOf({ httpCode: '200', errorResponse: { code: 'ECONNABORTED' } })).toBe('timeout');
		expect(faultOf({ cause: { cause: { code: 'EHOSTUNREACH', syscall: 'connect' } } })).toBe('unreachable');
		expect(faultOf({ message: 'x', cause: { name: 'AbortError' } })).toBe('aborted');
		expect(faultOf({ errorResponse: { message: 'Domain not allowed: This credential …' } })).toBe('blocked');
		const circle: Record<string, unknown> = {};
		circle.cause = circle;
		expect(faultOf(circle)).toBe('connectionLost');
		for (const nothing of [undefined, null, 'text', 7]) expect(faultOf(nothing)).toBe('connectionLost');
	});
});

describe('waiting', () => {
	beforeEach(() => void jest.useFakeTimers());
	afterEach(() => void jest.useRealTimers());

	test('lasts as long as it should while nobody stops', async () => {
		let isOver = false;
		const waiting = stoppableSleep(new AbortController().signal)(1000).then(() => (isOver = true));
		await jest.advanceTimersByTimeAsync(999);
		expect(isOver).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		await waiting;
	});

	test('ends at once at Stop, and does not begin after it', async () => {
		const stop = new AbortController();
		const sleep = stoppableSleep(stop.signal);
		const waiting = sleep(60_000);
		stop.abort();
		await waiting;
		await sleep(60_000);
		expect(stop.signal.aborted).toBe(true);
	});
});
