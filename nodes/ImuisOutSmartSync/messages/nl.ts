import type { AddressPart } from './importReasons';
import type { Catalogue } from './reasons';

const ADDRESS_PARTS: Record<AddressPart, string> = { street: 'straat', postalCode: 'postcode', town: 'plaats' };

/** Dutch sentences, in the words of iMUIS's and OutSmart's own screens. */
export const dutch: Catalogue = {
	// Relaties, materialen, uursoorten
	missingAddress: ({ relation, name, missing }) =>
		`Relatie ${relation} (${name}) heeft in iMUIS geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}; OutSmart heeft straat, postcode en plaats nodig. Vul het adres aan in iMUIS.`,
	refusedByService: ({ service, record, name, text }) =>
		`${service} weigert ${record}${name === '' ? '' : ` (${name})`}: ${text}`,
	connectionFault: ({ service, text }) =>
		`${service} was niet bereikbaar: ${text} Bij de volgende synchronisatie wordt het opnieuw geprobeerd.`,
	// Verkooporders
	// Export
	// Set Up
};
