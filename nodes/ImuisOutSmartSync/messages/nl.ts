import type { AddressPart } from './importReasons';
import type { Catalogue } from './reasons';
import type { OrderRole } from './salesOrderReasons';

const ADDRESS_PARTS: Record<AddressPart, string> = { street: 'straat', postalCode: 'postcode', town: 'plaats' };

const ROLES: Record<OrderRole, string> = { debtor: 'debiteur', payer: 'betaler' };

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
	orderRelationUnknown: ({ order, relation, role }) =>
		`Order ${order}: de ${ROLES[role]} ${relation} bestaat niet in iMUIS. Verbeter de relatie op de order.`,
	orderRelationWithoutAddress: ({ order, relation, name, role, missing }) =>
		`Order ${order}: de ${ROLES[role]} ${relation} (${name}) heeft geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}; OutSmart heeft straat, postcode en plaats nodig. Vul het adres aan in iMUIS; de order volgt dan vanzelf.`,
	incompleteDeliveryAddress: ({ order, name, missing }) =>
		`Order ${order} (${name}): het afleveradres heeft geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}. Vul het aan op de order, of maak het leeg om het adres van de relatie te gebruiken.`,
	orderBlocked: ({ order, name }) =>
		`Order ${order} (${name}) is geblokkeerd in iMUIS en is geen werkbon geworden. Deblokkeer de order als het werk gedaan moet worden.`,
	orderInvoiced: ({ order, name }) =>
		`Order ${order} (${name}) is helemaal gefactureerd en is geen werkbon geworden. U hoeft niets te doen.`,
	unreadableLineNumber: ({ order, line, field, value }) =>
		`Order ${order}, regel ${line}: "${value}" in ${field} is geen leesbaar getal. Verbeter de regel in iMUIS.`,
	workOrderNotConfirmed: ({ order, name }) =>
		`Order ${order} (${name}): OutSmart heeft de werkbon niet bevestigd en hij is daar niet te vinden. Bij de volgende synchronisatie wordt het opnieuw geprobeerd.`,
	// Export
	// Set Up
};
