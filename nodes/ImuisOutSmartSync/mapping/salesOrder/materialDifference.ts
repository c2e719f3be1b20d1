import { Decimal } from 'decimal.js';
import type { OutSmartRecord } from '../../../OutSmart/openapi/types';
import { parseDecimal } from '../../../OutSmart/openapi/values';

/** OutSmart keeps at least this many decimals (koppeling.md A11); finer differences are none. */
const DECIMALS = 2;

/**
 * The materials of a work order as sorted texts that can be compared, however many decimals or which decimal sign OutSmart answers with
 * (koppeling.md I20). Names and units are left out: OutSmart may cut them.
 */
export function comparable(materials: readonly OutSmartRecord[]): string[] {
	return materials
		.map((row) => {
			const line = String(row.MaterialFreeField5 ?? '').trim();
			const code = String(row.MaterialCode ?? '').trim();
			return `${code}${line === '' ? '' : ` (${line})`}: ${amount(row.MaterialNr)} × ${amount(row.MaterialPrice)}`;
		})
		.sort();
}

/** What the order has and the work order has not, and the other way round. */
export function difference(
	wanted: readonly string[],
	present: readonly string[],
): { onOrder: string; onWorkOrder: string } {
	return { onOrder: without(wanted, present), onWorkOrder: without(present, wanted) };
}

function without(some: readonly string[], others: readonly string[]): string {
	const left = [...others];
	const only = some.filter((text) => {
		const at = left.indexOf(text);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return only.length === 0 ? '–' : only.join('; ');
}

function amount(value: unknown): string {
	const text = typeof value === 'string' ? value.trim() : '';
	const number = text === '' ? new Decimal(0) : parseDecimal(text);
	return number ? number.toDecimalPlaces(DECIMALS).toFixed() : text;
}
