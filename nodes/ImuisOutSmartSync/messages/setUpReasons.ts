/** Reasons of setUp. */
export interface SetUpReasons {}
