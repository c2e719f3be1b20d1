import type { AddressPart } from './importReasons';
import type { Catalogue } from './reasons';

const ADDRESS_PARTS: Record<AddressPart, string> = { street: 'street', postalCode: 'postal code', town: 'town' };

/** English sentences. */
export const english: Catalogue = {
	// Relations, materials, hour types
	missingAddress: ({ relation, name, missing }) =>
		`Relation ${relation} (${name}) has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')} in iMUIS; OutSmart needs street, postal code and town. Fill in the address in iMUIS.`,
	refusedByService: ({ service, record, name, text }) =>
		`${service} refused ${record}${name === '' ? '' : ` (${name})`}: ${text}`,
	connectionFault: ({ service, text }) => `${service} could not be reached: ${text} It is tried again at the next run.`,
	// Sales orders
	orderRelationUnknown: ({ order, relation, role }) =>
		`Order ${order}: its ${role} ${relation} does not exist in iMUIS. Correct the relation on the order.`,
	orderRelationWithoutAddress: ({ order, relation, name, role, missing }) =>
		`Order ${order}: its ${role} ${relation} (${name}) has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')}; OutSmart needs street, postal code and town. Fill in the address in iMUIS; the order then follows by itself.`,
	incompleteDeliveryAddress: ({ order, name, missing }) =>
		`Order ${order} (${name}): the delivery address has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')}. Complete it on the order, or empty it to use the address of the relation.`,
	orderBlocked: ({ order, name }) =>
		`Order ${order} (${name}) is blocked in iMUIS and did not become a work order. Unblock it if the work is to be done.`,
	orderInvoiced: ({ order, name }) =>
		`Order ${order} (${name}) has been invoiced completely and did not become a work order. Nothing needs to be done.`,
	unreadableLineNumber: ({ order, line, field, value }) =>
		`Order ${order}, line ${line}: "${value}" in ${field} is not a number that can be read. Correct the line in iMUIS.`,
	workOrderNotConfirmed: ({ order, name }) =>
		`Order ${order} (${name}): OutSmart did not confirm the work order and it cannot be found there. It is tried again at the next run.`,
	// Export
	// Set Up
};
