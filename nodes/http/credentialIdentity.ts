import { createHash } from 'crypto';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { ServiceError, type ServiceName } from './errors';
import { redact } from './redact';

/** What the code may know of a credential: which one it is and where it points. Nothing of its secrets (architecture.md §1). */
export interface ConnectionIdentity {
	/** SHA-256 of the contents, hexadecimal: another environment code is another connection; a trailing slash is not. */
	fingerprint: string;
	/** Without trailing slash. */
	baseUrl: string;
	host: string;
}

type Context = Pick<IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions, 'getCredentials'>;

interface CredentialKind {
	service: ServiceName;
	/** Fields that must be filled, with the names the user sees. */
	required: ReadonlyArray<readonly [field: string, label: string]>;
}

/** Both credential types. */
export const CREDENTIAL_KINDS = {
	imuisOnlineApi: {
		service: 'iMUIS Online',
		required: [
			['partnerKey', 'Partner Key'],
			['environmentCode', 'Environment Code'],
		],
	},
	outSmartApi: {
		service: 'OutSmart',
		required: [
			['token', 'Token'],
			['softwareToken', 'Software Token'],
		],
	},
} as const satisfies Record<string, CredentialKind>;

export type CredentialType = keyof typeof CREDENTIAL_KINDS;

/**
 * Fingerprints the contents of the credential chosen on the node; the only place besides the credential classes and their tests that
 * reads them (koppeling.md R10).
 * @throws {CredentialError} naming the field that is empty or not an address
 */
export async function identifyConnection(
	context: Context,
	type: CredentialType,
): Promise<ConnectionIdentity> {
	const contents = await context.getCredentials(type);
	const problem = credentialProblem(type, contents);
	if (problem !== undefined) throw new CredentialError(problem, CREDENTIAL_KINDS[type].service);
	const baseUrl = normalBaseUrl(contents.baseUrl);
	const hash = createHash('sha256').update(type);
	for (const [name] of CREDENTIAL_KINDS[type].required)
		hash.update(JSON.stringify([name, credentialValue(contents, name)]));
	hash.update(JSON.stringify(['baseUrl', baseUrl]));
	return { fingerprint: hash.digest('hex'), baseUrl, host: new URL(baseUrl).host };
}

/** A credential that cannot be used as it is filled in. */
export class CredentialError extends ServiceError {
	constructor(message: string, service: ServiceName) {
		super(message, {
			service,
			label: 'credential',
			outcome: 'notSent',
			temporary: false,
			remedy: 'Open the credential in n8n, fill in the field and test it.',
		});
	}
}

/** What keeps a credential from being used, in one sentence that names the field; undefined when nothing does. */
export function credentialProblem(
	type: CredentialType,
	contents: ICredentialDataDecryptedObject,
): string | undefined {
	for (const [field, label] of CREDENTIAL_KINDS[type].required) {
		if (credentialValue(contents, field) === '') {
			return `The field "${label}" of the ${CREDENTIAL_KINDS[type].service} credential is empty.`;
		}
	}
	return baseUrlProblem(credentialValue(contents, 'baseUrl'));
}

/** A field as it is used: blanks around it, as copying and pasting leaves them, are no part of a key. */
export function credentialValue(contents: ICredentialDataDecryptedObject, field: string): string {
	return String(contents[field] ?? '').trim();
}

function baseUrlProblem(text: string): string | undefined {
	if (text === '') return 'The field "Base URL" is empty.';
	const url = parseUrl(text);
	if (url === undefined)
		return `The field "Base URL" holds "${redact(text.slice(0, 100))}", which is not a web address such as https://…`;
	if (url.search !== '' || url.hash !== '' || url.username !== '')
		return 'The field "Base URL" may hold only an address, without user name, "?" and "#".';
	if (url.protocol === 'http:' && !isOwnNetwork(url.hostname))
		return `The field "Base URL" begins with http://, so that anyone on the way to ${url.hostname} could read the keys. Let it begin with https://.`;
	return undefined;
}

/** A base URL without blanks around it and without trailing slashes. */
export function normalBaseUrl(value: unknown): string {
	return String(value ?? '')
		.trim()
		.replace(/\/+$/, '');
}

function parseUrl(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
	} catch {
		return undefined;
	}
}

/** True for hosts that only exist on one's own machine or network, where a simulator may stand. */
function isOwnNetwork(hostname: string): boolean {
	return (
		!/[.:]/.test(hostname) ||
		hostname === '[::1]' ||
		/^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(hostname) ||
		/\.(?:local|localhost|internal|test)$/.test(hostname)
	);
}
