import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import { select } from '../../../ImuisOnline/cloudswitch/selection';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
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

/** An order number of iMUIS: digits only (imuis reference §7.1). */
const ORDER_NUMBER = /^\d{1,15}$/;

/** Reads from iMUIS what the plan of a work order needs; articles and relations once per run. */
export class OrderAccess {
	private readonly articles = new Map<string, KnownArticle>();
	private readonly relations = new Set<string>();

	constructor(
		private readonly imuis: CloudswitchClient,
		private readonly settings: ExportSettings,
	) {}

	/** The order of a work order with its lines as they are now, and what iMUIS knows of its articles and relations. */
	async read(workOrder: WorkOrder): Promise<ExportKnowledge> {
		const head = await this.head(workOrder.WorkorderNo.trim());
		const lines = head ? await this.lines(head.number) : [];
		if (head) {
			await this.learnArticles(workOrder);
			await this.learnRelation(String(workOrder.CustomerDebtorNr ?? '').trim(), head);
		}
		return { head, lines, articles: this.articles, relations: this.relations };
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
			if (number === '' || this.articles.has(number)) continue;
			const [record] = await this.imuis.records(
				select('ART', EXPORT_ARTICLE_FIELDS).where('NR', '=', number).orderBy('NR'),
			);
			// Text comparison of the service may ignore case; a key of another case is another article.
			if (record?.NR === number) this.articles.set(number, readArticle(record));
		}
	}

	private async learnRelation(number: string, head: OrderHead): Promise<void> {
		this.relations.add(head.debtor).add(head.payer);
		if (number === '' || this.relations.has(number) || !/^\d{1,8}$/.test(number)) return;
		const found = await this.imuis.records(select('DEB', ['NR']).where('NR', '=', number).orderBy('NR'));
		if (found.length > 0) this.relations.add(number);
	}
}
