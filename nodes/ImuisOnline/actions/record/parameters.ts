import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { RecordKey } from '../../cloudswitch/types';
import { InputError } from '../../../items/InputError';
import { locatedKey } from '../locator';
import type { OperationRun } from '../Operation';
import { RECORD_KINDS, type RecordKind } from '../recordKinds';
import { nameOf } from './fieldNames';

export const tableProperty: INodeProperties = {
	displayName: 'Table',
	name: 'table',
	type: 'string',
	default: '',
	placeholder: 'e.g. DEB',
	description:
		'Name of the table in iMUIS: DEB (relations), ART (articles), ARTGRP (article groups), CNT (contact persons), DEBADRES (delivery addresses), ORDSRT (order types), ORDKOP (sales orders), ORDRG (sales order lines) or any other',
};

export const keyProperty: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Key Field',
	default: {},
	description: 'The fields that name the one record, for example NR = 10000. Give the whole primary key.',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. NR',
					description: 'Name of a field of the primary key in iMUIS',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 10000',
					description: 'What stands in that field of the one record',
				},
			],
		},
	],
};

export const recordProperty: INodeProperties = {
	displayName: 'Record',
	name: 'record',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: ['resource', 'table'],
		resourceMapper: {
			resourceMapperMethod: 'getColumns',
			mode: 'add',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: false,
			supportAutoMap: true,
		},
	},
	description:
		'Fields by their names in iMUIS, such as NAAM. A field left out is not sent; an empty text is. Numbers with a point (12.5), dates as 31-01-2026, yes and no as J and N.',
};

/** At most ten fields instead of all. */
export const simplifyProperty: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The kind of record of the chosen resource; only for resources that have one. */
export function kindOf({ context, itemIndex }: OperationRun): RecordKind {
	const kind = RECORD_KINDS[String(context.getNodeParameter('resource', itemIndex))];
	if (kind) return kind;
	throw new InputError('The resource has no records.', 'Choose the resource again.');
}

/** Sales orders are written by functions of their own (imuis reference §6.2, §7). */
const ORDER_TABLES: Readonly<Record<string, string>> = {
	ORDKOP: 'Use the resource Sales Order; the head of an order that is there cannot be changed.',
	ORDRG: 'Use the resource Sales Order Line.',
};

/** Name of a table that records can be written to. @throws {InputError} for those of sales orders */
export function writableTableOf(run: OperationRun): string {
	const table = tableOf(run);
	const instead = ORDER_TABLES[table];
	if (instead === undefined) return table;
	throw new InputError(`iMUIS does not write to the table ${table} in this way.`, instead);
}

/** Name of the table, of the resource or as given. @throws {InputError} when it is empty or cannot be a name */
export function tableOf({ context, itemIndex }: OperationRun): string {
	const kind = RECORD_KINDS[String(context.getNodeParameter('resource', itemIndex))];
	if (kind) return kind.table;
	const given = String(context.getNodeParameter('table', itemIndex, '')).trim();
	const table = given.toUpperCase();
	if (/^[A-Z_][A-Z0-9_]*$/.test(table)) return table;
	throw new InputError(
		given === '' ? 'Table is empty.' : `Table: "${given}" is no name of a table in iMUIS.`,
		'Fill in the name of a table of iMUIS, for example DEB.',
	);
}

/** The key of one record: the chosen one, or the fields given for a table. @throws {InputError} when nothing, or a field without name or value, is given */
export async function keyOf(run: OperationRun): Promise<RecordKey> {
	const { context, itemIndex } = run;
	const kind = RECORD_KINDS[String(context.getNodeParameter('resource', itemIndex))];
	if (kind) return await locatedKey(run, kind);
	const given = context.getNodeParameter('key.field', itemIndex, []) as IDataObject[];
	if (given.length === 0)
		throw new InputError('Key is empty.', 'Add the fields that name the record, for example NR = 10000.');
	return Object.fromEntries(
		given.map(({ name, value }) => {
			const field = String(name ?? '').trim();
			const text = String(value ?? '');
			if (field === '' || text === '' || /[\t\r\n]/.test(text))
				throw new InputError(
					`Key: the field '${field}' with the value ${JSON.stringify(text)} names no record.`,
					'Fill in both name and value, without tab or line break; another record could be changed otherwise.',
				);
			return [nameOf('Key', field, 'Write the name of a key field as iMUIS has it, for example NR.'), text];
		}),
	);
}
