import { select } from '../../../ImuisOnline/cloudswitch/selection';
import { KnownKeys } from '../../engine/KnownKeys';
import type { StageContext } from '../StageContext';
import type { RunMode } from '../StageResult';

/** Whose contact persons and addresses may be sent: what this run learned of each relation number. */
export class RelationBook {
	private readonly inOutSmart: KnownKeys<true>;
	private readonly sent = new Set<string>();
	private readonly debtors = new Set<string>();
	private readonly looked = new Map<string, boolean>();
	/** Relations that this run creates; their contacts and addresses go along whatever their date (koppeling.md I21). */
	readonly created: string[] = [];

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

	noteNew(number: string): void {
		this.created.push(number);
	}

	async isInOutSmart(number: string): Promise<boolean> {
		return await this.inOutSmart.has(number);
	}

	/** True when the relation is in OutSmart, or was sent by this run. */
	async isAvailable(number: string): Promise<boolean> {
		return this.sent.has(number) || (await this.isInOutSmart(number));
	}

	/** True when the number is that of a debtor: contact persons of creditors and prospects are not taken over (koppeling.md I2). */
	async isDebtor(number: string): Promise<boolean> {
		if (this.debtors.has(number)) return true;
		if (this.mode === 'full') return false;
		const known = this.looked.get(number);
		if (known !== undefined) return known;
		const found =
			(await this.context.imuis.records(select('DEB', ['NR']).where('NR', '=', number).orderBy('NR')))
				.length > 0;
		this.looked.set(number, found);
		return found;
	}
}
