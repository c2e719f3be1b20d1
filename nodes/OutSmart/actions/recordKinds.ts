import type { FieldFormat } from './fieldFormats';

/** A column of a record that can be written. */
export interface RecordField {
	name: string;
	required: boolean;
	/** How it is written; as it is given when undefined. */
	format?: FieldFormat;
}

/** A kind of record of OutSmart: its endpoint, its key, its columns (outsmart reference §3–6). */
export interface RecordKind {
	/** Value of the resource. */
	resource: string;
	/** As the user reads it: `Contact Person`, `Contact Persons`. */
	name: string;
	plural: string;
	endpoint: string;
	/** Column that identifies a record; an existing one is updated. */
	key: string;
	/** Columns whose text names a record in a list. */
	titles: readonly string[];
	/** Name and key in DeleteEntity (outsmart reference §6.1); undefined where OutSmart deletes none. */
	deletion?: { entity: string; key: string };
	fields: readonly RecordField[];
}

/** Columns from a text: names with a blank between, `*` behind the required ones, then a colon and the format when it has one. */
function fields(text: string): RecordField[] {
	return text
		.trim()
		.split(/\s+/)
		.map((word) => {
			const [column = '', format] = word.split(':');
			return {
				name: column.replace('*', ''),
				required: column.endsWith('*'),
				...(format !== undefined && { format: format as FieldFormat }),
			};
		});
}

function numbered(prefix: string, count: number): string {
	return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`).join(' ');
}

/** The kinds of records with a resource of their own, by resource. */
export const RECORD_KINDS: readonly RecordKind[] = [
	{
		resource: 'address',
		name: 'Address',
		plural: 'Addresses',
		endpoint: 'addresses',
		key: 'adr_code',
		titles: ['adr_line_1', 'adr_city'],
		deletion: { entity: 'address', key: 'code' },
		fields: fields(
			'adr_debtor_nr* adr_code* adr_line_1* adr_zip* adr_city* adr_cpn_code adr_country adr_remark adr_latitude adr_longitude',
		),
	},
	{
		resource: 'contactPerson',
		name: 'Contact Person',
		plural: 'Contact Persons',
		endpoint: 'contactpersons',
		key: 'cpn_code',
		titles: ['cpn_name'],
		deletion: { entity: 'contactperson', key: 'code' },
		fields: fields('cpn_debtor_nr* cpn_code* cpn_name* cpn_phone cpn_email'),
	},
	{
		resource: 'employee',
		name: 'Employee',
		plural: 'Employees',
		endpoint: 'employees',
		key: 'number',
		titles: ['firstname', 'lastname'],
		deletion: { entity: 'employee', key: 'number' },
		fields: fields('number* firstname* lastname*'),
	},
	{
		resource: 'hourType',
		name: 'Hour Type',
		plural: 'Hour Types',
		endpoint: 'hourtypes',
		key: 'code',
		titles: ['name'],
		deletion: { entity: 'hourtype', key: 'code' },
		fields: fields(
			'code* name* cost_booking*:flag sale_booking*:flag sale_price*:price cost_price:price active:flag',
		),
	},
	{
		resource: 'material',
		name: 'Material',
		plural: 'Materials',
		endpoint: 'materials',
		key: 'code',
		titles: ['description'],
		deletion: { entity: 'material', key: 'code' },
		fields: fields(
			`code* description* price*:decimal unit* eancode barcode ${numbered('freefield', 5)} note vat_code`,
		),
	},
	{
		resource: 'object',
		name: 'Object',
		plural: 'Objects',
		endpoint: 'objects',
		key: 'obj_code',
		titles: ['obj_description'],
		deletion: { entity: 'object', key: 'code' },
		fields: fields(
			`obj_code* obj_debiteur_nummer* obj_description* obj_sup_code obj_adr_code obj_obj_code obj_image obj_price obj_floor_level obj_location obj_latitude obj_longitude obj_type obj_model obj_brand obj_serialnumber obj_date_installation:isoDate obj_date_last_inspection:isoDate obj_date_warranty_expires:isoDate ${numbered('obj_freefield_', 20)}`,
		),
	},
	{
		resource: 'project',
		name: 'Project',
		plural: 'Projects',
		endpoint: 'projects',
		key: 'code',
		titles: ['name'],
		deletion: { entity: 'project', key: 'code' },
		fields: fields(
			'code* name* debtor_number* debtor_number_invoice* status* date_start*:isoDate date_end:isoDate description code_ext adr_code cpn_code progress:whole active:flag',
		),
	},
	{
		resource: 'relation',
		name: 'Relation',
		plural: 'Relations',
		endpoint: 'relations',
		key: 'debtor_number',
		titles: ['name', 'city'],
		deletion: { entity: 'relation', key: 'debtor_number' },
		fields: fields(
			`debtor_number* name* street* postal_code* city* house_number country contact phone_number mobile email email_workorder remark external_id debtor_number_invoice kvk_number vat_number debtor_type language accountmanager pgp_code source status lead_phase latitude longitude active:flag ${numbered('val_value_', 20)}`,
		),
	},
	{
		resource: 'workStatus',
		name: 'Work Status',
		plural: 'Work Statuses',
		endpoint: 'workstatusses',
		key: 'sta_code',
		titles: ['sta_name'],
		fields: fields('sta_code* sta_name*'),
	},
];

/** The kind of a resource; undefined for `entity`, whose endpoint the user names. */
export function recordKind(resource: string): RecordKind | undefined {
	return RECORD_KINDS.find((kind) => kind.resource === resource);
}

/** Fields of a new work order (outsmart reference §2.4). */
export const WORK_ORDER_FIELDS: readonly RecordField[] = fields(
	'WorkorderNo* CustomerDebtorNr* CustomerName* CustomerStreet* CustomerStreetNo CustomerZIP* CustomerCity* CustomerContactPerson* CustomerDebtorNrInvoice* CustomerNameInvoice* CustomerStreetInvoice* CustomerStreetNoInvoice CustomerZIPInvoice* CustomerCityInvoice* CustomerContactPersonInvoice* TypeOfWork* PaymentMethod* ShortWorkDescription WorkDescription InternalWorkDescription Comment WorkStatus WorkDate:dutchDate WorkTime:time WorkEndDate:dutchDate WorkEndTime:time WorkDuration:whole WorkDeadline:dutchDate EmployeeNr Employees OrderNr ProjectNr ExternProjectNr CustomerEmail CustomerPhone CustomerRemark CustomerLatitude CustomerLongitude CustomerEmailInvoice CustomerPhoneInvoice CustomerRemarkInvoice PickupPlanning:flag WebPlanning:flag CpnCode CpnCodeInvoice AdrCode ErrorCode ErrorMessage SolutionCode SolutionMessage PriorityCode PriorityMessage MinimumHours:decimal RoundingAmount:whole Materials Workperiods Attachments Forms WorkObjects',
);

/** Fields of a work order that hold rows. */
export const WORK_ORDER_LISTS: ReadonlySet<string> = new Set([
	'Employees',
	'Materials',
	'Workperiods',
	'Attachments',
	'Forms',
	'WorkObjects',
]);
