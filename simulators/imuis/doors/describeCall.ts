import type { RequestDescription } from '../../core/types';
import type { FunctionCall } from '../functions/FunctionRunner';
import { readDataset, type DatasetRow } from '../xml/readDataset';

const LONGEST_DETAIL = 600;

/** Names a call for the log: function, table, and what its dataset asks or writes. Holds no keys and no session. */
export function describeCall(call: FunctionCall): RequestDescription {
	const { definition } = call;
	const rows =
		call.datasetName === undefined ? [] : rowsOf(call.parameter(call.datasetName), call.datasetName);
	const named = rows.map((row) => row.fields.get('TABLE')).find((table) => table !== undefined);
	return {
		operation: definition.name,
		target: definition.table ?? named ?? '',
		write: definition.write,
		detail: rows.map(describeRow).join(' | ').slice(0, LONGEST_DETAIL),
	};
}

function rowsOf(text: string, parameter: string): DatasetRow[] {
	try {
		return readDataset(text, parameter);
	} catch {
		return []; // The function itself refuses it, with the reason; the log only lacks its detail.
	}
}

function describeRow(row: DatasetRow): string {
	const { fields } = row;
	if (!fields.has('WHEREFIELDS')) {
		return `${row.name} ${[...fields].map(([name, text]) => `${name}=${text}`).join(', ')}`;
	}
	const split = (name: string): string[] => (fields.get(name) ?? '').split('\t');
	const operators = split('WHEREOPERATORS');
	const values = split('WHEREVALUES');
	const conditions = split('WHEREFIELDS').map((field, index) =>
		`${field} ${operators[index] ?? ''} ${values[index] ?? ''}`.trim(),
	);
	const since = fields.get('MUTDATE_VA');
	const page = fields.get('SELECTPAGE');
	return [
		conditions.filter(Boolean).join(' AND ') || 'all',
		since ? `changed from ${since}` : '',
		page === undefined ? '' : `page ${page} of ${fields.get('PAGESIZE') ?? ''}`,
	]
		.filter(Boolean)
		.join('; ');
}
