/** Records of OutSmart that extra fields can be mapped to (koppeling.md I17), and what they are made from. */
export type ExtraRecord =
	'relation' | 'contactPerson' | 'address' | 'material' | 'hourType' | 'workOrder' | 'workOrderMaterial';

/** What a kind of record is called, and what may be written to it. */
export interface ExtraTarget {
	/** As a message names it. */
	name: string;
	/** The iMUIS table whose fields can be mapped. */
	table: 'DEB' | 'CNT' | 'DEBADRES' | 'ART' | 'ORDKOP' | 'ORDRG';
	/** A column of that table to sort by; without an order iMUIS gives nothing (imuis reference §5.1). */
	sortedBy: string;
	/** Fields that can be mapped, free fields first (outsmart reference §2.4, §2.7, §3–5). */
	fields: readonly string[];
	/** Fields that are the koppeling's own, with the reason. */
	refused: Readonly<Record<string, string>>;
}

const KEY = 'it is the number by which the koppeling finds the record again';
const CONNECTION = 'it says to which relation the record belongs';
const LINE_NUMBER =
	'the koppeling keeps the line number of the sales order there, by which the export finds the line again';

const relationFreeFields = Array.from({ length: 20 }, (_, index) => `val_value_${index + 1}`);

export const EXTRA_TARGETS: Readonly<Record<ExtraRecord, ExtraTarget>> = {
	relation: {
		name: 'relation',
		table: 'DEB',
		sortedBy: 'NR',
		fields: [
			...relationFreeFields,
			'accountmanager',
			'contact',
			'country',
			'debtor_number_invoice',
			'debtor_type',
			'email',
			'email_workorder',
			'house_number',
			'kvk_number',
			'language',
			'latitude',
			'lead_phase',
			'longitude',
			'mobile',
			'name',
			'pgp_code',
			'phone_number',
			'remark',
			'source',
			'status',
			'vat_number',
		],
		refused: {
			debtor_number: KEY,
			external_id: KEY,
			active: 'the koppeling sets it from the block in iMUIS',
		},
	},
	contactPerson: {
		name: 'contact person',
		table: 'CNT',
		sortedBy: 'ZKSL',
		fields: ['cpn_name', 'cpn_phone', 'cpn_email'],
		refused: { cpn_code: KEY, cpn_debtor_nr: CONNECTION },
	},
	address: {
		name: 'address',
		table: 'DEBADRES',
		sortedBy: 'ZKSL',
		fields: ['adr_remark', 'adr_cpn_code', 'adr_country', 'adr_latitude', 'adr_longitude'],
		refused: { adr_code: KEY, adr_debtor_nr: CONNECTION },
	},
	material: {
		name: 'material',
		table: 'ART',
		sortedBy: 'NR',
		fields: [
			'freefield1',
			'freefield2',
			'freefield3',
			'freefield4',
			'barcode',
			'description',
			'eancode',
			'note',
			'price',
			'unit',
			'vat_code',
		],
		refused: { code: KEY, external_id: KEY, freefield5: LINE_NUMBER },
	},
	hourType: {
		name: 'hour type',
		table: 'ART',
		sortedBy: 'NR',
		fields: ['name', 'cost_price', 'sale_price'],
		refused: {
			code: KEY,
			active: 'the koppeling sets it from the block in iMUIS',
			cost_booking: 'it is set on creation only',
			sale_booking: 'it is set on creation only',
		},
	},
	workOrder: {
		name: 'work order',
		table: 'ORDKOP',
		sortedBy: 'NR',
		fields: [
			'AdrCode',
			'Comment',
			'CpnCode',
			'CpnCodeInvoice',
			'CustomerEmail',
			'CustomerEmailInvoice',
			'CustomerPhone',
			'CustomerPhoneInvoice',
			'CustomerRemark',
			'CustomerRemarkInvoice',
			'EmployeeNr',
			'ErrorCode',
			'ErrorMessage',
			'ExternProjectNr',
			'InternalWorkDescription',
			'MinimumHours',
			'OrderNr',
			'PriorityCode',
			'PriorityMessage',
			'ProjectNr',
			'RoundingAmount',
			'ShortWorkDescription',
			'SolutionCode',
			'SolutionMessage',
			'TypeOfWork',
			'WorkDate',
			'WorkDeadline',
			'WorkDescription',
			'WorkDuration',
			'WorkEndDate',
			'WorkEndTime',
			'WorkTime',
		],
		refused: {
			WorkorderNo: KEY,
			CustomerDebtorNr: CONNECTION,
			CustomerDebtorNrInvoice: CONNECTION,
			Materials: 'the koppeling fills it from the lines of the order',
		},
	},
	workOrderMaterial: {
		name: 'material on the work order',
		table: 'ORDRG',
		sortedBy: 'ORDNR',
		fields: [
			'MaterialFreeField1',
			'MaterialFreeField2',
			'MaterialFreeField3',
			'MaterialFreeField4',
			'MaterialName',
			'MaterialPrice',
			'MaterialType',
			'MaterialUnit',
		],
		refused: {
			MaterialFreeField5: LINE_NUMBER,
			MaterialCode: 'the export finds the article again by it',
			MaterialNr: 'it is the quantity that is still to be delivered',
		},
	},
};
