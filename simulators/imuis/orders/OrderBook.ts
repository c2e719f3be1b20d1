import { Refusal } from '../Refusal';
import type { StoredRecord, Values } from '../store/Table';
import type { World } from '../World';
import { checkReferences } from '../writing/recordChecks';
import { multiplied } from './amounts';
import { headDefaults } from './headDefaults';
import { headTotals, isInvoiced } from './headTotals';
import { lineDefaults, priced } from './lineDefaults';
import { checkLineIsOpen, checkOrderType, checkSign, orderableDebtor, sellableArticle } from './orderChecks';

/** Lines are numbered 5, 10, 15 … (imuis reference §7.1). */
const LINE_STEP = 5;
const NUMBERS_PER_YEAR = 100_000;

/** Sales orders: making, changing and removing heads and lines. Values are raw; what a client wrote is checked before it comes here. */
export class OrderBook {
	constructor(private readonly world: World) {}

	/** An order's head; refuses an unknown number. */
	head(number: string): StoredRecord {
		const record = this.world.database.table('ORDKOP').get(number);
		if (record === undefined) throw new Refusal(`Order ${number} bestaat niet`);
		return record;
	}

	/** Lines of an order by line number. */
	lines(number: string): StoredRecord[] {
		const lines = this.world.database.table('ORDRG').withFirstKey(number);
		return lines.sort((left, right) => Number(left.values.RG) - Number(right.values.RG));
	}

	/** Makes an order, or nothing when the head or a line is refused. Answers the stored head. */
	create(head: Values, lines: Values[], negativeAllowed: boolean): StoredRecord {
		const { database, clock } = this.world;
		if (head.DEB === undefined) throw new Refusal('Het veld DEB is verplicht');
		const debtor = orderableDebtor(head.DEB, head.DAT ?? clock.today(), database);
		const values = headDefaults(head, debtor, database, clock);
		checkOrderType(values.ORDSRT ?? '', database);
		checkReferences(database.table('ORDKOP'), values, database);
		for (const line of lines) this.checkNewLine(line, negativeAllowed);
		const record = database.table('ORDKOP').insert({ ...values, NR: this.nextNumber() }, clock.today());
		for (const line of lines) this.insertLine(record, line);
		this.recompute(record, false);
		return record;
	}

	/** Adds lines to an order: all, or none when one is refused. Answers the stored lines. */
	addLines(number: string, lines: Values[], negativeAllowed: boolean): StoredRecord[] {
		const head = this.head(number);
		if (
			this.world.switches.invoicedOrderRefusesLines &&
			isInvoiced(this.lines(number).map((line) => line.values))
		) {
			throw new Refusal(`Order ${number} is volledig gefactureerd en kan niet gewijzigd worden`);
		}
		for (const line of lines) this.checkNewLine(line, negativeAllowed);
		const added = lines.map((line) => this.insertLine(head, line));
		this.recompute(head, true);
		return added;
	}

	/** Changes fields of an open line; fields not named stay as they are (but see the switch `repriceOnQuantity`). */
	changeLine(record: StoredRecord, changes: Values, negativeAllowed: boolean): void {
		checkLineIsOpen(record.values);
		if (changes.AANT === '') throw new Refusal('Het veld AANT is verplicht');
		if (changes.AANT !== undefined) checkSign(changes.AANT, negativeAllowed);
		checkReferences(this.world.database.table('ORDRG'), changes, this.world.database);
		this.storeLine(record, changes);
	}

	/** Changes a line as a user in the program would, whatever its state. */
	storeLine(record: StoredRecord, given: Values): void {
		const changes = zeroForEmpty(given);
		const { database, clock } = this.world;
		const head = this.head(record.values.ORDNR ?? '');
		const article = database.table('ART').get(record.values.ART ?? '')?.values ?? {};
		const line = { ...record.values, ...changes };
		const quantityChanged = changes.AANT !== undefined && changes.AANT !== record.values.AANT;
		if (quantityChanged) {
			if (changes.KOSTPR === undefined) line.KOSTPR = multiplied(changes.AANT, article.KOSTPR);
			this.applyQuantitySwitch(line, changes);
		}
		database.table('ORDRG').change(record, priced(line, head.values, article, changes), clock.today());
		this.recompute(head, true);
	}

	/** Removes an open line. */
	removeLine(record: StoredRecord): void {
		checkLineIsOpen(record.values);
		this.world.database.table('ORDRG').remove(record);
		this.recompute(this.head(record.values.ORDNR ?? ''), true);
	}

	/** Removes an order with its lines; refused when one of them is picked, delivered or invoiced. */
	remove(head: StoredRecord): void {
		const lines = this.lines(head.values.NR ?? '');
		for (const line of lines) checkLineIsOpen(line.values);
		for (const line of lines) this.world.database.table('ORDRG').remove(line);
		this.world.database.table('ORDKOP').remove(head);
	}

	/** Recomputes the head's amounts; its change date moves only for a changed line, and only when that is switched on. */
	recompute(head: StoredRecord, lineChanged: boolean): void {
		const totals = headTotals(
			head.values,
			this.lines(head.values.NR ?? '').map((line) => line.values),
		);
		const touched = lineChanged && this.world.switches.lineChangesTouchHead;
		this.world.database.table('ORDKOP').change(head, totals, touched ? this.world.clock.today() : undefined);
	}

	private checkNewLine(line: Values, negativeAllowed: boolean): void {
		if (line.ART === undefined) throw new Refusal('Het veld ART is verplicht');
		if (line.AANT === undefined) throw new Refusal('Het veld AANT is verplicht');
		sellableArticle(line.ART, this.world.database);
		checkSign(line.AANT, negativeAllowed);
		checkReferences(this.world.database.table('ORDRG'), line, this.world.database);
	}

	private insertLine(head: StoredRecord, given: Values): StoredRecord {
		const { database, clock } = this.world;
		const number = head.values.NR ?? '';
		const article = database.table('ART').get(given.ART ?? '')?.values ?? {};
		const last = this.lines(number).reduce((highest, line) => Math.max(highest, Number(line.values.RG)), 0);
		const line: Values = {
			...lineDefaults(head.values, article, given),
			ORDNR: number,
			ART: article.NR ?? '',
		};
		line.RG = String(Math.floor(last / LINE_STEP) * LINE_STEP + LINE_STEP);
		return database.table('ORDRG').insert(priced(line, head.values, article, given), clock.today());
	}

	private applyQuantitySwitch(line: Values, changes: Values): void {
		const { repriceOnQuantity } = this.world.switches;
		if (repriceOnQuantity === 'reprice' && changes.PRS === undefined && changes.PRSINCL === undefined) {
			delete line.PRS;
			delete line.PRSINCL;
		}
		if (repriceOnQuantity === 'dropDiscount' && changes.PERCKORT === undefined) line.PERCKORT = '0';
	}

	private nextNumber(): string {
		const { database, clock } = this.world;
		const firstOfYear = Number(clock.today().slice(0, 4)) * NUMBERS_PER_YEAR + 1;
		database.lastOrderNumber = Math.max(database.lastOrderNumber + 1, firstOfYear);
		return String(database.lastOrderNumber);
	}
}

/** An emptied price or discount counts as nothing. */
function zeroForEmpty(changes: Values): Values {
	const emptied = ['AANT', 'PRS', 'PRSINCL', 'PERCKORT', 'PERCKORTKORT'].filter(
		(name) => changes[name] === '',
	);
	return { ...changes, ...Object.fromEntries(emptied.map((name) => [name, '0'])) };
}
