import type { IDataObject } from 'n8n-workflow';
import { locatorProperty } from '../locator';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { WRITABLE } from '../recordKinds';
import { recordOf } from './givenFields';
import { keyOf, keyProperty, recordProperty, tableProperty, writableTableOf } from './parameters';

/** Changes the given fields of one record; the others stay (imuis reference §6.2). */
export const update: Operation = {
	description: [
		...shownFor(['table'], ['update'], [tableProperty, keyProperty]),
		...shownFor(WRITABLE, ['update'], [locatorProperty]),
		...shownFor(['table', ...WRITABLE], ['update'], [recordProperty]),
	],
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const table = writableTableOf(run);
	const key = await keyOf(run);
	await run.imuis.update(table, key, recordOf(run));
	return [{ table, key: { ...key }, updated: true }];
}
