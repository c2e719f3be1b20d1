import Decimal from 'decimal.js';
import type { OutSmartSwitches } from '../switches';
import { type Scalar, writeDecimal } from '../values';
import type { World } from '../World';
import type { MaterialRow, ShownMaterial, ShownWorkOrder, WorkOrder } from './WorkOrder';
import {
	EXTRA_MATERIAL_FIELDS,
	MATERIAL_TEXT_FIELDS,
	unsetValue,
	WORK_ORDER_FIELDS,
} from './workOrderFields';

/** A work order as GetWorkorder and GetWorkorders show it: all scalars text (outsmart reference §1.3, §2.6). */
export function showWorkOrder(order: WorkOrder, world: World, privatePhotos = false): ShownWorkOrder {
	const { switches } = world;
	const fields: Record<string, Scalar> = {};
	for (const field of WORK_ORDER_FIELDS) fields[field.name] = order.values[field.name] ?? unsetValue(field);
	if (!fields.WorkStatus) fields.WorkStatus = switches.unsetWorkStatus === 'null' ? null : '';
	const photos = order.photos.filter((photo) => privatePhotos || !photo.private);
	return {
		id: String(order.rowId),
		...(fields as Record<'WorkorderNo' | 'OrderNr' | 'WorkFinished', string> & { WorkStatus: Scalar }),
		Archived: order.archived ? '1' : '0',
		Signature: order.signed ? `signature_${order.rowId}.png` : '',
		SignatureUrl: order.signed ? `${world.origin()}/signature.php?sheet_id=${order.worksheetCode}` : '',
		PdfUrl: `${world.origin()}/mailpdf.php?action=display&sheet_id=${order.worksheetCode}`,
		WordUrl: `${world.origin()}/mailpdf.php?action=word&sheet_id=${order.worksheetCode}`,
		WorksheetCode: order.worksheetCode,
		status: order.status,
		Photos: photos.map(({ image, title }) => ({ image, title })),
		Workperiods: order.workperiods.map((period, index) => ({
			Id: `${order.rowId}${String(index + 1).padStart(2, '0')}`,
			...period,
		})),
		Materials: order.materials.map((material) => showMaterial(material, switches)),
		Documents: [...order.documents],
		Forms: [...order.forms],
		Employees: [...order.employees],
		WorkObjects: [...order.workObjects],
		StatusChanges: order.statusChanges.map((change) => ({ ...change })),
		FreeFields: { ...order.freeFields },
	};
}

/** A material row as it is shown (outsmart reference §2.7). */
export function showMaterial(row: MaterialRow, switches: OutSmartSwitches): ShownMaterial {
	const quantity = new Decimal(row.values.MaterialNr ?? '0');
	const price = new Decimal(row.values.MaterialPrice ?? '0');
	const shown: Record<string, Scalar> = {};
	for (const [name, unset] of Object.entries(MATERIAL_TEXT_FIELDS)) shown[name] = row.values[name] ?? unset;
	if (shown.MaterialCode === '' && switches.handTypedMaterialCode === 'absent') delete shown.MaterialCode;
	const extra = switches.returnsExtraMaterialFields
		? Object.fromEntries(EXTRA_MATERIAL_FIELDS.map((name) => [name, row.values[name] ?? '']))
		: {};
	const amount = (value: Decimal) => writeDecimal(value, switches.decimals, switches.decimalSign);
	return {
		...(shown as Record<'MaterialName' | 'MaterialUnit', string> & { MaterialFreeField5: Scalar }),
		MaterialNr: showQuantity(quantity, row.enteredByHand, switches),
		MaterialPrice: amount(price),
		MaterialTotalPrice: amount(quantity.times(price)),
		...extra,
	};
}

/** Always with a point: "1" as posted, "2.00" as typed on the phone, "0.00" for nothing (outsmart reference §1.7). */
function showQuantity(quantity: Decimal, enteredByHand: boolean, switches: OutSmartSwitches): string {
	if (quantity.isInteger() && !quantity.isZero() && !enteredByHand) return quantity.toString();
	return writeDecimal(quantity, switches.decimals, '.');
}
