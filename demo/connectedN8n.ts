import { startImuisSimulator, type ImuisSimulator } from '../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator, type OutSmartSimulator } from '../simulators/outsmart';
import { signIn, type N8nClient } from './lab/client';
import type { Progress } from './lab/progress';
import type { N8nVersion } from './lab/releases';
import { startN8n, type N8nServer } from './lab/server';
import type { CredentialReference } from './lab/workflows';

/** How a connected n8n is put up. */
export interface ConnectedN8nOptions {
	version: N8nVersion;
	/** Where n8n keeps its data. */
	userFolder: string;
	/** The packed package. */
	tarball: string;
	progress?: Progress;
	/** Added to n8n's environment. */
	env?: Record<string, string>;
}

/** A real n8n with our package and a credential for each of the simulated services. */
export interface ConnectedN8n {
	n8n: N8nServer;
	client: N8nClient;
	imuis: ImuisSimulator;
	outSmart: OutSmartSimulator;
	credentials: Record<'imuisOnlineApi' | 'outSmartApi', CredentialReference>;
	/** Ends all three. */
	stop(): Promise<void>;
}

/** Starts both simulated services and an n8n, and makes the credentials in it. */
export async function startConnectedN8n(options: ConnectedN8nOptions): Promise<ConnectedN8n> {
	const imuis = await startImuisSimulator({ seed: 'company' });
	const outSmart = await startOutSmartSimulator({ seed: 'company' });
	const closeServices = async (): Promise<void> => {
		await imuis.close();
		await outSmart.close();
	};
	const { version, userFolder, tarball, progress, env } = options;
	const start = startN8n({ version, userFolder, packageTarball: tarball, progress, env });
	const n8n = await start.catch(async (error: unknown) => {
		// What is not handed out, nobody else could close.
		await closeServices();
		throw error;
	});
	const client = await signIn(n8n);
	const credentials = {
		imuisOnlineApi: await client.createCredential('iMUIS Online', 'imuisOnlineApi', {
			partnerKey: imuis.partnerKey,
			environmentCode: imuis.environmentCode,
			baseUrl: imuis.baseUrl,
		}),
		outSmartApi: await client.createCredential('OutSmart', 'outSmartApi', {
			token: outSmart.token,
			softwareToken: outSmart.softwareToken,
			bearerToken: '',
			baseUrl: outSmart.baseUrl,
		}),
	};
	const stop = async (): Promise<void> => {
		await n8n.stop();
		await closeServices();
	};
	return { n8n, client, imuis, outSmart, credentials, stop };
}
