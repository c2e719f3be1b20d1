import type { INodeProperties } from 'n8n-workflow';

export const sortProperty: INodeProperties = {
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'string',
	default: '',
	placeholder: 'e.g. NR',
	description:
		'Names of fields, separated by commas; ascending. Give the primary key, so that no record is missed while pages are read.',
};

export const fieldsProperty: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'string',
	default: '',
	placeholder: 'e.g. NR, NAAM',
	description: 'Names of fields, separated by commas. Empty: all. Values come out as texts.',
};

export const changedSinceProperty: INodeProperties = {
	displayName: 'Changed Since',
	name: 'changedSince',
	type: 'dateTime',
	default: '',
	description: 'Only records changed on or after this day; a time of day does not count',
};

export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Condition',
	default: {},
	description: 'Conditions that must all hold',
	options: [
		{
			displayName: 'Condition',
			name: 'condition',
			values: [
				{ displayName: 'Field', name: 'field', type: 'string', default: '' },
				{
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
				},
				{ displayName: 'Value', name: 'value', type: 'string', default: '' },
			],
		},
	],
};
