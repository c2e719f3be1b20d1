import { setTimeout as wait } from 'node:timers/promises';
import type { N8nClient } from '../../demo/lab/client';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import type { N8nServer } from '../../demo/lab/server';
import type { CredentialReference, WorkflowNode } from '../../demo/lab/workflows';
import { storeState } from './storedStates';

/** A trigger node as a test describes it. */
export interface TriggerNode {
	/** Without the package. */
	type: 'imuisOnlineTrigger' | 'outSmartTrigger';
	parameters: Record<string, unknown>;
	credentials: Record<string, CredentialReference>;
}

/** What n8n tells of a workflow that is being activated or deactivated. */
interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

const TRIGGER = 'Trigger';
const NEXT = 'Received';
/** Under which name n8n keeps what the trigger remembers. */
const STATE = `node:${TRIGGER}`;
/** A day that no test lives to see, so that n8n looks only when it is told to. */
const NEVER = { item: [{ mode: 'custom', cronExpression: '0 0 29 2 *' }] };
const POLL_MS = 50;
const PUBLICATION_TIMEOUT_MS = 60_000;

/**
 * A workflow in a real n8n that starts with one of our triggers. n8n looks once whenever the workflow is activated, which is how these tests make it
 * look: its shortest interval is a minute.
 */
export class TriggerWorkflow {
	/** Executions that were handed to the test. */
	private readonly known = new Set<string>();

	private constructor(
		private readonly client: N8nClient,
		readonly id: string,
	) {}

	/** Makes the workflow; it is not active yet. */
	static async create(
		client: N8nClient,
		trigger: TriggerNode,
		pollTimes: object = NEVER,
	): Promise<TriggerWorkflow> {
		const nodes: WorkflowNode[] = [
			{
				id: 'trigger',
				name: TRIGGER,
				type: `n8n-nodes-imuis-outsmart.${trigger.type}`,
				typeVersion: 1,
				position: [0, 0],
				parameters: { ...trigger.parameters, pollTimes },
				credentials: trigger.credentials,
			},
			{
				id: 'next',
				name: NEXT,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [200, 0],
				parameters: {},
			},
		];
		const connections = { [TRIGGER]: { main: [[{ node: NEXT, type: 'main', index: 0 }]] } };
		const { id } = await client.createWorkflow({ name: trigger.type, nodes, connections });
		return new TriggerWorkflow(client, id);
	}

	/**
	 * Activates the workflow: n8n looks once. When this resolves, that is done and what the trigger keeps is saved.
	 *
	 * @throws Error with the sentence that the editor shows when n8n gave up
	 */
	async activate(): Promise<void> {
		await this.client.activate(this.id);
		const { status, triggers } = await this.settled();
		if (status !== 'published')
			throw new Error(`n8n could not activate the trigger (${status}): ${triggers[0]?.errorMessage}`);
	}

	/** When this resolves, n8n looks no more. */
	async deactivate(): Promise<void> {
		await this.client.deactivate(this.id);
		await this.settled();
	}

	/** Makes n8n look once more, with the state that it saved. */
	async look(): Promise<void> {
		await this.deactivate();
		await this.activate();
	}

	/** Looks where something is known to be new; answers what came of all executions since the test asked last. */
	async lookForNews(): Promise<Array<Array<Record<string, unknown>>>> {
		await this.look();
		return await this.news();
	}

	/**
	 * Waits until the workflow was started, and answers the records that every execution since the last question received, oldest first.
	 *
	 * @throws Error when it was not started in time, or one of the executions failed
	 */
	async news(): Promise<Array<Array<Record<string, unknown>>>> {
		await this.client.nextExecution(this.id, [...this.known]);
		const listed = (await this.client.executions({ workflowId: this.id })).reverse();
		const unknown = listed.filter(({ id }) => !this.known.has(id));
		const ended = await Promise.all(unknown.map(async ({ id }) => await this.client.waitForExecution(id)));
		return ended.map((execution) => {
			this.known.add(execution.id);
			if (execution.status !== 'success') throw new Error(`Execution failed: ${execution.error?.message}`);
			return itemsOf(execution, NEXT);
		});
	}

	/** *Fetch Test Event*: runs the trigger alone, as its button in the editor does. */
	async fetchTestEvent(): Promise<{ execution: Execution; records: Array<Record<string, unknown>> }> {
		const execution = await this.client.run(this.id, { trigger: TRIGGER, destination: TRIGGER });
		this.known.add(execution.id);
		return { execution, records: execution.nodes[TRIGGER]?.[0]?.error ? [] : itemsOf(execution, TRIGGER) };
	}

	/** What n8n saved for the trigger; empty when nothing was. */
	async savedState(): Promise<Record<string, unknown>> {
		const { staticData } = await this.client.workflow(this.id);
		return { ...(staticData as Record<string, Record<string, unknown>> | null)?.[STATE] };
	}

	/** Puts another state in its place, in the database. @param server stopped */
	async storeState(server: N8nServer, state: Record<string, unknown>): Promise<void> {
		await storeState(server, this.id, { [STATE]: state });
	}

	/** Changes what the trigger watches; takes effect when the workflow is activated. */
	async setParameters(parameters: Record<string, unknown>): Promise<void> {
		const { nodes } = await this.client.workflow(this.id);
		const changed = nodes.map((node) =>
			node.name === TRIGGER ? { ...node, parameters: { ...parameters, pollTimes: NEVER } } : node,
		);
		await this.client.updateWorkflow(this.id, { nodes: changed });
	}

	/** n8n answers at once and does the work afterwards; its own status says when that is done. */
	private async settled(): Promise<Publication> {
		const deadline = Date.now() + PUBLICATION_TIMEOUT_MS;
		for (;;) {
			const publication = await this.client.http.call<Publication>(
				'get',
				`/workflows/${this.id}/publication-status`,
			);
			if (publication.status !== 'in_progress') return publication;
			if (Date.now() > deadline) throw new Error(`Workflow ${this.id} is neither active nor inactive.`);
			await wait(POLL_MS);
		}
	}
}
