import type { Decimal } from 'decimal.js';
import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { parseDecimal } from '../../../OutSmart/openapi/values';
import {
	EXPORT_ARTICLE_FIELDS,
	EXPORT_HEAD_FIELDS,
	EXPORT_LINE_FIELDS,
	readArticle,
	readHead,
	readLine,
} from '../../mapping/export/orderState';
import type { ExportKnowledge, KnownArticle, OrderHead, OrderLine } from '../../mapping/export/types';
import type { ExportSettings } from '../settings';

/** An order number of iMUIS: digits only (imuis reference §7.1), nine at most on the wire. */
const ORDER_NUMBER = /^[1-9]\d{0,8}$/;
/** What can be an article number at all; anything else must not be asked for, and XML could not even carry it. */
const ARTICLE_NUMBER = /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]{1,20}$/u;

/** Reads what the plan of a work order needs; articles, relations and material cards once per run, the order each time. */
export class OrderAccess {
	private readonly articles = new Map<string, KnownArticle>();
	private readonly relations = new Set<string>();
	private readonly cardPrices = new Map<string, Decimal>();

	constructor(
		private readonly imuis: CloudswitchClient,
		private readonly outSmart: OutSmartClient,
		private readonly settings: ExportSettings,
	) {}

	/** The order of a work order with its lines as they are now, and what iMUIS knows of its articles and relations. */
	async read(workOrder: WorkOrder): Promise<ExportKnowledge> {
		const head = await this.head(workOrder.WorkorderNo.trim());
		const lines = head ? await this.lines(head.number) : [];
		if (head) {
			await this.learnArticles(workOrder);
			await this.learnRelation(String(workOrder.CustomerDebtorNr ?? '').trim(), head);
			await this.learnCardPrices(workOrder);
		}
		const { articles, relations, cardPrices } = this;
		return { head, lines, articles, relations, cardPrices };
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
			...workOrder.Materials.map(({ MaterialCode }) => (MaterialCode ?? '').trim()),
			...workOrder.Workperiods.map(({ HourType }) => (HourType ?? '').trim()),
			handTypedArticle,
			descriptionArticle,
		];
		for (const number of new Set(numbers)) {
			if (!ARTICLE_NUMBER.test(number) || this.articles.has(number)) continue;
			const article = await findArticle(this.imuis, number);
			if (article) this.articles.set(number, article);
		}
	}

	private async learnRelation(number: string, head: OrderHead): Promise<void> {
		this.relations.add(head.debtor).add(head.payer);
		if (number === '' || this.relations.has(number) || !/^\d{1,8}$/.test(number)) return;
		const found = await this.imuis.records(select('DEB', ['NR']).where('NR', '=', number).orderBy('NR'));
		if (found.length > 0) this.relations.add(number);
	}

	/**
	 * Prices of OutSmart's cards for new materials whose price is not iMUIS's (koppeling.md E13). OutSmart may ignore the filter and answer every
	 * card; only those that were asked for are kept.
	 */
	private async learnCardPrices({ Materials: materials }: WorkOrder): Promise<void> {
		if (this.settings.sendPrices !== 'changed') return;
		for (const { MaterialCode, MaterialPrice, MaterialFreeField5 } of materials) {
			const code = (MaterialCode ?? '').trim();
			const article = this.articles.get(code);
			const price = parseDecimal(MaterialPrice ?? '');
			const isNew = (MaterialFreeField5 ?? '').trim() === '';
			if (!isNew || !article || !price || this.cardPrices.has(code)) continue;
			if (price.equals(article.price.dividedBy(article.pricePer).toDecimalPlaces(2))) continue;
			const cards = await this.outSmart.list('materials', [{ key: 'code', value: code, operator: 'eq' }]);
			const card = cards.find((candidate) => candidate.code === code);
			const cardPrice = card && parseDecimal(String(card.price ?? ''));
			if (cardPrice) this.cardPrices.set(code, cardPrice);
		}
	}
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
