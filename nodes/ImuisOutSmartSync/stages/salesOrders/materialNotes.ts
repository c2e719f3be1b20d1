import type { OutSmartRecord } from '../../../OutSmart/openapi/types';
import { fingerprintOf } from '../../../changes/fingerprints';
import { comparable, FEWEST_DECIMALS, MOST_DECIMALS } from '../../mapping/salesOrder/materialDifference';

const PREFIX = 'materials/';
/** So many orders are remembered, each with up to 70 characters; of older ones a change is reported and no longer carried over. */
const REMEMBERED = 1000;

/** What is remembered of the materials of an order's work order, as 64-bit fingerprints. */
export interface MaterialNote {
	/** What we put there, rounded as OutSmart may do; empty = not known. */
	rounded: string;
	/** What we put there, exactly. */
	exact: string;
	/** The lines that were looked at last without carrying them over; empty = none. */
	seen: string;
}

const NOTHING: MaterialNote = { rounded: '', exact: '', seen: '' };

/** The notes about materials in the checkpoint of the stage (koppeling.md I20). */
export class MaterialNotes {
	/** Of these, the work order may have been finished since. */
	private readonly old: Set<string>;

	constructor(private readonly flags: Record<string, string>) {
		this.old = new Set(this.keys());
	}

	of(number: string): MaterialNote | undefined {
		const flag = this.flags[PREFIX + number];
		if (flag === undefined) return undefined;
		const [rounded = '', exact = '', seen = ''] = flag.split('|');
		return { rounded, exact: exact === '' ? rounded : exact, seen };
	}

	/** Remembers what we put there. */
	put(number: string, materials: readonly OutSmartRecord[], seen = ''): void {
		const rounded = printOf(materials, FEWEST_DECIMALS);
		this.write(number, { rounded, exact: printOf(materials, MOST_DECIMALS), seen });
	}

	/** Remembers which lines were looked at; empty forgets it. */
	see(number: string, seen: string): void {
		this.write(number, { ...(this.of(number) ?? NOTHING), seen });
	}

	forget(number: string): void {
		delete this.flags[PREFIX + number];
	}

	/** Forgets what was remembered before this run of work orders that are not open any more. */
	keepOnly(open: ReadonlySet<string>): void {
		for (const key of this.old) if (!open.has(key.slice(PREFIX.length))) delete this.flags[key];
	}

	private write(number: string, { rounded, exact, seen }: MaterialNote): void {
		const key = PREFIX + number;
		// Deleted first, so that the order of the keys is that of the last change.
		delete this.flags[key];
		this.old.delete(key);
		this.flags[key] = [rounded, exact === rounded ? '' : exact, seen].join('|');
		const keys = this.keys();
		for (const old of keys.slice(0, Math.max(0, keys.length - REMEMBERED))) delete this.flags[old];
	}

	private keys(): string[] {
		return Object.keys(this.flags).filter((key) => key.startsWith(PREFIX));
	}
}

/** Fingerprint of materials at so many decimals. */
export function printOf(materials: readonly OutSmartRecord[], decimals: number): string {
	return fingerprintOf('materials', '', comparable(materials, decimals)).toString(36);
}

/** True when OutSmart shows exactly what we put there, but for what it may round (koppeling.md A11). */
export function isAsPut(
	note: MaterialNote | undefined,
	present: readonly OutSmartRecord[],
	decimals: number,
): boolean {
	if (note === undefined || note.rounded === '') return false;
	return decimals > FEWEST_DECIMALS
		? note.exact === printOf(present, MOST_DECIMALS)
		: note.rounded === printOf(present, FEWEST_DECIMALS);
}
