import { readWorkStatuses, type WorkStatus } from '../../../OutSmart/choices';
import type { WorkStatusPurpose } from '../../messages/setUpReasons';
import type { SetUpSettings } from '../settings';
import { outSmartRefusal } from './outSmartRefusal';
import type { SetUpTask } from './SetUpTask';

/** The work statuses of the koppeling (koppeling.md C4, outsmart reference §2.2). */
const KEEP: WorkStatus = { code: '0', name: 'Niet naar iMuis' };
const OWN: Record<WorkStatusPurpose, WorkStatus> = {
	export: { code: '1', name: 'Naar iMuis' },
	error: { code: '99', name: 'Error' },
};

/**
 * Work statuses 0, 1 and 99 exist, or are added (koppeling.md C4). A code 1 or 99 with another name is never used or renamed: a person decides. Where
 * the user chose another code, that one must exist, under whatever name it was given.
 */
export async function checkWorkStatuses(task: SetUpTask): Promise<void> {
	const existing = await readWorkStatuses(task.context.outSmart);
	await checkKept(task, existing);
	for (const purpose of ['export', 'error'] as const) await checkPurpose(task, purpose, existing);
	checkDifferent(task);
}

/** Code 0 only tells people that a work order stays in OutSmart; the koppeling never acts on it, so its name does not matter. */
async function checkKept(task: SetUpTask, existing: readonly WorkStatus[]): Promise<void> {
	const found = existing.find(({ code }) => code === KEEP.code);
	if (found) reportFound(task, found);
	else await add(task, KEEP);
}

async function checkPurpose(
	task: SetUpTask,
	purpose: WorkStatusPurpose,
	existing: readonly WorkStatus[],
): Promise<void> {
	const { report, settings } = task;
	const code = chosenCode(settings, purpose);
	const own = OWN[purpose];
	const found = existing.find((status) => status.code === code);
	if (code === '') {
		report.ask('workStatus', own.name, 'workStatusNotChosen', { purpose });
	} else if (code !== own.code) {
		if (found) reportFound(task, found);
		else report.missing('workStatus', code, 'workStatusUnknown', { code, purpose });
	} else if (!found) {
		await add(task, own);
	} else if (sameName(found.name, own.name)) {
		reportFound(task, found);
	} else {
		report.ask('workStatus', shown(found), 'workStatusOtherName', { ...own, found: found.name, purpose });
	}
}

function checkDifferent({ report, settings }: SetUpTask): void {
	const code = chosenCode(settings, 'export');
	if (code !== '' && code === chosenCode(settings, 'error'))
		report.ask('workStatus', code, 'workStatusesEqual', { code });
}

/** One at a time, so that a refused one does not keep the others out; looked up afterwards (koppeling.md E20). */
async function add(task: SetUpTask, status: WorkStatus): Promise<void> {
	const { context, report } = task;
	if (context.dryRun) {
		report.missing('workStatus', shown(status), 'workStatusMissing', status);
		return;
	}
	const refusal = await outSmartRefusal(() =>
		context.outSmart.upsert('workstatusses', [{ sta_code: status.code, sta_name: status.name }]),
	);
	if (refusal !== undefined) {
		report.missing('workStatus', shown(status), 'workStatusRefused', { ...status, text: refusal });
		return;
	}
	const stored = (await readWorkStatuses(context.outSmart)).some(({ code }) => code === status.code);
	if (stored) report.created('workStatus', shown(status), 'workStatusAdded', status);
	else report.missing('workStatus', shown(status), 'workStatusNotStored', status);
}

function reportFound({ report }: SetUpTask, status: WorkStatus): void {
	report.ok('workStatus', shown(status), 'workStatusFound', status);
}

function chosenCode(settings: SetUpSettings, purpose: WorkStatusPurpose): string {
	return (purpose === 'export' ? settings.exportWorkStatus : settings.errorWorkStatus).trim();
}

/** Without regard to case and spaces: `naar  iMUIS` is `Naar iMuis`. */
function sameName(one: string, other: string): boolean {
	const bare = (name: string): string => name.toLowerCase().replace(/\s+/g, '');
	return bare(one) === bare(other);
}

function shown({ code, name }: WorkStatus): string {
	return `${code} - ${name}`;
}
