import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { credentialValue } from '../nodes/http/credentialIdentity';
import { fillCredentials } from '../nodes/ImuisOnline/cloudswitch/envelope';

/** koppeling.md C1. The keys travel inside the SOAP body, so `authenticate` fills them into the envelope on its way out. */
export class ImuisOnlineApi implements ICredentialType {
	name = 'imuisOnlineApi';

	displayName = 'iMUIS Online API';

	icon = { light: 'file:../nodes/icons/imuis.svg', dark: 'file:../nodes/icons/imuis.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-imuis-outsmart/n8n-nodes-imuis-outsmart#credentials-step-by-step';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment Code',
			name: 'environmentCode',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The omgevingscode that iMUIS generates: open the administration, start MUIS Apps, choose the app OutSmart and click Activeer deze app. Needs the module iMUIS Online Cloudswitch.',
		},
		{
			displayName: 'Partner Key',
			name: 'partnerKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Issued by the vendor of iMUIS (KING Finance) to the software partner who connects. A live key may be tied to the IP address of your n8n.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.kingfinance.nl/v1',
			description: 'Older administrations: https://cloudswitch.imuisonline.com',
		},
	];

	/** Fills the keys into the empty elements of the envelope; a second run on its own output changes nothing. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...requestOptions,
		...(typeof requestOptions.body === 'string' && {
			body: fillCredentials(
				requestOptions.body,
				credentialValue(credentials, 'partnerKey'),
				credentialValue(credentials, 'environmentCode'),
			),
		}),
	});
}
