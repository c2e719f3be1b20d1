import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { parseDate } from '../../../ImuisOnline/cloudswitch/values';
import type { Reasons } from '../../messages/reasons';
import type { SalesOrderSettings } from '../../stages/settings';
import { filled, trimmed } from '../text';
import { isInvoicedCompletely, mapOrderLines, type OrderMaterial } from './orderLines';
import { nameOf, orderParties, type OrderParty, type OrderRelations } from './orderParties';

/** A row of PostWorkorders (outsmart reference §2.4) as the koppeling fills it. */
export type NewWorkOrder = Record<string, string | OrderMaterial[]> & { WorkorderNo: string };

/** Everything a sales order is made into a work order from. */
export interface SalesOrder extends OrderRelations {
	/** ORDKOP. */
	head: ImuisRecord;
	/** ORDRG, in the order of their line numbers. */
	lines: readonly ImuisRecord[];
}

type RefusalCode =
	| 'orderBlocked'
	| 'orderInvoiced'
	| 'orderRelationUnknown'
	| 'orderRelationWithoutAddress'
	| 'incompleteDeliveryAddress'
	| 'unreadableLineNumber';

/** Why a sales order does not become a work order. */
export type OrderRefusal = { [Code in RefusalCode]: { reason: Code; facts: Reasons[Code] } }[RefusalCode];

export type WorkOrderResult =
	| { kind: 'workOrder'; workOrder: NewWorkOrder }
	/** `waitsFor`: the relation that must change first; empty when the order itself must. `failed`: a fault rather than a choice. */
	| ({ kind: 'refused'; waitsFor: string; failed: boolean } & OrderRefusal);

/** Turns a sales order into a row for PostWorkorders, or into the one reason why it cannot be (koppeling.md I6, I7, I12, I14, I15). */
export function mapSalesOrder(order: SalesOrder, settings: SalesOrderSettings): WorkOrderResult {
	const number = trimmed(order.head.NR);
	const name = order.debtor ? nameOf(order.debtor) : '';
	if (settings.skipBlockedAndInvoiced) {
		if (order.head.BLOK === 'J') return refused({ reason: 'orderBlocked', facts: { order: number, name } });
		if (isInvoicedCompletely(order.lines))
			return refused({ reason: 'orderInvoiced', facts: { order: number, name } });
	}
	const parties = orderParties(order.head, order);
	if (parties.kind === 'refused') {
		const { waitsFor, kind, ...refusal } = parties;
		return { kind, waitsFor, failed: false, ...refusal };
	}
	const lines = mapOrderLines(number, order.lines, settings);
	if (lines.kind === 'refused')
		return { ...lines, facts: { ...lines.facts, name }, waitsFor: '', failed: true };
	return {
		kind: 'workOrder',
		workOrder: {
			WorkorderNo: number,
			...partyFields(parties.location, ''),
			...partyFields(parties.invoice, 'Invoice'),
			TypeOfWork: settings.workType,
			PaymentMethod: settings.paymentMethod,
			...descriptions(lines.texts, order.head),
			...filled({ WorkDeadline: deadline(order.head.DATLEV ?? ''), WorkStatus: settings.initialWorkStatus }),
			Materials: lines.materials,
		},
	};
}

function refused(refusal: OrderRefusal): WorkOrderResult {
	return { kind: 'refused', waitsFor: '', failed: false, ...refusal };
}

function partyFields(party: OrderParty, suffix: '' | 'Invoice'): Record<string, string> {
	const fields = {
		...filled({
			CustomerStreetNo: party.address.streetNumber,
			CustomerPhone: party.phone,
			CustomerEmail: party.email,
		}),
		CustomerName: party.name,
		CustomerDebtorNr: party.debtorNumber,
		CustomerStreet: party.address.street,
		CustomerZIP: party.address.postalCode,
		CustomerCity: party.address.town,
		CustomerContactPerson: party.contactPerson,
	};
	return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}${suffix}`, value]));
}

/** Text lines are the work description, the first also the short one; the order's remark is for the employee only (koppeling.md I15). */
function descriptions(texts: string[], head: ImuisRecord): Record<string, string> {
	return filled({
		WorkDescription: texts.join('\n'),
		ShortWorkDescription: (texts[0] ?? '').split('\n')[0] ?? '',
		InternalWorkDescription: trimmed(head.OPM),
	});
}

/** `d-m-Y`; empty when iMUIS has no readable date. */
function deadline(text: string): string {
	const date = parseDate(text);
	return date ? [pad(date.day), pad(date.month), String(date.year)].join('-') : '';
}

function pad(value: number): string {
	return String(value).padStart(2, '0');
}
