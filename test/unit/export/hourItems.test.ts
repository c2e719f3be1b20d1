import { hourItems } from '../../../nodes/ImuisOutSmartSync/mapping/export/hours';
import { type Marker } from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';
import type { MarkedLine } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { MaterialRow, WorkPeriodRow } from '../../../nodes/OutSmart/openapi/types';
import { EXPORT_SETTINGS } from '../../support/Systems';
import { line, period, workOrder } from './model';
import { D, plain, WORK } from './plain';

describe('worked hours', () => {
	const hours = (
		periods: WorkPeriodRow[],
		settings: Partial<ExportSettings> = {},
		lines: MarkedLine[] = [],
		materials: MaterialRow[] = [],
	) =>
		plain(
			hourItems(workOrder({ Workperiods: periods, Materials: materials }), lines, WORK, {
				...EXPORT_SETTINGS,
				...settings,
			}),
		);
	const HOURS = {
		kind: 'hours',
		article: 'UUR-1',
		lineNumber: '',
		quantity: '1',
		description: '',
		price: undefined,
		decimals: 4,
		isHandTyped: false,
		remark: '23-11-2026 – (1:00), medewerker 001',
	};
	const only = (changes: Record<string, unknown>, notices: unknown[] = []) => ({
		items: [{ ...HOURS, ...changes }],
		notices,
		kept: 0,
	});
	const unmarked = (number: number, article: string, quantity: number, changes = {}): MarkedLine => ({
		line: line(number, article, { quantity, ...changes }),
		marker: undefined,
	});

	test('E12: a worked period is an item with every field', () => {
		expect(hours([period('UUR-1', '01:00')])).toEqual(only({}));
	});

	test('E12: blanks around the texts of a period do not count', () => {
		const row = {
			WorkDate: ' 23-11-2026 ',
			TotalTime: ' 01:00 ',
			HourType: ' UUR-1 ',
			EmployeeNr: ' 001 ',
			BeginTime: ' 08:00 ',
			EndTime: ' 09:15 ',
			Break: ' 15 ',
			WorkRemark: ' Ketel \t\n gestart\u0007 ',
		};
		expect(hours([row])).toEqual(
			only({ remark: '23-11-2026 08:00–09:15 (1:00), medewerker 001: Ketel gestart' }),
		);
	});

	test('E12: a period of which only hour type and time are there', () => {
		expect(hours([{ HourType: 'UUR-1', TotalTime: '01:00' }])).toEqual(only({ remark: '– (1:00)' }));
	});

	test('E11: a remark cannot be taken for a marker', () => {
		expect(hours([period('UUR-1', '01:00', { WorkRemark: '[OutSmart: x' })])).toEqual(
			only({ remark: '23-11-2026 – (1:00), medewerker 001: (OutSmart: x' }),
		);
	});

	test.each<[string, WorkPeriodRow, string]>([
		['the total', { TotalTime: '01:30' }, '1.5'],
		['begin and end', { BeginTime: '08:00', EndTime: '09:30' }, '1.5'],
		['begin, end and break', { TotalTime: ' ', BeginTime: '08:00', EndTime: '09:30', Break: '30' }, '1'],
		['begin and end past midnight', { BeginTime: '23:30', EndTime: '01:00' }, '1.5'],
	])('E12: time from %s', (_what, row, quantity) => {
		expect(hours([{ HourType: 'UUR-1', ...row }])).toMatchObject({ items: [{ quantity }], notices: [] });
	});

	test.each<[string, WorkPeriodRow]>([
		['no begin', { EndTime: '09:00' }],
		['no end', { BeginTime: '08:00' }],
		['nothing', {}],
		['an unreadable break', { BeginTime: '08:00', EndTime: '09:00', Break: '15 min' }],
		['another unreadable break', { BeginTime: '08:00', EndTime: '09:00', Break: '-15' }],
		['begin and end at the same time', { BeginTime: '08:00', EndTime: '08:00' }],
	])('E12: a period with %s has no time: an error that names it, or left out and reported', (_what, row) => {
		const whole = { HourType: 'UUR-1', WorkDate: ' 23-11-2026 ', EmployeeNr: ' 001 ', ...row };
		const facts = { ...WORK, date: '23-11-2026', employee: '001', value: '' };
		expect(hours([whole])).toEqual({ refusal: { reason: 'workPeriodWithoutTime', facts } });
		expect(hours([whole], { incompleteWorkPeriods: 'skip' })).toEqual({
			items: [],
			notices: [{ reason: 'workPeriodLeftOut', facts }],
			kept: 0,
		});
	});

	test('E12: an unreadable total is named; fields that are not there are empty', () => {
		const facts = { ...WORK, date: '', employee: '', value: 'een uur' };
		expect(hours([{ HourType: 'UUR-1', TotalTime: ' een uur ' }])).toEqual({
			refusal: { reason: 'workPeriodWithoutTime', facts },
		});
		expect(hours([{ TotalTime: ' een uur ' }], { incompleteWorkPeriods: 'skip' })).toEqual({
			items: [],
			notices: [{ reason: 'workPeriodLeftOut', facts }],
			kept: 0,
		});
	});

	test.each<[WorkPeriodRow]>([[{ TotalTime: '01:00' }], [{ TotalTime: '01:00', HourType: ' ' }]])(
		'E12: a period %j without an hour type',
		(row) => {
			expect(hours([{ ...row, WorkDate: ' 1-2-2026 ', EmployeeNr: ' 7 ' }])).toEqual({
				refusal: { reason: 'workPeriodWithoutHourType', facts: { ...WORK, date: '1-2-2026', employee: '7' } },
			});
			expect(hours([row], { incompleteWorkPeriods: 'skip' })).toMatchObject({
				notices: [{ facts: { date: '', employee: '', value: '01:00' } }],
			});
		},
	);

	test('E12: begin, end and break that give another time are reported with both', () => {
		const row = period('UUR-1', '03:05', { BeginTime: '08:00', EndTime: '12:00', Break: '15' });
		const facts = { ...WORK, date: '23-11-2026', employee: '001', total: '3:05', computed: '3:45' };
		expect(hours([row])).toMatchObject({ notices: [{ reason: 'workedTimeDiffers', facts }] });
	});

	test('E12: periods of one line stand below each other, sorted', () => {
		const periods = [
			period('UUR-1', '01:00', { WorkDate: '24-11-2026' }),
			period('UUR-1', '02:00', { EmployeeNr: '' }),
		];
		expect(hours(periods, { hourLines: 'perHourType' })).toEqual(
			only({ quantity: '3', remark: '23-11-2026 – (2:00)\n24-11-2026 – (1:00), medewerker 001' }),
		);
	});

	test('E12: only lines of the hour-type group are planned, not texts and not materials of the work order', () => {
		const planned = [
			unmarked(5, 'UUR-1', 4),
			unmarked(10, 'UUR-1', 4, { isText: true }),
			unmarked(15, 'A', 1),
			unmarked(20, 'UUR-1', 4),
		];
		const facts = { ...WORK, hourType: 'UUR-1', planned: '4', worked: '1' };
		const differs = { reason: 'plannedHoursDiffer', facts };
		expect(hours([period('UUR-1', '01:00')], {}, planned, [{ MaterialFreeField5: ' 5 ' }, {}])).toEqual(
			only({ lineNumber: '20' }, [differs]),
		);
		expect(hours([period('UUR-1', '01:00')], { hourTypeArticleGroup: '' }, planned)).toEqual(only({}));
		const ungrouped = [unmarked(5, 'UUR-1', 4, { articleGroup: '' })];
		expect(hours([period('UUR-1', '01:00')], { hourTypeArticleGroup: '' }, ungrouped)).toEqual(only({}));
	});

	test.each<[ExportSettings['plannedHours'], string[]]>([
		['replace', ['UUR-1 4 1', 'UUR-2 3 0.5']],
		['add', ['UUR-1 4 1', 'UUR-2 3 0.5', 'UUR-4 2 0']],
		['keep', ['UUR-1 4 1', 'UUR-2 3 0.5', 'UUR-3 0 2', 'UUR-4 2 0']],
	])('E12: with "%s" each hour type is compared with its own planned hours', (plannedHours, expected) => {
		const planned = [
			unmarked(5, 'UUR-1', 4),
			unmarked(10, 'UUR-2', 1),
			unmarked(15, 'UUR-2', 2),
			unmarked(20, 'UUR-4', 2),
			unmarked(25, 'UUR-5', 1),
		];
		const periods = [
			period('UUR-1', '00:40'),
			period('UUR-2', '00:30'),
			period('UUR-1', '00:20'),
			period('UUR-3', '02:00'),
			period('UUR-5', '01:00'),
		];
		const result = hourItems(workOrder({ Workperiods: periods }), planned, WORK, {
			...EXPORT_SETTINGS,
			plannedHours,
		});
		const notices = 'notices' in result ? result.notices : [];
		expect(
			notices
				.map(({ facts }) => ('planned' in facts ? `${facts.hourType} ${facts.planned} ${facts.worked}` : ''))
				.sort(),
		).toEqual(expected);
		expect('kept' in result && result.kept).toBe(plannedHours === 'keep' ? 5 : 0);
	});

	test('E12: a planned line that was replaced already is not compared again', () => {
		const marker: Marker = {
			order: '202600012',
			workOrderId: '169001',
			article: 'UUR-1',
			lineNumber: '5',
			occurrence: 1,
			quantity: D(4),
			base: D(0),
		};
		const replaced = [{ line: line(5, 'UUR-1', { quantity: 4 }), marker }];
		expect(hours([period('UUR-1', '01:00')], {}, replaced)).toEqual(only({ lineNumber: '5' }));
	});

	test('E12: planned hours are kept only where there are planned ones', () => {
		expect(hours([period('UUR-1', '01:00')], { plannedHours: 'keep' }, [unmarked(5, 'UUR-1', 1)])).toEqual({
			items: [],
			notices: [],
			kept: 1,
		});
		expect(hours([period('UUR-1', '01:00')], { plannedHours: 'keep' })).toEqual(only({}));
	});
});
