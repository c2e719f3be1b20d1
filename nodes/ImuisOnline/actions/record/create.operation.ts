import type { IDataObject } from 'n8n-workflow';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { WRITABLE } from '../recordKinds';
import { recordOf } from './givenFields';
import { recordProperty, tableProperty, writableTableOf } from './parameters';

/** Makes one record; answers the key as the service gives it (imuis reference §6.1). */
export const create: Operation = {
	description: [
		...shownFor(['table'], ['create'], [tableProperty]),
		...shownFor(['table', ...WRITABLE], ['create'], [recordProperty]),
	],
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = writableTableOf(run);
	return [{ table, primaryKey: await run.imuis.create(table, recordOf(run)) }];
}
