import { Decimal } from 'decimal.js';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../../stages/settings';
import { firstFilled } from '../text';
import { hourItems } from './hours';
import { readMarker } from './marker';
import { materialItems } from './materials';
import { newArticles, newRelations } from './newRecords';
import { isInvoicedWhole, isLocked } from './orderState';
import { isOf, planItem, type MarkedLine } from './planItem';
import type {
	Command,
	ExportKnowledge,
	ExportPlan,
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
	const { head } = knowledge;
	const origin = checkOrigin(workOrder, head, work, settings);
	if (origin || !head) return refused(origin ?? { reason: 'notFromSalesOrder', facts: work });

	const items = workItems(workOrder, knowledge, work, settings);
	if ('refusal' in items) return refused(items.refusal);
	const fault = checkLineNumbers(items.items, knowledge.lines, work);
	if (fault) return refused(fault);
	const relations = newRelations(workOrder, knowledge, work, settings);
	if ('refusal' in relations) return refused(relations.refusal);
	const articles = newArticles(items.items, knowledge, work, settings);
	if ('refusal' in articles) return refused(articles.refusal);

	const lines = knowledge.lines.map((line): MarkedLine => ({
		line,
		marker: readMarker(line.internalText, head.number),
	}));
	const commands: Command[] = [...relations.commands, ...articles.commands];
	const notices: Reason[] = [...items.notices];
	for (const item of items.items) {
		const article = knowledge.articles.get(item.article);
		const plan = planItem(item, { head, work, workOrderId: workOrder.id, lines, article, settings });
		if (plan.refusal) return refused(plan.refusal);
		commands.push(...plan.commands);
		notices.push(...plan.notices);
	}
	const leftovers = planLeftovers(workOrder.id, items.items, lines, work);
	commands.push(...leftovers.commands);
	notices.push(...leftovers.notices, ...linesNotUsed(items.items, lines, work, settings));
	if (commands.some(writesLine) && isInvoicedWhole(knowledge.lines))
		return refused({ reason: 'orderInvoicedWhole', facts: work });
	return emptyPlan(workOrder, work, commands, notices, settings);
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

function refused(reason: Reason): ExportPlan {
	return { kind: 'refused', ...reason };
}

/** Nothing is ever written to an order of another type or another customer (koppeling.md E8). */
function checkOrigin(
	workOrder: WorkOrder,
	head: OrderHead | undefined,
	work: WorkOrderName,
	settings: ExportSettings,
): Reason | undefined {
	if (!head) return { reason: 'notFromSalesOrder', facts: work };
	if (head.orderType !== settings.orderType) {
		return {
			reason: 'wrongOrderType',
			facts: { ...work, orderType: head.orderType, expected: settings.orderType },
		};
	}
	const customer = String(workOrder.CustomerDebtorNrInvoice ?? '').trim();
	if (customer !== head.debtor && customer !== head.payer) {
		const orderCustomer = head.payer === head.debtor ? head.debtor : `${head.debtor} / ${head.payer}`;
		return { reason: 'wrongCustomer', facts: { ...work, orderCustomer, workOrderCustomer: customer } };
	}
	return undefined;
}

function workItems(
	workOrder: WorkOrder,
	knowledge: ExportKnowledge,
	work: WorkOrderName,
	settings: ExportSettings,
): { items: WorkItem[]; notices: Reason[] } | { refusal: Reason } {
	const materials = materialItems(workOrder, work, settings);
	if ('refusal' in materials) return materials;
	const hours = hourItems(workOrder, knowledge.lines, work, settings);
	if ('refusal' in hours) return hours;
	return {
		items: [...materials.items, ...hours.items, ...textItems(workOrder, settings)],
		notices: [...materials.notices, ...hours.notices],
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
			occurrence: 1,
			quantity: new Decimal(0),
			description,
			price: undefined,
			priceDecides: false,
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
	for (const { kind, lineNumber: value, article: material } of items) {
		if (kind !== 'material' || value === '') continue;
		const line = /^\d+$/.test(value) ? lines.find(({ number }) => number === value) : undefined;
		if (!line || line.isText) return { reason: 'freeField5NotALine', facts: { ...work, material, value } };
		if (line.article !== material) {
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

/** Lines of an earlier completion that are no longer on the work order: ours are removed, what came from the order is reported (E14, E18). */
function planLeftovers(
	workOrderId: string,
	items: readonly WorkItem[],
	lines: readonly MarkedLine[],
	work: WorkOrderName,
): { commands: Command[]; notices: Reason[] } {
	const commands: Command[] = [];
	const notices: Reason[] = [];
	for (const { line, marker } of lines) {
		if (marker?.workOrderId !== workOrderId || items.some((item) => isOf(marker, item, { workOrderId })))
			continue;
		const isAdded = marker.lineNumber !== line.number;
		if (isAdded && !isLocked(line))
			commands.push({ kind: 'deleteLine', line: line.number, article: line.article });
		else
			notices.push({ reason: 'ownLineLeft', facts: { ...work, line: line.number, material: line.article } });
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
	const left = lines.filter(({ line, marker }) => {
		const isHourLine =
			settings.hourTypeArticleGroup !== '' && line.articleGroup === settings.hourTypeArticleGroup;
		const isOpen = !line.quantity.minus(line.delivered).isZero();
		return !line.isText && !isHourLine && isOpen && marker === undefined && !used.has(line.number);
	});
	if (left.length === 0) return [];
	const text = left
		.map(({ line }) => `${line.number} (${line.article} ${line.description.trim()})`)
		.join(', ');
	return [{ reason: 'linesNotOnWorkOrder', facts: { ...work, lines: text } }];
}

/** A work order without materials and hours (koppeling.md E17). */
function emptyPlan(
	workOrder: WorkOrder,
	work: WorkOrderName,
	commands: Command[],
	notices: Reason[],
	settings: ExportSettings,
): ExportPlan {
	const isEmpty = workOrder.Materials.length === 0 && workOrder.Workperiods.length === 0;
	if (!isEmpty) return { kind: 'plan', commands, notices };
	if (settings.emptyWorkOrders === 'error') return refused({ reason: 'nothingOnWorkOrder', facts: work });
	return { kind: 'plan', commands, notices: [...notices, { reason: 'nothingToInvoice', facts: work }] };
}
