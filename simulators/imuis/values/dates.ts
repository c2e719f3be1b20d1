import { Refusal } from '../Refusal';

const DUTCH = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A written date as `yyyy-MM-dd`, in every form clients were seen to use (imuis reference §2.6): `dd-MM-yyyy`, without leading zeros,
 * `dd/MM/yyyy`, `yyyy-MM-dd`, and with a time, of which the day as written counts. Refuses anything else, and days that do not exist.
 */
export function readWrittenDate(text: string, field: string, isoRefused: boolean): string {
	const dutch = DUTCH.exec(text);
	const iso = isoRefused ? null : ISO.exec(text);
	const parts = dutch ? [dutch[3], dutch[2], dutch[1]] : iso ? [iso[1], iso[2], iso[3]] : undefined;
	const day = parts?.map((part) => (part ?? '').padStart(2, '0')).join('-');
	if (day === undefined || !exists(day))
		throw new Refusal(`De waarde '${text}' van veld ${field} is geen geldige datum`);
	return day;
}

function exists(day: string): boolean {
	const moment = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** A stored date as the service answers it. */
export function showDate(day: string, format: 'dutch' | 'iso'): string {
	if (day === '') return '';
	return format === 'iso' ? `${day}T00:00:00` : day.split('-').reverse().join('-');
}
