import type { Choice } from './Choice';
import { readArticleGroups, readOrderTypes, type ImuisLists } from './imuisChoices';
import {
	readPaymentMethods,
	readWorkStatusChoices,
	readWorkTypes,
	type OutSmartLists,
} from './outSmartChoices';

/** One entry of a dropdown: what the user reads and what the setting holds. */
export interface ListOption {
	name: string;
	value: string;
}

/** Order types of iMUIS that are not blocked, sorted; `SERVICE - Service en storingen`. */
export async function listOrderTypes(imuis: ImuisLists): Promise<ListOption[]> {
	return open(await readOrderTypes(imuis));
}

/** Article groups of iMUIS that are not blocked, sorted; `10 - Uren`. */
export async function listArticleGroups(imuis: ImuisLists): Promise<ListOption[]> {
	return open(await readArticleGroups(imuis));
}

/** Active work types of OutSmart, sorted; its stock names when it has none. */
export async function listWorkTypes(outSmart: OutSmartLists): Promise<ListOption[]> {
	return open(await readWorkTypes(outSmart));
}

/** Payment methods of OutSmart, sorted; its stock names when it has none. */
export async function listPaymentMethods(outSmart: OutSmartLists): Promise<ListOption[]> {
	return open(await readPaymentMethods(outSmart));
}

/** Work statuses of OutSmart, sorted by code; `1 - Naar iMuis`. */
export async function listWorkStatuses(outSmart: OutSmartLists): Promise<ListOption[]> {
	return open(await readWorkStatusChoices(outSmart));
}

function open(choices: readonly Choice[]): ListOption[] {
	return choices.filter(({ blocked }) => !blocked).map(({ name, value }) => ({ name, value }));
}
