import type { PostedRow } from '../http/body';
import { MESSAGES, Refusal } from '../http/Refusal';
import type { OutSmartSwitches } from '../switches';
import {
	isIsoDate,
	isMissing,
	isScalar,
	readDecimal,
	readPointDecimal,
	type Scalar,
	toText,
} from '../values';
import type { EntityDefinition, FieldDefinition } from './EntityDefinition';

/**
 * Checks one posted row and turns it into what is stored: required columns first, one message for the first that is missing; then
 * the values (outsmart reference §1.5, §5, §8.7).
 * @throws Refusal with the entity's xx01 or xx00.
 */
export function readRecord(
	row: PostedRow,
	definition: EntityDefinition,
	switches: OutSmartSwitches,
): Record<string, Scalar> {
	checkRequired(row, definition, switches);
	const postable = new Map(
		definition.fields.filter((field) => field.postable).map((field) => [field.name, field]),
	);
	const values: Record<string, Scalar> = {};
	for (const [name, value] of Object.entries(row)) {
		const field = postable.get(name);
		if (field) values[name] = readValue(value, field, definition, switches);
		else if (switches.unknownFields === 'refuse')
			throw new Refusal(definition.failed, [`Unknown field: ${name}`]);
	}
	checkExactlyOne(values, definition);
	return values;
}

function checkRequired(row: PostedRow, definition: EntityDefinition, switches: OutSmartSwitches): void {
	for (const field of definition.fields) {
		if (!field.required) continue;
		// Flags and prices are often zero; zero is a value there whatever PHP thinks of it.
		const zeroIsMissing = switches.zeroIsMissing && field.kind === 'plain';
		if (isMissing(row[field.name], zeroIsMissing))
			throw new Refusal(missingCode(definition, switches), [MESSAGES.required(field.name)]);
	}
}

function missingCode(definition: EntityDefinition, switches: OutSmartSwitches): number {
	return definition.name === 'workstatusses' ? switches.workStatusMissingCode : definition.missing;
}

function checkExactlyOne(values: Record<string, Scalar>, definition: EntityDefinition): void {
	if (!definition.exactlyOneOf) return;
	const filled = definition.exactlyOneOf.filter((name) => (values[name] ?? '') !== '');
	if (filled.length !== 1)
		throw new Refusal(definition.missing, [MESSAGES.required(definition.exactlyOneOf[0]!)]);
}

function readValue(
	value: unknown,
	field: FieldDefinition,
	definition: EntityDefinition,
	switches: OutSmartSwitches,
): Scalar {
	if (!isScalar(value)) throw new Refusal(definition.failed);
	if (value === null && field.unset === null) return null;
	const text = fitted(toText(value), field, definition, switches);
	if (text === '') return text;
	switch (field.kind) {
		case 'plain':
			return text;
		case 'price':
			return readDecimal(text, switches.decimals)?.toString() ?? refuse(definition.failed);
		case 'pointPrice': {
			const amount = readPointDecimal(text);
			return amount && !amount.isNegative() ? amount.toFixed(2) : refuse(definition.missing);
		}
		case 'flag':
			return text === '0' || text === '1' ? text : refuse(definition.missing);
		case 'isoDate':
			return isIsoDate(text) ? text : refuse(definition.missing);
	}
}

function fitted(
	text: string,
	field: FieldDefinition,
	definition: EntityDefinition,
	switches: OutSmartSwitches,
): string {
	if (text.length <= field.maximum) return text;
	if (switches.longValues === 'cut') return text.slice(0, field.maximum);
	throw new Refusal(definition.failed, [`Value too long: ${field.name}`]);
}

function refuse(code: number): never {
	// The documentation gives no text for these; messages may be empty also on failure (reference §1.4).
	throw new Refusal(code);
}
