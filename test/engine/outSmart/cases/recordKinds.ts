import type { IDataObject } from 'n8n-workflow';

/** A kind of record: what is stored of it, and values that its fields cannot hold. */
export interface RecordExample {
	resource: string;
	endpoint: string;
	key: string;
	/** All that OutSmart wants of one. */
	record: IDataObject;
	/** Changes of the record that fail, and the sentence that names field and value. */
	bad: Array<[IDataObject, string]>;
}

/** Every resource of the node that is a list of records of its own. */
export const RECORD_EXAMPLES: readonly RecordExample[] = [
	{
		resource: 'address',
		endpoint: 'addresses',
		key: 'adr_code',
		record: { adr_debtor_nr: '1', adr_code: 'A', adr_line_1: 'Laan 1', adr_zip: '1234 AB', adr_city: 'Ede' },
		bad: [[{ adr_zip: ' ', adr_city: null }, 'Required fields are empty: adr_zip, adr_city.']],
	},
	{
		resource: 'contactPerson',
		endpoint: 'contactpersons',
		key: 'cpn_code',
		record: { cpn_debtor_nr: '1', cpn_code: 'A', cpn_name: 'Anna' },
		bad: [[{ cpn_name: { first: 'Anna' } }, '"cpn_name" holds a list or an object']],
	},
	{
		resource: 'employee',
		endpoint: 'employees',
		key: 'number',
		record: { number: 'A', firstname: 'Anna', lastname: 'Bos' },
		bad: [[{ lastname: '' }, 'Required fields are empty: lastname.']],
	},
	{
		resource: 'hourType',
		endpoint: 'hourtypes',
		key: 'code',
		record: { code: 'A', name: 'Reistijd', cost_booking: '0', sale_booking: '1', sale_price: '50.00' },
		bad: [
			[{ sale_price: 'free' }, '"sale_price" is "free", which is no price.'],
			[{ sale_price: '-1' }, '"sale_price" is "-1", which is no price.'],
			[{ active: 'yes' }, '"active" is "yes", which is neither 1 nor 0.'],
		],
	},
	{
		resource: 'material',
		endpoint: 'materials',
		key: 'code',
		record: { code: 'A', description: 'Buis', price: '4.55', unit: 'stuk' },
		bad: [[{ price: '1.234,56' }, '"price" is "1.234,56", which is no number.']],
	},
	{
		resource: 'object',
		endpoint: 'objects',
		key: 'obj_code',
		record: { obj_code: 'A', obj_debiteur_nummer: '1', obj_description: 'Ketel' },
		bad: [[{ obj_date_installation: 'soon' }, '"obj_date_installation" is "soon", which is no date.']],
	},
	{
		resource: 'project',
		endpoint: 'projects',
		key: 'code',
		record: {
			code: 'A',
			name: 'Nieuwbouw',
			debtor_number: '1',
			debtor_number_invoice: '1',
			status: 'Nieuw',
			date_start: '2026-01-02',
		},
		bad: [
			[{ date_start: '2026-02-30' }, '"date_start" is "2026-02-30", which is no date.'],
			[{ date_end: '08:30' }, '"date_end" is "08:30", which is no date.'],
			[{ progress: '5,5' }, '"progress" is "5,5", which is no whole number.'],
		],
	},
	{
		resource: 'relation',
		endpoint: 'relations',
		key: 'debtor_number',
		record: { debtor_number: 'A', name: 'Smit', street: 'Laan 1', postal_code: '1234 AB', city: 'Ede' },
		bad: [[{ active: '2' }, '"active" is "2", which is neither 1 nor 0.']],
	},
	{
		resource: 'workStatus',
		endpoint: 'workstatusses',
		key: 'sta_code',
		record: { sta_code: 'A', sta_name: 'Wacht' },
		bad: [[{ sta_name: undefined }, 'Required fields are empty: sta_name.']],
	},
];

/** Values in the shapes that other nodes give them, and how OutSmart gets them (outsmart reference §1.7). */
export const CONVERTED: Array<[string, IDataObject, IDataObject]> = [
	[
		'hourType',
		{ sale_price: '50,5', cost_price: 12, sale_booking: true, active: false },
		{ sale_price: '50.50', cost_price: '12.00', sale_booking: '1', active: '0' },
	],
	['material', { price: 4.5 }, { price: '4,50' }],
	['material', { price: '4,55' }, { price: '4,55' }],
	[
		'project',
		{ date_start: '2026-11-30T23:30:00Z', date_end: '3-12-2026', active: true },
		{ date_start: '2026-12-01', date_end: '2026-12-03', active: '1' },
	],
	['object', { obj_date_installation: '3-12-2026' }, { obj_date_installation: '2026-12-03' }],
];
