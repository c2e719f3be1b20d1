import type { OutSmartClient } from '../../../OutSmart/openapi/client';

/** Up to this many numbers are asked one by one; more by reading all work orders once. */
const ONE_BY_ONE = 10;

/**
 * Which order numbers OutSmart has a work order for already, whatever its status, archived ones included (koppeling.md I13). Keeps the numbers,
 * not the work orders.
 */
export class ExistingWorkOrders {
	private all: Set<string> | undefined;

	constructor(private readonly outSmart: OutSmartClient) {}

	/** Those of these numbers that exist. */
	async among(numbers: readonly string[]): Promise<Set<string>> {
		if (!this.all && numbers.length > ONE_BY_ONE) {
			const workOrders = await this.outSmart.workorders({ status: 'Alle' });
			this.all = new Set(workOrders.map(({ WorkorderNo }) => WorkorderNo));
		}
		const { all } = this;
		return all ? new Set(numbers.filter((number) => all.has(number))) : await this.askEach(numbers);
	}

	/** Asks OutSmart anew, past what was learned before: after an answer was lost. */
	async askEach(numbers: readonly string[]): Promise<Set<string>> {
		const found = new Set<string>();
		for (const number of numbers) {
			const filters = [{ key: 'WorkorderNo', value: number, operator: 'eq' }] as const;
			const workOrders = await this.outSmart.workorders({ status: 'Alle', filters });
			if (workOrders.some(({ WorkorderNo }) => WorkorderNo === number)) found.add(number);
		}
		return found;
	}
}
