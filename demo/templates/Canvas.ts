/** A node as it stands in a workflow file. */
export interface TemplateNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	onError?: 'continueErrorOutput' | 'continueRegularOutput';
	alwaysOutputData?: boolean;
	webhookId?: string;
}

/** What runs between two nodes: items, or what an AI agent is given. */
export type ConnectionType = 'main' | 'ai_languageModel' | 'ai_memory' | 'ai_tool';

interface Target {
	node: string;
	type: ConnectionType;
	index: number;
}

/** The targets of a node by kind of connection and output. */
export type Connections = Partial<Record<ConnectionType, Target[][]>>;

/** A workflow file as n8n imports it. */
export interface TemplateFile {
	name: string;
	nodes: TemplateNode[];
	connections: Record<string, Connections>;
	pinData: Record<string, never>;
	settings: Record<string, unknown>;
	active: false;
	meta: { templateId: string; templateCredsSetupCompleted: false };
}

/** Puts a workflow together node by node, so that equal parts of the templates stay equal. */
export class Canvas {
	private readonly nodes: TemplateNode[] = [];
	private readonly connections: Record<string, Connections> = {};

	constructor(
		private readonly templateId: string,
		private readonly name: string,
	) {}

	/** Adds a node and answers its name. Positions are in pixels; n8n's grid is 16. */
	add(
		name: string,
		type: string,
		typeVersion: number,
		position: [number, number],
		parameters: Record<string, unknown>,
		extra: Partial<TemplateNode> = {},
	): string {
		this.nodes.push({
			id: stableId(`${this.templateId}/${name}`),
			name,
			type,
			typeVersion,
			position,
			parameters,
			...extra,
		});
		return name;
	}

	/** A sticky note; `color` as in n8n's palette (1–7). */
	note(content: string, position: [number, number], size: [number, number], color: number): void {
		const name = `Note ${this.nodes.filter((node) => node.type === 'n8n-nodes-base.stickyNote').length + 1}`;
		this.add(name, 'n8n-nodes-base.stickyNote', 1, position, {
			content,
			height: size[1],
			width: size[0],
			color,
		});
	}

	/** Items go from an output of one node to an input of another. */
	connect(from: string, to: string, output = 0, input = 0): void {
		const outputs = ((this.connections[from] ??= {}).main ??= []);
		while (outputs.length <= output) outputs.push([]);
		outputs[output]?.push({ node: to, type: 'main', index: input });
	}

	/** Gives an AI agent a model, a memory or a tool. */
	attach(part: string, agent: string, type: Exclude<ConnectionType, 'main'>): void {
		this.connections[part] = { [type]: [[{ node: agent, type, index: 0 }]] };
	}

	toFile(): TemplateFile {
		return {
			name: this.name,
			nodes: this.nodes,
			connections: this.connections,
			pinData: {},
			settings: { executionOrder: 'v1', timezone: 'Europe/Amsterdam', saveManualExecutions: true },
			active: false,
			meta: { templateId: this.templateId, templateCredsSetupCompleted: false },
		};
	}
}

/** The same id for the same node in every build (a UUID-shaped hash), so that a rebuilt template differs only where it changed. */
function stableId(text: string): string {
	let hash = 0xcbf29ce484222325n;
	const parts: string[] = [];
	for (let round = 0; round < 2; round++) {
		for (const char of `${round}${text}`) {
			hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
		}
		parts.push(hash.toString(16).padStart(16, '0'));
	}
	const hex = parts.join('');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
