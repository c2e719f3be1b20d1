import type { N8nHttp } from './N8nHttp';

/** Type of a column. */
export type ColumnType = 'string' | 'number' | 'boolean' | 'date';

/** A Data Table. */
export interface DataTable {
	id: string;
	name: string;
	columns: Array<{ name: string; type: ColumnType }>;
}

/** A row as REST gives it: dates are ISO in UTC; every row has `id`, `createdAt` and `updatedAt`. */
export type Row = Record<string, string | number | boolean | null> & { id: number };

/** What goes into a row; dates as ISO. */
export type RowValues = Record<string, string | number | boolean | null>;

/** One condition on a row. */
export interface RowCondition {
	columnName: string;
	condition: 'eq' | 'neq' | 'like' | 'ilike' | 'gt' | 'gte' | 'lt' | 'lte';
	value: string | number | boolean | null;
}

const PAGE = 100;

/** The Data Tables in the signed-in user's own project, over n8n's REST interface. */
export class DataTables {
	private project: string | undefined;

	constructor(private readonly http: N8nHttp) {}

	/** All tables. */
	async list(): Promise<DataTable[]> {
		const { data } = await this.http.call<{ data: DataTable[] }>('get', await this.path(), undefined, {
			take: '250',
		});
		return data;
	}

	/**
	 * The table with exactly this name.
	 *
	 * @throws Error when there is none; its message lists those there are
	 */
	async named(name: string): Promise<DataTable> {
		const tables = await this.list();
		const table = tables.find((each) => each.name === name);
		if (table === undefined) {
			throw new Error(
				`There is no data table "${name}"; there are: ${tables.map((each) => each.name).join(', ') || 'none'}.`,
			);
		}
		return table;
	}

	/** Makes a table. */
	async create(name: string, columns: DataTable['columns']): Promise<DataTable> {
		return await this.http.call<DataTable>('post', await this.path(), { name, columns });
	}

	/** All rows that meet every condition, oldest first. */
	async rows(tableId: string, conditions: RowCondition[] = []): Promise<Row[]> {
		const rows: Row[] = [];
		for (;;) {
			const params = {
				take: String(PAGE),
				skip: String(rows.length),
				sortBy: 'id:asc',
				...filterParameter(conditions),
			};
			const page = await this.http.call<{ count: number; data: Row[] }>(
				'get',
				await this.path(tableId, 'rows'),
				undefined,
				params,
			);
			rows.push(...page.data);
			if (page.data.length === 0 || rows.length >= page.count) return rows;
		}
	}

	/** Adds rows and gives them as they were stored. */
	async insert(tableId: string, rows: RowValues[]): Promise<Row[]> {
		return await this.http.call<Row[]>('post', await this.path(tableId, 'insert'), {
			data: rows,
			returnType: 'all',
		});
	}

	/** Sets columns of all rows that meet every condition and gives those rows as they are now. */
	async update(tableId: string, conditions: RowCondition[], values: RowValues): Promise<Row[]> {
		const body = { filter: { type: 'and', filters: conditions }, data: values, returnData: true };
		return await this.http.call<Row[]>('patch', await this.path(tableId, 'rows'), body);
	}

	private async path(...parts: string[]): Promise<string> {
		this.project ??= (await this.http.call<{ id: string }>('get', '/projects/personal')).id;
		return ['/projects', this.project, 'data-tables', ...parts].join('/');
	}
}

function filterParameter(conditions: RowCondition[]): Record<string, string> {
	if (conditions.length === 0) return {};
	return { filter: JSON.stringify({ type: 'and', filters: conditions }) };
}
