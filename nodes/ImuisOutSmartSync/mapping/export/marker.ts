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
	/** Price per unit on the work order when the line was written; only where prices may be sent (koppeling.md E13). */
	price?: Decimal;
}

const OPENING = '[OutSmart:';
const PATTERN =
	/\[OutSmart: order (\S+), werkbon (\S+), artikel (.+), regel (\d+|nieuw), nr (\d+), aantal (-?\d+(?:\.\d+)?)(?: \(naast (-?\d+(?:\.\d+)?)\))?(?:, prijs (-?\d+(?:\.\d+)?))?\]/;
/** A worked period as the export writes it above the marker (see `periodRemark`). */
const PERIOD = /^\d{1,2}-\d{1,2}-\d{4} [\d:]*–[\d:]* \(\d+:\d\d\)/;

/** The marker as a text of one line. */
export function writeMarker(marker: Marker): string {
	const { order, workOrderId, article, lineNumber, occurrence, quantity, base, price } = marker;
	const beside = base.isZero() ? '' : ` (naast ${plain(base)})`;
	const priced = price === undefined ? '' : `, prijs ${plain(price)}`;
	return `${OPENING} order ${order}, werkbon ${workOrderId}, artikel ${article}, regel ${lineNumber === '' ? 'nieuw' : lineNumber}, nr ${occurrence}, aantal ${plain(quantity)}${beside}${priced}]`;
}

/** The marker of this order in an internal text; undefined when there is none, or only those of another order. */
export function readMarker(internalText: string, order: string): Marker | undefined {
	for (const line of internalText.split(/\r?\n/)) {
		const match = PATTERN.exec(line);
		if (match === null || match[1] !== order) continue;
		const [, , workOrderId = '', article = '', lineNumber = '', occurrence = '', quantity = ''] = match;
		const [base = '0', price] = match.slice(7);
		return {
			order,
			workOrderId,
			article,
			lineNumber: lineNumber === 'nieuw' ? '' : lineNumber,
			occurrence: Number(occurrence),
			quantity: new Decimal(quantity),
			base: new Decimal(base),
			...(price !== undefined && { price: new Decimal(price) }),
		};
	}
	return undefined;
}

/**
 * The internal text with our part below what stands there: the remark (worked periods; empty keeps those that are there) and the marker. An older
 * marker of the same order is replaced; everything else stays, also the markers that a copied order brought along.
 */
export function withMarker(internalText: string, marker: Marker, remark = ''): string {
	const kept: string[] = [];
	for (const line of internalText.split(/\r?\n/)) {
		if (remark !== '' && PERIOD.test(line)) continue;
		const match = PATTERN.exec(line);
		if (match?.[1] !== marker.order) kept.push(line);
		else if (line.trim() !== match[0]) kept.push(line.replace(match[0], '').trim());
	}
	const text = kept.join('\n').replace(/\s+$/, '');
	return [text, remark, writeMarker(marker)].filter((part) => part !== '').join('\n');
}

/** Text of people that is put next to a marker: it must never be taken for one. */
export function harmless(text: string): string {
	return text.replaceAll(OPENING, '(OutSmart:');
}

/** Without exponent, and without the sign of a negative zero. */
function plain(value: Decimal): string {
	return (value.isZero() ? value.abs() : value).toFixed();
}
