const DUTCH_TIME = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Amsterdam',
	dateStyle: 'short',
	timeStyle: 'medium',
});
const MILLISECONDS_PER_MINUTE = 60_000;

/** How the clock is set: shifted against the real one, or standing still at `now` (ISO instant). */
export interface ClockSetting {
	offsetMinutes?: number;
	now?: string;
}

/** The service's adjustable clock; days and times are Dutch local time. */
export class Clock {
	private offsetMinutes = 0;
	private fixed: Date | undefined;

	constructor(private readonly source: () => Date = () => new Date()) {}

	now(): Date {
		return this.fixed ?? new Date(this.source().getTime() + this.offsetMinutes * MILLISECONDS_PER_MINUTE);
	}

	/** `yyyy-MM-dd`. */
	today(): string {
		return DUTCH_TIME.format(this.now()).slice(0, 10);
	}

	/** `yyyy-MM-dd HH:mm:ss`. */
	localTime(): string {
		return DUTCH_TIME.format(this.now());
	}

	/** The day `days` after today, `yyyy-MM-dd`. */
	dayFromToday(days: number): string {
		return addDays(this.today(), days);
	}

	set(setting: ClockSetting): void {
		if (setting.now !== undefined) {
			const moment = new Date(setting.now);
			if (Number.isNaN(moment.getTime())) throw new Error(`Not a moment: ${setting.now}`);
			this.fixed = moment;
		}
		if (setting.offsetMinutes !== undefined) {
			this.fixed = undefined;
			this.offsetMinutes = setting.offsetMinutes;
		}
	}
}

/** The day `days` after `day`, both `yyyy-MM-dd`. */
export function addDays(day: string, days: number): string {
	const moment = new Date(`${day}T12:00:00Z`);
	moment.setUTCDate(moment.getUTCDate() + days);
	return moment.toISOString().slice(0, 10);
}
