import { shownFor, type Operation } from '../Operation';
import { simplifyProperty } from '../record/parameters';
import { linesOf, orderOf, orderProperty } from './lines';

/** The lines of one sales order (ORDRG). */
export const getMany: Operation = {
	description: shownFor(['salesOrderLine'], ['getMany'], [orderProperty, simplifyProperty]),
	async execute(run) {
		return await linesOf(
			run,
			orderOf(run),
			run.context.getNodeParameter('simplify', run.itemIndex, true) === true,
		);
	},
};
