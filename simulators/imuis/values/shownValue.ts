import type { Column } from '../store/Column';
import type { Values } from '../store/Table';
import type { ImuisSwitches } from '../switches';
import { showDate } from './dates';
import { showNumber } from './numbers';

/** The raw value of a field; a BOOLEAN that was never set is N. */
export function rawValue(column: Column, values: Values): string {
	return values[column.name] ?? (column.kind === 'yesNo' ? 'N' : '');
}

/** A field as the service answers it; an empty field is an empty text (imuis reference §2.6). */
export function showValue(column: Column, values: Values, switches: ImuisSwitches): string {
	const raw = rawValue(column, values);
	switch (column.kind) {
		case 'number':
			return showNumber(raw, switches.decimalSign);
		case 'date':
			return showDate(raw, switches.dateFormat);
		default:
			return switches.lineBreaks === 'crlf' ? raw.replace(/\r?\n/g, '\r\n') : raw;
	}
}
