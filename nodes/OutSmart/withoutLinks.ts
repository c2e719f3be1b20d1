import type { WorkOrder } from './openapi/types';

/** Whoever has one of these needs no password to open the work order (outsmart reference §2.6). */
const LINKS = new Set(['PdfUrl', 'WordUrl', 'SignatureUrl', 'WorksheetCode', 'Documents']);

/**
 * A work order for an output item: without the links that open its PDF, photos and forms to anybody, which must not stand in execution records
 * (koppeling.md R10). Their titles stay.
 */
export function withoutLinks(workOrder: WorkOrder): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(workOrder)
			.filter(([name]) => !LINKS.has(name))
			.map(([name, value]) => {
				if (name === 'Photos') return [name, rowsWithout(value, 'image')];
				if (name === 'Forms') return [name, rowsWithout(value, 'PdfUrl')];
				return [name, value];
			}),
	);
}

function rowsWithout(rows: unknown, link: string): unknown {
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		Object.fromEntries(Object.entries((row ?? {}) as object).filter(([name]) => name !== link)),
	);
}
