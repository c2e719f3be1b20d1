import { SaxesParser } from 'saxes';

/** A tree as the XML parser alone gives it, without anything of the client in between. */
export interface OracleElement {
	name: string;
	text: string;
	children: OracleElement[];
}

/** Throws for what the parser does not accept, and for a document type declaration. */
export function oracleTree(source: string): OracleElement {
	const parser = new SaxesParser({ xmlns: true });
	const top: OracleElement = { name: '', text: '', children: [] };
	const path = [top];
	const addText = (text: string): void => {
		(path[path.length - 1] as OracleElement).text += text;
	};
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', () => {
		throw new Error('doctype');
	});
	parser.on('opentag', ({ local }) => {
		const element: OracleElement = { name: local, text: '', children: [] };
		(path[path.length - 1] as OracleElement).children.push(element);
		path.push(element);
	});
	parser.on('closetag', () => void path.pop());
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.write(source).close();
	return top.children[0] as OracleElement;
}

/** Rows of a dataset: names and fields; throws for loose texts, fields in fields and repeated fields. */
export function oracleRows(root: OracleElement): Array<{ name: string; fields: Record<string, string> }> {
	refuseText(root);
	return root.children.map((row) => {
		refuseText(row);
		const fields: Record<string, string> = {};
		for (const { name, text, children } of row.children) {
			if (children.length > 0 || Object.hasOwn(fields, name)) throw new Error(`field ${name}`);
			Object.defineProperty(fields, name, { value: text, enumerable: true });
		}
		return { name: row.name, fields };
	});
}

function refuseText({ text, name }: OracleElement): void {
	if (text.trim() !== '') throw new Error(`text in ${name}`);
}

/** Rows without their empty fields: absent and empty mean the same. */
export function filledFields(
	rows: ReadonlyArray<{ name: string; fields: Readonly<Record<string, string>> }>,
): unknown {
	return rows.map(({ name, fields }) => [
		name,
		...Object.entries(fields)
			.filter(([, text]) => text !== '')
			.sort(),
	]);
}

/** What a function gives, or that it throws. */
export function outcomeOf(work: () => unknown): unknown {
	try {
		return { gives: work() };
	} catch {
		return 'throws';
	}
}
