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
	// Export
	// Set Up
};
