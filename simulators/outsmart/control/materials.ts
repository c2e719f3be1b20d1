import type { World } from '../World';
import { readAmount } from '../workorders/readRows';
import type { MaterialRow, WorkOrder } from '../workorders/WorkOrder';
import { MATERIAL_TEXT_FIELDS } from '../workorders/workOrderFields';
import type { MaterialChange } from './requests';

const SELECTORS = ['line', 'match', 'MaterialNr', 'MaterialPrice'];

/** Changes one row of a work order; the row is chosen by `line` or `match`. */
export function changeMaterial(order: WorkOrder, change: MaterialChange, world: World): void {
	const row = chosenRow(order, change);
	Object.assign(row.values, readChange(change, world));
	if (change.MaterialNr !== undefined) row.enteredByHand = true;
}

/** Adds a row as somebody picks a material on the phone: what is not given comes from the material's card. */
export function addMaterial(order: WorkOrder, change: MaterialChange, world: World): void {
	const card = world.store('materials').find(change.MaterialCode ?? '');
	const values = {
		MaterialCode: '',
		MaterialNr: '1',
		MaterialPrice: card?.values.price ?? '0',
		MaterialName: card?.values.description ?? change.MaterialCode ?? '',
		MaterialUnit: card?.values.unit ?? '',
		...readChange(change, world),
	};
	order.materials.push({ values, enteredByHand: true });
}

/** Takes rows off by position or by free field 5. */
export function removeMaterials(order: WorkOrder, selectors: ReadonlyArray<number | string>): void {
	const rows = selectors.map((selector) =>
		typeof selector === 'number'
			? chosenRow(order, { line: selector })
			: chosenRow(order, { match: selector }),
	);
	order.materials = order.materials.filter((row) => !rows.includes(row));
}

function chosenRow(order: WorkOrder, { line, match }: MaterialChange): MaterialRow {
	const position =
		line ?? order.materials.findIndex((row) => (row.values.MaterialFreeField5 ?? '') === match);
	const row = order.materials[position];
	if (!row) {
		const wanted = line === undefined ? `free field 5 "${match}"` : `position ${line}`;
		throw new Error(
			`Work order ${order.values.WorkorderNo ?? order.rowId} has no material with ${wanted}; it has ${order.materials.length}.`,
		);
	}
	return row;
}

function readChange(change: MaterialChange, world: World): MaterialRow['values'] {
	const values: MaterialRow['values'] = {};
	for (const [name, value] of Object.entries(change)) {
		if (name === 'MaterialNr' || name === 'MaterialPrice') values[name] = readAmount(value, world.switches);
		else if (name in MATERIAL_TEXT_FIELDS) values[name] = value === null ? null : String(value);
		else if (!SELECTORS.includes(name)) throw new Error(`A material has no field ${name}.`);
	}
	return values;
}
