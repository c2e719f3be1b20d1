import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { givenLines, linesProperty, orderOf, orderProperty } from './lines';

/** Adds lines to a sales order, all together or none (imuis reference §7.2); answers them with their numbers. */
export const create: Operation = {
	description: shownFor(['salesOrderLine'], ['create'], [orderProperty, linesProperty(true)]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const order = orderOf(run);
	const lines = givenLines(run, true);
	if (lines.length === 0) throw new InputError('Lines is empty.', 'Add at least one line.');
	const added = await run.imuis.createSalesOrderLines(
		order,
		lines.map(({ fields }) => fields),
	);
	return added.map((line) => ({ ...line }));
}
