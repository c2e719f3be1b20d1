/** What was checked; codes are stable, other people's workflows depend on them. */
export type CheckName =
	| 'imuisConnection'
	| 'outSmartConnection'
	| 'workStatus'
	| 'orderType'
	| 'hourTypeArticleGroup'
	| 'workType'
	| 'paymentMethod'
	| 'plannedHours'
	| 'changeDate'
	| 'columns'
	| 'materialFreeField5'
	| 'relationNames'
	| 'unsentFields'
	| 'completedWorkOrders'
	| 'otherExporter';

/**
 * `ok`: nothing needs to be done; `created`: Set Up put it in order; `missing`: it must be put in order before the first run; `ask`: a person must
 * decide or confirm.
 */
export type CheckStatus = 'ok' | 'created' | 'missing' | 'ask';

/** Output 1 of *Set Up*: one item per check (koppeling.md C4). */
export interface SetUpCheck {
	stage: 'setUp';
	check: CheckName;
	status: CheckStatus;
	/** What was looked at, in the chosen language. */
	subject: string;
	/** What was found. */
	message: string;
	/** What to do; empty when nothing needs to be done. */
	remedy: string;
}
