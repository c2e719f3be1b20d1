import { DateTime } from 'luxon';

const ZONE = 'Europe/Amsterdam';

/** The simulator's idea of now; can be set and moved so that tests need not wait. OutSmart speaks Dutch local time. */
export class Clock {
	private fixed: Date | undefined;

	constructor(private readonly source: () => Date = () => new Date()) {}

	now(): Date {
		return this.fixed ?? this.source();
	}

	/** Stands still at this instant; undefined follows the source again. */
	set(instant: Date | undefined): void {
		if (instant && Number.isNaN(instant.getTime()))
			throw new Error('The clock takes an ISO instant, e.g. 2026-11-24T09:00:00Z.');
		this.fixed = instant;
	}

	/** `Y-m-d H:i:s`, as CreationDate and other timestamps are written. */
	timestamp(): string {
		return this.local().toFormat('yyyy-MM-dd HH:mm:ss');
	}

	/** Today as `d-m-Y`, as work dates are written. */
	today(): string {
		return this.local().toFormat('dd-MM-yyyy');
	}

	year(): number {
		return this.local().year;
	}

	private local(): DateTime {
		return DateTime.fromJSDate(this.now(), { zone: ZONE });
	}
}
