import type { IDataObject } from 'n8n-workflow';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { recordOf, recordProperty, tableOf, tableProperty } from './parameters';

/** Makes one record; answers the key as the service gives it (imuis reference §6.1). */
export const create: Operation = {
	description: shownFor('table', ['create'], [tableProperty, recordProperty]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = tableOf(run);
	return [{ table, primaryKey: await run.imuis.create(table, recordOf(run)) }];
}
