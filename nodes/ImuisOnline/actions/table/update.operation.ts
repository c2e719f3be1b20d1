import type { IDataObject } from 'n8n-workflow';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { keyOf, keyProperty, recordOf, recordProperty, tableOf, tableProperty } from './parameters';

/** Changes the given fields of one record; the others stay (imuis reference §6.2). */
export const update: Operation = {
	description: shownFor('table', ['update'], [tableProperty, keyProperty, recordProperty]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = tableOf(run);
	const key = keyOf(run);
	await run.imuis.update(table, key, recordOf(run));
	return [{ table, key: { ...key }, updated: true }];
}
