import type { HttpPort, HttpRequest, HttpResponse } from '../../../nodes/http/HttpPort';
import { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import { filterQuery } from '../../../nodes/OutSmart/openapi/filters';
import { minutesOf, parseDecimal } from '../../../nodes/OutSmart/openapi/values';
import { readWorkOrder } from '../../../nodes/OutSmart/openapi/workOrder';

class Recorder implements HttpPort {
	readonly sent: HttpRequest[] = [];

	constructor(private readonly response: unknown) {}

	async send(request: HttpRequest): Promise<HttpResponse> {
		this.sent.push(request);
		const body = JSON.stringify({ code: 200, messages: [], response: this.response });
		return await Promise.resolve({ status: 200, headers: {}, body });
	}
}

function clientOf(response: unknown): { client: OutSmartClient; sent: HttpRequest[] } {
	const port = new Recorder(response);
	return { client: new OutSmartClient({ port }), sent: port.sent };
}

describe('requests', () => {
	test('E1: only markAsProcessed may consume', async () => {
		const { client, sent } = clientOf([]);
		await client.workorders({ status: 'Alle' });
		await client.workorders({ status: 'Compleet', workStatus: '1' });
		await client.workorders({ status: 'Compleet', filters: [{ key: 'a', value: 'b', operator: 'eq' }] });
		await client.workorder('1');
		expect(sent.map(({ query }) => query?.filter(([name]) => name === 'update_status'))).toEqual(
			Array(4).fill([['update_status', 'false']]),
		);
		await client.markAsProcessed('1');
		expect(sent[4]?.query).toEqual([
			['row_id', '1'],
			['update_status', 'true'],
		]);
	});

	test('R9: what may be sent twice says so, and nothing else does', async () => {
		const { client, sent } = clientOf(1);
		await client.upsert('relations', [{}]);
		await client.deleteEntity('relation', 'name', 'x');
		await client.updateWorkorder('1', { workstatus: '99' });
		await client.replaceMaterials('1', []);
		expect(sent.every(({ repeatSafe }) => repeatSafe)).toBe(true);
		const other = clientOf([]);
		await other.client.postWorkorders([{}]);
		await other.client.markAsProcessed('1');
		expect(other.sent.some(({ repeatSafe }) => repeatSafe)).toBe(false);
	});

	test('A6: posting always asks to skip numbers that exist', async () => {
		const { client, sent } = clientOf([]);
		await client.postWorkorders([{ WorkorderNo: '1' }]);
		expect(sent[0]).toMatchObject({
			method: 'POST',
			path: '/PostWorkorders/',
			query: [['skip_duplicate_workorder_no', 'true']],
			headers: { 'content-type': 'application/json' },
			body: '[{"WorkorderNo":"1"}]',
		});
	});

	test('calls are counted', async () => {
		const { client } = clientOf([]);
		await client.list('employees');
		await client.workorder('1');
		expect(client.calls).toBe(2);
	});

	test.each([['x'], [{}], [[]], [-1], [1.5], [true]])('a count of %j is no count', async (response) => {
		await expect(clientOf(response).client.upsert('relations', [{}])).rejects.toMatchObject({
			kind: 'malformed',
			outcome: 'unknown',
		});
	});

	test('a list that is none is an error, not an empty list', async () => {
		await expect(clientOf({ a: 1 }).client.list('relations')).rejects.toMatchObject({ kind: 'malformed' });
		await expect(clientOf('x').client.workorders({ status: 'Alle' })).rejects.toMatchObject({
			kind: 'malformed',
		});
	});

	test('GetWorkorder as an object, as a list of one, and as nothing', async () => {
		expect(await clientOf({ id: '7' }).client.workorder('7')).toMatchObject({ id: '7' });
		expect(await clientOf([{ id: '7' }]).client.workorder('7')).toMatchObject({ id: '7' });
		expect(await clientOf([]).client.workorder('7')).toBeUndefined();
		expect(await clientOf(null).client.workorder('7')).toBeUndefined();
	});
});

test('one filter is written plainly, several as arrays (outsmart reference §3.4)', () => {
	expect(filterQuery([])).toEqual([]);
	expect(filterQuery([{ key: 'a', value: '1', operator: 'eq' }])).toEqual([
		['key', 'a'],
		['value', '1'],
		['operator', 'eq'],
	]);
	expect(
		filterQuery([
			{ key: 'a', value: '1', operator: 'eq' },
			{ key: 'b', value: '2', operator: 'gt' },
		]).map(([name]) => name),
	).toEqual(['key[]', 'value[]', 'operator[]', 'key[]', 'value[]', 'operator[]']);
});

test('a work order reads the same in every spelling of the sources (outsmart reference §2.6, §8.4)', () => {
	const expected = {
		id: '7',
		WorkorderNo: 'W',
		status: 'Compleet',
		WorkStatus: '',
		Materials: [],
		Workperiods: [],
	};
	expect(readWorkOrder({ id: 7, WorkorderNo: 'W', status: 'Compleet', WorkStatus: null })).toMatchObject(
		expected,
	);
	expect(
		readWorkOrder({ Id: '7', WorkorderNo: 'W', Status: 'Compleet', Materials: null, Workperiods: '' }),
	).toMatchObject(expected);
});

describe('values (outsmart reference §1.7)', () => {
	test.each([
		['4,55', '4.55'],
		['50.00', '50'],
		['1', '1'],
		['-2,5', '-2.5'],
		['1,234', '1.234'],
		[' 7.5 ', '7.5'],
		[',5', '0.5'],
	])('E13: %j is %s', (text, number) => {
		expect(parseDecimal(text)?.toString()).toBe(number);
	});

	test.each(['', ' ', '1,234,567', '1.234,56', '1e3', 'NaN', 'Infinity', '0x10', '5 stuks', '--1', '.'])(
		'E13: %j is no number',
		(text) => {
			expect(parseDecimal(text)).toBeUndefined();
		},
	);

	test.each([
		['08:30', 510],
		['00:00', 0],
		['8:05', 485],
		['26:15', 1575],
		['01:30:00', 90],
		['24:60', undefined],
		['', undefined],
		['1.5', undefined],
		['-1:00', undefined],
	])('E12: %j is %s minutes', (text, minutes) => {
		expect(minutesOf(text)).toBe(minutes);
	});
});
