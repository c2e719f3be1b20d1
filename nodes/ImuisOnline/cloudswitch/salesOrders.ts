import { fieldEntries, datasetOfElement, writeDataset, type DatasetRow, type RowToWrite } from './dataset';
import type { FunctionAnswer, Parameter } from './envelope';
import { CloudswitchError, CloudswitchRequestError } from './errors';
import { nothing, type FunctionCall, type FunctionCaller } from './FunctionCaller';
import { keyRow } from './selectionRow';
import type { CreatedSalesOrder, Fields, ImuisRecord, RecordKey, RemovedCharacters } from './types';
import { UnreadableAnswerError } from './unreadableAnswer';

/** ORDNR is a 32-bit integer on the wire. */
const ORDER_NUMBER = /^\d{1,9}$/;

/** Told what had to be left out of a write. */
export type ReportRemoved = (removed: readonly RemovedCharacters[], label: string) => void;

/** The functions on sales orders (imuis reference §7). Heads cannot be changed through this API. */
export class SalesOrders {
	constructor(
		private readonly caller: FunctionCaller,
		private readonly reportRemoved: ReportRemoved,
	) {}

	/** CreateVerkoopOrder. */
	async create(head: Fields, lines: readonly Fields[]): Promise<CreatedSalesOrder> {
		const rows = [row('ORDKOP', head), ...lines.map((line) => row('ORDRG', line))];
		const call = this.write('CreateVerkoopOrder', 'ORDKOP', 'Verkooporder', rows, [['ORDNR', '0']]);
		return await this.caller.call(call, (answer) => createdOrder(answer, lines.length));
	}

	/** CreateVerkooporderRegel: all lines in one call, or as the dialect says (koppeling.md A1). Answers them with their RG, in order. */
	async addLines(orderNumber: string, lines: readonly Fields[]): Promise<ImuisRecord[]> {
		checkOrderNumber(orderNumber);
		if (lines.length === 0) throw new CloudswitchRequestError(`No line is given for order ${orderNumber}.`);
		const rows = lines.map((line) => row('ORDRG', { RG: '0', ...line }));
		if (this.caller.dialect.linesPerCall === 'all') return await this.addTogether(orderNumber, rows);
		const added: ImuisRecord[] = [];
		for (const line of rows) {
			try {
				added.push(...(await this.addTogether(orderNumber, [line])));
			} catch (error) {
				throw afterSomeLines(error, added.length, rows.length);
			}
		}
		return added;
	}

	/** UpdateVerkooporderRegel: changes the given fields of one line, the others stay (koppeling.md A2). */
	async changeLine(orderNumber: string, lineNumber: string, fields: Fields): Promise<void> {
		const rows = [lineKey(orderNumber, lineNumber), row('DATA', fields)];
		// Not repeat-safe: between two sendings the office may have corrected the line (koppeling.md E11).
		await this.caller.call(
			this.write('UpdateVerkooporderRegel', `${orderNumber}/${lineNumber}`, 'Mutatie', rows),
			nothing,
		);
	}

	/** DeleteVerkooporderRegel. */
	async removeLine(orderNumber: string, lineNumber: string): Promise<void> {
		const rows = [lineKey(orderNumber, lineNumber)];
		await this.caller.call(
			this.write('DeleteVerkooporderRegel', `${orderNumber}/${lineNumber}`, 'Mutatie', rows),
			nothing,
		);
	}

	/** DeleteVerkooporder. */
	async remove(orderNumber: string): Promise<void> {
		const rows = [orderKey(orderNumber)];
		await this.caller.call(this.write('DeleteVerkooporder', orderNumber, 'Mutatie', rows), nothing);
	}

	private async addTogether(orderNumber: string, lines: readonly RowToWrite[]): Promise<ImuisRecord[]> {
		const { orderLinesParameter, refusedLinesMayBeWritten } = this.caller.dialect;
		const more: Parameter[] = orderLinesParameter === 'Verkooporder' ? [['ORDNR', orderNumber]] : [];
		const rows = [orderKey(orderNumber), ...lines];
		const call = this.write('CreateVerkooporderRegel', orderNumber, orderLinesParameter, rows, more);
		try {
			return await this.caller.call(call, (answer) => addedLines(answer, orderLinesParameter, lines.length));
		} catch (error) {
			throw refusedLinesMayBeWritten && lines.length > 1 ? withUnknownOutcome(error) : error;
		}
	}

	private write(
		functionName: string,
		about: string,
		parameter: string,
		rows: readonly RowToWrite[],
		more: readonly Parameter[] = [],
	): FunctionCall {
		const { xml, removed } = writeDataset(rows, this.caller.dialect.decimalSign);
		if (removed.length > 0) this.reportRemoved(removed, `${functionName} ${about}`);
		return { functionName, about, kind: 'write', parameters: [[parameter, xml, 'dataset'], ...more] };
	}
}

function row(name: string, fields: Fields): RowToWrite {
	return { name, fields: fieldEntries(fields, name) };
}

function orderKey(orderNumber: string): RowToWrite {
	return keyRow('ORDKOP', { NR: checkOrderNumber(orderNumber) });
}

function lineKey(orderNumber: string, lineNumber: string): RowToWrite {
	const key: RecordKey = { ORDNR: checkOrderNumber(orderNumber), RG: lineNumber };
	return keyRow('ORDRG', key);
}

function checkOrderNumber(orderNumber: string): string {
	if (ORDER_NUMBER.test(orderNumber) && Number(orderNumber) > 0) return orderNumber;
	throw new CloudswitchRequestError(
		`'${orderNumber}' is no order number. Give the digits of ORDKOP.NR, for example 202400039.`,
	);
}

function createdOrder(answer: FunctionAnswer, lineCount: number): CreatedSalesOrder {
	const rows = orderRows(answer, 'Verkooporder');
	const head = rows.find((candidate) => candidate.name === 'ORDKOP')?.fields ?? {};
	const number = [answer.values.get('ORDNR')?.text.trim(), head.NR?.trim()].find(
		(candidate) => candidate !== undefined && ORDER_NUMBER.test(candidate) && Number(candidate) > 0,
	);
	if (number === undefined)
		throw new UnreadableAnswerError('otherShape', 'it does not tell the number of the new order');
	return { number, head, lines: numberedLines(rows, lineCount) };
}

function addedLines(answer: FunctionAnswer, parameter: string, lineCount: number): ImuisRecord[] {
	return numberedLines(orderRows(answer, parameter), lineCount);
}

function orderRows(answer: FunctionAnswer, parameter: string): DatasetRow[] {
	const element = answer.values.get(parameter);
	return element === undefined ? [] : datasetOfElement(element);
}

/** The lines of an answer, when there are as many as were sent and each has its number: only then is it clear which is which. */
function numberedLines(rows: readonly DatasetRow[], lineCount: number): ImuisRecord[] {
	const lines = rows.filter((candidate) => candidate.name === 'ORDRG').map((candidate) => candidate.fields);
	const numbers = new Set(lines.map((line) => line.RG?.trim() ?? ''));
	if (lines.length === lineCount && numbers.size === lineCount && !numbers.has('') && !numbers.has('0'))
		return lines;
	throw new UnreadableAnswerError('otherShape', 'it does not tell the line numbers of the new lines');
}

/** A refusal after which some of the lines may be there all the same (koppeling.md A1). */
function withUnknownOutcome(error: unknown, note = ''): unknown {
	if (!(error instanceof CloudswitchError) || error.outcome !== 'refused') return error;
	const { label, kind, temporary, serviceText } = error;
	const remedy = 'Look which lines are on the order before sending any of them again.';
	return new CloudswitchError(`${error.message}${note}`, {
		label,
		kind,
		outcome: 'unknown',
		temporary,
		remedy,
		serviceText,
	});
}

function afterSomeLines(error: unknown, written: number, all: number): unknown {
	return written === 0
		? error
		: withUnknownOutcome(error, ` ${written} of the ${all} lines had been written.`);
}
