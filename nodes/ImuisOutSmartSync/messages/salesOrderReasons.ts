/** Reasons of salesOrder. */
export interface SalesOrderReasons {}
