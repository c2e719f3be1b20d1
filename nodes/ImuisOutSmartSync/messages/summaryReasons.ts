import type { ChangeDateTable } from './tableNames';

/** Why a run read what it read, and what became of it as a whole: the `reason` of the Summary item (koppeling.md §5). */
export interface SummaryReasons {
	/** I8. */
	noSyncDate: NoFacts;
	changesSinceLast: NoFacts;
	/** I10. */
	checkpointUnreadable: NoFacts;
	/** I22. */
	settingsChanged: NoFacts;
	/** I11. */
	syncDateSetByHand: NoFacts;
	/** A3, I10. */
	tablesReadCompletely: { tables: ChangeDateTable[] };
	/** E1. */
	completedWorkOrders: NoFacts;
	/** R6. */
	nothingWrittenDryRun: NoFacts;
	/** C5. */
	exportNotConfirmed: NoFacts;
	/** E7: how many work orders were not looked at any more. */
	endedEarly: { left: number };
	/** E20: `text` is the sentence about the work order, in the chosen language. */
	exportStopped: { text: string };
}

type NoFacts = Record<string, never>;
