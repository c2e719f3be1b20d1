import type { Decimal } from 'decimal.js';
import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { OutSmartRecord, WorkOrder } from '../../../OutSmart/openapi/types';
import { parseDecimal } from '../../../OutSmart/openapi/values';
import {
	EXPORT_ARTICLE_FIELDS,
	EXPORT_HEAD_FIELDS,
	EXPORT_LINE_FIELDS,
	readArticle,
	readHead,
	readLine,
} from '../../mapping/export/orderState';
import { invoiceCustomer, isMadeFor } from '../../mapping/export/madeOrder';
import { looselyEqual } from '../../mapping/export/matchLines';
import { partyOf, relationFields, type WorkOrderParty } from '../../mapping/export/newRecords';
import type {
	ExportKnowledge,
	KnownArticle,
	OrderHead,
	OrderLine,
	Renumbered,
} from '../../mapping/export/types';
import type { ExportSettings } from '../settings';
import { trimmed } from '../../mapping/text';

/** An order number of iMUIS: digits only (imuis reference §7.1), nine at most on the wire. */
const ORDER_NUMBER = /^[1-9]\d{0,8}$/;
/** What can be an article number at all; anything else must not be asked for, and XML could not even carry it. */
const ARTICLE_NUMBER = /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]{1,20}$/u;

/** By what a relation that we created is known, beside its search key. */
const CREATED_WITH = ['NAAM', 'POSTCD', 'PLAATS'] as const;

/** Reads what the plan of a work order needs; articles, relations and material cards once per run, the order each time. */
export class OrderAccess {
	private readonly articles = new Map<string, KnownArticle>();
	private readonly relations = new Set<string>();
	private readonly renumbered = new Map<string, Renumbered>();
	private readonly cardPrices = new Map<string, Decimal>();

	constructor(
		private readonly imuis: CloudswitchClient,
		private readonly outSmart: OutSmartClient,
		private readonly settings: ExportSettings,
	) {}

	/** The order of a work order with its lines as they are now, and what iMUIS knows of its articles and relations. */
	async read(workOrder: WorkOrder): Promise<ExportKnowledge> {
		const { createSalesOrders } = this.settings;
		const made = createSalesOrders ? async () => await this.madeFor(workOrder) : async () => undefined;
		const head = (await this.head(workOrder.WorkorderNo.trim())) ?? (await made());
		const lines = head ? await this.lines(head.number) : [];
		if (head) this.relations.add(head.debtor).add(head.payer);
		if (head || createSalesOrders) {
			await this.learnArticles(workOrder);
			await this.learnRelation(partyOf(workOrder, ''));
			await this.learnCardPrices(workOrder);
		}
		const { articles, relations, renumbered, cardPrices } = this;
		return { head, lines, articles, relations, renumbered, cardPrices };
	}

	/** OutSmart was told the number of a relation in iMUIS; whether it shows that is its own business. */
	noteLinked(relation: string): void {
		const known = this.renumbered.get(relation);
		if (known) this.renumbered.set(relation, { ...known, toLink: undefined });
	}

	/** The order that an earlier run made for a work order (koppeling.md E8). */
	private async madeFor(workOrder: WorkOrder): Promise<OrderHead | undefined> {
		if (!/^\d+$/.test(workOrder.id)) return undefined;
		await this.learnRelation(partyOf(workOrder, 'Invoice'));
		const question = select('ORDKOP', EXPORT_HEAD_FIELDS).where('EXTORDNR', '=', workOrder.id).orderBy('NR');
		const heads = (await this.imuis.records(question)).map(readHead);
		const customer = invoiceCustomer(workOrder, { renumbered: this.renumbered });
		return heads.find((head) => isMadeFor(workOrder, head, customer));
	}

	private async head(number: string): Promise<OrderHead | undefined> {
		if (!ORDER_NUMBER.test(number)) return undefined;
		const question = select('ORDKOP', EXPORT_HEAD_FIELDS).where('NR', '=', number).orderBy('NR');
		const [record] = await this.imuis.records(question);
		return record && readHead(record);
	}

	private async lines(number: string): Promise<OrderLine[]> {
		const question = select('ORDRG', EXPORT_LINE_FIELDS).where('ORDNR', '=', number).orderBy('ORDNR', 'RG');
		const lines = (await this.imuis.records(question)).map(readLine);
		return lines.sort((a, b) => Number(a.number) - Number(b.number));
	}

	private async learnArticles(workOrder: WorkOrder): Promise<void> {
		const { handTypedArticle, descriptionArticle } = this.settings;
		const numbers = [
			...workOrder.Materials.map(({ MaterialCode }) => trimmed(MaterialCode)),
			...workOrder.Workperiods.map(({ HourType }) => trimmed(HourType)),
			handTypedArticle,
			descriptionArticle,
		];
		for (const number of new Set(numbers)) {
			if (!ARTICLE_NUMBER.test(number) || this.articles.has(number)) continue;
			const article = await findArticle(this.imuis, number);
			if (article) this.articles.set(number, article);
		}
	}

	private async learnRelation(party: WorkOrderParty): Promise<void> {
		const { number } = party;
		if (number === '' || this.relations.has(number) || !/^\d{1,8}$/.test(number)) return;
		const debtors = select('DEB', ['NR']).orderBy('NR');
		const found = await this.imuis.records(debtors.where('NR', '=', number));
		if (found.length > 0) this.relations.add(number);
		else await this.learnRenumbered(party);
	}

	/**
	 * A relation that iMUIS gave another number when it was created: found again by the number that OutSmart was told then, whether or not new
	 * relations are made now, or else by what it was created with (koppeling.md E5).
	 */
	private async learnRenumbered(party: WorkOrderParty): Promise<void> {
		const { number } = party;
		const debtors = select('DEB', ['NR']).orderBy('NR');
		const inOutSmart = await this.outSmartRelation(number);
		const told = String(inOutSmart?.external_id ?? '').trim();
		const byNumber =
			/^\d{1,8}$/.test(told) && told !== number
				? await this.imuis.records(debtors.where('NR', '=', told))
				: [];
		const debtor = byNumber[0] ?? (this.settings.createRelations ? await this.createdFor(party) : undefined);
		if (!debtor) return;
		const imuisNumber = trimmed(debtor.NR);
		const toLink = inOutSmart && told !== imuisNumber ? filledTexts(inOutSmart) : undefined;
		this.renumbered.set(number, { imuisNumber, toLink });
		this.relations.add(number);
	}

	/** People write search keys too: JANSEN1 may be anybody's, so name and address must be what a relation is created with. */
	private async createdFor(party: WorkOrderParty): Promise<ImuisRecord | undefined> {
		const wanted = relationFields(party).fields;
		const question = select('DEB', ['NR', ...CREATED_WITH])
			.where('ZKSL', '=', wanted.ZKSL ?? '')
			.orderBy('NR');
		const found = await this.imuis.records(question);
		return found.find((debtor) =>
			CREATED_WITH.every((field) => looselyEqual(debtor[field] ?? '', wanted[field] ?? '')),
		);
	}

	/** OutSmart may ignore the filter and answer every relation. */
	private async outSmartRelation(number: string): Promise<OutSmartRecord | undefined> {
		const filters = [{ key: 'debtor_number', value: number, operator: 'eq' }] as const;
		const found = await this.outSmart.list('relations', filters);
		return found.find(({ debtor_number: candidate }) => candidate === number);
	}

	/**
	 * Prices of OutSmart's cards for new materials whose price is not iMUIS's (koppeling.md E13). OutSmart may ignore the filter and answer every
	 * card; only those that were asked for are kept.
	 */
	private async learnCardPrices({ Materials: materials }: WorkOrder): Promise<void> {
		if (this.settings.sendPrices !== 'changed') return;
		for (const { MaterialCode, MaterialPrice, MaterialFreeField5 } of materials) {
			const code = trimmed(MaterialCode);
			const article = this.articles.get(code);
			const price = parseDecimal(MaterialPrice ?? '');
			const isNew = trimmed(MaterialFreeField5) === '';
			if (!isNew || !article || !price || this.cardPrices.has(code)) continue;
			if (price.equals(article.price.dividedBy(article.pricePer).toDecimalPlaces(2))) continue;
			const cards = await this.outSmart.list('materials', [{ key: 'code', value: code, operator: 'eq' }]);
			const card = cards.find((candidate) => candidate.code === code);
			const cardPrice = card && parseDecimal(String(card.price ?? ''));
			if (cardPrice) this.cardPrices.set(code, cardPrice);
		}
	}
}

/** What is empty needs no sending back. */
function filledTexts(record: OutSmartRecord): Record<string, string> {
	const texts = Object.entries(record).map(([name, value]) => [name, String(value ?? '')] as const);
	return Object.fromEntries(texts.filter(([, value]) => value !== ''));
}

/** The article with exactly this number. */
export async function findArticle(
	imuis: CloudswitchClient,
	number: string,
): Promise<KnownArticle | undefined> {
	const question = select('ART', EXPORT_ARTICLE_FIELDS).where('NR', '=', number).orderBy('NR');
	// Text comparison of the service may ignore case; a key of another case is another article.
	const record = (await imuis.records(question)).find(({ NR }) => NR === number);
	return record && readArticle(record);
}
