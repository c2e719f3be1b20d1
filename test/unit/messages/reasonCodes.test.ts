import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../nodes/ImuisOutSmartSync/messages/en';
import { dutch } from '../../../nodes/ImuisOutSmartSync/messages/nl';
import { setUpEnglish } from '../../../nodes/ImuisOutSmartSync/messages/setUpEn';

/** Other people's workflows look at these codes: one may be added, but none renamed or taken away. */
const CODES = `
addressEmptied
addressWaitsForRelation
articleBlocked
articleNotForSale
articleNumberUnfit
changeDateIgnored
changeDateRefused
changesSinceLast
checkpointUnreadable
choiceBlocked
choiceEmpty
choiceUnknown
columnsUnknown
completedWorkOrders
completedWorkOrdersWaiting
connectionFaultTooLong
connectionFaultWaits
contactWaitsForRelation
descriptionDiffers
doesNotSettle
endedEarly
errorStatusNotSet
exportNotConfirmed
exportStopped
freeField5NotALine
freeField5OtherArticle
freeField5UsedTwice
hourTypeBlocked
hourTypeNotPerHour
incompleteAddress
incompleteDeliveryAddress
lineLocked
lineOfOtherWorkOrder
lineStandsTwice
linesNotOnWorkOrder
materialFreeFieldHidden
materialFreeFieldInUse
materialLeftOut
materialWithoutCode
missingAddress
newArticleSettingsMissing
newRecordTextCut
noSyncDate
notFoundAfterCreation
notFromSalesOrder
notMarkedAsProcessed
nothingOnWorkOrder
nothingToInvoice
nothingWrittenDryRun
orderBlocked
orderInvoiced
orderInvoicedWhole
orderLineRefused
orderLinesChanged
orderRelationUnknown
orderRelationWithoutAddress
otherExporter
ownLineLeft
partlyWritten
plannedHoursDiffer
plannedHoursNotChosen
priceNotSent
quantityCorrected
quantityRounded
refusedByService
relationBlocked
relationNamesDiffer
relationRenumbered
salesOrderMade
sampleToConfirm
settingsChanged
storedDifferently
successStatusNotSet
syncDateSetByHand
tableUnreadable
tablesReadCompletely
trialRelationLeft
unknownHourType
unknownMaterial
unknownRelation
unreadableAmount
unreadableLineNumber
unreadablePrice
unsentFieldsEmptied
unsentFieldsUnknown
workNotFinished
workOrderArchived
workOrderChanged
workOrderGone
workPeriodLeftOut
workPeriodWithoutHourType
workPeriodWithoutTime
workStatusMissing
workStatusNotChosen
workStatusNotStored
workStatusOtherName
workStatusRefused
workStatusUnknown
workStatusesEqual
workedTimeDiffers
wouldExport
wrongCustomer
wrongOrderType
wrongSize
zeroQuantity
`
	.trim()
	.split(/\s+/);

test.each([
	['English', english],
	['Dutch', dutch],
])('%s has a message for every reason code, and no other', (_language, catalogue) => {
	expect(Object.keys(catalogue).sort()).toEqual([...CODES].sort());
});

/** Whole sentences of these stand in `summaryReasons.test.ts`, those of Set Up in its own tests. */
const TOLD_ELSEWHERE = [
	...Object.keys(setUpEnglish.reasons),
	'noSyncDate',
	'changesSinceLast',
	'checkpointUnreadable',
	'settingsChanged',
	'syncDateSetByHand',
	'tablesReadCompletely',
	'completedWorkOrders',
	'nothingWrittenDryRun',
	'exportNotConfirmed',
	'endedEarly',
	'exportStopped',
];

test('every reason of imports and export is told in a test that runs a stage or its plan', () => {
	const tests = join(__dirname, '../..');
	const texts = ['engine', 'contract', 'unit/export', 'unit/mapping', 'unit/stages'].flatMap((folder) =>
		readdirSync(join(tests, folder), { recursive: true })
			.map(String)
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readFileSync(join(tests, folder, name), 'utf8')),
	);
	const isTold = (code: string) => texts.some((text) => new RegExp(`\\b${code}\\b`).test(text));
	expect(CODES.filter((code) => !TOLD_ELSEWHERE.includes(code) && !isTold(code))).toEqual([]);
});

test.each([
	['English', english],
	['Dutch', dutch],
])('%s: an address is told by number and by its first line, when it has one', (_language, catalogue) => {
	const address = { address: '10001-MAG', relation: '10001', missing: ['town' as const] };
	for (const reason of ['incompleteAddress', 'addressWaitsForRelation'] as const) {
		expect(catalogue[reason]({ ...address, name: 'Magazijn' })).toContain(' 10001-MAG (Magazijn) ');
		expect(catalogue[reason]({ ...address, name: '' })).not.toContain('(');
	}
});

test.each([
	['English', english],
	['Dutch', dutch],
])('%s: an order without work order is told by number and customer', (_language, catalogue) => {
	const facts = { order: '202600017', relation: '10001' };
	expect(catalogue.workOrderGone({ ...facts, name: 'Bakkerij Smit' })).toContain(' 10001 (Bakkerij Smit)');
	expect(catalogue.workOrderGone({ ...facts, name: '' })).toMatch(/202600017 .* 10001\b(?! \()/);
});
