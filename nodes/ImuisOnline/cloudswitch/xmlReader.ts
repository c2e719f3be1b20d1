import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableAnswerError, type UnreadableReason } from './unreadableAnswer';

/** An element: its name without prefix, its namespace, the text directly in it, its child elements. */
export interface XmlElement {
	readonly name: string;
	readonly namespace: string;
	text: string;
	readonly children: XmlElement[];
}

/**
 * Parses one XML document strictly: well-formed, namespaces declared, references known, no document type declaration.
 * @throws {UnreadableAnswerError} for everything else
 */
export function parseXml(source: string): XmlElement {
	const parser = new SaxesParser({ xmlns: true, position: false });
	const open: XmlElement[] = [];
	let root: XmlElement | undefined;
	let ending = false;
	const addText = (text: string): void => {
		const element = open[open.length - 1];
		if (element !== undefined) element.text += text;
	};
	parser.on('error', (error) => {
		throw wrap(error, ending ? 'truncated' : 'notWellFormed');
	});
	parser.on('doctype', () => {
		throw new UnreadableAnswerError(
			'doctype',
			'it has a document type declaration, which this service never sends',
		);
	});
	parser.on('opentag', (tag: SaxesTagNS) => {
		const element: XmlElement = { name: tag.local, namespace: tag.uri, text: '', children: [] };
		open[open.length - 1]?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.write(source);
	ending = true;
	parser.close();
	if (root === undefined) throw new UnreadableAnswerError('truncated', 'it holds no element');
	return root;
}

function wrap(error: Error, reason: UnreadableReason): UnreadableAnswerError {
	const detail = error.message.replace(/[.\s]+$/, '');
	return new UnreadableAnswerError(reason, reason === 'truncated' ? `it ends too early (${detail})` : detail);
}
