import type { INodeProperties } from 'n8n-workflow';
import type { StageName } from '../stages/StageResult';
import { EXTRA_TARGETS, type ExtraRecord } from '../mapping/outSmartFields';
import { forStages } from './shared';

const TITLES: Record<ExtraRecord, string> = {
	relation: 'Relation (DEB)',
	contactPerson: 'Contact Person (CNT)',
	address: 'Additional Address (DEBADRES)',
	material: 'Material (ART)',
	hourType: 'Hour Type (ART)',
	workOrder: 'Work Order (ORDKOP)',
	workOrderMaterial: 'Material on the Work Order (ORDRG)',
};

/** Fields that the user maps besides the koppeling's own, without code (koppeling.md I17). */
export function extraFields(stage: StageName, first: ExtraRecord, ...others: ExtraRecord[]): INodeProperties {
	const records = [first, ...others];
	return {
		displayName: 'Extra Fields',
		name: 'fieldMappings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		displayOptions: forStages(stage),
		description:
			'Fields of iMUIS that go to a field of OutSmart as they are. A mapped field wins over what this stage fills in itself. Changing a mapping reads everything once.',
		options: [
			{
				displayName: 'Field',
				name: 'mapping',
				values: [
					...(others.length === 0 ? [] : [recordOf(records)]),
					imuisField(),
					...records.map((record) => outSmartField(record, others.length === 0)),
				],
			},
		],
	};
}

function recordOf(records: readonly ExtraRecord[]): INodeProperties {
	const [first = 'relation'] = records;
	return {
		displayName: 'Record',
		name: 'record',
		type: 'options',
		options: records.map((value) => ({ name: TITLES[value], value })),
		default: first,
		description: 'Which records the field belongs to',
	};
}

function imuisField(): INodeProperties {
	return {
		displayName: 'iMUIS Field Name or ID',
		name: 'imuisField',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getImuisFields', loadOptionsDependsOn: ['&record'] },
		default: '',
		description:
			'The field whose value is taken over. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	};
}

function outSmartField(record: ExtraRecord, isOnly: boolean): INodeProperties {
	const { fields } = EXTRA_TARGETS[record];
	const [first = ''] = fields;
	return {
		displayName: 'OutSmart Field',
		name: 'outSmartField',
		type: 'options',
		options: fields.map((value) => ({ name: value, value })),
		default: first,
		...(!isOnly && { displayOptions: { show: { record: [record] } } }),
		description: 'The field that is filled. Material free field 5 and the keys belong to the koppeling.',
	};
}
