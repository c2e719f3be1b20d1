import { CloudswitchClient } from '../../nodes/ImuisOnline/cloudswitch/client';
import { fillCredentials } from '../../nodes/ImuisOnline/cloudswitch/envelope';
import { SessionCache } from '../../nodes/ImuisOnline/cloudswitch/session';
import type { Dialect } from '../../nodes/ImuisOnline/cloudswitch/types';
import { RetryingPort } from '../../nodes/http/retryingPort';
import { exportWorkOrders as exportDirectly } from '../../nodes/ImuisOutSmartSync/stages/exportWorkOrders';
import type { ExportSettings } from '../../nodes/ImuisOutSmartSync/stages/settings';
import type { StageContext, StageStart } from '../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { StageResult } from '../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { Completion } from '../../simulators/outsmart/control/requests';
import { axiosPort } from './axiosPort';
import { exportWorkOrders } from './stages';
import { EXPORT_SETTINGS, FRESH, type Systems } from './Systems';

type Line = Record<string, string | number | null>;

/** What is on a completed work order, and on the sales order it came from. */
export interface Scenario {
	debtor?: string;
	head?: Record<string, string>;
	lines?: Line[];
	/** Which order lines (by position) are on the work order as materials; default all that are no hours. */
	imported?: number[];
	completion?: Completion;
	/** Fields of the work order that differ. */
	workOrder?: Record<string, unknown>;
}

/** A completed work order and its sales order in the simulators. */
export interface MadeCase {
	order: string;
	rowId: string;
}

/** The lines of the order, as they were when the work order was made: 7 materials (4 of them from the order) and 5 periods. */
export const SEVEN_AND_FIVE: Scenario = {
	lines: [
		{ ART: 'CV-1001', AANT: '1' },
		{ ART: 'SLANG-M', AANT: '2.5' },
		{ ART: '100001', AANT: '4' },
		{ ART: 'SCHROEF-4X40', AANT: '250' },
		{ ART: 'UUR-MONT', AANT: '4' },
		{ ART: '100018', AANT: '6' },
	],
	imported: [0, 1, 2, 3],
	completion: {
		materials: [
			{ line: 1, MaterialNr: '3.75' },
			{ line: 2, MaterialNr: '0' },
			{ MaterialCode: '100020', MaterialNr: '2', MaterialName: 'Beugel' },
			{ MaterialCode: '100020', MaterialNr: '2', MaterialName: 'Beugel' },
			{ MaterialCode: 'BUIS/15', MaterialNr: '-1.5', MaterialName: 'Koperbuis 15 mm' },
		],
		workperiods: [
			{
				WorkDate: '23-11-2026',
				BeginTime: '08:00',
				EndTime: '12:00',
				HourType: 'UUR-MONT',
				EmployeeNr: '001',
			},
			{
				WorkDate: '23-11-2026',
				BeginTime: '12:30',
				EndTime: '16:50',
				HourType: 'UUR-MONT',
				EmployeeNr: '001',
			},
			{
				WorkDate: '23-11-2026',
				BeginTime: '08:00',
				EndTime: '12:00',
				HourType: 'UUR-LEER',
				EmployeeNr: '002',
			},
			{
				WorkDate: '23-11-2026',
				BeginTime: '23:30',
				EndTime: '01:15',
				HourType: 'UUR-AVOND',
				EmployeeNr: '001',
			},
			{
				WorkDate: '23-11-2026',
				BeginTime: '07:15',
				EndTime: '08:00',
				HourType: 'UUR-REIS',
				EmployeeNr: '001',
			},
		],
	},
};

/** A relation, a material and an hour type that iMUIS does not know. */
export const NEW_RECORDS: Scenario = {
	lines: [{ ART: 'CV-1001', AANT: '1' }],
	workOrder: {
		CustomerDebtorNr: '99001',
		CustomerName: 'Nieuwe klant',
		CustomerStreet: 'Kade',
		CustomerStreetNo: '5',
		CustomerZIP: '1976 BX',
		CustomerCity: 'IJmuiden',
	},
	completion: {
		materials: [
			{ MaterialCode: 'NIEUW-1', MaterialNr: 2, MaterialName: 'Nieuw materiaal', MaterialPrice: '4,55' },
		],
		workperiods: [{ BeginTime: '08:00', EndTime: '09:00', HourType: 'UUR-NIEUW' }],
	},
};

/** Settings under which those are created (koppeling.md E5). */
export const CREATE: Partial<ExportSettings> = {
	createRelations: true,
	createMaterials: true,
	createHourTypes: true,
	newMaterialArticleGroup: '20',
	newArticleVat: 'H',
	newArticleUnit: 'stuk',
};

/** Takes the created records away again, so that the next work order meets them anew. */
export function forgetNewRecords({ imuis }: Systems): void {
	if (imuis.record('DEB', '99001')) imuis.deleteRecord('DEB', ['99001']);
	for (const number of ['NIEUW-1', 'UUR-NIEUW'])
		if (imuis.record('ART', number)) imuis.deleteRecord('ART', [number]);
}

/** Makes the sales order and its completed work order; the work order carries the lines as the import would have put them there. */
export function make(systems: Systems, scenario: Scenario): MadeCase {
	const { debtor = '10001', head = {}, lines = [] } = scenario;
	const made = systems.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: debtor, ...head }, lines });
	return visit(systems, String(made.head.NR), scenario);
}

/** Makes a completed work order for an order that is there already, as for a follow-up visit (koppeling.md E18). */
export function visit(systems: Systems, order: string, scenario: Scenario): MadeCase {
	const { debtor = '10001' } = scenario;
	const { lines } = systems.imuis.order(order);
	const imported =
		scenario.imported ?? lines.flatMap(({ ART }, at) => (String(ART).startsWith('UUR') ? [] : [at]));
	const { id } = systems.outSmart.createWorkOrder({
		WorkorderNo: order,
		CustomerName: 'Bakkerij Smit',
		CustomerDebtorNr: debtor,
		CustomerNameInvoice: 'Bakkerij Smit',
		CustomerDebtorNrInvoice: debtor,
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
		WorkDescription: 'Werk',
		Materials: imported.map((at) => materialOf(lines[at]!)),
		...scenario.workOrder,
	});
	systems.outSmart.completeWorkOrder(`row:${id}`, scenario.completion ?? {});
	return { order, rowId: id };
}

/** The office completed the work order anew, after changing it (koppeling.md E18). */
export function completeAgain({ outSmart }: Systems, { rowId }: MadeCase, completion: Completion): void {
	outSmart.editWorkOrder(`row:${rowId}`, { status: 'Opgehaald' });
	outSmart.completeWorkOrder(`row:${rowId}`, completion);
}

/** Article and quantity of every line, in the order of the sales order. */
export function quantities(systems: Systems, order: string): string[] {
	return systems.orderLines(order).map(({ ART, AANT }) => `${ART} ${AANT}`);
}

function materialOf(line: Record<string, string | undefined>): Record<string, string> {
	return {
		MaterialCode: line.ART ?? '',
		MaterialNr: line.AANT ?? '',
		MaterialPrice: String(Number(line.PRS) / Number(line.EENHPRS ?? '1')),
		MaterialName: line.OMSCHR ?? '',
		MaterialUnit: 'stuk',
		MaterialFreeField5: line.RG ?? '',
	};
}

/**
 * Runs the export in n8n's engine, as a new process would.
 *
 * @param context with clients of its own the stage runs by itself: n8n makes its own clients
 */
export async function run(
	systems: Systems,
	settings: Partial<ExportSettings> = {},
	start: StageStart = FRESH,
	context: Partial<StageContext> = {},
): Promise<StageResult> {
	const all = { ...EXPORT_SETTINGS, ...settings };
	const { imuis, outSmart, ...choices } = context;
	if (!imuis && !outSmart) return await exportWorkOrders(systems, all, start, choices);
	return await exportDirectly(systems.context(context), all, start);
}

/** Article, quantity and price of every line, sorted: what will be invoiced. */
export function invoiced(systems: Systems, order: string): string[] {
	return systems.imuis
		.order(order)
		.lines.map(({ ART, AANT, PRS, PERCKORT }) => `${ART} ${AANT} à ${PRS} -${PERCKORT}%`)
		.sort();
}

/** Our client to the simulated iMUIS, for a service that differs from what is documented (koppeling.md A1, A5). */
export function imuisWith({ imuis }: Systems, dialect: Partial<Dialect>): CloudswitchClient {
	const sleep = async () => await Promise.resolve();
	const port = axiosPort({
		service: 'iMUIS Online',
		baseUrl: imuis.baseUrl,
		prepare: (request) => ({
			...request,
			body: fillCredentials(request.body ?? '', imuis.partnerKey, imuis.environmentCode),
		}),
	});
	const connection = {
		port: new RetryingPort(port, { sleep }),
		sessions: new SessionCache(),
		connection: 'test',
	};
	return new CloudswitchClient({ ...connection, sleep, dialect });
}

export function statusOf(systems: Systems, { rowId }: MadeCase): string {
	const { status, WorkStatus } = systems.outSmart.workOrder(`row:${rowId}`);
	return `${status} ${WorkStatus ?? ''}`.trim();
}

/** How many calls of either service changed something. */
export function writes(systems: Systems): number {
	return [...systems.imuis.calls(), ...systems.outSmart.calls()].filter(({ write }) => write).length;
}

export function reasonsOf({ attention }: StageResult): string[] {
	return attention.map(({ outcome, reason }) => `${outcome} ${reason}`);
}
