import type { IDataObject } from 'n8n-workflow';
import type { OutSmartBench } from '../../support/outSmartNode';
import type { OperationCase } from './OperationCase';
import { badQuestions, FROM_ITEM } from './questions';

const BUS = { veh_license_plate: 'V-1', veh_title: 'Bus' };
const PIPES = { code: 'T', description: 'Buizen' };
const KEY_OF_ITEM = { keyField: '={{ $json.field }}', keyValue: '={{ $json.key }}' };
const OF_ITEM = { endpoint: '={{ $json.endpoint }}' };

async function storeEntities(bench: OutSmartBench): Promise<void> {
	await bench.systems.context().outSmart.upsert('vehicles', [BUS]);
	await bench.systems.context().outSmart.upsert('material_types', [PIPES, { ...PIPES, code: 'U' }]);
}

const vehicle = { endpoint: 'vehicles', field: 'veh_license_plate', key: 'V-1' };
const type = { endpoint: 'material_types', field: 'code', key: 'T' };

/** Endpoints that are none, by the item they stand in. */
function badEndpoints(item: IDataObject): Array<[IDataObject, string]> {
	return [
		[{ ...item, endpoint: '' }, '"Endpoint" is "", which is no name of an endpoint.'],
		[{ ...item, endpoint: '../etc' }, '"Endpoint" is "../etc", which is no name of an endpoint.'],
		[{ ...item, endpoint: 'GetWorkorders' }, '"Endpoint" is "GetWorkorders", which is no list of records.'],
		[{ ...item, endpoint: 'deleteentity' }, '"Endpoint" is "deleteentity", which is no list of records.'],
		[
			{ ...item, endpoint: 'nonsense' },
			'"Endpoint" is "nonsense", which OutSmart does not know (code 1001).',
		],
	];
}

const KEYLESS: Array<[IDataObject, string]> = [
	[{ ...vehicle, entity: 'vehicle', field: ' ' }, '"Key Field" is empty.'],
	[{ ...vehicle, entity: 'vehicle', key: '' }, '"Key Value" is empty.'],
];

/** Every operation of the resource *Entity*, whose records are where the user says. */
export const ENTITY_CASES: readonly OperationCase[] = [
	{
		resource: 'entity',
		operation: 'createOrUpdate',
		parameters: { ...OF_ITEM, recordJson: '={{ $json.record }}' },
		prepare: () => ({
			good: [
				{ endpoint: 'vehicles', record: BUS },
				{ endpoint: '/material_types/', record: JSON.stringify(PIPES) },
			],
			expected: [BUS, PIPES],
			bad: [
				...badEndpoints({ record: BUS }),
				[{ endpoint: 'vehicles', record: '[]' }, '"Record (JSON)" holds no fields.'],
				[{ endpoint: 'vehicles', record: '{}' }, '"Record (JSON)" holds no fields.'],
				[{ endpoint: 'vehicles', record: 3 }, '"Record (JSON)" holds no fields.'],
				[{ endpoint: 'vehicles', record: '{ "a": ' }, '"Record (JSON)" is no valid JSON: { "a": .'],
				[{ endpoint: 'vehicles', record: { veh_title: 'Bus' } }, 'Required field missing: veh_license_plate'],
			],
		}),
	},
	{
		resource: 'entity',
		operation: 'get',
		parameters: { ...OF_ITEM, ...KEY_OF_ITEM },
		async prepare(bench) {
			await storeEntities(bench);
			return {
				good: [vehicle, type],
				expected: [BUS, PIPES],
				bad: [
					...badEndpoints(vehicle),
					...KEYLESS,
					[
						{ ...vehicle, key: 'V-0' },
						'OutSmart has no record in vehicles whose veh_license_plate is "V-0".',
					],
				],
			};
		},
	},
	{
		resource: 'entity',
		operation: 'getMany',
		parameters: { ...OF_ITEM, ...FROM_ITEM },
		async prepare(bench) {
			await storeEntities(bench);
			const bad = badQuestions('code').map(([item, text]): [IDataObject, string] => [
				{ endpoint: 'material_types', ...item },
				text,
			]);
			const among = { ...type, operator: 'li' };
			return {
				good: [vehicle, type],
				expected: [BUS, PIPES],
				bad: [...badEndpoints(vehicle), ...bad],
				several: { none: { ...among, key: 'nobody' }, many: { ...among, key: '' }, count: 2 },
			};
		},
	},
	{
		resource: 'entity',
		operation: 'delete',
		parameters: { entityName: '={{ $json.entity }}', ...KEY_OF_ITEM },
		async prepare(bench) {
			await storeEntities(bench);
			const plate = { entity: 'vehicle', field: 'license_plate' };
			return {
				good: [
					{ ...plate, key: 'V-1' },
					{ ...plate, key: 'V-0' },
				],
				expected: [{ deleted: 1 }, { deleted: 0 }],
				bad: [
					...KEYLESS,
					[{ ...plate, key: 'V-1', entity: 'Vehicles!' }, '"Entity Name" is "Vehicles!"'],
					[{ ...plate, key: 'V-1', entity: 'vehicles' }, 'Entity: vehicles not found'],
					[{ ...plate, key: 'V-1', field: 'colour' }, 'Key: colour not allowed for entity: vehicle'],
				],
			};
		},
	},
];
