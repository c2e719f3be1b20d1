import type { Clock } from './Clock';
import { ENTITY_DEFINITIONS } from './entities/entityDefinitions';
import { EntityStore } from './entities/EntityStore';
import type { OutSmartSwitches } from './switches';
import { WorkOrderStore } from './workorders/WorkOrderStore';

/** One customer's OutSmart: its records, its work orders, its clock and the way it behaves. */
export class World {
	readonly workOrders = new WorkOrderStore();
	private readonly stores = new Map<string, EntityStore>();
	private lastRowId = 1000;

	constructor(
		readonly clock: Clock,
		readonly switches: OutSmartSwitches,
		/** `http://127.0.0.1:<port>`, for the links on work orders. */
		readonly origin: () => string,
	) {
		this.clear();
	}

	/** Forgets every record; row ids keep counting, as a database's do. */
	clear(): void {
		for (const definition of ENTITY_DEFINITIONS) {
			this.stores.set(definition.name, new EntityStore(definition, () => ++this.lastRowId));
		}
		this.workOrders.clear();
	}

	/** The records of an endpoint. @throws when the simulator has no such endpoint. */
	store(name: string): EntityStore {
		const store = this.stores.get(name);
		if (!store)
			throw new Error(`There is no entity ${name}; there are: ${[...this.stores.keys()].join(', ')}.`);
		return store;
	}

	findStore(name: string): EntityStore | undefined {
		return this.stores.get(name);
	}

	allStores(): EntityStore[] {
		return [...this.stores.values()];
	}
}
