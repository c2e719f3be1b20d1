import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { testImuisOnlineApi } from '../http/credentialTests/testImuisOnlineApi';
import { testOutSmartApi } from '../http/credentialTests/testOutSmartApi';
import { exportProperties } from './description/export';
import { importProperties } from './description/imports';
import { operation } from './description/operation';
import { setUpProperties } from './description/setUp';
import { loadOptions } from './loadOptions';
import { errorItem, toNodeError } from '../items/nodeErrors';
import { runOperation } from './runOperation';

/** The koppeling: one operation per stage, two outputs (koppeling.md §5, architecture.md §2). */
export class ImuisOutSmartSync implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMUIS OutSmart Sync',
		name: 'imuisOutSmartSync',
		icon: { light: 'file:../icons/sync.svg', dark: 'file:../icons/sync.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ({ setUp: "set up", importRelations: "import relations", importMaterials: "import materials", importHourTypes: "import hour types", importSalesOrders: "import sales orders", exportWorkOrders: "export work orders" })[$parameter["operation"]] }}',
		description:
			'Keeps iMUIS Online and OutSmart in step: master data and orders out, completed work orders back',
		defaults: { name: 'iMUIS OutSmart Sync' },
		// An agent would get the Summary only, without what needs attention (n8n-lab: only output 0 is handed over).
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Summary', 'Attention'],
		credentials: [
			{ name: 'imuisOnlineApi', required: true, testedBy: 'testImuisOnlineApi' },
			{ name: 'outSmartApi', required: true, testedBy: 'testOutSmartApi' },
		],
		properties: [operation, ...setUpProperties, ...importProperties, ...exportProperties],
	};

	methods = {
		credentialTest: { testImuisOnlineApi, testOutSmartApi },
		loadOptions,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const summary: INodeExecutionData[] = [];
		const attention: INodeExecutionData[] = [];
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			try {
				const outputs = await runOperation(this, itemIndex);
				const pairedItem = { item: itemIndex };
				summary.push(...outputs.summary.map((json) => ({ json, pairedItem })));
				attention.push(...outputs.attention.map((json) => ({ json, pairedItem })));
			} catch (error) {
				// Never thrown under "continue": n8n would then send the input item out as if it were the Summary (n8n-lab, trap 1).
				if (!this.continueOnFail()) throw toNodeError(this.getNode(), error, itemIndex);
				summary.push(errorItem(this, error, itemIndex));
			}
		}
		return [summary, attention];
	}
}
