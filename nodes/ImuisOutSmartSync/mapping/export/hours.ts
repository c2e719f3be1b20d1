import { Decimal } from 'decimal.js';
import type { WorkOrder, WorkPeriodRow } from '../../../OutSmart/openapi/types';
import { minutesOf } from '../../../OutSmart/openapi/values';
import type { ExportSettings, HourRounding } from '../../stages/settings';
import { harmless } from './marker';
import type { MarkedLine, Reason, WorkItem, WorkOrderName } from './types';
import { trimmed } from '../text';

const MINUTES_PER_DAY = 24 * 60;
/** Hours are written with at most this many decimals. */
const DECIMALS = 4;

interface Period {
	hourType: string;
	employee: string;
	date: string;
	begin: string;
	end: string;
	minutes: number;
	remark: string;
}

/** Hours as items, and how many periods stay off the order because planned hours are kept. */
export type HoursResult = { items: WorkItem[]; notices: Reason[]; kept: number } | { refusal: Reason };

/** The worked hours of a work order as items (koppeling.md E2, E12). Hours are net of the break, rounded once per line. */
export function hourItems(
	workOrder: WorkOrder,
	lines: readonly MarkedLine[],
	work: WorkOrderName,
	settings: ExportSettings,
): HoursResult {
	const periods: Period[] = [];
	const notices: Reason[] = [];
	for (const row of workOrder.Workperiods) {
		const period = readPeriod(row, work);
		if ('minutes' in period) {
			notices.push(...timeCheck(row, period, work));
			periods.push(period);
		} else if (settings.incompleteWorkPeriods === 'error') return { refusal: period };
		else notices.push(leftOut(row, work));
	}
	const planned = plannedLines(workOrder, lines, settings);
	notices.push(...plannedDifferences(periods, planned, work, settings));
	if (settings.plannedHours === 'keep' && planned.size > 0)
		return { items: [], notices, kept: periods.length };
	const replaced = settings.plannedHours === 'replace' ? planned : new Map<string, MarkedLine[]>();
	return { items: itemsOf(periods, replaced, settings), notices, kept: 0 };
}

/** Planned hour lines of the order by hour type: not what an export added, nor what stands on the work order as a material. */
function plannedLines(
	{ Materials: materials }: WorkOrder,
	lines: readonly MarkedLine[],
	{ hourTypeArticleGroup: group }: ExportSettings,
): Map<string, MarkedLine[]> {
	const planned = new Map<string, MarkedLine[]>();
	if (group === '') return planned;
	const asMaterial = new Set(materials.map(({ MaterialFreeField5 }) => trimmed(MaterialFreeField5)));
	for (const marked of lines) {
		const { line, marker } = marked;
		const isAdded = marker !== undefined && marker.lineNumber !== line.number;
		if (line.isText || line.articleGroup !== group || isAdded || asMaterial.has(line.number)) continue;
		planned.set(line.article, [...(planned.get(line.article) ?? []), marked]);
	}
	return planned;
}

function readPeriod(row: WorkPeriodRow, work: WorkOrderName): Period | Reason {
	const date = trimmed(row.WorkDate);
	const employee = trimmed(row.EmployeeNr);
	const hourType = trimmed(row.HourType);
	const total = trimmed(row.TotalTime);
	const minutes = total === '' ? computedMinutes(row) : minutesOf(total);
	if (minutes === undefined || minutes <= 0)
		return { reason: 'workPeriodWithoutTime', facts: { ...work, date, employee, value: total } };
	if (hourType === '') return { reason: 'workPeriodWithoutHourType', facts: { ...work, date, employee } };
	const begin = trimmed(row.BeginTime);
	const end = trimmed(row.EndTime);
	return { hourType, employee, date, begin, end, minutes, remark: trimmed(row.WorkRemark) };
}

function leftOut(row: WorkPeriodRow, work: WorkOrderName): Reason {
	const date = trimmed(row.WorkDate);
	const facts = {
		...work,
		date,
		employee: trimmed(row.EmployeeNr),
		value: trimmed(row.TotalTime),
	};
	return { reason: 'workPeriodLeftOut', facts };
}

/** End minus begin minus break; an end before the begin runs past midnight. Undefined when they cannot be read. */
function computedMinutes(row: WorkPeriodRow): number | undefined {
	const begin = minutesOf(row.BeginTime ?? '');
	const end = minutesOf(row.EndTime ?? '');
	const pause = trimmed(row.Break);
	if (begin === undefined || end === undefined || !/^\d*$/.test(pause)) return undefined;
	return (end < begin ? end + MINUTES_PER_DAY : end) - begin - Number(pause);
}

/** Begin, end and break only check the total (koppeling.md E12). */
function timeCheck(row: WorkPeriodRow, period: Period, work: WorkOrderName): Reason[] {
	const computed = computedMinutes(row);
	if (computed === undefined || computed === period.minutes) return [];
	const { date, employee } = period;
	const facts = { ...work, date, employee, total: clock(period.minutes), computed: clock(computed) };
	return [{ reason: 'workedTimeDiffers', facts }];
}

function itemsOf(
	periods: readonly Period[],
	replaced: ReadonlyMap<string, readonly MarkedLine[]>,
	settings: ExportSettings,
): WorkItem[] {
	const groups = new Map<string, Period[]>();
	for (const [index, period] of periods.entries()) {
		const key = groupKey(period, index, replaced.has(period.hourType), settings);
		groups.set(key, [...(groups.get(key) ?? []), period]);
	}
	return [...groups.values()].map((group): WorkItem => {
		const { hourType } = group[0] as Period;
		const minutes = group.reduce((sum, period) => sum + period.minutes, 0);
		return {
			kind: 'hours',
			article: hourType,
			lineNumber: replaced.get(hourType)?.[0]?.line.number ?? '',
			quantity: hoursOf(minutes, settings.hourRounding),
			description: '',
			price: undefined,
			decimals: DECIMALS,
			isHandTyped: false,
			remark: group.map(periodRemark).sort().join('\n'),
		};
	});
}

function groupKey(period: Period, index: number, isPlanned: boolean, { hourLines }: ExportSettings): string {
	if (isPlanned || hourLines === 'perHourType') return JSON.stringify([period.hourType]);
	if (hourLines === 'perHourTypeAndEmployee') return JSON.stringify([period.hourType, period.employee]);
	return JSON.stringify([period.hourType, period.employee, index]);
}

/** Minutes rounded once, as hours. */
export function hoursOf(minutes: number, { minutes: step, direction }: HourRounding): Decimal {
	const rounded =
		step === 0
			? minutes
			: (direction === 'up' ? Math.ceil(minutes / step) : Math.round(minutes / step)) * step;
	return new Decimal(rounded).dividedBy(60).toDecimalPlaces(DECIMALS);
}

/** A worked period for people, above the marker in the internal text; `withMarker` knows it by its form. */
function periodRemark({ date, begin, end, minutes, employee, remark }: Period): string {
	const who = employee === '' ? '' : `, medewerker ${employee}`;
	const what = remark === '' ? '' : `: ${remark}`;
	const text = `${date} ${begin}–${end} (${clock(minutes)})${who}${what}`;
	return harmless(text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '')).trim();
}

/**
 * Planned against worked, per hour type. With *replace* only for hour types that were worked: a planned line without work is left alone and
 * reported among the lines that are not on the work order (koppeling.md E12, E14).
 */
function plannedDifferences(
	periods: readonly Period[],
	planned: ReadonlyMap<string, readonly MarkedLine[]>,
	work: WorkOrderName,
	settings: ExportSettings,
): Reason[] {
	if (planned.size === 0) return [];
	const workedTypes = periods.map(({ hourType }) => hourType);
	const types = settings.plannedHours === 'replace' ? workedTypes : [...planned.keys(), ...workedTypes];
	return [...new Set(types)].flatMap((hourType): Reason[] => {
		const lines = planned.get(hourType) ?? [];
		const minutes = periods.reduce((sum, own) => sum + (own.hourType === hourType ? own.minutes : 0), 0);
		const worked = hoursOf(minutes, settings.hourRounding);
		const hours = lines.reduce((sum, { line }) => sum.plus(line.quantity), new Decimal(0));
		const isReplacedAlready = lines.some(({ marker }) => marker !== undefined);
		const isUnplanned = settings.plannedHours !== 'keep' && lines.length === 0;
		if (isReplacedAlready || isUnplanned || worked.equals(hours)) return [];
		const facts = { ...work, hourType, planned: hours.toFixed(), worked: worked.toFixed() };
		return [{ reason: 'plannedHoursDiffer', facts }];
	});
}

function clock(minutes: number): string {
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
