/** Settings of *importRelations* (koppeling.md I1–I3). */
export interface RelationSettings {
	includeContactPersons: boolean;
	includeAddresses: boolean;
}

/** Settings of *importMaterials* (koppeling.md I4, I16, I18). */
export interface MaterialSettings {
	/** Article group (`ARTGRP`) of the hour types; empty = hour types are not synchronised, nothing is left out. */
	hourTypeArticleGroup: string;
	/** What happens in OutSmart to a material whose article is blocked. */
	blockedMaterials: 'leave' | 'remove';
	/** Unit for an article without one (koppeling.md I14). */
	defaultUnit: string;
}

/** Settings of *importHourTypes* (koppeling.md I5). */
export interface HourTypeSettings {
	/** Required. */
	hourTypeArticleGroup: string;
	/** Booking flags of a new hour type. */
	costBooking: boolean;
	saleBooking: boolean;
}

/** Settings of *importSalesOrders* (koppeling.md I6, I7, I12–I15). */
export interface SalesOrderSettings {
	/** Required: key of the order type (`ORDSRT`). */
	orderType: string;
	orderLinesAsMaterials: boolean;
	/** Article group of the hour types; empty = hour lines are ordinary lines. */
	hourTypeArticleGroup: string;
	/** `TypeOfWork` and `PaymentMethod` of a new work order, as OutSmart names them. */
	workType: string;
	paymentMethod: string;
	/** Work status of a new work order; empty = none. */
	initialWorkStatus: string;
	/** Leave out orders that are blocked or completely invoiced (koppeling.md I12). */
	skipBlockedAndInvoiced: boolean;
	/** Unit for a line without one. */
	defaultUnit: string;
}

/** Rounding of worked time (koppeling.md E12), in minutes; `none` keeps the minute. */
export interface HourRounding {
	minutes: 0 | 5 | 15 | 30;
	direction: 'up' | 'nearest';
}

/** What happens to hours planned on the order (koppeling.md E12). */
export type PlannedHours = 'replace' | 'add' | 'keep';

/** Settings of *exportWorkOrders* (koppeling.md §3). */
export interface ExportSettings {
	/** Required: only orders of this type are written to (koppeling.md E8). */
	orderType: string;
	/** Article group of the hour types; needed for planned hours (koppeling.md E12). */
	hourTypeArticleGroup: string;
	exportWorkStatus: string;
	errorWorkStatus: string;
	/** Work status to set after success; empty = leave it (koppeling.md E6). */
	successWorkStatus: string;
	createRelations: boolean;
	createMaterials: boolean;
	createHourTypes: boolean;
	/** Make a sales order for a work order that was not made from one (koppeling.md E8). */
	createSalesOrders: boolean;
	/** Article group, VAT kind and unit for articles created in iMUIS (koppeling.md E5). */
	newMaterialArticleGroup: string;
	newArticleVat: string;
	newArticleUnit: string;
	/** Required as soon as hour types are synchronised: empty is not chosen yet (koppeling.md E12). */
	plannedHours: PlannedHours | '';
	sendPrices: 'never' | 'changed' | 'always';
	hourLines: 'perPeriod' | 'perHourType' | 'perHourTypeAndEmployee';
	hourRounding: HourRounding;
	/** Without it the export is a dry run (koppeling.md C5). */
	confirmed: boolean;
	/** ISO date; work orders completed before it are ignored; empty = none. */
	goLiveDate: string;
	/** Work orders with `WorkFinished` = 0 (koppeling.md E16). */
	unfinishedWork: 'export' | 'wait';
	/** Work orders with nothing on them (koppeling.md E17). */
	emptyWorkOrders: 'process' | 'error';
	/** A work period without hour type or of zero length (koppeling.md E12). */
	incompleteWorkPeriods: 'error' | 'skip';
	/** Quantity 0 on a new material (koppeling.md E13). */
	zeroQuantityMaterials: 'error' | 'skip';
	/** Article for hand-typed materials; empty = error (koppeling.md E13). */
	handTypedArticle: string;
	/** Text article for the work description; empty = no text line (koppeling.md E15). */
	descriptionArticle: string;
	/** Hours a connection fault may last before the work order goes to 99 (koppeling.md E7). */
	hoursBeforeError: number;
}

/** Settings of *setUp*: the choices whose existence it checks (koppeling.md C4); each may still be empty. */
export interface SetUpSettings {
	orderType: string;
	hourTypeArticleGroup: string;
	workType: string;
	paymentMethod: string;
	plannedHours: PlannedHours | '';
	exportWorkStatus: string;
	errorWorkStatus: string;
}
