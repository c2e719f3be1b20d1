import { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { fillCredentials } from '../../../nodes/ImuisOnline/cloudswitch/envelope';
import { SessionCache } from '../../../nodes/ImuisOnline/cloudswitch/session';
import type { CloudswitchClientOptions } from '../../../nodes/ImuisOnline/cloudswitch/types';
import type { ImuisSimulator } from '../../../simulators/imuis/startImuisSimulator';
import { axiosPort } from '../../support/axiosPort';

/** A client of a running simulator; its pauses are counted, not waited for. */
export function connected(
	simulator: Pick<ImuisSimulator, 'baseUrl' | 'partnerKey' | 'environmentCode'>,
	options: Partial<CloudswitchClientOptions> = {},
): CloudswitchClient {
	const { baseUrl, partnerKey, environmentCode } = simulator;
	return new CloudswitchClient({
		port: axiosPort({
			service: 'iMUIS Online',
			baseUrl,
			prepare: (request) => ({
				...request,
				body: fillCredentials(request.body ?? '', partnerKey, environmentCode),
			}),
		}),
		sessions: new SessionCache(),
		connection: 'test',
		sleep: async () => await Promise.resolve(),
		...options,
	});
}
