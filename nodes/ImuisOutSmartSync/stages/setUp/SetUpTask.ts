import type { SetUpSettings } from '../settings';
import type { StageContext } from '../StageContext';
import type { SetUpReport } from './SetUpReport';

/** What every check works with. */
export interface SetUpTask {
	context: StageContext;
	settings: SetUpSettings;
	report: SetUpReport;
}

/** Looks at one thing and reports it. Throws only what keeps all checks from being made: no connection, no access. */
export type Check = (task: SetUpTask) => Promise<void>;
