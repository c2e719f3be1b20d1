import type { MaterialRow, WorkOrder } from '../../../OutSmart/openapi/types';
import { decimalsOf, parseDecimal } from '../../../OutSmart/openapi/values';
import type { ExportSettings } from '../../stages/settings';
import { firstFilled, named, trimmed } from '../text';
import type { Reason, WorkItem, WorkOrderName } from './types';

/** OutSmart keeps at least this many decimals, also where it writes fewer (koppeling.md A11). */
const LEAST_DECIMALS = 2;

/** What must be on the order, or why that cannot be said. */
export type ItemsResult = { items: WorkItem[]; notices: Reason[] } | { refusal: Reason };

/** The used materials of a work order as items (koppeling.md E2–E4, E13). */
export function materialItems(
	workOrder: WorkOrder,
	work: WorkOrderName,
	settings: ExportSettings,
): ItemsResult {
	const items: WorkItem[] = [];
	const notices: Reason[] = [];
	for (const row of workOrder.Materials) {
		const result = materialItem(row, work, settings);
		if ('kind' in result) items.push(result);
		else if (result.reason !== 'zeroQuantity' || settings.zeroQuantityMaterials === 'error')
			return { refusal: result };
		else notices.push({ reason: 'materialLeftOut', facts: result.facts });
	}
	return { items, notices };
}

function materialItem(row: MaterialRow, work: WorkOrderName, settings: ExportSettings): WorkItem | Reason {
	const code = trimmed(row.MaterialCode);
	const description = firstFilled(row.MaterialName ?? '', code);
	const material = named(code, description);
	const quantity = parseDecimal(row.MaterialNr ?? '');
	if (!quantity) {
		return {
			reason: 'unreadableAmount',
			facts: { ...work, material, field: 'MaterialNr', value: row.MaterialNr ?? '' },
		};
	}
	const priceText = trimmed(row.MaterialPrice);
	const price = priceText === '' ? undefined : parseDecimal(priceText);
	if (priceText !== '' && !price) {
		return {
			reason: 'unreadableAmount',
			facts: { ...work, material, field: 'MaterialPrice', value: priceText },
		};
	}
	const lineNumber = trimmed(row.MaterialFreeField5);
	if (quantity.isZero() && lineNumber === '') return { reason: 'zeroQuantity', facts: { ...work, material } };
	if (code === '' && settings.handTypedArticle === '') {
		return { reason: 'materialWithoutCode', facts: { ...work, description } };
	}
	return {
		kind: 'material',
		article: code === '' ? settings.handTypedArticle : code,
		lineNumber,
		quantity: quantity.isZero() ? quantity.abs() : quantity,
		description,
		price,
		decimals: Math.max(LEAST_DECIMALS, decimalsOf(row.MaterialNr ?? ''), decimalsOf(priceText)),
		isHandTyped: code === '',
		remark: '',
	};
}
