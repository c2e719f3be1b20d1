import type { Scalar } from '../values';

/** Life cycle of a work order (outsmart reference §2.1). */
export const WORK_ORDER_STATUSES = ['Klaargezet', 'Opgehaald', 'Compleet', 'Afgehandeld'] as const;

export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];

/**
 * A material row as it is kept: API field names; `MaterialNr` (the quantity) and `MaterialPrice` as plain decimals with a point,
 * whatever the switches make of them when shown.
 */
export interface MaterialRow {
	values: Record<string, Scalar>;
	/** A quantity entered on the phone is shown with decimals ("2.00"), a posted whole one without ("2"). */
	enteredByHand: boolean;
}

/** A period somebody worked: API field names, dates `dd-MM-yyyy`, times `HH:mm`, `Break` in minutes. */
export type WorkPeriodRow = Record<string, Scalar>;

/** A photo; private ones are only shown with `include_private_photos=true`. */
export interface Photo {
	image: string;
	title: string;
	private: boolean;
}

/** A work order as it is kept. */
export interface WorkOrder {
	rowId: number;
	/** Scalar fields that were filled, by API name; `status`, lists and generated links are kept apart. */
	values: Record<string, Scalar>;
	status: WorkOrderStatus;
	archived: boolean;
	/** 32 hex characters; the key of the PDF link, so a secret. */
	worksheetCode: string;
	signed: boolean;
	materials: MaterialRow[];
	workperiods: WorkPeriodRow[];
	employees: string[];
	workObjects: string[];
	forms: unknown[];
	freeFields: Record<string, Scalar>;
	photos: Photo[];
	documents: string[];
	statusChanges: Array<{ status: string; timestamp: string; user: string }>;
}

/** A material row as the API shows it (outsmart reference §2.7). */
export interface ShownMaterial {
	[field: string]: Scalar | undefined;
	MaterialCode?: string;
	MaterialNr: string;
	MaterialPrice: string;
	MaterialTotalPrice: string;
	MaterialName: string;
	MaterialUnit: string;
	MaterialFreeField5: Scalar;
}

/** A work order as the API shows it (outsmart reference §2.6). */
export interface ShownWorkOrder {
	[field: string]: unknown;
	id: string;
	WorkorderNo: string;
	OrderNr: string;
	status: WorkOrderStatus;
	WorkStatus: Scalar;
	WorkFinished: string;
	Archived: string;
	PdfUrl: string;
	Materials: ShownMaterial[];
	Workperiods: Array<Record<string, Scalar>>;
	StatusChanges: Array<{ status: string; timestamp: string; user: string }>;
}
