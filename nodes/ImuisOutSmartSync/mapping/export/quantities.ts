import type { Decimal } from 'decimal.js';

/** iMUIS may round what we send to two decimals; that is no correction by the office (koppeling.md E11). */
const ROUNDING = '0.005';

/** True when the stored number is what was meant, but for rounding. */
export function isSame(meant: Decimal, stored: Decimal): boolean {
	return meant.minus(stored).abs().lessThanOrEqualTo(ROUNDING);
}

/** True when the stored number is the meant one with its decimal sign lost: 75 for 7.5 (koppeling.md E20). */
export function isWrongSize(meant: Decimal, stored: Decimal): boolean {
	if (meant.isZero() || stored.isZero() || isSame(meant, stored)) return false;
	const ratio = stored.dividedBy(meant);
	return [10, 100, 1000, 10_000].some((factor) =>
		ratio
			.minus(factor)
			.abs()
			.lessThan(factor / 1000),
	);
}
