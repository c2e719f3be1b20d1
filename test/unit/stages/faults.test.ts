import { TransportError, ServiceError, type TransportFault } from '../../../nodes/http/errors';
import { CloudswitchError, type CloudswitchErrorKind } from '../../../nodes/ImuisOnline/cloudswitch/errors';
import {
	attempt,
	isAborted,
	isConnectionFault,
	isRefusedQuestion,
	reachOf,
} from '../../../nodes/ImuisOutSmartSync/stages/export/faults';
import { mayStillBeCarriedOut } from '../../../nodes/ImuisOutSmartSync/stages/lateWrites';
import { OutSmartError, type ResultKind } from '../../../nodes/OutSmart/openapi/errors';

type Details = Partial<Pick<ServiceError, 'label' | 'outcome' | 'temporary'>>;

const BASE = {
	label: 'GetStamtabelRecords ART',
	outcome: 'refused',
	temporary: false,
	remedy: 'Wait.',
} as const;

function transport(fault: TransportFault, details: Details = {}): TransportError {
	return new TransportError(
		'No answer.',
		{ service: 'OutSmart', ...BASE, outcome: 'unknown', ...details },
		fault,
	);
}

function imuis(kind: CloudswitchErrorKind, details: Details = {}): CloudswitchError {
	return new CloudswitchError('iMUIS says no.', { ...BASE, kind, ...details });
}

function outSmart(kind: ResultKind, details: Details = {}): OutSmartError {
	return new OutSmartError('OutSmart says no.', { ...BASE, ...details }, {
		kind,
		code: 1500,
		status: 200,
	} as never);
}

test('E7: only Stop is an abort', () => {
	expect(isAborted(transport('aborted'))).toBe(true);
	expect(isAborted(transport('timeout'))).toBe(false);
	expect(isAborted(imuis('refused'))).toBe(false);
	expect(isAborted(new Error('aborted'))).toBe(false);
});

test.each([
	['Stop', transport('aborted'), false],
	['no answer', transport('timeout'), true],
	['never sent', transport('unreachable', { outcome: 'notSent' }), true],
	['a refusal', imuis('refused'), false],
	['a record locked by a user', imuis('refused', { temporary: true }), true],
	['a refusal of OutSmart', outSmart('record'), false],
	['a key that was taken back', outSmart('credential'), true],
	['an answer that cannot be read', imuis('malformed', { outcome: 'unknown' }), true],
	['a mistake of ours', new Error('undefined is not a function'), false],
	['nothing', undefined, false],
])('E7: %s is a fault of the connection: see the table', (_what, error, expected) => {
	expect(isConnectionFault(error)).toBe(expected);
});

test.each([
	['refused', imuis('refused'), true],
	['refused for now', imuis('refused', { temporary: true }), false],
	['refused at the login', imuis('refused', { label: 'Login' }), false],
	['a session', imuis('session'), false],
	['of OutSmart', outSmart('record'), false],
])('E7: a question that is %s turns one work order down: see the table', (_what, error, expected) => {
	expect(isRefusedQuestion(error)).toBe(expected);
});

test.each([
	['a key that was taken back', outSmart('credential'), 'all'],
	['another answer of OutSmart', outSmart('service'), 'maybeAll'],
	['an unreachable service', transport('unreachable'), 'all'],
	['a certificate', transport('tls'), 'all'],
	['a time-out', transport('timeout'), 'maybeAll'],
	['a lost connection', transport('connectionLost'), 'maybeAll'],
	['an HTTP status', transport('httpStatus'), 'maybeAll'],
	['a refused login', imuis('refused', { label: 'Login' }), 'all'],
	['a session', imuis('session'), 'all'],
	['a locked record', imuis('refused', { temporary: true }), 'one'],
	['a SOAP fault', imuis('fault'), 'maybeAll'],
	['an unreadable answer', imuis('malformed'), 'maybeAll'],
	['any other service error', new ServiceError('?', { service: 'OutSmart', ...BASE }), 'maybeAll'],
])('E7: how far %s reaches', (_what, error, expected) => {
	expect(reachOf(error)).toBe(expected);
});

describe('E7: an attempt', () => {
	test('gives the answer, or the fault of the service', async () => {
		await expect(attempt(async () => await Promise.resolve(7))).resolves.toEqual({ answer: 7 });
		const fault = imuis('refused');
		await expect(attempt(async () => await Promise.reject(fault))).resolves.toEqual({ fault });
	});

	test.each([
		['Stop', transport('aborted')],
		['what is no fault of a service', new Error('bug')],
	])('hands %s on', async (_what, error) => {
		await expect(attempt(async () => await Promise.reject(error))).rejects.toBe(error);
	});
});

test('R9: only what took too long, or was given up by a gateway, may still be carried out', () => {
	const withStatus = (status: number) =>
		new TransportError('No.', { service: 'OutSmart', ...BASE, outcome: 'unknown' }, 'httpStatus', status);
	expect(mayStillBeCarriedOut(transport('timeout'))).toBe(true);
	expect([408, 504].map(withStatus).map(mayStillBeCarriedOut)).toEqual([true, true]);
	expect([429, 502, 503].map(withStatus).map(mayStillBeCarriedOut)).toEqual([false, false, false]);
	expect(mayStillBeCarriedOut(transport('connectionLost'))).toBe(false);
	expect(mayStillBeCarriedOut(imuis('refused'))).toBe(false);
});
