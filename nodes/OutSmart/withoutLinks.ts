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

/** Members of other records that open a document to whoever has them: invoices and quotations bring them along (outsmart reference §6). */
const DOCUMENT_LINKS = new Set(['pdf', 'ubl', 'pdfurl', 'wordurl', 'signatureurl', 'worksheetcode']);

/** A record of any entity for an output item, without links that open its documents to anybody (koppeling.md R10). */
export function recordWithoutLinks(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(record).filter(([name]) => !DOCUMENT_LINKS.has(name.toLowerCase())),
	);
}

function rowsWithout(rows: unknown, link: string): unknown {
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		Object.fromEntries(Object.entries((row ?? {}) as object).filter(([name]) => name !== link)),
	);
}
