import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import { select } from '../cloudswitch/selection';
import type { RecordKey } from '../cloudswitch/types';
import type { OperationRun } from './Operation';
import type { RecordKind } from './recordKinds';

/** Between the parts of a key that has several: `10001/JANSEN`. */
const SEPARATOR = '/';

/** Chooses one record: from a list, by its key, or by its search key. */
export const locatorProperty: INodeProperties = {
	displayName: 'Record',
	name: 'recordKey',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The record to work on',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchRecords', searchable: true },
		},
		{
			displayName: 'By Number or Key',
			name: 'key',
			type: 'string',
			placeholder: 'e.g. 10001',
			hint: 'A contact person is 10001/JANSEN, a delivery address 10001/MAGAZIJN/F',
		},
		{
			displayName: 'By Search Key',
			name: 'searchKey',
			type: 'string',
			placeholder: 'e.g. JANSEN',
			hint: 'The search key (zoeksleutel) must belong to one record only',
		},
	],
};

/** A key as one text, as the locator holds it. */
export function keyText(record: Readonly<Record<string, string>>, { key }: RecordKind): string {
	return key.map((field) => (record[field] ?? '').trim()).join(SEPARATOR);
}

/**
 * The key of the chosen record.
 *
 * @throws {InputError} when nothing is chosen, a part of the key is missing, or a search key belongs to none or several
 */
export async function locatedKey(run: OperationRun, kind: RecordKind): Promise<RecordKey> {
	const { mode, value } = run.context.getNodeParameter('recordKey', run.itemIndex, {}) as {
		mode?: string;
		value?: unknown;
	};
	const text = String(value ?? '').trim();
	if (text === '')
		throw new InputError('Record is empty.', `Choose the ${kind.name} from the list, or give its number.`);
	if (mode === 'searchKey' && kind.key[0] !== 'ZKSL') return await bySearchKey(run, kind, text);
	const parts = text.split(SEPARATOR);
	if (parts.length !== kind.key.length || parts.some((part) => part.trim() === '')) {
		throw new InputError(
			`Record: "${text}" is not the key of a ${kind.name}.`,
			`Write it as ${kind.key.join(SEPARATOR)}.`,
		);
	}
	return Object.fromEntries(kind.key.map((field, index) => [field, (parts[index] ?? '').trim()]));
}

async function bySearchKey({ imuis }: OperationRun, kind: RecordKind, text: string): Promise<RecordKey> {
	const { table, key, sort } = kind;
	const found = await imuis.records(
		select(table, key.includes('ZKSL') ? key : [...key, 'ZKSL'])
			.where('ZKSL', '=', text)
			.orderBy(...sort),
	);
	const [only, ...others] = found;
	if (only && others.length === 0)
		return Object.fromEntries(key.map((field) => [field, (only[field] ?? '').trim()]));
	throw new InputError(
		`${found.length === 0 ? 'No' : String(found.length)} ${kind.name} has the search key "${text}".`,
		'Choose it from the list, or give its number.',
	);
}
