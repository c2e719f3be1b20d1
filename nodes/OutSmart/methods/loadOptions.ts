import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { toNodeError } from '../../items/nodeErrors';
import { connectOutSmart } from '../connect';
import type { OutSmartRecord } from '../openapi/types';

/** Work statuses, named `1 - Naar iMuis` as on OutSmart's own screen. */
async function getWorkStatuses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await choices(this, 'workstatusses', ({ sta_code, sta_name }) => ({
		value: textOf(sta_code),
		name: `${textOf(sta_code)} - ${textOf(sta_name)}`,
	}));
}

/** Employees that are active. */
async function getEmployees(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await choices(this, 'employees', ({ number, firstname, lastname, active }) => ({
		value: textOf(active) === '0' ? '' : textOf(number),
		name: `${textOf(firstname)} ${textOf(lastname)} (${textOf(number)})`.trim(),
	}));
}

/** The node's dropdowns, read from OutSmart. */
export const loadOptions = { getEmployees, getWorkStatuses };

async function choices(
	context: ILoadOptionsFunctions,
	endpoint: string,
	choiceOf: (record: OutSmartRecord) => { value: string; name: string },
): Promise<INodePropertyOptions[]> {
	try {
		const { outSmart } = await connectOutSmart(context);
		const found = (await outSmart.list(endpoint)).map(choiceOf).filter(({ value }) => value !== '');
		return found.sort((left, right) => left.name.localeCompare(right.name, 'nl', { numeric: true }));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value).trim();
}
