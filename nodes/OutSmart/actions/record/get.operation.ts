import { eachItem, itemOf } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import { recordWithoutLinks } from '../../withoutLinks';
import type { Operation } from '../Operation';
import { endpointKey, keyProperties } from './entityKey';
import { readEndpoint } from './endpoint';
import { recordLists } from './listRecords';
import { readRecordKey, recordLocator } from './locator';

/** One record by its key. OutSmart has no call for one record of most kinds, so the list is read (outsmart reference §3.4). */
export const get: Operation = {
	description: [
		{ ...recordLocator, displayOptions: { hide: { resource: ['entity'] } } },
		...keyProperties.map((property) => ({
			...property,
			displayOptions: { show: { resource: ['entity'] } },
		})),
	],
	async execute({ context, outSmart, resource }) {
		const list = recordLists(outSmart);
		return await eachItem(context, async (itemIndex) => {
			const { endpoint, kind } = readEndpoint(context, itemIndex, resource);
			const { key, value } = kind
				? { key: kind.key, value: readRecordKey(context, itemIndex, kind.key) }
				: endpointKey(context, itemIndex);
			const records = await list(endpoint);
			const found = records.find((record) => String(record[key] ?? '') === value);
			if (found) return [itemOf(recordWithoutLinks(found), itemIndex)];
			throw new InputError(
				`OutSmart has no record in ${endpoint} whose ${key} is "${value}".`,
				'Check the number or code, upper and lower case included.',
			);
		});
	},
};
