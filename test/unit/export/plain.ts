import { Decimal } from 'decimal.js';
import type { WorkItem } from '../../../nodes/ImuisOutSmartSync/mapping/export/types';

/** How messages name the work order of these tests. */
export const WORK = { workOrder: '202600012', name: 'Bakkerij Smit' };

export const D = (value: number | string): Decimal => new Decimal(value);

/** Amounts as text, at every depth, so that a failure shows them. */
export function plain(value: unknown): unknown {
	if (Decimal.isDecimal(value)) return value.toFixed();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

/** A material A of quantity 1 at 10. */
export function item(changes: Partial<WorkItem> = {}): WorkItem {
	return {
		kind: 'material',
		article: 'A',
		lineNumber: '',
		quantity: D(1),
		description: 'A',
		price: D(10),
		decimals: 2,
		isHandTyped: false,
		remark: '',
		...changes,
	};
}
