import type { ExportSettings } from '../../nodes/ImuisOutSmartSync/stages/settings';
import type { StageStart } from '../../nodes/ImuisOutSmartSync/stages/StageContext';
import { make, run, statusOf, writes, type MadeCase } from '../support/exportWorkOrdersCase';
import type { ShownRecord } from '../../simulators/imuis/control/ImuisControl';
import { FRESH, next, Systems } from '../support/Systems';
import { MATERIALS, type ExportCase, type FaultCase, type SettingsCase, type WorkOrderCase } from './cases';
import { expectedLines, type ExpectedLine } from './oracle';

/** How often an undisturbed run may follow another until everything is exported: what was put on 99 is put back to 1 in between. */
const CLEAN_RUNS = 3;

/** Makes the work orders of a case, exports them under its disturbances, then undisturbed, and answers what is not as it must be. */
export async function deviationsOf({ workOrders, settings, runs }: ExportCase): Promise<string[]> {
	const systems = await Systems.start();
	try {
		await makeCards(systems);
		const made = workOrders.map((workOrder) => makeWorkOrder(systems, workOrder));
		let start: StageStart = FRESH;
		for (const faults of runs) start = await disturbedRun(systems, settingsOf(settings), start, faults);
		for (let clean = 0; clean < CLEAN_RUNS; clean++) {
			repair(systems, made);
			start = next(await run(systems, settingsOf(settings), start));
		}
		systems.imuis.clearCalls();
		systems.outSmart.clearCalls();
		await run(systems, settingsOf(settings), start);
		return [
			...(writes(systems) > 0 ? ['A run with nothing to do wrote something.'] : []),
			...made.flatMap((one, index) => deviations(systems, one, workOrders[index]!, settings)),
		];
	} finally {
		await systems.close();
	}
}

function settingsOf(settings: SettingsCase): Partial<ExportSettings> {
	const { plannedHours, hourLines, rounding: minutes, direction, sendPrices } = settings;
	return { plannedHours, hourLines, hourRounding: { minutes, direction }, sendPrices };
}

/** The material cards, as the import of materials would have made them. */
async function makeCards(systems: Systems): Promise<void> {
	const cards = MATERIALS.map((article) => {
		const { OMSCHR, VERKPR, EENHPRS, EENHVERK } = articleOf(systems, article);
		const price = String(Number(VERKPR) / (Number(EENHPRS) || 1));
		return {
			external_id: article,
			code: article,
			description: OMSCHR ?? '',
			price,
			unit: EENHVERK ?? 'stuk',
		};
	});
	await systems.context().outSmart.upsert('materials', cards);
}

function makeWorkOrder(systems: Systems, { lines, planned, added, periods }: WorkOrderCase): MadeCase {
	const onWorkOrder = lines.flatMap(({ used }, index) => (used === 'notOnWorkOrder' ? [] : [index]));
	return make(systems, {
		lines: [
			...lines.map(({ article, ordered, isPicked }) => ({
				ART: article,
				AANT: decimal(ordered),
				...(isPicked && { AANTPICKBON: decimal(ordered) }),
			})),
			...planned.map(({ hourType, quarters }) => ({ ART: hourType, AANT: String(quarters / 4) })),
		],
		imported: onWorkOrder,
		completion: {
			materials: [
				...onWorkOrder.flatMap((index, line) => {
					const used = lines[index]!.used;
					return typeof used === 'number' ? [{ line, MaterialNr: decimal(used) }] : [];
				}),
				...added.map(({ article, quantity, price }) => ({
					MaterialCode: article,
					MaterialNr: decimal(quantity),
					...(price !== undefined && { MaterialPrice: price }),
				})),
			],
			workperiods: periods.map(({ hourType, employee, minutes }) => ({
				WorkDate: '23-11-2026',
				BeginTime: '08:00',
				EndTime: clock(8 * 60 + minutes),
				HourType: hourType,
				EmployeeNr: employee,
			})),
		},
	});
}

/** A run under disturbances; one that fails leaves the checkpoint where it was, as in the templates. */
async function disturbedRun(
	systems: Systems,
	settings: Partial<ExportSettings>,
	start: StageStart,
	faults: readonly FaultCase[],
): Promise<StageStart> {
	for (const { service, skip, action, isPowerCut } of faults) {
		systems[service].addFault({ skip, action });
		if (isPowerCut)
			systems[service].addFault({ skip, times: 10_000, action: { kind: 'drop', when: 'before' } });
	}
	try {
		return next(await run(systems, settings, start));
	} catch {
		// What the run wanted to say is lost with it; what it did is looked at in the end.
		return start;
	} finally {
		systems.imuis.clearFaults();
		systems.outSmart.clearFaults();
	}
}

/** The office puts what stands on 99 back to 1. */
function repair(systems: Systems, made: readonly MadeCase[]): void {
	for (const one of made)
		if (statusOf(systems, one) === 'Compleet 99')
			systems.outSmart.editWorkOrder(`row:${one.rowId}`, { WorkStatus: '1' });
}

function deviations(
	systems: Systems,
	made: MadeCase,
	workOrder: WorkOrderCase,
	settings: SettingsCase,
): string[] {
	const status = statusOf(systems, made);
	const found = foundLines(systems, made.order);
	const expected = expectedLines(workOrder, settings)
		.map((line) => shown(systems, line))
		.sort();
	return [
		...(status === 'Afgehandeld 1' ? [] : [`Work order of ${made.order} is ${status}.`]),
		...without(expected, found).map((line) => `Order ${made.order} lacks ${line}.`),
		...without(found, expected).map((line) => `Order ${made.order} has ${line} too much.`),
	];
}

function foundLines(systems: Systems, order: string): string[] {
	return systems.imuis
		.order(order)
		.lines.map(
			({ ART, AANT, PRS }) => `${ART} ${Math.round(Number(AANT) * 10_000) / 10_000} à ${Number(PRS)}`,
		)
		.sort();
}

/** As iMUIS stores it: price per as many units as the article's. */
function shown(systems: Systems, { article, quantity, cents }: ExpectedLine): string {
	const { VERKPR, EENHPRS } = articleOf(systems, article);
	const per = Number(EENHPRS ?? '1') || 1;
	const isOwn = cents === undefined || cents === Math.round((Number(VERKPR) / per) * 100);
	const price = isOwn ? Number(VERKPR) : (cents * per) / 100;
	return `${article} ${quantity / 10_000} à ${price}`;
}

function articleOf(systems: Systems, number: string): ShownRecord {
	const article = systems.imuis.record('ART', number);
	if (!article) throw new Error(`The simulated company has no article ${number}.`);
	return article;
}

/** The first without the second; doubles count. */
function without(all: readonly string[], taken: readonly string[]): string[] {
	const rest = [...all];
	for (const one of taken) {
		const at = rest.indexOf(one);
		if (at >= 0) rest.splice(at, 1);
	}
	return rest;
}

function decimal(hundredths: number): string {
	return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}

function clock(minutes: number): string {
	const ofDay = minutes % (24 * 60);
	return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
