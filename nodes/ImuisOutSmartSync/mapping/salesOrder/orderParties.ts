import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { Reasons } from '../../messages/reasons';
import { firstFilled, trimmed } from '../text';
import { isEmptyAddress, missingParts, readAddress, type PostalAddress } from '../address';

/** One of the two customers of a work order: where the work is, or who pays. */
export interface OrderParty {
	debtorNumber: string;
	name: string;
	contactPerson: string;
	phone: string;
	email: string;
	address: PostalAddress;
}

/** What is known of the relations of an order; undefined when iMUIS has no such record. */
export interface OrderRelations {
	debtor: ImuisRecord | undefined;
	payer: ImuisRecord | undefined;
	/** Name of the delivery contact (`VERZCNTREL`/`VERZCNTZKSL`), empty when there is none. */
	deliveryContact: string;
}

type RefusalCode = 'orderRelationUnknown' | 'orderRelationWithoutAddress' | 'incompleteDeliveryAddress';

/** Why an order cannot become a work order because of a relation; `waitsFor` is the relation that must change first (koppeling.md I21). */
export type PartyRefusal = {
	[Code in RefusalCode]: { reason: Code; facts: Reasons[Code]; waitsFor: string };
}[RefusalCode];

export type PartiesResult =
	{ kind: 'parties'; location: OrderParty; invoice: OrderParty } | ({ kind: 'refused' } & PartyRefusal);

/** The payer's number: `BETALER` of the order, else the debtor. */
export function payerNumber(head: ImuisRecord): string {
	const payer = trimmed(head.BETALER);
	return payer === '' || payer === '0' ? trimmed(head.DEB) : payer;
}

/**
 * The work location and the invoice customer of an order (koppeling.md I14): the delivery address is the location when filled, else the
 * debtor's; the payer is the invoice customer; a "diversen" debtor, which has no address, takes the delivery address and name whole.
 */
export function orderParties(
	head: ImuisRecord,
	{ debtor, payer, deliveryContact }: OrderRelations,
): PartiesResult {
	const order = trimmed(head.NR);
	const debtorNumber = trimmed(head.DEB);
	if (!debtor) return unknown(order, firstFilled(head.VERZNAAM), debtorNumber, 'debtor');
	if (!payer) return unknown(order, nameOf(debtor), payerNumber(head), 'payer');

	const delivery = readAddress(head, 'VERZ');
	const deliveryMissing = missingParts(delivery);
	if (!isEmptyAddress(delivery) && deliveryMissing.length > 0) {
		const facts = { order, name: nameOf(debtor), missing: deliveryMissing };
		return { kind: 'refused', reason: 'incompleteDeliveryAddress', facts, waitsFor: '' };
	}
	const hasDelivery = deliveryMissing.length === 0;
	const location = hasDelivery
		? deliveryParty(head, debtor, delivery, deliveryContact)
		: ownParty(debtor, deliveryContact);
	const invoice = invoiceParty(payer, location, debtorNumber);

	if (missingParts(location.address).length > 0) return withoutAddress(order, location, 'debtor');
	if (missingParts(invoice.address).length > 0) return withoutAddress(order, invoice, 'payer');
	return { kind: 'parties', location, invoice };
}

function invoiceParty(payer: ImuisRecord, location: OrderParty, debtorNumber: string): OrderParty {
	const own = ownParty(payer, '');
	const isDiverse = own.debtorNumber === debtorNumber && isEmptyAddress(own.address);
	return isDiverse ? location : own;
}

function ownParty(relation: ImuisRecord, deliveryContact: string): OrderParty {
	const name = nameOf(relation);
	return {
		debtorNumber: trimmed(relation.NR),
		name,
		contactPerson: firstFilled(deliveryContact, relation.NAAM2, name),
		phone: firstFilled(relation.TEL, relation.MOBIEL),
		email: firstFilled(relation.EMAIL),
		address: readAddress(relation, ''),
	};
}

function deliveryParty(
	head: ImuisRecord,
	debtor: ImuisRecord,
	address: PostalAddress,
	deliveryContact: string,
): OrderParty {
	const own = ownParty(debtor, deliveryContact);
	const name = firstFilled(head.VERZNAAM, own.name);
	const isDiverse = isEmptyAddress(own.address);
	return {
		debtorNumber: own.debtorNumber,
		name,
		contactPerson: firstFilled(deliveryContact, head.VERZNAAM2, isDiverse ? name : debtor.NAAM2, name),
		phone: firstFilled(head.VERZTEL, own.phone),
		email: firstFilled(head.VERZEMAIL, own.email),
		address,
	};
}

function unknown(order: string, name: string, relation: string, role: 'debtor' | 'payer'): PartiesResult {
	return {
		kind: 'refused',
		reason: 'orderRelationUnknown',
		facts: { order, name, relation, role },
		waitsFor: relation,
	};
}

function withoutAddress(order: string, party: OrderParty, role: 'debtor' | 'payer'): PartiesResult {
	const facts = {
		order,
		relation: party.debtorNumber,
		name: party.name,
		role,
		missing: missingParts(party.address),
	};
	return { kind: 'refused', reason: 'orderRelationWithoutAddress', facts, waitsFor: party.debtorNumber };
}

/** A relation's name: `NAAM`, else its search key. */
export function nameOf(relation: ImuisRecord): string {
	return firstFilled(relation.NAAM, relation.ZKSL, relation.NR);
}
