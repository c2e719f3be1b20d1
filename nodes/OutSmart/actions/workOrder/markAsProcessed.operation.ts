import { eachItem, itemOf } from '../../../items/eachItem';
import { withoutLinks } from '../../withoutLinks';
import type { Operation } from '../Operation';
import { findRowId, workOrderLocator } from './locator';
import { markProcessed } from './markProcessed';

/** Makes a completed work order *Afgehandeld*; one that is so already stays as it is. */
export const markAsProcessed: Operation = {
	description: [
		{
			displayName:
				'The work order becomes Afgehandeld. This cannot be undone through the OpenAPI, and exports such as the one to iMUIS will not find it any more.',
			name: 'processedNotice',
			type: 'notice',
			default: '',
		},
		workOrderLocator,
	],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => {
			const rowId = await findRowId(context, itemIndex, outSmart);
			return [itemOf(withoutLinks(await markProcessed(outSmart, rowId)), itemIndex)];
		});
	},
};
