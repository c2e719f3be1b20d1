import type { INodeProperties } from 'n8n-workflow';

const SORT: INodeProperties = {
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'string',
	default: '',
	placeholder: 'e.g. NAAM, PLAATS',
};

/** For resources whose key is known. */
export const sortProperty: INodeProperties = {
	...SORT,
	description:
		'Names of fields to sort by, separated by commas, such as NAAM; iMUIS sorts ascending only. Empty: by number or key, which is also what records with the same value are sorted by.',
};

/** For a table that the user names. */
export const tableSortProperty: INodeProperties = {
	...SORT,
	description:
		'Names of fields to sort by, separated by commas; iMUIS sorts ascending only. For DEB, ART, ORDKOP and other documented tables empty means by the primary key, which is also added to what you choose. For any other table end with its primary key, so that pages neither miss nor repeat a record.',
};

/** Which columns come out. */
export const fieldsProperty: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'string',
	default: '',
	placeholder: 'e.g. NR, NAAM',
	description: 'Names of fields to return, separated by commas. Empty: all. Values come out as texts.',
};

/** For resources with *Simplify*: only when that is off. */
export const chosenFieldsProperty: INodeProperties = {
	...fieldsProperty,
	displayOptions: { show: { simplify: [false] } },
};

export const changedSinceProperty: INodeProperties = {
	displayName: 'Changed Since',
	name: 'changedSince',
	type: 'dateTime',
	default: '',
	description:
		'Only records created or changed on or after this day, for example 2026-01-31; a time of day does not count. iMUIS does not tell which records were deleted.',
};

const FIELD: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'string',
	default: '',
	placeholder: 'e.g. PLAATS',
	description: 'Name of the field in iMUIS to compare',
};

const OPERATOR: INodeProperties = {
	displayName: 'Operator',
	name: 'operator',
	type: 'options',
	options: [
		{ name: 'Equals', value: 'equals' },
		{ name: 'Greater Than', value: 'greaterThan' },
		{ name: 'Greater Than or Equal', value: 'greaterThanOrEqual' },
		{ name: 'Less Than', value: 'lessThan' },
		{ name: 'Less Than or Equal', value: 'lessThanOrEqual' },
		{ name: 'Like (% Stands for Any Text)', value: 'like' },
	],
	default: 'equals',
	description:
		'How to compare. Like takes a text with % for any text, as in Bakker%; the others compare numbers, dates and texts. iMUIS has no "not equal".',
};

const VALUE: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	description:
		'What to compare with: a text, a number with a point (12.5), a date as 31-01-2026, or J or N for yes or no',
};

export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Condition',
	default: {},
	description: 'Conditions on fields that must all hold',
	options: [{ displayName: 'Condition', name: 'condition', values: [FIELD, OPERATOR, VALUE] }],
};
