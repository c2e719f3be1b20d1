import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { mapAddresses, type AddressColumns } from '../../mapping/additionalAddress';
import { mapContactPerson, type ContactColumns } from '../../mapping/contactPerson';
import type { SampledTable, SampleInOutSmart, SampleValue } from '../../messages/setUpReasons';
import { readOrRefusal } from './imuisRefusal';
import type { SetUpTask } from './SetUpTask';

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
	const { contactColumns, addressColumns } = context.assumptions;
	const columns = table === 'CNT' ? contactColumns : addressColumns;
	const selection = select(table, '*')
		.orderBy(columns.searchKey[0] ?? 'ZKSL')
		.limit(1)
		.pageSize(1);
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
	// As the import of relations reads it.
	const becomes =
		table === 'CNT' ? contactPerson(record, contactColumns) : additionalAddress(record, addressColumns);
	if (becomes) report.ask('columns', subject, 'sampleToConfirm', { ...seen, becomes });
	else
		report.missing('columns', subject, 'columnsUnknown', {
			...seen,
			relation: columns.relation,
			searchKey: columns.searchKey,
		});
}

function contactPerson(record: ImuisRecord, columns: ContactColumns): SampleInOutSmart | undefined {
	const contact = mapContactPerson(record, columns);
	return (
		contact && {
			relation: contact.relation,
			code: contact.code,
			values: valuesOf(contact.row, ['cpn_debtor_nr', 'cpn_code']),
		}
	);
}

function additionalAddress(record: ImuisRecord, columns: AddressColumns): SampleInOutSmart | undefined {
	const [address] = mapAddresses([record], columns);
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
