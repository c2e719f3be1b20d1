import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import { ExtraFields } from '../../../nodes/ImuisOutSmartSync/mapping/extraFields';
import type { ImportRun } from '../../../nodes/ImuisOutSmartSync/engine/ImportRun';
import { ASSUMED } from '../../../nodes/ImuisOutSmartSync/stages/Assumptions';
import { OrderReader } from '../../../nodes/ImuisOutSmartSync/stages/salesOrders/OrderReader';
import { Systems } from '../../support/Systems';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

function order(head: Record<string, string> = {}, lines: Array<Record<string, string>> = []): string {
	const made = systems.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10001', ...head }, lines });
	return String(made.head.NR);
}

/** A run that began today, on the simulated company. */
function reader(mode: 'full' | 'delta' = 'delta', readCompletely: string[] = []): OrderReader {
	const context = { ...systems.context(), assumptions: ASSUMED, extraFields: ExtraFields.none };
	const [year = 0, month = 1, day = 1] = systems.imuis.clock().today.split('-').map(Number);
	const run = {
		context,
		window: { mode },
		readsAllOf: (table: string) => mode === 'full' || readCompletely.includes(table),
		changedFrom: (table: string) => {
			if (table !== 'ORDKOP' && table !== 'ORDRG') throw new Error(`${table} has no part in orders`);
			return mode === 'full' ? undefined : { year, month, day };
		},
	} as unknown as ImportRun;
	return new OrderReader(run, 'SERVICE');
}

async function numbers(of: OrderReader, parked: string[] = []): Promise<string[]> {
	const found: string[] = [];
	for await (const heads of of.heads(parked)) found.push(...heads.map(({ NR }) => String(NR)));
	return found;
}

async function complete(...orders: string[]) {
	const of = reader();
	const heads: ImuisRecord[] = [];
	for await (const page of of.heads(orders)) heads.push(...page);
	const wanted = heads.filter(({ NR }) => orders.includes(String(NR)));
	systems.imuis.clearCalls();
	return await of.complete(wanted);
}

/** Moves the clock on, so that what was made before is of another day. */
function tomorrow(): void {
	systems.imuis.setClock({ offsetMinutes: 24 * 60 });
}

describe('I10, A3: which orders are read', () => {
	test('those made or changed today, of the order type, no number twice', async () => {
		const old = order();
		tomorrow();
		const made = order();
		const other = order({ ORDSRT: 'standaard' });
		const found = await numbers(reader());
		expect(found).toContain(made);
		expect(found).not.toContain(old);
		expect(found).not.toContain(other);
		expect(new Set(found).size).toBe(found.length);
	});

	test('an order of which only a line changed, and one that is parked, come along', async () => {
		const changed = order({}, [{ ART: '100018', AANT: '1' }]);
		const parked = order();
		const standard = order({ ORDSRT: 'standaard' }, [{ ART: '100018', AANT: '1' }]);
		tomorrow();
		const of = (number: string) => String(systems.imuis.order(number).lines[0]?.RG);
		for (const number of [changed, standard]) systems.imuis.editLine(number, of(number), { AANT: '2' });
		expect((await numbers(reader(), [parked, ''])).sort()).toEqual([changed, parked].sort());
	});

	test('a full read takes all of the type, and asks for no changed lines', async () => {
		const old = order();
		tomorrow();
		systems.imuis.clearCalls();
		expect(await numbers(reader('full'))).toContain(old);
		expect(systems.imuis.calls().filter(({ target }) => target === 'ORDRG')).toEqual([]);
	});

	test('where iMUIS keeps no change dates of lines, every order is read', async () => {
		const old = order();
		tomorrow();
		expect(await numbers(reader('delta', ['ORDRG']))).toContain(old);
	});
});

describe('I14: what comes with an order', () => {
	test('its lines in the order of their numbers, its relation and its payer', async () => {
		const many = Array.from({ length: 21 }, (_, at) => ({ ART: '100018', AANT: String(at + 1) }));
		const one = order({ BETALER: '10002' }, many);
		const other = order({ DEB: '10003' });
		const [first, second] = await complete(one, other);
		expect(first?.lines.map(({ RG }) => Number(RG))).toEqual(many.map((_, at) => (at + 1) * 5));
		expect(first?.lines.every(({ ORDNR }) => ORDNR === one)).toBe(true);
		expect([first?.debtor?.NR, first?.payer?.NR]).toEqual(['10001', '10002']);
		expect(second).toMatchObject({
			lines: [],
			debtor: { NR: '10003' },
			payer: { NR: '10003' },
			deliveryContact: '',
		});
	});

	test('the name of the contact person of the delivery; its columns are learnt once', async () => {
		const one = order({ VERZCNTREL: '10012', VERZCNTZKSL: 'SMIT' });
		const other = order({ VERZCNTREL: '10001', VERZCNTZKSL: 'INKOOP' });
		const orders = await complete(one, other);
		expect(orders.map(({ deliveryContact }) => deliveryContact)).toEqual(['Kees Smit', "Zoë van 't Hoff"]);
		expect(systems.imuis.calls().filter(({ target }) => target === 'CNT')).toHaveLength(3);
	});

	test.each([
		['no relation', { VERZCNTZKSL: 'SMIT' }],
		['no key', { VERZCNTREL: '10012' }],
		['relation 0', { VERZCNTREL: '0', VERZCNTZKSL: 'SMIT' }],
	])('without a contact person (%s) none is asked for', async (_what, given) => {
		const [one] = await complete(order());
		systems.imuis.clearCalls();
		const head = { ...one?.head, ...given } as ImuisRecord;
		const [again] = await reader().complete([head]);
		expect(again?.deliveryContact).toBe('');
		expect(systems.imuis.calls().filter(({ target }) => target === 'CNT')).toEqual([]);
	});

	test('a contact person who is not there has no name', async () => {
		const [one] = await complete(order());
		const head = { ...one?.head, VERZCNTREL: '10012', VERZCNTZKSL: 'WEG' } as ImuisRecord;
		const [again] = await reader().complete([head]);
		expect(again?.deliveryContact).toBe('');
	});
});
