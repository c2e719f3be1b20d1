/** What a column accepts beyond text. */
export type FieldKind =
	| 'plain'
	/** Point or comma when posted, shown with the switch's sign. */
	| 'price'
	/** Decimal point only, not negative. */
	| 'pointPrice'
	/** 0 or 1. */
	| 'flag'
	/** `Y-m-d`. */
	| 'isoDate';

/** One column of an entity. */
export interface FieldDefinition {
	name: string;
	required: boolean;
	kind: FieldKind;
	/** Shown while nothing was filled in. */
	unset: string | null;
	/** Longest text it keeps. */
	maximum: number;
	/** False for columns that only reading shows. */
	postable: boolean;
}

/** One endpoint with records: its columns in the documentation's order, its key and its result codes. */
export interface EntityDefinition {
	/** Endpoint, e.g. `relations`. */
	name: string;
	/** Columns that together identify a record for the upsert. */
	key: readonly string[];
	fields: readonly FieldDefinition[];
	/** Code xx00: insert or update failed. */
	failed: number;
	/** Code xx01: required field missing. */
	missing: number;
	/** Endpoint that reads with a single key/value filter, e.g. `address`. */
	singular?: string;
	/** Name in DeleteEntity, and its keys there with the column each stands for (outsmart reference §6.1). */
	deletion?: { entity: string; keys: Readonly<Record<string, string>> };
	/** Exactly one of these columns must be filled. */
	exactlyOneOf?: readonly string[];
	/** Column names that filters use beside the published ones (outsmart reference §3.1). */
	filterAliases?: Readonly<Record<string, string>>;
}

const VARCHAR = 255;
const TEXT = 65_535;

function column(name: string, changes: Partial<FieldDefinition> = {}): FieldDefinition {
	return { name, required: false, kind: 'plain', unset: '', maximum: VARCHAR, postable: true, ...changes };
}

/** A column that must be filled. */
export function required(name: string, changes: Partial<FieldDefinition> = {}): FieldDefinition {
	return column(name, { required: true, ...changes });
}

/** Columns that may stay empty and then show `""`. */
export function optional(...names: string[]): FieldDefinition[] {
	return names.map((name) => column(name));
}

/** Columns that may stay empty and then show `null`. */
export function nullable(...names: string[]): FieldDefinition[] {
	return names.map((name) => column(name, { unset: null }));
}

/** A text of at most 64 kB. */
export function longText(name: string): FieldDefinition {
	return column(name, { maximum: TEXT });
}

/** A column with a value of its own while nobody filled it. */
export function preset(name: string, unset: string, changes: Partial<FieldDefinition> = {}): FieldDefinition {
	return column(name, { unset, ...changes });
}

/** Numbered columns `<prefix>1` … `<prefix><count>`, null while unset. */
export function numbered(prefix: string, count: number): FieldDefinition[] {
	return Array.from({ length: count }, (_, index) => column(`${prefix}${index + 1}`, { unset: null }));
}

/** Longest texts of the column types. */
export const LENGTHS = { varchar: VARCHAR, text: TEXT } as const;
