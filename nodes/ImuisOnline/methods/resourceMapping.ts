import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { select } from '../cloudswitch/selection';
import { connectImuis } from '../connect';

/** Columns of the chosen table: the fields of one record as the service gives it; none when the table is empty or not chosen yet. */
async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const table = String(this.getNodeParameter('table', '')).trim().toUpperCase();
	if (table === '') return { fields: [], emptyFieldsNotice: 'Fill in the table first.' };
	try {
		const { imuis } = await connectImuis(this);
		const [record = {}] = await imuis.records(
			select(table, '*')
				.orderBy(table === 'CNT' || table === 'DEBADRES' ? 'ZKSL' : 'NR')
				.limit(1)
				.pageSize(1),
		);
		return {
			fields: Object.keys(record).map((id) => ({
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

export const resourceMapping = { getColumns };
