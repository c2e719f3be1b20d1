import { CODES } from '../http/Refusal';
import {
	type EntityDefinition,
	LENGTHS,
	longText,
	nullable,
	numbered,
	optional,
	preset,
	required,
} from './EntityDefinition';

const relations: EntityDefinition = {
	name: 'relations',
	key: ['debtor_number'],
	failed: 1300,
	missing: 1301,
	deletion: { entity: 'relation', keys: { name: 'name', debtor_number: 'debtor_number' } },
	filterAliases: { zip: 'postal_code' },
	fields: [
		required('debtor_number'),
		required('name'),
		...optional('contact', 'phone_number', 'mobile', 'email', 'email_workorder'),
		required('street'),
		...optional('house_number'),
		required('postal_code'),
		required('city'),
		...optional('country'),
		longText('remark'),
		...nullable('latitude', 'longitude'),
		...optional(
			'external_id',
			'debtor_number_invoice',
			'kvk_number',
			'vat_number',
			'debtor_type',
			'language',
		),
		...optional('accountmanager', 'pgp_code', 'source', 'status', 'lead_phase'),
		preset('active', '1'),
		...numbered('val_value_', 20),
	],
};

const addresses: EntityDefinition = {
	name: 'addresses',
	singular: 'address',
	key: ['adr_code'],
	failed: CODES.generalError,
	missing: CODES.requiredMissing,
	deletion: { entity: 'address', keys: { code: 'adr_code' } },
	fields: [
		required('adr_debtor_nr'),
		required('adr_code'),
		...optional('adr_cpn_code'),
		required('adr_line_1'),
		required('adr_zip'),
		required('adr_city'),
		...optional('adr_country'),
		longText('adr_remark'),
		...nullable('adr_latitude', 'adr_longitude'),
	],
};

const contactPersons: EntityDefinition = {
	name: 'contactpersons',
	singular: 'contactperson',
	key: ['cpn_code'],
	failed: CODES.generalError,
	missing: CODES.requiredMissing,
	deletion: { entity: 'contactperson', keys: { code: 'cpn_code' } },
	fields: [
		required('cpn_debtor_nr'),
		required('cpn_code'),
		required('cpn_name'),
		...optional('cpn_phone', 'cpn_email'),
	],
};

const materials: EntityDefinition = {
	name: 'materials',
	key: ['code'],
	failed: 1200,
	missing: 1201,
	deletion: { entity: 'material', keys: { code: 'code', description: 'description' } },
	fields: [
		required('code'),
		required('description', { maximum: LENGTHS.text }),
		required('price', { kind: 'price' }),
		required('unit'),
		preset('eancode', '', { maximum: 55 }),
		preset('barcode', '', { maximum: 55 }),
		...numbered('freefield', 5),
		...optional('note', 'vat_code'),
	],
};

const hourTypes: EntityDefinition = {
	name: 'hourtypes',
	key: ['code'],
	failed: 1800,
	missing: 1801,
	deletion: { entity: 'hourtype', keys: { code: 'code' } },
	fields: [
		required('code'),
		required('name'),
		required('cost_booking', { kind: 'flag' }),
		required('sale_booking', { kind: 'flag' }),
		required('sale_price', { kind: 'pointPrice' }),
		preset('cost_price', '0.00', { kind: 'pointPrice' }),
		preset('active', '1', { kind: 'flag' }),
	],
};

const employees: EntityDefinition = {
	name: 'employees',
	key: ['number'],
	failed: 1100,
	missing: 1101,
	deletion: { entity: 'employee', keys: { number: 'number' } },
	fields: [
		required('firstname'),
		required('lastname'),
		required('number'),
		preset('active', '1', { postable: false }),
		...['mobile', 'email', 'address', 'zipcode', 'city', 'country'].map((name) =>
			preset(name, '', { postable: false }),
		),
		preset('latitude', '', { unset: null, postable: false }),
		preset('longitude', '', { unset: null, postable: false }),
		...['warehouse', 'vehicle', 'birthday'].map((name) => preset(name, '', { postable: false })),
		...numbered('emp_freefield_', 5).map((field) => ({ ...field, postable: false })),
	],
};

const projects: EntityDefinition = {
	name: 'projects',
	key: ['code'],
	failed: 1700,
	missing: 1701,
	deletion: { entity: 'project', keys: { code: 'code' } },
	fields: [
		required('code'),
		...optional('code_ext'),
		required('debtor_number'),
		...optional('adr_code', 'cpn_code'),
		required('debtor_number_invoice'),
		required('status'),
		required('name'),
		longText('description'),
		...optional('progress'),
		required('date_start', { kind: 'isoDate' }),
		preset('date_end', '', { kind: 'isoDate' }),
		preset('active', '1'),
	],
};

const objects: EntityDefinition = {
	name: 'objects',
	singular: 'object',
	key: ['obj_code'],
	failed: 1900,
	missing: 1901,
	deletion: { entity: 'object', keys: { code: 'obj_code' } },
	fields: [
		required('obj_code'),
		required('obj_debiteur_nummer'),
		required('obj_description'),
		...optional(
			'obj_sup_code',
			'obj_adr_code',
			'obj_obj_code',
			'obj_image',
			'obj_price',
			'obj_floor_level',
			'obj_location',
		),
		...nullable('obj_latitude', 'obj_longitude'),
		...optional('obj_type', 'obj_model', 'obj_brand', 'obj_date_warranty_expires', 'obj_serialnumber'),
		...optional('obj_date_last_inspection', 'obj_date_installation'),
		...numbered('obj_freefield_', 20),
		...optional('obj_order', 'obj_created', 'obj_modified'),
	],
};

/** What a work order names: customers and their places, what is used and worked, by whom, on what (outsmart reference §3–§6.4). */
export const MASTER_RECORDS: readonly EntityDefinition[] = [
	relations,
	addresses,
	contactPersons,
	materials,
	hourTypes,
	employees,
	projects,
	objects,
];
