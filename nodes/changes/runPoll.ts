import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { toNodeError } from '../items/nodeErrors';
import { keep } from './seenRecords';

/** What a polling trigger watches, once it is connected. */
export interface WatchedSource {
	/** One record that stands so already, for the editor. Throws when there is none. */
	sample(): Promise<object>;
	/** What is new since the state that was stored, and the state to store in its place. */
	news(stored: IDataObject): Promise<{ news: readonly object[]; state: Record<string, unknown> }>;
}

/**
 * One poll of a trigger (architecture.md §4). *Fetch Test Event* shows a sample and moves nothing; the active workflow gets what is new, and the state
 * moves only when nothing can fail any more. Nothing new is `null`, which starts no workflow.
 *
 * @param open connects with the settings of the node
 * @throws {NodeApiError | NodeOperationError} for whatever goes wrong, without secrets
 */
export async function runPoll(
	context: IPollFunctions,
	open: () => Promise<WatchedSource>,
): Promise<INodeExecutionData[][] | null> {
	try {
		const source = await open();
		if (context.getMode() === 'manual') return itemsOf([await source.sample()]);
		const stored = context.getWorkflowStaticData('node');
		const { news, state } = await source.news(stored);
		keep(stored, state);
		return itemsOf(news);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

function itemsOf(records: readonly object[]): INodeExecutionData[][] | null {
	return records.length === 0 ? null : [records.map((json) => ({ json: json as IDataObject }))];
}
