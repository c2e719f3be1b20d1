import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, type Choice } from '../../choices/Choice';
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
	getWorkTypes: listing(readWorkTypes),
};

function listing(read: (outSmart: OutSmartLists) => Promise<Choice[]>) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { outSmart } = await connectOutSmart(this);
			return asOptions(await read(outSmart));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
