/** A material on a work order, changed or added by hand. Numbers may be numbers or text with either decimal sign. */
export interface MaterialChange {
	/** Position (from 0) of the row to change. */
	line?: number;
	/** Free field 5 of the row to change; used when `line` is absent. */
	match?: string;
	MaterialCode?: string;
	MaterialNr?: string | number;
	MaterialPrice?: string | number;
	MaterialName?: string;
	MaterialUnit?: string;
	MaterialType?: string | null;
	MaterialFreeField1?: string | null;
	MaterialFreeField2?: string | null;
	MaterialFreeField3?: string | null;
	MaterialFreeField4?: string | null;
	MaterialFreeField5?: string | null;
}

/** Hours entered on the phone. */
export interface WorkedPeriod {
	/** `d-m-Y`; today by default. */
	WorkDate?: string;
	/** `H:i`. */
	BeginTime: string;
	/** `H:i`; before the begin: past midnight. */
	EndTime: string;
	/** Minutes. */
	Break?: string | number;
	/** `H:i`; end − begin − break by default. */
	TotalTime?: string;
	HourType?: string;
	EmployeeNr?: string;
	WorkRemark?: string;
	Travel?: string | number;
}

/** How a technician finishes a work order. */
export interface Completion {
	/** Rows with `line` or `match` are changed; the others are added, name, price and unit from the material's card unless given. */
	materials?: MaterialChange[];
	/** Rows taken off: position (number, before anything is added) or free field 5 (text). */
	removeMaterials?: Array<number | string>;
	workperiods?: WorkedPeriod[];
	/** Work status to set; `1` by default, null leaves what is there. */
	workStatus?: string | null;
	/** False: a follow-up is needed. */
	workFinished?: boolean;
	comment?: string;
	employeeNr?: string;
}

/** Fields of a work order changed in the back office, by API name, and what only the screen can set. */
export interface WorkOrderEdit {
	[field: string]: unknown;
	status?: string;
	/** `[{ image, title, private }]`. */
	Photos?: Array<{ image: string; title: string; private?: boolean }>;
	/** Replaces every row. */
	Workperiods?: WorkedPeriod[];
}
