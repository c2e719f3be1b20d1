import { CloudswitchRequestError } from './errors';
import { readPlainRows } from './plainRows';
import { checkName } from './selection';
import type { FieldValue, RemovedCharacters } from './types';
import { UnreadableAnswerError } from './unreadableAnswer';
import { writeValue } from './values';
import { parseXml, type XmlElement } from './xmlReader';
import { escapeXml, withoutForbidden } from './xmlText';

/**
 * One row of a dataset: the element's name (`DATA`, `METADATA`, `ORDRG`) and its fields, texts as they came. A field that is absent may be
 * missing here, or be there and empty: both mean empty (imuis reference §2.6).
 */
export interface DatasetRow {
	readonly name: string;
	readonly fields: Readonly<Record<string, string>>;
}

/** A row to be written, fields in order. */
export interface RowToWrite {
	readonly name: string;
	readonly fields: ReadonlyArray<readonly [name: string, value: FieldValue]>;
}

/** A dataset as it goes into a request, and what had to be left out of it. */
export interface WrittenDataset {
	readonly xml: string;
	readonly removed: readonly RemovedCharacters[];
}

const ROW_NAMES = new Set(['DATA', 'METADATA', 'ORDKOP', 'ORDRG', 'INPUT', 'SELECTION']);

/**
 * Writes a `NewDataSet` (imuis reference §2.2, §6, §7). Characters that XML cannot carry are left out and reported. Holds no `]]>`, so it
 * fits in a CDATA section.
 * @throws {CloudswitchRequestError} for a field name that is none
 */
export function writeDataset(rows: readonly RowToWrite[], decimalSign: '.' | ','): WrittenDataset {
	const removed: RemovedCharacters[] = [];
	const written = rows.map(({ name, fields }) => {
		const content = fields.map(([field, value]) => {
			const { text, count } = withoutForbidden(writeValue(value, decimalSign));
			if (count > 0) removed.push({ field, count });
			checkName(`Field of ${name}`, field);
			return text === '' ? `<${field}></${field}>` : `<${field}>${escapeXml(text)}</${field}>`;
		});
		return `<${name}>${content.join('')}</${name}>`;
	});
	return { xml: `<NewDataSet>${written.join('')}</NewDataSet>`, removed };
}

/** Fields given as an object, in its order. Throws a `CloudswitchRequestError` when there are none. */
export function fieldEntries(
	fields: Readonly<Record<string, FieldValue>>,
	what: string,
): Array<readonly [string, FieldValue]> {
	const entries = Object.entries(fields);
	if (entries.length === 0)
		throw new CloudswitchRequestError(`${what}: no field is given. Give at least one.`);
	return entries;
}

/**
 * Reads a dataset that came as text. The name of its root does not matter. Empty text is a dataset without rows.
 * @throws {UnreadableAnswerError} when it is not well-formed XML, or has texts or elements where a dataset has none
 */
export function parseDataset(text: string): DatasetRow[] {
	if (text.trim() === '') return [];
	return readPlainRows(text, 'plain') ?? rowsBelow(parseXml(text));
}

/**
 * Reads a dataset from the character data of an element as it stands in the envelope, escaped once more; no markup of the envelope in it.
 * @throws {UnreadableAnswerError} as `parseDataset`, and when it is not well-formed character data
 */
export function parseEscapedDataset(raw: string): DatasetRow[] {
	return readPlainRows(raw, 'escaped') ?? datasetOfElement(parseXml(`<Records>${raw}</Records>`));
}

/** Reads a dataset that came as XML elements instead of text (imuis reference §2.2: be lenient); `container` is the parameter's element. */
export function datasetOfElement(container: XmlElement): DatasetRow[] {
	const [first, ...others] = container.children;
	if (first === undefined) return parseDataset(container.text);
	const isRoot = others.length === 0 && !ROW_NAMES.has(first.name);
	if (isRoot && container.text.trim() !== '') throw looseText(container.name);
	return rowsBelow(isRoot ? first : container);
}

function rowsBelow(root: XmlElement): DatasetRow[] {
	if (root.text.trim() !== '') throw looseText(root.name);
	return root.children.map((row) => {
		if (row.text.trim() !== '') throw looseText(row.name);
		return { name: row.name, fields: fieldsOf(row) };
	});
}

function fieldsOf(row: XmlElement): Record<string, string> {
	const names = new Set<string>();
	const entries = row.children.map((field): [string, string] => {
		if (field.children.length > 0) {
			throw new UnreadableAnswerError('otherShape', `field ${field.name} holds elements instead of text`);
		}
		if (names.has(field.name)) {
			throw new UnreadableAnswerError('otherShape', `field ${field.name} appears twice in one record`);
		}
		names.add(field.name);
		return [field.name, field.text];
	});
	return Object.fromEntries(entries);
}

function looseText(where: string): UnreadableAnswerError {
	return new UnreadableAnswerError('otherShape', `element ${where} holds loose text between its elements`);
}
