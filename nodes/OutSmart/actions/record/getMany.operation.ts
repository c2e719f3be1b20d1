import { limitProperties } from '../../../items/limit';
import { fieldChoice, fieldsOption, limited } from '../paging';
import { filtered, filtersProperty, readFilters } from '../filters';
import { eachItem, itemOf } from '../../../items/eachItem';
import { recordWithoutLinks } from '../../withoutLinks';
import type { Operation } from '../Operation';
import { readEndpoint } from './endpoint';
import { recordLists } from './listRecords';

/** Records of an entity that meet the filters; OutSmart answers the whole list, the rest happens here. */
export const getMany: Operation = {
	description: [
		...limitProperties,
		filtersProperty,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [fieldsOption],
		},
	],
	async execute({ context, outSmart, resource }) {
		const list = recordLists(outSmart);
		return await eachItem(context, async (itemIndex) => {
			const { endpoint } = readEndpoint(context, itemIndex, resource);
			const filters = readFilters(context, itemIndex);
			const records = (await list(endpoint)).map(recordWithoutLinks);
			const chosen = fieldChoice(context, itemIndex, records);
			return limited(context, itemIndex, filtered(records, filters)).map((record) =>
				itemOf(chosen(record), itemIndex),
			);
		});
	},
};
