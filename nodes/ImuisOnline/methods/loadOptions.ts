import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, withEmpty, type Choice } from '../../choices/Choice';
import { toNodeError } from '../../items/nodeErrors';
import { readArticleGroups, readOrderTypes, type ImuisLists } from '../choices';
import { connectImuis } from '../connect';

/** The dropdowns that are read from iMUIS, of every node that has them: what is not blocked there, sorted by name. */
export const loadOptions = {
	getArticleGroups: listing(readArticleGroups),
	getArticleGroupsOrNone: listing(readArticleGroups, '(No article group)'),
	getOrderTypes: listing(readOrderTypes),
	getOrderTypesOrEvery: listing(readOrderTypes, '(Every order type)'),
};

/** @param empty name of the empty choice, for a setting that may stay empty */
function listing(read: (imuis: ImuisLists) => Promise<Choice[]>, empty?: string) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { imuis } = await connectImuis(this);
			const options = asOptions(await read(imuis));
			return empty === undefined ? options : withEmpty(empty, options);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
