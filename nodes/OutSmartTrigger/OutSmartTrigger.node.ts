import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { testOutSmartApi } from '../http/credentialTests/testOutSmartApi';
import { loadOptions } from '../OutSmart/methods/loadOptions';
import { scopeOf } from '../changes/scope';
import { toNodeError } from '../items/nodeErrors';
import { connectOutSmart } from '../OutSmart/connect';
import type { OutSmartClient } from '../OutSmart/openapi/client';
import type { WorkOrder, WorkOrderStatus } from '../OutSmart/openapi/types';
import { withoutLinks } from '../OutSmart/withoutLinks';
import { keep } from '../changes/seenRecords';
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
		try {
			const settings = settingsOf(this);
			const { outSmart, fingerprint } = await connectOutSmart(this);
			if (this.getMode() === 'manual') return items([await sampleFor(this, outSmart, settings)]);
			const scope = scopeOf({ fingerprint, ...settings });
			const stored = this.getWorkflowStaticData('node');
			const { news, seen } = await pollWorkOrders(outSmart, settings, readSeen(stored, scope));
			// Only now, when nothing can fail any more.
			keep(stored, storeSeen(scope, seen));
			return items(news);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
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

function items(workOrders: readonly WorkOrder[]): INodeExecutionData[][] | null {
	if (workOrders.length === 0) return null;
	return [workOrders.map((workOrder) => ({ json: withoutLinks(workOrder) as IDataObject }))];
}
