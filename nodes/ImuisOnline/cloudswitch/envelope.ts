import { UnreadableAnswerError } from './unreadableAnswer';
import { parseXml, type XmlElement } from './xmlReader';
import { escapeXml, withoutForbidden } from './xmlText';

/** Namespace of all functions, on every host (imuis reference §2.2). */
export const SERVICE_NAMESPACE = 'https://cloudswitch.imuisonline.com/';

const ENVELOPE_NAMESPACES = {
	'1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
	'1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const;
const EMPTY_CREDENTIALS = '<PartnerKey></PartnerKey><Omgevingscode></Omgevingscode>';
/** A request as `writeEnvelope` begins it, up to the empty credentials. */
const BEFORE_CREDENTIALS = new RegExp(
	`^<\\?xml [^>]*\\?><soap:Envelope [^>]*><soap:Body><\\w+ xmlns="${SERVICE_NAMESPACE.replace(/\./g, '\\.')}">(?=${EMPTY_CREDENTIALS})`,
);

/** A parameter of a function: plain text, or a dataset that goes in a CDATA section as all known clients send it. */
export type Parameter =
	readonly [name: string, text: string] | readonly [name: string, text: string, kind: 'dataset'];

/** A call of a function, before the credentials are filled in. */
export interface FunctionRequest {
	readonly functionName: string;
	/** False for CheckConnection alone, which takes nothing. */
	readonly takesCredentials: boolean;
	/** In the order of the WSDL, between Omgevingscode and the end. */
	readonly parameters: readonly Parameter[];
	readonly soapVersion: '1.1' | '1.2';
}

/** Writes the SOAP envelope of a call, with partner key and environment code empty (see `fillCredentials`). */
export function writeEnvelope(request: FunctionRequest): string {
	const { functionName, takesCredentials, parameters, soapVersion } = request;
	const content = parameters.map(([name, text, kind]) =>
		kind === 'dataset' ? `<${name}><![CDATA[${text}]]></${name}>` : `<${name}>${escapeXml(text)}</${name}>`,
	);
	return (
		`<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${ENVELOPE_NAMESPACES[soapVersion]}"><soap:Body>` +
		`<${functionName} xmlns="${SERVICE_NAMESPACE}">${takesCredentials ? EMPTY_CREDENTIALS : ''}${content.join('')}</${functionName}>` +
		`</soap:Body></soap:Envelope>`
	);
}

/** HTTP headers of a call (imuis reference §2.2). */
export function envelopeHeaders(
	request: Pick<FunctionRequest, 'functionName' | 'soapVersion'>,
): Record<string, string> {
	const { functionName, soapVersion } = request;
	const action = SERVICE_NAMESPACE + functionName;
	return soapVersion === '1.1'
		? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
		: { 'content-type': `application/soap+xml; charset=utf-8; action="${action}"` };
}

/**
 * Fills partner key and environment code into a request on its way out: only into the empty elements with which a function of this client's
 * envelopes begins. Everything else stays as it is, also text in the data that looks the same; a body that has them already, takes none or
 * is no envelope comes back unchanged. Pure.
 */
export function fillCredentials(body: string, partnerKey: string, environmentCode: string): string {
	const start = BEFORE_CREDENTIALS.exec(body)?.[0].length;
	if (start === undefined) return body;
	const written = (text: string): string => escapeXml(withoutForbidden(text).text);
	const filled =
		`<PartnerKey>${written(partnerKey)}</PartnerKey>` +
		`<Omgevingscode>${written(environmentCode)}</Omgevingscode>`;
	return body.slice(0, start) + filled + body.slice(start + EMPTY_CREDENTIALS.length);
}

/** What a function answered. */
export interface FunctionAnswer {
	/** `…Result`. */
	readonly result: boolean;
	/** Foutmelding as it came; `''` when absent. */
	readonly message: string;
	/** The returned parameters by name. */
	readonly values: ReadonlyMap<string, XmlElement>;
	/** The content of `Records` as it stands in the envelope, when it was not parsed with it; the element is empty then. */
	readonly escapedRecords?: string;
}

/** A SOAP fault. */
export interface SoapFault {
	/** `caller`: the service did not accept the request and did nothing; `service`: something broke there. */
	readonly blame: 'caller' | 'service';
	readonly text: string;
}

/**
 * Reads the SOAP answer to a function.
 * @throws {UnreadableAnswerError} for anything but an answer of this function or a SOAP fault
 */
export function parseAnswer(body: string, functionName: string): FunctionAnswer | SoapFault {
	refuseWebPage(body);
	const cut = cutRecords(body);
	const element = bodyElement(parseXml(cut?.around ?? body));
	if (element.name === 'Fault') return readFault(element);
	if (element.name !== `${functionName}Response`) {
		throw new UnreadableAnswerError(
			'otherShape',
			`it answers ${element.name} instead of ${functionName}Response`,
		);
	}
	const values = new Map(element.children.map((child) => [child.name, child]));
	return {
		result: readResult(values, functionName),
		message: values.get('Foutmelding')?.text ?? '',
		values,
		escapedRecords: cut?.content,
	};
}

function refuseWebPage(body: string): void {
	const start = body.slice(0, 200).trimStart().toLowerCase();
	if (start === '' && body.trim() === '') throw new UnreadableAnswerError('empty', 'it is empty');
	if (start.startsWith('<html') || /^<!doctype\s+html/.test(start)) {
		throw new UnreadableAnswerError('html', 'it is a web page instead of XML');
	}
	if (!/^\uFEFF?</.test(start)) throw new UnreadableAnswerError('notWellFormed', 'it is no XML');
}

/**
 * Cuts out the many megabytes of `Records`, which the XML parser would take ten times as long for, when there can be no doubt that it is the
 * one element of that name in a read's answer and holds nothing but character data. What is not so simple is parsed as a whole.
 */
function cutRecords(body: string): { around: string; content: string } | undefined {
	const tag = body.indexOf('<Records>');
	const start = tag + '<Records>'.length;
	const end = body.indexOf('<', start);
	if (tag < 0 || !body.startsWith('</Records>', end)) return undefined;
	const before = body.slice(0, start);
	const after = body.slice(end);
	// Right after the result it can be no text within a comment, a CDATA section or an instruction, nor an element further down.
	if (!/Result>\s*<Records>$/.test(before) || /<[!]|<\?(?!xml )/.test(before) || after.includes('<Records'))
		return undefined;
	return { around: before + after, content: body.slice(start, end) };
}

function bodyElement(envelope: XmlElement): XmlElement {
	const isEnvelope = Object.values<string>(ENVELOPE_NAMESPACES).includes(envelope.namespace);
	if (envelope.name !== 'Envelope' || !isEnvelope) {
		throw new UnreadableAnswerError('otherShape', `it is no SOAP envelope but an element ${envelope.name}`);
	}
	const body = envelope.children.find((child) => child.name === 'Body');
	const element = body?.children[0];
	if (element === undefined) throw new UnreadableAnswerError('otherShape', 'its SOAP body is empty');
	return element;
}

function readResult(values: ReadonlyMap<string, XmlElement>, functionName: string): boolean {
	const text = values.get(`${functionName}Result`)?.text.trim().toLowerCase();
	if (text === 'true' || text === '1') return true;
	if (text === 'false' || text === '0') return false;
	throw new UnreadableAnswerError('otherShape', `${functionName}Result is neither true nor false`);
}

/** SOAP 1.1: faultcode and faultstring; 1.2: Code/Value and Reason/Text. */
function readFault(fault: XmlElement): SoapFault {
	const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
		element?.children.find((candidate) => candidate.name === name);
	const code = (child(fault, 'faultcode') ?? child(child(fault, 'Code'), 'Value'))?.text ?? '';
	const text = (child(fault, 'faultstring') ?? child(child(fault, 'Reason'), 'Text'))?.text ?? '';
	return { blame: /(?:^|:)(?:Client|Sender)(?:\.|$)/.test(code.trim()) ? 'caller' : 'service', text };
}
