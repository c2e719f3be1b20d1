import { Decimal } from 'decimal.js';
import { cut } from '../text';
import type { ExportSettings } from '../../stages/settings';
import { priceOf } from './linePrice';
import { withMarker, type Marker } from './marker';
import { isLocked } from './orderState';
import { isSame, isWrongSize } from './quantities';
import type { Command, KnownArticle, OrderHead, OrderLine, Reason, WorkItem, WorkOrderName } from './types';

/** Length of a line's description in iMUIS (imuis reference §9.1, ORDRG.OMSCHR). */
const DESCRIPTION_LENGTH = 40;

/** A line of the order together with our marker on it. */
export interface MarkedLine {
	line: OrderLine;
	marker: Marker | undefined;
}

/** What planning one item needs to know. */
export interface ItemContext {
	head: OrderHead;
	work: WorkOrderName;
	workOrderId: string;
	lines: readonly MarkedLine[];
	article: KnownArticle | undefined;
	settings: ExportSettings;
}

export type ItemPlan = { commands: Command[]; notices: Reason[]; refusal?: undefined } | { refusal: Reason };

const ZERO = new Decimal(0);

/** What must be written so that the order holds this item exactly once with the right quantity (koppeling.md E3, E11, E18, E19). */
export function planItem(item: WorkItem, context: ItemContext): ItemPlan {
	const own = context.lines.filter(({ marker }) => isOf(marker, item, context));
	if (own.length > 0) return planWritten(item, own, context);
	return item.lineNumber === '' ? planNew(item, item.quantity, ZERO, context) : planFromOrder(item, context);
}

/** True when our marker says that the line holds this item of this work order. */
export function isOf(
	marker: Marker | undefined,
	item: WorkItem,
	{ workOrderId }: Pick<ItemContext, 'workOrderId'>,
): boolean {
	return (
		marker !== undefined &&
		marker.workOrderId === workOrderId &&
		marker.article === item.article &&
		marker.lineNumber === item.lineNumber &&
		marker.occurrence === item.occurrence
	);
}

/** The item is on the order already, perhaps with the quantity of an earlier completion. */
function planWritten(item: WorkItem, own: readonly MarkedLine[], context: ItemContext): ItemPlan {
	const notices: Reason[] = [];
	let changeable: { line: OrderLine; marker: Marker } | undefined;
	let written = ZERO;
	let base = ZERO;
	for (const { line, marker } of own) {
		if (!marker) continue;
		written = written.plus(marker.quantity);
		base = Decimal.max(base, marker.base);
		const meant = marker.quantity.toFixed();
		const stored = line.quantity.toFixed();
		if (isWrongSize(marker.quantity, line.quantity)) {
			return {
				refusal: { reason: 'wrongSize', facts: { ...context.work, line: line.number, meant, stored } },
			};
		}
		if (!isSame(marker.quantity, line.quantity)) {
			const facts = {
				...context.work,
				line: line.number,
				material: item.article,
				ours: meant,
				theirs: stored,
			};
			notices.push({ reason: 'quantityCorrected', facts });
		} else if (!isLocked(line)) {
			changeable ??= { line, marker };
		}
	}
	const difference = item.quantity.minus(base).minus(written);
	if (difference.isZero()) return { commands: [], notices };
	// The office corrected the line after us: what it decided stands, the difference has been reported.
	if (notices.length > 0) return { commands: [], notices };
	if (changeable) {
		const quantity = changeable.marker.quantity.plus(difference);
		const command = updateOf(changeable.line, { ...changeable.marker, quantity }, {}, '');
		return { commands: [command], notices };
	}
	const lockedLine = own[0]?.line.number ?? '';
	const facts = { ...context.work, line: lockedLine, material: item.article, extra: difference.toFixed() };
	const added = planNew(item, difference, base, context);
	return added.refusal
		? added
		: { commands: added.commands, notices: [...added.notices, { reason: 'lineLocked', facts }] };
}

/** The item came from a line of the order that does not carry our marker yet. */
function planFromOrder(item: WorkItem, context: ItemContext): ItemPlan {
	const target = context.lines.find(({ line }) => line.number === item.lineNumber);
	if (!target) return planNew(item, item.quantity, ZERO, context);
	const { line, marker } = target;
	const facts = { ...context.work, line: line.number, material: item.article };
	if (isLocked(line)) {
		const base = standingOn(line, item.quantity);
		const extra = item.quantity.minus(base);
		if (extra.isZero()) return { commands: [], notices: [] };
		return noticed(planNew(item, extra, base, context), {
			reason: 'lineLocked',
			facts: { ...facts, extra: extra.toFixed() },
		});
	}
	if (marker) {
		const quantity = item.quantity.toFixed();
		return noticed(planNew(item, item.quantity, ZERO, context), {
			reason: 'lineOfOtherWorkOrder',
			facts: { ...facts, quantity },
		});
	}
	const { price, notices } = priceOf(item, line, context.head, context.work, context.settings);
	const fields: Record<string, Decimal> = price ? { PRS: price } : {};
	return {
		commands: [updateOf(line, markerOf(item, item.quantity, ZERO, context), fields, item.remark)],
		notices,
	};
}

/**
 * How much of the item stands on a line that may not be changed: all of it when the quantities are equal; the whole line when it was delivered
 * completely after the work order was made; else what was still to be delivered (koppeling.md I7).
 */
function standingOn(line: OrderLine, quantity: Decimal): Decimal {
	const open = line.quantity.minus(line.delivered);
	if (quantity.equals(line.quantity) || quantity.equals(open)) return quantity;
	return open.isZero() ? line.quantity : open;
}

/** A new line for a quantity of the item. */
function planNew(item: WorkItem, quantity: Decimal, base: Decimal, context: ItemContext): ItemPlan {
	const { article, head, work, settings } = context;
	if (article?.blocked)
		return { refusal: { reason: 'articleNotForSale', facts: { ...work, material: item.article } } };
	const { price, notices } = priceOf(item, article, head, work, settings);
	const description = item.description.trim();
	const fields: Record<string, string | Decimal> = {
		...(description !== '' && { OMSCHR: cut(description.replace(/\s+/g, ' '), DESCRIPTION_LENGTH) }),
		...(description.length > DESCRIPTION_LENGTH && { OPMEXT: description }),
		OPMINT: withMarker(item.remark, markerOf(item, quantity, base, context)),
		...(price && { PRS: price }),
	};
	return { commands: [{ kind: 'addLine', article: item.article, quantity, fields }], notices };
}

function updateOf(line: OrderLine, marker: Marker, fields: Record<string, Decimal>, remark: string): Command {
	const text = [line.internalText.replace(/\s+$/, ''), remark].filter((part) => part !== '').join('\n');
	return {
		kind: 'updateLine',
		line: line.number,
		quantity: marker.quantity,
		fields: { ...fields, OPMINT: withMarker(text, marker) },
	};
}

function markerOf(
	item: WorkItem,
	quantity: Decimal,
	base: Decimal,
	{ head, workOrderId }: ItemContext,
): Marker {
	const { article, lineNumber, occurrence } = item;
	return { order: head.number, workOrderId, article, lineNumber, occurrence, quantity, base };
}

function noticed(plan: ItemPlan, notice: Reason): ItemPlan {
	return plan.refusal ? plan : { commands: plan.commands, notices: [...plan.notices, notice] };
}
