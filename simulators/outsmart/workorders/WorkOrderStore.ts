import type { WorkOrder } from './WorkOrder';

/** The work orders, in order of creation. */
export class WorkOrderStore {
	private orders = new Map<number, WorkOrder>();
	private byNumber = new Map<string, WorkOrder[]>();
	private lastRowId = 169_000;
	private lastOrderNumber = 0;

	nextRowId(): number {
		return ++this.lastRowId;
	}

	/** `WB-<year>-00001`, as OutSmart numbers an order that came without one. */
	nextOrderNumber(year: number): string {
		return `WB-${year}-${String(++this.lastOrderNumber).padStart(5, '0')}`;
	}

	add(order: WorkOrder): void {
		this.orders.set(order.rowId, order);
		const number = numberOf(order);
		const same = this.byNumber.get(number);
		if (same) same.push(order);
		else this.byNumber.set(number, [order]);
	}

	all(): WorkOrder[] {
		return [...this.orders.values()];
	}

	byRowId(rowId: string): WorkOrder | undefined {
		return /^\d+$/.test(rowId) ? this.orders.get(Number(rowId)) : undefined;
	}

	/** All work orders with this WorkorderNo, oldest first. */
	withNumber(number: string): WorkOrder[] {
		return this.byNumber.get(number) ?? [];
	}

	/** Puts a work order back under its number after that was changed. */
	renumbered(): void {
		this.byNumber = new Map();
		for (const order of this.orders.values()) {
			const same = this.byNumber.get(numberOf(order)) ?? [];
			this.byNumber.set(numberOf(order), [...same, order]);
		}
	}

	/** Removes what the test says and answers how many that were. */
	remove(test: (order: WorkOrder) => boolean): number {
		const kept = this.all().filter((order) => !test(order));
		const removed = this.orders.size - kept.length;
		this.orders = new Map(kept.map((order) => [order.rowId, order]));
		this.renumbered();
		return removed;
	}

	clear(): void {
		this.orders.clear();
		this.byNumber.clear();
	}
}

function numberOf(order: WorkOrder): string {
	return order.values.WorkorderNo ?? '';
}
