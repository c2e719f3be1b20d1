import type { IDataObject } from 'n8n-workflow';

/** What a list is asked for, all of it from the item. */
export const FROM_ITEM = {
	filters: {
		filter: [
			{
				key: '={{ $json.field }}',
				operator: '={{ $json.operator ?? "eq" }}',
				value: '={{ $json.key }}',
			},
		],
	},
	limit: '={{ $json.limit ?? 50 }}',
	options: { fields: '={{ $json.fields ?? "" }}' },
};

/** What is wrong with a question, whatever the list. */
export function badQuestions(field: string): Array<[IDataObject, string]> {
	return [
		[{ field: '', key: 'A' }, 'A filter names no field.'],
		[{ field: 'colour', key: 'A' }, 'OutSmart has no field "colour" to filter by.'],
		[{ field, key: 'A', operator: 'equals' }, `The operator of the filter on "${field}" is "equals"`],
		[{ field, key: 'A', limit: 0 }, '"Limit" is 0, which is no number of records.'],
		[
			{ field, key: 'A', fields: `${field}, colour` },
			'"Fields" names colour, which OutSmart does not give here.',
		],
	];
}
