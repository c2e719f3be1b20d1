import type { AddedCase, LineCase, PeriodCase, SettingsCase, WorkOrderCase } from './cases';

/** What a sales order must be invoiced at in the end, reckoned in whole ten-thousandths, by other means than the export's own plan. */
export interface ExpectedLine {
	article: string;
	/** Ten-thousandths. */
	quantity: number;
	/** Price typed on the phone that iMUIS must have taken over, in cents per piece; undefined is iMUIS's own price. */
	cents: number | undefined;
}

/** The lines of a sales order after its work order was exported, in no order (koppeling.md E2, E3, E12, E13, E19). */
export function expectedLines(workOrder: WorkOrderCase, settings: SettingsCase): ExpectedLine[] {
	const { lines, added } = workOrder;
	return [
		...lines.flatMap(expectedOfLine),
		...added.map((row) => expectedOfAdded(row, settings)),
		...expectedHours(workOrder, settings),
	];
}

function expectedOfLine({ article, ordered, used, isPicked }: LineCase): ExpectedLine[] {
	const quantity = used === 'same' || used === 'notOnWorkOrder' ? ordered : used;
	if (!isPicked || quantity === ordered) return [own(article, quantity * 100)];
	return [own(article, ordered * 100), own(article, (quantity - ordered) * 100)];
}

function expectedOfAdded(
	{ article, quantity, price }: AddedCase,
	{ sendPrices }: SettingsCase,
): ExpectedLine {
	const cents = price === undefined || sendPrices === 'never' ? undefined : Number(price.replace(',', ''));
	return { article, quantity: quantity * 100, cents };
}

function expectedHours({ planned, periods }: WorkOrderCase, settings: SettingsCase): ExpectedLine[] {
	const plannedLines = planned.map(({ hourType, quarters }) => own(hourType, quarters * 2500));
	if (settings.plannedHours === 'keep' && planned.length > 0) return plannedLines;
	if (settings.plannedHours !== 'replace') return [...plannedLines, ...worked(periods, settings, false)];
	const isPlanned = ({ hourType }: { hourType: string }): boolean =>
		planned.some((line) => line.hourType === hourType);
	const isWorked = ({ article }: ExpectedLine): boolean =>
		periods.some(({ hourType }) => hourType === article);
	return [
		...plannedLines.filter((line) => !isWorked(line)),
		...worked(periods.filter(isPlanned), settings, true),
		...worked(
			periods.filter((period) => !isPlanned(period)),
			settings,
			false,
		),
	];
}

/** Minutes are summed, then rounded once. */
function worked(periods: PeriodCase[], settings: SettingsCase, isSummed: boolean): ExpectedLine[] {
	const sums = new Map<string, { article: string; minutes: number }>();
	periods.forEach(({ hourType, employee, minutes }, index) => {
		const perLine = isSummed ? 'perHourType' : settings.hourLines;
		const key = {
			perHourType: hourType,
			perHourTypeAndEmployee: `${hourType} ${employee}`,
			perPeriod: `${index}`,
		}[perLine];
		const sum = sums.get(key) ?? { article: hourType, minutes: 0 };
		sum.minutes += minutes;
		sums.set(key, sum);
	});
	return [...sums.values()].map(({ article, minutes }) =>
		own(article, Math.round((rounded(minutes, settings) * 10_000) / 60)),
	);
}

function rounded(minutes: number, { rounding, direction }: SettingsCase): number {
	if (rounding === 0) return minutes;
	const rest = minutes % rounding;
	if (rest === 0) return minutes;
	const isUp = direction === 'up' || rest * 2 >= rounding;
	return minutes - rest + (isUp ? rounding : 0);
}

function own(article: string, quantity: number): ExpectedLine {
	return { article, quantity, cents: undefined };
}
