import { DateTime } from 'luxon';
import {
	NodeConnectionTypes,
	NodeOperationError,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { testImuisOnlineApi } from '../http/credentialTests/testImuisOnlineApi';
import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { connectImuis } from '../ImuisOnline/connect';
import { loadOptions } from '../ImuisOnline/methods/loadOptions';
import { runPoll } from '../changes/runPoll';
import { scopeOf } from '../changes/scope';
import { ZONE } from '../dutchTime';
import { properties } from './description';
import { pollChanges } from './pollChanges';
import { readSample, type WatchedRecord } from './readChanges';
import { readState, storeState } from './TriggerState';
import type { Resource, WatchSettings } from './watched';

/** Starts a workflow when relations, articles or sales orders of iMUIS were created or changed; their contents come along. */
export class ImuisOnlineTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMUIS Online Trigger',
		name: 'imuisOnlineTrigger',
		icon: { light: 'file:../icons/imuis.svg', dark: 'file:../icons/imuis.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ ({ article: "article changed", relation: "relation changed", salesOrder: "sales order changed" })[$parameter["resource"]] }}',
		description: 'Starts the workflow when records in iMUIS Online were created or changed',
		defaults: { name: 'iMUIS Online Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'imuisOnlineApi', required: true, testedBy: 'testImuisOnlineApi' }],
		properties,
	};

	methods = {
		credentialTest: { testImuisOnlineApi },
		loadOptions: { getOrderTypesOrEvery: loadOptions.getOrderTypesOrEvery },
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const startedAt = DateTime.now().setZone(ZONE);
		return await runPoll(this, async () => {
			const settings = settingsOf(this);
			const { imuis, fingerprint } = await connectImuis(this);
			const scope = scopeOf({ fingerprint, ...settings });
			return {
				sample: async () => await sampleFor(this, imuis, settings),
				news: async (stored) => {
					const before = readState(stored, scope);
					const { news, state } = await pollChanges(imuis, settings, scope, before, startedAt);
					return { news, state: storeState(state) };
				},
			};
		});
	}
}

function settingsOf(context: IPollFunctions): WatchSettings {
	const resource = context.getNodeParameter('resource') as Resource;
	return {
		resource,
		orderType: resource === 'salesOrder' ? String(context.getNodeParameter('orderType', '')).trim() : '',
		simplify: context.getNodeParameter('simplify', true) === true,
	};
}

/** *Fetch Test Event* shows one record, whatever its date, and moves nothing. */
async function sampleFor(
	context: IPollFunctions,
	imuis: CloudswitchClient,
	settings: WatchSettings,
): Promise<WatchedRecord> {
	const sample = await readSample(imuis, settings);
	if (sample) return sample;
	const which = settings.orderType === '' ? '' : ` of the type ${settings.orderType}`;
	throw new NodeOperationError(
		context.getNode(),
		`iMUIS has no ${NAMES[settings.resource]}${which} to show as an example.`,
		{
			description:
				'Make one in iMUIS, or choose something else to watch. The active workflow will start as soon as there is one.',
		},
	);
}

const NAMES: Record<Resource, string> = {
	article: 'article',
	relation: 'relation',
	salesOrder: 'sales order',
};
