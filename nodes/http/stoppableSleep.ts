import { sleep } from 'n8n-workflow';
import type { NodeContext } from './n8nHttpPort';

/**
 * Waits as n8n does, but ends at once when the user presses Stop or the workflow times out. It resolves then too: the call that was waited for
 * fails as stopped by itself, in the one place that knows the outcome of calls (koppeling.md R9).
 */
export function stoppableSleep(signal: AbortSignal | undefined): (milliseconds: number) => Promise<void> {
	if (signal === undefined) return sleep;
	return async (milliseconds) => {
		if (signal.aborted) return;
		const listening = new AbortController();
		const stopped = new Promise<void>((resolve) => {
			signal.addEventListener('abort', () => resolve(), { once: true, signal: listening.signal });
		});
		await Promise.race([sleep(milliseconds), stopped]);
		listening.abort();
	};
}

/** Waiting for a node's calls: ends when its execution is stopped; dropdowns and polls have nothing to stop. */
export function sleepOf(context: NodeContext): (milliseconds: number) => Promise<void> {
	return stoppableSleep(
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
	);
}
