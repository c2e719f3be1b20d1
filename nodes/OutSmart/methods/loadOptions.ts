import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, withEvery, type Choice } from '../../choices/Choice';
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
	getWorkTypes: listing(readWorkTypes),
};

/** @param every name of the choice of none in particular, for a filter */
function listing(read: (outSmart: OutSmartLists) => Promise<Choice[]>, every?: string) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { outSmart } = await connectOutSmart(this);
			const options = asOptions(await read(outSmart));
			return every === undefined ? options : withEvery(every, options);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
