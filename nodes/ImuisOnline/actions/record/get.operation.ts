import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import { select } from '../../cloudswitch/selection';
import { keyText, locatedKey, locatorProperty } from '../locator';
import { shownFor, type Operation, type OperationRun } from '../Operation';
import { READABLE } from '../recordKinds';
import { linesOf } from '../salesOrderLine/readLines';
import { chosenFieldsProperty } from './getManyProperties';
import { kindOf, simplifyProperty } from './parameters';
import { fieldsOf } from './selection';

/** One record by its key; a sales order brings its lines along. */
export const get: Operation = {
	description: shownFor(READABLE, ['get'], [locatorProperty, simplifyProperty, chosenFieldsProperty]),
	execute,
};

async function execute(run: OperationRun): Promise<IDataObject[]> {
	const kind = kindOf(run);
	const key = await locatedKey(run, kind);
	const selection = Object.entries(key).reduce(
		(all, [field, value]) => all.where(field, '=', String(value)),
		select(kind.table, fieldsOf(run, kind.simplified)).orderBy(...kind.sort),
	);
	const [record] = await run.imuis.records(selection);
	if (!record) {
		throw new InputError(
			`iMUIS has no ${kind.name} ${keyText(key as Record<string, string>, kind)}.`,
			'Check the number; it may have been removed.',
		);
	}
	if (kind.table !== 'ORDKOP') return [{ ...record }];
	return [{ ...record, lines: await linesOf(run, String(key.NR)) }];
}
