import { shownFor, type Operation } from '../Operation';
import { orderOf, orderProperty } from '../salesOrderLine/lines';

/** Removes a sales order with its lines (imuis reference §7.4). */
export const remove: Operation = {
	description: shownFor(['salesOrder'], ['delete'], [orderProperty]),
	async execute(run) {
		const order = orderOf(run);
		await run.imuis.deleteSalesOrder(order);
		return [{ order, deleted: true }];
	},
};
