import { DateTime } from 'luxon';
import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { toNodeError } from '../items/nodeErrors';
import { testImuisOnlineApi } from '../http/credentialTests/testImuisOnlineApi';
import type { CloudswitchClient } from '../ImuisOnline/cloudswitch/client';
import { connectImuis } from '../ImuisOnline/connect';
import { loadOptions } from '../ImuisOnline/methods/loadOptions';
import { scopeOf } from '../changes/scope';
import { ZONE } from '../dutchTime';
import { keep } from '../changes/seenRecords';
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
		const settings = settingsOf(this);
		const startedAt = DateTime.now().setZone(ZONE);
		try {
			const { imuis, fingerprint } = await connectImuis(this);
			if (this.getMode() === 'manual') return items([await sampleFor(this, imuis, settings)]);
			const scope = scopeOf({ fingerprint, ...settings });
			const stored = this.getWorkflowStaticData('node');
			const { news, state } = await pollChanges(imuis, settings, scope, readState(stored, scope), startedAt);
			// Only now, when nothing can fail any more.
			keep(stored, storeState(state));
			return items(news);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
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

function items(records: readonly WatchedRecord[]): INodeExecutionData[][] | null {
	return records.length === 0 ? null : [records.map((json) => ({ json: json as IDataObject }))];
}
