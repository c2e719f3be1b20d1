import type { INodeParameters } from 'n8n-workflow';
import type { StageOperation } from '../../engine/support/syncNode';
import type { Systems } from '../../support/Systems';

/** One run of one stage that is to be disturbed. */
export interface Scenario {
	name: string;
	operation: StageOperation;
	parameters: INodeParameters;
	/** Whether an earlier run has left its checkpoint. */
	isLater?: boolean;
	/** Fresh systems, each time with the same contents, and the checkpoint to start from. */
	begin(): Promise<{ systems: Systems; start: INodeParameters }>;
	/** What must be there after an undisturbed run, so that the others are compared with something. */
	check(systems: Systems, summary: Record<string, unknown>): void;
}
