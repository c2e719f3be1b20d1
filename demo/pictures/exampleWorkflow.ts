import type { CredentialReference, WorkflowFile, WorkflowNode } from '../lab/workflows';

/** The nodes of the example by what they do. */
export const NODES = {
	orderChanged: 'Sales order changed',
	getRelation: 'Get its relation',
	sendRelation: 'Relation to OutSmart',
	workOrderCompleted: 'Work order completed',
	download: 'Download its PDF',
} as const;

/** A workflow of somebody's own with both triggers and both action nodes; what is chosen in the editor is still empty. */
export function exampleWorkflow(
	credentials: Record<'imuisOnlineApi' | 'outSmartApi', CredentialReference>,
): WorkflowFile {
	const node = (
		name: string,
		type: string,
		position: [number, number],
		parameters: Record<string, unknown>,
	): WorkflowNode => {
		const credential = type.startsWith('imuis') ? 'imuisOnlineApi' : 'outSmartApi';
		return {
			id: name,
			name,
			type: `n8n-nodes-imuis-outsmart.${type}`,
			typeVersion: 1,
			position,
			parameters,
			credentials: { [credential]: credentials[credential] },
		};
	};
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Both systems in a workflow of your own',
		nodes: [
			node(NODES.orderChanged, 'imuisOnlineTrigger', [0, 0], {}),
			node(NODES.getRelation, 'imuisOnline', [240, 0], { resource: 'relation', operation: 'get' }),
			node(NODES.sendRelation, 'outSmart', [480, 0], { resource: 'relation', operation: 'createOrUpdate' }),
			node(NODES.workOrderCompleted, 'outSmartTrigger', [0, 240], {}),
			node(NODES.download, 'outSmart', [240, 240], { resource: 'workOrder', operation: 'download' }),
		],
		connections: {
			[NODES.orderChanged]: to(NODES.getRelation),
			[NODES.getRelation]: to(NODES.sendRelation),
			[NODES.workOrderCompleted]: to(NODES.download),
		},
	};
}
