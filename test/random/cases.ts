import fc from 'fast-check';
import type { FaultAction } from '../../simulators/core/types';

/** Ordinary articles of the simulated company; the screws are priced per hundred. */
export const MATERIALS = [
	'CV-1001',
	'SLANG-M',
	'100001',
	'SCHROEF-4X40',
	'100018',
	'100020',
	'BUIS/15',
] as const;
const HOUR_TYPES = ['UUR-MONT', 'UUR-LEER', 'UUR-AVOND', 'UUR-REIS'] as const;

/** A line of the sales order, and what the technician did with it. */
export interface LineCase {
	article: string;
	/** Hundredths. */
	ordered: number;
	/** The warehouse has picked the line: the export must leave it as it is (koppeling.md E19). */
	isPicked: boolean;
	/** Hundredths used, when the line is on the work order; `same` is what was ordered. */
	used: number | 'same' | 'notOnWorkOrder';
}

/** A material the technician added. */
export interface AddedCase {
	article: string;
	/** Hundredths; never 0; negative is a return. */
	quantity: number;
	/** Price typed on the phone; undefined leaves the card's. */
	price: string | undefined;
}

/** A worked period that begins at eight in the morning. */
export interface PeriodCase {
	hourType: string;
	employee: '001' | '002';
	minutes: number;
}

/** A sales order and the completed work order that was made from it. */
export interface WorkOrderCase {
	lines: LineCase[];
	/** Planned hours on the order, in quarters, by hour type; each type once. */
	planned: Array<{ hourType: string; quarters: number }>;
	added: AddedCase[];
	periods: PeriodCase[];
}

/** The settings of an export that change what must come out of it. */
export interface SettingsCase {
	plannedHours: 'replace' | 'add' | 'keep';
	hourLines: 'perPeriod' | 'perHourType' | 'perHourTypeAndEmployee';
	rounding: 0 | 5 | 15 | 30;
	direction: 'up' | 'nearest';
	sendPrices: 'never' | 'changed' | 'always';
}

/** A disturbance of one call. */
export interface FaultCase {
	service: 'imuis' | 'outSmart';
	/** Calls of that service left alone first. */
	skip: number;
	action: FaultAction;
	/** Nothing answers any more after it: the power is cut. */
	isPowerCut: boolean;
}

/** Some work orders, exported together, and the disturbances of the runs before the undisturbed one. */
export interface ExportCase {
	workOrders: WorkOrderCase[];
	settings: SettingsCase;
	/** One list per disturbed run. */
	runs: FaultCase[][];
}

const hundredths = fc.oneof(
	fc.integer({ min: 1, max: 2000 }).map((whole) => whole * 100),
	fc.integer({ min: 1, max: 99_999 }),
);

const line: fc.Arbitrary<LineCase> = fc.record({
	article: fc.constantFrom(...MATERIALS),
	ordered: hundredths,
	isPicked: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
	used: fc.oneof(
		fc.constant('same' as const),
		hundredths,
		fc.constant(0),
		fc.constant('notOnWorkOrder' as const),
	),
});

const added: fc.Arbitrary<AddedCase> = fc.record({
	article: fc.constantFrom(...MATERIALS),
	quantity: fc.oneof(
		{ weight: 9, arbitrary: hundredths },
		{ weight: 1, arbitrary: hundredths.map((n) => -n) },
	),
	price: fc.option(
		fc
			.integer({ min: 1, max: 99_999 })
			.map((cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`),
		{ nil: undefined, freq: 4 },
	),
});

const period: fc.Arbitrary<PeriodCase> = fc.record({
	hourType: fc.constantFrom(...HOUR_TYPES),
	employee: fc.constantFrom('001', '002'),
	minutes: fc.integer({ min: 1, max: 15 * 60 }),
});

const workOrder: fc.Arbitrary<WorkOrderCase> = fc.record({
	lines: fc.array(line, { maxLength: 6 }),
	planned: fc.uniqueArray(
		fc.record({ hourType: fc.constantFrom(...HOUR_TYPES), quarters: fc.integer({ min: 1, max: 40 }) }),
		{
			selector: ({ hourType }) => hourType,
			maxLength: 2,
		},
	),
	added: fc.array(added, { maxLength: 5 }),
	periods: fc.array(period, { maxLength: 4 }),
});

const settings: fc.Arbitrary<SettingsCase> = fc.record({
	plannedHours: fc.constantFrom('replace', 'add', 'keep'),
	hourLines: fc.constantFrom('perPeriod', 'perHourType', 'perHourTypeAndEmployee'),
	rounding: fc.constantFrom(0, 5, 15, 30),
	direction: fc.constantFrom('up', 'nearest'),
	sendPrices: fc.constantFrom('never', 'changed', 'always'),
});

const action: fc.Arbitrary<FaultAction> = fc.oneof(
	fc.constantFrom<FaultAction>(
		{ kind: 'drop', when: 'before' },
		{ kind: 'drop', when: 'after' },
		{ kind: 'cutConnection' },
		{ kind: 'status', status: 502 },
		{ kind: 'status', status: 503, headers: { 'retry-after': '1' } },
		{ kind: 'status', status: 429 },
		{ kind: 'html' },
	),
	fc.integer({ min: 0, max: 95 }).map((percent): FaultAction => ({ kind: 'truncate', share: percent / 100 })),
);

const imuisAction = fc.oneof(
	{ weight: 4, arbitrary: action },
	{
		weight: 1,
		arbitrary: fc.constantFrom<FaultAction>(
			{ kind: 'service', name: 'expireSession' },
			{ kind: 'service', name: 'refuse', detail: 'Er is een fout opgetreden' },
			{ kind: 'service', name: 'lockedOrder' },
		),
	},
);

const outSmartAction = fc.oneof(
	{ weight: 4, arbitrary: action },
	{
		weight: 1,
		arbitrary: fc.constantFrom<FaultAction>(
			{ kind: 'service', name: 'generalError' },
			{ kind: 'service', name: 'generalErrorAfter' },
			{ kind: 'service', name: 'truncatedJson' },
		),
	},
);

const isPowerCut = fc.integer({ min: 0, max: 4 }).map((n) => n === 0);

/** Arbitrary exports of up to `most` work orders with up to three disturbed runs before the undisturbed one. */
export function exportCases(most: number): fc.Arbitrary<ExportCase> {
	const reach = most * 8;
	const fault: fc.Arbitrary<FaultCase> = fc.oneof(
		fc.record({
			service: fc.constant('imuis' as const),
			skip: fc.nat(reach),
			action: imuisAction,
			isPowerCut,
		}),
		fc.record({
			service: fc.constant('outSmart' as const),
			skip: fc.nat(most * 3),
			action: outSmartAction,
			isPowerCut,
		}),
	);
	return fc.record({
		workOrders: fc.array(workOrder, { minLength: most, maxLength: most }),
		settings,
		runs: fc.array(fc.array(fault, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
	});
}
