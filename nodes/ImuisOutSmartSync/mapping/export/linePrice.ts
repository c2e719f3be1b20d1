import type { Decimal } from 'decimal.js';
import type { ExportSettings } from '../../stages/settings';
import type { KnownArticle, OrderHead, OrderLine, Reason, WorkItem, WorkOrderName } from './types';

/** OutSmart keeps this many decimals of a price (koppeling.md A11). */
const OUTSMART_DECIMALS = 2;

/**
 * The price (`PRS`) to send with a line, or undefined to let iMUIS price it, and a notice when a changed price is not sent (koppeling.md E13).
 *
 * @param reference the line that is changed, or the article of a new one
 */
export function priceOf(
	item: WorkItem,
	reference: OrderLine | KnownArticle | undefined,
	head: OrderHead,
	work: WorkOrderName,
	settings: ExportSettings,
): { price?: Decimal; notices: Reason[] } {
	if (item.kind !== 'material' || item.price === undefined) return { notices: [] };
	const perUnits = reference?.pricePer;
	const send = () => ({ price: item.price?.times(perUnits ?? 1) as Decimal, notices: [] });
	if (settings.sendPrices === 'always' || item.priceDecides) return send();
	if (reference === undefined) return { notices: [] };
	const imuisPrice = reference.price.dividedBy(reference.pricePer);
	const isChanged = !item.price
		.toDecimalPlaces(OUTSMART_DECIMALS)
		.equals(imuisPrice.toDecimalPlaces(OUTSMART_DECIMALS));
	if (!isChanged) return { notices: [] };
	if (settings.sendPrices === 'changed' && !head.pricesIncludeVat) return send();
	const facts = {
		...work,
		material: item.article,
		price: item.price.toFixed(OUTSMART_DECIMALS),
		imuisPrice: imuisPrice.toFixed(OUTSMART_DECIMALS),
	};
	return { notices: [{ reason: 'priceNotSent', facts }] };
}
