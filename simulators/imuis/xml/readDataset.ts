import { Refusal } from '../Refusal';
import { parseXml, type XmlElement } from './parseXml';

/** One row of a dataset: the element's name and its fields as written. */
export interface DatasetRow {
	name: string;
	fields: Map<string, string>;
}

const ROOTS = ['NewDataSet', 'DATASET'];
const ROW_NAMES = new Set(['Table1', 'METADATA', 'SELECTION', 'DATA', 'ORDKOP', 'ORDRG', 'DIGDOS', 'INPUT']);

/**
 * Reads a dataset parameter: root `NewDataSet` or `DATASET`, rows with fields below it; fields that stand directly under the root are one
 * row (imuis reference §2.4, §12.3). Refuses what is not well-formed or has another shape.
 */
export function readDataset(text: string, parameter: string): DatasetRow[] {
	if (text.trim() === '') throw new Refusal(`Parameter ${parameter} is leeg`);
	const root = parse(text, parameter);
	if (!ROOTS.includes(root.name)) throw new Refusal(`Parameter ${parameter} bevat geen NewDataSet`);
	if (root.text.trim() !== '') throw new Refusal(`Parameter ${parameter} bevat losse tekst in ${root.name}`);
	const rows: DatasetRow[] = [];
	const direct: XmlElement[] = [];
	for (const child of root.children) {
		if (child.children.length > 0 || ROW_NAMES.has(child.name)) rows.push(readRow(child, parameter));
		else direct.push(child);
	}
	if (direct.length > 0) rows.unshift({ name: root.name, fields: readFields(direct, parameter) });
	return rows;
}

function parse(text: string, parameter: string): XmlElement {
	try {
		return parseXml(text);
	} catch (error) {
		throw new Refusal(
			`Fout in het XML-document van parameter ${parameter}: ${error instanceof Error ? error.message : ''}`,
		);
	}
}

function readRow(element: XmlElement, parameter: string): DatasetRow {
	if (element.text.trim() !== '')
		throw new Refusal(`Parameter ${parameter} bevat losse tekst in ${element.name}`);
	return { name: element.name, fields: readFields(element.children, parameter) };
}

function readFields(elements: XmlElement[], parameter: string): Map<string, string> {
	const fields = new Map<string, string>();
	for (const element of elements) {
		if (element.children.length > 0)
			throw new Refusal(`Parameter ${parameter}: veld ${element.name} bevat geen tekst`);
		if (fields.has(element.name))
			throw new Refusal(`Parameter ${parameter}: veld ${element.name} komt dubbel voor`);
		fields.set(element.name, element.text);
	}
	return fields;
}
