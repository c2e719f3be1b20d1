import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { givenLines, linesProperty, orderOf, orderProperty } from './lines';

/** Changes lines of a sales order, one call each (imuis reference §7.3); what is left empty stays. */
export const update: Operation = {
	description: shownFor(['salesOrderLine'], ['update'], [orderProperty, linesProperty(false)]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const order = orderOf(run);
	const lines = givenLines(run, false);
	if (lines.length === 0) throw new InputError('Lines is empty.', 'Add at least one line.');
	const unchanged = lines.find(({ fields }) => Object.keys(fields).length === 0);
	if (unchanged)
		throw new InputError(
			`Lines: nothing is to change on line ${unchanged.line}.`,
			'Fill in a field, or remove the line.',
		);
	for (const { line, fields } of lines) await run.imuis.updateSalesOrderLine(order, line, fields);
	return lines.map(({ line }) => ({ order, line, updated: true }));
}
