import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { FaultAction } from '../../../simulators/core/types';
import { exportWorkOrders, importMaterials, importRelations, importSalesOrders } from '../../support/stages';
import { EXPORT_SETTINGS, FRESH, HOUR_GROUP, next, ORDER_SETTINGS, Systems } from '../../support/Systems';

const MATERIALS = {
	hourTypeArticleGroup: HOUR_GROUP,
	blockedMaterials: 'leave',
	defaultUnit: 'stuk',
} as const;
const RELATIONS = { includeContactPersons: true, includeAddresses: true };

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const relations = async (target: Systems): Promise<StageResult> =>
	await importRelations(target, RELATIONS, FRESH);

/** What the failed run tells the user: what happened and what to do, without a secret. */
async function failureOf(run: Promise<StageResult>): Promise<string> {
	const error = await run.then(
		() => undefined,
		(thrown: unknown) => thrown as { message: string; description?: string; remedy?: string },
	);
	const remedy = error?.description ?? error?.remedy ?? '';
	expect(error?.message).toMatch(/^[A-Za-z].*\.$/s);
	expect(remedy).toMatch(/^[A-Z].*\.$/s);
	for (const secret of [systems.imuis.partnerKey, systems.imuis.environmentCode, systems.outSmart.token]) {
		expect(`${error?.message} ${remedy}`).not.toContain(secret);
	}
	return error?.message ?? '';
}

/** What OutSmart holds after an undisturbed run. */
async function undisturbed(): Promise<unknown> {
	const other = await Systems.start();
	try {
		await importRelations(other, RELATIONS, FRESH);
		return heldBy(other);
	} finally {
		await other.close();
	}
}

function heldBy({ outSmart }: Systems): unknown {
	return ['relations', 'contactpersons', 'addresses'].map((entity) => outSmart.entities(entity as never));
}

describe('faults of iMUIS', () => {
	const cases: Array<[string, FaultAction, RegExp]> = [
		['HTML instead of XML', { kind: 'html' }, /web page/],
		['an empty answer', { kind: 'service', name: 'emptyBody' }, /empty/],
		['truncated XML', { kind: 'truncate', share: 0.5 }, /cannot be read/],
		['a DOCTYPE', { kind: 'service', name: 'doctype' }, /cannot be read/],
		['an undefined entity', { kind: 'service', name: 'undefinedEntity' }, /cannot be read/],
		['HTTP 503', { kind: 'status', status: 503 }, /503/],
		['dropped connections', { kind: 'drop', when: 'before' }, /gave no answer|broken/],
	];

	test.each(cases)(
		'R9: %s ends the stage with a sentence, and the next run gives what an undisturbed one gives',
		async (_what, action, text) => {
			systems.imuis.addFault({ operation: 'GetStamtabelRecords', times: 1000, action });
			const failure = await failureOf(relations(systems));
			expect(failure).toMatch(text);
			systems.imuis.clearFaults();
			await relations(systems);
			expect(heldBy(systems)).toEqual(await undisturbed());
		},
	);

	test('R9: a session that expires in the middle of a read is renewed', async () => {
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			skip: 1,
			action: { kind: 'service', name: 'expireSession' },
		});
		const { summary } = await relations(systems);
		expect(summary.failed).toBe(0);
		expect(heldBy(systems)).toEqual(await undisturbed());
	});

	test('R9: iMUIS that cannot be reached is named with its host', async () => {
		await systems.imuis.close();
		expect(await failureOf(relations(systems))).toMatch(/cannot be reached at 127|ECONNREFUSED/);
	});
});

describe('faults of OutSmart', () => {
	const cases: Array<[string, FaultAction, RegExp]> = [
		['HTML instead of JSON', { kind: 'html' }, /web page/],
		['truncated JSON', { kind: 'truncate', share: 0.5 }, /cannot be read/],
		['code 1005', { kind: 'service', name: 'code', detail: '1005: ' }, /software token/],
		['code 1007', { kind: 'service', name: 'generalError' }, /1007/],
		['HTTP 502', { kind: 'status', status: 502 }, /502/],
		['dropped answers', { kind: 'drop', when: 'after' }, /gave no answer|broken/],
	];

	test.each(cases)(
		'R9: %s ends the stage with a sentence, and the next run gives what an undisturbed one gives',
		async (_what, action, text) => {
			systems.outSmart.addFault({ operation: 'POST *', times: 1000, action });
			const failure = await failureOf(relations(systems));
			expect(failure).toMatch(text);
			systems.outSmart.clearFaults();
			await relations(systems);
			expect(heldBy(systems)).toEqual(await undisturbed());
		},
	);

	test('R9: OutSmart 1007 once is repeated', async () => {
		systems.outSmart.addFault({
			operation: 'POST relations',
			action: { kind: 'service', name: 'generalError' },
		});
		const { summary } = await relations(systems);
		expect(summary.failed).toBe(0);
	});

	test('R8: code 1301 for one relation fails that one only, with the service’s words', async () => {
		systems.outSmart.addFault({
			operation: 'POST relations',
			containing: '"debtor_number":"10002"',
			times: 100,
			action: { kind: 'service', name: 'code', detail: '1301: Required field missing: name' },
		});
		const { summary, attention } = await relations(systems);
		expect(summary.failed).toBe(1);
		expect(attention.filter(({ outcome }) => outcome === 'failed')).toEqual([
			expect.objectContaining({
				key: '10002',
				message: expect.stringContaining('Required field missing: name'),
			}),
		]);
	});
});

describe('what the user must change', () => {
	test('I5: an article group that does not exist stops materials with a sentence', async () => {
		const settings = { ...MATERIALS, hourTypeArticleGroup: '999' };
		await expect(importMaterials(systems, settings, FRESH)).rejects.toThrow(/article group "999"/);
	});

	test('I6: an order of a debtor that does not exist is skipped, named, and offered again', async () => {
		const first = await importSalesOrders(systems, ORDER_SETTINGS, FRESH);
		const order = systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100001', AANT: '1' }],
		});
		const number = String(order.head.NR);
		systems.imuis.editRecord('ORDKOP', [number], { DEB: '19999', BETALER: '19999' });
		const second = await importSalesOrders(systems, ORDER_SETTINGS, next(first));
		expect(second.attention).toContainEqual(
			expect.objectContaining({
				key: number,
				outcome: 'skipped',
				reason: 'orderRelationUnknown',
				message: expect.stringContaining('19999'),
			}),
		);
		systems.imuis.editRecord('ORDKOP', [number], { DEB: '10001', BETALER: '10001' });
		const third = await importSalesOrders(systems, ORDER_SETTINGS, next(second));
		expect(third.summary.sent).toBe(1);
	});

	test.each([
		['orderType', { orderType: '' }, /no order type/],
		['orderType', { orderType: 'NIETS' }, /"NIETS" does not exist/],
		['plannedHours', { plannedHours: '' as const }, /planned hours/],
		['goLiveDate', { goLiveDate: 'gisteren' }, /"gisteren" cannot be read/],
	])('the export says what is wrong with %s %j', async (_name, change, text) => {
		await expect(exportWorkOrders(systems, { ...EXPORT_SETTINGS, ...change }, FRESH)).rejects.toThrow(text);
	});

	test('nothing changed and nothing completed: every stage ends well with nothing sent', async () => {
		const first = await relations(systems);
		systems.outSmart.clearCalls();
		const second = await importRelations(systems, RELATIONS, next(first));
		expect(second.summary.sent).toBe(0);
		expect(systems.outSmart.calls().filter(({ write }) => write)).toEqual([]);
		const exported = await exportWorkOrders(systems, EXPORT_SETTINGS, FRESH);
		expect(exported.summary).toMatchObject({ read: 0, sent: 0 });
	});
});
