import { asError } from '../../http/asError';
import type { DateTime } from 'luxon';
import type { CalendarDate } from '../../ImuisOnline/cloudswitch/types';
import { OutSmartError } from '../../OutSmart/openapi/errors';
import { messageFor } from '../messages/messageFor';
import type { ReasonCode, Reasons } from '../messages/reasons';
import type { ChangeDateTable } from '../messages/tableNames';
import type { StageContext, StageStart } from '../stages/StageContext';
import type { StageName, StageResult } from '../stages/StageResult';
import { writeCheckpoint, type ParkedRecord } from './Checkpoint';
import { ZONE } from '../../dutchTime';
import { FingerprintCollector, fingerprintOf } from '../../changes/fingerprints';
import { sendHalving, type BatchOutcome } from '../../batches/halving';
import { scopeOf } from '../../changes/scope';
import { StageReport, type Subject } from './StageReport';
import { openWindow, type ImportWindow } from './window';

/** The largest batch that is known to have been posted to OutSmart (outsmart reference §1.6). */
const BATCH_SIZE = 500;

/** How many parked records one run offers again; the others wait for the next. */
const PARKED_PER_RUN = 100;

/** A record ready to be sent: what it is, how a message names it, and what OutSmart gets. */
export interface Offer<T> extends Subject {
	kind: string;
	record: T;
	/** What the fingerprint is made of; the record itself unless given. */
	identity?: unknown;
	/** Sent also when it was sent before with this content, because OutSmart lacks it. */
	anew?: boolean;
}

/** Stores a batch in OutSmart, or answers that it was refused. */
export type Sender<T> = (records: readonly T[]) => Promise<BatchOutcome>;

/**
 * One run of an import: its window, what was sent before, what is sent now, and the report. Memory does not grow with the number of records but
 * for 8 bytes each: a full batch is sent while the next is read (koppeling.md R7).
 */
export class ImportRun {
	readonly startedAt: DateTime;
	readonly window: ImportWindow;
	/** The settings of the stage and the fields that are mapped besides (koppeling.md I22). */
	private readonly scope: string;
	readonly report: StageReport;
	private readonly seen = new FingerprintCollector();
	private readonly parked = new Map<string, ParkedRecord>();
	private readonly completelyRead = new Set<ChangeDateTable>();
	private readonly callsBefore: { imuis: number; outSmart: number };
	private sending: Promise<void> = Promise.resolve();

	/** Takes the start time before the first read (koppeling.md I9). */
	constructor(
		readonly context: StageContext,
		private readonly stage: StageName,
		private readonly start: StageStart,
		scope: string,
	) {
		const extra = context.extraFields.scope;
		this.scope = extra === undefined ? scope : scopeOf({ scope, extra });
		this.startedAt = context.now();
		this.window = openWindow(start, this.scope, this.startedAt);
		this.report = new StageReport(stage, context.language);
		this.callsBefore = { imuis: context.imuis.calls, outSmart: context.outSmart.calls };
	}

	/** The day from which changes of a table are asked for; undefined for everything (koppeling.md A3). */
	changedFrom(table: ChangeDateTable): CalendarDate | undefined {
		if (!this.context.assumptions.readCompletely.includes(table)) return this.window.changedFrom;
		if (this.window.changedFrom) this.completelyRead.add(table);
		return undefined;
	}

	/** True when this run gets every record of the table. */
	readsAllOf(table: ChangeDateTable): boolean {
		return this.changedFrom(table) === undefined;
	}

	/** True when this record was sent with exactly this content in this window already (koppeling.md I11). */
	isKnown(kind: string, key: string, record: unknown): boolean {
		return this.window.known.has(fingerprintOf(kind, key, record));
	}

	/** Remembers that OutSmart holds the record with this content. */
	remember(kind: string, key: string, record: unknown): void {
		this.seen.add(fingerprintOf(kind, key, record));
	}

	/** Counts an unchanged record and remembers it. */
	unchanged(kind: string, key: string, record: unknown): void {
		this.remember(kind, key, record);
		this.report.unchanged();
	}

	/** Offers the record again at the next runs, whatever its date (koppeling.md I19, I21). */
	park(kind: string, key: string): void {
		const before = this.window.parked.find((parked) => parked.kind === kind && parked.key === key);
		this.parked.set(`${kind}/${key}`, {
			kind,
			key,
			attempts: (before?.attempts ?? 0) + 1,
			since: before?.since ?? this.startedAt.toISO() ?? '',
		});
	}

	/** Parked records of a kind that this run must offer again; those beyond its share stay parked untouched. */
	parkedToOffer(kind: string): string[] {
		const all = this.window.parked.filter((parked) => parked.kind === kind);
		for (const later of all.slice(PARKED_PER_RUN)) this.parked.set(`${kind}/${later.key}`, later);
		return all.slice(0, PARKED_PER_RUN).map(({ key }) => key);
	}

	/** Counts a record that is left out because of another record, and parks it (koppeling.md I21). */
	skipAndPark<Code extends ReasonCode>(
		kind: string,
		subject: Subject,
		reason: Code,
		facts: Reasons[Code],
	): void {
		this.park(kind, subject.key);
		this.report.skipped(subject, reason, facts);
	}

	/**
	 * A queue that sends its records in batches.
	 * @param onRefused gets the key of every record that OutSmart refuses
	 */
	queue<T>(send: Sender<T>, onRefused: (key: string) => void = () => undefined): OfferQueue<T> {
		return new OfferQueue(this, send, onRefused);
	}

	/** Sends a batch behind the ones under way, so that at most one is on the wire while the next is read. */
	async enqueue<T>(batch: Array<Offer<T>>, send: Sender<T>, onRefused: (key: string) => void): Promise<void> {
		await this.sending;
		this.sending = this.sendBatch(batch, send, onRefused);
		// Whoever waits next gets the error; until then it must not count as unhandled.
		this.sending.catch(() => undefined);
	}

	/** Waits until everything that was enqueued has been sent. */
	async settled(): Promise<void> {
		await this.sending;
	}

	private async sendBatch<T>(
		batch: Array<Offer<T>>,
		send: Sender<T>,
		onRefused: (key: string) => void,
	): Promise<void> {
		const attempt: Sender<Offer<T>> = async (offers) =>
			this.context.dryRun ? { kind: 'stored' } : await send(offers.map(({ record }) => record));
		const { stored, refused } = await sendHalving(batch, attempt);
		for (const offer of stored) this.remember(offer.kind, offer.key, offer.identity ?? offer.record);
		this.report.sent(stored.length);
		for (const { record: offer, why } of refused) {
			this.park(offer.kind, offer.key);
			onRefused(offer.key);
			this.report.failed(offer, 'refusedByService', {
				service: 'OutSmart',
				record: offer.key,
				name: offer.label,
				text: why,
			});
		}
	}

	/** Every full read is told with its reason (koppeling.md I10). */
	private reason(): string {
		const { language } = this.context;
		const reason = messageFor(language, this.window.reason, {});
		if (this.completelyRead.size === 0) return reason;
		return `${reason} ${messageFor(language, 'tablesReadCompletely', { tables: [...this.completelyRead] })}`;
	}

	/** The result; nothing can fail any more, so the sync date moves to the start of this run. After a dry run everything stays. */
	finish(): StageResult {
		const { dryRun } = this.context;
		const syncDate = dryRun ? this.start.syncDate : (this.startedAt.setZone(ZONE).toISO() ?? '');
		const checkpoint = dryRun
			? this.start.checkpoint
			: writeCheckpoint({
					scope: this.scope,
					syncDate,
					fingerprints: this.seen.toSet(),
					parked: [...this.parked.values()],
					flags: this.window.flags,
				});
		return {
			summary: {
				stage: this.stage,
				mode: this.window.mode,
				reason: this.reason(),
				since: this.window.since?.toISO() ?? '',
				startedAt: this.startedAt.setZone(ZONE).toISO() ?? '',
				finishedAt: this.context.now().setZone(ZONE).toISO() ?? '',
				dryRun,
				...this.report.totals(),
				calls: {
					imuis: this.context.imuis.calls - this.callsBefore.imuis,
					outSmart: this.context.outSmart.calls - this.callsBefore.outSmart,
				},
				syncDate,
				checkpoint,
			},
			attention: this.report.attention,
		};
	}
}

/** Records of one kind on their way to OutSmart: what was sent before is counted as unchanged, the rest leaves in batches. */
export class OfferQueue<T> {
	private batch: Array<Offer<T>> = [];

	constructor(
		private readonly run: ImportRun,
		private readonly send: Sender<T>,
		private readonly onRefused: (key: string) => void,
	) {}

	async offer(offer: Offer<T>): Promise<void> {
		const identity = offer.identity ?? offer.record;
		if (!offer.anew && this.run.isKnown(offer.kind, offer.key, identity)) {
			this.run.unchanged(offer.kind, offer.key, identity);
			return;
		}
		this.batch.push(offer);
		if (this.batch.length >= BATCH_SIZE) await this.flush();
	}

	/** Sends what is left and waits for everything before it. */
	async close(): Promise<void> {
		await this.flush();
		await this.run.settled();
	}

	private async flush(): Promise<void> {
		if (this.batch.length === 0) return;
		const batch = this.batch;
		this.batch = [];
		await this.run.enqueue(batch, this.send, this.onRefused);
	}
}

/** Makes a `Sender` of a call that stores records: a refusal of what was sent is an outcome, every other fault is thrown. */
export function refusable<T>(store: (records: readonly T[]) => Promise<unknown>): Sender<T> {
	return async (records) => {
		try {
			await store(records);
			return { kind: 'stored' };
		} catch (error) {
			if (error instanceof OutSmartError && error.kind === 'record')
				return { kind: 'refused', why: wordsOf(error) };
			throw asError(error);
		}
	};
}

function wordsOf(error: OutSmartError): string {
	return error.messages.length > 0 ? error.messages.join('; ') : error.message;
}
