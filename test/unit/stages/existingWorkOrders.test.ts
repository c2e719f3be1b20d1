import { ExistingWorkOrders } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/ExistingWorkOrders';
import { isOpen } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/updateMaterials';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import type { WorkOrder } from '../../../nodes/OutSmart/openapi/types';

const ALL = ['1', '2', '3'].map((WorkorderNo) => ({ WorkorderNo }) as WorkOrder);

/** An OutSmart that does not honour the filter: it always answers all. */
function existing() {
	const asked: unknown[] = [];
	const read: unknown[] = [];
	const outSmart = {
		workorders: async (question: unknown) => {
			asked.push(question);
			return await Promise.resolve(ALL);
		},
	} as unknown as OutSmartClient;
	return { asked, read, lookUp: new ExistingWorkOrders(outSmart, (all) => read.push(all)) };
}

const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 3));

test('I13: up to ten numbers are asked one by one, whatever their status; what was not asked for is not believed', async () => {
	const { asked, read, lookUp } = existing();
	expect([...(await lookUp.amongNow(numbers(10)))]).toEqual(['3']);
	expect(asked).toHaveLength(10);
	expect(asked[0]).toEqual({ status: 'Alle', filters: [{ key: 'WorkorderNo', value: '3', operator: 'eq' }] });
	expect(read).toEqual([]);
});

test('I13: more are found by reading all work orders, once for those that are only prepared', async () => {
	const { asked, read, lookUp } = existing();
	expect([...(await lookUp.among(numbers(11)))]).toEqual(['3']);
	expect(asked).toEqual([{ status: 'Alle' }]);
	expect(read).toEqual([ALL]);
	expect([...(await lookUp.among(['2', '9']))]).toEqual(['2']);
	expect(asked).toHaveLength(1);
	expect([...(await lookUp.amongNow(['1']))]).toEqual(['1']);
	expect(asked).toHaveLength(2);
	await lookUp.amongNow(numbers(11));
	expect(asked).toHaveLength(3);
});

test.each([
	['Klaargezet', '0', true],
	['Opgehaald', '0', true],
	['Opgehaald', undefined, true],
	['Opgehaald', '1', false],
	['Klaargezet', '1', false],
	['Compleet', '0', false],
	['Afgehandeld', '0', false],
	['', '0', false],
])('I20: a work order that is %s, archived %p, is open: %p', (status, Archived, expected) => {
	expect(isOpen({ status, Archived } as unknown as WorkOrder)).toBe(expected);
});
