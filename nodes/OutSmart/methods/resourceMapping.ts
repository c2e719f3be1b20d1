import type { FieldType, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { recordKind, WORK_ORDER_FIELDS, WORK_ORDER_LISTS, type RecordField } from '../actions/recordKinds';

/** Fields of the chosen resource that can be written, the required ones first (outsmart reference §3–6). */
async function getRecordFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const kind = recordKind(String(this.getCurrentNodeParameter('resource')));
	return await Promise.resolve(mapperFields(kind?.fields ?? [], new Set()));
}

/** Fields of a new work order, the required ones first (outsmart reference §2.4). */
async function getWorkOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await Promise.resolve(mapperFields(WORK_ORDER_FIELDS, WORK_ORDER_LISTS));
}

/** The columns of the resource mappers. */
export const resourceMapping = { getRecordFields, getWorkOrderFields };

function mapperFields(fields: readonly RecordField[], lists: ReadonlySet<string>): ResourceMapperFields {
	const sorted = [...fields].sort((left, right) => Number(right.required) - Number(left.required));
	return {
		fields: sorted.map(({ name, required }) => ({
			id: name,
			displayName: name,
			required,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			// Optional ones are added by hand; there are dozens.
			removed: !required,
			type: (lists.has(name) ? 'array' : 'string') as FieldType,
		})),
	};
}
