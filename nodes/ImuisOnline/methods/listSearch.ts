import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { keyAndDescription } from '../../choices/Choice';
import { toNodeError } from '../../items/nodeErrors';
import { keyText } from '../actions/locator';
import { RECORD_KINDS, type RecordKind } from '../actions/recordKinds';
import type { CloudswitchClient } from '../cloudswitch/client';
import { select, type Selection } from '../cloudswitch/selection';
import type { ImuisRecord } from '../cloudswitch/types';
import { connectImuis } from '../connect';

const PAGE_SIZE = 100;

/** Records of the chosen resource, a page of the service at a time; what is typed is looked for by the service, in name, search key and number. */
async function searchRecords(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	const kind = RECORD_KINDS[String(this.getCurrentNodeParameter('resource'))];
	if (!kind) return { results: [] };
	const page = Number(paginationToken);
	try {
		const { imuis } = await connectImuis(this);
		const numbered = page === 1 ? await withNumber(imuis, kind, filter.trim()) : [];
		const found = await imuis.page(allOf(kind, filter), page);
		const items = [...numbered, ...found.records].map((record) => itemOf(record, kind));
		const hasMore = found.totalPages === undefined ? found.records.length > 0 : page < found.totalPages;
		return { results: distinct(items), ...(hasMore && { paginationToken: String(page + 1) }) };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

/** The lists of the resource locators. */
export const listSearch = { searchRecords };

/** Words in this order, with anything between (imuis reference §5.2). */
function allOf(kind: RecordKind, filter: string): Selection {
	const words = filter.split(/\s+/).filter((word) => word !== '');
	const all = listed(kind);
	return words.length === 0 ? all : all.whereAny(kind.searched, 'LIKE', `%${words.join('%')}%`);
}

/** A number is no text to look in: number and text columns cannot be asked for together (imuis reference §5.2). */
async function withNumber(
	imuis: CloudswitchClient,
	kind: RecordKind,
	filter: string,
): Promise<readonly ImuisRecord[]> {
	if (kind.number === undefined || !/^\d{1,9}$/.test(filter)) return [];
	return (await imuis.page(listed(kind).where(kind.number, '=', filter), 1)).records;
}

function listed(kind: RecordKind): Selection {
	const fields = [...new Set([...kind.key, ...kind.sort, kind.label])];
	return select(kind.table, fields)
		.orderBy(...kind.sort)
		.pageSize(PAGE_SIZE);
}

function itemOf(record: ImuisRecord, kind: RecordKind): INodeListSearchItems {
	const value = keyText(record, kind);
	return { name: keyAndDescription(value, record[kind.label] ?? ''), value };
}

function distinct(items: readonly INodeListSearchItems[]): INodeListSearchItems[] {
	return [...new Map(items.map((item) => [item.value, item])).values()];
}
