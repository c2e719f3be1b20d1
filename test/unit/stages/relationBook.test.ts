import type { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import type { SelectionQuery } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { RelationBook } from '../../../nodes/ImuisOutSmartSync/stages/relations/RelationBook';
import type { StageContext } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { RunMode } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';

/** A book over an iMUIS with these debtors and an OutSmart with these records, and what it asked them. */
function bookOver({
	mode = 'delta' as RunMode,
	debtors = [] as string[],
	lists = {} as Record<string, Array<Record<string, unknown>>>,
}) {
	const asked: string[] = [];
	const imuis = {
		records: async ({ table, conditions }: SelectionQuery) => {
			const [{ value } = { value: '' }] = conditions as ReadonlyArray<{ value: string }>;
			asked.push(`${table} ${value}`);
			return await Promise.resolve(debtors.filter((NR) => NR === value).map((NR) => ({ NR })));
		},
		pages: async function* ({ table }: SelectionQuery) {
			asked.push(`all ${table}`);
			yield await Promise.resolve({ records: debtors.map((NR) => ({ NR: ` ${NR} ` })) });
		},
	} as unknown as CloudswitchClient;
	const outSmart = {
		list: async (entity: string) => {
			asked.push(`list ${entity}`);
			return await Promise.resolve(lists[entity] ?? []);
		},
	} as unknown as OutSmartClient;
	return { asked, book: new RelationBook({ imuis, outSmart } as unknown as StageContext, mode) };
}

describe('I2: who is a debtor', () => {
	test('those that this run read are, without asking', async () => {
		for (const mode of ['full', 'delta'] as const) {
			const { book, asked } = bookOver({ mode });
			book.noteDebtor('1');
			expect(await book.isDebtor('1')).toBe(true);
			expect(asked).toEqual([]);
		}
	});

	test('in a full read nobody else is', async () => {
		const { book, asked } = bookOver({ mode: 'full', debtors: ['2'] });
		expect(await book.isDebtor('2')).toBe(false);
		expect(asked).toEqual([]);
	});

	test('otherwise iMUIS knows: ten are asked one by one, once each, then all at once', async () => {
		const { book, asked } = bookOver({ debtors: ['3', '14'] });
		const answers: boolean[] = [];
		for (let number = 1; number <= 10; number++) answers.push(await book.isDebtor(String(number)));
		expect(answers.map((answer, at) => (answer ? at + 1 : 0)).filter(Boolean)).toEqual([3]);
		expect(asked).toEqual(Array.from({ length: 10 }, (_, at) => `DEB ${at + 1}`));
		expect([await book.isDebtor('3'), await book.isDebtor('4')]).toEqual([true, false]);
		expect(asked).toHaveLength(10);
		expect([await book.isDebtor('14'), await book.isDebtor('15'), await book.isDebtor('14')]).toEqual([
			true,
			false,
			true,
		]);
		expect(asked.slice(10)).toEqual(['all DEB']);
	});
});

describe('I21: which relations are there', () => {
	const lists = { relations: [{ debtor_number: '1' }], contactpersons: [{ cpn_debtor_nr: '1' }] };

	test('those that were sent, without asking, and those that OutSmart has', async () => {
		const { book, asked } = bookOver({ lists });
		book.noteSent('9');
		expect(await book.isAvailable('9')).toBe(true);
		expect(asked).toEqual([]);
		expect([await book.isAvailable('1'), await book.isAvailable('2')]).toEqual([true, false]);
		expect(await book.isInOutSmart('9')).toBe(false);
		expect(asked).toEqual(['list relations']);
	});

	test('nothing is completed, and nothing asked, when no relation was sent', async () => {
		const { book, asked } = bookOver({ lists });
		expect(await book.toComplete('contactpersons', 'cpn_debtor_nr')).toEqual(new Set());
		expect(asked).toEqual([]);
	});

	test('completed are those that are new, and those of which OutSmart has none', async () => {
		const { book } = bookOver({ lists });
		await book.noteChanged('1');
		await book.noteChanged('2');
		expect(await book.toComplete('contactpersons', 'cpn_debtor_nr')).toEqual(new Set(['2']));
		expect(await book.toComplete('addresses', 'adr_debtor_nr')).toEqual(new Set(['1', '2']));
	});

	test('a new one is completed also when OutSmart has some of its contact persons already', async () => {
		const { book } = bookOver({ lists: { contactpersons: [{ cpn_debtor_nr: '2' }] } });
		await book.noteChanged('2');
		expect(await book.toComplete('contactpersons', 'cpn_debtor_nr')).toEqual(new Set(['2']));
	});
});
