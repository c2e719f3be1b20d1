import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { itemOf } from '../../../items/eachItem';
import type { OutSmartClient } from '../../openapi/client';
import type { WorkOrderChange } from '../../openapi/types';
import { findRowId } from './locator';

/** Carries out a change of the item's work order; `changed` is false when it stood so already. */
export async function update(
	context: IExecuteFunctions,
	itemIndex: number,
	outSmart: OutSmartClient,
	change: WorkOrderChange,
): Promise<INodeExecutionData[]> {
	const rowId = await findRowId(context, itemIndex, outSmart);
	const outcome = await outSmart.updateWorkorder(rowId, change);
	return [itemOf({ row_id: rowId, ...change, changed: outcome === 'changed' }, itemIndex)];
}
