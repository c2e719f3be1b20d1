import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { INodeTypeDescription } from 'n8n-workflow';
import { DataTables } from './DataTables';
import {
	hasEnded,
	readExecution,
	type Execution,
	type ExecutionStatus,
	type ExecutionSummary,
	type StoredExecution,
} from './executions';
import { N8nHttp } from './N8nHttp';
import type { N8nServer } from './server';
import { withCredentials, type CredentialReference, type Workflow, type WorkflowFile } from './workflows';

/** Outcome of a credential test: the colour and the text that the editor shows. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** How a workflow is run by hand. */
export interface RunOptions {
	/** Name of the trigger node to start from. */
	trigger: string;
	/** Stop after this node: the editor's *Execute step*. */
	destination?: string;
	/** What the trigger gives, for one that waits for somebody, such as a chat. */
	given?: Record<string, unknown>;
}

const POLL_MS = 200;
const RUN_TIMEOUT_MS = 120_000;
const PAGE_TIMEOUT_MS = 20_000;

/** Drives an n8n the way its editor does, over the REST interface the editor uses. Made with {@link signIn}. */
export class N8nClient {
	/** The Data Tables of the signed-in owner. */
	readonly tables: DataTables;

	private slots: Map<string, string[]> | undefined;

	constructor(
		private readonly server: N8nServer,
		readonly http: N8nHttp,
	) {
		this.tables = new DataTables(http);
	}

	/** Stores a credential. */
	async createCredential(
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<CredentialReference> {
		return await this.http.call<CredentialReference>('post', '/credentials', { name, type, data });
	}

	/** Replaces what a credential holds. */
	async updateCredential(
		id: string,
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<void> {
		await this.http.call('patch', `/credentials/${id}`, { name, type, data });
	}

	/** Tests a stored credential, as the editor does after saving. */
	async testCredential(id: string): Promise<CredentialTestResult> {
		const stored = await this.http.call<Record<string, unknown>>('get', `/credentials/${id}`, undefined, {
			includeData: 'true',
		});
		const { name, type, data } = stored;
		return await this.http.call<CredentialTestResult>('post', '/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/** Makes a workflow in the editor's way. */
	async createWorkflow(file: WorkflowFile): Promise<Workflow> {
		return await this.http.call<Workflow>('post', '/workflows', { settings: {}, ...file, active: false });
	}

	/** Imports workflow files with n8n's own command line and answers them as they then stand in n8n, in the same order. */
	async importWorkflows(files: WorkflowFile[]): Promise<Workflow[]> {
		const folder = await mkdtemp(join(tmpdir(), 'n8n-import-'));
		try {
			const numbered = files.map((file) => ({ ...file, id: newWorkflowId(), active: false }));
			for (const file of numbered) await writeFile(join(folder, `${file.id}.json`), JSON.stringify(file));
			await this.server.cli(['import:workflow', '--separate', `--input=${folder}`]);
			return await Promise.all(numbered.map(async ({ id }) => await this.workflow(id)));
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}

	/** A workflow as it stands in n8n. */
	async workflow(id: string): Promise<Workflow> {
		return await this.http.call<Workflow>('get', `/workflows/${id}`);
	}

	/** All workflows, without their nodes. */
	async workflows(): Promise<Array<{ id: string; name: string; active: boolean }>> {
		return await this.http.call('get', '/workflows');
	}

	/** Changes a workflow; n8n gives it a new version. */
	async updateWorkflow(id: string, changes: Partial<WorkflowFile>): Promise<Workflow> {
		const { versionId } = await this.workflow(id);
		return await this.http.call<Workflow>('patch', `/workflows/${id}`, { ...changes, versionId });
	}

	/**
	 * Gives every node of a workflow the chosen credentials that its type can use: what a user does in *Set up template*.
	 *
	 * @param chosen by credential type
	 */
	async assignCredentials(
		workflowId: string,
		chosen: Record<string, CredentialReference>,
	): Promise<Workflow> {
		const workflow = await this.workflow(workflowId);
		const slots = await this.credentialSlots();
		const { nodes } = withCredentials(workflow, chosen, (nodeType) => slots.get(nodeType) ?? []);
		return await this.updateWorkflow(workflowId, { nodes });
	}

	/** Starts a workflow as the editor's button does and answers the execution's id at once. */
	async startRun(workflowId: string, { trigger, destination, given }: RunOptions): Promise<string> {
		const body = {
			workflowData: await this.workflow(workflowId),
			triggerToStartFrom: { name: trigger, ...(given && { data: triggerRun(given) }) },
			...(destination !== undefined && { destinationNode: { nodeName: destination, mode: 'inclusive' } }),
		};
		const started = await this.http.call<{ executionId?: string }>(
			'post',
			`/workflows/${workflowId}/run`,
			body,
		);
		if (started.executionId === undefined) {
			throw new Error(
				`Trigger "${trigger}" waits for a call from outside; activate the workflow and call it, or submit its form.`,
			);
		}
		return started.executionId;
	}

	/** Runs a workflow by hand and answers the ended execution, failed or not. */
	async run(workflowId: string, options: RunOptions, timeoutMs = RUN_TIMEOUT_MS): Promise<Execution> {
		return await this.waitForExecution(await this.startRun(workflowId, options), timeoutMs);
	}

	/** Waits for the end of an execution. @throws Error when it has not ended in time */
	async waitForExecution(id: string, timeoutMs = RUN_TIMEOUT_MS): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const stored = await this.http.call<StoredExecution>('get', `/executions/${id}`);
			if (hasEnded(stored)) return readExecution(stored);
			if (Date.now() > deadline)
				throw new Error(`Execution ${id} is still "${stored.status}" after ${timeoutMs / 1000} s.`);
			await wait(POLL_MS);
		}
	}

	/** An execution with its data as it is now, also while it runs. */
	async execution(id: string): Promise<Execution> {
		return readExecution(await this.http.call<StoredExecution>('get', `/executions/${id}`));
	}

	/** Executions, newest first, at most 100. */
	async executions(
		filter: { workflowId?: string; status?: ExecutionStatus[] } = {},
	): Promise<ExecutionSummary[]> {
		const params = { filter: JSON.stringify(filter), limit: '100' };
		return (await this.http.call<{ results: ExecutionSummary[] }>('get', '/executions', undefined, params))
			.results;
	}

	/**
	 * Waits until a workflow has an ended execution that is not in `known`, and answers it: how to see what a trigger did.
	 *
	 * @throws Error when there is none in time
	 */
	async nextExecution(workflowId: string, known: string[], timeoutMs = RUN_TIMEOUT_MS): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const found = (await this.executions({ workflowId })).reverse().find(({ id }) => !known.includes(id));
			if (found !== undefined)
				return await this.waitForExecution(found.id, Math.max(1000, deadline - Date.now()));
			if (Date.now() > deadline)
				throw new Error(`Workflow ${workflowId} was not started within ${timeoutMs / 1000} s.`);
			await wait(POLL_MS);
		}
	}

	/** Stops a running execution, as the editor's button does. */
	async stopExecution(id: string): Promise<void> {
		await this.http.call('post', `/executions/${id}/stop`);
	}

	/** Activates ("publishes") the workflow as it stands. */
	async activate(workflowId: string): Promise<void> {
		const { versionId, name } = await this.workflow(workflowId);
		await this.http.call('post', `/workflows/${workflowId}/activate`, { versionId, name, description: '' });
	}

	/** Deactivates a workflow. */
	async deactivate(workflowId: string): Promise<void> {
		await this.http.call('post', `/workflows/${workflowId}/deactivate`, {});
	}

	/**
	 * Fills in the form of an active workflow and answers the execution it started.
	 *
	 * @param trigger name of the form trigger node
	 * @param answers one per field, in the order of the form
	 * @throws Error when the form does not come up, for instance because the workflow is not active
	 */
	async submitForm(workflowId: string, trigger: string, answers: string[]): Promise<Execution> {
		const path = await this.formPath(workflowId, trigger);
		await this.waitForPage(path);
		const known = (await this.executions({ workflowId })).map(({ id }) => id);
		const form = new FormData();
		answers.forEach((answer, index) => form.append(`field-${index}`, answer));
		await this.http.postForm(path, form);
		return await this.nextExecution(workflowId, known);
	}

	/** n8n 2.41.1 says that a workflow is active a moment before its pages are there. */
	private async waitForPage(path: string): Promise<void> {
		const deadline = Date.now() + PAGE_TIMEOUT_MS;
		while ((await this.http.pageStatus(path)) !== 200) {
			if (Date.now() > deadline) {
				throw new Error(`The form at ${path} is not there. Is its workflow active?`);
			}
			await wait(POLL_MS);
		}
	}

	/** Path of a form's page in an active workflow. */
	async formPath(workflowId: string, trigger: string): Promise<string> {
		const node = (await this.workflow(workflowId)).nodes.find(({ name }) => name === trigger);
		if (node === undefined) throw new Error(`Workflow ${workflowId} has no node "${trigger}".`);
		const options = node.parameters.options as { path?: string } | undefined;
		return `/form/${options?.path ?? (node.parameters.path as string | undefined) ?? node.webhookId}`;
	}

	/** What n8n knows of every node type, as its editor gets it. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return await this.http.page<INodeTypeDescription[]>('/types/nodes.json');
	}

	/**
	 * Credential types by full name of the node type; a tool of an agent, which n8n makes of a node, has those of that node. Read once: n8n's
	 * whole list is large.
	 */
	private async credentialSlots(): Promise<Map<string, string[]>> {
		this.slots ??= new Map(
			(await this.nodeTypes()).map(({ name, credentials }) => [
				name,
				(credentials ?? []).map((slot) => slot.name),
			]),
		);
		return this.slots;
	}
}

/**
 * Signs in on a running n8n as its owner; on a new one the owner is set up first.
 *
 * @throws N8nHttpError when n8n refuses
 */
export async function signIn(server: N8nServer): Promise<N8nClient> {
	const http = new N8nHttp(server.url);
	await http.signIn(server.owner);
	return new N8nClient(server, http);
}

/** A trigger's run as the editor hands it to n8n. */
function triggerRun(json: Record<string, unknown>): Record<string, unknown> {
	const data = { main: [[{ json }]] };
	return { startTime: 0, executionTime: 0, executionIndex: 0, executionStatus: 'success', source: [], data };
}

/** n8n's ids have at most 21 characters. */
function newWorkflowId(): string {
	return randomUUID().replaceAll('-', '').slice(0, 16);
}
