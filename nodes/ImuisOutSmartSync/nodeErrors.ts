import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type JsonObject,
} from 'n8n-workflow';
import { ServiceError } from '../http/errors';
import { SettingsError } from './stages/SettingsError';

/**
 * Turns whatever a stage threw into n8n's own error: `NodeApiError` for what a service answered, `NodeOperationError` for what the user
 * must change. The message says what happened, the description what to do; neither holds a secret nor a stack trace (koppeling.md R10).
 */
export function toNodeError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const node = context.getNode();
	const nodeError =
		error instanceof ServiceError
			? new NodeApiError(node, { message: error.message } as JsonObject, {
					message: error.message,
					description: error.remedy,
					itemIndex,
				})
			: new NodeOperationError(node, messageOf(error), { description: descriptionOf(error), itemIndex });
	nodeError.stack = `${nodeError.name}: ${nodeError.message}`;
	return nodeError;
}

/**
 * A failed item under *Continue*, in the shape that n8n's error output expects. n8n keeps nothing of it but the error's message, so that holds both
 * what happened and what to do.
 */
export function errorItem(context: IExecuteFunctions, error: unknown, itemIndex: number): INodeExecutionData {
	const nodeError = toNodeError(context, error, itemIndex);
	nodeError.message = `${nodeError.message} ${nodeError.description ?? ''}`.trim();
	return { json: { error: nodeError.message }, error: nodeError, pairedItem: { item: itemIndex } };
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function descriptionOf(error: unknown): string {
	if (error instanceof SettingsError) return error.remedy;
	return 'This is a fault in the node itself. Run the stage again; if it stays, report it with this message.';
}
