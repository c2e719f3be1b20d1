import { parse } from 'flatted';

/** How far an execution is; n8n's own words. */
export type ExecutionStatus =
	'new' | 'running' | 'waiting' | 'success' | 'error' | 'crashed' | 'canceled' | 'unknown';

/** An execution as it stands in the list. */
export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	/** `manual`, `trigger`, `webhook` … */
	mode: string;
	/** ISO with offset; null when not reached. */
	startedAt: string | null;
	stoppedAt: string | null;
}

/** One item that a node gave. */
export interface Item {
	json: Record<string, unknown>;
	error?: unknown;
}

/** One time that a node ran. */
export interface NodeRun {
	executionStatus: ExecutionStatus;
	/** Milliseconds. */
	executionTime: number;
	/** Items per output of the node. */
	outputs: Item[][];
	error?: { message: string; description?: string | null };
}

/** An execution with its data. */
export interface Execution extends ExecutionSummary {
	/** By node name; a node that did not run is not in it. */
	nodes: Record<string, NodeRun[]>;
	/** What ended the execution, when it failed. */
	error?: { message: string; description?: string | null };
	lastNode?: string;
}

interface StoredRun {
	executionStatus: ExecutionStatus;
	executionTime: number;
	data?: { main?: Array<Item[] | null> };
	error?: { message: string; description?: string | null };
}

interface StoredData {
	resultData: {
		runData?: Record<string, StoredRun[]>;
		error?: { message: string; description?: string | null };
		lastNodeExecuted?: string;
	};
}

/** An execution as n8n's REST interface gives it; `data` is written by the library `flatted`. */
export type StoredExecution = ExecutionSummary & { data: string };

const UNENDED: ReadonlySet<ExecutionStatus> = new Set(['new', 'running', 'waiting', 'unknown']);

/** Whether nothing will happen any more. */
export function hasEnded(execution: ExecutionSummary): boolean {
	return !UNENDED.has(execution.status);
}

/** Unpacks the data of an execution into what each node gave. */
export function readExecution({ data, ...summary }: StoredExecution): Execution {
	const { resultData } = parse(data) as StoredData;
	const runs = Object.entries(resultData.runData ?? {}).map(
		([name, each]) => [name, each.map(readRun)] as const,
	);
	return {
		...summary,
		nodes: Object.fromEntries(runs),
		error: resultData.error,
		lastNode: resultData.lastNodeExecuted,
	};
}

/**
 * The records that a node gave at one of its outputs, all of its runs together.
 *
 * @throws Error when the node did not run; its message lists those that did
 */
export function itemsOf(execution: Execution, node: string, output = 0): Array<Record<string, unknown>> {
	const runs = execution.nodes[node];
	if (runs === undefined) {
		throw new Error(
			`"${node}" did not run in execution ${execution.id}; these did: ${Object.keys(execution.nodes).join(', ')}.`,
		);
	}
	return runs.flatMap((run) => (run.outputs[output] ?? []).map((item) => item.json));
}

function readRun({ executionStatus, executionTime, data, error }: StoredRun): NodeRun {
	return { executionStatus, executionTime, outputs: (data?.main ?? []).map((items) => items ?? []), error };
}
