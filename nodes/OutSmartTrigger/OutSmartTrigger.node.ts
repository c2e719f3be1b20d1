import {
	NodeConnectionTypes,
	NodeOperationError,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { testOutSmartApi } from '../http/credentialTests/testOutSmartApi';
import { loadOptions } from '../OutSmart/methods/loadOptions';
import { runPoll } from '../changes/runPoll';
import { scopeOf } from '../changes/scope';
import { connectOutSmart } from '../OutSmart/connect';
import type { OutSmartClient } from '../OutSmart/openapi/client';
import type { WorkOrder, WorkOrderStatus } from '../OutSmart/openapi/types';
import { withoutLinks } from '../OutSmart/withoutLinks';
import { properties } from './description';
import { pollWorkOrders, readWatched } from './pollWorkOrders';
import { readSeen, storeSeen } from './TriggerState';
import type { WatchEvent, WatchSettings } from './watched';

/** Starts a workflow when work orders were completed or changed their status; reading them does not change them (koppeling.md E1). */
export class OutSmartTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OutSmart Trigger',
		name: 'outSmartTrigger',
		icon: { light: 'file:../icons/outsmart.svg', dark: 'file:../icons/outsmart.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ ({ workOrderCompleted: "work order completed", statusChanged: "work order status changed", workStatusChanged: "work status changed" })[$parameter["event"]] }}',
		description: 'Starts the workflow when work orders in OutSmart were completed or changed their status',
		defaults: { name: 'OutSmart Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'outSmartApi', required: true, testedBy: 'testOutSmartApi' }],
		properties,
	};

	methods = {
		credentialTest: { testOutSmartApi },
		loadOptions: { getWorkStatusesOrEvery: loadOptions.getWorkStatusesOrEvery },
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await runPoll(this, async () => {
			const settings = settingsOf(this);
			const { outSmart, fingerprint } = await connectOutSmart(this);
			const scope = scopeOf({ fingerprint, ...settings });
			return {
				sample: async () => withoutLinks(await sampleFor(this, outSmart, settings)),
				news: async (stored) => {
					const { news, seen } = await pollWorkOrders(outSmart, settings, readSeen(stored, scope));
					return { news: news.map(withoutLinks), state: storeSeen(scope, seen) };
				},
			};
		});
	}
}

function settingsOf(context: IPollFunctions): WatchSettings {
	const event = context.getNodeParameter('event') as WatchEvent;
	const isCompleted = event === 'workOrderCompleted';
	const statuses = isCompleted ? [] : (context.getNodeParameter('statuses', []) as WorkOrderStatus[]);
	if (!isCompleted && statuses.length === 0) {
		throw new NodeOperationError(context.getNode(), 'No status is chosen to watch.', {
			description: 'Choose at least one under "Statuses".',
		});
	}
	const workStatus = event === 'statusChanged' ? '' : String(context.getNodeParameter('workStatus', ''));
	return { event, workStatus: workStatus.trim(), statuses: [...statuses].sort() };
}

/** *Fetch Test Event* shows one work order that stands so already, and moves nothing. */
async function sampleFor(
	context: IPollFunctions,
	outSmart: OutSmartClient,
	settings: WatchSettings,
): Promise<WorkOrder> {
	const [sample] = await readWatched(outSmart, settings);
	if (sample) return sample;
	throw new NodeOperationError(context.getNode(), 'OutSmart has no such work order to show as an example.', {
		description:
			'Complete a work order in OutSmart, or choose something else to watch. The active workflow will start as soon as there is one.',
	});
}
