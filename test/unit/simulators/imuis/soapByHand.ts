import type { ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';

/** An HTTP answer as it came, nothing parsed. */
export interface RawAnswer {
	status: number;
	contentType: string;
	body: string;
}

const NAMESPACE = 'https://cloudswitch.imuisonline.com/';

/** Posts a SOAP 1.1 envelope whose body element is written out by the test. */
export async function postSoap(
	simulator: ImuisSimulator,
	bodyContent: string,
	contentType = 'text/xml; charset=utf-8',
	envelopeNamespace = 'http://schemas.xmlsoap.org/soap/envelope/',
): Promise<RawAnswer> {
	const envelope = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${envelopeNamespace}"><soap:Body>${bodyContent}</soap:Body></soap:Envelope>`;
	return await postRaw(simulator, envelope, contentType);
}

/** Posts any text to the SOAP door. */
export async function postRaw(
	simulator: ImuisSimulator,
	body: string,
	contentType: string,
): Promise<RawAnswer> {
	const response = await fetch(`${simulator.baseUrl}/ws1_xml.asmx`, {
		method: 'POST',
		headers: { 'content-type': contentType },
		body,
	});
	return {
		status: response.status,
		contentType: response.headers.get('content-type') ?? '',
		body: await response.text(),
	};
}

/** Logs in and answers the session id. */
export async function login(simulator: ImuisSimulator): Promise<string> {
	const { body } = await postSoap(
		simulator,
		`<Login xmlns="${NAMESPACE}"><PartnerKey>${simulator.partnerKey}</PartnerKey><Omgevingscode>${simulator.environmentCode}</Omgevingscode><SessionId/><Foutmelding/></Login>`,
	);
	return between(body, '<SessionId>', '</SessionId>');
}

/** Calls a function with keys and session; `parameters` is XML as it goes over the line. */
export async function call(
	simulator: ImuisSimulator,
	session: string,
	name: string,
	parameters: string,
): Promise<RawAnswer> {
	return await postSoap(
		simulator,
		`<${name} xmlns="${NAMESPACE}"><PartnerKey>${simulator.partnerKey}</PartnerKey><Omgevingscode>${simulator.environmentCode}</Omgevingscode><SessionId>${session}</SessionId>${parameters}<Foutmelding/></${name}>`,
	);
}

/** A dataset parameter in CDATA. */
export function dataset(parameter: string, content: string): string {
	return `<${parameter}><![CDATA[<NewDataSet>${content}</NewDataSet>]]></${parameter}>`;
}

/** The nine mandatory tags of a selection, in the order of the documentation; an undefined tag is left out. */
export function selection(tags: Record<string, string | undefined>): string {
	const all: Record<string, string | undefined> = {
		TABLE: 'DEB',
		SELECTFIELDS: 'NR',
		WHEREFIELDS: '',
		WHEREOPERATORS: '',
		WHEREVALUES: '',
		ORDERBY: 'NR',
		MAXRESULT: '0',
		PAGESIZE: '10000',
		SELECTPAGE: '1',
		...tags,
	};
	const content = Object.entries(all)
		.filter(([, text]) => text !== undefined)
		.map(([name, text]) => `<${name}>${text}</${name}>`);
	return dataset('Selectie', `<Table1>${content.join('')}</Table1>`) + '<Records/>';
}

/** The text between two marks; throws when they are not there. */
export function between(text: string, before: string, after: string): string {
	const start = text.indexOf(before);
	const end = text.indexOf(after, start + before.length);
	if (start < 0 || end < 0) throw new Error(`No ${before}…${after} in: ${text}`);
	return text.slice(start + before.length, end);
}

/** The `Foutmelding` of an answer; empty when there is none. */
export function errorText(answer: RawAnswer): string {
	return answer.body.includes('<Foutmelding>') ? between(answer.body, '<Foutmelding>', '</Foutmelding>') : '';
}

/** All values of an escaped leaf in an escaped dataset, e.g. every NR, in order. */
export function values(answer: RawAnswer, field: string): string[] {
	return [...answer.body.matchAll(new RegExp(`&lt;${field}&gt;(.*?)&lt;/${field}&gt;`, 'gs'))].map(
		(match) => match[1] ?? '',
	);
}
