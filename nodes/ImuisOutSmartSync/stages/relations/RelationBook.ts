import { select } from '../../../ImuisOnline/cloudswitch/selection';
import { KnownKeys } from '../../engine/KnownKeys';
import type { StageContext } from '../StageContext';
import type { RunMode } from '../StageResult';
import { trimmed } from '../../mapping/text';

/** Up to this many numbers are looked up one by one; more by reading all debtor numbers once. */
const ONE_BY_ONE = 10;

/** Whose contact persons and addresses may be sent: what this run learned of each relation number. */
export class RelationBook {
	private readonly inOutSmart: KnownKeys<true>;
	private readonly sent = new Set<string>();
	private readonly debtors = new Set<string>();
	private readonly looked = new Map<string, boolean>();
	private allDebtors: Promise<ReadonlySet<string>> | undefined;
	private readonly created = new Set<string>();
	private readonly changed = new Set<string>();

	constructor(
		private readonly context: StageContext,
		private readonly mode: RunMode,
	) {
		this.inOutSmart = new KnownKeys(context.outSmart, 'relations', 'debtor_number', () => true);
	}

	noteDebtor(number: string): void {
		this.debtors.add(number);
	}

	noteSent(number: string): void {
		this.sent.add(number);
	}

	/** OutSmart does not have it after all: what belongs to it waits too, unless OutSmart had it before (koppeling.md I21). */
	noteRefused(number: string): void {
		for (const numbers of [this.sent, this.changed, this.created]) numbers.delete(number);
	}

	/** Takes note of a relation that this run, a delta, sends because it changed. */
	async noteChanged(number: string): Promise<void> {
		this.changed.add(number);
		if (!(await this.isInOutSmart(number))) this.created.add(number);
	}

	/**
	 * Relations of which all contact persons or addresses are sent, whatever their date: those that this run creates (koppeling.md I21), and those it
	 * sends while OutSmart has none of theirs, since a run that was cut off may have created the relation only.
	 *
	 * @param relationField the column that names the relation
	 */
	async toComplete(
		entity: 'contactpersons' | 'addresses',
		relationField: string,
	): Promise<ReadonlySet<string>> {
		if (this.changed.size === 0) return this.created;
		const present = new KnownKeys(this.context.outSmart, entity, relationField, () => true);
		const all = new Set(this.created);
		for (const number of this.changed) if (!(await present.has(number))) all.add(number);
		return all;
	}

	async isInOutSmart(number: string): Promise<boolean> {
		return await this.inOutSmart.has(number);
	}

	/** True when the relation is in OutSmart, or was stored by this run. */
	async isAvailable(number: string): Promise<boolean> {
		return this.sent.has(number) || (await this.isInOutSmart(number));
	}

	/** True when the number is that of a debtor: contact persons of creditors and prospects are not taken over (koppeling.md I2). */
	async isDebtor(number: string): Promise<boolean> {
		if (this.debtors.has(number)) return true;
		if (this.mode === 'full') return false;
		const known = this.looked.get(number);
		if (known !== undefined) return known;
		if (this.looked.size >= ONE_BY_ONE) return await this.isAmongAll(number);
		const found =
			(await this.context.imuis.records(select('DEB', ['NR']).where('NR', '=', number).orderBy('NR')))
				.length > 0;
		this.looked.set(number, found);
		return found;
	}

	private async isAmongAll(number: string): Promise<boolean> {
		this.allDebtors ??= this.readAllDebtors();
		return (await this.allDebtors).has(number);
	}

	private async readAllDebtors(): Promise<ReadonlySet<string>> {
		const numbers = new Set<string>();
		for await (const { records } of this.context.imuis.pages(select('DEB', ['NR']).orderBy('NR')))
			for (const { NR } of records) numbers.add(trimmed(NR));
		return numbers;
	}
}
