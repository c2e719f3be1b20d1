import { DateTime } from 'luxon';
import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { RelationSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { importRelations } from '../../support/stages';
import { FRESH, next, Systems } from '../../support/Systems';
import { turnedNow } from '../../support/turned';

/** Contact persons and addresses over several days, as iMUIS tells changes by the day (koppeling.md I2, I3, I11, I19, I21). */

const BOTH: RelationSettings = { includeContactPersons: true, includeAddresses: true };
const NO_ADDRESS = { STRAAT: '', ADRES: '', HNR: '', HNRTV: '', POSTCD: '', PLAATS: '' };
const ADDRESS = { STRAAT: 'Nieuweweg', HNR: '1', POSTCD: '1234 AB', PLAATS: 'Utrecht' };
const LONG_AGO = { _changedOn: '2020-01-01' };

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const contact = (REL: string, ZKSL: string) =>
	systems.imuis.insertRecord('CNT', { REL, ZKSL, ROEPNM: 'Ans', ACHTERNM: 'Jansen', BLOK: 'N', ...LONG_AGO });
const address = (DEB: string, ZKSL: string, SRT = 'P', values = {}) =>
	systems.imuis.insertRecord('DEBADRES', {
		DEB,
		ZKSL,
		SRT,
		NAAM: 'Loods',
		...ADDRESS,
		...values,
		...LONG_AGO,
	});
const debtor = (NR: string) =>
	systems.imuis.insertRecord('DEB', { NR, ZKSL: NR, NAAM: 'Nieuwe klant', BLOK: 'N', ...ADDRESS });

/** The import so many days from now. */
async function onDay(day: number, start = FRESH, settings = BOTH): Promise<StageResult> {
	systems.imuis.setClock({ offsetMinutes: day * 24 * 60 });
	systems.imuis.clearCalls();
	systems.outSmart.clearCalls();
	const now = DateTime.now().setZone('Europe/Amsterdam').plus({ days: day });
	return await importRelations(systems, settings, start, { now: () => now });
}

const contacts = () => systems.outSmart.entities('contactpersons').map(({ cpn_code }) => String(cpn_code));
const addresses = () => systems.outSmart.entities('addresses').map(({ adr_code }) => String(adr_code));
const of = (relation: string, codes: string[]) =>
	codes.filter((code) => code.startsWith(`${relation}-`)).sort();
const told = ({ attention }: StageResult, key: string) =>
	attention.filter((one) => one.key === key).map(({ outcome, reason }) => `${outcome} ${reason}`);
const asked = (entity: string) =>
	systems.outSmart.calls().filter(({ write, target }) => !write && target.includes(entity)).length;
const readFrom = (table: string) => systems.imuis.calls().filter(({ target }) => target === table).length;

describe('I21: what waits for its relation', () => {
	test('is told every day, and goes as soon as OutSmart has the relation', async () => {
		systems.imuis.editRecord('DEB', ['10001'], NO_ADDRESS);
		contact('10001', 'ZZ1');
		address('10001', 'ZZ2');
		const first = await onDay(0);
		expect(told(first, '10001-ZZ1')).toEqual(['skipped contactWaitsForRelation']);
		expect(told(first, '10001-ZZ2')).toEqual(['skipped addressWaitsForRelation']);
		const messages = first.attention
			.filter(({ key }) => key.startsWith('10001-ZZ'))
			.map((one) => one.message);
		expect(messages).toEqual([
			expect.stringMatching(/10001-ZZ1 \(Ans Jansen\).* relation 10001/),
			expect.stringMatching(/10001-ZZ2 \(.*Nieuweweg 1.*\).* relation 10001/),
		]);
		const second = await onDay(3, next(first));
		expect(told(second, '10001-ZZ1')).toEqual(['skipped contactWaitsForRelation']);
		expect(told(second, '10001-ZZ2')).toEqual(['skipped addressWaitsForRelation']);
		expect(of('10001', [...contacts(), ...addresses()])).toEqual([]);
		const byHand = {
			debtor_number: '10001',
			name: 'Klant',
			street: 'A 1',
			postal_code: '1234 AB',
			city: 'Ede',
		};
		await systems.context().outSmart.upsert('relations', [byHand]);
		const third = await onDay(6, next(second));
		expect(of('10001', contacts())).toContain('10001-ZZ1');
		expect(of('10001', addresses())).toContain('10001-ZZ2');
		expect(told(third, '10001-ZZ1')).toEqual([]);
		const fourth = await onDay(9, next(third));
		expect(fourth.summary).toMatchObject({ sent: 0, failed: 0 });
		expect(told(fourth, '10001-ZZ2')).toEqual([]);
	});

	test.each([
		['contact persons', { ...BOTH, includeAddresses: false }, ['20001-OUD'], []],
		['addresses', { ...BOTH, includeContactPersons: false }, [], ['20001-PAND']],
		['both', BOTH, ['20001-OUD'], ['20001-PAND']],
	])('a new relation brings what it had before it was a debtor: %s', async (_, settings, persons, places) => {
		contact('20001', 'OUD');
		address('20001', 'PAND');
		const first = await onDay(0, FRESH, settings);
		expect(of('20001', contacts())).toEqual([]);
		systems.imuis.setClock({ offsetMinutes: 3 * 24 * 60 });
		debtor('20001');
		const second = await onDay(3, next(first), settings);
		expect(of('20001', contacts())).toEqual(persons);
		expect(of('20001', addresses())).toEqual(places);
		expect(readFrom('CNT') > 0).toBe(settings.includeContactPersons);
		expect(readFrom('DEBADRES') > 0).toBe(settings.includeAddresses);
		const third = await onDay(3, next(second), settings);
		expect(third.summary).toMatchObject({ sent: 0, failed: 0 });
	});

	test('a relation that OutSmart has without any is completed, one with some is not', async () => {
		const first = await onDay(0);
		systems.imuis.setClock({ offsetMinutes: 3 * 24 * 60 });
		for (const number of ['20001', '20002']) {
			contact(number, 'A');
			contact(number, 'B');
			debtor(number);
			const row = {
				debtor_number: number,
				name: 'Klant',
				street: 'A 1',
				postal_code: '1234 AB',
				city: 'Ede',
			};
			await systems.context().outSmart.upsert('relations', [row]);
		}
		const known = { cpn_debtor_nr: '20002', cpn_code: '20002-A', cpn_name: 'Ans' };
		await systems.context().outSmart.upsert('contactpersons', [known]);
		await onDay(3, next(first));
		expect(of('20001', contacts())).toEqual(['20001-A', '20001-B']);
		expect(of('20002', contacts())).toEqual(['20002-A']);
	});

	test('a person who changed and whose relation is new counts once', async () => {
		const first = await onDay(0);
		systems.imuis.setClock({ offsetMinutes: 3 * 24 * 60 });
		debtor('20001');
		systems.imuis.insertRecord('CNT', { REL: '20001', ZKSL: 'A', ACHTERNM: 'Jansen', BLOK: 'N' });
		const second = await onDay(3, next(first));
		expect(second.summary).toMatchObject({ sent: 2, failed: 0 });
	});
});

describe('I11: what is read another day', () => {
	test('of addresses that share a key only the one that changed', async () => {
		address('10001', 'ZZ', 'P');
		address('10001', 'ZZ', 'F');
		const first = await onDay(3, next(await onDay(0)));
		systems.imuis.editRecord('DEBADRES', ['10001', 'F', 'ZZ'], { NAAM: 'Kantoor' });
		const second = await onDay(6, next(first));
		const waiting = second.attention.filter(({ reason }) => reason === 'addressWaitsForRelation').length;
		const persons = second.attention.filter(({ reason }) => reason === 'contactWaitsForRelation').length;
		expect(second.summary.sent).toBe(1);
		expect(second.summary.read - waiting - persons).toBe(1);
		const stored = systems.outSmart.entities('addresses').filter(({ adr_code }) => adr_code === '10001-ZZ-F');
		expect(stored.map((one) => Object.values(one).includes('Kantoor'))).toEqual([true]);
	});

	test.each([
		['contactpersons', 'cpn_code', '10001-ZZ'],
		['addresses', 'adr_code', '10001-ZZ'],
		['relations', 'debtor_number', '10001'],
	])('I19: of the %s only the one that OutSmart refused', async (entity, keyField, key) => {
		contact('10001', 'ZZ');
		contact('10001', 'ZY');
		address('10001', 'ZZ');
		address('10001', 'ZY');
		systems.outSmart.addFault({
			operation: `POST ${entity}`,
			containing: `"${keyField}":"${key}"`,
			times: 1000,
			action: { kind: 'service', name: 'code', detail: '1201: Required field missing: name' },
		});
		const first = await onDay(0);
		expect(told(first, key)).toEqual(['failed refusedByService']);
		const second = await onDay(3, next(first));
		expect(second.summary.failed).toBe(1);
		// I21: what belongs to a refused relation waits with it.
		const waiting =
			entity === 'relations' ? ['skipped contactWaitsForRelation', 'skipped addressWaitsForRelation'] : [];
		expect(told(second, '10001-ZZ')).toEqual(waiting.length > 0 ? waiting : ['failed refusedByService']);
		systems.outSmart.clearFaults();
		const third = await onDay(6, next(second));
		expect(third.summary).toMatchObject({ mode: 'delta', failed: 0 });
		const held = systems.outSmart.entities(entity as never).flatMap((one) => Object.values(one));
		expect(held).toContain(key);
		expect(contacts()).toEqual(expect.arrayContaining(['10001-ZY', '10001-ZZ']));
		expect(addresses()).toEqual(expect.arrayContaining(['10001-ZY', '10001-ZZ']));
		expect((await onDay(9, next(third))).summary.sent).toBe(0);
	});
});

describe('what is asked', () => {
	test('I11: nothing of OutSmart but its relations, when a full read sends and a second run finds nothing changed', async () => {
		const first = await onDay(0);
		// Whole records are sent (A10) by reading each entity once.
		const { completeRecords } = turnedNow().importOptions ?? {};
		expect(asked('contactpersons') + asked('addresses')).toBe(completeRecords === true ? 2 : 0);
		const second = await onDay(0, next(first));
		expect(second.summary).toMatchObject({ sent: 0, failed: 0 });
		expect(asked('contactpersons') + asked('addresses')).toBe(0);
		expect(asked('relations')).toBe(1);
		expect(systems.outSmart.calls().filter(({ write }) => write)).toEqual([]);
	});

	test('I1, I16: what is left out is told by number and name', async () => {
		const { attention, summary } = await onDay(0, FRESH, {
			includeContactPersons: false,
			includeAddresses: false,
		});
		expect(summary.stage).toBe('importRelations');
		const { NAAM } = systems.imuis.record('DEB', '10020')!;
		expect(attention.find(({ key }) => key === '10020')).toMatchObject({
			reason: 'relationBlocked',
			label: NAAM,
			message: expect.stringContaining(`10020 (${NAAM})`) as string,
		});
		expect(readFrom('CNT') + readFrom('DEBADRES')).toBe(0);
	});

	test('I3: an address without what OutSmart needs is told by code, relation and what is missing', async () => {
		address('10001', 'ZZ', 'P', { PLAATS: '' });
		const first = await onDay(0);
		expect(told(first, '10001-ZZ')).toEqual(['skipped incompleteAddress']);
		const { message } = first.attention.find(({ key }) => key === '10001-ZZ')!;
		expect(message).toMatch(/10001-ZZ .*town/);
		expect(message).toContain('relation 10001');
		// It will change itself, so it does not wait.
		expect(told(await onDay(3, next(await onDay(2, next(first)))), '10001-ZZ')).toEqual([]);
	});

	test.each([
		['CNT', { REL: '', ZKSL: 'ZZ', ACHTERNM: 'Jansen' }],
		['DEBADRES', { DEB: '', ZKSL: 'ZZ', SRT: 'P', ...ADDRESS }],
	] as const)(
		'A4: a record of %s without a relation stops the stage with the columns there are',
		async (table, values) => {
			systems.imuis.insertRecord(table, values);
			await expect(onDay(0)).rejects.toThrow(new RegExp(`\\(table ${table}\\) have no filled column .*ZKSL`));
		},
	);

	test('I2, I3: an administration without contact persons and addresses', async () => {
		await systems.close();
		systems = await Systems.start('empty');
		debtor('20001');
		expect((await onDay(0)).summary).toMatchObject({ read: 1, sent: 1, failed: 0 });
	});
});
