import type { HttpPort } from '../../http/HttpPort';

/** A record as OutSmart answers it: strings, `null`, or nested rows (outsmart reference §1.3). */
export type OutSmartRecord = Readonly<Record<string, unknown>>;

/** Entities that are listed and upserted by their own endpoint (outsmart reference §3–6); any other endpoint by its name. */
export type Entity =
	| 'relations'
	| 'addresses'
	| 'contactpersons'
	| 'materials'
	| 'hourtypes'
	| 'employees'
	| 'projects'
	| 'objects'
	| 'workstatusses'
	| 'worktypes'
	| 'paymentmethods'
	| (string & Record<never, never>);

/** Life cycle of a work order (outsmart reference §2.1); `Alle` only in questions. */
export type WorkOrderStatus = 'Klaargezet' | 'Opgehaald' | 'Compleet' | 'Afgehandeld';

/** One condition of an advanced filter; several are AND-ed (outsmart reference §3.4). */
export interface Filter {
	key: string;
	value: string;
	operator: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'li';
}

/** A material row of a work order as it is read (outsmart reference §2.7); `MaterialNr` is the quantity. */
export interface MaterialRow {
	MaterialCode?: string | null;
	MaterialNr?: string | null;
	MaterialPrice?: string | null;
	MaterialName?: string | null;
	MaterialUnit?: string | null;
	MaterialFreeField5?: string | null;
	[field: string]: unknown;
}

/** A work period of a work order as it is read (outsmart reference §2.8); times `H:i`, date `d-m-Y`, Dutch local time. */
export interface WorkPeriodRow {
	WorkDate?: string | null;
	BeginTime?: string | null;
	EndTime?: string | null;
	TotalTime?: string | null;
	Break?: string | null;
	WorkRemark?: string | null;
	HourType?: string | null;
	EmployeeNr?: string | null;
	[field: string]: unknown;
}

/** A work order as it is read (outsmart reference §2.6). */
export interface WorkOrder {
	id: string;
	WorkorderNo: string;
	status: string;
	WorkStatus: string;
	Materials: MaterialRow[];
	Workperiods: WorkPeriodRow[];
	[field: string]: unknown;
}

/** What PostWorkorders answers per stored work order; `row_id` is the `id` of the work order (outsmart reference §2.4). */
export interface PostedWorkOrder {
	workorder_no: string;
	row_id: number | string;
}

/** What UpdateWorkorder can change (outsmart reference §2.5): date `d-m-Y`, time `H:i`. */
export interface WorkOrderChange {
	workstatus?: string;
	workdate?: string;
	worktime?: string;
	employee_nr?: string;
}

/** How a client is made. */
export interface OutSmartClientOptions {
	port: HttpPort;
	/** Default 60 seconds. */
	timeoutMs?: number;
	/** For reading work orders, which OutSmart answers all at once (outsmart reference §1.6). Default 5 minutes. */
	workOrdersTimeoutMs?: number;
}
