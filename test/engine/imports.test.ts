import { Systems } from '../support/Systems';
import { after, reasonsOf, runStage } from './support/syncNode';

/** Rules of the imports that concern what is left out, tried again, and how much is in memory. */

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

function held(entity: string, field: string, key: string): Record<string, unknown> | undefined {
	return systems.outSmart.entities(entity as never).find((one) => one[field] === key);
}

describe('I16: what is blocked in iMUIS', () => {
	test('a relation: not created; one that is there becomes inactive, and active again', async () => {
		const first = await runStage(systems, 'importRelations');
		expect(systems.imuis.record('DEB', '10020')?.BLOK).toBe('J');
		expect(held('relations', 'debtor_number', '10020')).toBeUndefined();
		expect(first.attention).toContainEqual(
			expect.objectContaining({ key: '10020', outcome: 'skipped', reason: 'relationBlocked' }),
		);
		expect(held('relations', 'debtor_number', '10001')?.active).toBe('1');
		systems.imuis.editRecord('DEB', ['10001'], { BLOK: 'J' });
		const second = await runStage(systems, 'importRelations', after(first));
		expect(held('relations', 'debtor_number', '10001')?.active).toBe('0');
		systems.imuis.editRecord('DEB', ['10001'], { BLOK: 'N' });
		await runStage(systems, 'importRelations', after(second));
		expect(held('relations', 'debtor_number', '10001')?.active).toBe('1');
	});

	test('an hour type: not created; one that is there becomes inactive', async () => {
		const first = await runStage(systems, 'importHourTypes');
		expect(held('hourtypes', 'code', 'UUR-OUD')).toBeUndefined();
		expect(held('hourtypes', 'code', 'UUR-MONT')?.active).toBe('1');
		systems.imuis.editRecord('ART', ['UUR-MONT'], { BLOKVRK: 'J' });
		await runStage(systems, 'importHourTypes', after(first));
		expect(held('hourtypes', 'code', 'UUR-MONT')?.active).toBe('0');
	});

	test.each([
		['leave', true],
		['remove', false],
	])('a material that is there: %s', async (blockedMaterials, isThere) => {
		const options = { options: { blockedMaterials } };
		const first = await runStage(systems, 'importMaterials', options);
		systems.imuis.editRecord('ART', ['100020'], { BLOK: 'J' });
		const second = await runStage(systems, 'importMaterials', { ...options, ...after(first) });
		expect(held('materials', 'code', '100020') !== undefined).toBe(isThere);
		expect(second.attention).toContainEqual(
			expect.objectContaining({ key: '100020', outcome: 'skipped', reason: 'articleBlocked' }),
		);
	});

	test('a blocked article is not created, and a text article is no material', async () => {
		systems.imuis.editRecord('ART', ['100018'], { BLOK: 'J' });
		systems.imuis.editRecord('ART', ['100020'], { ISTEKSTRG: 'J' });
		await runStage(systems, 'importMaterials');
		expect(held('materials', 'code', '100018')).toBeUndefined();
		expect(held('materials', 'code', '100020')).toBeUndefined();
		expect(held('materials', 'code', '100001')).toBeDefined();
	});
});

describe('I18: the price of a material', () => {
	test.each([
		['7.85', '100', '0,0785'],
		['12.35', '1', '12,3500'],
		['0', '1', '0,0000'],
	])('%s per %s is %s a piece, excluding VAT', async (VERKPR, EENHPRS, price) => {
		systems.outSmart.setSwitches({ decimals: 4 });
		systems.imuis.editRecord('ART', ['100020'], { VERKPR, EENHPRS });
		await runStage(systems, 'importMaterials');
		expect(String(held('materials', 'code', '100020')?.price).replace('.', ',')).toBe(price);
	});
});

describe('I19: a record that failed', () => {
	const refuse = (): void =>
		systems.outSmart.addFault({
			operation: 'POST materials',
			containing: '"100020"',
			times: 1000,
			action: { kind: 'service', name: 'code', detail: '1201: Required field missing: unit' },
		});

	test('is offered again until it succeeds; the sync date moves on and nothing is read anew', async () => {
		refuse();
		const first = await runStage(systems, 'importMaterials');
		expect(reasonsOf(first).filter((reason) => reason.startsWith('failed'))).toEqual([
			'failed refusedByService',
		]);
		systems.imuis.clearCalls();
		const second = await runStage(systems, 'importMaterials', after(first));
		expect(second.summary).toMatchObject({ mode: 'delta', sent: 0, failed: 1 });
		expect(String(second.summary.syncDate) > String(first.summary.syncDate)).toBe(true);
		systems.outSmart.clearFaults();
		const third = await runStage(systems, 'importMaterials', after(second));
		expect(third.summary).toMatchObject({ mode: 'delta', sent: 1, failed: 0 });
		expect(held('materials', 'code', '100020')).toBeDefined();
		const fourth = await runStage(systems, 'importMaterials', after(third));
		expect(fourth.summary).toMatchObject({ sent: 0, failed: 0 });
	});

	test('is offered once, not twice, when it was changed meanwhile', async () => {
		refuse();
		const first = await runStage(systems, 'importMaterials');
		systems.outSmart.clearFaults();
		systems.imuis.editRecord('ART', ['100020'], { OMSCHR: 'Beugel, hersteld' });
		const second = await runStage(systems, 'importMaterials', after(first));
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(held('materials', 'code', '100020')?.description).toBe('Beugel, hersteld');
	});
});

describe('R7: a read of many pages', () => {
	test('goes on while a batch is sent, but not further than the next batch', async () => {
		systems.imuis.setSwitches({ maxPageSize: 100 });
		systems.outSmart.addFault({
			operation: 'POST materials',
			action: { kind: 'stall', when: 'after', milliseconds: 400 },
		});
		await runStage(systems, 'importMaterials');
		const posts = systems.outSmart.calls().filter(({ operation }) => operation === 'POST materials');
		expect(posts.length).toBeGreaterThan(2);
		const [first, second] = posts.map(({ at }) => at);
		const pages = systems.imuis.calls().filter(({ target }) => target === 'ART');
		const whileSending = pages.filter(({ at }) => at > first! && at < second!);
		const before = pages.filter(({ at }) => at <= first!);
		expect(pages.length).toBeGreaterThan(14);
		// The next batch of 500 is read meanwhile; with hour types and texts left out, and one page ahead.
		expect(whileSending.length).toBeGreaterThanOrEqual(4);
		expect(before.length + whileSending.length).toBeLessThanOrEqual(13);
	});
});
