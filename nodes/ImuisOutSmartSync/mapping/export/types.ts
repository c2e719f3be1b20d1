import type { Decimal } from 'decimal.js';
import type { ReasonCode, Reasons } from '../../messages/reasons';

/** A line of the sales order (ORDRG) as the plan sees it; the texts as they came. */
export interface OrderLine {
	/** `RG`. */
	number: string;
	article: string;
	articleGroup: string;
	description: string;
	internalText: string;
	externalText: string;
	quantity: Decimal;
	delivered: Decimal;
	invoiced: Decimal;
	picked: Decimal;
	price: Decimal;
	/** Price is per this many units. */
	pricePer: Decimal;
	discount: Decimal;
	isText: boolean;
}

/** The head of the sales order (ORDKOP). */
export interface OrderHead {
	number: string;
	debtor: string;
	/** `BETALER`, else the debtor. */
	payer: string;
	orderType: string;
	pricesIncludeVat: boolean;
}

/** What iMUIS knows of an article that the work order names. */
export interface KnownArticle {
	number: string;
	description: string;
	price: Decimal;
	pricePer: Decimal;
	blocked: boolean;
}

/** Everything iMUIS knows that the plan needs. */
export interface ExportKnowledge {
	/** The order with the work order's number; undefined when there is none. */
	head: OrderHead | undefined;
	lines: readonly OrderLine[];
	articles: ReadonlyMap<string, KnownArticle>;
	/** Relation numbers of the work order that iMUIS has. */
	relations: ReadonlySet<string>;
}

/** One thing that must be on the order: a used material, worked hours, or the work description. */
export interface WorkItem {
	kind: 'material' | 'hours' | 'text';
	article: string;
	/** Line number of the order that it came from or belongs to; empty for a new line. */
	lineNumber: string;
	/** Tells apart equal items of one work order: 1, 2 … */
	occurrence: number;
	quantity: Decimal;
	/** As it was written on the work order. */
	description: string;
	/** Price per unit on the work order; undefined when there is none. */
	price: Decimal | undefined;
	/** The price must be sent whatever the setting: a hand-typed material. */
	priceDecides: boolean;
	/** For people, above the marker. */
	remark: string;
}

/** A write to iMUIS. Amounts are per `Fields` of the client: numbers as Decimal. */
export type Command =
	| { kind: 'createRelation'; number: string; fields: Record<string, string> }
	| { kind: 'createArticle'; number: string; fields: Record<string, string | Decimal> }
	| { kind: 'updateLine'; line: string; quantity: Decimal; fields: Record<string, string | Decimal> }
	| { kind: 'addLine'; article: string; quantity: Decimal; fields: Record<string, string | Decimal> }
	| { kind: 'deleteLine'; line: string; article: string };

/** A reason with its facts, for a refusal or a notice. */
export type Reason = { [Code in ReasonCode]: { reason: Code; facts: Reasons[Code] } }[ReasonCode];

/** What must be written so that the order is as it should be, or the one reason why it cannot be. */
export type ExportPlan =
	{ kind: 'plan'; commands: Command[]; notices: Reason[] } | ({ kind: 'refused' } & Reason);

/** A work order as messages name it. */
export interface WorkOrderName {
	/** `WorkorderNo`. */
	workOrder: string;
	/** Name of the customer. */
	name: string;
}
