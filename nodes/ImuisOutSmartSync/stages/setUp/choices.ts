import type { Choice } from '../../../choices/Choice';
import { readArticleGroups, readOrderTypes } from '../../../ImuisOnline/choices';
import { readPaymentMethods, readWorkTypes } from '../../../OutSmart/choices';
import type { ChoiceSetting } from '../../messages/setUpReasons';
import type { CheckName } from './SetUpCheck';
import type { SetUpTask } from './SetUpTask';

const CHECK_NAMES: Record<ChoiceSetting, CheckName> = {
	orderType: 'orderType',
	articleGroup: 'hourTypeArticleGroup',
	workType: 'workType',
	paymentMethod: 'paymentMethod',
};

/** The chosen order type exists in iMUIS (koppeling.md C4, I6). */
export async function checkOrderType(task: SetUpTask): Promise<void> {
	reportChoice(task, 'orderType', task.settings.orderType, await readOrderTypes(task.context.imuis));
}

/** The article group of the hour types exists in iMUIS (koppeling.md C4, I5). */
export async function checkArticleGroup(task: SetUpTask): Promise<void> {
	reportChoice(
		task,
		'articleGroup',
		task.settings.hourTypeArticleGroup,
		await readArticleGroups(task.context.imuis),
	);
}

/** The work type of new work orders exists in OutSmart (koppeling.md C4, I14). */
export async function checkWorkType(task: SetUpTask): Promise<void> {
	reportChoice(task, 'workType', task.settings.workType, await readWorkTypes(task.context.outSmart));
}

/** The payment method of new work orders exists in OutSmart (koppeling.md C4, I14). */
export async function checkPaymentMethod(task: SetUpTask): Promise<void> {
	reportChoice(
		task,
		'paymentMethod',
		task.settings.paymentMethod,
		await readPaymentMethods(task.context.outSmart),
	);
}

function reportChoice(
	{ report }: SetUpTask,
	setting: ChoiceSetting,
	chosen: string,
	choices: readonly Choice[],
): void {
	const check = CHECK_NAMES[setting];
	const subject = report.subjects.settings[setting];
	const value = chosen.trim();
	const found = choices.find((choice) => choice.value === value);
	const existing = choices.filter(({ blocked }) => !blocked).map(({ name }) => name);
	if (value === '') report.ask(check, subject, 'choiceEmpty', { setting, existing });
	else if (!found) report.missing(check, subject, 'choiceUnknown', { setting, value, existing });
	else if (found.blocked) report.ask(check, subject, 'choiceBlocked', { setting, value: found.name });
	else report.ok(check, subject, 'choiceFound', { setting, name: found.name });
}
