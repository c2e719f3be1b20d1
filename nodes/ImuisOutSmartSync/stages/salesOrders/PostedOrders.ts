const FLAG = 'posted';
/** The highest numbers are kept: an order so much older gets no work order any more. */
const REMEMBERED = 20_000;
const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;
const RADIX = 36;

/**
 * The numbers of all orders that are known to have had a work order, in the checkpoint of the stage. OutSmart may not show archived work orders and
 * may ignore the flag against doubles (koppeling.md A6); then nothing else tells that an order had its work order (I13). Kept as the differences
 * of the sorted numbers, two or three characters an order.
 */
export class PostedOrders {
	private readonly numbers: Set<string>;

	constructor(private readonly flags: Record<string, string>) {
		this.numbers = new Set(readNumbers(flags[FLAG] ?? ''));
	}

	has(number: string): boolean {
		return this.numbers.has(number.trim());
	}

	add(number: string): void {
		if (WHOLE_NUMBER.test(number.trim())) this.numbers.add(number.trim());
	}

	/** Writes them into the flags, for the checkpoint. */
	save(): void {
		const sorted = [...this.numbers].map(Number).sort((a, b) => a - b);
		const kept = sorted.slice(-REMEMBERED);
		if (kept.length === 0) return;
		this.flags[FLAG] = kept
			.map((number, index) => (number - (kept[index - 1] ?? 0)).toString(RADIX))
			.join('.');
	}
}

function readNumbers(text: string): string[] {
	let number = 0;
	return text
		.split('.')
		.filter((part) => part !== '')
		.map((part) => String((number += parseInt(part, RADIX))));
}
