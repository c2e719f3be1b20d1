import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { RECORD_KINDS, type RecordKind } from '../actions/recordKinds';
import { select } from '../cloudswitch/selection';
import type { ImuisRecord } from '../cloudswitch/types';
import { connectImuis } from '../connect';

/** What tables without a number are sorted by. */
const SORTS: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(Object.values(RECORD_KINDS).map(({ table, sort }) => [table, sort])),
	ORDRG: ['ORDNR', 'RG'],
};

/** Columns of the chosen table: the fields of one record as the service gives it; none when the table is empty or not chosen yet. */
async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const resource = String(this.getNodeParameter('resource', ''));
	const kind = RECORD_KINDS[resource];
	const table = kind?.table ?? String(this.getNodeParameter('table', '')).trim().toUpperCase();
	if (table === '') return { fields: [], emptyFieldsNotice: 'Fill in the table first.' };
	try {
		const { imuis } = await connectImuis(this);
		const [record = {}] = await imuis.records(
			select(table, '*')
				.orderBy(...(kind?.sort ?? SORTS[table] ?? ['NR']))
				.limit(1)
				.pageSize(1),
		);
		return {
			fields: namesOf(record, kind).map((id) => ({
				id,
				displayName: id,
				required: false,
				defaultMatch: false,
				display: true,
				type: 'string',
			})),
			emptyFieldsNotice: `${table} has no record yet to read the fields from. Map automatically instead.`,
		};
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

/** The columns of a record, else those that are known of its kind. */
function namesOf(record: ImuisRecord, kind: RecordKind | undefined): string[] {
	const names = Object.keys(record);
	return names.length > 0 ? names : [...(kind?.simplified ?? [])];
}

export const resourceMapping = { getColumns };
