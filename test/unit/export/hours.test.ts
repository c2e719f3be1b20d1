import fc from 'fast-check';
import { hoursOf } from '../../../nodes/ImuisOutSmartSync/mapping/export/hours';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { WorkPeriodRow } from '../../../nodes/OutSmart/openapi/types';
import { applied, commandsOf, line, noticesOf, period, plan, refusalOf, workOrder, written } from './model';

const PLANNED = [line(5, 'UUR-1', { quantity: 4 }), line(10, 'UUR-2', { quantity: 1 }), line(15, 'A')];

function lines(
	periods: WorkPeriodRow[],
	settings: Partial<ExportSettings> = {},
	order = [line(5, 'A')],
): string[] {
	return written(commandsOf(plan(workOrder({ Workperiods: periods }), { lines: order, settings })));
}

test.each([
	[0, 'nearest', 80, '1.3333'],
	[5, 'nearest', 82, '1.3333'],
	[5, 'nearest', 83, '1.4167'],
	[15, 'up', 61, '1.25'],
	[15, 'nearest', 67, '1'],
	[15, 'nearest', 68, '1.25'],
	[30, 'up', 30, '0.5'],
	[30, 'up', 31, '1'],
] as const)(
	'E12: rounded to %i minutes (%s), %i minutes are %s hours',
	(minutes, direction, worked, expected) => {
		expect(hoursOf(worked, { minutes, direction }).toFixed()).toBe(expected);
	},
);

test('E12: quantity is TotalTime; begin, end and break only check it', () => {
	const row = period('UUR-1', '03:30', { BeginTime: '08:00', EndTime: '12:00', Break: '15' });
	const result = plan(workOrder({ Workperiods: [row] }), { lines: [line(5, 'A')] });
	expect(written(commandsOf(result))).toEqual(['+UUR-1 3.5']);
	expect(noticesOf(result)).toContain('workedTimeDiffers');
});

test('E12: an end before the begin runs past midnight', () => {
	const row = period('UUR-1', '01:45', { BeginTime: '23:30', EndTime: '01:30', Break: '15' });
	expect(noticesOf(plan(workOrder({ Workperiods: [row] }), { lines: [line(5, 'A')] }))).not.toContain(
		'workedTimeDiffers',
	);
	expect(lines([{ ...row, TotalTime: '' }])).toEqual(['+UUR-1 1.75']);
});

test('E12: one line per period, per hour type, or per hour type and employee; rounded once per line', () => {
	const periods = [
		period('UUR-1', '00:20'),
		period('UUR-1', '00:20'),
		period('UUR-1', '00:20', { EmployeeNr: '002' }),
		period('UUR-2', '01:00'),
	];
	const hourRounding = { minutes: 15, direction: 'up' } as const;
	expect(lines(periods, { hourRounding })).toEqual(['+UUR-1 0.5', '+UUR-1 0.5', '+UUR-1 0.5', '+UUR-2 1']);
	expect(lines(periods, { hourRounding, hourLines: 'perHourType' })).toEqual(['+UUR-1 1', '+UUR-2 1']);
	expect(lines(periods, { hourRounding, hourLines: 'perHourTypeAndEmployee' })).toEqual([
		'+UUR-1 0.75',
		'+UUR-1 0.5',
		'+UUR-2 1',
	]);
});

test('E12: minutes are summed exactly, however many periods there are', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 }), (minutes) => {
			const periods = minutes.map((m) =>
				period('UUR-1', `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`),
			);
			const [only] = lines(periods, { hourLines: 'perHourType' });
			const hours = Number(only?.split(' ')[1]);
			expect(Math.abs(hours * 60 - minutes.reduce((a, b) => a + b))).toBeLessThan(0.01);
		}),
	);
});

test('E12: planned hours replaced: the sum becomes the planned line, the rest new lines; what was not worked is reported', () => {
	const periods = [period('UUR-1', '03:00'), period('UUR-1', '02:30'), period('UUR-3', '01:00')];
	const result = plan(workOrder({ Workperiods: periods }), {
		lines: PLANNED,
		settings: { plannedHours: 'replace' },
	});
	expect(written(commandsOf(result)).sort()).toEqual(['+UUR-3 1', '5=5.5']);
	expect(noticesOf(result)).toEqual(['plannedHoursDiffer', 'linesNotOnWorkOrder']);
	const left = result.kind === 'plan' ? result.notices[1]?.facts : undefined;
	expect(left).toMatchObject({ lines: expect.stringContaining('UUR-2') });
});

test('E12: planned hours added to: both stand, the difference is reported', () => {
	const result = plan(workOrder({ Workperiods: [period('UUR-1', '05:00')] }), {
		lines: PLANNED,
		settings: { plannedHours: 'add' },
	});
	expect(written(commandsOf(result))).toEqual(['+UUR-1 5']);
	expect(noticesOf(result)).toContain('plannedHoursDiffer');
});

test('E12: planned hours kept: worked hours are not written, every difference is reported', () => {
	const periods = [period('UUR-1', '05:00'), period('UUR-3', '01:00')];
	const result = plan(workOrder({ Workperiods: periods }), {
		lines: PLANNED,
		settings: { plannedHours: 'keep' },
	});
	expect(commandsOf(result)).toEqual([]);
	expect(noticesOf(result).filter((reason) => reason === 'plannedHoursDiffer')).toHaveLength(3);
	expect(noticesOf(result)).not.toContain('nothingToInvoice');
});

test('E12: kept planned hours do not swallow hours of an order without planned ones', () => {
	expect(lines([period('UUR-1', '05:00')], { plannedHours: 'keep' })).toEqual(['+UUR-1 5']);
});

test('E12: a second planned line of the same hour type is left alone and reported', () => {
	const two = [line(5, 'UUR-1', { quantity: 4 }), line(10, 'UUR-1', { quantity: 2 })];
	const result = plan(workOrder({ Workperiods: [period('UUR-1', '05:00')] }), { lines: two });
	expect(written(commandsOf(result))).toEqual(['5=5']);
	expect(noticesOf(result)).toContain('linesNotOnWorkOrder');
});

test('E11, E12: hours that an export added are no planned hours, also not those of a copied order', () => {
	const order = workOrder({ Workperiods: [period('UUR-3', '02:00')] });
	const after = applied([line(5, 'A')], commandsOf(plan(order, { lines: [line(5, 'A')] })));
	const second = workOrder({ id: '169002', Workperiods: [period('UUR-3', '01:00')] });
	expect(written(commandsOf(plan(second, { lines: after })))).toEqual(['+UUR-3 1']);
	const copied = [
		line(5, 'UUR-3', {
			quantity: 2,
			internalText: '[OutSmart: order 202500001, werkbon 169001, artikel UUR-3, regel nieuw, nr 1, aantal 2]',
		}),
	];
	expect(written(commandsOf(plan(order, { lines: copied })))).toEqual(['5=2']);
});

test.each([
	['without hour type', period('', '01:00'), 'workPeriodWithoutHourType'],
	['of zero length', period('UUR-1', '00:00'), 'workPeriodWithoutTime'],
	['of unreadable length', period('UUR-1', 'een uur'), 'workPeriodWithoutTime'],
	[
		'with a break longer than the work',
		period('UUR-1', '', { BeginTime: '08:00', EndTime: '08:10', Break: '30' }),
		'workPeriodWithoutTime',
	],
])('E12: a period %s is an error, or left out and reported', (_what, row, reason) => {
	const order = workOrder({ Workperiods: [row, period('UUR-1', '01:00')] });
	expect(refusalOf(plan(order, { lines: [line(5, 'A')] }))).toMatchObject({
		reason,
		facts: { date: '23-11-2026' },
	});
	const skipped = plan(order, { lines: [line(5, 'A')], settings: { incompleteWorkPeriods: 'skip' } });
	expect(written(commandsOf(skipped))).toEqual(['+UUR-1 1']);
	expect(noticesOf(skipped)).toContain('workPeriodLeftOut');
});

test('E12: who worked when, and what was remarked, stands in the internal text', () => {
	const row = period('UUR-1', '01:00', {
		BeginTime: '08:00',
		EndTime: '09:00',
		WorkRemark: 'Ketel\ngestart',
	});
	const [command] = commandsOf(plan(workOrder({ Workperiods: [row] }), { lines: [line(5, 'A')] }));
	expect(command).toMatchObject({
		fields: {
			OPMINT: expect.stringMatching(/^23-11-2026 08:00–09:00 \(1:00\), medewerker 001: Ketel gestart\n\[/),
		},
	});
});

test('E12: without an hour-type group planned hours are ordinary lines', () => {
	const settings = { hourTypeArticleGroup: '', plannedHours: '' } as const;
	expect(lines([period('UUR-1', '05:00')], settings, PLANNED)).toEqual(['+UUR-1 5']);
});
