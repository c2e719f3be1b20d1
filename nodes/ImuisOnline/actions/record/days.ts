import { DateTime } from 'luxon';
import { ZONE } from '../../../dutchTime';
import type { CalendarDate } from '../../cloudswitch/types';

/** The day on the Dutch calendar of a moment: iMUIS knows no time of day (imuis reference §2.6). Undefined when it is none. */
export function dutchDay(moment: DateTime): CalendarDate | undefined {
	const { isValid, year, month, day } = moment.setZone(ZONE);
	return isValid ? { year, month, day } : undefined;
}

/** The day of a moment as expressions give it: a date object, or undefined for anything else. */
export function dayOfObject(value: unknown): CalendarDate | undefined {
	if (DateTime.isDateTime(value)) return dutchDay(value);
	return value instanceof Date ? dutchDay(DateTime.fromJSDate(value)) : undefined;
}
