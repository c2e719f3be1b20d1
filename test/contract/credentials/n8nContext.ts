import { getRequestHelperFunctions } from 'n8n-core/dist/execution-engine/node-execution-context/utils/request-helpers';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';
import { ImuisOnlineApi } from '../../../credentials/ImuisOnlineApi.credentials';
import { OutSmartApi } from '../../../credentials/OutSmartApi.credentials';

const NODE: INode = { id: '1', name: 'Sync', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };
const TYPES = { imuisOnlineApi: new ImuisOnlineApi(), outSmartApi: new OutSmartApi() };

type Helpers = ReturnType<typeof getRequestHelperFunctions>;

/** What n8n gives a node, as far as the HTTP port uses it: n8n-core's own HTTP helpers and our credential classes. */
export function nodeContext(
	contents: ICredentialDataDecryptedObject,
	signal?: AbortSignal,
): IExecuteFunctions {
	return {
		getNode: () => NODE,
		getCredentials: async () => await Promise.resolve({ ...contents }),
		getExecutionCancelSignal: () => signal,
		helpers: helpers(),
	} as unknown as IExecuteFunctions;
}

/** What n8n gives a credential test. */
export function credentialTestContext(): ICredentialTestFunctions {
	return { helpers: { request: helpers().request } } as unknown as ICredentialTestFunctions;
}

function helpers(): Helpers {
	const credentialsHelper = {
		getParentTypes: () => [],
		preAuthentication: async () => await Promise.resolve(undefined),
		authenticate: async (
			contents: ICredentialDataDecryptedObject,
			type: keyof typeof TYPES,
			options: IHttpRequestOptions,
		) => await TYPES[type].authenticate(contents, options),
	};
	return getRequestHelperFunctions({} as never, NODE, { credentialsHelper } as never);
}
