import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { testOutSmartApi } from '../http/credentialTests/testOutSmartApi';
import { failedItem } from '../items/eachItem';
import { findOperation, properties } from './actions/operations';
import type { Operation } from './actions/Operation';
import { connectOutSmart } from './connect';
import { listSearch } from './methods/listSearch';
import { loadOptions } from './methods/loadOptions';
import { resourceMapping } from './methods/resourceMapping';
import type { OutSmartClient } from './openapi/client';

/** The OutSmart building block: records of every kind, and work orders (outsmart reference §2–6). */
export class OutSmart implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OutSmart',
		name: 'outSmart',
		icon: { light: 'file:../icons/outsmart.svg', dark: 'file:../icons/outsmart.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() + ": " + $parameter["resource"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description:
			'Read and write work orders (werkbonnen), relations, materials and other records in OutSmart',
		defaults: { name: 'OutSmart' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'outSmartApi', required: true, testedBy: 'testOutSmartApi' }],
		hints: [
			{
				message:
					'Completed work orders that come out become Afgehandeld; other connections will not find them.',
				type: 'warning',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ $parameter["operation"] === "getMany" && $parameter["options"]["markAsProcessed"] === true }}',
			},
		],
		properties,
	};

	methods = { credentialTest: { testOutSmartApi }, loadOptions, listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0) as string;
		const name = this.getNodeParameter('operation', 0) as string;
		let connected: { operation: Operation; outSmart: OutSmartClient };
		try {
			connected = { operation: chosenOperation(this, resource, name), ...(await connectOutSmart(this)) };
		} catch (error) {
			return [this.getInputData().map((_, itemIndex) => failedItem(this, error, itemIndex))];
		}
		const { operation, outSmart } = connected;
		return [await operation.execute({ context: this, outSmart, resource })];
	}
}

function chosenOperation(context: IExecuteFunctions, resource: string, name: string): Operation {
	const operation = findOperation(resource, name);
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `The resource "${resource}" has no operation "${name}".`, {
		description: 'Choose the operation again.',
	});
}
