/** Reasons of export. */
export interface ExportReasons {}
