import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { OutSmartRecord } from '../../../OutSmart/openapi/types';
import { outSmartRefusal } from './outSmartRefusal';
import type { SetUpReport } from './SetUpReport';
import type { SetUpTask } from './SetUpTask';

/** Our own record, so that no record of the customer can lose anything. */
const NUMBER = 'IMUIS-PROEF';
const REQUIRED = {
	debtor_number: NUMBER,
	name: 'Proef van de koppeling',
	street: 'Proefstraat 1',
	postal_code: '1234 AB',
	city: 'Proefstad',
};
const PHONE = '0100000000';

/**
 * Whether OutSmart keeps fields that a change does not mention (koppeling.md A10): tried on one relation that is made for it and removed again. Not in
 * a dry run.
 */
export async function checkUnsentFields({ context, report }: SetUpTask): Promise<void> {
	const subject = report.subjects.unsentFields;
	if (context.dryRun) {
		report.ok('unsentFields', subject, 'unsentFieldsNotTried', {});
		return;
	}
	const { outSmart } = context;
	const refusal = await outSmartRefusal(async () => {
		await outSmart.upsert('relations', [{ ...REQUIRED, phone_number: PHONE }]);
		await outSmart.upsert('relations', [REQUIRED]);
	});
	const trial = refusal === undefined ? await findTrial(outSmart) : undefined;
	if (!trial) report.ask('unsentFields', subject, 'unsentFieldsUnknown', { text: refusal ?? '' });
	else if (String(trial.phone_number ?? '').trim() !== '')
		report.ok('unsentFields', subject, 'unsentFieldsKept', {});
	else report.ask('unsentFields', subject, 'unsentFieldsEmptied', {});
	await removeTrial(outSmart, report, subject);
}

async function findTrial(outSmart: OutSmartClient): Promise<OutSmartRecord | undefined> {
	const found = await outSmart.list('relations', [{ key: 'debtor_number', value: NUMBER, operator: 'eq' }]);
	return found.find(({ debtor_number: number }) => number === NUMBER);
}

async function removeTrial(outSmart: OutSmartClient, report: SetUpReport, subject: string): Promise<void> {
	if ((await findTrial(outSmart)) === undefined) return;
	const refusal = await outSmartRefusal(() => outSmart.deleteEntity('relation', 'debtor_number', NUMBER));
	if (refusal !== undefined)
		report.ask('unsentFields', subject, 'trialRelationLeft', { number: NUMBER, text: refusal });
}
