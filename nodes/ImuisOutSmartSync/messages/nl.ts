import { dutchExport } from './exportNl';
import { fieldName } from './fieldNames';
import type { AddressPart } from './importReasons';
import type { Catalogue } from './reasons';
import type { OrderRole } from './salesOrderReasons';
import { setUpDutch } from './setUpNl';
import { sentencesOf } from './setUpSentences';
import { DUTCH_TABLES } from './tableNames';

const ADDRESS_PARTS: Record<AddressPart, string> = {
	street: 'straat',
	postalCode: 'postcode',
	town: 'plaats',
};

const ROLES: Record<OrderRole, string> = { debtor: 'debiteur', payer: 'betaler' };

/** Dutch sentences, in the words of iMUIS's and OutSmart's own screens. */
export const dutch: Catalogue = {
	// Relaties, materialen, uursoorten
	missingAddress: ({ relation, name, missing }) =>
		`Relatie ${relation} (${name}) heeft in iMUIS geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}; OutSmart heeft straat, postcode en plaats nodig. Vul het adres aan in iMUIS.`,
	addressEmptied: ({ relation, name, missing }) =>
		`Relatie ${relation} (${name}) heeft in iMUIS geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')} meer; OutSmart houdt het oude adres. Vul het adres aan in iMUIS.`,
	relationBlocked: ({ relation, name }) =>
		`Relatie ${relation} (${name}) is geblokkeerd in iMUIS en is niet aangemaakt in OutSmart. Deblokkeer de relatie als zij daar nodig is.`,
	contactWaitsForRelation: ({ contact, name, relation }) =>
		`Contactpersoon ${contact} (${name}) wacht: relatie ${relation} staat nog niet in OutSmart. Hij volgt vanzelf zodra de relatie er is.`,
	addressWaitsForRelation: ({ address, name, relation }) =>
		`Adres ${address}${name === '' ? '' : ` (${name})`} wacht: relatie ${relation} staat nog niet in OutSmart. Het volgt vanzelf zodra de relatie er is.`,
	incompleteAddress: ({ address, name, relation, missing }) =>
		`Adres ${address}${name === '' ? '' : ` (${name})`} van relatie ${relation} heeft in iMUIS geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}. Vul het daar aan.`,
	articleBlocked: ({ article, name, removed }) =>
		`Artikel ${article} (${name}) is geblokkeerd in iMUIS: ${removed ? 'het materiaal is uit OutSmart verwijderd' : 'het gaat niet naar OutSmart'}. Deblokkeer het als monteurs het nodig hebben.`,
	unreadablePrice: ({ article, name, field, value }) =>
		`Artikel ${article} (${name}): "${value}" is als ${fieldName('nl', field)} niet leesbaar. Verbeter het artikel in iMUIS.`,
	hourTypeNotPerHour: ({ article, name, unit }) =>
		`Uursoort ${article} (${name}) wordt per "${unit}" verkocht en niet per uur, en is daarom niet naar OutSmart gestuurd. Maak de eenheid in iMUIS uur, of haal het artikel uit de artikelgroep van de uursoorten.`,
	hourTypeBlocked: ({ article, name }) =>
		`Uursoort ${article} (${name}) is geblokkeerd in iMUIS en is niet aangemaakt in OutSmart. Deblokkeer het artikel als de uursoort daar nodig is.`,
	refusedByService: ({ service, record, name, text }) =>
		`${service} weigert ${record}${name === '' ? '' : ` (${name})`}: ${text}${/[.!?]$/.test(text) ? '' : '.'} Verbeter het in iMUIS; bij de volgende synchronisatie wordt het opnieuw aangeboden.`,
	// Verkooporders
	orderRelationUnknown: ({ order, name, relation, role }) =>
		`Order ${order}${name === '' ? '' : ` (${name})`}: de ${ROLES[role]} ${relation} bestaat niet in iMUIS. Verbeter de relatie op de order.`,
	orderRelationWithoutAddress: ({ order, relation, name, role, missing }) =>
		`Order ${order}: de ${ROLES[role]} ${relation} (${name}) heeft geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}; OutSmart heeft straat, postcode en plaats nodig. Vul het adres aan in iMUIS; de order volgt dan vanzelf.`,
	incompleteDeliveryAddress: ({ order, name, missing }) =>
		`Order ${order} (${name}): het afleveradres heeft geen ${missing.map((part) => ADDRESS_PARTS[part]).join(' en geen ')}. Vul het aan op de order, of maak het leeg om het adres van de relatie te gebruiken.`,
	orderBlocked: ({ order, name }) =>
		`Order ${order} (${name}) is geblokkeerd in iMUIS en is geen werkbon geworden. Deblokkeer de order als het werk gedaan moet worden.`,
	orderInvoiced: ({ order, name }) =>
		`Order ${order} (${name}) is helemaal gefactureerd en is geen werkbon geworden. U hoeft niets te doen.`,
	unreadableLineNumber: ({ order, name, line, field, value }) =>
		`Order ${order} (${name}), regel ${line}: "${value}" is als ${fieldName('nl', field)} niet leesbaar. Verbeter de regel in iMUIS.`,
	workOrderGone: ({ order, relation, name }) =>
		`Order ${order} van klant ${relation}${name === '' ? '' : ` (${name})`} is gewijzigd; de werkbon is al eerder gemaakt en OutSmart toont hem niet meer (gearchiveerd of verwijderd). Hij wordt niet opnieuw gemaakt. Moet dat wel, maak hem dan in OutSmart met nummer ${order}.`,
	orderLinesChanged: ({ order, name, onOrder, onWorkOrder }) =>
		`Order ${order} (${name}) en de werkbon verschillen; de werkbon is niet aangepast. Alleen op de order: ${onOrder}. Alleen op de werkbon: ${onWorkOrder}. Pas de werkbon zo nodig aan in OutSmart.`,
	// Export
	...dutchExport,
	// Samenvatting
	noSyncDate: () => 'Er is geen synchronisatiedatum: alles wordt gelezen.',
	changesSinceLast: () => 'Wijzigingen sinds de laatste synchronisatie.',
	checkpointUnreadable: () => 'Het checkpoint is niet leesbaar: alles wordt één keer gelezen.',
	settingsChanged: () => 'De instellingen van dit onderdeel zijn gewijzigd: alles wordt één keer gelezen.',
	syncDateSetByHand: () =>
		'De synchronisatiedatum is met de hand gezet: alles wat sindsdien gewijzigd is, wordt opnieuw gestuurd.',
	tablesReadCompletely: ({ tables }) =>
		`Volledig gelezen, omdat de optie "Read Completely" zegt dat iMUIS er geen wijzigingsdatum van bijhoudt: ${tables.map((table) => DUTCH_TABLES[table]).join(', ')}.`,
	completedWorkOrders: () => 'Complete werkbonnen.',
	nothingWrittenDryRun: () => 'Een proef (Dry Run): er is niets geschreven.',
	exportNotConfirmed: () => 'De export is nog niet bevestigd: er is niets geschreven.',
	endedEarly: ({ left }) =>
		`Eerder gestopt door een verbindingsfout; aantal werkbonnen dat op de volgende synchronisatie wacht: ${left}.`,
	exportStopped: ({ text }) => `GESTOPT: ${text}`,
	// Set Up
	...sentencesOf(setUpDutch),
};
