import { Decimal } from 'decimal.js';
import { Refusal } from '../Refusal';
import type { Column } from '../store/Column';
import type { ImuisSwitches } from '../switches';
import { readWrittenDate } from './dates';
import { plainNumber, readWrittenNumber } from './numbers';

const QUANTITY = /^AANT/;
const PRICE = /^(PRS|PRSINCL|VERKPR|VERKPRINCL|INKPR)$/;

/**
 * What a client wrote into a field, in raw form. Refuses, naming the field, what the column cannot hold: too long a text, a number that
 * is none or has too many digits, a date that is none, a BOOLEAN other than J or N (imuis reference §2.6, §12.4).
 */
export function readWrittenValue(column: Column, text: string, switches: ImuisSwitches): string {
	if (text === '') return '';
	switch (column.kind) {
		case 'text':
			return checkLength(column, text);
		case 'number':
			return checkDigits(
				column,
				round(column, readWrittenNumber(text, column.name, switches.decimalInput), switches),
			);
		case 'date':
			return readWrittenDate(text.trim(), column.name, switches.isoDatesRefused);
		case 'yesNo':
			if (text !== 'J' && text !== 'N')
				throw new Refusal(`De waarde '${text}' van veld ${column.name} moet J of N zijn`);
			return text;
	}
}

function checkLength(column: Column, text: string): string {
	if (column.size !== undefined && text.length > column.size) {
		throw new Refusal(
			`De waarde van veld ${column.name} is te lang: ${text.length} tekens, maximaal ${column.size} toegestaan`,
		);
	}
	return text;
}

function round(column: Column, raw: string, switches: ImuisSwitches): string {
	const limit = QUANTITY.test(column.name)
		? switches.roundQuantityDecimals
		: PRICE.test(column.name)
			? switches.roundPriceDecimals
			: null;
	const decimals = Math.min(column.decimals, limit ?? column.decimals);
	const value = new Decimal(raw);
	if (column.decimals === 0 && !value.isInteger()) {
		throw new Refusal(`De waarde '${raw}' van veld ${column.name} moet een geheel getal zijn`);
	}
	return plainNumber(value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}

function checkDigits(column: Column, raw: string): string {
	const digits = new Decimal(raw).abs().trunc().toFixed().length;
	if (column.size !== undefined && digits > column.size) {
		throw new Refusal(`De waarde '${raw}' van veld ${column.name} heeft meer dan ${column.size} cijfers`);
	}
	return raw;
}
