import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { listSearch, resourceMapping } from '../support/Engine';
import { ImuisBench } from '../support/imuisNode';

let bench: ImuisBench;

afterEach(async () => {
	await bench.close();
});

async function start(seed: 'company' | 'empty' = 'company'): Promise<void> {
	bench = await ImuisBench.start(seed);
}

async function search(resource: string, filter?: string, token?: string) {
	return await listSearch(bench.nodeCase({ resource, operation: 'get' }), 'searchRecords', filter, token);
}

async function columns(parameters: INodeParameters): Promise<ResourceMapperFields> {
	return await resourceMapping(bench.nodeCase(parameters), 'getColumns');
}

describe('the list of records', () => {
	beforeEach(async () => await start());

	const reads = () =>
		bench.imuis.calls().filter(({ operation }) => operation === 'GetStamtabelRecords').length;

	test('a hundred at a time; a further page costs one call', async () => {
		const first = await search('relation');
		expect(first.results).toHaveLength(100);
		bench.imuis.clearCalls();
		const second = await search('relation', undefined, String(first.paginationToken));
		expect(second.results).toHaveLength(100);
		expect(second.paginationToken).toBeUndefined();
		expect(reads()).toBe(1);
		expect(new Set([...first.results, ...second.results].map(({ value }) => value)).size).toBe(200);
	});

	test('words are looked for by the service, in this order, in name and search key', async () => {
		bench.imuis.editRecord('DEB', ['10001'], { NAAM: 'Zoek mij maar' });
		bench.imuis.clearCalls();
		expect(await search('relation', ' zoek  MAAR ')).toEqual({
			results: [{ name: '10001 - Zoek mij maar', value: '10001' }],
		});
		expect(reads()).toBe(1);
		const ZKSL = String(bench.imuis.record('DEB', '10012')?.ZKSL);
		expect((await search('relation', ZKSL.toLowerCase())).results).toContainEqual(
			expect.objectContaining({ value: '10012' }),
		);
		expect((await search('relation', 'bestaat niet')).results).toEqual([]);
	});

	test.each([
		['relation', '10012', ['10012']],
		['articleGroup', '20', ['20']],
		['contactPerson', '10012', ['10012/SMIT']],
		['deliveryAddress', '10001', ['10001/FACTUUR/F', '10001/MAGAZIJN/B', '10001/MAGAZIJN/V']],
	])('%s: digits find the number %s', async (resource, digits, values) => {
		expect((await search(resource, digits)).results.map(({ value }) => value)).toEqual(values);
	});

	test.each([
		['article', 'cv-1001', 'CV-1001'],
		['orderType', 'storing', 'SERVICE'],
	])('%s: a part of number or description', async (resource, filter, value) => {
		expect((await search(resource, filter)).results.map((item) => item.value)).toEqual([value]);
	});

	test('a sales order by number or reference', async () => {
		const order = bench.order({ KENM: 'PO 98765' });
		const item = { name: `${order} - PO 98765`, value: order };
		expect((await search('salesOrder', order)).results).toEqual([item]);
		expect((await search('salesOrder', '98765')).results).toEqual([item]);
	});

	test('every value of the list is a key that Get takes', async () => {
		bench.imuis.insertRecord('DEBADRES', { DEB: '10001', ZKSL: 'HAL/3', SRT: 'V', NAAM: 'Hal' });
		const { results } = await search('deliveryAddress', 'hal/3');
		expect(results).toEqual([{ name: '10001/HAL/3/V - Hal', value: '10001/HAL/3/V' }]);
		const recordKey = { __rl: true, mode: 'list', value: String(results[0]?.value) };
		expect(await bench.json({ resource: 'deliveryAddress', operation: 'get', recordKey })).toMatchObject([
			{ DEB: '10001', ZKSL: 'HAL/3', SRT: 'V' },
		]);
	});
});

describe('the fields to write', () => {
	const names = ({ fields }: ResourceMapperFields): string[] => fields.map(({ id }) => id);
	const required = ({ fields }: ResourceMapperFields): string[] =>
		fields.filter((field) => field.required).map(({ id }) => id);

	test('come from the service, with what stands in them; those that iMUIS does not take are left out', async () => {
		await start();
		const relation = await columns({ resource: 'relation', operation: 'create' });
		expect(relation.fields).toContainEqual(
			expect.objectContaining({ id: 'PLAATS', displayName: 'PLAATS (town)', removed: false, type: 'string' }),
		);
		expect(relation.fields).toContainEqual(expect.objectContaining({ id: 'VRIJVELD1', removed: true }));
		expect(names(relation)).not.toContain('SALDO');
	});

	test.each([
		['relation', 'create', ['ZKSL']],
		['relation', 'createOrUpdate', ['NR']],
		['relation', 'update', []],
		['article', 'create', ['NR', 'ZKSL']],
		['contactPerson', 'createOrUpdate', ['REL', 'ZKSL']],
		['deliveryAddress', 'create', ['DEB', 'SRT', 'ZKSL']],
		['salesOrder', 'create', ['DEB']],
	])('%s %s: the fields %j are required and stand first', async (resource, operation, wanted) => {
		await start();
		const found = await columns({ resource, operation });
		expect(required(found).sort()).toEqual(wanted);
		expect(required({ fields: found.fields.slice(0, wanted.length) })).toHaveLength(wanted.length);
	});

	test.each([
		['relation', 'update', 'NR'],
		['salesOrder', 'create', 'NR'],
		['contactPerson', 'update', 'REL'],
	])('%s %s: %s cannot be given', async (resource, operation, key) => {
		await start();
		expect(names(await columns({ resource, operation }))).not.toContain(key);
	});

	test.each([
		[{ resource: 'relation', operation: 'create' }, ['ZKSL', 'NAAM', 'VRIJVELD5', 'KVKNR'], 100],
		[{ resource: 'article', operation: 'create' }, ['NR', 'OMSCHR', 'VRIJVELD10'], 90],
		[{ resource: 'contactPerson', operation: 'create' }, ['REL', 'ACHTERNM', 'EMAIL'], 12],
		[{ resource: 'deliveryAddress', operation: 'create' }, ['DEB', 'SRT', 'POSTCD'], 14],
		[{ resource: 'salesOrder', operation: 'create' }, ['DEB', 'EXTORDNR', 'VERZPLAATS', 'NEGAANT'], 50],
		[{ resource: 'table', operation: 'create', table: 'cre' }, ['ZKSL', 'NAAM', 'BNKIBAN'], 80],
	])('%j: an empty table has the fields that are documented', async (parameters, expected, least) => {
		await start('empty');
		const found = await columns(parameters);
		expect(names(found)).toEqual(expect.arrayContaining(expected));
		expect(names(found).length).toBeGreaterThanOrEqual(least);
		expect(names(found)).not.toContain('BEDRTOT');
	});

	test('where iMUIS leaves empty values out of a record, the documented fields are there all the same', async () => {
		await start();
		bench.imuis.setSwitches({ emptyValues: 'absent' });
		expect(names(await columns({ resource: 'relation', operation: 'create' }))).toContain('VRIJVELD4');
	});

	test('a field that the documentation does not know is offered as the service has it', async () => {
		await start();
		bench.imuis.setSwitches({ columnNames: { CNT: { OPM: 'NOTITIE' } } });
		const { fields } = await columns({ resource: 'contactPerson', operation: 'create' });
		expect(fields).toContainEqual(expect.objectContaining({ id: 'NOTITIE', displayName: 'NOTITIE' }));
	});

	test('without a table it is asked for first', async () => {
		await start();
		expect(await columns({ resource: 'table', operation: 'create', table: '' })).toEqual({
			fields: [],
			emptyFieldsNotice: 'Fill in the table first.',
		});
	});
});

describe('what is wrong is a sentence that says what to do', () => {
	beforeEach(async () => await start());

	const asked: Array<[string, () => Promise<unknown>]> = [
		['list', async () => await search('relation')],
		['fields', async () => await columns({ resource: 'relation', operation: 'create' })],
	];

	test.each(asked)('%s: iMUIS refuses', async (_what, ask) => {
		const action = { kind: 'service', name: 'refuse', detail: 'De dienst is in onderhoud' } as const;
		bench.imuis.addFault({ operation: 'GetStamtabelRecords', action });
		await expect(ask()).rejects.toMatchObject({
			message: 'iMUIS Online refused GetStamtabelRecords DEB. It says: De dienst is in onderhoud',
			description: expect.stringMatching(/then try again/) as string,
		});
	});

	test.each([
		['list', (nodeCase: ReturnType<ImuisBench['nodeCase']>) => listSearch(nodeCase, 'searchRecords')],
		['fields', (nodeCase: ReturnType<ImuisBench['nodeCase']>) => resourceMapping(nodeCase, 'getColumns')],
	])('R10: %s: a wrong key is not accepted, and not shown', async (_what, ask) => {
		const nodeCase = bench.nodeCase({ resource: 'relation', operation: 'create' });
		nodeCase.credentials = bench.credentials({ partnerKey: 'GEHEIM-123' });
		const fault = await ask(nodeCase).catch((error: unknown) => error as Error);
		expect(fault).toMatchObject({
			message: expect.stringMatching(/refused to log in/) as string,
			description: expect.stringMatching(/Check the partner key/) as string,
		});
		expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('GEHEIM');
	});

	test.each([
		['BESTAATNIET', /BESTAATNIET' is onbekend/],
		['DEB;ART', /Table: 'DEB;ART' is no iMUIS name. Use upper-case/],
	])('fields of the table %s', async (table, text) => {
		const fault = await columns({ resource: 'table', operation: 'create', table }).catch(
			(error: unknown) => error as Error,
		);
		expect(fault).toMatchObject({ message: expect.stringMatching(text) as string });
		expect(String((fault as { description?: unknown }).description)).not.toMatch(/fault in the node/);
	});
});
