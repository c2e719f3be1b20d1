import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startImuisSimulator, type ImuisSimulator } from '../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator, type OutSmartSimulator } from '../simulators/outsmart';
import { signIn, type N8nClient } from './lab/client';
import type { Progress } from './lab/progress';
import type { N8nVersion } from './lab/releases';
import { startN8n, type N8nServer } from './lab/server';
import type { CredentialReference, Workflow, WorkflowFile, WorkflowNode } from './lab/workflows';

/** What an integrator fills in for the simulated company, by node and parameter. */
const CHOICES = {
	orderType: 'SERVICE',
	hourTypeArticleGroup: '10',
	workType: 'Service',
	paymentMethod: 'op rekening',
};

/** How the koppeling is put up. */
export interface KoppelingOptions {
	version: N8nVersion;
	/** Where n8n keeps its data. */
	userFolder: string;
	/** The packed package. */
	tarball: string;
	progress?: Progress;
	/** Added to n8n's environment. */
	env?: Record<string, string>;
}

/** The templates by name. */
export type TemplateName = 'sync' | 'export-now' | 'setup';

/** The templates that use the building blocks. */
export type BuildingBlockTemplate = 'order-to-work-order' | 'mail-work-order' | 'ask';

/** A real n8n with our package and templates, connected to both simulated services. */
export class Koppeling {
	private constructor(
		readonly n8n: N8nServer,
		readonly client: N8nClient,
		readonly imuis: ImuisSimulator,
		readonly outSmart: OutSmartSimulator,
		readonly credentials: Record<'imuisOnlineApi' | 'outSmartApi', CredentialReference>,
		readonly workflows: Record<TemplateName, Workflow>,
	) {}

	/** Starts everything and imports the templates as they are shipped, with both credentials chosen. */
	static async start(options: KoppelingOptions): Promise<Koppeling> {
		const imuis = await startImuisSimulator({ seed: 'company' });
		const outSmart = await startOutSmartSimulator({ seed: 'company' });
		const { version, userFolder, tarball, progress, env } = options;
		const n8n = await startN8n({ version, userFolder, packageTarball: tarball, progress, env });
		const client = await signIn(n8n);
		const credentials = {
			imuisOnlineApi: await client.createCredential('iMUIS Online', 'imuisOnlineApi', {
				partnerKey: imuis.partnerKey,
				environmentCode: imuis.environmentCode,
				baseUrl: imuis.baseUrl,
			}),
			outSmartApi: await client.createCredential('OutSmart', 'outSmartApi', {
				token: outSmart.token,
				softwareToken: outSmart.softwareToken,
				bearerToken: '',
				baseUrl: outSmart.baseUrl,
			}),
		};
		const names: TemplateName[] = ['sync', 'export-now', 'setup'];
		const files = await Promise.all(names.map(readTemplate));
		const imported = await client.importWorkflows(files);
		const workflows = {} as Record<TemplateName, Workflow>;
		for (const [index, name] of names.entries()) {
			const { id } = imported[index] as Workflow;
			workflows[name] = await client.assignCredentials(id, credentials);
		}
		return new Koppeling(n8n, client, imuis, outSmart, credentials, workflows);
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
		await this.n8n.stop();
		await this.imuis.close();
		await this.outSmart.close();
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
