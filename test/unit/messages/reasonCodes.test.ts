import { english } from '../../../nodes/ImuisOutSmartSync/messages/en';
import { dutch } from '../../../nodes/ImuisOutSmartSync/messages/nl';

/** Other people's workflows look at these codes: one may be added, but none renamed or taken away. */
const CODES = `
addressEmptied
addressWaitsForRelation
articleBlocked
articleNotForSale
articleNumberUnfit
changeDateIgnored
changeDateRefused
choiceBlocked
choiceEmpty
choiceUnknown
columnsUnknown
completedWorkOrdersWaiting
connectionFaultTooLong
connectionFaultWaits
contactWaitsForRelation
descriptionDiffers
doesNotSettle
errorStatusNotSet
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
notFoundAfterCreation
notFromSalesOrder
notMarkedAsProcessed
nothingOnWorkOrder
nothingToInvoice
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
storedDifferently
successStatusNotSet
tableUnreadable
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
workOrderNotConfirmed
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
