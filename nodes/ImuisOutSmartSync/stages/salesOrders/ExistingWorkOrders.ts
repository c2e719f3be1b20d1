import type { OutSmartClient } from '../../../OutSmart/openapi/client';
import type { WorkOrder } from '../../../OutSmart/openapi/types';

/** Up to this many numbers are asked one by one; more by reading all work orders once. */
const ONE_BY_ONE = 10;

/**
 * Which order numbers OutSmart has a work order for already, whatever its status, archived ones included (koppeling.md I13). Keeps the numbers,
 * not the work orders.
 */
export class ExistingWorkOrders {
	private all: Set<string> | undefined;

	/** @param onAllRead gets all work orders whenever they are read anyway */
	constructor(
		private readonly outSmart: OutSmartClient,
		private readonly onAllRead: (workOrders: readonly WorkOrder[]) => void = () => undefined,
	) {}

	/** Those of these numbers that exist, as far as was read before in this run: to know what need not be prepared. */
	async among(numbers: readonly string[]): Promise<Set<string>> {
		const { all } = this;
		return all ? new Set(numbers.filter((number) => all.has(number))) : await this.amongNow(numbers);
	}

	/** Those of these numbers that exist now: asked right before they are posted, and after an answer was lost. */
	async amongNow(numbers: readonly string[]): Promise<Set<string>> {
		if (numbers.length <= ONE_BY_ONE) return await this.askEach(numbers);
		const all = await this.readAll();
		return new Set(numbers.filter((number) => all.has(number)));
	}

	private async askEach(numbers: readonly string[]): Promise<Set<string>> {
		const found = new Set<string>();
		for (const number of numbers) {
			const filters = [{ key: 'WorkorderNo', value: number, operator: 'eq' }] as const;
			const workOrders = await this.outSmart.workorders({ status: 'Alle', filters });
			if (workOrders.some(({ WorkorderNo }) => WorkorderNo === number)) found.add(number);
		}
		return found;
	}

	private async readAll(): Promise<Set<string>> {
		const workOrders = await this.outSmart.workorders({ status: 'Alle' });
		this.onAllRead(workOrders);
		this.all = new Set(workOrders.map(({ WorkorderNo }) => WorkorderNo));
		return this.all;
	}
}
