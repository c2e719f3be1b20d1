import type { ExportReasons } from './exportReasons';
import type { ImportReasons } from './importReasons';
import type { SalesOrderReasons } from './salesOrderReasons';
import type { SetUpReasons } from './setUpReasons';
import type { SummaryReasons } from './summaryReasons';

/**
 * Every reason code with the facts its message is made of. Codes are stable: other people's workflows depend on them. The sentences
 * stand in `en.ts` and `nl.ts`.
 */
export interface Reasons
	extends ImportReasons, SalesOrderReasons, ExportReasons, SetUpReasons, SummaryReasons {}

export type ReasonCode = keyof Reasons;

/** One sentence (or two: what happened, what to do) per reason code. */
export type Catalogue = { [Code in ReasonCode]: (facts: Reasons[Code]) => string };
