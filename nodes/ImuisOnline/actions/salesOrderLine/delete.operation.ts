import { shownFor, type Operation } from '../Operation';
import { lineNumberProperty, lineOf, orderOf, orderProperty } from './lines';

/** Removes one line of a sales order (imuis reference §7.4). */
export const remove: Operation = {
	description: shownFor(['salesOrderLine'], ['delete'], [orderProperty, lineNumberProperty]),
	async execute(run) {
		const order = orderOf(run);
		const line = lineOf(run);
		await run.imuis.deleteSalesOrderLine(order, line);
		return [{ order, line, deleted: true }];
	},
};
