import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { OutSmartClient } from '../openapi/client';

/** What an operation runs with. */
export interface OperationRun {
	context: IExecuteFunctions;
	outSmart: OutSmartClient;
	/** The chosen resource: `relation`, `workOrder`, `entity` … */
	resource: string;
}

/** One operation of the node: its parameters, and what it does with all input items. */
export interface Operation {
	description: INodeProperties[];
	/** Answers the output items. Items that failed are among them under *Continue*; otherwise it throws. */
	execute(run: OperationRun): Promise<INodeExecutionData[]>;
}
