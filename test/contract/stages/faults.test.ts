import { ServiceError } from '../../../nodes/http/errors';
import { exportWorkOrders } from '../../../nodes/ImuisOutSmartSync/stages/exportWorkOrders';
import { importMaterials } from '../../../nodes/ImuisOutSmartSync/stages/importMaterials';
import { importRelations } from '../../../nodes/ImuisOutSmartSync/stages/importRelations';
import { importSalesOrders } from '../../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import type { StageContext } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { FaultAction } from '../../../simulators/core/types';
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

const relations = async (context: StageContext): Promise<StageResult> =>
	await importRelations(context, RELATIONS, FRESH);

async function failureOf(run: Promise<StageResult>): Promise<ServiceError> {
	const error = await run.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(ServiceError);
	const failure = error as ServiceError;
	expect(failure.message).toMatch(/^[A-Za-z].*\.$/s);
	expect(failure.remedy).toMatch(/^[A-Z].*\.$/s);
	for (const secret of [systems.imuis.partnerKey, systems.imuis.environmentCode, systems.outSmart.token]) {
		expect(`${failure.message} ${failure.remedy}`).not.toContain(secret);
	}
	return failure;
}

/** What OutSmart holds after an undisturbed run. */
async function undisturbed(): Promise<unknown> {
	const other = await Systems.start();
	try {
		await importRelations(other.context(), RELATIONS, FRESH);
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
			const failure = await failureOf(relations(systems.context()));
			expect(failure.message).toMatch(text);
			systems.imuis.clearFaults();
			await relations(systems.context());
			expect(heldBy(systems)).toEqual(await undisturbed());
		},
	);

	test('R9: a session that expires in the middle of a read is renewed', async () => {
		systems.imuis.addFault({
			operation: 'GetStamtabelRecords',
			skip: 1,
			action: { kind: 'service', name: 'expireSession' },
		});
		const { summary } = await relations(systems.context());
		expect(summary.failed).toBe(0);
		expect(heldBy(systems)).toEqual(await undisturbed());
	});

	test('R9: iMUIS that cannot be reached is named with its host', async () => {
		const context = systems.context();
		await systems.imuis.close();
		const failure = await failureOf(relations(context));
		expect(failure).toMatchObject({ outcome: 'notSent', temporary: true });
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
			const failure = await failureOf(relations(systems.context()));
			expect(failure.message).toMatch(text);
			systems.outSmart.clearFaults();
			await relations(systems.context());
			expect(heldBy(systems)).toEqual(await undisturbed());
		},
	);

	test('R9: OutSmart 1007 once is repeated', async () => {
		systems.outSmart.addFault({
			operation: 'POST relations',
			action: { kind: 'service', name: 'generalError' },
		});
		const { summary } = await relations(systems.context());
		expect(summary.failed).toBe(0);
	});

	test('R8: code 1301 for one relation fails that one only, with the service’s words', async () => {
		systems.outSmart.addFault({
			operation: 'POST relations',
			containing: '"debtor_number":"10002"',
			times: 100,
			action: { kind: 'service', name: 'code', detail: '1301: Required field missing: name' },
		});
		const { summary, attention } = await relations(systems.context());
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
		await expect(importMaterials(systems.context(), settings, FRESH)).rejects.toThrow(/article group "999"/);
	});

	test('I6: an order of a debtor that does not exist is skipped, named, and offered again', async () => {
		const first = await importSalesOrders(systems.context(), ORDER_SETTINGS, FRESH);
		const order = systems.imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100001', AANT: '1' }],
		});
		const number = String(order.head.NR);
		systems.imuis.editRecord('ORDKOP', [number], { DEB: '19999', BETALER: '19999' });
		const second = await importSalesOrders(systems.context(), ORDER_SETTINGS, next(first));
		expect(second.attention).toContainEqual(
			expect.objectContaining({
				key: number,
				outcome: 'skipped',
				reason: 'orderRelationUnknown',
				message: expect.stringContaining('19999'),
			}),
		);
		systems.imuis.editRecord('ORDKOP', [number], { DEB: '10001', BETALER: '10001' });
		const third = await importSalesOrders(systems.context(), ORDER_SETTINGS, next(second));
		expect(third.summary.sent).toBe(1);
	});

	test.each([
		['orderType', { orderType: '' }, /no order type/],
		['orderType', { orderType: 'NIETS' }, /"NIETS" does not exist/],
		['plannedHours', { plannedHours: '' as const }, /planned hours/],
		['goLiveDate', { goLiveDate: 'gisteren' }, /"gisteren" cannot be read/],
	])('the export says what is wrong with %s %j', async (_name, change, text) => {
		await expect(
			exportWorkOrders(systems.context(), { ...EXPORT_SETTINGS, ...change }, FRESH),
		).rejects.toThrow(text);
	});

	test('nothing changed and nothing completed: every stage ends well with nothing sent', async () => {
		const first = await relations(systems.context());
		systems.outSmart.clearCalls();
		const second = await importRelations(systems.context(), RELATIONS, next(first));
		expect(second.summary.sent).toBe(0);
		expect(systems.outSmart.calls().filter(({ write }) => write)).toEqual([]);
		const exported = await exportWorkOrders(systems.context(), EXPORT_SETTINGS, FRESH);
		expect(exported.summary).toMatchObject({ read: 0, sent: 0 });
	});
});
