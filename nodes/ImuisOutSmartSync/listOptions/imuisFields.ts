import { select } from '../../ImuisOnline/cloudswitch/selection';
import { EXTRA_TARGETS, type ExtraRecord } from '../mapping/outSmartFields';
import type { ImuisLists } from './imuisChoices';
import type { ListOption } from './listOptions';

/** What each table is sorted by; without an order iMUIS gives nothing (imuis reference §5.3). */
const ORDER = {
	DEB: 'NR',
	CNT: 'ZKSL',
	DEBADRES: 'ZKSL',
	ART: 'NR',
	ORDKOP: 'NR',
	ORDRG: 'ORDNR',
} as const;

/** An option with an example of what stands there. */
export interface FieldOption extends ListOption {
	description: string;
}

/** The columns of the table that a record is made from, with the value of one of its records (koppeling.md I17). */
export async function listImuisFields(imuis: ImuisLists, record: ExtraRecord): Promise<FieldOption[]> {
	const { table } = EXTRA_TARGETS[record];
	const [example] = await imuis.records(select(table, '*').orderBy(ORDER[table]).limit(1).pageSize(1));
	return Object.entries(example ?? {})
		.map(([name, value]) => ({
			name,
			value: name,
			description:
				value.trim() === '' ? 'Empty in the first record' : `For example: ${value.trim().slice(0, 60)}`,
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
