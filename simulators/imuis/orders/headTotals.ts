import { Decimal } from 'decimal.js';
import type { Values } from '../store/Table';
import { plainNumber } from '../values/numbers';

const BUCKETS = ['HOOG', 'LAAG', 'GEEN', 'VERLEGD', 'BINEU', 'BUIEU'] as const;
type Bucket = (typeof BUCKETS)[number];

/** Liabilities that decide the kind of VAT for the whole order (imuis reference §9.8); others leave it to the line. */
const BY_LIABILITY: Record<string, Bucket> = { V: 'VERLEGD', I: 'BINEU', U: 'BUIEU', N: 'GEEN' };
const BY_KIND: Record<string, Bucket> = {
	H: 'HOOG',
	L: 'LAAG',
	G: 'GEEN',
	V: 'VERLEGD',
	I: 'BINEU',
	U: 'BUIEU',
};

/** Amounts of an order head, recomputed from its lines, and whether it is to be or has been invoiced. */
export function headTotals(head: Values, lines: Values[]): Values {
	const totals = new Map<string, Decimal>();
	const add = (field: string, value: Decimal.Value): void => {
		totals.set(field, (totals.get(field) ?? new Decimal(0)).plus(value));
	};
	for (const bucket of BUCKETS) for (const prefix of ['BEDR', 'BEDRINCL']) add(prefix + bucket, 0);
	for (const field of ['BEDRTOT', 'BEDRINCLTOT', 'BEDRFACT', 'BEDRINCLFACT', 'BEDRKOSTPR']) add(field, 0);
	for (const line of lines) {
		const bucket = BY_LIABILITY[head.BTWPL ?? ''] ?? BY_KIND[line.BTWSRT ?? ''] ?? 'GEEN';
		const withVat = bucket === 'HOOG' || bucket === 'LAAG' ? (line.BEDRINCL ?? '0') : (line.BEDR ?? '0');
		add(`BEDR${bucket}`, line.BEDR ?? '0');
		add(`BEDRINCL${bucket}`, withVat);
		add('BEDRTOT', line.BEDR ?? '0');
		add('BEDRINCLTOT', withVat);
		add('BEDRKOSTPR', line.KOSTPR ?? '0');
		add('BEDRFACT', invoicedShare(line).times(line.BEDR ?? '0'));
		add('BEDRINCLFACT', invoicedShare(line).times(withVat));
	}
	add('BEDROPEN', (totals.get('BEDRTOT') ?? new Decimal(0)).minus(totals.get('BEDRFACT') ?? 0));
	add('BEDRINCLOPEN', (totals.get('BEDRINCLTOT') ?? new Decimal(0)).minus(totals.get('BEDRINCLFACT') ?? 0));
	const amounts = [...totals].map(([field, value]) => [field, plainNumber(value.toDecimalPlaces(2))]);
	return { ...(Object.fromEntries(amounts) as Values), GEFACT: isInvoiced(lines) ? 'J' : 'N' };
}

/** True when an order has lines and all of them are invoiced whole. */
export function isInvoiced(lines: Values[]): boolean {
	return (
		lines.length > 0 &&
		lines.every((line) => line.ISTEKSTRG === 'J' || invoicedShare(line).gte(1)) &&
		lines.some(hasInvoiced)
	);
}

function hasInvoiced(line: Values): boolean {
	return !new Decimal(line.AANTGEFACT ?? '0').isZero();
}

function invoicedShare(line: Values): Decimal {
	const quantity = new Decimal(line.AANT ?? '0');
	return quantity.isZero()
		? new Decimal(hasInvoiced(line) ? 1 : 0)
		: new Decimal(line.AANTGEFACT ?? '0').div(quantity);
}
