import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, withEmpty, type Choice } from '../../choices/Choice';
import { toNodeError } from '../../items/nodeErrors';
import {
	readEmployees,
	readPaymentMethods,
	readWorkStatusChoices,
	readWorkTypes,
	type OutSmartLists,
} from '../choices';
import { connectOutSmart } from '../connect';

/** The dropdowns that are read from OutSmart, of every node that has them: what is active there, sorted by name. */
export const loadOptions = {
	getEmployees: listing(readEmployees),
	getPaymentMethods: listing(readPaymentMethods),
	getWorkStatuses: listing(readWorkStatusChoices),
	getWorkStatusesOrEvery: listing(readWorkStatusChoices, '(Every work status)'),
	getWorkStatusesOrNone: listing(readWorkStatusChoices, '(No work status)'),
	getWorkTypes: listing(readWorkTypes),
};

/** @param empty name of the empty choice, for a setting that may stay empty */
function listing(read: (outSmart: OutSmartLists) => Promise<Choice[]>, empty?: string) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { outSmart } = await connectOutSmart(this);
			const options = asOptions(await read(outSmart));
			return empty === undefined ? options : withEmpty(empty, options);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
