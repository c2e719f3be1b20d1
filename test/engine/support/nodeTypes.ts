import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';

const ROOT = join(__dirname, '../../..');
const PACKAGE = 'n8n-nodes-imuis-outsmart';

const load = createRequire(__filename);

/** Node type of the test's own node that hands out the given items. */
export const START_TYPE = 'test.start';

/** Our node types by full name, from the sources of what package.json registers, and the node that starts a test's workflow. */
export const nodeTypes: INodeTypes = {
	getByName: (type) => find(type),
	getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
	getKnownTypes: () => ({}),
};

/** The full type of one of our nodes, as a workflow names it. */
export function fullType(node: string): string {
	return `${PACKAGE}.${node}`;
}

/** The full types of all our nodes. */
export function ourNodeTypes(): string[] {
	return ourNodes().map(([type]) => type);
}

/** Forgets the node objects, as a restart of n8n does; the next use makes new ones. */
export function forgetNodes(): void {
	known = undefined;
}

class Start implements INodeType {
	description = {
		displayName: 'Start',
		name: 'start',
		group: ['trigger' as const],
		version: 1,
		description: 'Hands out the items of the test',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [{ displayName: 'Items', name: 'items', type: 'json' as const, default: '[]' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getNodeParameter('items', 0) as IDataObject[];
		return await Promise.resolve([items.map((json, item) => ({ json, pairedItem: { item } }))]);
	}
}

type AnyNodeType = INodeType | IVersionedNodeType;

let known: Map<string, AnyNodeType> | undefined;

function find(type: string): AnyNodeType {
	known ??= new Map<string, AnyNodeType>([[START_TYPE, new Start()], ...ourNodes()]);
	const found = known.get(type);
	if (!found) throw new Error(`There is no node type ${type}; known are ${[...known.keys()].join(', ')}.`);
	return found;
}

function ourNodes(): Array<[string, AnyNodeType]> {
	const { n8n } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	return n8n.nodes.map((path) => {
		const source = path.replace(/^dist\//, '').replace(/\.js$/, '');
		const loaded = load(join(ROOT, source)) as Record<string, new () => AnyNodeType>;
		const Class = loaded[basename(source).split('.')[0] ?? ''];
		if (!Class) throw new Error(`${source} exports no class of its own name.`);
		const instance = new Class();
		return [fullType(instance.description.name), instance];
	});
}
