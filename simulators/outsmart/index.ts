export type { Completion, MaterialChange, WorkedPeriod, WorkOrderEdit } from './control/requests';
export type { SeedName } from './seeds/seeds';
export {
	type OutSmartSimulator,
	type OutSmartSimulatorOptions,
	startOutSmartSimulator,
} from './startOutSmartSimulator';
export type { OutSmartSwitches } from './switches';
export type { ShownMaterial, ShownWorkOrder } from './workorders/WorkOrder';
