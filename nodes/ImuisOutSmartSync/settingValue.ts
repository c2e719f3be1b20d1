import { DateTime } from 'luxon';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { InputError } from '../items/InputError';

/** Of a value in a message. */
const LONGEST_VALUE = 60;

type Value = INodePropertyOptions['value'];

/**
 * The value of a setting in the type that its definition gives. An expression may give anything, and n8n passes it on as it is: a choice that does not
 * exist, or a dry run of "yes", must not be taken for something else where invoices come of it.
 *
 * @param definition a setting of the types `string`, `boolean`, `number`, `options` or `multiOptions`
 * @param value nothing (undefined or null) stands for the default; choices that come from a service are taken as text, their stage looks them up
 * @throws {InputError} which names the setting, its value and what may stand there
 */
export function settingValue(definition: INodeProperties, value: unknown): unknown {
	if (value === undefined || value === null) return definition.default;
	switch (definition.type) {
		case 'boolean':
			return asYesOrNo(definition, value);
		case 'number':
			return asNumber(definition, value);
		case 'options':
			return isFromService(definition) ? asText(definition, value) : asChoice(definition, value);
		case 'multiOptions':
			return asList(value).map((one) => asChoice(definition, one));
		default:
			return asText(definition, value);
	}
}

function isFromService({ typeOptions }: INodeProperties): boolean {
	return typeOptions?.loadOptionsMethod !== undefined;
}

function asYesOrNo(definition: INodeProperties, value: unknown): boolean {
	const text = String(value).trim().toLowerCase();
	if (text === 'true') return true;
	if (text === 'false') return false;
	throw refusal(definition, value, 'Give true or false.');
}

function asNumber(definition: INodeProperties, value: unknown): number {
	const minimum = definition.typeOptions?.minValue;
	const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
	if (Number.isFinite(number) && (minimum === undefined || number >= minimum)) return number;
	throw refusal(definition, value, `Give a number${minimum === undefined ? '' : ` of at least ${minimum}`}.`);
}

function asChoice(definition: INodeProperties, value: unknown): Value {
	const choices = (definition.options as INodePropertyOptions[]).map((choice) => choice.value);
	const chosen = choices.find((choice) => String(choice) === String(value));
	if (chosen !== undefined) return chosen;
	const named = choices.map((choice) => (choice === '' ? 'empty' : String(choice)));
	throw refusal(definition, value, `Give one of: ${named.join(', ')}.`);
}

function asText(definition: INodeProperties, value: unknown): string {
	if (typeof value !== 'object') return String(value);
	const date = isoOf(value);
	if (date !== undefined) return date;
	throw refusal(definition, value, 'Give a text, a number or a date.');
}

/** The date of an expression such as `$now`; one that is none must not pass for an empty setting, which may mean "no limit". */
function isoOf(value: unknown): string | undefined {
	const date = value instanceof Date ? DateTime.fromJSDate(value, { zone: 'utc' }) : value;
	return DateTime.isDateTime(date) ? (date.toISO() ?? undefined) : undefined;
}

function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

function refusal(definition: INodeProperties, value: unknown, remedy: string): InputError {
	const shown = String(JSON.stringify(value)).slice(0, LONGEST_VALUE);
	return new InputError(`The setting "${titleOf(definition)}" is ${shown}.`, remedy);
}

/** The name on the screen; what n8n wants behind the name of a dropdown is left out. */
function titleOf({ displayName }: INodeProperties): string {
	return displayName.replace(/ Name or ID$/, '');
}
