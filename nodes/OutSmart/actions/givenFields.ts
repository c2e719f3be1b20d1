import { jsonParse, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../items/InputError';
import type { OutSmartRecord } from '../openapi/types';
import { writeFormat } from './fieldFormats';
import type { RecordField } from './recordKinds';

/**
 * The fields that an item's resource mapper gives: those filled in, or those of the input item with the same names. Fields left empty are not sent.
 *
 * @param lists fields that hold rows, which may be given as JSON text
 * @throws {InputError} naming every required field that is missing, and a value that cannot be read
 */
export function readMappedFields(
	context: IExecuteFunctions,
	itemIndex: number,
	fields: readonly RecordField[],
	lists: ReadonlySet<string> = new Set(),
): OutSmartRecord {
	const automatic = context.getNodeParameter('columns.mappingMode', itemIndex, 'defineBelow');
	const given =
		automatic === 'autoMapInputData'
			? (context.getInputData()[itemIndex]?.json ?? {})
			: (context.getNodeParameter('columns.value', itemIndex, {}) as IDataObject | null);
	const record: Record<string, unknown> = {};
	for (const { name, format } of fields) {
		const value = given?.[name];
		if (isMissing(value)) continue;
		const content = lists.has(name) ? readList(name, value) : readScalar(name, value);
		record[name] =
			format && typeof content === 'string' ? writeFormat(name, content.trim(), format) : content;
	}
	const missing = fields.filter(({ name, required }) => required && !(name in record));
	if (missing.length > 0) {
		throw new InputError(
			`Required fields are empty: ${missing.map(({ name }) => name).join(', ')}.`,
			'Fill them in under "Fields", or give the input item fields of these names.',
		);
	}
	return record;
}

/** An object or a list given as such or as JSON text. @throws {InputError} for anything else */
export function readJson(field: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return jsonParse(value);
	} catch {
		return wrongShape(
			`"${field}" is no valid JSON: ${excerptOf(value)}.`,
			'Write names and texts in double quotes, or give an expression that gives the data itself.',
		);
	}
}

/** A list given as such or as JSON text. @throws {InputError} for anything else */
export function readList(field: string, value: unknown): unknown[] {
	const list = readJson(field, value);
	if (Array.isArray(list)) return list as unknown[];
	return wrongShape(
		`"${field}" is no list: ${excerptOf(value)}.`,
		'Give a JSON list such as [ … ], or an expression that gives one.',
	);
}

function wrongShape(message: string, remedy: string): never {
	throw new InputError(message, remedy);
}

/** The beginning of what was given, as a message shows it. */
function excerptOf(value: unknown): string {
	return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}

function readScalar(field: string, value: unknown): string {
	if (typeof value === 'object')
		throw new InputError(
			`"${field}" holds a list or an object; OutSmart takes only a text or a number there.`,
			'Give a single value.',
		);
	if (typeof value === 'boolean') return value ? '1' : '0';
	return String(value);
}

/** OutSmart takes an empty text for missing (outsmart reference §8.7). */
function isMissing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
