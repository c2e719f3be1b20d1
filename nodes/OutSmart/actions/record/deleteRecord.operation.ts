import type { IExecuteFunctions } from 'n8n-workflow';
import { eachItem, itemOf } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { Operation } from '../Operation';
import { recordKind } from '../recordKinds';
import { endpointKey, keyProperties } from './entityKey';
import { readRecordKey, recordLocator } from './locator';

/** Deletes one record by its key; a key that no record has is no error, `deleted` is 0 then (outsmart reference §6.1). */
export const deleteRecord: Operation = {
	description: [
		{ ...recordLocator, displayOptions: { hide: { resource: ['entity'] } } },
		{
			displayName: 'Entity Name',
			name: 'entityName',
			type: 'string',
			default: '',
			placeholder: 'e.g. vehicle',
			displayOptions: { show: { resource: ['entity'] } },
			description:
				'Name for deletion, in the singular: address, category, contactperson, employee, error, hourtype, material, object, priority, project, region, relation, solution, vehicle, workorder',
		},
		...keyProperties.map((property) => ({
			...property,
			displayOptions: { show: { resource: ['entity'] } },
		})),
	],
	async execute({ context, outSmart, resource }) {
		return await eachItem(context, async (itemIndex) => {
			const { entity, key, value } = readTarget(context, itemIndex, resource);
			const deleted = await outSmart.deleteEntity(entity, key, value);
			return [itemOf({ entity, key, value, deleted }, itemIndex)];
		});
	},
};

function readTarget(
	context: IExecuteFunctions,
	itemIndex: number,
	resource: string,
): { entity: string; key: string; value: string } {
	const kind = recordKind(resource);
	if (kind) {
		const value = readRecordKey(context, itemIndex, kind.key);
		if (kind.deletion) return { ...kind.deletion, value };
		throw new InputError(
			`OutSmart cannot delete a ${kind.name} through its OpenAPI.`,
			'Delete it in OutSmart itself.',
		);
	}
	const entity = String(context.getNodeParameter('entityName', itemIndex, '')).trim();
	if (!/^[a-z_]+$/.test(entity)) {
		throw new InputError(
			`"Entity Name" is "${entity}", which is no name of an entity.`,
			'Fill in a name in the singular and in small letters, such as vehicle.',
		);
	}
	return { entity, ...endpointKey(context, itemIndex) };
}
