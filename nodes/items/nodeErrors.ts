import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type JsonObject,
} from 'n8n-workflow';
import { ServiceError } from '../http/errors';

/**
 * Turns whatever was thrown into n8n's own error: `NodeApiError` for what a service answered, `NodeOperationError` for what the user must change. The
 * message says what happened, the description what to do; neither holds a secret nor a stack trace (koppeling.md R10).
 *
 * @param itemIndex the input item it happened with; undefined in a trigger or a dropdown
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return withoutStack(error);
	const position = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof ServiceError) {
		const { message, remedy: description } = error;
		return withoutStack(
			new NodeApiError(node, { message } as JsonObject, { message, description, ...position }),
		);
	}
	const description = remedyOf(error);
	return withoutStack(new NodeOperationError(node, messageOf(error), { description, ...position }));
}

/**
 * A failed item under *Continue*, in the shape that n8n's error output expects. n8n keeps nothing of it but the error's message, so that holds both
 * what happened and what to do.
 */
export function errorItem(context: IExecuteFunctions, error: unknown, itemIndex: number): INodeExecutionData {
	const nodeError = toNodeError(context.getNode(), error, itemIndex);
	nodeError.message = `${nodeError.message} ${nodeError.description ?? ''}`.trim();
	return { json: { error: nodeError.message }, error: nodeError, pairedItem: { item: itemIndex } };
}

function withoutStack<T extends NodeApiError | NodeOperationError>(error: T): T {
	error.stack = `${error.name}: ${error.message}`;
	return error;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Errors of our own say what to do; anything else is a fault of ours. */
function remedyOf(error: unknown): string {
	const { remedy } = (error ?? {}) as { remedy?: unknown };
	if (typeof remedy === 'string') return remedy;
	return 'This is a fault in the node itself. Run it again; if it stays, report it with this message.';
}
