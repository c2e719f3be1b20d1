import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { createN8nHttpPort } from '../http/n8nHttpPort';
import { identifyConnection } from '../http/credentialIdentity';
import { RetryingPort } from '../http/retryingPort';
import { stoppableSleep } from '../http/stoppableSleep';
import { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { SessionCache } from '../ImuisOnline/cloudswitch/session';
import { OutSmartClient } from '../OutSmart/openapi/client';
import { isTemporaryAnswer } from '../OutSmart/openapi/envelope';

/** iMUIS sessions of this process, one per credential contents (architecture.md §1). */
const sessions = new SessionCache();

type Context = IExecuteFunctions | ILoadOptionsFunctions;

/** The client of the iMUIS credential chosen on the node, and the fingerprint of its contents. */
export async function connectImuis(
	context: Context,
): Promise<{ imuis: CloudswitchClient; fingerprint: string }> {
	const connection = await identifyConnection(context, 'imuisOnlineApi');
	const sleep = sleepOf(context);
	const port = new RetryingPort(createN8nHttpPort(context, 'imuisOnlineApi', 'iMUIS Online', connection), {
		sleep,
	});
	const imuis = new CloudswitchClient({ port, sessions, connection: connection.fingerprint, sleep });
	return { imuis, fingerprint: connection.fingerprint };
}

/** The client of the OutSmart credential chosen on the node, and the fingerprint of its contents. */
export async function connectOutSmart(
	context: Context,
): Promise<{ outSmart: OutSmartClient; fingerprint: string }> {
	const connection = await identifyConnection(context, 'outSmartApi');
	const sleep = sleepOf(context);
	const port = new RetryingPort(createN8nHttpPort(context, 'outSmartApi', 'OutSmart', connection), {
		sleep,
		isTemporaryAnswer,
	});
	return { outSmart: new OutSmartClient({ port }), fingerprint: connection.fingerprint };
}

/** Waiting that ends when the execution is stopped; dropdowns have nothing to stop. */
function sleepOf(context: Context): (milliseconds: number) => Promise<void> {
	return stoppableSleep(
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
	);
}
