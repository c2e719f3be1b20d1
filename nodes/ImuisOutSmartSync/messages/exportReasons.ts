/** Reasons of the export (koppeling.md §3). Each names the work order by number and by its customer. */
export interface ExportReasons {
	/** E1: the work order was changed between reading and writing. */
	workOrderChanged: Work & { status: string; workStatus: string };
	/** E16. */
	workOrderArchived: Work;
	/** E16: waits for a follow-up visit. */
	workNotFinished: Work;
	/** E8. */
	notFromSalesOrder: Work;
	wrongOrderType: Work & { orderType: string; expected: string };
	wrongCustomer: Work & { orderCustomer: string; workOrderCustomer: string };
	/** E19. */
	orderInvoicedWhole: Work;
	/** E4. */
	freeField5NotALine: Work & { material: string; value: string };
	freeField5OtherArticle: Work & { material: string; value: string; lineArticle: string };
	freeField5UsedTwice: Work & { material: string; value: string };
	/** E5. */
	unknownRelation: Work & { relation: string };
	unknownMaterial: Work & { material: string; description: string };
	unknownHourType: Work & { hourType: string };
	newArticleSettingsMissing: Work & { article: string; setting: string };
	articleNumberUnfit: Work & { material: string };
	/** A new relation or article cannot be found after it was created. `record` is its number. */
	notFoundAfterCreation: Work & { record: string };
	/** E12, E13. */
	articleNotForSale: Work & { material: string };
	materialWithoutCode: Work & { description: string };
	zeroQuantity: Work & { material: string };
	unreadableAmount: Work & { material: string; field: string; value: string };
	workPeriodWithoutHourType: Work & { date: string; employee: string };
	workPeriodWithoutTime: Work & { date: string; employee: string; value: string };
	/** E17. */
	nothingOnWorkOrder: Work;
	/** A refusal of iMUIS. */
	orderLineRefused: Work & { text: string; written: number; total: number };
	/** E11: what was written and found right does not make the order right. */
	doesNotSettle: Work;
	/** E20. */
	storedDifferently: Work & { line: string; field: string; meant: string; stored: string };
	wrongSize: Work & { line: string; meant: string; stored: string };
	/** E7. */
	connectionFaultWaits: Work & { text: string };
	connectionFaultTooLong: Work & { text: string; hours: number };
	errorStatusNotSet: Work & { status: string; text: string };
	successStatusNotSet: Work & { status: string; text: string };
	notMarkedAsProcessed: Work & { text: string };
	/** Notices. */
	partlyWritten: Work & { written: number };
	materialLeftOut: Work & { material: string };
	workPeriodLeftOut: Work & { date: string; employee: string; value: string };
	/** E8: iMUIS has an order for it now. */
	salesOrderMade: Work & { order: string };
	/** E5: iMUIS gave the new relation another number. */
	relationRenumbered: Work & { relation: string; relationName: string; imuisNumber: string };
	newRecordTextCut: Work & { record: string; field: string; text: string };
	quantityRounded: Work & { line: string; meant: string; stored: string };
	descriptionDiffers: Work & { line: string; meant: string; stored: string };
	nothingToInvoice: Work;
	linesNotOnWorkOrder: Work & { lines: string };
	quantityCorrected: Work & { line: string; material: string; ours: string; theirs: string };
	lineStandsTwice: Work & { lines: string; material: string };
	lineOfOtherWorkOrder: Work & { line: string; material: string; quantity: string };
	lineLocked: Work & { line: string; material: string; extra: string };
	ownLineLeft: Work & { line: string; material: string };
	priceNotSent: Work & { material: string; price: string; imuisPrice: string };
	plannedHoursDiffer: Work & { hourType: string; planned: string; worked: string };
	workedTimeDiffers: Work & { date: string; employee: string; total: string; computed: string };
	/** R6, C5. */
	wouldExport: Work & { steps: ExportStep[]; confirmed: boolean };
}

interface Work {
	workOrder: string;
	name: string;
}

/** One write that a dry run would make: `line` is empty for a new line. */
export interface ExportStep {
	kind: 'create' | 'createOrder' | 'link' | 'update' | 'add' | 'delete';
	line: string;
	article: string;
	quantity: string;
}
