import { fieldEntries, writeDataset, type RowToWrite } from './dataset';
import { FunctionCaller, nothing, type FunctionCall } from './FunctionCaller';
import { completed, pageOf, readPage, readPages, recordRows, type PageSource } from './pages';
import { SalesOrders } from './salesOrders';
import { checkName, type SelectionQuery } from './selection';
import { keyRow, selectionRow } from './selectionRow';
import type {
	AdmInfoQuestion,
	CloudswitchClientOptions,
	CreatedSalesOrder,
	Fields,
	ImuisRecord,
	Page,
	RecordKey,
	RemovedCharacters,
} from './types';
import { UnreadableAnswerError } from './unreadableAnswer';

/**
 * iMUIS Online (KING Finance) through its Cloudswitch web service (imuis reference §2.3, string endpoint over SOAP). Knows nothing of n8n and
 * never holds partner key or environment code: the connection's port fills those in (`fillCredentials`).
 *
 * Every method throws `CloudswitchError` for what the service answered, `TransportError` when there was no answer, and
 * `CloudswitchRequestError` for what cannot be sent. For writes their `outcome` says whether it was carried out (koppeling.md R9); a write
 * whose outcome is `unknown` must be looked up, never sent again blindly.
 */
export class CloudswitchClient {
	private readonly caller: FunctionCaller;
	private readonly orders: SalesOrders;

	constructor(private readonly options: CloudswitchClientOptions) {
		this.caller = new FunctionCaller(options);
		this.orders = new SalesOrders(this.caller, (removed, label) => this.reportRemoved(removed, label));
	}

	/** HTTP calls made, logins included; what the port repeats by itself counts once. */
	get calls(): number {
		return this.caller.calls;
	}

	/** CheckConnection: the service is there. Needs no keys, proves none. */
	async checkConnection(): Promise<void> {
		await this.caller.callWithoutKeys('CheckConnection');
	}

	/** Opens a new session, which proves the keys. All other methods log in by themselves. */
	async login(): Promise<void> {
		await this.caller.logIn();
	}

	/** KeepSession: the session's idle time begins anew. */
	async keepSession(): Promise<void> {
		await this.caller.call({ functionName: 'KeepSession', kind: 'read', parameters: [] }, nothing);
	}

	/** Closes the session of this connection, if there is one. */
	async logout(): Promise<void> {
		await this.caller.logOut();
	}

	/** GetAdmInfo: settings of the administration; the answered rows in order, one per question for BASALG, BASFIN and BASVK. */
	async getAdmInfo(questions: readonly AdmInfoQuestion[]): Promise<ImuisRecord[]> {
		const rows = questions.map(({ table, fields }): RowToWrite => ({
			name: 'Table1',
			fields: [
				['TABLE', checkName('Table', table)],
				['SELECTFIELDS', fields === '*' ? '*' : fields.map((name) => checkName(table, name)).join('\t')],
			],
		}));
		const about = questions.map(({ table }) => table).join(' ');
		return await this.caller.call(this.reading('GetAdmInfo', about, rows), (answer) => {
			const answered = recordRows(answer).filter((row) => row.name !== 'METADATA');
			if (answered.length !== questions.length) return answered.map((row) => row.fields);
			return answered.flatMap((row, index) => completed([row.fields], questions[index]?.fields ?? '*'));
		});
	}

	/** GetStamtabelRecords page by page, one page ahead of the consumer (see `readPages`). Begins with the first `next()`. */
	pages(selection: SelectionQuery): AsyncGenerator<Page, void, void> {
		return readPages(this.source(selection));
	}

	/** GetStamtabelRecords: one page; the first is 1. */
	async page(selection: SelectionQuery, number: number): Promise<Page> {
		return await readPage(this.source(selection), number);
	}

	/** All records of a selection at once; for selections that are known to be small. */
	async records(selection: SelectionQuery): Promise<ImuisRecord[]> {
		const records: ImuisRecord[] = [];
		for await (const page of this.pages(selection)) for (const record of page.records) records.push(record);
		return records;
	}

	/** CreateStamTabelRecord: answers the primary key as the service gives it; the separator of a two-part key is not certain (§6.1). */
	async create(table: string, fields: Fields): Promise<string> {
		const rows: RowToWrite[] = [
			{ name: 'METADATA', fields: [['TABLE', checkName('Table', table)]] },
			{ name: 'DATA', fields: fieldEntries(fields, table) },
		];
		const call = this.writing('CreateStamTabelRecord', table, 'Stamtabel', rows);
		const answering: FunctionCall = { ...call, parameters: [...call.parameters, ['Primarykey', '']] };
		return await this.caller.call(answering, (answer) => {
			const key = answer.values.get('Primarykey')?.text ?? '';
			if (key.trim() === '')
				throw new UnreadableAnswerError('otherShape', 'it does not tell the key of the new record');
			return key;
		});
	}

	/** UpdateStamtabelRecord: changes the given fields of the one record with this key; the others stay. */
	async update(table: string, key: RecordKey, fields: Fields): Promise<void> {
		const rows = [keyRow(table, key), { name: 'DATA', fields: fieldEntries(fields, table) }];
		await this.caller.call(
			{ ...this.writing('UpdateStamtabelRecord', table, 'Mutatie', rows), repeatSafe: true },
			nothing,
		);
	}

	/** DeleteStamtabelRecord: removes the one record with this key; refused while it is in use. */
	async delete(table: string, key: RecordKey): Promise<void> {
		await this.caller.call(
			this.writing('DeleteStamtabelRecord', table, 'Mutatie', [keyRow(table, key)]),
			nothing,
		);
	}

	/** CreateVerkoopOrder (imuis reference §7.1): an order with its lines, or nothing. */
	async createSalesOrder(head: Fields, lines: readonly Fields[]): Promise<CreatedSalesOrder> {
		return await this.orders.create(head, lines);
	}

	/** CreateVerkooporderRegel (§7.2): answers the new lines in the given order, each with the RG it got. */
	async createSalesOrderLines(orderNumber: string, lines: readonly Fields[]): Promise<ImuisRecord[]> {
		return await this.orders.addLines(orderNumber, lines);
	}

	/** UpdateVerkooporderRegel (§7.3): changes the given fields of one line. */
	async updateSalesOrderLine(orderNumber: string, lineNumber: string, fields: Fields): Promise<void> {
		await this.orders.changeLine(orderNumber, lineNumber, fields);
	}

	/** DeleteVerkooporderRegel (§7.4). */
	async deleteSalesOrderLine(orderNumber: string, lineNumber: string): Promise<void> {
		await this.orders.removeLine(orderNumber, lineNumber);
	}

	/** DeleteVerkooporder (§7.4). */
	async deleteSalesOrder(orderNumber: string): Promise<void> {
		await this.orders.remove(orderNumber);
	}

	private source(selection: SelectionQuery): PageSource {
		return {
			label: `GetStamtabelRecords ${selection.table}`,
			ask: async (page) => await this.ask(selection, page),
			pause: async (repeat) => await this.caller.pause(repeat),
		};
	}

	private async ask(selection: SelectionQuery, page: number): Promise<Page> {
		const row = selectionRow(selection, page, this.caller.dialect.decimalSign);
		const call = this.reading('GetStamtabelRecords', selection.table, [row]);
		return await this.caller.call(call, (answer) => pageOf(answer, page, selection.fields));
	}

	private reading(functionName: string, about: string, rows: readonly RowToWrite[]): FunctionCall {
		const { xml } = writeDataset(rows, this.caller.dialect.decimalSign);
		return {
			functionName,
			about,
			kind: 'read',
			parameters: [
				['Selectie', xml, 'dataset'],
				['Records', ''],
			],
		};
	}

	private writing(
		functionName: string,
		about: string,
		parameter: string,
		rows: readonly RowToWrite[],
	): FunctionCall {
		const { xml, removed } = writeDataset(rows, this.caller.dialect.decimalSign);
		this.reportRemoved(removed, `${functionName} ${about}`);
		return { functionName, about, kind: 'write', parameters: [[parameter, xml, 'dataset']] };
	}

	private reportRemoved(removed: readonly RemovedCharacters[], label: string): void {
		if (removed.length > 0) this.options.onRemovedCharacters?.(removed, label);
	}
}
