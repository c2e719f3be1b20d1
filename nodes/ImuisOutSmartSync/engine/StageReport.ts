import { messageFor, type Language } from '../messages/messageFor';
import type { ReasonCode, Reasons } from '../messages/reasons';
import type { AttentionItem, AttentionOutcome, StageName } from '../stages/StageResult';

/** The counts of a summary. */
export interface StageCounts {
	read: number;
	sent: number;
	unchanged: number;
	skipped: number;
	failed: number;
}

/** A record as a message names it. */
export interface Subject {
	key: string;
	label: string;
}

/**
 * Collects what a stage did with each record. Every record that was read ends in exactly one of sent, unchanged, skipped or failed, so
 * `read = sent + unchanged + skipped + failed` holds by construction (koppeling.md §5); notices do not count.
 */
export class StageReport {
	private readonly counts = { sent: 0, unchanged: 0, skipped: 0, failed: 0 };
	readonly attention: AttentionItem[] = [];

	constructor(
		private readonly stage: StageName,
		private readonly language: Language,
	) {}

	sent(count = 1): void {
		this.counts.sent += count;
	}

	unchanged(count = 1): void {
		this.counts.unchanged += count;
	}

	/** Not sent on purpose. */
	skipped<Code extends ReasonCode>(subject: Subject, reason: Code, facts: Reasons[Code]): void {
		this.counts.skipped += 1;
		this.add('skipped', subject, reason, facts);
	}

	/** Could not be sent. */
	failed<Code extends ReasonCode>(subject: Subject, reason: Code, facts: Reasons[Code]): void {
		this.counts.failed += 1;
		this.add('failed', subject, reason, facts);
	}

	/** Needs a person's eye, beside its own count. */
	notice<Code extends ReasonCode>(subject: Subject, reason: Code, facts: Reasons[Code]): void {
		this.add('notice', subject, reason, facts);
	}

	totals(): StageCounts {
		const { sent, unchanged, skipped, failed } = this.counts;
		return { read: sent + unchanged + skipped + failed, sent, unchanged, skipped, failed };
	}

	private add<Code extends ReasonCode>(
		outcome: AttentionOutcome,
		{ key, label }: Subject,
		reason: Code,
		facts: Reasons[Code],
	): void {
		const message = messageFor(this.language, reason, facts);
		this.attention.push({ stage: this.stage, outcome, key, label, reason, message });
	}
}
