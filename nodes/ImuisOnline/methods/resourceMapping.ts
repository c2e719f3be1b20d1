import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { RECORD_KINDS, type RecordKind } from '../actions/recordKinds';
import { select } from '../cloudswitch/selection';
import type { ImuisRecord } from '../cloudswitch/types';
import { SALES_ORDER_CHOICES } from '../columns/salesOrders';
import { knownColumns, knownKey } from '../columns/knownTables';
import type { KnownColumn } from '../columns/KnownColumn';
import { connectImuis } from '../connect';

/** Columns of the chosen table that can be written: as one record of the service shows them, and as the documentation knows them (imuis reference §9). */
async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const kind = RECORD_KINDS[String(this.getNodeParameter('resource', ''))];
	const table = kind?.table ?? String(this.getNodeParameter('table', '')).trim().toUpperCase();
	if (table === '') return { fields: [], emptyFieldsNotice: 'Fill in the table first.' };
	try {
		const { imuis } = await connectImuis(this);
		const [record] = await imuis.records(
			select(table, '*')
				.orderBy(...(kind?.sort ?? knownKey(table) ?? ['NR']))
				.limit(1)
				.pageSize(1),
		);
		const operation = String(this.getNodeParameter('operation', ''));
		const needed = neededFields(kind, operation);
		return {
			fields: columnsOf(record, table)
				.filter(({ name, isWritable }) => isWritable && !isFixed(name, kind, operation))
				.map((column) => mapperField(column, needed, kind))
				.sort((left, right) => Number(right.required) - Number(left.required)),
			emptyFieldsNotice: `${table} has no record yet to read the fields from. Map automatically instead.`,
		};
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

export const resourceMapping = { getColumns };

/** An empty value may be left out of a record, and with it its column (imuis reference §2.6); one that stands there shows that they are not. */
function columnsOf(record: ImuisRecord | undefined, table: string): KnownColumn[] {
	const known = [...knownColumns(table), ...(table === 'ORDKOP' ? SALES_ORDER_CHOICES : [])];
	const shown = Object.keys(record ?? {});
	if (shown.length === 0) return known;
	const isComplete = Object.values(record ?? {}).includes('');
	const documented = new Map(known.map((column) => [column.name, column]));
	const others = table === 'ORDKOP' ? SALES_ORDER_CHOICES : [];
	return [
		...shown.map((name) => documented.get(name) ?? { name, meaning: '', isWritable: true }),
		...(isComplete ? others : known).filter(({ name }) => !shown.includes(name)),
	];
}

function neededFields(kind: RecordKind | undefined, operation: string): readonly string[] {
	if (!kind || operation === 'update') return [];
	return operation === 'createOrUpdate' ? kind.key : kind.required;
}

/** The key of a record that is there cannot change, and iMUIS numbers sales orders itself (imuis reference §6.2, §7.1). */
function isFixed(name: string, kind: RecordKind | undefined, operation: string): boolean {
	return (operation === 'update' || kind?.table === 'ORDKOP') && kind?.key.includes(name) === true;
}

function mapperField(
	{ name, meaning }: KnownColumn,
	needed: readonly string[],
	kind: RecordKind | undefined,
): ResourceMapperField {
	const required = needed.includes(name);
	return {
		id: name,
		displayName: meaning === '' ? name : `${name} (${meaning})`,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		// The others are added by hand: there are up to a hundred.
		removed: kind !== undefined && !required && !kind.simplified.includes(name),
		type: 'string',
	};
}
