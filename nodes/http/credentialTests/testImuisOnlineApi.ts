import {
	sleep,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { CloudswitchClient } from '../../ImuisOnline/cloudswitch/client';
import { fillCredentials } from '../../ImuisOnline/cloudswitch/envelope';
import { SessionCache } from '../../ImuisOnline/cloudswitch/session';
import { credentialProblem, credentialValue, normalBaseUrl } from '../credentialIdentity';
import { failedTest } from './outcome';
import { requestPort } from './requestPort';

/**
 * Tests an iMUIS Online credential: logs in, asks the name of the administration, logs out (koppeling.md C3). A refused login answers HTTP 200,
 * so the body is read.
 */
export async function testImuisOnlineApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	return await testConnection(this, credential.data ?? {});
}

async function testConnection(
	context: ICredentialTestFunctions,
	contents: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const problem = credentialProblem('imuisOnlineApi', contents);
	if (problem !== undefined) return { status: 'Error', message: problem };
	const partnerKey = credentialValue(contents, 'partnerKey');
	const environmentCode = credentialValue(contents, 'environmentCode');
	const port = requestPort(context, 'iMUIS Online', normalBaseUrl(contents.baseUrl), (request, url) => ({
		url,
		headers: { ...request.headers },
		...(request.body !== undefined && { body: fillCredentials(request.body, partnerKey, environmentCode) }),
	}));
	const client = new CloudswitchClient({ port, sessions: new SessionCache(), connection: 'test', sleep });
	try {
		await client.login();
		const [administration] = await readName(client);
		return {
			status: 'OK',
			message: `Connected with the administration ${administration?.NAAM ?? ''}`.trim(),
		};
	} catch (error) {
		return failedTest(error, [partnerKey, environmentCode]);
	}
}

/** The row with the administration's name. The session is ended whatever happens; one that cannot be ended, ends by itself. */
async function readName(client: CloudswitchClient): ReturnType<CloudswitchClient['getAdmInfo']> {
	try {
		return await client.getAdmInfo([{ table: 'BASALG', fields: ['NAAM'] }]);
	} finally {
		await client.logout().catch(() => undefined);
	}
}
