/** `text` is CHAR or MEMO; `number` is NUM or MONEY; `yesNo` is BOOL (imuis reference §9). */
export type ColumnKind = 'text' | 'number' | 'date' | 'yesNo';

/** One column of an iMUIS table. */
export interface Column {
	name: string;
	kind: ColumnKind;
	/** Longest text, or most digits before the decimal sign; undefined = not limited. */
	size?: number;
	/** Most decimals of a number. */
	decimals: number;
	/** Part of the key: written once, never changed. */
	key: boolean;
	/** "Niet toegankelijk": readable, not writable. */
	readOnly: boolean;
}

const MONEY_DECIMALS = 4;
const OPEN_NUMBER_DECIMALS = 4;

/**
 * Reads a column list: `NAME:TYPE[:flags]` separated by blanks. Types: `C20` CHAR 20, `T1024` MEMO, `N8` NUM 8, `N14,4`, `N` without
 * a known size, `M` MONEY, `D` DATE, `B` BOOL. Flags: `k` key, `r` mandatory (checked where records are made), `x` not writable.
 */
export function readColumns(list: string): Column[] {
	return list.trim().split(/\s+/).map(readColumn);
}

function readColumn(entry: string): Column {
	const [name = '', type = '', flags = ''] = entry.split(':');
	const size = /^[A-Z](\d+)/.exec(type)?.[1];
	const decimals = /,(\d+)$/.exec(type)?.[1];
	return {
		name,
		kind: kindOf(type),
		size: size === undefined ? undefined : Number(size),
		decimals: decimalsOf(type, size, decimals),
		key: flags.includes('k'),
		readOnly: flags.includes('x'),
	};
}

function kindOf(type: string): ColumnKind {
	switch (type[0]) {
		case 'C':
		case 'T':
			return 'text';
		case 'N':
		case 'M':
			return 'number';
		case 'D':
			return 'date';
		case 'B':
			return 'yesNo';
		default:
			throw new Error(`Unknown column type ${type}`);
	}
}

function decimalsOf(type: string, size: string | undefined, decimals: string | undefined): number {
	if (type.startsWith('M')) return MONEY_DECIMALS;
	if (decimals !== undefined) return Number(decimals);
	return size === undefined ? OPEN_NUMBER_DECIMALS : 0;
}
