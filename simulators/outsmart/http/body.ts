import type { OutSmartSwitches } from '../switches';
import { CODES, MESSAGES, Refusal } from './Refusal';

/** One posted record, as it came out of JSON. */
export type PostedRow = Record<string, unknown>;

/**
 * The rows of a request body: an array of objects, or one object (outsmart reference §1.3).
 * @throws Refusal 1008 without a body, 1009 when it is not JSON of that shape.
 */
export function readRows(body: string, switches: OutSmartSwitches): PostedRow[] {
	if (body.trim() === '') throw new Refusal(CODES.noBody, [MESSAGES.noBody]);
	const rows = asRows(parse(body));
	if (rows.length === 0 && switches.emptyBatch === 'refuse')
		throw new Refusal(CODES.noBody, [MESSAGES.noBody]);
	return rows;
}

/** True for a row that a switch has refused. */
export function isRefusedRow(row: PostedRow, { refusedRows }: OutSmartSwitches): boolean {
	const text = JSON.stringify(row);
	return refusedRows.some((refused) => text.includes(refused));
}

function parse(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		throw unreadable();
	}
}

function asRows(parsed: unknown): PostedRow[] {
	const rows = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
	if (!rows.every(isRow)) throw unreadable();
	return rows;
}

function isRow(value: unknown): value is PostedRow {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(): Refusal {
	return new Refusal(CODES.unreadableBody, [MESSAGES.unreadableBody]);
}
