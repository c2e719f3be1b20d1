import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { keyText } from '../actions/locator';
import { RECORD_KINDS } from '../actions/recordKinds';
import { select } from '../cloudswitch/selection';
import { connectImuis } from '../connect';

const PAGE = 100;

/** Records of the chosen resource, a hundred at a time; the filter is looked for in the name, or is the beginning of a key. */
async function searchRecords(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const kind = RECORD_KINDS[String(this.getCurrentNodeParameter('resource'))];
	if (!kind) return { results: [] };
	const from = Number(paginationToken ?? 0);
	const words = (filter ?? '').trim().toLowerCase();
	try {
		const { imuis } = await connectImuis(this);
		const fields = [...new Set([...kind.key, ...kind.sort, kind.label])];
		const results: INodeListSearchResult['results'] = [];
		let seen = 0;
		for await (const page of imuis.pages(select(kind.table, fields).orderBy(...kind.sort))) {
			for (const record of page.records) {
				const value = keyText(record, kind);
				const name = `${value} - ${(record[kind.label] ?? '').trim()}`;
				if (words !== '' && !name.toLowerCase().includes(words)) continue;
				if (seen++ < from) continue;
				if (results.length === PAGE) return { results, paginationToken: String(from + PAGE) };
				results.push({ name, value });
			}
		}
		return { results };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}

export const listSearch = { searchRecords };
