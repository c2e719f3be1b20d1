import type { Decimal } from 'decimal.js';
import type { ExportSettings } from '../../stages/settings';
import { named } from '../text';
import { isShownAs } from './quantities';
import type { OrderHead, Reason, WorkItem, WorkOrderName } from './types';

/** Prices in messages. */
const SHOWN_DECIMALS = 2;

/** What iMUIS asks for an item: on its line, or for the article of a new one. */
export interface PriceReference {
	price: Decimal;
	/** The price is per this many units. */
	pricePer: Decimal;
}

/**
 * The price (`PRS`) to send with a line, or undefined to let iMUIS price it, and a notice when a changed price is not sent (koppeling.md E13).
 *
 * @param reference the line that is changed, or the article of a new one; undefined for an article that iMUIS does not have yet
 * @param cardPrice price of OutSmart's own material card for a new line, when it is known: what "changed" is measured against
 */
export function priceOf(
	item: WorkItem,
	reference: PriceReference | undefined,
	cardPrice: Decimal | undefined,
	{ head, work, settings }: { head: OrderHead; work: WorkOrderName; settings: ExportSettings },
): { price?: Decimal; notices: Reason[] } {
	if (item.kind !== 'material' || item.price === undefined) return { notices: [] };
	const { sendPrices } = settings;
	const price = priceInUnitsOf(item, item.price, reference);
	const isOwnPrice = item.isHandTyped && !head.pricesIncludeVat;
	if (sendPrices === 'always' || isOwnPrice) return { price, notices: [] };
	if (!reference) return { notices: [] };
	const imuisPrice = reference.price.dividedBy(reference.pricePer);
	if (isShownAs(cardPrice ?? imuisPrice, item.price, item.decimals)) return { notices: [] };
	if (sendPrices === 'changed' && !head.pricesIncludeVat) return { price, notices: [] };
	if (isShownAs(imuisPrice, item.price, item.decimals)) return { notices: [] };
	return { notices: [priceNotSent(item, item.price, imuisPrice, work)] };
}

/** The notice that a price on the work order is not what the line that stands there is invoiced at. */
export function priceDifference(
	item: WorkItem,
	reference: PriceReference,
	work: WorkOrderName,
): Reason | undefined {
	if (item.kind !== 'material' || item.price === undefined) return undefined;
	const imuisPrice = reference.price.dividedBy(reference.pricePer);
	return isShownAs(imuisPrice, item.price, item.decimals)
		? undefined
		: priceNotSent(item, item.price, imuisPrice, work);
}

/** iMUIS's own price where OutSmart's is that price rounded: 0.08 a piece must not make 7.85 per hundred into 8.00. */
function priceInUnitsOf(
	{ decimals }: WorkItem,
	price: Decimal,
	reference: PriceReference | undefined,
): Decimal {
	if (!reference) return price;
	const isRounded = isShownAs(reference.price.dividedBy(reference.pricePer), price, decimals);
	return isRounded ? reference.price : price.times(reference.pricePer);
}

function priceNotSent(item: WorkItem, price: Decimal, imuisPrice: Decimal, work: WorkOrderName): Reason {
	const facts = {
		...work,
		material: named(item.article, item.description),
		price: price.toFixed(SHOWN_DECIMALS),
		imuisPrice: imuisPrice.toFixed(SHOWN_DECIMALS),
	};
	return { reason: 'priceNotSent', facts };
}
