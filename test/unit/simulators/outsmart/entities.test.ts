import { OutSmartHttp, relation } from './OutSmartHttp';

type Row = Record<string, string | null>;

let outSmart: OutSmartHttp;

beforeEach(async () => {
	outSmart = await OutSmartHttp.start({ seed: 'empty' });
});

afterEach(async () => {
	await outSmart.close();
});

const hourType = (changes: Record<string, unknown> = {}) => ({
	code: 'UUR',
	name: 'Monteur',
	cost_booking: 1,
	sale_booking: '1',
	sale_price: '62.50',
	...changes,
});
const rows = async (endpoint: string, query = ''): Promise<Row[]> =>
	(await outSmart.get<Row[]>(endpoint, query)).response;

describe('upserts', () => {
	test('count every row, update by key, keep what was not sent, empty what was sent empty', async () => {
		const first = await outSmart.post('relations', [
			relation({ phone_number: '030 1', email: 'a@b.example' }),
			relation({ debtor_number: '2' }),
		]);
		expect(first).toEqual({ code: 200, messages: [], response: 2 });
		expect((await outSmart.post('relations', [relation({ name: 'Smit', email: '' })])).response).toBe(1);
		const [smit, other] = await rows('relations');
		expect(smit).toMatchObject({
			name: 'Smit',
			phone_number: '030 1',
			email: '',
			latitude: null,
			active: '1',
		});
		expect(other).toMatchObject({ debtor_number: '2' });
	});

	test('A10: with the switch, what was not sent is emptied', async () => {
		outSmart.simulator.setSwitches({ upsertEmptiesUnsentFields: true });
		await outSmart.post('relations', [relation({ phone_number: '030 1' })]);
		await outSmart.post('relations', [relation()]);
		expect((await rows('relations'))[0]).toMatchObject({ phone_number: '' });
	});

	test('the first faulty row refuses the batch with one message; nothing is stored', async () => {
		const batch = [
			relation(),
			relation({ debtor_number: '2', street: '', city: null }),
			relation({ debtor_number: '3', name: '' }),
		];
		expect(await outSmart.post('relations', batch)).toEqual({
			code: 1301,
			messages: ['Required field missing: street'],
			response: null,
		});
		expect(await rows('relations')).toEqual([]);
	});

	test('A7: with the switch, rows before the faulty one are stored', async () => {
		outSmart.simulator.setSwitches({ storesRowsBeforeFaulty: true });
		const batch = [
			relation(),
			relation({ debtor_number: '2', street: '' }),
			relation({ debtor_number: '3' }),
		];
		expect((await outSmart.post('relations', batch)).code).toBe(1301);
		expect((await rows('relations')).map((row) => row.debtor_number)).toEqual(['10001']);
	});

	test.each([
		['relations', relation({ postal_code: '' }), 1301, 'postal_code'],
		['materials', { code: 'A', description: 'B', price: '1' }, 1201, 'unit'],
		['hourtypes', hourType({ name: '' }), 1801, 'name'],
		['employees', { firstname: 'A', number: '1' }, 1101, 'lastname'],
		[
			'projects',
			{
				code: 'P',
				debtor_number: '1',
				debtor_number_invoice: '1',
				status: '',
				name: 'x',
				date_start: '2026-01-01',
			},
			1701,
			'status',
		],
		['objects', { obj_code: 'O', obj_debiteur_nummer: '1' }, 1901, 'obj_description'],
		['workstatusses', { sta_name: 'x' }, 2801, 'sta_code'],
		['worktypes', { wrt_name: 'x', wrt_description: 'x', wrt_default_minutes: 5 }, 2601, 'wrt_active'],
		['paymentmethods', {}, 2701, 'pmd_description'],
		['categories', { cat_code: 'C', cat_display: 0 }, 2401, 'cat_name'],
		['material_types', { code: 'T' }, 1051, 'description'],
		['priorities', { description: 'T' }, 1051, 'code'],
		['addresses', { adr_debtor_nr: '1', adr_code: 'A', adr_zip: 'z', adr_city: 'c' }, 1051, 'adr_line_1'],
		['contactpersons', { cpn_debtor_nr: '1', cpn_code: 'c' }, 1051, 'cpn_name'],
		['prices', { material: 'A' }, 1051, 'price'],
	])('%s names the missing field', async (endpoint, row, code, field) => {
		expect(await outSmart.post(endpoint, [row])).toEqual({
			code,
			messages: [`Required field missing: ${field}`],
			response: null,
		});
	});

	test('zero is a value, unless PHP says it is missing', async () => {
		const type = { wrt_name: 'x', wrt_description: 'x', wrt_default_minutes: 0, wrt_active: '0' };
		expect((await outSmart.post('worktypes', [type])).code).toBe(200);
		outSmart.simulator.setSwitches({ zeroIsMissing: true });
		expect((await outSmart.post('worktypes', [type])).messages).toEqual([
			'Required field missing: wrt_default_minutes',
		]);
	});

	test('too long is refused or cut; unknown fields are ignored or refused', async () => {
		const long = relation({ name: 'x'.repeat(256), naam: 'y' });
		expect((await outSmart.post('relations', [long])).code).toBe(1300);
		outSmart.simulator.setSwitches({ longValues: 'cut' });
		await outSmart.post('relations', [long]);
		expect((await rows('relations'))[0]).toMatchObject({ name: 'x'.repeat(255) });
		expect((await rows('relations'))[0]).not.toHaveProperty('naam');
		outSmart.simulator.setSwitches({ unknownFields: 'refuse' });
		expect(await outSmart.post('relations', [long])).toMatchObject({
			code: 1300,
			messages: ['Unknown field: naam'],
		});
	});

	test('prices need exactly one of material and hour type', async () => {
		const price = { price: '5.00', date_start: '2026-01-01', debtornr: '' };
		expect((await outSmart.post('prices', [{ ...price, material: 'A' }])).code).toBe(200);
		expect((await outSmart.post('prices', [{ ...price, material: 'A', hourtype: 'U' }])).code).toBe(1051);
		expect((await outSmart.post('prices', [price])).code).toBe(1051);
	});
});

describe('hour types', () => {
	test('stored with a decimal point', async () => {
		expect((await outSmart.post('hourtypes', [hourType({ sale_price: 62.5 })])).code).toBe(200);
		expect((await rows('hourtypes'))[0]).toEqual({
			code: 'UUR',
			name: 'Monteur',
			cost_booking: '1',
			sale_booking: '1',
			sale_price: '62.50',
			cost_price: '0.00',
			active: '1',
		});
	});

	test.each([
		{ active: 'J' },
		{ active: 2 },
		{ sale_booking: 'ja' },
		{ cost_booking: 5 },
		{ sale_price: '62,50' },
		{ sale_price: 'x' },
	])('1801 for %j', async (changes) => {
		expect((await outSmart.post('hourtypes', [hourType(changes)])).code).toBe(1801);
	});
});

describe('decimals of materials', () => {
	const card = (price: unknown) => [{ code: 'K15', description: 'Kraan', price, unit: 'stuk' }];
	const price = async () => (await rows('materials'))[0]?.price;

	test('either sign is read, the comma is shown, two decimals are kept', async () => {
		for (const [posted, shown] of [
			['4,55', '4,55'],
			['4.555', '4,56'],
			[1234.5, '1234,50'],
			['-2', '-2,00'],
		]) {
			await outSmart.post('materials', card(posted));
			expect(await price()).toBe(shown);
		}
		for (const unreadable of ['1.234,50', 'gratis', '1e3']) {
			expect((await outSmart.post('materials', card(unreadable))).code).toBe(1200);
		}
	});

	test('A11: four decimals and a point by switch', async () => {
		outSmart.simulator.setSwitches({ decimals: 4, decimalSign: '.' });
		await outSmart.post('materials', card('4.55555'));
		expect(await price()).toBe('4.5556');
	});
});

describe('filters', () => {
	beforeEach(async () => {
		await outSmart.post('relations', [
			relation({ debtor_number: '100', postal_code: '3511 AB' }),
			relation({ debtor_number: '200', postal_code: '3512 CD', active: '0' }),
			relation({ debtor_number: '1000', postal_code: '9999 ZZ' }),
		]);
	});
	const numbers = async (query: string) => (await rows('relations', query)).map((row) => row.debtor_number);

	test('single, arrays with [] and with [0], combined with AND', async () => {
		expect(await numbers('key=debtor_number&value=200&operator=eq')).toEqual(['200']);
		expect(
			await numbers('key[]=active&value[]=1&operator[]=eq&key[]=debtor_number&value[]=150&operator[]=gt'),
		).toEqual(['1000']);
		expect(await numbers('key%5B0%5D=active&value%5B0%5D=1&operator%5B0%5D=ne')).toEqual(['200']);
		expect(await numbers('key=zip&value=351&operator=li')).toEqual(['100', '200']);
		expect(await numbers('key=debtor_number&value=200&operator=le')).toEqual(['100', '200']);
	});

	test('an unknown column or operator is an error on their side', async () => {
		expect((await outSmart.get('relations', 'key=mutated&value=x&operator=ge')).code).toBe(1007);
		expect((await outSmart.get('relations', 'key=name&value=x&operator=like')).code).toBe(1007);
		outSmart.simulator.setSwitches({ unknownFilterKey: 'ignore' });
		expect(await numbers('key=mutated&value=x&operator=ge')).toHaveLength(3);
	});

	test('explicit wildcards by switch', async () => {
		outSmart.simulator.setSwitches({ likeWildcard: 'explicit' });
		expect(await numbers('key=zip&value=351&operator=li')).toEqual([]);
		expect(await numbers('key=zip&value=351%25&operator=li')).toEqual(['100', '200']);
	});

	test('employees ignore them; singular endpoints take one key', async () => {
		await outSmart.post(
			'employees',
			[1, 2].map((number) => ({ firstname: 'a', lastname: 'b', number })),
		);
		expect(await rows('employees', 'key=number&value=1&operator=eq')).toHaveLength(2);
		const address = { adr_debtor_nr: '100', adr_line_1: 'x', adr_zip: 'x', adr_city: 'x' };
		await outSmart.post('addresses', [
			{ ...address, adr_code: '100-A' },
			{ ...address, adr_code: '100-B' },
		]);
		expect(await rows('addresses', 'key=adr_code&value=100-A')).toHaveLength(2);
		expect(await rows('address', 'key=adr_code&value=100-A')).toMatchObject([
			{ adr_code: '100-A', adr_latitude: null },
		]);
	});

	test('an empty list is [] or, by switch, null', async () => {
		expect(await rows('materials')).toEqual([]);
		outSmart.simulator.setSwitches({ emptyListIsNull: true });
		expect(await rows('materials')).toBeNull();
	});
});

describe('DeleteEntity', () => {
	beforeEach(async () => {
		await outSmart.post('relations', [relation(), relation({ debtor_number: '2', name: 'Tweede' })]);
	});

	test('removes by an allowed key and answers how many', async () => {
		expect(
			await outSmart.get('DeleteEntity', 'delete_all=false&entity=relation&key=name&value=Tweede'),
		).toEqual({
			code: 200,
			messages: [],
			response: 1,
		});
		expect((await outSmart.get('DeleteEntity', 'entity=relation&key=debtor_number&value=404')).response).toBe(
			0,
		);
		expect((await outSmart.get('DeleteEntity', 'delete_all=true&entity=relation')).response).toBe(1);
		expect(await rows('relations')).toEqual([]);
	});

	test('refuses with the documented texts', async () => {
		const refused = async (query: string) => {
			const { code, messages } = await outSmart.get('DeleteEntity', query);
			return [code, ...messages];
		};
		expect(await refused('entity=workstatus&key=code&value=1')).toEqual([
			1600,
			'Entity: workstatus not found',
		]);
		expect(await refused('entity=relation&key=city&value=Ede')).toEqual([
			1600,
			'Key: city not allowed for entity: relation',
		]);
		expect(await refused('entity=workorder&delete_all=true')).toEqual([
			1600,
			'Delete all not allowed on Workorder entity',
		]);
		expect((await refused('entity=relation'))[0]).toBe(1600);
		expect(await rows('relations')).toHaveLength(2);
	});
});
