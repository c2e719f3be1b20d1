import type { SelectionQuery } from '../../../nodes/ImuisOnline/cloudswitch/selection';
import { CloudswitchError } from '../../../nodes/ImuisOnline/cloudswitch/errors';
import { checkChangeDates } from '../../../nodes/ImuisOutSmartSync/stages/setUp/changeDates';
import { checkColumns } from '../../../nodes/ImuisOutSmartSync/stages/setUp/columns';
import { checkMaterialFreeField } from '../../../nodes/ImuisOutSmartSync/stages/setUp/materialFreeField';
import { checkUnsentFields } from '../../../nodes/ImuisOutSmartSync/stages/setUp/unsentFields';
import { checkWorkStatuses } from '../../../nodes/ImuisOutSmartSync/stages/setUp/workStatuses';
import { refusedBy } from '../../../nodes/OutSmart/openapi/errors';
import type { OutSmartRecord } from '../../../nodes/OutSmart/openapi/types';
import { taskWith } from './systems';

test('A3: tomorrow is the day after today in the Netherlands, also at the end of the year', async () => {
	const asked: Array<SelectionQuery['changedOnOrAfter']> = [];
	const task = taskWith({
		now: '2026-12-31T23:59',
		records: (selection) => {
			asked.push(selection.changedOnOrAfter);
			return [];
		},
	});
	await checkChangeDates(task);
	expect(asked).toEqual(Array(6).fill({ year: 2027, month: 1, day: 1 }));
});

test('A3: a probe asks for one record at most', async () => {
	const limits: number[] = [];
	const task = taskWith({
		records: ({ maximum, recordsPerPage }) => {
			limits.push(maximum, recordsPerPage);
			return [];
		},
	});
	await checkChangeDates(task);
	expect(limits).toEqual(Array(12).fill(1));
});

test('A3: a refused session is no answer about change dates', async () => {
	const task = taskWith({
		records: () => {
			throw cloudswitchError('session');
		},
	});
	await expect(checkChangeDates(task)).rejects.toThrow('iMUIS Online refused');
	expect(task.report.checks).toEqual([]);
});

test('A4: a sample without a column for the relation number is missing, with its columns', async () => {
	const task = taskWith({ records: () => [{ RELATIENUMMER: '10001', ZKSL: 'INKOOP', LEEG: '' }] });
	await checkColumns(task);
	const [contacts] = task.report.checks;
	expect(contacts!.status).toBe('missing');
	expect(contacts!.message).toContain(
		'3 columns: LEEG, RELATIENUMMER, ZKSL. A sample: RELATIENUMMER is "10001", ZKSL is "INKOOP".',
	);
	expect(task.report.attention[0]!.reason).toBe('columnsUnknown');
});

test('A4: long values of a sample are cut', async () => {
	const task = taskWith({ records: () => [{ REL: '10001', DEB: '10001', ZKSL: 'A', OPM: 'x'.repeat(500) }] });
	await checkColumns(task);
	expect(task.report.checks[0]!.message).toContain(`OPM is "${'x'.repeat(40)}…"`);
});

test('C4: cards without a member for free field 5 say nothing about it, so a person is asked', async () => {
	const task = taskWith({ list: () => [{ code: 'A', description: 'B', price: '1', unit: 'stuk' }] });
	await checkMaterialFreeField(task);
	expect(task.report.checks.map(({ status }) => status)).toEqual(['ask']);
	expect(task.report.attention[0]!.reason).toBe('materialFreeFieldHidden');
});

test('C4: no material cards at all, or empty ones, is ok', async () => {
	for (const cards of [
		[],
		[
			{ code: 'A', freefield5: null },
			{ code: 'B', freefield5: ' ' },
		],
	]) {
		const task = taskWith({ list: () => cards });
		await checkMaterialFreeField(task);
		expect(task.report.checks.map(({ status }) => status)).toEqual(['ok']);
	}
});

test('E20: a work status that OutSmart accepted and does not list is missing, not created', async () => {
	const task = taskWith({ list: () => [], upsert: () => undefined });
	await checkWorkStatuses(task);
	expect(task.report.checks.map(({ status }) => status)).toEqual(['missing', 'missing', 'missing']);
	expect(task.report.attention.map(({ reason }) => reason)).toEqual(Array(3).fill('workStatusNotStored'));
});

describe('A10: the trial relation', () => {
	test('is removed when OutSmart refuses its second version', async () => {
		const { task, relations } = trial({ refuseUpsert: 2 });
		await checkUnsentFields(task);
		expect(task.report.attention.map(({ reason }) => reason)).toEqual(['unsentFieldsUnknown']);
		expect(relations).toEqual([]);
	});

	test('that OutSmart does not show leaves it unknown', async () => {
		const { task } = trial({ hidden: true });
		await checkUnsentFields(task);
		expect(task.report.attention[0]!.message).toContain(
			'OutSmart took a trial relation and does not show it.',
		);
	});

	test('that cannot be removed is told', async () => {
		const { task } = trial({ refuseDelete: true });
		await checkUnsentFields(task);
		expect(task.report.checks.map(({ status }) => status)).toEqual(['ok', 'ask']);
		expect(task.report.attention.map(({ reason }) => reason)).toEqual(['trialRelationLeft']);
	});

	test('is not even tried when OutSmart has a fault of its own', async () => {
		const task = taskWith({
			upsert: () => {
				throw refusedBy(1007, [], 'POST relations', true);
			},
		});
		await expect(checkUnsentFields(task)).rejects.toThrow('code 1007');
	});

	function trial(turned: { refuseUpsert?: number; hidden?: boolean; refuseDelete?: boolean }) {
		let relations: OutSmartRecord[] = [];
		let upserts = 0;
		const task = taskWith({
			list: () => (turned.hidden === true ? [] : relations),
			upsert: (_, [record]) => {
				upserts += 1;
				if (upserts === turned.refuseUpsert) throw refusedBy(1300, [], 'POST relations', true);
				relations = [{ ...relations[0], ...record }];
			},
			deleteEntity: () => {
				if (turned.refuseDelete === true) throw refusedBy(1600, [], 'DeleteEntity relation', true);
				relations.splice(0);
			},
		});
		return {
			task,
			get relations() {
				return relations;
			},
		};
	}
});

function cloudswitchError(kind: 'session' | 'refused'): CloudswitchError {
	return new CloudswitchError('iMUIS Online refused GetStamtabelRecords DEB.', {
		label: 'GetStamtabelRecords DEB',
		kind,
		outcome: 'refused',
		temporary: false,
		remedy: '',
	});
}
