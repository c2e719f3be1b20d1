import type { ReasonCode } from '../messages/reasons';

/** The operations of the sync node (architecture.md §2); each is one stage of the koppeling. */
export type StageName =
	| 'setUp'
	| 'importRelations'
	| 'importMaterials'
	| 'importHourTypes'
	| 'importSalesOrders'
	| 'exportWorkOrders';

/** `full`: everything was asked for; `delta`: what changed since the sync date; `export`: completed work orders. */
export type RunMode = 'full' | 'delta' | 'export';

/** Output 1 of the node, one item per run of a stage (koppeling.md §5). `read = sent + unchanged + skipped + failed`. */
export interface StageSummary {
	stage: StageName;
	mode: RunMode;
	/** Why this mode: no sync date, changed scope, unreadable checkpoint … (koppeling.md I10), in the chosen language. */
	reason: string;
	/** ISO instant in Europe/Amsterdam from which changes were asked for; empty for everything. */
	since: string;
	/** ISO instants in Europe/Amsterdam. */
	startedAt: string;
	finishedAt: string;
	dryRun: boolean;
	read: number;
	sent: number;
	unchanged: number;
	skipped: number;
	failed: number;
	calls: { imuis: number; outSmart: number };
	/** The sync date to keep: the start of this run (koppeling.md I9); the old one after a dry run. */
	syncDate: string;
	/** Opaque text to keep and hand to the next run (architecture.md §5). */
	checkpoint: string;
}

/** `skipped`: not sent on purpose; `failed`: could not be sent; `notice`: sent or left alone, but a person should look. */
export type AttentionOutcome = 'skipped' | 'failed' | 'notice';

/** Output 2 of the node, one item per record that needs a person's eye (koppeling.md §5). */
export interface AttentionItem {
	stage: StageName;
	outcome: AttentionOutcome;
	/** Number of the relation, article, order or work order. */
	key: string;
	/** Its name, as the office knows it. */
	label: string;
	/** Stable code of what happened. */
	reason: ReasonCode;
	/** What happened and what to do, in the chosen language. */
	message: string;
}

/** What a stage hands to the node. */
export interface StageResult {
	summary: StageSummary;
	attention: AttentionItem[];
}
