import './userFolder';
import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	LoadOptionsContext,
	PollContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	Workflow,
	type ExecutionBaseError,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type OnError,
	type ResourceMapperFields,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { TestCredentials, type CredentialContents } from './credentials';
import { fullType, nodeTypes, START_TYPE } from './nodeTypes';

/** Name of the node under test in its workflow. */
export const NODE_NAME = 'Node';
const ID = 'engine-test';
const TIMEZONE = 'Europe/Amsterdam';

/** One of our nodes in a workflow of its own. */
export interface NodeCase {
	/** Short name: `imuisOutSmartSync`, `outSmart` … */
	node: string;
	typeVersion?: number;
	/** As a workflow stores them; what is not given has the default of the description. */
	parameters?: INodeParameters;
	/** Items that come in; one empty item unless given. */
	items?: IDataObject[];
	credentials: CredentialContents;
	/** *On Error* of the node. */
	onError?: OnError;
}

/** What a node did. */
export interface NodeRun {
	status: IRun['status'];
	/** Items per output; an output that gave nothing is empty. With an error output, that is the last one. */
	outputs: INodeExecutionData[][];
	/** The error that ended the node, as n8n stored it. */
	error: ExecutionBaseError | undefined;
	/** The whole execution, as n8n stores it. */
	run: IRun;
}

/** Runs one node in n8n's engine, behind a node that hands out the items. */
export async function runNode(nodeCase: NodeCase): Promise<NodeRun> {
	return await startNode(nodeCase).finished;
}

/** A node that runs; `stop` is what the user's *Stop* does. */
export interface RunningNode {
	finished: Promise<NodeRun>;
	stop(): void;
}

/** Starts one node in n8n's engine and leaves it running. */
export function startNode(nodeCase: NodeCase): RunningNode {
	const workflow = workflowOf(nodeCase);
	const data = additionalData(nodeCase.credentials);
	const execution = new WorkflowExecute(data, 'manual');
	const start = workflow.getNode('Start');
	if (!start) throw new Error('The workflow has no start.');
	const running = execution.run({ workflow, startNode: start });
	return { finished: running.then(nodeRunOf), stop: () => running.cancel() };
}

/**
 * Options of a dropdown, as the editor asks for them with the parameters chosen so far.
 *
 * @param path of the dropdown, when it stands in a collection: `parameters.fields.field[0].name`
 */
export async function loadOptions(
	nodeCase: NodeCase,
	method: string,
	path = '',
): Promise<INodePropertyOptions[]> {
	const { type, context } = editorContext(nodeCase, path);
	const load = type.methods?.loadOptions?.[method];
	if (!load) throw new Error(`The node has no loadOptions method ${method}.`);
	return await load.call(context);
}

/** One page of a resource locator's list. */
export async function listSearch(
	nodeCase: NodeCase,
	method: string,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { type, context } = editorContext(nodeCase);
	const search = type.methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no listSearch method ${method}.`);
	return await search.call(context, filter, paginationToken);
}

/** The columns of a resource mapper. */
export async function resourceMapping(nodeCase: NodeCase, method: string): Promise<ResourceMapperFields> {
	const { type, context } = editorContext(nodeCase);
	const mapping = type.methods?.resourceMapping?.[method];
	if (!mapping) throw new Error(`The node has no resourceMapping method ${method}.`);
	return await mapping.call(context);
}

/** One poll of a polling trigger. */
export interface PollCase extends Omit<NodeCase, 'items' | 'onError'> {
	/** Kept from poll to poll, and changed by the poll; what n8n stores of the node between polls. */
	staticData: IDataObject;
	/** `manual` is *Fetch Test Event* in the editor; `trigger` is the active workflow. */
	mode?: Extract<WorkflowExecuteMode, 'manual' | 'trigger'>;
}

/** Polls a trigger once as n8n does. */
export async function pollOnce(pollCase: PollCase): Promise<INodeExecutionData[][] | null> {
	const { mode = 'trigger', staticData, credentials } = pollCase;
	const workflow = workflowOf(pollCase, { [`node:${NODE_NAME}`]: staticData });
	const node = workflow.getNode(NODE_NAME);
	if (!node) throw new Error('The workflow has no node to poll.');
	const type = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	if (!type.poll) throw new Error(`${node.type} is no polling trigger.`);
	const activation = mode === 'manual' ? 'manual' : 'activate';
	const context = new PollContext(workflow, node, additionalData(credentials), mode, activation);
	const items = await type.poll.call(context);
	// n8n stores it as JSON, and drops what a manual test writes (n8n-lab §6).
	const written = JSON.stringify(workflow.staticData[`node:${NODE_NAME}`]);
	if (mode === 'trigger') Object.assign(staticData, JSON.parse(written));
	return items;
}

function workflowOf(nodeCase: NodeCase, staticData: IDataObject = {}): Workflow {
	const { node, typeVersion = 1, parameters = {}, items = [{}], onError } = nodeCase;
	const credentials = Object.fromEntries(
		Object.keys(nodeCase.credentials).map((type) => [type, { id: type, name: type }]),
	);
	const nodes: INode[] = [
		{
			id: 'start',
			name: 'Start',
			type: START_TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters: { items: items as unknown as INodeParameters[] },
		},
		{
			id: 'node',
			name: NODE_NAME,
			type: fullType(node),
			typeVersion,
			position: [200, 0],
			parameters,
			credentials,
			...(onError && { onError }),
		},
	];
	const connections: IConnections = {
		Start: { main: [[{ node: NODE_NAME, type: 'main', index: 0 }]] },
	};
	return new Workflow({
		id: ID,
		name: 'Engine test',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone: TIMEZONE },
		staticData,
	});
}

function editorContext(nodeCase: NodeCase, path = ''): { type: INodeType; context: LoadOptionsContext } {
	const workflow = workflowOf(nodeCase);
	const node = workflow.getNode(NODE_NAME);
	if (!node) throw new Error('The workflow has no node.');
	const data = { ...additionalData(nodeCase.credentials), currentNodeParameters: node.parameters };
	return {
		type: nodeTypes.getByNameAndVersion(node.type, node.typeVersion),
		context: new LoadOptionsContext(workflow, node, data, path),
	};
}

function additionalData(credentials: CredentialContents): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id: ID,
		name: 'Engine test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: [],
		connections: {},
	});
	const url = 'http://n8n.test';
	return {
		externalSecretsProxy: new ExternalSecretsProxy(),
		credentialsHelper: new TestCredentials(credentials),
		hooks,
		executeWorkflow: async () => await Promise.reject(new Error('No sub-workflows in these tests.')),
		getRunExecutionData: async () => await Promise.resolve(undefined),
		getRuntimeCredential: async () => await Promise.resolve(undefined),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
		variables: {},
		logAiEvent: () => undefined,
		startRunnerTask: async () => await Promise.reject(new Error('No task runner in these tests.')),
	};
}

function nodeRunOf(run: IRun): NodeRun {
	const { resultData } = run.data;
	const [task] = resultData.runData[NODE_NAME] ?? [];
	return {
		status: run.status,
		outputs: (task?.data?.main ?? []).map((items) => items ?? []),
		error: task?.error ?? resultData.error,
		run,
	};
}
