import { Decimal } from 'decimal.js';

/**
 * What we write into the internal text (`OPMINT`) of every line that we make or change, for people and for ourselves (koppeling.md E11): which
 * work order it came from and what quantity we wrote.
 */
export interface Marker {
	/** A copied order carries markers of another order; those do not count. */
	order: string;
	/** Row id of the work order: two visits for one order differ by it. */
	workOrderId: string;
	article: string;
	/** The line number in material free field 5; empty for a new line. */
	lineNumber: string;
	occurrence: number;
	quantity: Decimal;
	/** Quantity of the item that stands on the locked line it came from; 0 otherwise (koppeling.md E19). */
	base: Decimal;
}

const PATTERN =
	/\[OutSmart: order (\S+), werkbon (\S+), artikel (.+), regel (\d+|nieuw), nr (\d+), aantal (-?\d+(?:\.\d+)?)(?: \(naast (-?\d+(?:\.\d+)?)\))?\]/;

/** The marker as a text of one line. */
export function writeMarker(marker: Marker): string {
	const { order, workOrderId, article, lineNumber, occurrence, quantity, base } = marker;
	const beside = base.isZero() ? '' : ` (naast ${base.toFixed()})`;
	return `[OutSmart: order ${order}, werkbon ${workOrderId}, artikel ${article}, regel ${lineNumber === '' ? 'nieuw' : lineNumber}, nr ${occurrence}, aantal ${quantity.toFixed()}${beside}]`;
}

/** The marker of this order in an internal text; undefined when there is none, or only those of another order. */
export function readMarker(internalText: string, order: string): Marker | undefined {
	for (const line of internalText.split(/\r?\n/)) {
		const match = PATTERN.exec(line);
		if (match === null || match[1] !== order) continue;
		const [, , workOrderId = '', article = '', lineNumber = '', occurrence = '', quantity = '', base = '0'] =
			match;
		return {
			order,
			workOrderId,
			article,
			lineNumber: lineNumber === 'nieuw' ? '' : lineNumber,
			occurrence: Number(occurrence),
			quantity: new Decimal(quantity),
			base: new Decimal(base),
		};
	}
	return undefined;
}

/** The internal text with the marker of its order put below what stands there; an older one of the same order is replaced. */
export function withMarker(internalText: string, marker: Marker): string {
	const kept = internalText.split(/\r?\n/).filter((line) => PATTERN.exec(line)?.[1] !== marker.order);
	const text = kept.join('\n').replace(/\n+$/, '');
	return text === '' ? writeMarker(marker) : `${text}\n${writeMarker(marker)}`;
}
