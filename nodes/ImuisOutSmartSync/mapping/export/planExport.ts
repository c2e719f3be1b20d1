import { Decimal } from 'decimal.js';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../../stages/settings';
import { firstFilled, named } from '../text';
import { hourItems } from './hours';
import { readMarker } from './marker';
import { matchLines } from './matchLines';
import { materialItems } from './materials';
import { createOrder, invoiceCustomer, isMadeFor, orderToMake } from './madeOrder';
import { newArticles, newRelations, partyOf, type NewRecordsResult } from './newRecords';
import { isInvoicedWhole, isLocked } from './orderState';
import { planItem } from './planItem';
import { isSameQuantity } from './quantities';
import type {
	Command,
	ExportKnowledge,
	ExportPlan,
	MarkedLine,
	OrderHead,
	OrderLine,
	Reason,
	WorkItem,
	WorkOrderName,
} from './types';

/**
 * The plan of one work order (koppeling.md §3): compares what the order's lines are with what they should be and answers the commands for the
 * difference, or the one reason why the work order cannot be processed. Pure: carried out whole, a second plan is empty; carried out in part, the
 * next plan holds the rest (koppeling.md E11).
 */
export function planExport(
	workOrder: WorkOrder,
	knowledge: ExportKnowledge,
	settings: ExportSettings,
): ExportPlan {
	const work = nameOf(workOrder);
	const customer = invoiceCustomer(workOrder, knowledge);
	const isToMake = knowledge.head === undefined && settings.createSalesOrders && customer !== '';
	const head = isToMake ? orderToMake(customer, settings) : knowledge.head;
	const origin = isToMake ? undefined : checkOrigin(workOrder, head, customer, work, settings);
	if (origin || !head) return refused(origin ?? { reason: 'notFromSalesOrder', facts: work });

	const unreadable = unreadableLine(head, work, knowledge.lines);
	if (unreadable) return refused(unreadable);
	const lines = knowledge.lines.map((line): MarkedLine => ({
		line,
		marker: readMarker(line.internalText, head.number),
	}));
	const items = workItems(workOrder, lines, work, settings);
	if ('refusal' in items) return refused(items.refusal);
	const fault = checkLineNumbers(items.items, knowledge.lines, work);
	if (fault) return refused(fault);
	const created = newRecords(workOrder, isToMake, items.items, knowledge, work, settings);
	if ('refusal' in created) return refused(created.refusal);

	const { matched, left } = matchLines(items.items, lines, workOrder.id);
	const commands: Command[] = [...created.commands];
	const notices: Reason[] = [...created.notices, ...items.notices];
	for (const match of matched) {
		const article = knowledge.articles.get(match.item.article);
		const cardPrice = knowledge.cardPrices.get(match.item.article);
		const context = { head, work, workOrderId: workOrder.id, lines, article, cardPrice, settings };
		const plan = planItem(match, context);
		if (plan.refusal) return refused(plan.refusal);
		commands.push(...plan.commands);
		notices.push(...plan.notices);
	}
	const leftovers = planLeftovers(left, work);
	commands.push(...leftovers.commands);
	notices.push(...leftovers.notices, ...linesNotUsed(items.items, lines, work, settings));
	if (commands.some(writesLine) && isInvoicedWhole(knowledge.lines))
		return refused({ reason: 'orderInvoicedWhole', facts: work });
	if (isToMake && commands.some(writesLine)) {
		// Its number is known, and its lines can carry it, only when it has been made.
		const order = createOrder(workOrder, customer, settings, commands.some(isReturn));
		commands.splice(created.commands.length, 0, order);
	} else if (head.number !== workOrder.WorkorderNo.trim() && !isToMake) {
		notices.push({ reason: 'salesOrderMade', facts: { ...work, order: head.number } });
	}
	if (!items.isEmpty) return { kind: 'plan', commands, notices };
	if (settings.emptyWorkOrders === 'error') return refused({ reason: 'nothingOnWorkOrder', facts: work });
	return { kind: 'plan', commands, notices: [...notices, { reason: 'nothingToInvoice', facts: work }] };
}

/** How messages name a work order. */
export function nameOf(workOrder: WorkOrder): WorkOrderName {
	const field = (name: string) => (typeof workOrder[name] === 'string' ? (workOrder[name] as string) : '');
	return {
		workOrder: firstFilled(workOrder.WorkorderNo, field('OrderNr'), workOrder.id),
		name: firstFilled(field('CustomerNameInvoice'), field('CustomerName')),
	};
}

/** True for a command that changes the sales order itself. */
export function writesLine(command: Command): boolean {
	return command.kind === 'addLine' || command.kind === 'updateLine' || command.kind === 'deleteLine';
}

function isReturn(command: Command): boolean {
	return command.kind === 'addLine' && command.quantity.isNegative();
}

function refused(reason: Reason): ExportPlan {
	return { kind: 'refused', ...reason };
}

/** Nothing is ever written to an order of another type or another customer (koppeling.md E8). */
function checkOrigin(
	workOrder: WorkOrder,
	head: OrderHead | undefined,
	customer: string,
	work: WorkOrderName,
	settings: ExportSettings,
): Reason | undefined {
	if (!head || (head.number !== workOrder.WorkorderNo.trim() && !isMadeFor(workOrder, head, customer)))
		return { reason: 'notFromSalesOrder', facts: work };
	if (head.orderType.trim() !== settings.orderType.trim()) {
		return {
			reason: 'wrongOrderType',
			facts: { ...work, orderType: head.orderType, expected: settings.orderType },
		};
	}
	if (customer !== head.debtor && customer !== head.payer) {
		const orderCustomer = head.payer === head.debtor ? head.debtor : `${head.debtor} / ${head.payer}`;
		return { reason: 'wrongCustomer', facts: { ...work, orderCustomer, workOrderCustomer: customer } };
	}
	return undefined;
}

/** A line that cannot be read must not be compared: its amounts would count as 0. */
function unreadableLine(
	{ number: order }: OrderHead,
	{ name }: WorkOrderName,
	lines: readonly OrderLine[],
): Reason | undefined {
	const line = lines.find(({ unreadable }) => unreadable !== undefined);
	if (!line?.unreadable) return undefined;
	return { reason: 'unreadableLineNumber', facts: { order, name, line: line.number, ...line.unreadable } };
}

function workItems(
	workOrder: WorkOrder,
	lines: readonly MarkedLine[],
	work: WorkOrderName,
	settings: ExportSettings,
): { items: WorkItem[]; notices: Reason[]; isEmpty: boolean } | { refusal: Reason } {
	const materials = materialItems(workOrder, work, settings);
	if ('refusal' in materials) return materials;
	const hours = hourItems(workOrder, lines, work, settings);
	if ('refusal' in hours) return hours;
	const used = [...materials.items, ...hours.items];
	const isEmpty = used.length === 0 && hours.kept === 0;
	return {
		items: isEmpty ? [] : [...used, ...textItems(workOrder, settings)],
		notices: [...materials.notices, ...hours.notices],
		isEmpty,
	};
}

/** The relations and the articles that iMUIS lacks (koppeling.md E5). An order that is there already has its customer. */
function newRecords(
	workOrder: WorkOrder,
	isToMake: boolean,
	items: readonly WorkItem[],
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): NewRecordsResult {
	const parties = [partyOf(workOrder, ''), ...(isToMake ? [partyOf(workOrder, 'Invoice')] : [])];
	const relations = newRelations(parties, knowledge, work, settings);
	if ('refusal' in relations) return relations;
	const articles = newArticles(items, knowledge, work, settings);
	if ('refusal' in articles) return articles;
	return {
		commands: [...relations.commands, ...articles.commands],
		notices: [...relations.notices, ...articles.notices],
	};
}

/** The work description as a text line, when a text article is chosen (koppeling.md E15). */
function textItems(workOrder: WorkOrder, { descriptionArticle }: ExportSettings): WorkItem[] {
	const description = String(workOrder.WorkDescription ?? '').trim();
	if (descriptionArticle === '' || description === '') return [];
	return [
		{
			kind: 'text',
			article: descriptionArticle,
			lineNumber: '',
			quantity: new Decimal(0),
			description,
			price: undefined,
			decimals: 0,
			isHandTyped: true,
			remark: '',
		},
	];
}

/** Free field 5 must be the number of a line of this order with the same article, used once (koppeling.md E4). */
function checkLineNumbers(
	items: readonly WorkItem[],
	lines: readonly OrderLine[],
	work: WorkOrderName,
): Reason | undefined {
	const used = new Set<string>();
	for (const { kind, lineNumber: value, article, description } of items) {
		const material = named(article, description);
		if (kind !== 'material' || value === '') continue;
		const line = /^\d+$/.test(value) ? lines.find(({ number }) => number === value) : undefined;
		if (!line || line.isText) return { reason: 'freeField5NotALine', facts: { ...work, material, value } };
		if (line.article !== article) {
			return {
				reason: 'freeField5OtherArticle',
				facts: { ...work, material, value, lineArticle: line.article },
			};
		}
		if (used.has(value)) return { reason: 'freeField5UsedTwice', facts: { ...work, material, value } };
		used.add(value);
	}
	return undefined;
}

/**
 * Lines of an earlier completion that are no longer on the work order: what we added is removed, unless it is locked or the office changed it;
 * what came from the order is left and reported (koppeling.md E14, E18).
 */
function planLeftovers(
	left: readonly MarkedLine[],
	work: WorkOrderName,
): { commands: Command[]; notices: Reason[] } {
	const commands: Command[] = [];
	const notices: Reason[] = [];
	for (const { line, marker } of left) {
		const isOurs =
			marker && marker.lineNumber !== line.number && isSameQuantity(marker.quantity, line.quantity);
		if (isOurs && !isLocked(line))
			commands.push({ kind: 'deleteLine', line: line.number, article: line.article });
		else
			notices.push({
				reason: 'ownLineLeft',
				facts: { ...work, line: line.number, material: named(line.article, line.description) },
			});
	}
	return { commands, notices };
}

/** Lines of the order that are not on the work order are left alone and reported together (koppeling.md E14). */
function linesNotUsed(
	items: readonly WorkItem[],
	lines: readonly MarkedLine[],
	work: WorkOrderName,
	settings: ExportSettings,
): Reason[] {
	const used = new Set(items.map(({ lineNumber }) => lineNumber));
	const { hourTypeArticleGroup: group, plannedHours } = settings;
	const left = lines.filter(({ line, marker }) => {
		// Planned hours that are kept or added to stand on purpose; their difference is reported by itself.
		const stands = group !== '' && line.articleGroup === group && plannedHours !== 'replace';
		const isOpen = !line.quantity.minus(line.delivered).isZero();
		return !line.isText && !stands && isOpen && marker === undefined && !used.has(line.number);
	});
	if (left.length === 0) return [];
	const text = left
		.map(({ line }) => `${line.number} (${line.article} ${line.description.trim()})`)
		.join(', ');
	return [{ reason: 'linesNotOnWorkOrder', facts: { ...work, lines: text } }];
}
