import type { Fault, FaultAction, RequestDescription } from './types';

interface Waiting {
	fault: Fault;
	skip: number;
	left: number;
}

/** Disturbances in the order they were added; the first that matches a call is used up by it. */
export class FaultQueue {
	private waiting: Waiting[] = [];

	add(fault: Fault): void {
		this.waiting.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
	}

	clear(): void {
		this.waiting = [];
	}

	/** The action for this call, or undefined when it is to be left alone. Counts skips and uses. */
	take(description: RequestDescription, body: string): FaultAction | undefined {
		for (const entry of this.waiting) {
			if (entry.left <= 0 || !matches(entry.fault, description, body)) continue;
			if (entry.skip > 0) {
				entry.skip -= 1;
				continue;
			}
			entry.left -= 1;
			return entry.fault.action;
		}
		return undefined;
	}
}

function matches(fault: Fault, description: RequestDescription, body: string): boolean {
	return (
		sameName(fault.operation, description.operation) &&
		sameName(fault.target, description.target) &&
		(fault.containing === undefined ||
			description.detail.includes(fault.containing) ||
			body.includes(fault.containing))
	);
}

function sameName(pattern: string | undefined, name: string): boolean {
	if (pattern === undefined) return true;
	const wanted = pattern.toLowerCase();
	if (wanted.endsWith('*')) return name.toLowerCase().startsWith(wanted.slice(0, -1));
	return wanted === name.toLowerCase();
}
