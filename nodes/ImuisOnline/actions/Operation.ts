import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { CloudswitchClient } from '../cloudswitch/client';

/** What an operation works with: one input item at a time. */
export interface OperationRun {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
	readonly imuis: CloudswitchClient;
}

/** One operation of the node. `execute` answers the records that come out for the item; values of iMUIS are texts, as the service gives them. */
export interface Operation {
	readonly description: INodeProperties[];
	execute(run: OperationRun): Promise<IDataObject[]>;
}

/** Shows properties with these resources and some of its operations only. */
export function shownFor(
	resource: readonly string[],
	operation: readonly string[],
	properties: INodeProperties[],
): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...property.displayOptions?.show, resource: [...resource], operation: [...operation] },
		},
	}));
}
