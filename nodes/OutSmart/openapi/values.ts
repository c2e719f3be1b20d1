import { Decimal } from 'decimal.js';

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

/**
 * A number as OutSmart writes it, with a comma or a point as decimal sign (outsmart reference §1.7, koppeling.md E13). Undefined for anything else,
 * also for several signs (`1,234,567`) and for an empty text.
 */
export function parseDecimal(text: string): Decimal | undefined {
	const trimmed = text.trim();
	return NUMBER.test(trimmed) ? new Decimal(trimmed.replace(',', '.')) : undefined;
}

/** How many decimals a number of OutSmart is written with, trailing zeros included; 0 for a text without. */
export function decimalsOf(text: string): number {
	return /[.,](\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
}

/** Minutes of a duration or time of day `H:i`; undefined when it is none. Hours of a duration may exceed 23. */
export function minutesOf(text: string): number | undefined {
	const match = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(text.trim());
	return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
