import { select } from '../ImuisOnline/cloudswitch/selection';
import { EXTRA_TARGETS, type ExtraRecord } from './mapping/outSmartFields';
import { firstFilled } from './mapping/text';
import type { ImuisLists } from '../ImuisOnline/choices';
import type { ListOption } from '../choices/Choice';

/** An option with an example of what stands there. */
export interface FieldOption extends ListOption {
	description: string;
}

/** So many records are looked at: iMUIS may leave empty values out of a record, and with them the column (imuis reference §2.6). */
const LOOKED_AT = 50;

/** The columns of the table that a record is made from, with a value from its first records (koppeling.md I17). */
export async function listImuisFields(imuis: ImuisLists, record: ExtraRecord): Promise<FieldOption[]> {
	const { table, sortedBy } = EXTRA_TARGETS[record];
	const first = select(table, '*').orderBy(sortedBy).limit(LOOKED_AT).pageSize(LOOKED_AT);
	const examples = new Map<string, string>();
	for (const found of await imuis.records(first))
		for (const [name, value] of Object.entries(found))
			examples.set(name, firstFilled(examples.get(name), value));
	return [...examples]
		.map(([name, example]) => ({
			name,
			value: name,
			description: example === '' ? 'Empty in the first records' : `For example: ${example.slice(0, 60)}`,
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
