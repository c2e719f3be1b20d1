import { Decimal } from 'decimal.js';
import type { WorkOrder, WorkPeriodRow } from '../../../OutSmart/openapi/types';
import { minutesOf } from '../../../OutSmart/openapi/values';
import type { ExportSettings, HourRounding } from '../../stages/settings';
import type { ItemsResult } from './materials';
import { numbered } from './numbered';
import type { OrderLine, Reason, WorkItem, WorkOrderName } from './types';

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

/** The worked hours of a work order as items (koppeling.md E2, E12). Hours are net of the break, rounded once per line. */
export function hourItems(
	workOrder: WorkOrder,
	lines: readonly OrderLine[],
	work: WorkOrderName,
	settings: ExportSettings,
): ItemsResult {
	const periods: Period[] = [];
	const notices: Reason[] = [];
	for (const row of workOrder.Workperiods) {
		const period = readPeriod(row, work, settings);
		if (period === undefined) continue;
		if ('reason' in period) return { refusal: period };
		notices.push(...timeCheck(row, period, work));
		periods.push(period);
	}
	const planned = plannedLines(lines, settings);
	if (settings.plannedHours === 'keep' && planned.size > 0) {
		return { items: [], notices: [...notices, ...plannedDifferences(periods, planned, work, settings)] };
	}
	const replaced = settings.plannedHours === 'replace' ? planned : new Map<string, OrderLine>();
	const notes = [...notices, ...plannedDifferences(periods, replaced, work, settings)];
	return { items: numbered(itemsOf(periods, replaced, settings)), notices: notes };
}

/** Planned hour lines of the order, the first of each hour type (koppeling.md E12). */
function plannedLines(lines: readonly OrderLine[], settings: ExportSettings): Map<string, OrderLine> {
	const planned = new Map<string, OrderLine>();
	if (settings.hourTypeArticleGroup === '') return planned;
	for (const line of lines) {
		const isPlanned =
			!line.isText && line.articleGroup === settings.hourTypeArticleGroup && !isOursAsNew(line);
		if (isPlanned && !planned.has(line.article)) planned.set(line.article, line);
	}
	return planned;
}

/** A line that an export added is no planned line. */
function isOursAsNew(line: OrderLine): boolean {
	return /\[OutSmart: order \S+, werkbon \S+, artikel .+, regel nieuw, /.test(line.internalText);
}

function readPeriod(
	row: WorkPeriodRow,
	work: WorkOrderName,
	settings: ExportSettings,
): Period | Reason | undefined {
	const date = (row.WorkDate ?? '').trim();
	const employee = (row.EmployeeNr ?? '').trim();
	const hourType = (row.HourType ?? '').trim();
	const skips = settings.incompleteWorkPeriods === 'skip';
	const total = (row.TotalTime ?? '').trim();
	const minutes = total === '' ? computedMinutes(row) : minutesOf(total);
	if (minutes === undefined || minutes === 0) {
		if (skips) return undefined;
		return { reason: 'workPeriodWithoutTime', facts: { ...work, date, employee, value: total } };
	}
	if (hourType === '') {
		if (skips) return undefined;
		return { reason: 'workPeriodWithoutHourType', facts: { ...work, date, employee } };
	}
	const begin = (row.BeginTime ?? '').trim();
	const end = (row.EndTime ?? '').trim();
	return { hourType, employee, date, begin, end, minutes, remark: (row.WorkRemark ?? '').trim() };
}

/** End minus begin minus break; an end before the begin runs past midnight. Undefined when they cannot be read. */
function computedMinutes(row: WorkPeriodRow): number | undefined {
	const begin = minutesOf(row.BeginTime ?? '');
	const end = minutesOf(row.EndTime ?? '');
	const pause = (row.Break ?? '').trim();
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
	replaced: ReadonlyMap<string, OrderLine>,
	settings: ExportSettings,
): Array<Omit<WorkItem, 'occurrence'>> {
	const groups = new Map<string, Period[]>();
	for (const [index, period] of periods.entries()) {
		const key = groupKey(period, index, replaced.has(period.hourType), settings);
		groups.set(key, [...(groups.get(key) ?? []), period]);
	}
	return [...groups.values()].map((group) => {
		const { hourType } = group[0] as Period;
		const minutes = group.reduce((sum, period) => sum + period.minutes, 0);
		return {
			kind: 'hours',
			article: hourType,
			lineNumber: replaced.get(hourType)?.number ?? '',
			quantity: hoursOf(minutes, settings.hourRounding),
			description: '',
			price: undefined,
			priceDecides: false,
			remark: group.map(remarkOf).sort().join('\n'),
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

function remarkOf({ date, begin, end, minutes, employee, remark }: Period): string {
	const who = employee === '' ? '' : `, medewerker ${employee}`;
	const what = remark === '' ? '' : `: ${remark}`;
	return `${date} ${begin}–${end} (${clock(minutes)})${who}${what}`.replace(/[\r\n]+/g, ' ');
}

function plannedDifferences(
	periods: readonly Period[],
	planned: ReadonlyMap<string, OrderLine>,
	work: WorkOrderName,
	settings: ExportSettings,
): Reason[] {
	const notices: Reason[] = [];
	for (const [hourType, line] of planned) {
		const own = periods.filter((period) => period.hourType === hourType);
		const worked = hoursOf(
			own.reduce((sum, { minutes }) => sum + minutes, 0),
			settings.hourRounding,
		);
		const isPlannedYet = !/\[OutSmart: order /.test(line.internalText);
		if (isPlannedYet && own.length > 0 && !worked.equals(line.quantity)) {
			const facts = { ...work, hourType, planned: line.quantity.toFixed(), worked: worked.toFixed() };
			notices.push({ reason: 'plannedHoursDiffer', facts });
		}
	}
	return notices;
}

function clock(minutes: number): string {
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
