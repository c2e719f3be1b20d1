import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type IHttpRequestOptions,
	type INodeCredentialsDetails,
	type INodeProperties,
} from 'n8n-workflow';
import { ImuisOnlineApi } from '../../../credentials/ImuisOnlineApi.credentials';
import { OutSmartApi } from '../../../credentials/OutSmartApi.credentials';

const TYPES = { imuisOnlineApi: new ImuisOnlineApi(), outSmartApi: new OutSmartApi() };

export type CredentialName = keyof typeof TYPES;

/** Contents of the credentials that a test's workflow uses, in clear. */
export type CredentialContents = Partial<Record<CredentialName, ICredentialDataDecryptedObject>>;

/** Where the services of a test are and what they accept. */
export interface Services {
	imuis: { baseUrl: string; partnerKey: string; environmentCode: string };
	outSmart: { baseUrl: string; token: string; softwareToken: string };
}

/** Credentials that both services accept. */
export function credentialsFor({ imuis, outSmart }: Services): Required<CredentialContents> {
	return {
		imuisOnlineApi: {
			partnerKey: imuis.partnerKey,
			environmentCode: imuis.environmentCode,
			baseUrl: imuis.baseUrl,
		},
		outSmartApi: {
			token: outSmart.token,
			softwareToken: outSmart.softwareToken,
			bearerToken: '',
			baseUrl: outSmart.baseUrl,
		},
	};
}

/** What n8n's server does with credentials, as far as our nodes need it: contents from the test, `authenticate` of our own classes. */
export class TestCredentials extends ICredentialsHelper {
	constructor(private readonly contents: CredentialContents) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		contents: ICredentialDataDecryptedObject,
		type: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return await TYPES[type as CredentialName].authenticate(contents, options);
	}

	async preAuthentication(): Promise<undefined> {
		return await Promise.resolve(undefined);
	}

	async runPreAuthentication(): Promise<undefined> {
		return await Promise.resolve(undefined);
	}

	async getCredentials(): Promise<ICredentials> {
		return await Promise.reject(new Error('No test needs the encrypted form.'));
	}

	async getDecrypted(
		_additionalData: unknown,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		return await Promise.resolve({ ...this.contents[type as CredentialName] });
	}

	async updateCredentials(): Promise<void> {
		await Promise.resolve();
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		await Promise.resolve();
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return TYPES[type as CredentialName].properties;
	}
}
