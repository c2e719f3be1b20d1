import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { operations } from '../../../nodes/ImuisOnline/actions/operations';
import type { TableName } from '../../../simulators/imuis/store/tableDefinitions';
import { filtersParameter, ImuisBench, LINE } from '../support/imuisNode';

interface Reading {
	resource: string;
	table: TableName;
	/** The primary key. */
	key: string[];
	/** A field that several records share. */
	shared: string;
	pageSize: number;
	more?: INodeParameters;
}

const READINGS: Reading[] = [
	{ resource: 'article', table: 'ART', key: ['NR'], shared: 'ARTGRP', pageSize: 40 },
	{ resource: 'articleGroup', table: 'ARTGRP', key: ['NR'], shared: 'BLOK', pageSize: 2 },
	{ resource: 'contactPerson', table: 'CNT', key: ['REL', 'ZKSL'], shared: 'BLOK', pageSize: 30 },
	{
		resource: 'deliveryAddress',
		table: 'DEBADRES',
		key: ['DEB', 'ZKSL', 'SRT'],
		shared: 'LAND',
		pageSize: 7,
	},
	{ resource: 'orderType', table: 'ORDSRT', key: ['ZKSL'], shared: 'BLOK', pageSize: 2 },
	{ resource: 'relation', table: 'DEB', key: ['NR'], shared: 'PLAATS', pageSize: 30 },
	{ resource: 'salesOrder', table: 'ORDKOP', key: ['NR'], shared: 'ORDSRT', pageSize: 3 },
	{
		resource: 'salesOrderLine',
		table: 'ORDRG',
		key: ['ORDNR', 'RG'],
		shared: 'ART',
		pageSize: 4,
		more: { order: '={{ $json.order }}' },
	},
	{ resource: 'table', table: 'DEB', key: ['NR'], shared: 'PLAATS', pageSize: 30, more: { table: 'DEB' } },
];

let bench: ImuisBench;
let order: string;

beforeAll(async () => {
	bench = await ImuisBench.start();
	const lines = Array.from({ length: 11 }, (_, index) =>
		index % 2 === 0 ? LINE : { ART: '100020', AANT: '1' },
	);
	order = bench.order({ DEB: '10002' }, lines);
});

afterAll(async () => {
	await bench.close();
});

beforeEach(() => {
	bench.imuis.clearCalls();
});

afterEach(() => void bench.imuis.resetSwitches());

test('every resource that can be read is in the table', () => {
	const readable = Object.entries(operations).flatMap(([resource, ofResource]) =>
		'getMany' in ofResource ? [resource] : [],
	);
	expect(READINGS.map(({ resource }) => resource).sort()).toEqual(readable.sort());
});

describe.each(READINGS)('$resource', ({ resource, table, key, shared, pageSize, more }) => {
	const read = async (parameters: INodeParameters = {}): Promise<IDataObject[]> =>
		await bench.json({ resource, operation: 'getMany', ...more, ...parameters }, [{ order }]);
	const keyOf = (record: Readonly<Record<string, unknown>>): string =>
		key.map((field) => String(record[field])).join('/');
	const stored = () =>
		bench.imuis.records(table).filter((record) => resource !== 'salesOrderLine' || record.ORDNR === order);
	const reads = () =>
		bench.imuis.calls().filter(({ operation }) => operation === 'GetStamtabelRecords').length;

	test('none, one and all that meet the conditions', async () => {
		const one = stored().at(-1) ?? {};
		const byKey = (values: IDataObject) =>
			filtersParameter(...key.map((field) => ({ field, operator: 'equals', value: values[field] })));
		const number = key[0] === 'ZKSL' ? 'GEEN' : '7';
		expect(await read(filtersParameter({ field: key[0], operator: 'equals', value: number }))).toEqual([]);
		expect((await read(byKey(one))).map(keyOf)).toEqual([keyOf(one)]);
		const all = await read({ returnAll: true });
		expect(all.map(keyOf).sort()).toEqual(stored().map(keyOf).sort());
	});

	test('Return All reads every page; Limit no page too many', async () => {
		bench.imuis.setSwitches({ maxPageSize: pageSize });
		expect(await read({ returnAll: true })).toHaveLength(stored().length);
		expect(reads()).toBe(Math.ceil(stored().length / pageSize));
		bench.imuis.clearCalls();
		expect(await read({ returnAll: false, limit: 2 })).toHaveLength(2);
		expect(reads()).toBe(1);
	});

	test('a chosen sort neither misses nor repeats a record over the pages', async () => {
		bench.imuis.setSwitches({ maxPageSize: pageSize });
		const parameters = {
			returnAll: true,
			sortBy: shared,
			simplify: false,
			fields: [...key, shared].join(', '),
		};
		const found = await read(parameters);
		expect(found.map(keyOf).sort()).toEqual(stored().map(keyOf).sort());
		const values = found.map((record) => String(record[shared]).toUpperCase());
		expect(values).toEqual([...values].sort());
	});

	test('Simplify leaves at most ten fields; without it the chosen fields, or all', async () => {
		const chosen = { simplify: false, fields: `${shared}, ${key[0]?.toLowerCase()}, ${shared}` };
		const [some] = await read({ ...chosen, returnAll: false, limit: 1 });
		expect(Object.keys(some ?? {})).toEqual([shared, key[0]]);
		const [whole] = await read({ simplify: false, fields: '', returnAll: false, limit: 1 });
		expect(Object.keys(whole ?? {}).length).toBeGreaterThanOrEqual(table === 'ORDSRT' ? 5 : 12);
		if (resource === 'table') return;
		const [simple] = await read({ returnAll: false, limit: 1 });
		expect(Object.keys(simple ?? {}).length).toBeLessThanOrEqual(10);
	});

	test('Changed Since takes a day and leaves out what was changed before', async () => {
		expect(await read({ returnAll: true, changedSince: '2001-01-01' })).toHaveLength(stored().length);
		expect(await read({ returnAll: true, changedSince: '={{ $now.plus({ days: 2 }) }}' })).toEqual([]);
	});
});

test('lines of an order come in the order of their numbers, all of them unless there is a limit', async () => {
	const read = { resource: 'salesOrderLine', operation: 'getMany', order };
	expect((await bench.json(read)).map(({ RG }) => Number(RG))).toEqual([
		5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55,
	]);
});

test.each([
	['limit', 0, /"Limit" is 0, which is no number of records.*at least 1/],
	['changedSince', 'gisteren', /Changed Since: 'gisteren' is no date.*Write it as 2026-01-31/],
	['sortBy', 'NAAM DESC', /Sort By: "NAAM DESC" is no name.*sorts ascending only/],
	['fields', 'NR; NAAM', /Fields: "NR; NAAM" is no name.*with commas between/],
])('%s: %j is refused with what to do', async (name, value, text) => {
	const parameters = { resource: 'relation', operation: 'getMany', simplify: false, [name]: value };
	await expect(bench.json(parameters)).rejects.toThrow(text);
	expect(bench.imuis.calls()).toEqual([]);
});

test.each([
	[{ field: 'NAAM', operator: '!', value: 'x' }, /operator '!'.*Use one of equals/],
	[{ field: ' ', operator: 'equals', value: 'x' }, /a condition has no field.*or remove the condition/],
])('the condition %j is refused with what to do', async (condition, text) => {
	const parameters = { resource: 'relation', operation: 'getMany', ...filtersParameter(condition) };
	await expect(bench.json(parameters)).rejects.toThrow(text);
});

test.each([
	['equals', '10012', ['10012']],
	['greaterThan', '10197', ['10198', '10199']],
	['greaterThanOrEqual', '10198', ['10198', '10199']],
	['lessThan', '10001', ['10000']],
	['lessThanOrEqual', '10001', ['10000', '10001']],
])('the operator %s compares numbers by size', async (operator, value, numbers) => {
	const parameters = {
		resource: 'relation',
		operation: 'getMany',
		...filtersParameter({ field: 'nr', operator, value }),
	};
	expect((await bench.json(parameters)).map(({ NR }) => NR)).toEqual(numbers);
});
