import type { Decimal } from 'decimal.js';
import type { ExportSettings } from '../../stages/settings';
import { named } from '../text';
import type { Marker } from './marker';
import { hasLostItsSign, isShownAs } from './quantities';
import type { MarkedLine, OrderHead, Reason, WorkItem, WorkOrderName } from './types';

/** On which order and under which settings a price would be sent. */
interface Sending {
	head: OrderHead;
	settings: ExportSettings;
}

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
	const isAllowed = maySend(item, { head, settings });
	if (isAllowed && (sendPrices === 'always' || item.isHandTyped)) return { price, notices: [] };
	if (!reference) return { notices: [] };
	const imuisPrice = perUnit(reference);
	if (isShownAs(cardPrice ?? imuisPrice, item.price, item.decimals)) return { notices: [] };
	if (isAllowed) return { price, notices: [] };
	if (isShownAs(imuisPrice, item.price, item.decimals)) return { notices: [] };
	return { notices: [priceNotSent(item, item.price, imuisPrice, work)] };
}

/** The work order's price to remember with a line: what tells later whether it was changed on the work order (koppeling.md E18). */
export function rememberedPrice(item: WorkItem, sending: Sending): Decimal | undefined {
	return item.kind === 'material' && maySend(item, sending) ? item.price : undefined;
}

/**
 * The price (`PRS`) for a line that we wrote, when it was changed on the work order since then. A price that the office changed on the line is not
 * overwritten (koppeling.md E11, E13, E18); undefined then, and when there is nothing to send.
 *
 * @param article whose price stood on the line when the work order had none to send then
 */
export function changedPrice(
	item: WorkItem,
	{ line, marker }: MarkedLine,
	article: PriceReference | undefined,
	sending: Sending,
): Decimal | undefined {
	const price = rememberedPrice(item, sending);
	const before = marker?.price ?? (article && perUnit(article));
	if (!price || !before || marker?.price?.equals(price)) return undefined;
	const isAsWritten = isShownAs(perUnit(line), before, item.decimals);
	const isThere = isShownAs(perUnit(line), price, item.decimals);
	return isAsWritten && !isThere ? price.times(line.pricePer) : undefined;
}

/** The price that was meant for a line, when its decimal sign was lost on the way: 999.50 that became 9995 (koppeling.md E20). */
export function lostPriceSign({ price, pricePer }: PriceReference, marker: Marker): Decimal | undefined {
	const meant = marker.price?.times(pricePer);
	return meant && hasLostItsSign(meant, price) ? meant : undefined;
}

/** True when a price of the work order may be sent at all: a hand-typed material has no other, but VAT is never mixed up (koppeling.md E13). */
function maySend({ isHandTyped }: WorkItem, { head, settings: { sendPrices } }: Sending): boolean {
	return sendPrices === 'always' || (!head.pricesIncludeVat && (isHandTyped || sendPrices === 'changed'));
}

/** The notice that a price on the work order is not what the line that stands there is invoiced at. */
export function priceDifference(
	item: WorkItem,
	reference: PriceReference,
	work: WorkOrderName,
): Reason | undefined {
	if (item.kind !== 'material' || item.price === undefined) return undefined;
	const imuisPrice = perUnit(reference);
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
	const isRounded = isShownAs(perUnit(reference), price, decimals);
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

function perUnit({ price, pricePer }: PriceReference): Decimal {
	return price.dividedBy(pricePer);
}
