import { TransportError } from '../../../nodes/http/errors';
import {
	isHandled,
	markAsProcessed,
	setWorkStatus,
} from '../../../nodes/ImuisOutSmartSync/stages/export/settle';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import { OutSmartError, type ResultKind } from '../../../nodes/OutSmart/openapi/errors';

const BASE = { label: 'GetWorkorder', remedy: 'Wait.' } as const;
const LOST = new TransportError(
	'No answer.',
	{ service: 'OutSmart', ...BASE, outcome: 'unknown', temporary: true },
	'connectionLost',
);

function refusal(kind: ResultKind, temporary = false): OutSmartError {
	return new OutSmartError(`OutSmart says ${kind}.`, { ...BASE, outcome: 'refused', temporary }, { kind });
}

type Answer = string | undefined | Error;

/** An OutSmart that gives these answers in turn: a status, nothing, or a fault. */
function outSmart(marked: Answer[], read: Answer[] = []): { client: OutSmartClient; calls: string[] } {
	const calls: string[] = [];
	const next = async (name: string, answers: Answer[]): Promise<unknown> => {
		calls.push(name);
		const answer = answers.shift();
		if (answer instanceof Error) throw answer;
		return await Promise.resolve(answer === undefined ? undefined : { status: answer });
	};
	const client = {
		markAsProcessed: async () => await next('mark', marked),
		workorder: async () => await next('read', read),
		updateWorkorder: async () => await next('update', marked),
	} as unknown as OutSmartClient;
	return { client, calls };
}

test.each([
	['Afgehandeld', true],
	[' afgehandeld ', true],
	['Compleet', false],
	['', false],
])('E6: %p is handled: %p', (status, expected) => expect(isHandled(status)).toBe(expected));

test.each<[string, Answer[], Answer[], string[], string | undefined]>([
	['at once', ['Afgehandeld'], [], ['mark'], undefined],
	['its answer lost, but carried out', [LOST], ['Afgehandeld'], ['mark', 'read'], undefined],
	[
		'its answer lost, not carried out: once more',
		[LOST, 'Afgehandeld'],
		['Compleet'],
		['mark', 'read', 'mark'],
		undefined,
	],
	[
		'an answer that shows it as it was, twice',
		['Compleet', 'Compleet'],
		['Compleet', 'Compleet'],
		['mark', 'read', 'mark', 'read'],
		'OutSmart says that its status is Compleet.',
	],
	[
		'gone',
		[undefined, undefined],
		[undefined, undefined],
		['mark', 'read', 'mark', 'read'],
		'OutSmart says that its status is unknown.',
	],
	['refused for what is in it', [refusal('record')], [], ['mark'], 'OutSmart says record.'],
	['not found', [refusal('notFound')], [], ['mark'], 'OutSmart says notFound.'],
	[
		'refused for now, then done',
		[refusal('service', true), 'Afgehandeld'],
		['Compleet'],
		['mark', 'read', 'mark'],
		undefined,
	],
])('E6: a work order that is %s', async (_what, marked, read, calls, expected) => {
	const service = outSmart([...marked], [...read]);
	await expect(markAsProcessed(service.client, '7')).resolves.toBe(expected);
	expect(service.calls).toEqual(calls);
});

test('E6: a fault of the connection that stays, and a key that was taken back, are handed on', async () => {
	const lost = outSmart([LOST, LOST], ['Compleet', 'Compleet']);
	await expect(markAsProcessed(lost.client, '7')).rejects.toBe(LOST);
	expect(lost.calls).toEqual(['mark', 'read', 'mark', 'read']);
	const key = refusal('credential');
	const refused = outSmart([key]);
	await expect(markAsProcessed(refused.client, '7')).rejects.toBe(key);
	expect(refused.calls).toEqual(['mark']);
});

test('E7: setting a work status answers what went wrong, or nothing', async () => {
	await expect(setWorkStatus(outSmart(['Compleet']).client, '7', '99')).resolves.toBeUndefined();
	await expect(setWorkStatus(outSmart([refusal('record')]).client, '7', '99')).resolves.toBe(
		'OutSmart says record.',
	);
});
