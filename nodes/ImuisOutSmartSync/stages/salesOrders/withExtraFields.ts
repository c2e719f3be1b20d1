import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import type { ExtraFields } from '../../mapping/extraFields';
import type { OrderMaterial } from '../../mapping/salesOrder/orderLines';
import type { NewWorkOrder, SalesOrder } from '../../mapping/salesOrder/workOrder';
import { trimmed } from '../../mapping/text';

/** A new work order with the mapped fields of its order, and of the lines that its materials come from (koppeling.md I17). */
export function withExtraFields(
	workOrder: NewWorkOrder,
	{ head, lines }: SalesOrder,
	extraFields: ExtraFields,
): NewWorkOrder {
	const materials = materialsWithExtraFields(workOrder.Materials as OrderMaterial[], lines, extraFields);
	return { ...extraFields.addTo(workOrder, 'workOrder', head), Materials: materials };
}

/** Materials with the mapped fields of the order lines that they come from (koppeling.md I17). */
export function materialsWithExtraFields(
	materials: readonly OrderMaterial[],
	lines: readonly ImuisRecord[],
	extraFields: ExtraFields,
): OrderMaterial[] {
	const byNumber = new Map(lines.map((line) => [trimmed(line.RG), line]));
	return materials.map((material) =>
		extraFields.addTo(material, 'workOrderMaterial', byNumber.get(material.MaterialFreeField5.trim()) ?? {}),
	);
}
