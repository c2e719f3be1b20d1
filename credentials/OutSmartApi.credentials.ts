import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { credentialValue } from '../nodes/http/credentialIdentity';

/** koppeling.md C2. The tokens travel as query parameters of every call (outsmart reference §1.2). */
export class OutSmartApi implements ICredentialType {
	name = 'outSmartApi';

	displayName = 'OutSmart API';

	icon = {
		light: 'file:../nodes/icons/outsmart.svg',
		dark: 'file:../nodes/icons/outsmart.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-imuis-outsmart/n8n-nodes-imuis-outsmart#credentials-step-by-step';

	properties: INodeProperties[] = [
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The token of your OutSmart account: in the back office, Instellingen, Licentiemanager, order the software integration; the token is shown there',
		},
		{
			displayName: 'Software Token',
			name: 'softwareToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Issued by OutSmart to the software partner; it belongs to the integration the token was ordered for',
		},
		{
			displayName: 'Bearer Token',
			name: 'bearerToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only when OutSmart asks for it; normally empty',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://app.out-smart.com/openapi/8',
		},
	];

	/** Adds the tokens; a second run on its own output changes nothing. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const bearer = credentialValue(credentials, 'bearerToken');
		return {
			...requestOptions,
			qs: {
				...requestOptions.qs,
				token: credentialValue(credentials, 'token'),
				software_token: credentialValue(credentials, 'softwareToken'),
			},
			headers: { ...requestOptions.headers, ...(bearer !== '' && { Authorization: `Bearer ${bearer}` }) },
		};
	};
}
