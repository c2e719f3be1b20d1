import { eachItem, itemOf } from '../../../items/eachItem';
import { withoutLinks } from '../../withoutLinks';
import type { Operation } from '../Operation';
import { findWorkOrder, workOrderLocator } from './locator';

/** One work order with its materials and work periods; reading changes nothing (koppeling.md E1). */
export const get: Operation = {
	description: [workOrderLocator],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => [
			itemOf(withoutLinks(await findWorkOrder(context, itemIndex, outSmart)), itemIndex),
		]);
	},
};
