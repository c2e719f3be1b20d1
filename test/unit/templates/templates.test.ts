import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { fileText, templates } from '../../../demo/templates/build';
import type { TemplateFile, TemplateNode } from '../../../demo/templates/Canvas';
import { nodeTypes } from '../../engine/support/nodeTypes';
import { parameterProblems, unfilledParameters } from '../../support/nodeParameters';

const WORKFLOWS = join(__dirname, '../../../workflows');
const ALLOWED_TYPES = [
	'@n8n/n8n-nodes-langchain.agent',
	'@n8n/n8n-nodes-langchain.chatTrigger',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi',
	'@n8n/n8n-nodes-langchain.memoryBufferWindow',
	...[
		'dataTable',
		'emailSend',
		'filter',
		'formTrigger',
		'if',
		'manualTrigger',
		'merge',
		'noOp',
		'scheduleTrigger',
		'set',
		'splitOut',
		'stickyNote',
		'stopAndError',
		'switch',
	].map((name) => `n8n-nodes-base.${name}`),
];
const OURS = 'n8n-nodes-imuis-outsmart.';
const SYNC = `${OURS}imuisOutSmartSync`;
/** Parameters that n8n adds to a description: of polling triggers, and of nodes as tools. */
const GIVEN_BY_N8N = ['pollTimes', 'descriptionType', 'toolDescription'];
/** Which output of a node is its error output, behind its own. */
const OWN_OUTPUTS: Record<string, number> = { [SYNC]: 2 };

test('every file in workflows/ has a source', () => {
	expect(readdirSync(WORKFLOWS).sort()).toEqual(Object.keys(templates()).sort());
});

describe.each(Object.entries(templates()))('the template %s', (file, template) => {
	const { nodes } = template;

	test('is what its source builds', () => {
		expect(readFileSync(join(WORKFLOWS, file), 'utf8')).toBe(fileText(template));
	});

	test('holds no credentials, nothing pinned, no code, no environment, no other nodes', () => {
		const text = fileText(template);
		expect(text).not.toMatch(/"credentials"|instanceId|\$env|n8n-nodes-base\.code/);
		expect(template.pinData).toEqual({});
		expect(template.active).toBe(false);
		expect(template.meta).toEqual({
			templateId: file.replace('.json', ''),
			templateCredsSetupCompleted: false,
		});
		const types = nodes.map(({ type }) => type).filter((type) => !type.startsWith(OURS));
		expect(types.filter((type) => !ALLOWED_TYPES.includes(type))).toEqual([]);
	});

	test('R5: what fails is seen: a store that fails stops the run, every other error output leads somewhere', () => {
		for (const node of nodes.filter(({ onError }) => onError !== undefined)) {
			expect(node.onError).toBe('continueErrorOutput');
			expect(node.type).not.toBe('n8n-nodes-base.dataTable');
			const errors = template.connections[node.name]?.main?.[OWN_OUTPUTS[node.type] ?? 1] ?? [];
			expect([node.name, errors.length > 0]).toEqual([node.name, true]);
		}
		for (const stage of nodes.filter(
			({ type, parameters }) => type === SYNC && parameters.operation !== 'setUp',
		))
			expect(stage.onError).toBe('continueErrorOutput');
	});

	test('every parameter of our nodes exists and is shown for its operation, and every choice exists', () => {
		for (const node of nodes.filter(({ type }) => type.startsWith(OURS))) {
			const ours = ourNode(node);
			const { description } = nodeTypes.getByNameAndVersion(ours.type, ours.typeVersion);
			expect([node.name, parameterProblems(ours, description)]).toEqual([node.name, []]);
			expect([node.name, unfilledParameters(ours, description)]).toEqual([node.name, []]);
		}
	});

	test('names in expressions and connections are those of its nodes, each once', () => {
		const names = nodes.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(names.length);
		const named = [...JSON.stringify(nodes).matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name);
		expect(named.filter((name) => !names.includes(name ?? ''))).toEqual([]);
		const connected = Object.entries(template.connections).flatMap(([from, kinds]) => [
			from,
			...Object.values(kinds)
				.flat(2)
				.map(({ node }) => node),
		]);
		expect(connected.filter((name) => !names.includes(name))).toEqual([]);
	});

	test('reads from left to right, and no step stands on another', () => {
		const at = new Map(nodes.map(({ name, position }) => [name, position]));
		const backwards = itemConnections(template).filter(
			([from, to]) => (at.get(from)?.[0] ?? 0) >= (at.get(to)?.[0] ?? 0),
		);
		expect(backwards).toEqual([]);
		const steps = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
		const overlapping = steps.filter((step) =>
			steps.some((other) => other !== step && isOnTop(step.position, other.position)),
		);
		expect(overlapping.map(({ name }) => name)).toEqual([]);
	});
});

test('the tools of the agent only read, and take no work order out of the list of completed ones', () => {
	const { nodes } = templates()['imuis-outsmart-ask.json'] as TemplateFile;
	const tools = nodes.filter(({ type }) => type.startsWith(OURS));
	expect(tools.map(({ type }) => type)).toEqual(
		expect.arrayContaining([`${OURS}outSmartTool`, `${OURS}imuisOnlineTool`]),
	);
	for (const { name, type, parameters } of tools) {
		expect([name, type.endsWith('Tool')]).toEqual([name, true]);
		expect(['get', 'getMany']).toContain(parameters.operation);
		expect(JSON.stringify(parameters)).not.toContain('markAsProcessed');
	}
});

/** The node as our own description knows it; what n8n adds is looked at in test/n8n. */
function ourNode({ parameters, type, ...node }: TemplateNode): INode {
	const own = Object.entries(parameters).filter(([name]) => !GIVEN_BY_N8N.includes(name));
	return { ...node, type: type.replace(/Tool$/, ''), parameters: Object.fromEntries(own) } as INode;
}

function itemConnections({ connections }: TemplateFile): Array<[string, string]> {
	return Object.entries(connections).flatMap(([from, { main = [] }]) =>
		main.flat().map(({ node }): [string, string] => [from, node]),
	);
}

/** A step with its name takes 128 × 144 pixels. */
function isOnTop([x, y]: [number, number], [otherX, otherY]: [number, number]): boolean {
	return Math.abs(x - otherX) < 128 && Math.abs(y - otherY) < 144;
}
