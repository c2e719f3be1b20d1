import { englishExport } from './exportEn';
import { fieldName } from './fieldNames';
import type { AddressPart } from './importReasons';
import type { Catalogue } from './reasons';
import { setUpEnglish } from './setUpEn';
import { sentencesOf } from './setUpSentences';
import { ENGLISH_TABLES } from './tableNames';

const ADDRESS_PARTS: Record<AddressPart, string> = {
	street: 'street',
	postalCode: 'postal code',
	town: 'town',
};

/** English sentences. */
export const english: Catalogue = {
	// Relations, materials, hour types
	missingAddress: ({ relation, name, missing }) =>
		`Relation ${relation} (${name}) has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')} in iMUIS; OutSmart needs street, postal code and town. Fill in the address in iMUIS.`,
	addressEmptied: ({ relation, name, missing }) =>
		`Relation ${relation} (${name}) no longer has a ${missing.map((part) => ADDRESS_PARTS[part]).join(' and a ')} in iMUIS; OutSmart keeps the old address. Fill in the address in iMUIS.`,
	relationBlocked: ({ relation, name }) =>
		`Relation ${relation} (${name}) is blocked in iMUIS and was not created in OutSmart. Unblock it if it is needed there.`,
	contactWaitsForRelation: ({ contact, name, relation }) =>
		`Contact person ${contact} (${name}) waits: relation ${relation} is not in OutSmart yet. It follows by itself when the relation does.`,
	addressWaitsForRelation: ({ address, name, relation }) =>
		`Address ${address}${name === '' ? '' : ` (${name})`} waits: relation ${relation} is not in OutSmart yet. It follows by itself when the relation does.`,
	incompleteAddress: ({ address, name, relation, missing }) =>
		`Address ${address}${name === '' ? '' : ` (${name})`} of relation ${relation} has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')} in iMUIS. Complete it there.`,
	articleBlocked: ({ article, name, removed }) =>
		`Article ${article} (${name}) is blocked in iMUIS: ${removed ? 'the material was removed from OutSmart' : 'it is not sent to OutSmart'}. Unblock it if technicians need it.`,
	unreadablePrice: ({ article, name, field, value }) =>
		`Article ${article} (${name}): "${value}" is not a ${fieldName('en', field)} that can be read. Correct the article in iMUIS.`,
	hourTypeNotPerHour: ({ article, name, unit }) =>
		`Hour type ${article} (${name}) is sold per "${unit}" and not per hour, so it was not sent to OutSmart. Change the unit to hour (uur) in iMUIS, or take the article out of the group of hour types.`,
	hourTypeBlocked: ({ article, name }) =>
		`Hour type ${article} (${name}) is blocked in iMUIS and was not created in OutSmart. Unblock it if it is needed there.`,
	refusedByService: ({ service, record, name, text }) =>
		`${service} refused ${record}${name === '' ? '' : ` (${name})`}: ${text}${/[.!?]$/.test(text) ? '' : '.'} Correct it in iMUIS; it is offered again at the next synchronisation.`,
	// Sales orders
	orderRelationUnknown: ({ order, name, relation, role }) =>
		`Order ${order}${name === '' ? '' : ` (${name})`}: its ${role} ${relation} does not exist in iMUIS. Correct the relation on the order.`,
	orderRelationWithoutAddress: ({ order, relation, name, role, missing }) =>
		`Order ${order}: its ${role} ${relation} (${name}) has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')}; OutSmart needs street, postal code and town. Fill in the address in iMUIS; the order then follows by itself.`,
	incompleteDeliveryAddress: ({ order, name, missing }) =>
		`Order ${order} (${name}): the delivery address has no ${missing.map((part) => ADDRESS_PARTS[part]).join(' and no ')}. Complete it on the order, or empty it to use the address of the relation.`,
	orderBlocked: ({ order, name }) =>
		`Order ${order} (${name}) is blocked in iMUIS and did not become a work order. Unblock it if the work is to be done.`,
	orderInvoiced: ({ order, name }) =>
		`Order ${order} (${name}) has been invoiced completely and did not become a work order. Nothing needs to be done.`,
	unreadableLineNumber: ({ order, name, line, field, value }) =>
		`Order ${order} (${name}), line ${line}: "${value}" is not a ${fieldName('en', field)} that can be read. Correct the line in iMUIS.`,
	workOrderGone: ({ order, relation, name }) =>
		`Order ${order} of customer ${relation}${name === '' ? '' : ` (${name})`} was changed; its work order was made before and OutSmart does not show it any more (archived or deleted). It is not made again. If it must be, make it in OutSmart with number ${order}.`,
	orderLinesChanged: ({ order, name, onOrder, onWorkOrder }) =>
		`Order ${order} (${name}) and its work order differ, and the work order was not changed. Only on the order: ${onOrder}. Only on the work order: ${onWorkOrder}. Adjust the work order in OutSmart if needed.`,
	// Export
	...englishExport,
	// Summary
	noSyncDate: () => 'There is no sync date: everything is read.',
	changesSinceLast: () => 'Changes since the last synchronisation.',
	checkpointUnreadable: () => 'The checkpoint cannot be read: everything is read once.',
	settingsChanged: () => 'The settings of this stage were changed: everything is read once.',
	syncDateSetByHand: () => 'The sync date was set by hand: everything changed since then is sent again.',
	tablesReadCompletely: ({ tables }) =>
		`Read completely, because the option "Read Completely" says that iMUIS keeps no change date for them: ${tables.map((table) => ENGLISH_TABLES[table]).join(', ')}.`,
	completedWorkOrders: () => 'Completed work orders.',
	nothingWrittenDryRun: () => 'A dry run: nothing was written.',
	exportNotConfirmed: () => 'The export is not confirmed yet: nothing was written.',
	endedEarly: ({ left }) =>
		`Ended early by a connection fault; ${left === 1 ? '1 work order waits' : `${left} work orders wait`} for the next run.`,
	exportStopped: ({ text }) => `STOPPED: ${text}`,
	// Set Up
	...sentencesOf(setUpEnglish),
};
