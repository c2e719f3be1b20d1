import { Decimal } from 'decimal.js';
import { Refusal } from '../Refusal';
import type { ImuisSwitches } from '../switches';

const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** A written number in raw form (point, no superfluous zeros); see the switch `decimalInput`. */
export function readWrittenNumber(text: string, field: string, input: ImuisSwitches['decimalInput']): string {
	const plain = inPointForm(text.trim(), input);
	if (!PLAIN.test(plain)) throw new Refusal(`De waarde '${text}' van veld ${field} is geen geldig getal`);
	return plainNumber(new Decimal(plain));
}

function inPointForm(text: string, input: ImuisSwitches['decimalInput']): string {
	switch (input) {
		case 'point':
			return text;
		case 'comma':
			return text.replace(/\./g, '').replace(',', '.');
		case 'both':
			return text.replace(',', '.');
	}
}

/** A decimal without exponent. */
export function plainNumber(value: Decimal): string {
	return value.isZero() ? '0' : value.toFixed();
}

/** A stored number as the service answers it: whole numbers without decimals. */
export function showNumber(raw: string, sign: ',' | '.'): string {
	return sign === ',' ? raw.replace('.', ',') : raw;
}
