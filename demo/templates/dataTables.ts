/** The two Data Tables and their columns, frozen from the first release (architecture.md §2, §5). */
export const CHECKPOINTS = {
	table: 'imuis_outsmart_checkpoints',
	opener: 'Open checkpoints',
	columns: {
		connection: 'string',
		stage: 'string',
		syncDate: 'string',
		checkpoint: 'string',
		owner: 'string',
		busyUntil: 'date',
	},
} as const;

export const LOG = {
	table: 'imuis_outsmart_log',
	opener: 'Open log',
	columns: {
		run: 'string',
		at: 'date',
		connection: 'string',
		stage: 'string',
		outcome: 'string',
		key: 'string',
		label: 'string',
		reason: 'string',
		message: 'string',
	},
} as const;

type Table = typeof CHECKPOINTS | typeof LOG;

export interface Condition {
	column: string;
	condition: 'eq' | 'lt';
	value: string;
}

/** Parameters of a Data Table node that creates the table when it is absent; an existing one is reused. */
export function openTable(table: Table): Record<string, unknown> {
	return {
		resource: 'table',
		operation: 'create',
		tableName: table.table,
		columns: { column: Object.entries(table.columns).map(([name, type]) => ({ name, type })) },
		options: { createIfNotExists: true },
	};
}

/**
 * Parameters of a Data Table node that works on rows. The table is referred to by the id that its opening step gave: by name n8n
 * would search for a part of the name (n8n-lab, trap 2).
 */
export function rows(
	table: Table,
	operation: 'insert' | 'update' | 'get' | 'deleteRows' | 'rowNotExists',
	parts: { conditions?: Condition[]; values?: Record<string, string>; extra?: Record<string, unknown> },
): Record<string, unknown> {
	const { conditions, values, extra } = parts;
	return {
		resource: 'row',
		operation,
		dataTableId: { __rl: true, mode: 'id', value: `={{ $('${table.opener}').first().json.id }}` },
		...(conditions && {
			matchType: 'allConditions',
			filters: {
				conditions: conditions.map(({ column, condition, value }) => ({
					keyName: column,
					// This operation knows equality only and shows no condition.
					...(operation !== 'rowNotExists' && { condition }),
					keyValue: value,
				})),
			},
		}),
		...(values && {
			columns: {
				mappingMode: 'defineBelow',
				value: values,
				matchingColumns: [],
				schema: schemaOf(table, values),
			},
		}),
		...extra,
	};
}

function schemaOf(table: Table, values: Record<string, string>): unknown[] {
	return Object.entries(table.columns).map(([id, type]) => ({
		id,
		displayName: id,
		required: false,
		defaultMatch: false,
		display: true,
		type: type === 'date' ? 'dateTime' : type,
		readOnly: false,
		removed: !(id in values),
	}));
}
