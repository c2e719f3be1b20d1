import { checkCompletedWorkOrders } from '../../../nodes/ImuisOutSmartSync/stages/setUp/completedWorkOrders';
import { checkRelationNames } from '../../../nodes/ImuisOutSmartSync/stages/setUp/relationNames';
import type { OutSmartRecord, WorkOrder } from '../../../nodes/OutSmart/openapi/types';
import { taskWith } from './systems';

describe('C4: completed work orders that the first export would write', () => {
	const done = {
		id: '7',
		WorkorderNo: '202600007',
		status: 'Compleet',
		WorkStatus: '1',
		CustomerName: ' Jansen ',
	};
	const given = (changes: object): WorkOrder => ({ ...done, ...changes }) as unknown as WorkOrder;

	async function found(workOrders: WorkOrder[], exportWorkStatus = '1') {
		const asked: object[] = [];
		const workorders = (question: object): WorkOrder[] => {
			asked.push(question);
			return workOrders;
		};
		const { report, ...task } = taskWith({ workorders }, { exportWorkStatus });
		await checkCompletedWorkOrders({ report, ...task });
		return { asked, check: report.checks[0], attention: report.attention };
	}

	test('are counted and named, with their customer or by their row', async () => {
		const all = [
			given({}),
			given({ WorkorderNo: '', id: '8' }),
			given({ CustomerName: null, Archived: '0' }),
		];
		const { asked, check } = await found(all, ' 1 ');
		expect(asked).toEqual([{ status: 'Compleet', workStatus: '1' }]);
		expect(check?.status).toBe('ask');
		expect(check?.message).toMatch(/3 .*202600007 \(Jansen\).*#8 \(Jansen\).*202600007/);
	});

	test.each([
		['archived', { Archived: '1' }],
		['on another work status', { WorkStatus: '10' }],
		['handled', { status: 'Afgehandeld' }],
	])('one that is %s does not count', async (_what, changes) => {
		const { check } = await found([given(changes)]);
		expect(check?.status).toBe('ok');
		expect(check?.message).toMatch(/\b1\b/);
	});

	test('nothing is asked without a work status', async () => {
		const { asked, check } = await found([given({})], ' ');
		expect([asked, check]).toEqual([[], undefined]);
	});
});

describe('C4: relation numbers that are somebody else on the other side', () => {
	async function found(inOutSmart: Array<[string, string]>, inImuis: Array<Record<string, string>>) {
		let isRead = false;
		const list = (): OutSmartRecord[] => inOutSmart.map(([debtor_number, name]) => ({ debtor_number, name }));
		const pages = (): Array<Array<Record<string, string>>> => {
			isRead = true;
			return [inImuis.slice(0, 1), inImuis.slice(1)];
		};
		const task = taskWith({ list, pages });
		await checkRelationNames(task);
		return { isRead, check: task.report.checks[0] };
	}

	test('agree without regard to case, accents, spaces, punctuation and a second name', async () => {
		const { check } = await found(
			[
				[' 1 ', 'de vries bv'],
				['2', 'Café De Kroon Haarlem'],
				['3', 'Alleen in OutSmart'],
			],
			[
				{ NR: ' 1', NAAM: 'De Vries B.V.' },
				{ NR: '2', NAAM: 'Cafe de Kroon', NAAM2: ' Haarlem' },
				{ NR: '4', NAAM: 'Alleen in iMUIS' },
			],
		);
		expect(check?.status).toBe('ok');
		expect(check?.message).toMatch(/\b2\b/);
	});

	test('that differ are counted, with both names', async () => {
		const { check } = await found([['1', ' Jansen ']], [{ NR: '1 ', NAAM: ' Pietersen ' }, {}]);
		expect(check?.status).toBe('ask');
		expect(check?.message).toContain('Jansen');
		expect(check?.message).toContain('Pietersen');
		expect(check?.message).not.toContain(' Pietersen  ');
	});

	test('at most fifteen are shown, all are counted', async () => {
		const many = Array.from({ length: 20 }, (_, at) => String(1000 + at));
		const { check } = await found(
			many.map((number) => [number, `Uit${number}`]),
			many.map((NR) => ({ NR, NAAM: `In${NR}` })),
		);
		expect(check?.message).toContain('20');
		expect(check?.message).toContain('Uit1014');
		expect(check?.message).not.toContain('Uit1015');
	});

	test('iMUIS is not read when OutSmart has no relations', async () => {
		const { isRead, check } = await found([], [{ NR: '1', NAAM: 'X' }]);
		expect(isRead).toBe(false);
		expect(check?.status).toBe('ok');
	});
});
