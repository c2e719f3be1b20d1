import type { Canvas } from './Canvas';
import { CHECKPOINTS, LOG, rows } from './dataTables';

/** One stage of the koppeling as a lane on the canvas (architecture.md §5). */
export interface Lane {
	/** Operation of the sync node. */
	stage: string;
	/** In node names: `Claim relations`. */
	noun: string;
	/** Name of the stage node itself: `Import relations`. */
	title: string;
	/** Parameters of the stage node beside operation, sync date, checkpoint and language. */
	parameters: Record<string, unknown>;
	/** The export has no sync date. */
	hasSyncDate: boolean;
}

export const SETTINGS = "$('Settings').first().json";

const LEASE_MINUTES = 30;

/**
 * Adds *Claim → stage → Save, Log* and answers the name of the claim. The claim reads the checkpoint and takes the lease in one atomic
 * step: no row comes back while another run holds it, and the lane ends quietly (koppeling.md R4).
 */
export function addLane(canvas: Canvas, lane: Lane, [x, y]: [number, number]): string {
	const claim = canvas.add(
		`Claim ${lane.noun}`,
		'n8n-nodes-base.dataTable',
		1.1,
		[x, y],
		claimParameters(lane),
	);
	const stage = canvas.add(
		lane.title,
		'n8n-nodes-imuis-outsmart.imuisOutSmartSync',
		1,
		[x + 240, y],
		stageParameters(lane),
		{ onError: 'continueErrorOutput' },
	);
	const save = canvas.add(
		`Save ${lane.noun}`,
		'n8n-nodes-base.dataTable',
		1.1,
		[x + 560, y - 80],
		saveParameters(lane, claim),
	);
	const log = canvas.add(
		`Log ${lane.noun}`,
		'n8n-nodes-base.dataTable',
		1.1,
		[x + 560, y + 96],
		logParameters(lane),
	);
	canvas.connect(claim, stage);
	for (const output of [0, 2]) canvas.connect(stage, save, output);
	for (const output of [0, 1, 2]) canvas.connect(stage, log, output);
	return claim;
}

function claimParameters(lane: Lane): Record<string, unknown> {
	return rows(CHECKPOINTS, 'update', {
		conditions: [
			{ column: 'connection', condition: 'eq', value: `={{ ${SETTINGS}.connection }}` },
			{ column: 'stage', condition: 'eq', value: lane.stage },
			{ column: 'busyUntil', condition: 'lt', value: '={{ $now.toUTC().toISO() }}' },
		],
		values: {
			owner: '={{ $execution.id }}',
			busyUntil: `={{ $now.toUTC().plus({ minutes: ${LEASE_MINUTES} }).toISO() }}`,
		},
	});
}

function stageParameters(lane: Lane): Record<string, unknown> {
	return {
		operation: lane.stage,
		...(lane.hasSyncDate && { syncDate: '={{ $json.syncDate }}' }),
		checkpoint: '={{ $json.checkpoint }}',
		...lane.parameters,
		options: { language: `={{ ${SETTINGS}.language }}`, ...(lane.parameters.options as object | undefined) },
	};
}

/** A stage that failed (`$json.error`) keeps its sync date and checkpoint; either way the claim is freed (koppeling.md I10, R5). */
function saveParameters(lane: Lane, claim: string): Record<string, unknown> {
	const kept = (column: string) =>
		`={{ $json.error ? $('${claim}').first().json.${column} : $json.${column} }}`;
	return rows(CHECKPOINTS, 'update', {
		conditions: [
			{ column: 'connection', condition: 'eq', value: `={{ ${SETTINGS}.connection }}` },
			{ column: 'stage', condition: 'eq', value: lane.stage },
			{ column: 'owner', condition: 'eq', value: '={{ $execution.id }}' },
		],
		values: {
			syncDate: kept('syncDate'),
			checkpoint: kept('checkpoint'),
			owner: '',
			busyUntil: '={{ $now.toUTC().minus({ seconds: 1 }).toISO() }}',
		},
	});
}

function logParameters(lane: Lane): Record<string, unknown> {
	return rows(LOG, 'insert', {
		values: {
			run: '={{ $execution.id }}',
			at: '={{ $now.toUTC().toISO() }}',
			connection: `={{ ${SETTINGS}.connection }}`,
			stage: lane.stage,
			outcome: "={{ $json.error ? 'stageFailed' : ($json.outcome ?? 'summary') }}",
			key: "={{ $json.error ? '' : ($json.key ?? '') }}",
			label: "={{ $json.error ? '' : ($json.label ?? '') }}",
			reason: "={{ $json.error ? 'stageFailed' : ($json.reason ?? '') }}",
			message: logMessage(),
		},
	});
}

function logMessage(): string {
	const dutch =
		"`${$json.dryRun ? 'Proefrun, niets geschreven: ' : ''}gelezen ${$json.read}, verzonden ${$json.sent}, ongewijzigd ${$json.unchanged}, overgeslagen ${$json.skipped}, mislukt ${$json.failed}`";
	const english =
		"`${$json.dryRun ? 'Dry run, nothing written: ' : ''}${$json.read} read, ${$json.sent} sent, ${$json.unchanged} unchanged, ${$json.skipped} skipped, ${$json.failed} failed`";
	return `={{ $json.error ? $json.error : $json.message ?? (${SETTINGS}.language === 'nl' ? ${dutch} : ${english}) }}`;
}
