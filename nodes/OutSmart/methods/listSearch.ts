import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { recordKind } from '../actions/recordKinds';
import { connectOutSmart } from '../connect';
import type { OutSmartClient } from '../openapi/client';
import type { WorkOrderStatus } from '../openapi/types';

/** OutSmart has no pages; the editor gets the list in parts of this size. */
const PAGE = 100;
/** A list of all handled ones can be years long. */
const OPEN_STATUSES: readonly WorkOrderStatus[] = ['Klaargezet', 'Opgehaald', 'Compleet'];

/** Records of the chosen resource by key and name. */
async function searchRecords(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const kind = recordKind(String(this.getCurrentNodeParameter('resource')));
	if (!kind) return { results: [] };
	return await search(this, filter, paginationToken, async (outSmart) =>
		(await outSmart.list(kind.endpoint)).map((record) => {
			const value = String(record[kind.key] ?? '');
			const title = kind.titles.map((name) => String(record[name] ?? '')).filter((text) => text !== '');
			return { value, name: [value, title.join(' ')].filter((text) => text !== '').join(' - ') };
		}),
	);
}

/** Work orders that are not handled yet, by number, customer and status. */
async function searchWorkOrders(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, filter, paginationToken, async (outSmart) => {
		const items: INodeListSearchItems[] = [];
		for (const status of OPEN_STATUSES) {
			for (const workOrder of await outSmart.workorders({ status })) {
				const number = workOrder.WorkorderNo || String(workOrder.OrderNr ?? '') || `ID ${workOrder.id}`;
				const customer = String(workOrder.CustomerName ?? '');
				items.push({ value: workOrder.id, name: `${number} - ${customer} (${workOrder.status})` });
			}
		}
		return items;
	});
}

/** The lists of the resource locators. */
export const listSearch = { searchRecords, searchWorkOrders };

async function search(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	paginationToken: string | undefined,
	read: (outSmart: OutSmartClient) => Promise<INodeListSearchItems[]>,
): Promise<INodeListSearchResult> {
	try {
		const { outSmart } = await connectOutSmart(context);
		const words = (filter ?? '')
			.toLowerCase()
			.split(/\s+/)
			.filter((word) => word !== '');
		const found = (await read(outSmart))
			.filter(({ value, name }) => value !== '' && words.every((word) => name.toLowerCase().includes(word)))
			.sort((left, right) => left.name.localeCompare(right.name, 'nl', { numeric: true }));
		const start = Number(paginationToken ?? 0);
		const end = start + PAGE;
		return {
			results: found.slice(start, end),
			...(end < found.length && { paginationToken: String(end) }),
		};
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
