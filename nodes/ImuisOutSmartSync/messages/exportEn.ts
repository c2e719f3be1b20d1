import { fieldName } from './fieldNames';
import type { ExportReasons, ExportStep } from './exportReasons';

/** English sentences of the export. */
export const englishExport: { [Code in keyof ExportReasons]: (facts: ExportReasons[Code]) => string } = {
	workOrderChanged: ({ workOrder, name, status, workStatus }) =>
		`Work order ${workOrder} (${name}) was changed in OutSmart while it was about to be exported (status ${status}, work status ${workStatus || 'none'}). Nothing was written. The next run looks at it again.`,
	workOrderArchived: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}) is archived in OutSmart and is not exported. Set its work status to 0, or take it out of the archive.`,
	workNotFinished: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}) says that the work is not finished; it waits for the follow-up visit. Mark the work as finished in OutSmart to export it now.`,
	notFromSalesOrder: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}) was not made from a sales order: iMUIS has no order with this number. Give the work order the number of its sales order and set the work status back to 1, or set it to 0 and enter the lines by hand.`,
	wrongOrderType: ({ workOrder, name, orderType, expected }) =>
		`Work order ${workOrder} (${name}): the order with this number has order type ${orderType}, not ${expected}. Nothing was written to it. Check the work order number.`,
	wrongCustomer: ({ workOrder, name, orderCustomer, workOrderCustomer }) =>
		`Work order ${workOrder} (${name}) is for invoice customer ${workOrderCustomer || 'unknown'}, but the order with this number is for ${orderCustomer}. Nothing was written to it. Correct the invoice customer on the work order.`,
	orderInvoicedWhole: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}): its order has been invoiced completely. Make a new order in iMUIS for this work.`,
	freeField5NotALine: ({ workOrder, name, material, value }) =>
		`Work order ${workOrder} (${name}): free field 5 of material ${material} holds "${value}", which is no line number of order ${workOrder}. Clear free field 5 of that material and set the work status back to 1.`,
	freeField5OtherArticle: ({ workOrder, name, material, value, lineArticle }) =>
		`Work order ${workOrder} (${name}): free field 5 of material ${material} holds line ${value}, but that line of order ${workOrder} is article ${lineArticle}. Clear free field 5 of that material and set the work status back to 1.`,
	freeField5UsedTwice: ({ workOrder, name, material, value }) =>
		`Work order ${workOrder} (${name}): line ${value} stands in free field 5 of more than one material, among them ${material}. Clear it on all but one and set the work status back to 1.`,
	unknownRelation: ({ workOrder, name, relation }) =>
		`Work order ${workOrder} (${name}): relation ${relation || 'without number'} does not exist in iMUIS. Make it there, or allow new relations in the export, and set the work status back to 1.`,
	unknownMaterial: ({ workOrder, name, material, description }) =>
		`Work order ${workOrder} (${name}): material ${material} (${description}) does not exist in iMUIS. Make the article there, or allow new materials in the export, and set the work status back to 1.`,
	unknownHourType: ({ workOrder, name, hourType }) =>
		`Work order ${workOrder} (${name}): hour type ${hourType} does not exist in iMUIS. Make the article there, or allow new hour types in the export, and set the work status back to 1.`,
	newArticleSettingsMissing: ({ workOrder, name, article, setting }) =>
		`Work order ${workOrder} (${name}): article ${article} cannot be created in iMUIS because the option "${setting}" of the export is empty. Fill it in and set the work status back to 1.`,
	articleNumberUnfit: ({ workOrder, name, material }) =>
		`Work order ${workOrder} (${name}): material ${material} cannot be created in iMUIS, because an article number there has at most 20 characters. Use another material and set the work status back to 1.`,
	notFoundAfterCreation: ({ workOrder, name, record }) =>
		`Work order ${workOrder} (${name}): ${record} was created in iMUIS but cannot be found under that number. Look for it in iMUIS, correct its number, and set the work status back to 1.`,
	articleNotForSale: ({ workOrder, name, material }) =>
		`Work order ${workOrder} (${name}): article ${material} is blocked in iMUIS. Unblock it, or use another material, and set the work status back to 1.`,
	materialWithoutCode: ({ workOrder, name, description }) =>
		`Work order ${workOrder} (${name}): material "${description}" was typed in by hand and has no code. Choose a material from the list and set the work status back to 1.`,
	zeroQuantity: ({ workOrder, name, material }) =>
		`Work order ${workOrder} (${name}): material ${material} has quantity 0. Fill in the quantity or remove it, and set the work status back to 1.`,
	unreadableAmount: ({ workOrder, name, material, field, value }) =>
		`Work order ${workOrder} (${name}): "${value}" is no readable ${field === 'MaterialNr' ? 'quantity' : 'price'} of material ${material}. Correct it and set the work status back to 1.`,
	workPeriodWithoutHourType: ({ workOrder, name, date, employee }) =>
		`Work order ${workOrder} (${name}): the hours of ${date}${employee ? ` by employee ${employee}` : ''} have no hour type. Choose one and set the work status back to 1.`,
	workPeriodWithoutTime: ({ workOrder, name, date, employee, value }) =>
		`Work order ${workOrder} (${name}): the hours of ${date}${employee ? ` by employee ${employee}` : ''} come to "${value || 'nothing'}". Correct begin and end time and set the work status back to 1.`,
	nothingOnWorkOrder: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}) has no materials and no hours. Fill them in and set the work status back to 1, or set it to 0.`,
	orderLineRefused: ({ workOrder, name, text, written, total }) =>
		`Work order ${workOrder} (${name}): ${text} Written so far: ${written} of ${total} lines. Correct it and set the work status back to 1; the export then goes on where it stopped.`,
	doesNotSettle: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}): its lines were written, but iMUIS shows them differently each time. Check the order before invoicing and set the work status back to 1.`,
	storedDifferently: ({ workOrder, name, line, field, meant, stored }) =>
		`Work order ${workOrder} (${name}): line ${line} of its order was written with ${fieldName('en', field)} ${meant}, but iMUIS holds ${stored}. Check the line before invoicing and set the work status back to 1.`,
	wrongSize: ({ workOrder, name, line, meant, stored }) =>
		`Work order ${workOrder} (${name}): line ${line} of its order holds ${stored} where ${meant} was written; a decimal sign was lost. Correct the line in iMUIS before invoicing.`,
	connectionFaultWaits: ({ workOrder, name, text }) =>
		`Work order ${workOrder} (${name}) could not be exported now: ${text} It stays ready and is tried again at the next run.`,
	connectionFaultTooLong: ({ workOrder, name, text, hours }) =>
		`Work order ${workOrder} (${name}) could not be exported for ${hours} hours: ${text} Find the cause and set the work status back to 1.`,
	errorStatusNotSet: ({ workOrder, name, status, text }) =>
		`Work order ${workOrder} (${name}): work status ${status} could not be set in OutSmart: ${text} It is tried again at the next run.`,
	notMarkedAsProcessed: ({ workOrder, name, text }) =>
		`Work order ${workOrder} (${name}): all its lines are on the order, but OutSmart did not make it Afgehandeld: ${text} Set it to Afgehandeld in OutSmart.`,
	successStatusNotSet: ({ workOrder, name, status, text }) =>
		`Work order ${workOrder} (${name}) is exported, but work status ${status} could not be set in OutSmart: ${text} Set it there by hand.`,
	partlyWritten: ({ workOrder, name, written }) =>
		`Work order ${workOrder} (${name}): ${written} of its lines stand on the order already. Correct the work order; the export then goes on from there.`,
	materialLeftOut: ({ workOrder, name, material }) =>
		`Work order ${workOrder} (${name}): material ${material} has quantity 0 and was left out. Add it to the order if it was used.`,
	workPeriodLeftOut: ({ workOrder, name, date, employee, value }) =>
		`Work order ${workOrder} (${name}): the hours of ${date}${employee ? ` by employee ${employee}` : ''} (${value || 'no time'}) have no hour type or no length and were left out. Add them to the order if they must be invoiced.`,
	salesOrderMade: ({ workOrder, name, order }) =>
		`Work order ${workOrder} (${name}) was not made from a sales order; its lines stand on order ${order}, which was made for it in iMUIS. Check before invoicing.`,
	relationRenumbered: ({ workOrder, name, relation, relationName, imuisNumber }) =>
		`Work order ${workOrder} (${name}): relation ${relation} (${relationName}) was made in iMUIS, which gave it number ${imuisNumber}. Relation ${relation} in OutSmart now points to it; use number ${imuisNumber} for new work.`,
	newRecordTextCut: ({ workOrder, name, record, field, text }) =>
		`Work order ${workOrder} (${name}): the ${fieldName('en', field)} of the new record ${record} in iMUIS was cut to "${text}". Change it there if that is not clear.`,
	quantityRounded: ({ workOrder, name, line, meant, stored }) =>
		`Order ${workOrder} (${name}), line ${line}: iMUIS rounded ${meant} to ${stored}. Nothing needs to be done.`,
	descriptionDiffers: ({ workOrder, name, line, meant, stored }) =>
		`Order ${workOrder} (${name}), line ${line}: iMUIS made "${stored}" of the description "${meant}". Correct it on the order if the customer must read it otherwise.`,
	nothingToInvoice: ({ workOrder, name }) =>
		`Work order ${workOrder} (${name}) has no materials and no hours: there was nothing to invoice.`,
	linesNotOnWorkOrder: ({ workOrder, name, lines }) =>
		`Order ${workOrder} (${name}): on the order, not on the work order: ${lines}. Check before invoicing.`,
	quantityCorrected: ({ workOrder, name, line, material, ours, theirs }) =>
		`Order ${workOrder} (${name}), line ${line} (${material}): the export wrote ${ours}, iMUIS now holds ${theirs}. That was left as it is. Check before invoicing.`,
	lineStandsTwice: ({ workOrder, name, lines, material }) =>
		`Order ${workOrder} (${name}): lines ${lines} (${material}) carry the mark of one and the same row of the work order, as after copying a line. They were left as they are. Check before invoicing.`,
	lineOfOtherWorkOrder: ({ workOrder, name, line, material, quantity }) =>
		`Order ${workOrder} (${name}), line ${line} (${material}) was already filled by another work order; ${quantity} became a new line. Check before invoicing.`,
	lineLocked: ({ workOrder, name, line, material, extra }) =>
		`Order ${workOrder} (${name}), line ${line} (${material}) has been picked, delivered or invoiced; the difference of ${extra} became a new line. Check before invoicing.`,
	ownLineLeft: ({ workOrder, name, line, material }) =>
		`Order ${workOrder} (${name}), line ${line} (${material}) is no longer on the work order but was left on the order. Check before invoicing.`,
	priceNotSent: ({ workOrder, name, material, price, imuisPrice }) =>
		`Work order ${workOrder} (${name}): material ${material} has price ${price} there; iMUIS invoices ${imuisPrice}. Change it on the order if the other price was agreed.`,
	plannedHoursDiffer: ({ workOrder, name, hourType, planned, worked }) =>
		`Order ${workOrder} (${name}): ${planned} hours of ${hourType} were planned, ${worked} were worked. Check before invoicing.`,
	workedTimeDiffers: ({ workOrder, name, date, employee, total, computed }) =>
		`Work order ${workOrder} (${name}): the hours of ${date}${employee ? ` by employee ${employee}` : ''} come to ${total}, but begin, end and break give ${computed}. ${total} was used. Check before invoicing.`,
	wouldExport: ({ workOrder, name, steps, confirmed }) =>
		`Work order ${workOrder} (${name}) would be exported: ${steps.map(stepInWords).join('; ') || 'nothing to write'}.${confirmed ? '' : ' Nothing is written until "Confirmed" is switched on in the export.'}`,
};

function stepInWords({ kind, line, article, quantity }: ExportStep): string {
	if (kind === 'create') return `${article} is created in iMUIS`;
	if (kind === 'createOrder') return 'a sales order is made for it in iMUIS';
	if (kind === 'link') return `relation ${article} in OutSmart gets its number in iMUIS`;
	if (kind === 'delete') return `line ${line} (${article}) is removed`;
	return kind === 'update'
		? `line ${line} (${article}) becomes ${quantity}`
		: `new line ${article}: ${quantity}`;
}
