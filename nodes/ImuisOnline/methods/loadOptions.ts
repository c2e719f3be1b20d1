import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asOptions, type Choice } from '../../choices/Choice';
import { toNodeError } from '../../items/nodeErrors';
import { readArticleGroups, readOrderTypes, type ImuisLists } from '../choices';
import { connectImuis } from '../connect';

/** The dropdowns that are read from iMUIS, of every node that has them: what is not blocked there, sorted by name. */
export const loadOptions = {
	getArticleGroups: listing(readArticleGroups),
	getOrderTypes: listing(readOrderTypes),
};

function listing(read: (imuis: ImuisLists) => Promise<Choice[]>) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { imuis } = await connectImuis(this);
			return asOptions(await read(imuis));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
