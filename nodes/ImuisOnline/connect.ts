import { createN8nHttpPort, type NodeContext } from '../http/n8nHttpPort';
import { identifyConnection } from '../http/credentialIdentity';
import { RetryingPort } from '../http/retryingPort';
import { sleepOf } from '../http/stoppableSleep';
import { CloudswitchClient } from './cloudswitch/client';
import { SessionCache } from './cloudswitch/session';
import type { Dialect } from './cloudswitch/types';

/** iMUIS sessions of this process, one per credential contents (architecture.md §1). */
const sessions = new SessionCache();

/**
 * The client of the iMUIS credential chosen on the node, and the fingerprint of its contents.
 *
 * @param dialect what the user says of iMUIS where its documentation is silent
 * @throws {CredentialError} naming the field of the credential that is empty or not an address
 */
export async function connectImuis(
	context: NodeContext,
	dialect: Partial<Dialect> = {},
): Promise<{ imuis: CloudswitchClient; fingerprint: string }> {
	const connection = await identifyConnection(context, 'imuisOnlineApi');
	const sleep = sleepOf(context);
	const port = new RetryingPort(createN8nHttpPort(context, 'imuisOnlineApi', 'iMUIS Online', connection), {
		sleep,
	});
	const imuis = new CloudswitchClient({ port, sessions, connection: connection.fingerprint, sleep, dialect });
	return { imuis, fingerprint: connection.fingerprint };
}
