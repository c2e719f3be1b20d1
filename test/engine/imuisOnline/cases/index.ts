import type { CasesOfResource } from './OperationCase';
import { ADMINISTRATION_CASES, TABLE_CASES } from './others';
import { RECORD_CASES } from './records';
import { SALES_ORDER_CASES, SALES_ORDER_LINE_CASES } from './salesOrders';

/** A case for every operation, by resource and name. */
export const CASES: Readonly<Record<string, CasesOfResource>> = {
	...RECORD_CASES,
	administration: ADMINISTRATION_CASES,
	salesOrder: SALES_ORDER_CASES,
	salesOrderLine: SALES_ORDER_LINE_CASES,
	table: TABLE_CASES,
};
