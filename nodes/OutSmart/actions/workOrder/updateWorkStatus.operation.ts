import { eachItem } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { Operation } from '../Operation';
import { workOrderLocator } from './locator';
import { update } from './update';

/** Sets the work status (werkbonstatus) of a work order. */
export const updateWorkStatus: Operation = {
	description: [
		workOrderLocator,
		{
			displayName: 'Work Status Name or ID',
			name: 'newWorkStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getWorkStatuses' },
			default: '',
			description:
				'The work status (werkbonstatus) to set. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
	],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => {
			const workstatus = String(context.getNodeParameter('newWorkStatus', itemIndex, '')).trim();
			if (workstatus === '') {
				throw new InputError(
					'"Work Status" is empty.',
					'Choose the work status to set; OutSmart cannot take one away.',
				);
			}
			return await update(context, itemIndex, outSmart, { workstatus });
		});
	},
};
