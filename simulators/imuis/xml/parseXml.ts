import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with its namespace, its own text and its child elements. */
export interface XmlElement {
	name: string;
	namespace: string;
	text: string;
	children: XmlElement[];
}

/** Parses one document strictly: well-formed, namespaces declared, no DOCTYPE. Throws an Error that says where it fails. */
export function parseXml(source: string): XmlElement {
	const parser = new SaxesParser({ xmlns: true });
	const stack: XmlElement[] = [];
	let root: XmlElement | undefined;
	const addText = (text: string): void => {
		const top = stack[stack.length - 1];
		if (top) top.text += text;
	};
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', () => {
		throw new Error('DTD is niet toegestaan in dit XML-document');
	});
	parser.on('opentag', (tag: SaxesTagNS) => {
		const element = { name: tag.local, namespace: tag.uri, text: '', children: [] };
		stack[stack.length - 1]?.children.push(element);
		root ??= element;
		stack.push(element);
	});
	parser.on('closetag', () => void stack.pop());
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.write(source).close();
	if (root === undefined) throw new Error('Het XML-document heeft geen hoofdelement');
	return root;
}
