import { limitProperties } from '../../../items/limit';
import { fieldsOption, chosenFields, limited } from '../paging';
import { filtered, filtersProperty, readFilters } from '../filters';
import { eachItem, itemOf } from '../../../items/eachItem';
import { recordWithoutLinks } from '../../withoutLinks';
import type { Operation } from '../Operation';
import { readEndpoint } from './endpoint';

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
		return await eachItem(context, async (itemIndex) => {
			const { endpoint } = readEndpoint(context, itemIndex, resource);
			const filters = readFilters(context, itemIndex);
			const records = filtered(await outSmart.list(endpoint), filters);
			return limited(context, itemIndex, records).map((record) =>
				itemOf(recordWithoutLinks(chosenFields(context, itemIndex, record)), itemIndex),
			);
		});
	},
};
