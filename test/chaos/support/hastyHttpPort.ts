import { createN8nHttpPort as createPort } from '../../../nodes/http/n8nHttpPort';

/** How much faster time passes for the clients in these tests: a minute of patience becomes 1.5 s. */
export const HASTE = 40;

/** Stands in for `nodes/http/n8nHttpPort`: the real one, with all time-outs shorter. */
export function createN8nHttpPort(...given: Parameters<typeof createPort>): ReturnType<typeof createPort> {
	const port = createPort(...given);
	return {
		send: async (request) => await port.send({ ...request, timeoutMs: request.timeoutMs / HASTE }),
	};
}
