import type { DateTime } from 'luxon';
import { readCheckpoint, writeCheckpoint, type ParkedRecord } from '../../engine/Checkpoint';
import { FingerprintSet } from '../../../changes/fingerprints';
import { StageReport } from '../../engine/StageReport';
import { ZONE } from '../../../dutchTime';
import { messageFor } from '../../messages/messageFor';
import type { Reasons } from '../../messages/reasons';
import type { SummaryReasons } from '../../messages/summaryReasons';
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
	/** Why a lost decimal sign stopped the export for good, from an earlier run or this one (koppeling.md E20); empty when it did not. */
	stoppedBecause: string;
	/** A work order was processed or failed, which a failed stage would keep from the user; what is skipped comes again in the next run. */
	hasNews = false;
	private readonly waiting: Map<string, ParkedRecord>;
	private readonly callsBefore: { imuis: number; outSmart: number };

	constructor(
		readonly context: StageContext,
		private readonly start: StageStart,
		/** Nothing is written: a dry run, or an export that is not confirmed yet (koppeling.md C5). */
		readonly dryRun: boolean,
		private reason: string,
	) {
		this.startedAt = context.now();
		this.report = new StageReport('exportWorkOrders', context.language);
		this.callsBefore = { imuis: context.imuis.calls, outSmart: context.outSmart.calls };
		const state = readCheckpoint(start.checkpoint);
		this.proof = { line: state?.flags.line === '1', decimals: state?.flags.decimals === '1' };
		this.stoppedBecause = state?.flags.stopped ?? '';
		this.waiting = new Map(state?.parked.map((parked) => [parked.key, parked]));
	}

	/** Drops what was noted of work orders that are not waiting to be exported any more. */
	keepWaiting(ids: ReadonlySet<string>): void {
		for (const id of this.waiting.keys()) if (!ids.has(id)) this.waiting.delete(id);
	}

	/** The work order was processed: its lines are on the order and it is Afgehandeld. */
	processed(workOrder: WorkOrder): void {
		this.report.sent();
		this.hasNews = true;
		this.waiting.delete(workOrder.id);
	}

	failed(workOrder: WorkOrder, { reason, facts }: Reason): void {
		this.report.failed(subjectOf(workOrder), reason, facts);
		this.hasNews = true;
		this.waiting.delete(workOrder.id);
	}

	skipped(workOrder: WorkOrder, { reason, facts }: Reason): void {
		this.report.skipped(subjectOf(workOrder), reason, facts);
		this.waiting.delete(workOrder.id);
	}

	notices(workOrder: WorkOrder, notices: readonly Reason[]): void {
		for (const { reason, facts } of notices) this.report.notice(subjectOf(workOrder), reason, facts);
	}

	/**
	 * A connection fault holds a work order: reported, and counted from the first time on (koppeling.md E7). True when it has lasted too long.
	 */
	holds(workOrder: WorkOrder, text: string, hoursBeforeError: number): boolean {
		const now = this.startedAt.toISO() ?? '';
		const known = this.waiting.get(workOrder.id);
		const { attempts, since } = known ?? { attempts: 0, since: now };
		const hours = Math.floor((this.startedAt.toMillis() - Date.parse(since)) / 3_600_000);
		const isTooLong = known !== undefined && hours >= hoursBeforeError;
		const facts = { ...nameOf(workOrder), text };
		if (isTooLong) {
			this.report.failed(subjectOf(workOrder), 'connectionFaultTooLong', { ...facts, hours });
			this.waiting.delete(workOrder.id);
		} else {
			this.report.failed(subjectOf(workOrder), 'connectionFaultWaits', facts);
			this.waiting.set(workOrder.id, { kind: KIND, key: workOrder.id, attempts: attempts + 1, since });
		}
		return isTooLong;
	}

	/** Adds to the reason in the summary. */
	explain<Code extends keyof SummaryReasons>(code: Code, facts: Reasons[Code]): void {
		this.reason = `${this.reason} ${messageFor(this.context.language, code, facts)}`;
	}

	finish(): StageResult {
		const { context, start, dryRun } = this;
		const iso = (moment: DateTime) => moment.setZone(ZONE).toISO() ?? '';
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
				checkpoint: dryRun ? start.checkpoint : this.checkpoint(iso(this.startedAt)),
			},
			attention: this.report.attention,
		};
	}

	private checkpoint(syncDate: string): string {
		const flags = {
			line: this.proof.line ? '1' : '',
			decimals: this.proof.decimals ? '1' : '',
			stopped: this.stoppedBecause,
		};
		const parked = [...this.waiting.values()];
		return writeCheckpoint({ scope: '', syncDate, fingerprints: FingerprintSet.empty, parked, flags });
	}
}

function subjectOf(workOrder: WorkOrder): { key: string; label: string } {
	const { workOrder: key, name } = nameOf(workOrder);
	return { key, label: name };
}
