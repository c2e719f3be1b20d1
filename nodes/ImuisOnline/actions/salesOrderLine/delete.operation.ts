import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { shownFor, type Operation } from '../Operation';
import { orderOf, orderProperty } from './lines';

const lineProperty: INodeProperties = {
	displayName: 'Line Number',
	name: 'line',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5',
	description: 'The line number (RG) that Get Many shows',
};

/** Removes one line of a sales order (imuis reference §7.4). */
export const remove: Operation = {
	description: shownFor(['salesOrderLine'], ['delete'], [orderProperty, lineProperty]),
	async execute(run) {
		const order = orderOf(run);
		const line = String(run.context.getNodeParameter('line', run.itemIndex, '')).trim();
		if (!/^\d+$/.test(line))
			throw new InputError(
				`Line Number "${line}" is no number of a line.`,
				'Get Many shows the numbers (RG).',
			);
		await run.imuis.deleteSalesOrderLine(order, line);
		return [{ order, line, deleted: true }];
	},
};
