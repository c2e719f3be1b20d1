import type { AddressPart } from './importReasons';

/** Reasons of the sales-order import (koppeling.md I6, I7, I12–I15, I21). */
export interface SalesOrderReasons {
	/** The debtor or payer of the order does not exist in iMUIS. */
	orderRelationUnknown: { order: string; name: string; relation: string; role: OrderRole };
	/** The debtor or payer has no complete address (koppeling.md I21). */
	orderRelationWithoutAddress: {
		order: string;
		relation: string;
		name: string;
		role: OrderRole;
		missing: AddressPart[];
	};
	/** The delivery address on the order is filled in part. */
	incompleteDeliveryAddress: { order: string; name: string; missing: AddressPart[] };
	/** The order is blocked (koppeling.md I12). */
	orderBlocked: { order: string; name: string };
	/** Every line of the order has been invoiced (koppeling.md I12). */
	orderInvoiced: { order: string; name: string };
	/** A quantity or price of a line cannot be read. */
	unreadableLineNumber: { order: string; name: string; line: string; field: string; value: string };
	/** I20: the lines of the order differ from the materials of its open work order, which were not changed. */
	orderLinesChanged: { order: string; name: string; onOrder: string; onWorkOrder: string };
	/** I13: a changed order had its work order before, and OutSmart does not show it any more. `name` is empty without a delivery address. */
	workOrderGone: { order: string; relation: string; name: string };
}

/** `debtor` receives the work, `payer` (BETALER) the invoice. */
export type OrderRole = 'debtor' | 'payer';
