import { showRecord } from '../entities/showRecord';
import { loadSeed, type SeedName } from '../seeds/seeds';
import { checkSwitches, type OutSmartSwitches } from '../switches';
import type { Scalar } from '../values';
import type { World } from '../World';
import { newWorkOrder, readField, readWorkOrder } from '../workorders/postWorkOrders';
import { showWorkOrder } from '../workorders/showWorkOrder';
import { applyChanges } from '../workorders/updateWorkOrder';
import { type ShownWorkOrder, WORK_ORDER_STATUSES, type WorkOrder } from '../workorders/WorkOrder';
import { WORK_ORDER_FIELDS } from '../workorders/workOrderFields';
import { addMaterial, changeMaterial, removeMaterials } from './materials';
import type { Completion, MaterialChange, WorkOrderEdit } from './requests';
import { workedPeriod } from './workperiods';

/** Fields the back office can change: all scalar ones but the generated. */
const EDITABLE = WORK_ORDER_FIELDS.filter((field) => field.name !== 'CreationDate');

/**
 * What people do in OutSmart's back office and on their phones, and what tests turn. Every method throws an Error with a sentence
 * when it cannot be done. A work order is named by its WorkorderNo, or by `row:<id>` when several carry the same or none.
 */
export class OutSmartControl {
	constructor(private readonly world: World) {}

	/** The records of an endpoint as GET shows them. */
	entities(name: string): Array<Record<string, Scalar>> {
		const store = this.world.store(name);
		return store.all().map((record) => showRecord(record, store.definition, this.world.switches));
	}

	/** Changes columns of one record; also those that the API does not let a client post. */
	editEntity(name: string, key: string, changes: Record<string, Scalar>): Record<string, Scalar> {
		const store = this.world.store(name);
		const known = store.definition.fields.map((field) => field.name);
		const unknown = Object.keys(changes).find((column) => !known.includes(column));
		if (unknown !== undefined)
			throw new Error(`${name} has no column ${unknown}; it has: ${known.join(', ')}.`);
		return showRecord(store.edit(key, changes), store.definition, this.world.switches);
	}

	removeEntity(name: string, key: string): void {
		const store = this.world.store(name);
		const record = store.find(key);
		if (!record) throw new Error(`There is no record ${key} in ${name}.`);
		store.remove((candidate) => candidate === record);
	}

	/** All work orders, or those with this WorkorderNo, without consuming anything. */
	workOrders(number?: string): ShownWorkOrder[] {
		const { workOrders } = this.world;
		return (number === undefined ? workOrders.all() : workOrders.withNumber(number)).map((order) =>
			this.show(order),
		);
	}

	/** One work order by WorkorderNo or `row:<id>`. */
	workOrder(which: string): ShownWorkOrder {
		return this.show(this.find(which));
	}

	/** Makes a work order in OutSmart itself. Required fields may be missing; WorkorderNo usually is. */
	createWorkOrder(fields: Record<string, unknown>): ShownWorkOrder {
		const order = newWorkOrder(this.world, readWorkOrder(fields, this.world.switches));
		this.world.workOrders.add(order);
		return this.show(order);
	}

	/** The technician's phone fetches the work order: Klaargezet → Opgehaald. */
	fetchWorkOrder(which: string): ShownWorkOrder {
		const order = this.find(which);
		if (order.status !== 'Klaargezet')
			throw new Error(`Work order ${which} is ${order.status}; only one that is Klaargezet can be fetched.`);
		order.status = 'Opgehaald';
		return this.show(order);
	}

	/** The technician finishes and sends the work order: → Compleet. Nothing changes when any part of the completion is wrong. */
	completeWorkOrder(which: string, completion: Completion = {}): ShownWorkOrder {
		const order = this.find(which);
		if (order.status !== 'Klaargezet' && order.status !== 'Opgehaald') {
			throw new Error(
				`Work order ${which} is already ${order.status}; set its status back to Opgehaald first.`,
			);
		}
		this.atomically(order, () => this.complete(order, completion));
		return this.show(order);
	}

	private complete(order: WorkOrder, completion: Completion): void {
		const { world } = this;
		const workStatus = completion.workStatus === undefined ? '1' : completion.workStatus;
		applyChanges(
			order,
			{
				...(completion.employeeNr === undefined ? {} : { EmployeeNr: completion.employeeNr }),
				...(completion.comment === undefined ? {} : { Comment: completion.comment }),
				WorkFinished: completion.workFinished === false ? '0' : '1',
				...(workStatus === null ? {} : { WorkStatus: workStatus }),
			},
			world,
			'App',
		);
		const changes = completion.materials ?? [];
		for (const change of changes.filter(isChange)) changeMaterial(order, change, world);
		removeMaterials(order, completion.removeMaterials ?? []);
		for (const change of changes.filter((row) => !isChange(row))) addMaterial(order, change, world);
		const periods = completion.workperiods ?? [];
		order.workperiods.push(
			...periods.map((period) => workedPeriod(period, order.values.EmployeeNr ?? '', world)),
		);
		order.signed = true;
		order.status = 'Compleet';
	}

	/** The office changes fields of a work order: any scalar field by its API name, `status`, `Photos`, `Workperiods`. */
	editWorkOrder(which: string, edit: WorkOrderEdit): ShownWorkOrder {
		const order = this.find(which);
		this.atomically(order, () => this.applyEdit(order, edit));
		this.world.workOrders.renumbered();
		return this.show(order);
	}

	private applyEdit(order: WorkOrder, edit: WorkOrderEdit): void {
		const { status, Photos, Workperiods, ...fields } = edit;
		if (status !== undefined) order.status = readStatus(status);
		if (Photos) order.photos = Photos.map((photo) => ({ ...photo, private: photo.private ?? false }));
		if (Workperiods) {
			order.workperiods = Workperiods.map((period) =>
				workedPeriod(period, order.values.EmployeeNr ?? '', this.world),
			);
		}
		const changes: Record<string, Scalar> = {};
		for (const [name, value] of Object.entries(fields)) {
			const field = EDITABLE.find((known) => known.name === name);
			if (!field) throw new Error(`The back office cannot change ${name} of a work order.`);
			changes[name] = readField(value, field, this.world.switches);
		}
		applyChanges(order, changes, this.world, 'Backoffice');
	}

	/** The office changes one material row (free field 5, quantity, price …), chosen by `line` or `match`. */
	editMaterial(which: string, change: MaterialChange): ShownWorkOrder {
		const order = this.find(which);
		if (isChange(change)) changeMaterial(order, change, this.world);
		else addMaterial(order, change, this.world);
		return this.show(order);
	}

	/** Takes material rows off: position (number) or free field 5 (text). */
	removeMaterials(which: string, selectors: Array<number | string>): ShownWorkOrder {
		const order = this.find(which);
		removeMaterials(order, selectors);
		return this.show(order);
	}

	archiveWorkOrder(which: string): ShownWorkOrder {
		const order = this.find(which);
		order.archived = true;
		return this.show(order);
	}

	removeWorkOrder(which: string): void {
		const order = this.find(which);
		this.world.workOrders.remove((candidate) => candidate === order);
	}

	/** Forgets every record and fills the administration again. */
	seed(name: SeedName): void {
		this.world.clear();
		loadSeed(this.world, name);
	}

	switches(): OutSmartSwitches {
		return { ...this.world.switches };
	}

	setSwitches(changes: Partial<OutSmartSwitches>): OutSmartSwitches {
		checkSwitches(changes);
		Object.assign(this.world.switches, changes);
		return this.switches();
	}

	/** Now, as the simulator sees it; ISO. */
	now(): string {
		return this.world.clock.now().toISOString();
	}

	/** Stands still at this instant; null follows the real (or given) clock again. */
	setNow(instant: string | Date | null): void {
		this.world.clock.set(instant === null ? undefined : new Date(instant));
	}

	private show(order: WorkOrder): ShownWorkOrder {
		return showWorkOrder(order, this.world, true);
	}

	private find(which: string): WorkOrder {
		const { workOrders } = this.world;
		const byRow = which.startsWith('row:') ? workOrders.byRowId(which.slice('row:'.length)) : undefined;
		const found = byRow ? [byRow] : workOrders.withNumber(which);
		if (found.length === 0) throw new Error(`There is no work order ${which}.`);
		if (found.length > 1) {
			throw new Error(
				`${found.length} work orders carry number ${which}; say which: ${found.map((order) => `row:${order.rowId}`).join(', ')}.`,
			);
		}
		return found[0]!;
	}

	/** Undoes everything when the action throws. */
	private atomically(order: WorkOrder, action: () => void): void {
		const before = structuredClone(order);
		try {
			action();
		} catch (error) {
			Object.assign(order, before);
			throw error;
		}
	}
}

function isChange(change: MaterialChange): boolean {
	return change.line !== undefined || change.match !== undefined;
}

function readStatus(text: string): WorkOrder['status'] {
	const status = WORK_ORDER_STATUSES.find((known) => known === text);
	if (!status) throw new Error(`A work order is ${WORK_ORDER_STATUSES.join(', ')}, never ${text}.`);
	return status;
}
