import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { ServiceError, type ServiceName } from './errors';

/** What the code may know of a credential: which one it is and where it points. Nothing of its secrets (architecture.md §1). */
export interface ConnectionIdentity {
	/** SHA-256 of the contents, hexadecimal: another environment code is another connection. */
	fingerprint: string;
	/** Without trailing slash. */
	baseUrl: string;
	host: string;
}

type Context = Pick<IExecuteFunctions | ILoadOptionsFunctions, 'getCredentials'>;

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
	for (const name of Object.keys(contents).sort()) hash.update(JSON.stringify([name, contents[name] ?? '']));
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
		if (String(contents[field] ?? '').trim() === '') {
			return `The field "${label}" of the ${CREDENTIAL_KINDS[type].service} credential is empty.`;
		}
	}
	const text = String(contents.baseUrl ?? '').trim();
	if (text === '') return 'The field "Base URL" is empty.';
	if (!isWebAddress(text))
		return `The field "Base URL" holds "${text.slice(0, 100)}", which is not a web address such as https://…`;
	return undefined;
}

/** A base URL without blanks around it and without trailing slashes. */
export function normalBaseUrl(value: unknown): string {
	return String(value ?? '')
		.trim()
		.replace(/\/+$/, '');
}

function isWebAddress(text: string): boolean {
	try {
		const { protocol, username } = new URL(text);
		return (protocol === 'https:' || protocol === 'http:') && username === '';
	} catch {
		return false;
	}
}
