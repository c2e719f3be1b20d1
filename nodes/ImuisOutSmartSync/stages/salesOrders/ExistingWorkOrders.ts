import type { OutSmartClient } from '../../../OutSmart/openapi/client';

/** Up to this many numbers are asked one by one; more by reading all work orders once. */
const ONE_BY_ONE = 10;

/**
 * Which order numbers OutSmart has a work order for already, whatever its status, archived ones included (koppeling.md I13). Keeps the numbers,
 * not the work orders.
 */
export class ExistingWorkOrders {
	private all: Set<string> | undefined;
	private readonly doubtful = new Set<string>();

	constructor(private readonly outSmart: OutSmartClient) {}

	/** Those of these numbers that exist. */
	async among(numbers: readonly string[]): Promise<Set<string>> {
		if (!this.all && numbers.length > ONE_BY_ONE) this.all = await this.readAll();
		const { all } = this;
		return all ? new Set(numbers.filter((number) => all.has(number))) : await this.askEach(numbers);
	}

	/** OutSmart refused these together, and may have stored some of them all the same (koppeling.md A7). */
	noteRefused(numbers: readonly string[]): void {
		for (const number of numbers) this.doubtful.add(number);
	}

	/** Those of these numbers that a refused batch stored. */
	async storedByRefused(numbers: readonly string[]): Promise<Set<string>> {
		const asked = numbers.filter((number) => this.doubtful.has(number));
		if (asked.length <= ONE_BY_ONE) return await this.askEach(asked);
		const all = await this.readAll();
		return new Set(asked.filter((number) => all.has(number)));
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

	private async readAll(): Promise<Set<string>> {
		const workOrders = await this.outSmart.workorders({ status: 'Alle' });
		return new Set(workOrders.map(({ WorkorderNo }) => WorkorderNo));
	}
}
