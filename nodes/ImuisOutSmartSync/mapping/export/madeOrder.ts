import type { WorkOrder } from '../../../OutSmart/openapi/types';
import type { ExportSettings } from '../../stages/settings';
import { cut, filled, firstFilled } from '../text';
import type { Command, ExportKnowledge, OrderHead } from './types';

/** Begin of the reference (`KENM`) of an order that was made for a work order; people read it, also on the invoice. */
const REFERENCE = 'Werkbon ';
const REFERENCE_LENGTH = 25;

/** The invoice customer of a work order by the number that iMUIS knows it under. */
export function invoiceCustomer(
	workOrder: WorkOrder,
	{ renumbered }: Pick<ExportKnowledge, 'renumbered'>,
): string {
	const number = textOf(workOrder.CustomerDebtorNrInvoice);
	return renumbered.get(number)?.imuisNumber ?? number;
}

/**
 * True for an order that an earlier run made for this work order (koppeling.md E8): its external number is the row id, and it is recognised by its
 * reference, or, when the office changed that, by its customer.
 */
export function isMadeFor(workOrder: WorkOrder, head: OrderHead, customer: string): boolean {
	const isKnown = head.reference.startsWith(REFERENCE) || customer === head.debtor || customer === head.payer;
	return head.externalNumber === workOrder.id && isKnown;
}

/** The order to plan with as long as there is none yet. */
export function orderToMake(customer: string, { orderType }: ExportSettings): OrderHead {
	return {
		number: '',
		debtor: customer,
		payer: customer,
		orderType,
		pricesIncludeVat: false,
		externalNumber: '',
		reference: '',
	};
}

/** The command that makes the sales order of a work order (koppeling.md E8). A work location of its own becomes the delivery address. */
export function createOrder(
	workOrder: WorkOrder,
	customer: string,
	{ orderType }: ExportSettings,
	hasReturns: boolean,
): Command {
	const name = firstFilled(workOrder.WorkorderNo, textOf(workOrder.OrderNr), workOrder.id);
	const fields = {
		DEB: customer,
		ORDSRT: orderType,
		KENM: cut(`${REFERENCE}${name}`, REFERENCE_LENGTH),
		EXTORDNR: workOrder.id,
		NEGAANT: hasReturns ? 'J' : '',
		...deliveryAddress(workOrder),
	};
	return { kind: 'createOrder', number: workOrder.id, fields: filled(fields) };
}

function deliveryAddress(workOrder: WorkOrder): Record<string, string> {
	if (textOf(workOrder.CustomerDebtorNr) === textOf(workOrder.CustomerDebtorNrInvoice)) return {};
	const houseNumber = /^(\d{1,5})\s*(.*)$/.exec(textOf(workOrder.CustomerStreetNo));
	return {
		VERZNAAM: cut(textOf(workOrder.CustomerName), 50),
		VERZSTRAAT: cut(textOf(workOrder.CustomerStreet), 37),
		VERZHNR: houseNumber?.[1] ?? '',
		VERZHNRTV: cut(houseNumber?.[2] ?? textOf(workOrder.CustomerStreetNo), 6),
		VERZPOSTCD: cut(textOf(workOrder.CustomerZIP), 8),
		VERZPLAATS: cut(textOf(workOrder.CustomerCity), 24),
	};
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value).trim();
}
