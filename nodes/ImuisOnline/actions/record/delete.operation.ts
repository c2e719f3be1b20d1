import type { IDataObject } from 'n8n-workflow';
import { locatorProperty } from '../locator';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { WRITABLE } from '../recordKinds';
import { keyOf, keyProperty, tableProperty, writableTableOf } from './parameters';

/** Removes one record; iMUIS refuses while it is in use (imuis reference §6.3). */
export const remove: Operation = {
	description: [
		...shownFor(['table'], ['delete'], [tableProperty, keyProperty]),
		...shownFor(WRITABLE, ['delete'], [locatorProperty]),
	],
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = writableTableOf(run);
	const key = await keyOf(run);
	await run.imuis.delete(table, key);
	return [{ table, key: { ...key }, deleted: true }];
}
