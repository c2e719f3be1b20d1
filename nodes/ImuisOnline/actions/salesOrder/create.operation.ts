import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { recordOf } from '../record/givenFields';
import { recordProperty } from '../record/parameters';
import { givenLines, linesProperty } from '../salesOrderLine/lines';

const head: INodeProperties = {
	...recordProperty,
	displayName: 'Head',
	description:
		'Fields of the order (ORDKOP) by their names in iMUIS; DEB, the number of the relation, is needed. iMUIS gives the order its number. Dates as 31-01-2026, yes and no as J and N.',
};

/** Makes a sales order with its lines, or nothing (imuis reference §7.1). Its head cannot be changed afterwards. */
export const create: Operation = {
	description: shownFor(['salesOrder'], ['create'], [head, linesProperty(true)]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const fields = recordOf(run, 'Head');
	if (String(fields.DEB ?? '').trim() === '')
		throw new InputError('Head: DEB is empty.', 'Fill in the number of the relation that the order is for.');
	const lines = givenLines(run, true).map((line) => line.fields);
	const { number, head: stored, lines: storedLines } = await run.imuis.createSalesOrder(fields, lines);
	return [{ NR: number, ...stored, lines: storedLines.map((line) => ({ ...line })) }];
}
