import { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import { isTemporaryAnswer } from '../../../nodes/OutSmart/openapi/envelope';
import type { HttpPort } from '../../../nodes/http/HttpPort';
import { RetryingPort } from '../../../nodes/http/retryingPort';
import type { OutSmartSimulator } from '../../../simulators/outsmart';
import { axiosPort } from '../../support/axiosPort';

/** What a credential holds. */
type Connection = Pick<OutSmartSimulator, 'baseUrl' | 'token' | 'softwareToken'>;

/** A client of a running simulator that repeats nothing by itself. */
export function connected(simulator: Connection): OutSmartClient {
	return new OutSmartClient({ port: portOf(simulator) });
}

/** A client as the node makes it, and the pauses it took, which are counted instead of waited for. */
export function retrying(simulator: Connection): { client: OutSmartClient; pauses: number[] } {
	const pauses: number[] = [];
	const sleep = async (milliseconds: number): Promise<void> =>
		await Promise.resolve(void pauses.push(milliseconds));
	const port = new RetryingPort(portOf(simulator), { sleep, isTemporaryAnswer, random: () => 1 });
	return { client: new OutSmartClient({ port }), pauses };
}

function portOf({ baseUrl, token, softwareToken }: Connection): HttpPort {
	return axiosPort({
		service: 'OutSmart',
		baseUrl,
		prepare: (request) => ({
			...request,
			query: [...(request.query ?? []), ['token', token], ['software_token', softwareToken]],
		}),
	});
}
