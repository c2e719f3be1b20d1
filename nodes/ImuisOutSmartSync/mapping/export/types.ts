import type { Decimal } from 'decimal.js';
import type { ReasonCode, Reasons } from '../../messages/reasons';
import type { Marker } from './marker';

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
	/** The first column that holds no readable number: such a line must not be compared with anything. */
	unreadable?: { field: string; value: string };
}

/** The head of the sales order (ORDKOP). */
export interface OrderHead {
	number: string;
	debtor: string;
	/** `BETALER`, else the debtor. */
	payer: string;
	orderType: string;
	pricesIncludeVat: boolean;
	/** `EXTORDNR`: of an order that was made for a work order, the row id of that work order (koppeling.md E8). */
	externalNumber: string;
	/** `KENM`. */
	reference: string;
}

/** A relation of OutSmart that iMUIS has under another number (koppeling.md E5). */
export interface Renumbered {
	imuisNumber: string;
	/** What OutSmart holds of it, when its `external_id` is still another: to be sent back with the right one. */
	toLink: Record<string, string> | undefined;
}

/** What iMUIS knows of an article that the work order names. */
export interface KnownArticle {
	number: string;
	description: string;
	price: Decimal;
	pricePer: Decimal;
	blocked: boolean;
	/** `OPMINT` and `OPMEXT`, which iMUIS copies to a line that does not bring its own. */
	internalText: string;
	externalText: string;
}

/** Everything iMUIS knows that the plan needs. */
export interface ExportKnowledge {
	/** The order with the work order's number; undefined when there is none. */
	head: OrderHead | undefined;
	lines: readonly OrderLine[];
	articles: ReadonlyMap<string, KnownArticle>;
	/** Relation numbers of the work order that iMUIS has. */
	relations: ReadonlySet<string>;
	/** Those among them that have another number in iMUIS. */
	renumbered: ReadonlyMap<string, Renumbered>;
	/** Prices of OutSmart's material cards by code, where they matter (koppeling.md E13). */
	cardPrices: ReadonlyMap<string, Decimal>;
}

/** One thing that must be on the order: a used material, worked hours, or the work description. */
export interface WorkItem {
	kind: 'material' | 'hours' | 'text';
	article: string;
	/** Line number of the order that it came from or belongs to; empty for a new line. */
	lineNumber: string;
	quantity: Decimal;
	/** As it was written on the work order. */
	description: string;
	/** Price per unit on the work order; undefined when there is none. */
	price: Decimal | undefined;
	/** Decimals in which OutSmart shows both amounts: what it rounded away is no change (koppeling.md A11). */
	decimals: number;
	/** A hand-typed material: its price is sent whatever the setting, and its description is what tells it apart. */
	isHandTyped: boolean;
	/** For people, above the marker. */
	remark: string;
}

/** A line of the order together with our marker on it. */
export interface MarkedLine {
	line: OrderLine;
	marker: Marker | undefined;
}

/** A write to iMUIS. Amounts are per `Fields` of the client: numbers as Decimal. */
export type Command =
	| { kind: 'createRelation'; number: string; fields: Record<string, string> }
	/** `external_id` of the relation in OutSmart becomes its number in iMUIS. */
	| { kind: 'linkRelation'; relation: string; row: Record<string, string> }
	/** `number` is the row id of the work order it is made for. */
	| { kind: 'createOrder'; number: string; fields: Record<string, string> }
	| { kind: 'createArticle'; number: string; fields: Record<string, string | Decimal> }
	| {
			kind: 'updateLine';
			line: string;
			article: string;
			quantity: Decimal;
			fields: Record<string, string | Decimal>;
	  }
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
