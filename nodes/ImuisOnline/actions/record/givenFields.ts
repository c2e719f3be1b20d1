import { Decimal } from 'decimal.js';
import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../../items/InputError';
import type { Fields, FieldValue } from '../../cloudswitch/types';
import type { OperationRun } from '../Operation';
import { dayOfObject } from './days';
import { nameOf } from './fieldNames';

/**
 * The fields to write: those filled in on the node, or with automatic mapping those of the input item.
 *
 * @param label of the parameter, as the screen calls it
 * @throws {InputError} when there are none, one has a name that iMUIS cannot know, or a value is a list or an object
 */
export function recordOf({ context, itemIndex }: OperationRun, label = 'Record'): Fields {
	const mapper = context.getNodeParameter('record', itemIndex, {}) as IDataObject;
	const isAutomatic = mapper.mappingMode === 'autoMapInputData';
	const source = isAutomatic ? context.getInputData()[itemIndex]?.json : mapper.value;
	const entries = Object.entries((source ?? {}) as IDataObject).filter(([, value]) => value != null);
	if (entries.length === 0)
		throw new InputError(
			`${label} has no fields.`,
			isAutomatic
				? 'Give the input item fields with names of iMUIS, for example NAAM.'
				: 'Fill in at least one field that is to be written.',
		);
	return Object.fromEntries(
		entries.map(([name, value]) => [
			nameOf(label, name, 'Give the field its name in iMUIS, for example NAAM, or take it out of the item.'),
			fieldValue(`${label}: the value of ${name}`, value),
		]),
	);
}

function fieldValue(what: string, value: unknown): FieldValue {
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return new Decimal(value);
	const day = dayOfObject(value);
	if (day) return day;
	throw new InputError(
		`${what}, ${JSON.stringify(value).slice(0, 60)}, is no text, number, date, true or false.`,
		'Give one value for each field.',
	);
}
