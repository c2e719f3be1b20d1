import type { PostedRow } from '../http/body';
import { CODES, MESSAGES, Refusal } from '../http/Refusal';
import type { OutSmartSwitches } from '../switches';
import { isMissing, isScalar, readDecimal, readDutchDate, readTime, type Scalar, toText } from '../values';
import type { MaterialRow, WorkPeriodRow } from './WorkOrder';
import {
	EXTRA_MATERIAL_FIELDS,
	MATERIAL_TEXT_FIELDS,
	OPTIONAL_PERIOD_FIELDS,
	REQUIRED_MATERIAL_FIELDS,
	REQUIRED_PERIOD_FIELDS,
} from './workOrderFields';

const VARCHAR = 255;

/** One message per missing field, in table order. */
export function missingFields(
	row: PostedRow,
	names: readonly string[],
	switches: OutSmartSwitches,
): string[] {
	return names
		.filter((name) => isMissing(row[name], switches.zeroIsMissing))
		.map((name) => MESSAGES.required(name));
}

/** A list of rows inside a posted work order; absent, null and empty are all no rows. */
export function innerRows(value: unknown): PostedRow[] {
	if (value === undefined || value === null || value === '') return [];
	if (!Array.isArray(value)) throw new Refusal(CODES.unreadableValue);
	return (value as unknown[]).map((row) => {
		if (typeof row !== 'object' || row === null || Array.isArray(row))
			throw new Refusal(CODES.unreadableValue);
		return row as PostedRow;
	});
}

/** What a posted or hand-typed material row lacks (outsmart reference §2.7). */
export function missingMaterialFields(row: PostedRow, switches: OutSmartSwitches): string[] {
	return missingFields(row, REQUIRED_MATERIAL_FIELDS, switches);
}

/** What a posted work period lacks (outsmart reference §2.8). */
export function missingPeriodFields(row: PostedRow, switches: OutSmartSwitches): string[] {
	return missingFields(row, REQUIRED_PERIOD_FIELDS, switches);
}

/** Turns a complete material row into what is kept. @throws Refusal 1504 for a quantity or price that is no number. */
export function readMaterial(row: PostedRow, switches: OutSmartSwitches): MaterialRow {
	const values: Record<string, Scalar> = {};
	for (const [name, unset] of Object.entries(MATERIAL_TEXT_FIELDS))
		values[name] = scalarText(row[name], unset, switches);
	for (const name of EXTRA_MATERIAL_FIELDS) values[name] = scalarText(row[name], '', switches);
	values.MaterialNr = readAmount(row.MaterialNr, switches);
	values.MaterialPrice = readAmount(row.MaterialPrice, switches);
	refuseUnknown(row, [...Object.keys(values), 'MaterialTotalPrice'], switches);
	return { values, enteredByHand: false };
}

/** Turns a complete work period into what is kept. @throws Refusal 1504 for a date or time that is none. */
export function readPeriod(row: PostedRow, switches: OutSmartSwitches): WorkPeriodRow {
	const values: WorkPeriodRow = {
		WorkDate: readDutchDate(toText(row.WorkDate)) ?? unreadable(MESSAGES.badDate),
		BeginTime: readTime(toText(row.BeginTime)) ?? unreadable(MESSAGES.badTime),
		EndTime: readTime(toText(row.EndTime)) ?? unreadable(MESSAGES.badTime),
		TotalTime: readTime(toText(row.TotalTime)) ?? unreadable(MESSAGES.badTime),
	};
	for (const name of OPTIONAL_PERIOD_FIELDS)
		values[name] = scalarText(row[name], '', switches, name === 'WorkRemark');
	refuseUnknown(row, [...Object.keys(values), 'Id'], switches);
	return values;
}

/** A quantity or price as plain decimal text. */
export function readAmount(value: unknown, switches: OutSmartSwitches): string {
	return readDecimal(toText(value), switches.decimals)?.toString() ?? unreadable();
}

/** A text column's value. @throws Refusal 1504 for lists and objects, and for a text that is too long (switch `longValues`). */
export function scalarText(value: unknown, unset: Scalar, switches: OutSmartSwitches, long = false): Scalar {
	if (value === undefined || value === null) return unset;
	if (!isScalar(value)) unreadable();
	const text = toText(value);
	const maximum = long ? 65_535 : VARCHAR;
	if (text.length <= maximum) return text;
	if (switches.longValues === 'cut') return text.slice(0, maximum);
	return unreadable();
}

/** Refuses fields the reference does not name (switch `unknownFields`). */
export function refuseUnknown(row: PostedRow, known: readonly string[], switches: OutSmartSwitches): void {
	if (switches.unknownFields === 'ignore') return;
	const unknown = Object.keys(row).find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Refusal(CODES.unreadableValue, [`Unknown field: ${unknown}`]);
}

/** Refuses a value that cannot be read (code 1504). */
export function unreadable(...messages: string[]): never {
	throw new Refusal(CODES.unreadableValue, messages);
}
