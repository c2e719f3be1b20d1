/** A node of a workflow; what the lab does not look at passes through. */
export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, CredentialReference>;
	webhookId?: string;
	[other: string]: unknown;
}

/** A workflow file: what n8n's editor exports and imports. */
export interface WorkflowFile {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	[other: string]: unknown;
}

/** A workflow inside n8n. */
export interface Workflow extends WorkflowFile {
	id: string;
	versionId: string;
	active: boolean;
}

/** How a node refers to a credential. */
export interface CredentialReference {
	id: string;
	name: string;
}

/** The credential types each node type of a package can use, in the order of preference of {@link withCredentials}. */
export type CredentialTypesOf = (nodeType: string) => string[];

/**
 * Gives every node the credentials it can use. A slot that names a credential type is filled; a slot that is empty is filled when
 * `slotsOf` names its type for that node type.
 *
 * @param chosen by credential type: `{ imuisOnlineApi: { id, name } }`
 */
export function withCredentials<T extends WorkflowFile>(
	workflow: T,
	chosen: Record<string, CredentialReference>,
	slotsOf: CredentialTypesOf,
): T {
	const nodes = workflow.nodes.map((node) => {
		const types = [...Object.keys(node.credentials ?? {}), ...slotsOf(node.type)];
		const filled = types.flatMap((type) =>
			chosen[type] === undefined ? [] : [[type, chosen[type]] as const],
		);
		return filled.length === 0
			? node
			: { ...node, credentials: { ...node.credentials, ...Object.fromEntries(filled) } };
	});
	return { ...workflow, nodes };
}
