import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { NodeCase, NodeRun } from './Engine';
import { credentialsFor, type Services } from './credentials';
import { HOUR_GROUP } from '../../support/Systems';
import { turnedNow } from '../../support/turned';

/** The stages of the koppeling, as the node's operations are named. */
export type StageOperation =
	| 'importRelations'
	| 'importMaterials'
	| 'importHourTypes'
	| 'importSalesOrders'
	| 'exportWorkOrders'
	| 'setUp';

/** The settings that every stage of the simulated company needs; the rest has the node's defaults. */
export const COMPANY: Record<StageOperation, INodeParameters> = {
	importRelations: { includeContactPersons: true, includeAddresses: true },
	importMaterials: { hourTypeArticleGroup: HOUR_GROUP },
	importHourTypes: { hourTypeArticleGroup: HOUR_GROUP },
	importSalesOrders: {
		orderType: 'SERVICE',
		orderLinesAsMaterials: true,
		hourTypeArticleGroup: HOUR_GROUP,
		workType: 'Service',
		paymentMethod: 'op rekening',
	},
	exportWorkOrders: {
		orderType: 'SERVICE',
		hourTypeArticleGroup: HOUR_GROUP,
		plannedHours: 'replace',
		confirmed: true,
	},
	setUp: {
		orderType: 'SERVICE',
		hourTypeArticleGroup: HOUR_GROUP,
		workType: 'Service',
		paymentMethod: 'op rekening',
		plannedHours: 'replace',
	},
};

/** What a stage gave. */
export interface StageRun extends NodeRun {
	/** The Summary item; Set Up gives one per check, of which this is the first. */
	summary: IDataObject;
	attention: IDataObject[];
}

/** A stage that n8n shows as failed: what happened, and what to do. */
export class FailedStage extends Error {
	constructor(
		message: string,
		readonly description: string,
	) {
		super(message);
	}
}

/** The node with a stage of the simulated company chosen. */
export function stageCase(
	services: Services,
	operation: StageOperation,
	parameters: INodeParameters = {},
	more: Partial<NodeCase> = {},
): NodeCase {
	const options = { ...turnedOptions(operation), ...(parameters.options as INodeParameters | undefined) };
	return {
		node: 'imuisOutSmartSync',
		parameters: { operation, ...COMPANY[operation], ...parameters, options },
		credentials: credentialsFor(services),
		...more,
	};
}

/** What the user sets for a service that behaves otherwise than assumed. */
function turnedOptions(operation: StageOperation): INodeParameters {
	const { importOptions = {}, exportOptions = {} } = turnedNow();
	if (operation === 'exportWorkOrders') return exportOptions;
	return operation === 'setUp' || operation === 'importSalesOrders' ? {} : importOptions;
}

/**
 * Runs a stage of the koppeling in n8n's engine. A stage that n8n shows as failed is thrown here, unless the case says what is to happen on error.
 *
 * @param parameters on top of {@link COMPANY}; `syncDate` and `checkpoint` of a former run come from {@link after}
 */
export async function runStage(
	services: Services,
	operation: StageOperation,
	parameters: INodeParameters = {},
	more: Partial<NodeCase> = {},
): Promise<StageRun> {
	// Only here: tests that run the stages by themselves import this file too, and n8n's engine takes a second to load.
	const { runNode } = await import('./Engine');
	const run = await runNode(stageCase(services, operation, parameters, more));
	if (run.error && !more.onError)
		throw new FailedStage(run.error.message, String(run.error.description ?? ''));
	const [summary = [], attention = []] = run.outputs;
	return { ...run, summary: summary[0]?.json ?? {}, attention: attention.map(({ json }) => json) };
}

/** The parameters that hand a run's checkpoint to the next one, as the templates do. */
export function after({ summary }: StageRun): INodeParameters {
	return { syncDate: String(summary.syncDate), checkpoint: String(summary.checkpoint) };
}

/** `outcome reason` of every attention item, sorted. */
export function reasonsOf({ attention }: StageRun): string[] {
	return attention.map(({ outcome, reason }) => `${String(outcome)} ${String(reason)}`).sort();
}

/** Settings that stand by themselves in the node; all others are options. */
const OUTSIDE_OPTIONS = new Set([
	'includeContactPersons',
	'includeAddresses',
	'hourTypeArticleGroup',
	'orderType',
	'orderLinesAsMaterials',
	'workType',
	'paymentMethod',
	'exportWorkStatus',
	'errorWorkStatus',
	'createRelations',
	'createMaterials',
	'createHourTypes',
	'plannedHours',
	'sendPrices',
	'confirmed',
	'goLiveDate',
]);

/** The settings of a stage as the parameters of the node. */
export function parametersOf(settings: INodeParameters): INodeParameters {
	const entries = Object.entries(settings);
	return {
		...Object.fromEntries(entries.filter(([name]) => OUTSIDE_OPTIONS.has(name))),
		options: Object.fromEntries(entries.filter(([name]) => !OUTSIDE_OPTIONS.has(name))),
	};
}
