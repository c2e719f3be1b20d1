import { setTimeout as wait } from 'node:timers/promises';
import { readTemplate, type BuildingBlockTemplate, type Koppeling } from '../../demo/Koppeling';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import type { CredentialReference, WorkflowFile, WorkflowNode } from '../../demo/lab/workflows';
import { Mailbox } from '../support/mailbox';
import { ScriptedChatModel } from '../support/ScriptedChatModel';
import { TestKoppeling } from './lab';

const BASELINE_TIMEOUT_MS = 60_000;
const POLL_MS = 100;

/** A real n8n with both services, a mail server and a chat model, for the templates that use the building blocks. */
export class TemplateLab {
	private constructor(
		private readonly running: TestKoppeling,
		readonly mailbox: Mailbox,
		readonly model: ScriptedChatModel,
		private readonly credentials: Record<string, CredentialReference>,
	) {}

	static async start(): Promise<TemplateLab> {
		const running = await TestKoppeling.start('2.41.1');
		const [mailbox, model] = [await Mailbox.open(), await ScriptedChatModel.start()];
		const { client, credentials } = running.koppeling;
		return new TemplateLab(running, mailbox, model, {
			...credentials,
			smtp: await client.createCredential('Mail', 'smtp', mailbox.credential),
			openAiApi: await client.createCredential('Model', 'openAiApi', model.credential),
		});
	}

	get koppeling(): Koppeling {
		return this.running.koppeling;
	}

	async stop(): Promise<void> {
		await this.running.stop();
		await this.mailbox.close();
		await this.model.close();
	}

	/** Imports a template, fills in what the user must, chooses its credentials and answers its id. */
	async ready(
		name: BuildingBlockTemplate,
		edit: (node: WorkflowNode) => WorkflowNode = (node) => node,
	): Promise<string> {
		const { client } = this.koppeling;
		const template: WorkflowFile = await readTemplate(name);
		const [workflow] = await client.importWorkflows([{ ...template, nodes: template.nodes.map(edit) }]);
		if (!workflow) throw new Error(`${name} was not imported.`);
		await client.assignCredentials(workflow.id, this.credentials);
		return workflow.id;
	}

	/** Activates; the first poll finds nothing: what is there already is no news. n8n says that a workflow is active before it has polled. */
	async setBaseline(id: string, trigger: string): Promise<void> {
		const { client } = this.koppeling;
		await client.activate(id);
		const deadline = Date.now() + BASELINE_TIMEOUT_MS;
		for (;;) {
			const { staticData } = (await client.workflow(id)) as { staticData?: Record<string, unknown> | null };
			if (staticData?.[`node:${trigger}`] !== undefined) return;
			if (Date.now() > deadline)
				throw new Error(`"${trigger}" has not polled within ${BASELINE_TIMEOUT_MS} ms.`);
			await wait(POLL_MS);
		}
	}

	/** What a poll finds: a trigger polls at once when its workflow is activated. */
	async polled(id: string): Promise<Execution> {
		const { client } = this.koppeling;
		const known = (await client.executions({ workflowId: id })).map((each) => each.id);
		await client.deactivate(id);
		await client.activate(id);
		return await client.nextExecution(id, known);
	}

	/** Asks the agent as the editor's chat does and answers what it said. @throws Error when the run failed */
	async ask(id: string, chatInput: string): Promise<string> {
		const given = { sessionId: 'test', action: 'sendMessage', chatInput };
		const run = await this.koppeling.client.run(id, { trigger: 'Question', given });
		if (run.status !== 'success') throw new Error(`The chat ended as ${run.status}: ${run.error?.message}`);
		return String(itemsOf(run, 'Answer from both systems')[0]?.output);
	}
}

/** A node with some of its parameters filled in. */
export function withParameters(node: WorkflowNode, parameters: Record<string, unknown>): WorkflowNode {
	return { ...node, parameters: { ...node.parameters, ...parameters } };
}
