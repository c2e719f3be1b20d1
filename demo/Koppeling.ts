import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImuisSimulator } from '../simulators/imuis/startImuisSimulator';
import type { OutSmartSimulator } from '../simulators/outsmart';
import { startConnectedN8n, type ConnectedN8n, type ConnectedN8nOptions } from './connectedN8n';
import type { N8nClient } from './lab/client';
import type { N8nServer } from './lab/server';
import type { CredentialReference, Workflow, WorkflowFile, WorkflowNode } from './lab/workflows';

/** What an integrator fills in for the simulated company, by node and parameter. */
const CHOICES = {
	orderType: 'SERVICE',
	hourTypeArticleGroup: '10',
	workType: 'Service',
	paymentMethod: 'op rekening',
};

/** The templates by name. */
export type TemplateName = 'sync' | 'export-now' | 'setup';

/** The templates that use the building blocks. */
export type BuildingBlockTemplate = 'order-to-work-order' | 'mail-work-order' | 'ask';

/** A real n8n with our package and templates, connected to both simulated services. */
export class Koppeling {
	readonly n8n: N8nServer;

	readonly client: N8nClient;

	readonly imuis: ImuisSimulator;

	readonly outSmart: OutSmartSimulator;

	readonly credentials: Record<'imuisOnlineApi' | 'outSmartApi', CredentialReference>;

	private constructor(
		private readonly connected: ConnectedN8n,
		readonly workflows: Record<TemplateName, Workflow>,
	) {
		({
			n8n: this.n8n,
			client: this.client,
			imuis: this.imuis,
			outSmart: this.outSmart,
			credentials: this.credentials,
		} = connected);
	}

	/** Starts everything and imports the templates as they are shipped, with both credentials chosen. */
	static async start(options: ConnectedN8nOptions): Promise<Koppeling> {
		const connected = await startConnectedN8n(options);
		const { client, credentials } = connected;
		const names: TemplateName[] = ['sync', 'export-now', 'setup'];
		const files = await Promise.all(names.map(readTemplate));
		const imported = await client.importWorkflows(files);
		const workflows = {} as Record<TemplateName, Workflow>;
		for (const [index, name] of names.entries()) {
			const { id } = imported[index] as Workflow;
			workflows[name] = await client.assignCredentials(id, credentials);
		}
		return new Koppeling(connected, workflows);
	}

	/** Fills in what a user must choose in every template; `confirmed` lets the export write (koppeling.md C5). */
	async choose(changes: { confirmed: boolean }): Promise<void> {
		for (const name of Object.keys(this.workflows) as TemplateName[]) {
			await this.change(name, (node) => withChoices(node, changes));
		}
	}

	/** Changes the nodes of a template. */
	async change(name: TemplateName, edit: (node: WorkflowNode) => WorkflowNode): Promise<void> {
		const { id, nodes } = await this.client.workflow(this.workflows[name].id);
		this.workflows[name] = await this.client.updateWorkflow(id, { nodes: nodes.map(edit) });
	}

	async stop(): Promise<void> {
		await this.connected.stop();
	}
}

/** A template as it is shipped. */
export async function readTemplate(name: TemplateName | BuildingBlockTemplate): Promise<WorkflowFile> {
	const text = await readFile(join(__dirname, `../workflows/imuis-outsmart-${name}.json`), 'utf8');
	return JSON.parse(text) as WorkflowFile;
}

function withChoices(node: WorkflowNode, { confirmed }: { confirmed: boolean }): WorkflowNode {
	const { parameters } = node;
	if (node.name === 'Settings')
		return withSetting(node, 'hourTypeArticleGroup', CHOICES.hourTypeArticleGroup);
	if (!node.type.endsWith('.imuisOutSmartSync')) return node;
	const chosen: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(CHOICES)) if (parameters[name] === '') chosen[name] = value;
	if (parameters.plannedHours === '') chosen.plannedHours = 'replace';
	if ('confirmed' in parameters) chosen.confirmed = confirmed;
	if ('includeContactPersons' in parameters)
		Object.assign(chosen, { includeContactPersons: true, includeAddresses: true });
	return { ...node, parameters: { ...parameters, ...chosen } };
}

/** A *Settings* step with one of its values changed. */
export function withSetting(node: WorkflowNode, name: string, value: string | boolean): WorkflowNode {
	const { assignments } = node.parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	const changed = assignments.map((each) => (each.name === name ? { ...each, value } : each));
	return { ...node, parameters: { ...node.parameters, assignments: { assignments: changed } } };
}
