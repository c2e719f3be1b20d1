import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { OutSmartClient } from '../../OutSmart/openapi/client';
import { credentialProblem, credentialValue, normalBaseUrl } from '../credentialIdentity';
import { failedTest } from './outcome';
import { requestPort } from './requestPort';

/**
 * Tests an OutSmart credential with a cheap read (outsmart reference §1.2; koppeling.md C3). OutSmart has no administration name to show, so the
 * result says how many employees were found where. A refusal answers HTTP 200, so the body is read.
 */
export async function testOutSmartApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	return await testConnection(this, credential.data ?? {});
}

async function testConnection(
	context: ICredentialTestFunctions,
	contents: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const problem = credentialProblem('outSmartApi', contents);
	if (problem !== undefined) return { status: 'Error', message: problem };
	const secrets = ['token', 'softwareToken', 'bearerToken'].map((field) => credentialValue(contents, field));
	const [token, softwareToken, bearerToken] = secrets as [string, string, string];
	const baseUrl = normalBaseUrl(contents.baseUrl);
	const port = requestPort(context, 'OutSmart', baseUrl, (request, address) => ({
		url: withTokens(address, token, softwareToken),
		headers: {
			...request.headers,
			...(bearerToken !== '' && { Authorization: `Bearer ${bearerToken}` }),
		},
	}));
	try {
		const employees = await new OutSmartClient({ port }).list('employees');
		return {
			status: 'OK',
			message: `Connected with OutSmart at ${new URL(baseUrl).host}: ${employees.length} employees found`,
		};
	} catch (error) {
		return failedTest(error, secrets);
	}
}

function withTokens(address: string, token: string, softwareToken: string): string {
	const url = new URL(address);
	url.searchParams.set('token', token);
	url.searchParams.set('software_token', softwareToken);
	return url.toString();
}
