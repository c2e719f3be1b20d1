import type { ChangeDateTable } from './tableNames';
/** Reasons of setUp: what is missing or must be decided by a person (koppeling.md C4, C5). */
export interface SetUpReasons {
	/** No code is chosen for exporting, or for errors. */
	workStatusNotChosen: { purpose: WorkStatusPurpose };
	/** The chosen code does not exist and is not one that Set Up adds by itself. */
	workStatusUnknown: { code: string; purpose: WorkStatusPurpose };
	/** A dry run: it would be added. */
	workStatusMissing: { code: string; name: string };
	/** OutSmart refused to add it; `text` is the service's own, redacted. */
	workStatusRefused: { code: string; name: string; text: string };
	/** OutSmart said that it added it, and it is not there. */
	workStatusNotStored: { code: string; name: string };
	/** The code is taken: it carries another name (koppeling.md C4). */
	workStatusOtherName: { code: string; name: string; found: string; purpose: WorkStatusPurpose };
	/** Export and error have the same code. */
	workStatusesEqual: { code: string };
	/** Nothing is chosen; `existing` are the values to choose from. */
	choiceEmpty: { setting: ChoiceSetting; existing: readonly string[] };
	choiceUnknown: { setting: ChoiceSetting; value: string; existing: readonly string[] };
	/** It exists, but is blocked in iMUIS or not active in OutSmart. */
	choiceBlocked: { setting: ChoiceSetting; value: string };
	/** Hour types are synchronised and nobody said what happens to hours planned on the order (koppeling.md E12). */
	plannedHoursNotChosen: { articleGroup: string };
	/** iMUIS answered records that would be changed tomorrow or later: it does not filter this table by change date (koppeling.md A3). */
	changeDateIgnored: { table: ChangeDateTable };
	/** iMUIS refused to filter this table by change date. */
	changeDateRefused: { table: ChangeDateTable; text: string };
	/** The columns, a sample and what it becomes in OutSmart, for a person to look at (koppeling.md A4). */
	sampleToConfirm: {
		table: SampledTable;
		columns: readonly string[];
		sample: readonly SampleValue[];
		becomes: SampleInOutSmart;
	};
	/** The sample has no relation number or search key in a column that the koppeling knows. */
	columnsUnknown: {
		table: SampledTable;
		columns: readonly string[];
		sample: readonly SampleValue[];
		/** Names looked for, of which one must be there and filled. */
		relation: readonly string[];
		searchKey: readonly string[];
	};
	/** iMUIS refused to show the table. */
	tableUnreadable: { table: SampledTable; text: string };
	/** Free field 5 of these cards is filled. */
	materialFreeFieldInUse: { count: number; examples: readonly CardExample[] };
	/** OutSmart does not show free fields with its material cards. */
	materialFreeFieldHidden: { count: number };
	/** The same number is another relation on the other side. */
	relationNamesDiffer: { count: number; examples: readonly RelationExample[] };
	/** These would be exported by the first run. */
	completedWorkOrdersWaiting: { count: number; workStatus: string; examples: readonly string[] };
	/** OutSmart empties fields that are not sent (koppeling.md A10). */
	unsentFieldsEmptied: Record<string, never>;
	/** OutSmart refused the trial relation (`text` is its own), or took it and does not show it (`text` empty): it is not known. */
	unsentFieldsUnknown: { text: string };
	/** The trial relation could not be removed again. */
	trialRelationLeft: { number: string; text: string };
	/** OutSmart's own link to iMUIS doubles every line (koppeling.md C5). */
	otherExporter: Record<string, never>;
}

/** What Set Up found in order, or put in order itself. */
export interface SetUpConfirmations {
	imuisConnected: { administration: string };
	outSmartConnected: { employees: number };
	workStatusFound: { code: string; name: string };
	workStatusAdded: { code: string; name: string };
	choiceFound: { setting: ChoiceSetting; name: string };
	plannedHoursChosen: { choice: 'replace' | 'add' | 'keep' };
	plannedHoursNotNeeded: Record<string, never>;
	changeDateWorks: { table: ChangeDateTable };
	tableEmpty: { table: SampledTable };
	materialFreeFieldFree: { count: number };
	relationNamesAgree: { compared: number };
	unsentFieldsKept: Record<string, never>;
	/** A dry run: nothing may be written, so it was not tried. */
	unsentFieldsNotTried: Record<string, never>;
	noCompletedWorkOrders: { workStatus: string };
}

/** What the koppeling uses a work status for: exporting to iMUIS, or saying that it went wrong. */
export type WorkStatusPurpose = 'export' | 'error';

export type ChoiceSetting = 'orderType' | 'articleGroup' | 'workType' | 'paymentMethod';

/** Tables whose columns are not documented (koppeling.md A4). */
export type SampledTable = 'CNT' | 'DEBADRES';

export interface SampleValue {
	column: string;
	value: string;
}

/** The sample as the import would send it. */
export interface SampleInOutSmart {
	relation: string;
	code: string;
	/** Name, address, telephone number: what else is filled. */
	values: readonly string[];
}

export interface CardExample {
	code: string;
	description: string;
	value: string;
}

export interface RelationExample {
	number: string;
	imuis: string;
	outSmart: string;
}

/** What a check says: what was found, and what to do. */
export interface SetUpText {
	message: string;
	/** Empty when nothing needs to be done. */
	remedy: string;
}

/** The texts of Set Up in one language. */
export interface SetUpTexts {
	reasons: { [Code in keyof SetUpReasons]: (facts: SetUpReasons[Code]) => SetUpText };
	confirmations: { [Code in keyof SetUpConfirmations]: (facts: SetUpConfirmations[Code]) => string };
	/** How a check names what it looked at. */
	subjects: {
		settings: Record<ChoiceSetting, string>;
		tables: Record<ChangeDateTable, string>;
		plannedHours: string;
		materialFreeField: string;
		relationNames: string;
		completedWorkOrders: string;
		unsentFields: string;
		otherExporter: string;
	};
}
