import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { ImportRun } from '../../engine/ImportRun';
import { mapContactPerson } from '../../mapping/contactPerson';
import { RELATION_FIELDS } from '../../mapping/relation';
import { payerNumber } from '../../mapping/salesOrder/orderParties';
import type { SalesOrder } from '../../mapping/salesOrder/workOrder';
import { learnKeyColumns, type KeyColumns } from '../relations/keyColumns';
import { HEAD_FIELDS, LINE_FIELDS } from './fields';
import { readByNumbers } from '../../../ImuisOnline/cloudswitch/readByNumbers';
import { trimmed } from '../../mapping/text';

/** Reads sales orders with all that a work order needs. */
export class OrderReader {
	private contactKeys: Promise<KeyColumns | undefined> | undefined;

	constructor(
		private readonly run: ImportRun,
		private readonly orderType: string,
	) {}

	/**
	 * Heads of the order type in chunks: those changed in the window, those with a changed line (a changed line does not change its head's date,
	 * koppeling.md A3), and the parked ones. No head twice.
	 */
	async *heads(parked: readonly string[]): AsyncGenerator<ImuisRecord[]> {
		const { imuis } = this.run.context;
		const { mode } = this.run.window;
		// When no changed lines can be asked for, any order may have one.
		const readsAllLines = this.run.readsAllOf('ORDRG');
		const changedFrom = readsAllLines ? undefined : this.run.changedFrom('ORDKOP');
		const ofType = select('ORDKOP', this.headFields).where('ORDSRT', '=', this.orderType).orderBy('NR');
		const others = new Set(parked);
		const seen = new Set<string>();
		for await (const page of imuis.pages(ofType.changedFrom(changedFrom).pageSize(500))) {
			if (mode === 'delta') for (const head of page.records) seen.add(trimmed(head.NR));
			yield [...page.records];
		}
		if (!readsAllLines) {
			const changedLines = select('ORDRG', ['ORDNR', 'RG'])
				.changedFrom(this.run.changedFrom('ORDRG'))
				.orderBy('ORDNR', 'RG');
			for await (const page of imuis.pages(changedLines))
				for (const line of page.records) others.add(trimmed(line.ORDNR));
		}
		const missing = [...others].filter((number) => number !== '' && !seen.has(number));
		const heads = await readByNumbers(imuis, 'ORDKOP', this.headFields, 'NR', missing);
		yield heads.filter((head) => head.ORDSRT === this.orderType);
	}

	/** The lines, relations and contacts of these heads. */
	async complete(heads: readonly ImuisRecord[]): Promise<SalesOrder[]> {
		const { imuis } = this.run.context;
		const numbers = heads.map((head) => trimmed(head.NR));
		const lineFields = this.run.context.extraFields.columns(['workOrderMaterial'], LINE_FIELDS);
		const lines = await readByNumbers(imuis, 'ORDRG', lineFields, 'ORDNR', numbers, ['ORDNR', 'RG']);
		const relationNumbers = heads.flatMap((head) => [trimmed(head.DEB), payerNumber(head)]);
		const relations = await readByNumbers(imuis, 'DEB', RELATION_FIELDS, 'NR', relationNumbers);
		const byNumber = new Map(relations.map((relation) => [trimmed(relation.NR), relation]));
		const linesByOrder = new Map<string, ImuisRecord[]>();
		for (const line of lines) {
			const number = trimmed(line.ORDNR);
			linesByOrder.set(number, [...(linesByOrder.get(number) ?? []), line]);
		}
		const orders: SalesOrder[] = [];
		for (const head of heads) {
			orders.push({
				head,
				lines: (linesByOrder.get(trimmed(head.NR)) ?? []).sort((a, b) => Number(a.RG) - Number(b.RG)),
				debtor: byNumber.get(trimmed(head.DEB)),
				payer: byNumber.get(payerNumber(head)),
				deliveryContact: await this.deliveryContact(head),
			});
		}
		return orders;
	}

	private get headFields(): string[] {
		return this.run.context.extraFields.columns(['workOrder'], HEAD_FIELDS);
	}

	private async deliveryContact(head: ImuisRecord): Promise<string> {
		const relation = trimmed(head.VERZCNTREL);
		const searchKey = trimmed(head.VERZCNTZKSL);
		if (relation === '' || relation === '0' || searchKey === '') return '';
		const { imuis, assumptions } = this.run.context;
		this.contactKeys ??= learnKeyColumns(imuis, 'CNT', assumptions.contactColumns);
		const keys = await this.contactKeys;
		if (!keys) return '';
		const question = select('CNT', '*')
			.where(keys.relation, '=', relation)
			.where(keys.searchKey, '=', searchKey)
			.orderBy(...keys.order);
		const [contact] = await imuis.records(question);
		return (contact && mapContactPerson(contact, assumptions.contactColumns)?.name) ?? '';
	}
}
