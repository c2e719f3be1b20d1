import type { World } from '../World';
import { minutesOf, readDutchDate, readTime, timeOf } from '../values';
import type { WorkPeriodRow } from '../workorders/WorkOrder';
import type { WorkedPeriod } from './requests';

const MINUTES_PER_DAY = 24 * 60;

/** Hours as the app stores them: TotalTime is end − begin − break unless given. @throws a sentence for a wrong date or time. */
export function workedPeriod(period: WorkedPeriod, employeeNr: string, world: World): WorkPeriodRow {
	const date =
		readDutchDate(period.WorkDate ?? world.clock.today()) ?? wrong('WorkDate', period.WorkDate, '24-11-2026');
	const begin = readTime(period.BeginTime ?? '') ?? wrong('BeginTime', period.BeginTime, '08:30');
	const end = readTime(period.EndTime ?? '') ?? wrong('EndTime', period.EndTime, '16:30');
	const pause = String(period.Break ?? '0') || '0';
	if (!/^\d+$/.test(pause)) wrong('Break', pause, '30');
	return {
		WorkDate: date,
		BeginTime: begin,
		EndTime: end,
		TotalTime: period.TotalTime ?? netTime(begin, end, Number(pause)),
		Break: pause,
		Travel: String(period.Travel ?? ''),
		WorkRemark: period.WorkRemark ?? '',
		HourType: period.HourType ?? '',
		EmployeeNr: period.EmployeeNr ?? employeeNr,
		ObjCode: '',
		ExternalId: '',
	};
}

function netTime(begin: string, end: string, pause: number): string {
	const gross = minutesOf(end) - minutesOf(begin);
	return timeOf(Math.max(0, (gross < 0 ? gross + MINUTES_PER_DAY : gross) - pause));
}

function wrong(field: string, value: unknown, example: string): never {
	throw new Error(`${field} takes a value like ${example}, not ${JSON.stringify(value)}.`);
}
