import { Refusal } from '../Refusal';
import type { StoredRecord } from '../store/Table';
import type { World } from '../World';
import { readGivenFields } from '../writing/givenFields';
import { onlyRow, selectedRecord, selectedTable } from '../writing/targetRecord';
import type { DatasetRow } from '../xml/readDataset';
import { writeDataset } from '../xml/writeXml';
import { allowsNegative, readGivenHead, readGivenLine } from './givenOrder';
import type { OrderBook } from './OrderBook';
import { headAnswer, inputAnswer, lineAnswer } from './orderAnswer';

/** The functions on sales orders (imuis reference §7). */
export class OrderFunctions {
	constructor(
		private readonly world: World,
		private readonly orders: OrderBook,
	) {}

	/** CreateVerkoopOrder: answers the number and the enriched dataset. */
	create(rows: DatasetRow[]): { number: string; dataset: string } {
		const { database, switches } = this.world;
		const headRow = onlyRow(rows, 'ORDKOP');
		const lineRows = rows.filter((row) => row.name === 'ORDRG');
		refuseAttachments(rows);
		if (switches.orderNeedsLines && lineRows.length === 0) throw new Refusal('Het onderdeel ORDRG ontbreekt');
		const head = readGivenHead(headRow, database.table('ORDKOP'), switches);
		const lines = lineRows.map((row) => readGivenLine(row, database.table('ORDRG'), switches));
		const record = this.orders.create(head.values, lines, head.negative);
		const number = record.values.NR ?? '';
		const stored = this.orders.lines(number);
		const dataset = writeDataset([
			headAnswer(headRow, record, database.table('ORDKOP'), switches),
			...this.lineAnswers(lineRows, stored),
			inputAnswer(this.administrationNumber()),
		]);
		return { number, dataset };
	}

	/** CreateVerkooporderRegel: answers the order's number and the new lines with their RG. */
	addLines(rows: DatasetRow[], orderNumber: number | undefined): { number: string; dataset: string } {
		const { database, switches } = this.world;
		const number = this.orderOfNewLines(rows, orderNumber);
		const lineRows = rows.filter((row) => row.name === 'ORDRG');
		if (lineRows.length === 0) throw new Refusal('Het onderdeel ORDRG ontbreekt');
		if (switches.oneLinePerCall && lineRows.length > 1)
			throw new Refusal('Er kan maar één orderregel tegelijk worden toegevoegd');
		const table = database.table('ORDRG');
		const negative =
			!switches.negativeLinesNeedFlag || allowsNegative(rows.find((row) => row.name === 'ORDKOP'));
		const stored = switches.halfWritten
			? lineRows.flatMap((row) =>
					this.orders.addLines(number, [readGivenLine(row, table, switches)], negative),
				)
			: this.orders.addLines(
					number,
					lineRows.map((row) => readGivenLine(row, table, switches)),
					negative,
				);
		const selection = rows.filter((row) => row.name === 'SELECTION').map(asSent);
		const dataset = writeDataset([
			...selection,
			...this.lineAnswers(lineRows, stored),
			inputAnswer(this.administrationNumber()),
		]);
		return { number, dataset };
	}

	/** UpdateVerkooporderRegel: changes the one selected line. */
	updateLine(rows: DatasetRow[]): void {
		const { database, switches } = this.world;
		const record = this.selected(rows, 'ORDRG');
		const changes = readGivenFields(
			database.table('ORDRG'),
			onlyRow(rows, 'DATA').fields,
			'change',
			switches,
		);
		if (changes.ART !== undefined && changes.ART !== record.values.ART) {
			throw new Refusal('Het veld ART van een bestaande orderregel kan niet gewijzigd worden');
		}
		this.orders.changeLine(record, changes, !switches.negativeLinesNeedFlag);
	}

	/** DeleteVerkooporderRegel. */
	deleteLine(rows: DatasetRow[]): void {
		this.orders.removeLine(this.selected(rows, 'ORDRG'));
	}

	/** DeleteVerkooporder. */
	deleteOrder(rows: DatasetRow[]): void {
		this.orders.remove(this.selected(rows, 'ORDKOP'));
	}

	private selected(rows: DatasetRow[], name: 'ORDKOP' | 'ORDRG'): StoredRecord {
		const table = selectedTable(rows, this.world.database);
		if (table.definition.name !== name) throw new Refusal(`De selectie moet op tabel ${name} zijn`);
		return selectedRecord(rows, table, this.world.switches);
	}

	private orderOfNewLines(rows: DatasetRow[], orderNumber: number | undefined): string {
		const by = this.world.switches.orderLinesSelectBy;
		const asked = orderNumber === undefined || orderNumber === 0 ? undefined : String(orderNumber);
		if (by === 'ordnr' && orderNumber !== undefined) {
			if (asked === undefined) throw new Refusal('Ordernummer (ORDNR) ontbreekt');
			return asked;
		}
		const selected = this.selected(rows, 'ORDKOP').values.NR ?? '';
		if (by === 'both' && orderNumber !== undefined && asked !== selected) {
			throw new Refusal(
				`Ordernummer (ORDNR) ${orderNumber} is niet gelijk aan dat van de selectie (${selected})`,
			);
		}
		return selected;
	}

	private lineAnswers(rows: DatasetRow[], stored: StoredRecord[]): ReturnType<typeof lineAnswer>[] {
		const table = this.world.database.table('ORDRG');
		return stored.map((record, index) => {
			const row = rows[index] ?? { name: 'ORDRG', fields: new Map() };
			return lineAnswer(row, record, table, this.world.switches);
		});
	}

	private administrationNumber(): string {
		return this.world.database.administration.BASALG.ADM ?? '2118';
	}
}

function asSent(row: DatasetRow): [string, Array<[string, string]>] {
	return [row.name, [...row.fields]];
}

/** Attachments over the string endpoint fail in the service itself (imuis reference §10). */
function refuseAttachments(rows: DatasetRow[]): void {
	if (rows.some((row) => row.name === 'DIGDOS' && (row.fields.get('FILE') ?? '') !== '')) {
		throw new Refusal(
			'Kan een object van het type System.String niet converteren naar het type System.Byte[]. (CS312)',
		);
	}
}
