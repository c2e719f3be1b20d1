import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { testImuisOnlineApi } from '../http/credentialTests/testImuisOnlineApi';
import { eachItem, itemOf } from '../items/eachItem';
import { operations, properties } from './actions/operations';
import { connectImuis } from './connect';
import { listSearch } from './methods/listSearch';
import { resourceMapping } from './methods/resourceMapping';

/** The iMUIS Online building block: the administration, and records of any table (imuis reference §4–6). */
export class ImuisOnline implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMUIS Online',
		name: 'imuisOnline',
		icon: { light: 'file:../icons/imuis.svg', dark: 'file:../icons/imuis.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() + ": " + ($parameter["resource"] === "table" ? "table " + $parameter["table"] : $parameter["resource"].replace(/([A-Z])/g, " $1").toLowerCase()) }}',
		description:
			'Read and write relations, articles, sales orders (verkooporders) and other records in iMUIS Online (KING Finance)',
		defaults: { name: 'iMUIS Online' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'imuisOnlineApi', required: true, testedBy: 'testImuisOnlineApi' }],
		properties,
	};

	methods = { credentialTest: { testImuisOnlineApi }, listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [
			await eachItem(this, async (itemIndex) =>
				(await runItem(this, itemIndex)).map((record) => itemOf(record, itemIndex)),
			),
		];
	}
}

async function runItem(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject[]> {
	const resource = String(context.getNodeParameter('resource', itemIndex));
	const name = String(context.getNodeParameter('operation', itemIndex));
	const operation = operations[resource]?.[name];
	if (!operation) {
		throw new NodeOperationError(
			context.getNode(),
			`The resource "${resource}" has no operation "${name}".`,
			{
				itemIndex,
				description: 'Choose the operation again.',
			},
		);
	}
	const { imuis } = await connectImuis(context);
	return await operation.execute({ context, itemIndex, imuis });
}
