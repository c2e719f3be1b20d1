import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { select } from '../../cloudswitch/selection';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { WRITABLE } from '../recordKinds';
import { recordOf } from './givenFields';
import { kindOf, recordProperty } from './parameters';

/** Changes the record with the key among the fields, or makes it when there is none (imuis reference §6.1, §6.2). */
export const createOrUpdate: Operation = {
	description: shownFor(WRITABLE, ['createOrUpdate'], [recordProperty]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const { table, key, sort, name } = kindOf(run);
	const fields = recordOf(run);
	const missing = key.find((field) => String(fields[field] ?? '').trim() === '');
	if (missing !== undefined) {
		throw new InputError(
			`Record: the field ${missing} is empty, so it cannot be known which ${name} is meant.`,
			'Fill it in, or use Create to let iMUIS give it a number.',
		);
	}
	const wanted = Object.fromEntries(key.map((field) => [field, String(fields[field]).trim()]));
	const selection = Object.entries(wanted).reduce(
		(all, [field, value]) => all.where(field, '=', value),
		select(table, key).orderBy(...sort),
	);
	const found = (await run.imuis.records(selection)).some((record) =>
		key.every((field) => (record[field] ?? '').trim() === wanted[field]),
	);
	if (!found) return [{ table, primaryKey: await run.imuis.create(table, fields), created: true }];
	const changes = Object.fromEntries(Object.entries(fields).filter(([field]) => !key.includes(field)));
	if (Object.keys(changes).length > 0) await run.imuis.update(table, wanted, changes);
	return [{ table, key: wanted, created: false, updated: Object.keys(changes).length > 0 }];
}
