import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import { select } from '../cloudswitch/selection';
import type { RecordKey } from '../cloudswitch/types';
import type { OperationRun } from './Operation';
import { oneOf, type RecordKind } from './recordKinds';

/** Between the parts of a key that has several: `10001/JANSEN`. */
const SEPARATOR = '/';

/** Chooses one record: from a list, by its key, or by its search key. */
export const locatorProperty: INodeProperties = {
	displayName: 'Record',
	name: 'recordKey',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The record to work on: its number, such as 10001; a contact person is 10001/JANSEN, a delivery address 10001/MAGAZIJN/V',
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
			hint: 'A contact person is 10001/JANSEN, a delivery address 10001/MAGAZIJN/V',
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
export function keyText(record: Readonly<Record<string, string>>, { key }: Pick<RecordKind, 'key'>): string {
	return key.map((field) => (record[field] ?? '').trim()).join(SEPARATOR);
}

/**
 * The key of the chosen record.
 *
 * @throws {InputError} when nothing is chosen, a part of the key is missing or no number, or a search key belongs to none or several
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
	const parts = keyParts(text, kind.key.length);
	if (!parts || parts.some((part) => part === '' || /[\t\r\n]/.test(part))) {
		throw new InputError(
			`Record: "${text}" is not the key of ${oneOf(kind)}.`,
			`Write it as ${kind.key.join(SEPARATOR)}.`,
		);
	}
	if (kind.number === kind.key[0] && !/^\d+$/.test(parts[0] ?? '')) {
		throw new InputError(
			`Record: "${parts[0]}" is no number, and ${kind.key[0]} of ${oneOf(kind)} is one.`,
			'Write its digits, or choose By Search Key.',
		);
	}
	return Object.fromEntries(kind.key.map((field, index) => [field, parts[index] ?? '']));
}

/** The parts of a key. A search key may itself hold the separator; the number before it and the kind behind it cannot. */
function keyParts(text: string, count: number): string[] | undefined {
	const parts = text.split(SEPARATOR);
	if (parts.length < count) return undefined;
	const behind = count === 3 ? [parts.pop() ?? ''] : [];
	const before = count === 1 ? [] : [parts.shift() ?? ''];
	return [...before, parts.join(SEPARATOR), ...behind].map((part) => part.trim());
}

async function bySearchKey({ imuis }: OperationRun, kind: RecordKind, text: string): Promise<RecordKey> {
	const { table, key, sort, name, plural } = kind;
	if (!kind.searched.includes('ZKSL'))
		throw new InputError(
			`Record: "${text}" cannot be looked up, because ${oneOf(kind)} has no search key.`,
			'Choose By Number or Key.',
		);
	const found = await imuis.records(
		select(table, key.includes('ZKSL') ? key : [...key, 'ZKSL'])
			.where('ZKSL', '=', text)
			.orderBy(...sort),
	);
	const [only, ...others] = found;
	if (only && others.length === 0)
		return Object.fromEntries(key.map((field) => [field, (only[field] ?? '').trim()]));
	throw new InputError(
		only
			? `${found.length} ${plural} have the search key "${text}".`
			: `No ${name} has the search key "${text}".`,
		'Choose it from the list, or give its number.',
	);
}
