import { createN8nHttpPort, type NodeContext } from '../http/n8nHttpPort';
import { identifyConnection } from '../http/credentialIdentity';
import { RetryingPort } from '../http/retryingPort';
import { sleepOf } from '../http/stoppableSleep';
import { OutSmartClient } from './openapi/client';
import { isTemporaryAnswer } from './openapi/envelope';

/**
 * The client of the OutSmart credential chosen on the node, and the fingerprint of its contents.
 *
 * @throws {CredentialError} naming the field of the credential that is empty or not an address
 */
export async function connectOutSmart(
	context: NodeContext,
): Promise<{ outSmart: OutSmartClient; fingerprint: string }> {
	const connection = await identifyConnection(context, 'outSmartApi');
	const port = new RetryingPort(createN8nHttpPort(context, 'outSmartApi', 'OutSmart', connection), {
		sleep: sleepOf(context),
		isTemporaryAnswer,
	});
	return { outSmart: new OutSmartClient({ port }), fingerprint: connection.fingerprint };
}
