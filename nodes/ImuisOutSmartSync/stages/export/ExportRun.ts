import type { DateTime } from 'luxon';
import { readCheckpoint, writeCheckpoint, type ParkedRecord } from '../../engine/Checkpoint';
import { FingerprintSet } from '../../engine/fingerprints';
import { StageReport } from '../../engine/StageReport';
import { ZONE } from '../../engine/window';
import { nameOf } from '../../mapping/export/planExport';
import type { Reason } from '../../mapping/export/types';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { StageContext, StageStart } from '../StageContext';
import type { StageResult } from '../StageResult';
import type { WriteProof } from './nextStep';

const KIND = 'workOrder';

/** One run of the export: its report, what is known of the connection, and since when a connection fault holds a work order. */
export class ExportRun {
	readonly report: StageReport;
	readonly startedAt: DateTime;
	proof: WriteProof;
	private readonly waiting: Map<string, ParkedRecord>;
	private readonly stillWaiting = new Map<string, ParkedRecord>();
	private readonly callsBefore: { imuis: number; outSmart: number };

	constructor(
		readonly context: StageContext,
		private readonly start: StageStart,
		/** Nothing is written: a dry run, or an export that is not confirmed yet (koppeling.md C5). */
		private readonly dryRun: boolean,
		private readonly reason: string,
	) {
		this.startedAt = context.now();
		this.report = new StageReport('exportWorkOrders', context.language);
		this.callsBefore = { imuis: context.imuis.calls, outSmart: context.outSmart.calls };
		const state = readCheckpoint(start.checkpoint);
		this.proof = { line: state?.flags.line === '1', decimals: state?.flags.decimals === '1' };
		this.waiting = new Map(state?.parked.map((parked) => [parked.key, parked]));
	}

	failed(workOrder: WorkOrder, { reason, facts }: Reason): void {
		this.report.failed(subjectOf(workOrder), reason, facts);
	}

	skipped(workOrder: WorkOrder, { reason, facts }: Reason): void {
		this.report.skipped(subjectOf(workOrder), reason, facts);
	}

	notices(workOrder: WorkOrder, notices: readonly Reason[]): void {
		for (const { reason, facts } of notices) this.report.notice(subjectOf(workOrder), reason, facts);
	}

	/** Notes that a connection fault holds a work order; answers for how many whole hours it has (koppeling.md E7). */
	holds(workOrder: WorkOrder): number {
		const now = this.startedAt.toISO() ?? '';
		const before = this.waiting.get(workOrder.id) ?? {
			kind: KIND,
			key: workOrder.id,
			attempts: 0,
			since: now,
		};
		this.stillWaiting.set(workOrder.id, { ...before, attempts: before.attempts + 1 });
		return Math.floor((this.startedAt.toMillis() - Date.parse(before.since)) / 3_600_000);
	}

	/** The work order is on 99 now and waits no longer. */
	givesUp(workOrder: WorkOrder): void {
		this.stillWaiting.delete(workOrder.id);
	}

	finish(): StageResult {
		const { context, start, dryRun } = this;
		const iso = (moment: DateTime) => moment.setZone(ZONE).toISO() ?? '';
		const flags = { line: this.proof.line ? '1' : '', decimals: this.proof.decimals ? '1' : '' };
		const parked = [...this.stillWaiting.values()];
		const state = {
			scope: '',
			syncDate: iso(this.startedAt),
			fingerprints: FingerprintSet.empty,
			parked,
			flags,
		};
		return {
			summary: {
				stage: 'exportWorkOrders',
				mode: 'export',
				reason: this.reason,
				since: '',
				startedAt: iso(this.startedAt),
				finishedAt: iso(context.now()),
				dryRun,
				...this.report.totals(),
				calls: {
					imuis: context.imuis.calls - this.callsBefore.imuis,
					outSmart: context.outSmart.calls - this.callsBefore.outSmart,
				},
				syncDate: dryRun ? start.syncDate : iso(this.startedAt),
				checkpoint: dryRun ? start.checkpoint : writeCheckpoint(state),
			},
			attention: this.report.attention,
		};
	}
}

function subjectOf(workOrder: WorkOrder): { key: string; label: string } {
	const { workOrder: key, name } = nameOf(workOrder);
	return { key, label: name };
}
