import { TransportError, type CallOutcome, type TransportFault } from '../../../nodes/http/errors';
import type { NewWorkOrder } from '../../../nodes/ImuisOutSmartSync/mapping/salesOrder/workOrder';
import type { ExistingWorkOrders } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/ExistingWorkOrders';
import { postWorkOrders } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/postWorkOrders';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';

const ORDERS = ['1', '2', '3'].map((WorkorderNo) => ({ WorkorderNo }) as NewWorkOrder);

function lost(outcome: CallOutcome, fault: TransportFault): TransportError {
	const details = {
		service: 'OutSmart',
		label: 'PostWorkorders',
		outcome,
		temporary: true,
		remedy: '',
	} as const;
	return new TransportError(`${outcome} ${fault}`, details, fault);
}

/**
 * Posts {@link ORDERS} to an OutSmart that fails one post after the other as given, and then stores.
 * @param found what each look-up finds, in turn
 */
async function post(faults: readonly Error[], found: readonly string[][]) {
	const posted: string[][] = [];
	const asked: string[][] = [];
	const outSmart = {
		postWorkorders: async (rows: readonly NewWorkOrder[]) => {
			posted.push(rows.map(({ WorkorderNo }) => WorkorderNo));
			const fault = faults[posted.length - 1];
			if (fault) throw fault;
			return await Promise.resolve(rows.length);
		},
	} as unknown as OutSmartClient;
	const existing = {
		amongNow: async (numbers: readonly string[]) => {
			asked.push([...numbers]);
			return await Promise.resolve(new Set(found[asked.length - 1] ?? []));
		},
	} as unknown as ExistingWorkOrders;
	const outcome = await postWorkOrders(outSmart, existing, ORDERS).catch((error: Error) => error.message);
	return { outcome, posted, asked };
}

const STORED = { kind: 'stored' };
const ALL = ['1', '2', '3'];

test('I13: only what is missing is posted; nothing when all of them are there', async () => {
	expect(await post([], [[]])).toEqual({ outcome: STORED, posted: [ALL], asked: [ALL] });
	expect(await post([], [['2']])).toEqual({ outcome: STORED, posted: [['1', '3']], asked: [ALL] });
	expect(await post([], [ALL])).toEqual({ outcome: STORED, posted: [], asked: [ALL] });
});

test('I13, R9: after a lost answer only what is still missing is posted once more', async () => {
	const unknown = lost('unknown', 'connectionLost');
	expect(await post([unknown], [[], ALL])).toEqual({ outcome: STORED, posted: [ALL], asked: [ALL, ALL] });
	expect(await post([unknown], [['1'], ['3']])).toEqual({
		outcome: STORED,
		posted: [['2', '3'], ['2']],
		asked: [ALL, ['2', '3']],
	});
});

test('I13, R9: an answer that is lost twice leaves them for the next run', async () => {
	const unknown = lost('unknown', 'connectionLost');
	const { outcome, posted } = await post([unknown, unknown, unknown], [[], [], []]);
	expect(outcome).toBe('unknown connectionLost');
	expect(posted).toEqual([ALL, ALL]);
});

test.each([
	['may still be carried out', lost('unknown', 'timeout')],
	['was never sent', lost('notSent', 'unreachable')],
	['is a fault of ours', new Error('a fault of ours')],
])('I13, R9: a post that %s is not tried again in the same run', async (_, fault) => {
	const { outcome, posted, asked } = await post([fault], [[], []]);
	expect(outcome).toBe(fault.message);
	expect(posted).toEqual([ALL]);
	expect(asked).toEqual([ALL]);
});
