import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { ADDRESS_COLUMNS, mapAddresses } from '../../mapping/additionalAddress';
import { CONTACT_COLUMNS, mapContactPerson } from '../../mapping/contactPerson';
import type { SampledTable, SampleInOutSmart, SampleValue } from '../../messages/setUpReasons';
import { readOrRefusal } from './imuisRefusal';
import type { SetUpTask } from './SetUpTask';

/** How the import of relations reads each table. */
const MAPPINGS = {
	CNT: { read: contactPerson, columns: CONTACT_COLUMNS },
	DEBADRES: { read: additionalAddress, columns: ADDRESS_COLUMNS },
};

const LONGEST_SAMPLE = 20;
const LONGEST_VALUE = 40;

/**
 * Columns of contact persons (CNT) and additional addresses (DEBADRES) and a sample of each, for a person to confirm: their columns are not documented
 * (koppeling.md A4, imuis reference §9.3, §9.4).
 */
export async function checkColumns(task: SetUpTask): Promise<void> {
	for (const table of ['CNT', 'DEBADRES'] as const) await checkTable(task, table);
}

async function checkTable({ context, report }: SetUpTask, table: SampledTable): Promise<void> {
	const subject = report.subjects.tables[table];
	const selection = select(table, '*').orderBy('ZKSL').limit(1).pageSize(1);
	const answer = await readOrRefusal(async () => await context.imuis.records(selection));
	if ('refusal' in answer) {
		report.missing('columns', subject, 'tableUnreadable', { table, text: answer.refusal });
		return;
	}
	const [record] = answer.records;
	if (!record) {
		report.ok('columns', subject, 'tableEmpty', { table });
		return;
	}
	const seen = { table, columns: Object.keys(record).sort(), sample: sampleOf(record) };
	const { read, columns } = MAPPINGS[table];
	const becomes = read(record);
	if (becomes) report.ask('columns', subject, 'sampleToConfirm', { ...seen, becomes });
	else
		report.missing('columns', subject, 'columnsUnknown', {
			...seen,
			relation: columns.relation,
			searchKey: columns.searchKey,
		});
}

function contactPerson(record: ImuisRecord): SampleInOutSmart | undefined {
	const contact = mapContactPerson(record);
	return (
		contact && {
			relation: contact.relation,
			code: contact.code,
			values: valuesOf(contact.row, ['cpn_debtor_nr', 'cpn_code']),
		}
	);
}

function additionalAddress(record: ImuisRecord): SampleInOutSmart | undefined {
	const [address] = mapAddresses([record]);
	return (
		address && {
			relation: address.relation,
			code: address.code,
			values: valuesOf(address.row, ['adr_debtor_nr', 'adr_code']),
		}
	);
}

function valuesOf(row: Readonly<Record<string, string>>, but: readonly string[]): string[] {
	return Object.entries(row)
		.filter(([name, value]) => !but.includes(name) && value.trim() !== '')
		.map(([, value]) => value.trim());
}

/** The filled columns, as they came. */
function sampleOf(record: ImuisRecord): SampleValue[] {
	return Object.entries(record)
		.filter(([, value]) => value.trim() !== '')
		.slice(0, LONGEST_SAMPLE)
		.map(([column, value]) => ({
			column,
			value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
		}));
}
