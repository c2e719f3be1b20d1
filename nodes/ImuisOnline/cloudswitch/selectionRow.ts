import type { RowToWrite } from './dataset';
import { CloudswitchRequestError } from './errors';
import { checkName, type Condition, type SelectionQuery } from './selection';
import type { FieldValue, RecordKey } from './types';
import { writeDate, writeValue } from './values';
import { hasForbidden } from './xmlText';

/** Between fields, operators and values (imuis reference §5.2). */
const TAB = '\t';
/** Between the fields of one condition of which one must hold, and between sort fields: proven by clients (imuis reference §5.1, §5.2). */
const SEMICOLON = ';';

/** The row of a selection for GetStamtabelRecords: all tags that must be there, in the documentation's order (imuis reference §5.1). */
export function selectionRow(query: SelectionQuery, page: number, decimalSign: '.' | ','): RowToWrite {
	const { table, fields, conditions, changedOnOrAfter, sortFields, maximum, recordsPerPage } = query;
	if (sortFields.length === 0) {
		throw new CloudswitchRequestError(
			`The selection on ${table} has no order. Order it by the key of the table.`,
		);
	}
	const row: Array<readonly [string, FieldValue]> = [
		['TABLE', table],
		['SELECTFIELDS', fields === '*' ? '*' : fields.join(TAB)],
		...whereTags(table, conditions, decimalSign),
	];
	if (changedOnOrAfter !== undefined) row.push(['MUTDATE_VA', writeDate(changedOnOrAfter)]);
	row.push(['ORDERBY', sortFields.join(SEMICOLON)]);
	row.push(
		['MAXRESULT', String(maximum)],
		['PAGESIZE', String(recordsPerPage)],
		['SELECTPAGE', String(page)],
	);
	return { name: 'Table1', fields: row };
}

/** The SELECTION row that picks one record by its key, for changes and deletions (imuis reference §6.2). */
export function keyRow(table: string, key: RecordKey): RowToWrite {
	const conditions = Object.entries(key).map(([field, value]): Condition => {
		if (value === '') {
			throw new CloudswitchRequestError(
				`Key field ${field} of ${table} is empty. Give the whole key of the record.`,
			);
		}
		return { fields: [field], operator: '=', value };
	});
	if (conditions.length === 0) {
		throw new CloudswitchRequestError(`No key is given for ${table}. Give the whole key of the record.`);
	}
	checkName('Table', table);
	return { name: 'SELECTION', fields: [['TABLE', table], ...whereTags(table, conditions, '.')] };
}

function whereTags(
	table: string,
	conditions: readonly Condition[],
	decimalSign: '.' | ',',
): Array<readonly [string, string]> {
	const values = conditions.map((condition) => conditionValue(table, condition, decimalSign));
	return [
		[
			'WHEREFIELDS',
			conditions.map(({ fields }) => fields.map((name) => checkName(table, name)).join(SEMICOLON)).join(TAB),
		],
		['WHEREOPERATORS', conditions.map(({ operator }) => operator).join(TAB)],
		['WHEREVALUES', values.join(TAB)],
	];
}

/** A TAB would be read as the beginning of the next value; a left-out character would pick another record. */
function conditionValue(table: string, { fields, value }: Condition, decimalSign: '.' | ','): string {
	const text = writeValue(value, decimalSign);
	if (!/[\t\r\n]/.test(text) && !hasForbidden(text)) return text;
	throw new CloudswitchRequestError(
		`The value for ${fields.join(', ')} of ${table} holds a tab, a line break or a control character. Remove it.`,
	);
}
