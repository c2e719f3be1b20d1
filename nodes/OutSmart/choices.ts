import type { OutSmartClient } from './openapi/client';
import type { OutSmartRecord } from './openapi/types';
import { keyAndDescription, sortedByName, type Choice } from '../choices/Choice';

/** What is needed of the client. */
export type OutSmartLists = Pick<OutSmartClient, 'list'>;

/** OutSmart's own work types, valid when its list is empty or nothing in it is active (outsmart reference §2.4, §6). */
const STOCK_WORK_TYPES = [
	'Garantie',
	'Installatie',
	'Levering',
	'Onderhoud',
	'Project',
	'Regie',
	'Reparatie',
	'Service',
	'Storing',
	'Verhuur',
	'Verkoop',
];

/** OutSmart's own payment methods, valid when its list is empty (outsmart reference §2.4, §6). */
const STOCK_PAYMENT_METHODS = [
	'conform offerte',
	'contant voldaan',
	'niet van toepassing',
	'op rekening',
	'pin betaling',
];

/** Work types (`worktypes`), those that are not active too; a work order holds the name. */
export async function readWorkTypes(outSmart: OutSmartLists): Promise<Choice[]> {
	const records = await outSmart.list('worktypes');
	const choices = records
		.map((record) => ({ ...named(record.wrt_name), blocked: isOff(record.wrt_active) }))
		.filter(isNamed);
	if (choices.some(({ blocked }) => !blocked)) return sortedByName(choices);
	const others = choices.filter(({ value }) => !STOCK_WORK_TYPES.includes(value));
	return sortedByName([...others, ...STOCK_WORK_TYPES.map(named)]);
}

/** Payment methods (`paymentmethods`); a work order holds the description. */
export async function readPaymentMethods(outSmart: OutSmartLists): Promise<Choice[]> {
	const choices = (await outSmart.list('paymentmethods'))
		.map((record) => named(record.pmd_description))
		.filter(isNamed);
	return sortedByName(choices.length === 0 ? STOCK_PAYMENT_METHODS.map(named) : choices);
}

/** A work status (werkbonstatus) as the customer defined it. */
export interface WorkStatus {
	code: string;
	name: string;
}

/** Work statuses (`workstatusses`, OutSmart's spelling) as they stand there (outsmart reference §2.2). */
export async function readWorkStatuses(outSmart: OutSmartLists): Promise<WorkStatus[]> {
	const records = await outSmart.list('workstatusses');
	return records
		.map((record) => ({ code: textOf(record.sta_code), name: textOf(record.sta_name) }))
		.filter(({ code }) => code !== '');
}

/** Work statuses to choose from, named `1 - Naar iMuis` as on OutSmart's own screen. */
export async function readWorkStatusChoices(outSmart: OutSmartLists): Promise<Choice[]> {
	const statuses = await readWorkStatuses(outSmart);
	return sortedByName(
		statuses.map(({ code, name }) => ({ value: code, name: keyAndDescription(code, name), blocked: false })),
	);
}

/** Employees (`employees`), those that are not active too; a work order holds the number. */
export async function readEmployees(outSmart: OutSmartLists): Promise<Choice[]> {
	const records = await outSmart.list('employees');
	const choices = records.map(({ number, firstname, lastname, active }) => ({
		value: textOf(number),
		name: `${textOf(firstname)} ${textOf(lastname)} (${textOf(number)})`.trim(),
		blocked: isOff(active),
	}));
	return sortedByName(choices.filter(isNamed));
}

function named(value: unknown): Choice {
	const name = textOf(value);
	return { value: name, name, blocked: false };
}

function isNamed({ value }: Choice): boolean {
	return value !== '';
}

/** OutSmart writes flags as `1` and `0`; a member that is missing says nothing. */
function isOff(value: OutSmartRecord[string]): boolean {
	return ['0', 'false'].includes(textOf(value).toLowerCase());
}

function textOf(value: OutSmartRecord[string]): string {
	return value === null || value === undefined ? '' : String(value).trim();
}
