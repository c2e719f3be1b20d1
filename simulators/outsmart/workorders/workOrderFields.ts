/** One scalar field of a work order. */
export interface WorkOrderField {
	name: string;
	required?: true;
	/** Shown while nothing was filled in (default `""`). */
	unset?: string | null;
	text?: 'long';
	kind?: 'date' | 'time' | 'whole' | 'decimal';
	/** False: shown, never taken from a posted record. */
	postable?: false;
}

/** What an unfilled field shows. */
export function unsetValue(field: WorkOrderField): string | null {
	return field.unset === undefined ? '' : field.unset;
}

function plain(...names: string[]): WorkOrderField[] {
	return names.map((name) => ({ name }));
}

function customer(suffix: '' | 'Invoice'): WorkOrderField[] {
	return [
		{ name: `CustomerName${suffix}`, required: true },
		{ name: `CustomerDebtorNr${suffix}`, required: true },
		{ name: `CustomerStreet${suffix}`, required: true },
		...plain(`CustomerStreetNo${suffix}`, `CustomerEmail${suffix}`),
		{ name: `CustomerZIP${suffix}`, required: true },
		{ name: `CustomerCity${suffix}`, required: true },
		{ name: `CustomerContactPerson${suffix}`, required: true },
		...plain(`CustomerPhone${suffix}`),
		{ name: `CustomerRemark${suffix}`, text: 'long' },
		...plain(`CustomerCountry${suffix}`),
	];
}

/** The scalar fields of a work order in the order of outsmart reference §2.4 and §2.6. */
export const WORK_ORDER_FIELDS: readonly WorkOrderField[] = [
	{ name: 'WorkorderNo', required: true },
	...plain('OrderNr'),
	{ name: 'Reference', postable: false },
	{ name: 'ExternalReference', postable: false },
	{ name: 'WorkDate', kind: 'date' },
	{ name: 'WorkTime', kind: 'time' },
	{ name: 'WorkEndDate', kind: 'date' },
	{ name: 'WorkEndTime', kind: 'time' },
	...plain('ProjectNr', 'ExternProjectNr'),
	...customer(''),
	{ name: 'CustomerLatitude', unset: null },
	{ name: 'CustomerLongitude', unset: null },
	...customer('Invoice'),
	{ name: 'TypeOfWork', required: true },
	{ name: 'WorkDescription', text: 'long' },
	{ name: 'InternalWorkDescription', text: 'long' },
	...plain('ShortWorkDescription'),
	{ name: 'Comment', text: 'long' },
	{ name: 'WorkInstruction', postable: false },
	{ name: 'PaymentMethod', required: true },
	{ name: 'CreationDate', postable: false },
	...plain('EmployeeNr'),
	{ name: 'WorkFinished', postable: false, unset: '0' },
	{ name: 'WorkDuration', kind: 'whole' },
	{ name: 'WorkDeadline', kind: 'date' },
	...plain('WorkStatus'),
	{ name: 'PickupPlanning', unset: '0' },
	{ name: 'WebPlanning', unset: '0' },
	...plain('CpnCode', 'CpnCodeInvoice', 'AdrCode'),
	...plain('ErrorCode', 'ErrorMessage', 'SolutionCode', 'SolutionMessage', 'PriorityCode', 'PriorityMessage'),
	{ name: 'MinimumHours', kind: 'decimal' },
	{ name: 'RoundingAmount', kind: 'whole' },
];

/** The required fields of a material row in the order of outsmart reference §2.7. */
export const REQUIRED_MATERIAL_FIELDS = [
	'MaterialCode',
	'MaterialNr',
	'MaterialPrice',
	'MaterialName',
] as const;

/** The text fields of a material row, with what is shown while they are unset. */
export const MATERIAL_TEXT_FIELDS: Readonly<Record<string, string | null>> = {
	MaterialCode: '',
	MaterialName: '',
	MaterialUnit: '',
	MaterialType: null,
	MaterialFreeField1: null,
	MaterialFreeField2: null,
	MaterialFreeField3: null,
	MaterialFreeField4: null,
	MaterialFreeField5: null,
};

/** Fields that can be posted on a material row; whether they come back is a switch. */
export const EXTRA_MATERIAL_FIELDS = [
	'MaterialWarehouseCode',
	'MaterialWarrantyCode',
	'MaterialDiscountPercentage',
	'MaterialOriginalPrice',
] as const;

/** The required fields of a work period in the order of outsmart reference §2.8. */
export const REQUIRED_PERIOD_FIELDS = ['WorkDate', 'BeginTime', 'EndTime', 'TotalTime'] as const;

/** The optional fields of a work period. */
export const OPTIONAL_PERIOD_FIELDS = [
	'Break',
	'Travel',
	'WorkRemark',
	'HourType',
	'EmployeeNr',
	'ObjCode',
	'ExternalId',
] as const;
