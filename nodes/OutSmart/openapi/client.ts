import { asError } from '../../http/asError';
import type { HttpRequest } from '../../http/HttpPort';
import { readEnvelope } from './envelope';
import { OutSmartError, unreadable } from './errors';
import { filterQuery } from './filters';
import type {
	Entity,
	Filter,
	OutSmartClientOptions,
	OutSmartRecord,
	PostedWorkOrder,
	WorkOrder,
	WorkOrderChange,
	WorkOrderStatus,
} from './types';
import { readWorkOrder } from './workOrder';

const TIMEOUT_MS = 60_000;
const WORK_ORDERS_TIMEOUT_MS = 300_000;

type Query = ReadonlyArray<readonly [string, string]>;

/**
 * OutSmart OpenAPI 8. Knows nothing of n8n and never holds a token: the connection's port adds those. Every method throws `OutSmartError` for what
 * the service answered and `TransportError` when there was no answer; for writes their `outcome` says whether it was carried out
 * (koppeling.md R9).
 *
 * Reading work orders never changes them: `update_status` is always sent (outsmart reference §2.3). The one call that consumes is
 * `markAsProcessed`.
 */
export class OutSmartClient {
	private callCount = 0;

	constructor(private readonly options: OutSmartClientOptions) {}

	/** Calls made; what the port repeats by itself counts once. */
	get calls(): number {
		return this.callCount;
	}

	/** All records of an entity, or those that a filter matches. */
	async list(entity: Entity, filters: readonly Filter[] = []): Promise<OutSmartRecord[]> {
		return recordsOf(await this.read(`/${entity}/`, filterQuery(filters), `GET ${entity}`), `GET ${entity}`);
	}

	/** Creates or updates records by their key; answers how many. Sending stored rows again is harmless (koppeling.md A7). */
	async upsert(entity: Entity, records: readonly OutSmartRecord[]): Promise<number> {
		if (records.length === 0) return 0;
		const answer = await this.write('POST', `/${entity}/`, [], `POST ${entity}`, {
			body: records,
			repeatSafe: true,
		});
		return countOf(answer, `POST ${entity}`);
	}

	/** Deletes the record with this key; answers how many there were (outsmart reference §6.1). */
	async deleteEntity(entity: string, key: string, value: string): Promise<number> {
		const query: Query = [
			['delete_all', 'false'],
			['entity', entity],
			['key', key],
			['value', value],
		];
		const label = `DeleteEntity ${entity}`;
		return countOf(await this.write('GET', '/DeleteEntity/', query, label, { repeatSafe: true }), label);
	}

	/**
	 * Stores new work orders; a number that exists is skipped (koppeling.md A6). Not repeat-safe: after an unknown outcome look up which numbers
	 * exist before posting the others.
	 */
	async postWorkorders(workOrders: readonly OutSmartRecord[]): Promise<PostedWorkOrder[]> {
		if (workOrders.length === 0) return [];
		const query: Query = [['skip_duplicate_workorder_no', 'true']];
		const label = 'PostWorkorders';
		const answer = await this.write('POST', '/PostWorkorders/', query, label, {
			body: workOrders,
			repeatSafe: false,
		});
		return recordsOf(answer, label, true) as unknown as PostedWorkOrder[];
	}

	/** Work orders with this status, and work status or filter when given. Never consumes (koppeling.md E1). */
	async workorders(question: {
		status: WorkOrderStatus | 'Alle';
		workStatus?: string;
		filters?: readonly Filter[];
	}): Promise<WorkOrder[]> {
		const query: Query = [
			['status', question.status],
			['update_status', 'false'],
			...(question.workStatus === undefined ? [] : [['workstatus', question.workStatus] as const]),
			...filterQuery(question.filters ?? []),
		];
		const label = `GetWorkorders ${question.status}`;
		const timeoutMs = this.options.workOrdersTimeoutMs ?? WORK_ORDERS_TIMEOUT_MS;
		const answer = await this.read('/GetWorkorders/', query, label, timeoutMs);
		return recordsOf(answer, label).map(readWorkOrder);
	}

	/** One work order by its row id, or undefined when there is none. Never consumes. */
	async workorder(
		rowId: string,
		options: { includePrivatePhotos?: boolean } = {},
	): Promise<WorkOrder | undefined> {
		const photos = options.includePrivatePhotos === true ? [['include_private_photos', 'true'] as const] : [];
		return await this.findWorkorder([['row_id', rowId], ...photos], rowId);
	}

	/** One work order by its `WorkorderNo`, or undefined when there is none. Never consumes. */
	async workorderByNumber(number: string): Promise<WorkOrder | undefined> {
		return await this.findWorkorder([['workorder_no', number]], number);
	}

	private async findWorkorder(selection: Query, which: string): Promise<WorkOrder | undefined> {
		const label = `GetWorkorder ${which}`;
		try {
			const answer = await this.read('/GetWorkorder/', [...selection, ['update_status', 'false']], label);
			return firstOf(answer, label, false);
		} catch (error) {
			if (error instanceof OutSmartError && error.kind === 'notFound') return undefined;
			throw asError(error);
		}
	}

	/**
	 * Makes one completed work order *Afgehandeld* by the only way there is: reading it with `update_status=true` (koppeling.md E6, A8). Not
	 * repeated by itself: when the answer is lost, read the work order without consuming.
	 */
	async markAsProcessed(rowId: string): Promise<WorkOrder | undefined> {
		const label = `GetWorkorder ${rowId} (handled)`;
		const query: Query = [
			['row_id', rowId],
			['update_status', 'true'],
		];
		return firstOf(
			await this.write('GET', '/GetWorkorder/', query, label, { repeatSafe: false }),
			label,
			true,
		);
	}

	/** Changes planning or work status of one work order; `unchanged` when OutSmart says that it stood so already (code 1503). */
	async updateWorkorder(rowId: string, change: WorkOrderChange): Promise<'changed' | 'unchanged'> {
		const given = Object.entries(change).filter((entry): entry is [string, string] => entry[1] !== undefined);
		const query: Query = [['row_id', rowId], ...given];
		try {
			await this.write('GET', '/UpdateWorkorder/', query, `UpdateWorkorder ${rowId}`, { repeatSafe: true });
			return 'changed';
		} catch (error) {
			if (error instanceof OutSmartError && error.kind === 'unchanged') return 'unchanged';
			throw asError(error);
		}
	}

	/** Replaces all materials of a work order (outsmart reference §2.5). */
	async replaceMaterials(rowId: string, materials: readonly OutSmartRecord[]): Promise<void> {
		const query: Query = [
			['row_id', rowId],
			['ClearMaterials', 'true'],
		];
		await this.write('POST', '/UpdateWorkorder/', query, `UpdateWorkorder ${rowId} materials`, {
			body: materials,
			repeatSafe: true,
		});
	}

	private async read(path: string, query: Query, label: string, timeoutMs?: number): Promise<unknown> {
		return await this.send(
			{ method: 'GET', path, query, label, repeatSafe: true, timeoutMs: this.timeout(timeoutMs) },
			false,
		);
	}

	private async write(
		method: 'GET' | 'POST',
		path: string,
		query: Query,
		label: string,
		options: { body?: readonly OutSmartRecord[]; repeatSafe: boolean },
	): Promise<unknown> {
		const content = options.body && {
			body: JSON.stringify(options.body),
			headers: { 'content-type': 'application/json' },
		};
		const request: HttpRequest = {
			method,
			path,
			query,
			label,
			repeatSafe: options.repeatSafe,
			timeoutMs: this.timeout(),
			...content,
		};
		return await this.send(request, true);
	}

	private async send(request: HttpRequest, writes: boolean): Promise<unknown> {
		this.callCount += 1;
		const response = await this.options.port.send(request);
		return readEnvelope(response, request.label, writes, Date.now());
	}

	private timeout(timeoutMs?: number): number {
		return timeoutMs ?? this.options.timeoutMs ?? TIMEOUT_MS;
	}
}

/** How many records a write touched: a number, or its digits (outsmart reference §1.4). `null` is none. */
function countOf(answer: unknown, label: string): number {
	if (answer === null) return 0;
	if ((typeof answer === 'number' || typeof answer === 'string') && /^\d+$/.test(String(answer)))
		return Number(answer);
	throw unreadable('it holds no count', label, true, 'Look in OutSmart whether the records are there.');
}

/** A list; `null` is an empty one (outsmart reference §2.6). */
function recordsOf(answer: unknown, label: string, writes = false): OutSmartRecord[] {
	if (answer === null || answer === undefined) return [];
	if (Array.isArray(answer)) return answer as OutSmartRecord[];
	throw unreadable('it holds no list', label, writes, 'Check the base URL of the OutSmart credential.');
}

function firstOf(answer: unknown, label: string, writes: boolean): WorkOrder | undefined {
	const list = recordsOf(Array.isArray(answer) || answer === null ? answer : [answer], label, writes);
	return list[0] && readWorkOrder(list[0]);
}
