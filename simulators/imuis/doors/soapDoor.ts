import type { SimulatedRequest, SimulatedResponse } from '../../core/types';
import { functionByName, type FunctionDefinition } from '../functions/catalogue';
import type { FunctionCall } from '../functions/FunctionRunner';
import { disturbBody, type ServiceFault } from '../functions/ServiceFault';
import { SoapFault } from '../Refusal';
import type { ImuisSwitches } from '../switches';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { escapeXml, textElement } from '../xml/writeXml';

/** Namespace of all functions, on every host (imuis reference §2.2). */
export const SERVICE_NAMESPACE = 'https://cloudswitch.imuisonline.com/';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const ENVELOPES = {
	'1.1': { namespace: 'http://schemas.xmlsoap.org/soap/envelope/', contentType: 'text/xml; charset=utf-8' },
	'1.2': {
		namespace: 'http://www.w3.org/2003/05/soap-envelope',
		contentType: 'application/soap+xml; charset=utf-8',
	},
} as const;
type SoapVersion = keyof typeof ENVELOPES;

/** The SOAP version a request came in, as its content type says; 1.1 when it says nothing known. */
export function soapVersionOf(request: SimulatedRequest): SoapVersion {
	return (request.headers['content-type'] ?? '').includes('application/soap+xml') ? '1.2' : '1.1';
}

/** Reads a call from a SOAP envelope by its body element, whatever the SOAPAction. Throws a SoapFault for what ASMX would not accept. */
export function readSoapCall(request: SimulatedRequest, switches: ImuisSwitches): FunctionCall {
	const element = bodyElement(request);
	const definition = functionByName(element.name);
	if (definition === undefined || element.namespace !== SERVICE_NAMESPACE) {
		throw new SoapFault(
			`Server did not recognize the request element ${element.name} (namespace '${element.namespace}').`,
		);
	}
	const variant = definition.name === 'CreateVerkooporderRegel' ? switches.orderLinesParameter : undefined;
	const hasOrderNumber = definition.returns.includes('ORDNR') && variant !== 'Verkooporderregels';
	return {
		definition: variant === undefined ? definition : withDataset(definition, variant),
		parameter: (name) => parameter(element, name),
		orderNumber: hasOrderNumber ? readInteger(element, 'ORDNR') : undefined,
		datasetName: variant ?? definition.dataset,
		withMetadata: switches.soapMetadata,
	};
}

function withDataset(
	definition: FunctionDefinition,
	name: ImuisSwitches['orderLinesParameter'],
): FunctionDefinition {
	return { ...definition, returns: name === 'Verkooporder' ? [name, 'ORDNR'] : [name] };
}

function bodyElement(request: SimulatedRequest): XmlElement {
	const type = request.headers['content-type'] ?? '';
	if (!/text\/xml|application\/soap\+xml/.test(type))
		throw new SoapFault(`Unsupported content type '${type}'.`);
	const envelope = parse(request.body);
	const known = Object.values(ENVELOPES).find(({ namespace }) => namespace === envelope.namespace);
	if (envelope.name !== 'Envelope' || known === undefined)
		throw new SoapFault('The root element is not a SOAP envelope.');
	const body = envelope.children.find(
		(child) => child.name === 'Body' && child.namespace === known.namespace,
	);
	const [element] = body?.children ?? [];
	if (element === undefined) throw new SoapFault('The SOAP body is empty.');
	return element;
}

function parse(source: string): XmlElement {
	try {
		return parseXml(source);
	} catch (error) {
		throw new SoapFault(
			`There is an error in the XML document: ${error instanceof Error ? error.message : ''}`,
		);
	}
}

/** Elements in another namespace than the service's are not seen, as in ASMX. */
function parameter(element: XmlElement, name: string): string {
	const found = element.children.find(
		(child) => child.name === name && child.namespace === SERVICE_NAMESPACE,
	);
	if (found === undefined) return '';
	if (found.children.length > 0) throw new SoapFault(`Parameter ${name} must be a text, not XML elements.`);
	return found.text;
}

function readInteger(element: XmlElement, name: string): number {
	if (!element.children.some((child) => child.name === name && child.namespace === SERVICE_NAMESPACE))
		return 0;
	const text = parameter(element, name).trim();
	if (!/^-?\d{1,10}$/.test(text)) throw new SoapFault(`Input string was not in a correct format (${name}).`);
	return Number(text);
}

/** The answer of a function: result, returned values as escaped text, `Foutmelding` (imuis reference §2.2). */
export function writeSoapAnswer(
	definition: FunctionDefinition,
	answer: { values: Record<string, string>; refusal: string | undefined },
	version: SoapVersion,
	fault: ServiceFault | undefined,
): SimulatedResponse {
	const { name, returns, access } = definition;
	const values = returns.map((returned) =>
		textElement(returned, answer.values[returned] ?? emptyValue(returned)),
	);
	const message = access === 'open' ? '' : textElement('Foutmelding', answer.refusal ?? '');
	const result = `<${name}Result>${answer.refusal === undefined}</${name}Result>`;
	const body = `<${name}Response xmlns="${SERVICE_NAMESPACE}">${result}${values.join('')}${message}</${name}Response>`;
	return respond(200, body, version, fault);
}

/** An integer cannot be empty. */
function emptyValue(name: string): string {
	return name === 'ORDNR' ? '0' : '';
}

/** A SOAP fault with HTTP 500. */
export function writeSoapFault(message: string, version: SoapVersion): SimulatedResponse {
	const text = escapeXml(message);
	const fault =
		version === '1.1'
			? `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${text}</faultstring><detail /></soap:Fault>`
			: `<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="nl">${text}</soap:Text></soap:Reason></soap:Fault>`;
	return respond(500, fault, version, undefined);
}

function respond(
	status: number,
	content: string,
	version: SoapVersion,
	fault: ServiceFault | undefined,
): SimulatedResponse {
	const { namespace, contentType } = ENVELOPES[version];
	const envelope = `<soap:Envelope xmlns:soap="${namespace}"><soap:Body>${content}</soap:Body></soap:Envelope>`;
	const disturbed = disturbBody(envelope, fault);
	return {
		status,
		headers: { 'content-type': contentType },
		body: disturbed === '' ? '' : DECLARATION + disturbed,
	};
}
