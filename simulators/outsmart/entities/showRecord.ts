import Decimal from 'decimal.js';
import type { OutSmartSwitches } from '../switches';
import { type Scalar, writeDecimal } from '../values';
import type { EntityDefinition } from './EntityDefinition';
import type { StoredRecord } from './EntityStore';

/** A record as reading shows it: every column, all text or null (outsmart reference §1.3). */
export function showRecord(
	record: StoredRecord,
	definition: EntityDefinition,
	switches: OutSmartSwitches,
): Record<string, Scalar> {
	const shown: Record<string, Scalar> = {};
	for (const field of definition.fields) {
		const value = record.values[field.name] ?? field.unset;
		const isPrice = field.kind === 'price' && value !== null && value !== '';
		shown[field.name] = isPrice
			? writeDecimal(new Decimal(value), switches.decimals, switches.decimalSign)
			: value;
	}
	return shown;
}
