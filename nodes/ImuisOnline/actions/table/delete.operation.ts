import type { IDataObject } from 'n8n-workflow';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { keyOf, keyProperty, tableOf, tableProperty } from './parameters';

/** Removes one record; iMUIS refuses while it is in use (imuis reference §6.3). */
export const remove: Operation = {
	description: shownFor('table', ['delete'], [tableProperty, keyProperty]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = tableOf(run);
	const key = keyOf(run);
	await run.imuis.delete(table, key);
	return [{ table, key: { ...key }, deleted: true }];
}
