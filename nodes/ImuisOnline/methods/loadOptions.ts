import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, withEvery, type Choice } from '../../choices/Choice';
import { toNodeError } from '../../items/nodeErrors';
import { readArticleGroups, readOrderTypes, type ImuisLists } from '../choices';
import { connectImuis } from '../connect';

/** The dropdowns that are read from iMUIS, of every node that has them: what is not blocked there, sorted by name. */
export const loadOptions = {
	getArticleGroups: listing(readArticleGroups),
	getOrderTypes: listing(readOrderTypes),
	getOrderTypesOrEvery: listing(readOrderTypes, '(Every order type)'),
};

/** @param every name of the choice of none in particular, for a filter */
function listing(read: (imuis: ImuisLists) => Promise<Choice[]>, every?: string) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { imuis } = await connectImuis(this);
			const options = asOptions(await read(imuis));
			return every === undefined ? options : withEvery(every, options);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
