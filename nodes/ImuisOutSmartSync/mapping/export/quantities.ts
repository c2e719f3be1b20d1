import type { Decimal } from 'decimal.js';

/** Storing with two decimals changes a number by no more than this. */
const TWO_DECIMALS = '0.005';
/** What iMUIS may round away from a quantity; more than this must not pass for rounding. */
const ONE_DECIMAL = '0.05';

/** True when the stored price, discount or quantity is what was meant, at two decimals. */
export function isSameAmount(meant: Decimal, stored: Decimal): boolean {
	return meant.minus(stored).abs().lessThanOrEqualTo(TWO_DECIMALS);
}

/** What the import sends to OutSmart has at most this many decimals. */
const SENT_DECIMALS = 4;

/** True when OutSmart shows an amount of ours as `shown`, in so many decimals: the difference is only what was rounded on the way (koppeling.md A11). */
export function isShownAs(ours: Decimal, shown: Decimal, decimals: number): boolean {
	const sent = ours.toDecimalPlaces(SENT_DECIMALS);
	if (decimals >= SENT_DECIMALS) return sent.equals(shown);
	return sent
		.minus(shown)
		.abs()
		.lessThanOrEqualTo(`5e-${decimals + 1}`);
}

/** True when the stored quantity is what was meant but for rounding by iMUIS, which is no correction by the office (koppeling.md E11). */
export function isSameQuantity(meant: Decimal, stored: Decimal): boolean {
	if (isSameAmount(meant, stored)) return true;
	const difference = meant.minus(stored).abs();
	return stored.decimalPlaces() < meant.decimalPlaces() && difference.lessThanOrEqualTo(ONE_DECIMAL);
}

/** True when what was just written came back in another size: ten times as much or more, or a tenth, a hundredth … (koppeling.md E20). */
export function isWrongSize(meant: Decimal, stored: Decimal): boolean {
	if (meant.isZero() || stored.isZero() || isSameAmount(meant, stored)) return false;
	const ratio = stored.dividedBy(meant).abs();
	return ratio.greaterThanOrEqualTo(9.9) || [0.1, 0.01, 0.001, 0.0001].some((power) => isNear(ratio, power));
}

/** True when the stored number has exactly the digits of the meant one without its decimal sign: 75 for 7.5 (koppeling.md E20). */
export function hasLostItsSign(meant: Decimal, stored: Decimal): boolean {
	const decimals = meant.decimalPlaces();
	return decimals > 0 && stored.equals(meant.times(`1e${decimals}`));
}

function isNear(ratio: Decimal, power: number): boolean {
	return ratio
		.minus(power)
		.abs()
		.lessThan(power / 1000);
}
