import type { IDataObject } from 'n8n-workflow';
import { AUTO_MAP, type OutSmartBench } from '../../support/outSmartNode';
import type { OperationCase } from './OperationCase';
import { badQuestions, FROM_ITEM } from './questions';
import { RECORD_EXAMPLES, type RecordExample } from './recordKinds';

const BY_KEY = { record: { mode: 'key', value: '={{ $json.key }}' } };

async function store(bench: OutSmartBench, { resource, key, record }: RecordExample): Promise<void> {
	const items = ['A', 'B', 'C'].map((value) => ({ ...record, [key]: value }));
	await bench.json({ resource, operation: 'createOrUpdate', ...AUTO_MAP }, items);
}

function casesOf(example: RecordExample): OperationCase[] {
	const { resource, endpoint, key, record, bad } = example;
	const of = (value: string): IDataObject => ({ ...record, [key]: value });
	const cases: OperationCase[] = [
		{
			resource,
			operation: 'createOrUpdate',
			parameters: AUTO_MAP,
			prepare: () => ({
				good: [of('A'), of('B')],
				expected: [of('A'), of('B')],
				bad: [
					[of(''), `Required fields are empty: ${key}.`],
					...bad.map(([changes, text]): [IDataObject, string] => [{ ...of('C'), ...changes }, text]),
				],
			}),
		},
		{
			resource,
			operation: 'get',
			parameters: BY_KEY,
			async prepare(bench) {
				await store(bench, example);
				return {
					good: [{ key: 'B' }, { key: 'A' }],
					expected: [of('B'), of('A')].map(({ [key]: value }) => ({ [key]: value })) as never,
					bad: [
						[{ key: ' ' }, '"Record" is empty.'],
						[{ key: 'nobody' }, `OutSmart has no record in ${endpoint} whose ${key} is "nobody".`],
					],
				};
			},
		},
		{
			resource,
			operation: 'getMany',
			parameters: FROM_ITEM,
			async prepare(bench) {
				await store(bench, example);
				const among = { field: key, operator: 'li' };
				return {
					good: [
						{ field: key, key: 'B' },
						{ field: key, key: 'A', fields: key.toUpperCase() },
					],
					expected: [{ [key]: 'B' }, { [key]: 'A' }],
					bad: badQuestions(key),
					several: { none: { ...among, key: 'nobody' }, many: { ...among, key: '', limit: 2 }, count: 2 },
				};
			},
		},
	];
	// OutSmart deletes no work statuses (outsmart reference §6.6).
	if (resource === 'workStatus') return cases;
	const remove: OperationCase = {
		resource,
		operation: 'delete',
		parameters: BY_KEY,
		async prepare(bench) {
			await store(bench, example);
			return {
				good: [{ key: 'B' }, { key: 'nobody' }],
				expected: [
					{ value: 'B', deleted: 1 },
					{ value: 'nobody', deleted: 0 },
				],
				bad: [[{ key: '' }, '"Record" is empty.']],
			};
		},
	};
	return [...cases, remove];
}

/** Every operation of every kind of record. */
export const RECORD_CASES: readonly OperationCase[] = RECORD_EXAMPLES.flatMap(casesOf);
