import { upserting } from '../../../nodes/ImuisOutSmartSync/stages/upserting';
import { ASSUMED } from '../../../nodes/ImuisOutSmartSync/stages/Assumptions';
import type { StageContext } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { OutSmartRecord } from '../../../nodes/OutSmart/openapi/types';

function context(held: OutSmartRecord[], completeRecords: boolean) {
	const calls: unknown[][] = [];
	const outSmart = {
		list: async (entity: string) => {
			calls.push(['list', entity]);
			return await Promise.resolve(held);
		},
		upsert: async (entity: string, rows: unknown) => {
			calls.push(['upsert', entity, rows]);
			return await Promise.resolve(1);
		},
	};
	const stage = { outSmart, assumptions: { ...ASSUMED, completeRecords } } as unknown as StageContext;
	return { stage, calls };
}

const HELD = [
	{ code: 'A', description: 'Oud', note: 'achterin', price: 0, empty: '', none: null, missing: undefined },
	{ note: 'zonder code' },
] as unknown as OutSmartRecord[];

test('A10: by default only our fields are sent, and nothing is read', async () => {
	const { stage, calls } = context(HELD, false);
	await expect(upserting(stage, 'materials')([{ code: 'A', description: 'Nieuw' }])).resolves.toEqual({
		kind: 'stored',
	});
	expect(calls).toEqual([['upsert', 'materials', [{ code: 'A', description: 'Nieuw' }]]]);
});

test('A10: whole records are what OutSmart holds, filled, with our fields on top; the entity is read once', async () => {
	const { stage, calls } = context(HELD, true);
	const send = upserting(stage, 'materials');
	await send([
		{ code: 'A', description: 'Nieuw' },
		{ code: 'B', description: 'Ook nieuw' },
	]);
	await send([{ code: 'C', description: 'Later' }]);
	expect(calls).toStrictEqual([
		['list', 'materials'],
		[
			'upsert',
			'materials',
			[
				{ code: 'A', description: 'Nieuw', note: 'achterin', price: 0 },
				{ code: 'B', description: 'Ook nieuw' },
			],
		],
		['upsert', 'materials', [{ code: 'C', description: 'Later' }]],
	]);
});
