import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { nodeTypes, ourNodeTypes } from '../../engine/support/nodeTypes';

/** A workflow with every operation of every node of ours, as the editor saves it: each parameter that is shown, with its default. */
export function workflowOfEveryOperation(): { nodes: INode[] } {
	const nodes = ourNodeTypes().flatMap((type) => {
		const { description } = nodeTypes.getByNameAndVersion(type, 1);
		return choicesOf(description).map((chosen): INode => ({
			id: [type, ...Object.values(chosen)].join('/'),
			name: [type, ...Object.values(chosen)].join(' '),
			type,
			typeVersion: 1,
			position: [0, 0],
			parameters: parametersIn(description, chosen),
		}));
	});
	return { nodes };
}

/** The parameters of a node as n8n reads them from a saved workflow: what the description does not know is gone. */
export function parametersIn(description: INodeTypeDescription, saved: INodeParameters): INodeParameters {
	const node = { typeVersion: 1 } as INode;
	return NodeHelpers.getNodeParameters(description.properties, saved, true, false, node, description) ?? {};
}

/** Resource and operation, in all their combinations; for a trigger what it watches. */
function choicesOf(description: INodeTypeDescription): Array<Record<string, string>> {
	const values = (name: string, shown: INodeParameters): string[] =>
		description.properties
			.filter((property) => property.name === name)
			.filter((property) => NodeHelpers.displayParameter(shown, property, { typeVersion: 1 }, description))
			.flatMap(({ options }) => (options ?? []) as INodePropertyOptions[])
			.map(({ value }) => String(value));
	const resources = values('resource', {});
	const withResource = resources.length === 0 ? [{}] : resources.map((resource) => ({ resource }));
	return withResource.flatMap((chosen: Record<string, string>) => {
		const operations = values('operation', chosen);
		return operations.length === 0 ? [chosen] : operations.map((operation) => ({ ...chosen, operation }));
	});
}
