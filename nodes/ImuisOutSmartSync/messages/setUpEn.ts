import { ended, listed } from './setUpSentences';
import type { ChoiceSetting, SampledTable, SampleValue, SetUpTexts, WorkStatusPurpose } from './setUpReasons';
import { ENGLISH_TABLES } from './tableNames';

const SETTINGS: Record<ChoiceSetting, { name: string; thing: string; where: string }> = {
	orderType: { name: 'Order Type', thing: 'order type', where: 'iMUIS' },
	articleGroup: { name: 'Hour Type Article Group', thing: 'article group', where: 'iMUIS' },
	workType: { name: 'Work Type', thing: 'work type', where: 'OutSmart' },
	paymentMethod: { name: 'Payment Method', thing: 'payment method', where: 'OutSmart' },
};

const COLUMN_OPTIONS: Record<SampledTable, string> = {
	CNT: 'Contact Person Columns',
	DEBADRES: 'Address Columns',
};

const OPTIONS: Record<SampledTable, string> = {
	CNT: 'Include Contact Persons',
	DEBADRES: 'Include Addresses',
};

const PURPOSES: Record<WorkStatusPurpose, { setting: string; use: string }> = {
	export: { setting: 'Export Work Status', use: 'export work orders' },
	error: { setting: 'Error Work Status', use: 'mark work orders that could not be exported' },
};

const PLANNED = { replace: 'Replace', add: 'Add', keep: 'Keep Planned' };

const andMore = (left: number): string => `and ${left} more`;

const choose = (setting: ChoiceSetting, existing: readonly string[]): string =>
	existing.length === 0
		? `Add one in ${SETTINGS[setting].where} and choose it in the setting "${SETTINGS[setting].name}".`
		: `Choose one in the setting "${SETTINGS[setting].name}"; ${SETTINGS[setting].where} has: ${listed(existing, andMore)}.`;

const standing = (count: number): string =>
	count === 1 ? '1 completed work order stands' : `${count} completed work orders stand`;

const seen = (table: SampledTable, columns: readonly string[], sample: readonly SampleValue[]): string =>
	`The ${ENGLISH_TABLES[table]} in iMUIS have ${columns.length} columns: ${columns.join(', ')}. A sample: ${sample.map(({ column, value }) => `${column} is "${value}"`).join(', ')}.`;

/** Set Up in English. */
export const setUpEnglish: SetUpTexts = {
	reasons: {
		workStatusNotChosen: ({ purpose }) => ({
			message: `No work status is chosen to ${PURPOSES[purpose].use}.`,
			remedy: `Choose one in the setting "${PURPOSES[purpose].setting}".`,
		}),
		workStatusUnknown: ({ code, purpose }) => ({
			message: `Work status ${code}, chosen to ${PURPOSES[purpose].use}, does not exist in OutSmart.`,
			remedy: `Add it in OutSmart, or choose another one in the setting "${PURPOSES[purpose].setting}".`,
		}),
		workStatusMissing: ({ code, name }) => ({
			message: `Work status "${code} - ${name}" does not exist in OutSmart yet; nothing was added, because this is a dry run.`,
			remedy: 'Switch "Dry Run" off and run Set Up again to have it added.',
		}),
		workStatusRefused: ({ code, name, text }) => ({
			message: `Work status "${code} - ${name}" could not be added: ${ended(text)}`,
			remedy: `Add it in OutSmart by hand, with code ${code} and name ${name}, and run Set Up again.`,
		}),
		workStatusNotStored: ({ code, name }) => ({
			message: `OutSmart accepted work status "${code} - ${name}", but it is not in the list of work statuses.`,
			remedy: `Add it in OutSmart by hand, with code ${code} and name ${name}, and run Set Up again.`,
		}),
		workStatusOtherName: ({ code, name, found, purpose }) => ({
			message: `Work status ${code} is called "${found}" in OutSmart and not "${name}". The link uses this code to ${PURPOSES[purpose].use}; it has changed nothing.`,
			remedy: `If it means something else to you, add another work status in OutSmart and choose it in the setting "${PURPOSES[purpose].setting}". If nobody uses it, rename it to "${name}" in OutSmart.`,
		}),
		workStatusesEqual: ({ code }) => ({
			message: `Work status ${code} is chosen both to export work orders and to mark those that went wrong.`,
			remedy: 'Choose two different ones in the settings "Export Work Status" and "Error Work Status".',
		}),
		choiceEmpty: ({ setting, existing }) => ({
			message: `No ${SETTINGS[setting].thing} is chosen.${setting === 'articleGroup' ? ' Without it, hour types are not synchronised.' : ''}`,
			remedy: choose(setting, existing),
		}),
		choiceUnknown: ({ setting, value, existing }) => ({
			message: `The chosen ${SETTINGS[setting].thing} "${value}" does not exist in ${SETTINGS[setting].where}.`,
			remedy: choose(setting, existing),
		}),
		choiceBlocked: ({ setting, value }) => ({
			message: `The chosen ${SETTINGS[setting].thing} "${value}" is ${SETTINGS[setting].where === 'iMUIS' ? 'blocked' : 'not active'} in ${SETTINGS[setting].where}.`,
			remedy: `Make it usable in ${SETTINGS[setting].where}, or choose another one in the setting "${SETTINGS[setting].name}".`,
		}),
		plannedHoursNotChosen: ({ articleGroup }) => ({
			message: `Hour types come from article group ${articleGroup}, and it is not chosen what happens to hours that were planned on the sales order.`,
			remedy:
				'Choose in the setting "Planned Hours": Replace (the worked hours take the place of the planned ones), Add (both are invoiced) or Keep Planned (only the planned ones are invoiced).',
		}),
		changeDateIgnored: ({ table }) => ({
			message: `iMUIS answers all ${ENGLISH_TABLES[table]} when it is asked only for those changed since tomorrow: it keeps no change date for them.`,
			remedy:
				'Choose them in the option "Read Completely" of the import. Every synchronisation then reads all of them and sends what changed; that is slower.',
		}),
		changeDateRefused: ({ table, text }) => ({
			message: `iMUIS does not let the ${ENGLISH_TABLES[table]} be asked for by change date: ${ended(text)}`,
			remedy:
				'Choose them in the option "Read Completely" of the import, so that every synchronisation reads all of them and sends what changed.',
		}),
		sampleToConfirm: ({ table, columns, sample, becomes }) => ({
			message: `${seen(table, columns, sample)} In OutSmart it would be "${becomes.code}" of relation ${becomes.relation}: ${becomes.values.join(', ')}.`,
			remedy: `Compare it with iMUIS. If relation, key and values are right, "${OPTIONS[table]}" can be switched on in Import Relations; if not, leave it off and report it with this message.`,
		}),
		columnsUnknown: ({ table, columns, sample, relation, searchKey }) => ({
			message: `${seen(table, columns, sample)} None of the columns ${relation.join(', ')} holds a relation number, or ${searchKey.join(', ')} no search key.`,
			remedy: `Name the right columns in the option "${COLUMN_OPTIONS[table]}" of Set Up and of Import Relations, or leave "${OPTIONS[table]}" off there.`,
		}),
		tableUnreadable: ({ table, text }) => ({
			message: `iMUIS does not show the ${ENGLISH_TABLES[table]}: ${ended(text)}`,
			remedy: `Leave "${OPTIONS[table]}" off in Import Relations, and report it with this message.`,
		}),
		materialFreeFieldInUse: ({ count, examples }) => ({
			message: `${count} material card${count === 1 ? ' has' : 's have'} something in free field 5 in OutSmart: ${listed(
				examples.map(({ code, description, value }) => `${code} (${description}): "${value}"`),
				andMore,
				count,
			)}. The link keeps the line number of the sales order there; a work order with such a material goes to error.`,
			remedy: 'Move it to another free field in OutSmart and empty free field 5.',
		}),
		materialFreeFieldHidden: ({ count }) => ({
			message: `OutSmart does not show the free fields of its ${count} material card${count === 1 ? '' : 's'}, so it is not known whether free field 5 is in use.`,
			remedy:
				'Look at some material cards in OutSmart: free field 5 must be empty, the link keeps the line number of the sales order there.',
		}),
		relationNamesDiffer: ({ count, examples }) => ({
			message: `${count} relation number${count === 1 ? ' carries' : 's carry'} another name in OutSmart than in iMUIS: ${listed(
				examples.map(
					({ number, imuis, outSmart }) => `${number} is "${imuis}" in iMUIS and "${outSmart}" in OutSmart`,
				),
				andMore,
				count,
			)}.`,
			remedy:
				'The first import of relations gives them the name and address of iMUIS. Where it is another company, give it another number in OutSmart first.',
		}),
		completedWorkOrdersWaiting: ({ count, workStatus, examples }) => ({
			message: `${standing(count)} on work status ${workStatus} in OutSmart: ${listed(examples, andMore, count)}. The first export writes them to iMUIS at once.`,
			remedy:
				'Put those that were invoiced already on another work status, or set "Go-Live Date" in Export Work Orders, so that older ones are left alone.',
		}),
		unsentFieldsEmptied: () => ({
			message:
				'OutSmart empties what a change does not mention: a trial relation lost its telephone number when only its address was sent. What you keep in OutSmart only, such as remarks on relations, would be lost at every import.',
			remedy:
				'Switch the option "OutSmart Empties Fields That Are Not Sent" on in every import before you start them: records are then sent whole, and nothing is lost.',
		}),
		unsentFieldsUnknown: ({ text }) => ({
			message: `It could not be tried whether OutSmart keeps what a change does not mention: ${ended(text || 'OutSmart took a trial relation and does not show it.')}`,
			remedy:
				'After the first import, look at a relation in OutSmart that had a remark: it must still be there.',
		}),
		trialRelationLeft: ({ number, text }) => ({
			message: `Set Up made the trial relation ${number} in OutSmart and could not remove it: ${ended(text)}`,
			remedy: 'Remove it in OutSmart.',
		}),
		otherExporter: () => ({
			message:
				"OutSmart's own link to iMUIS must be off: two exporters write every line twice. Set Up cannot see in OutSmart whether it is on.",
			remedy:
				'Switch it off in OutSmart (Instellingen, Externe koppeling), or ask OutSmart to do so, before you switch on "Confirmed" in Export Work Orders. Until then the export is a dry run.',
		}),
	},
	confirmations: {
		imuisConnected: ({ administration }) =>
			administration === ''
				? 'iMUIS answers; the administration has no name.'
				: `iMUIS answers with the administration "${administration}".`,
		outSmartConnected: ({ employees }) =>
			`OutSmart answers; it has ${employees} employee${employees === 1 ? '' : 's'}.`,
		workStatusFound: ({ code, name }) => `Work status "${code} - ${name}" exists in OutSmart.`,
		workStatusAdded: ({ code, name }) => `Work status "${code} - ${name}" was added to OutSmart.`,
		choiceFound: ({ setting, name }) =>
			`The ${SETTINGS[setting].thing} "${name}" exists in ${SETTINGS[setting].where}.`,
		plannedHoursChosen: ({ choice }) => `It is chosen what happens to planned hours: ${PLANNED[choice]}.`,
		plannedHoursNotNeeded: () =>
			'Hour types are not synchronised, so nothing needs to be chosen for planned hours.',
		changeDateWorks: ({ table }) =>
			`iMUIS can be asked for the ${ENGLISH_TABLES[table]} that changed since a date.`,
		tableEmpty: ({ table }) =>
			`There are no ${ENGLISH_TABLES[table]} in iMUIS, so there is nothing to look at. Run Set Up again when there are, before you switch on "${OPTIONS[table]}".`,
		materialFreeFieldFree: ({ count }) => `Free field 5 is empty on all ${count} material cards in OutSmart.`,
		relationNamesAgree: ({ compared }) =>
			`No relation number carries another name in OutSmart than in iMUIS; ${compared} stand${compared === 1 ? 's' : ''} on both sides.`,
		unsentFieldsKept: () =>
			'OutSmart keeps what a change does not mention, such as remarks on relations. Tried with a relation that was removed again.',
		unsentFieldsNotTried: () =>
			'Whether OutSmart keeps what a change does not mention was not tried, because this is a dry run.',
		noCompletedWorkOrders: ({ workStatus }) =>
			`No completed work order stands on work status ${workStatus}; the first export writes nothing by surprise.`,
	},
	subjects: {
		settings: {
			orderType: 'Order type',
			articleGroup: 'Article group of hour types',
			workType: 'Work type',
			paymentMethod: 'Payment method',
		},
		tables: {
			DEB: 'Debtors',
			CNT: 'Contact persons',
			DEBADRES: 'Additional addresses',
			ART: 'Articles',
			ORDKOP: 'Sales orders',
			ORDRG: 'Sales order lines',
		},
		plannedHours: 'Planned hours',
		materialFreeField: 'Free field 5 of materials',
		relationNames: 'Names of relations',
		completedWorkOrders: 'Completed work orders',
		unsentFields: 'Fields that are not sent',
		otherExporter: "OutSmart's own link to iMUIS",
	},
};
