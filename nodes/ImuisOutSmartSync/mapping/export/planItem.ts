import { Decimal } from 'decimal.js';
import type { ExportSettings } from '../../stages/settings';
import { named } from '../text';
import { descriptionFields, lineDescription } from './description';
import { changedPrice, lostPriceSign, priceDifference, priceOf, rememberedPrice } from './linePrice';
import { withMarker, type Marker } from './marker';
import { looselyEqual, writtenOn, type MatchedItem } from './matchLines';
import { isLocked } from './orderState';
import { hasLostItsSign, isSameQuantity, isShownAs } from './quantities';
import type {
	Command,
	KnownArticle,
	MarkedLine,
	OrderHead,
	OrderLine,
	Reason,
	WorkItem,
	WorkOrderName,
} from './types';

/** What planning one item needs to know. */
export interface ItemContext {
	head: OrderHead;
	work: WorkOrderName;
	workOrderId: string;
	lines: readonly MarkedLine[];
	article: KnownArticle | undefined;
	/** Price of the material's card in OutSmart, when it matters. */
	cardPrice: Decimal | undefined;
	settings: ExportSettings;
}

export type ItemPlan = { commands: Command[]; notices: Reason[]; refusal?: undefined } | { refusal: Reason };

const ZERO = new Decimal(0);

/** What must be written so that the order holds this item exactly once with the right quantity (koppeling.md E3, E11, E18, E19). */
export function planItem(matched: MatchedItem, context: ItemContext): ItemPlan {
	const { item, own } = matched;
	if (own.length > 0) return planWritten(matched, context);
	return item.lineNumber === ''
		? planNew(matched, item.quantity, ZERO, context)
		: planFromOrder(matched, context);
}

/** The item is on the order already, perhaps with the quantity of an earlier completion. */
function planWritten(matched: MatchedItem, context: ItemContext): ItemPlan {
	const { item, own } = matched;
	const notices = corrections(item, own, context);
	const lost = lostSign(own, context);
	if (lost) return { refusal: lost };
	const { base, total } = writtenOn(own);
	const difference = quantityOf(item, total).minus(total);
	const open = own.find(({ line }) => !isLocked(line));
	const price = open && changedPrice(item, open, context.article, context);
	const isSame = difference.isZero() && price === undefined && !isRenamed(item, open?.line);
	if (!difference.isZero() && areTwins(own)) notices.push(standsTwice(item, own, context));
	// What the office decided after us stands; the difference has been reported.
	if (notices.length > 0 || isSame) {
		return { commands: [], notices: [...notices, ...otherPrice(item, own[0]?.line, context)] };
	}
	if (open?.marker) {
		const quantity = open.marker.quantity.plus(difference);
		const marker = { ...open.marker, quantity, ...(price && { price: item.price }) };
		const priced = price ? { price, notices: [] } : { notices: otherPrice(item, open.line, context) };
		return planUpdate(open.line, marker, matched, priced, context);
	}
	const lockedLine = own[0]?.line.number ?? '';
	return noticed(
		planNew(matched, difference, base, context),
		lineLocked(item, lockedLine, difference, context),
	);
}

/** A quantity or price that was written before us and came out without its decimal sign (koppeling.md E20). */
function lostSign(own: readonly MarkedLine[], { work }: ItemContext): Reason | undefined {
	for (const { line, marker } of own) {
		if (!marker) continue;
		const price = lostPriceSign(line, marker);
		const facts = { ...work, line: line.number };
		if (hasLostItsSign(marker.quantity, line.quantity)) {
			const amounts = { meant: marker.quantity.toFixed(), stored: line.quantity.toFixed() };
			return { reason: 'wrongSize', facts: { ...facts, ...amounts } };
		}
		if (price) {
			const amounts = { meant: price.toFixed(), stored: line.price.toFixed() };
			return { reason: 'wrongSize', facts: { ...facts, ...amounts } };
		}
	}
	return undefined;
}

function otherPrice(item: WorkItem, line: OrderLine | undefined, { work }: ItemContext): Reason[] {
	const notice = line && priceDifference(item, line, work);
	return notice ? [notice] : [];
}

/** Lines whose quantity the office changed after us (koppeling.md E11). */
function corrections(item: WorkItem, own: readonly MarkedLine[], { work, article }: ItemContext): Reason[] {
	return own.flatMap(({ line, marker }): Reason[] => {
		if (!marker || isSameQuantity(marker.quantity, line.quantity)) return [];
		const ours = marker.quantity.toFixed();
		const facts = {
			...work,
			line: line.number,
			material: materialOf(item, article),
			ours,
			theirs: line.quantity.toFixed(),
		};
		return [{ reason: 'quantityCorrected', facts }];
	});
}

/** Two lines with exactly the same marker: somebody copied a line within the order, and only they know why. */
function areTwins(own: readonly MarkedLine[]): boolean {
	const seen = new Set(
		own.map(({ marker }) => marker && `${marker.quantity.toFixed()} ${marker.base.toFixed()}`),
	);
	return seen.size < own.length;
}

function standsTwice(item: WorkItem, own: readonly MarkedLine[], { work, article }: ItemContext): Reason {
	const lines = own.map(({ line }) => line.number).join(', ');
	return { reason: 'lineStandsTwice', facts: { ...work, lines, material: materialOf(item, article) } };
}

/** True for a hand-typed material whose line stands there under the name of another one. */
function isRenamed(item: WorkItem, open: OrderLine | undefined): boolean {
	const name = lineDescription(item.description);
	return item.isHandTyped && open !== undefined && !looselyEqual(name, open.description);
}

/** The item came from a line of the order that does not carry its marker yet. */
function planFromOrder(matched: MatchedItem, context: ItemContext): ItemPlan {
	const { item, occurrence } = matched;
	const target = context.lines.find(({ line }) => line.number === item.lineNumber);
	if (!target) return planNew(matched, item.quantity, ZERO, context);
	const { line, marker } = target;
	if (marker) {
		const quantity = item.quantity.toFixed();
		const material = materialOf(item, context.article);
		const facts = { ...context.work, line: line.number, material, quantity };
		if (item.quantity.isZero()) return { commands: [], notices: [] };
		return noticed(planNew(matched, item.quantity, ZERO, context), { reason: 'lineOfOtherWorkOrder', facts });
	}
	if (isLocked(line)) {
		const base = standingOn(line, item);
		const extra = quantityOf(item, base).minus(base);
		if (extra.isZero()) return { commands: [], notices: [] };
		return noticed(planNew(matched, extra, base, context), lineLocked(item, line.number, extra, context));
	}
	const quantity = quantityOf(item, line.quantity);
	const priced = priceOf(item, line, undefined, context);
	return planUpdate(line, markerOf(item, occurrence, quantity, ZERO, context), matched, priced, context);
}

/**
 * How much of the item stands on a line that may not be changed: the whole line when it was delivered completely after the work order was made, or
 * when the quantities are equal; else what was still to be delivered, which is what the import put on the work order (koppeling.md I7).
 */
function standingOn(line: OrderLine, item: WorkItem): Decimal {
	const open = line.quantity.minus(line.delivered);
	if (open.isZero() || quantityOf(item, line.quantity).equals(line.quantity)) return line.quantity;
	return open;
}

/** The quantity of iMUIS where OutSmart shows only that quantity rounded; 1.2345 must not come back as 1.23 (koppeling.md A11). */
function quantityOf({ quantity, decimals }: WorkItem, ours: Decimal): Decimal {
	return isShownAs(ours, quantity, decimals) ? ours : quantity;
}

/** A new line for a quantity of the item, below the texts that the article brings along. */
function planNew(
	{ item, occurrence }: MatchedItem,
	quantity: Decimal,
	base: Decimal,
	context: ItemContext,
): ItemPlan {
	const { article, work } = context;
	if (article?.blocked)
		return {
			refusal: { reason: 'articleNotForSale', facts: { ...work, material: materialOf(item, article) } },
		};
	const { price, notices } = priceOf(item, article, context.cardPrice, context);
	const marker = markerOf(item, occurrence, quantity, base, context);
	const fields: Record<string, string | Decimal> = {
		...descriptionFields(item.description, article?.externalText ?? ''),
		OPMINT: withMarker(article?.internalText ?? '', marker, item.remark),
		...(price && { PRS: price }),
	};
	return { commands: [{ kind: 'addLine', article: item.article, quantity, fields }], notices };
}

/** Changes a line to the quantity of the marker; a hand-typed material brings its name along. */
function planUpdate(
	line: OrderLine,
	marker: Marker,
	{ item }: MatchedItem,
	{ price, notices }: ReturnType<typeof priceOf>,
	context: ItemContext,
): ItemPlan {
	const fields: Record<string, string | Decimal> = {
		...(item.isHandTyped && descriptionFields(item.description, context.article?.externalText ?? '')),
		...(price && !price.equals(line.price) && { PRS: price }),
		OPMINT: withMarker(line.internalText, marker, item.remark),
	};
	const { quantity } = marker;
	const { number, article } = line;
	return { commands: [{ kind: 'updateLine', line: number, article, quantity, fields }], notices };
}

function markerOf(
	item: WorkItem,
	occurrence: number,
	quantity: Decimal,
	base: Decimal,
	context: ItemContext,
): Marker {
	const { article, lineNumber } = item;
	const { head, workOrderId } = context;
	const price = rememberedPrice(item, context);
	return {
		order: head.number,
		workOrderId,
		article,
		lineNumber,
		occurrence,
		quantity,
		base,
		...(price && { price }),
	};
}

function lineLocked(item: WorkItem, line: string, extra: Decimal, { work, article }: ItemContext): Reason {
	return {
		reason: 'lineLocked',
		facts: { ...work, line, material: materialOf(item, article), extra: extra.toFixed() },
	};
}

/** The material or hour type as a message names it. */
function materialOf(item: WorkItem, article: KnownArticle | undefined): string {
	return named(item.article, item.description, article?.description);
}

function noticed(plan: ItemPlan, notice: Reason): ItemPlan {
	return plan.refusal ? plan : { commands: plan.commands, notices: [...plan.notices, notice] };
}
