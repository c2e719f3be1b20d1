import { importHourTypes } from '../../../nodes/ImuisOutSmartSync/stages/importHourTypes';
import { importMaterials } from '../../../nodes/ImuisOutSmartSync/stages/importMaterials';
import { importRelations } from '../../../nodes/ImuisOutSmartSync/stages/importRelations';
import { importSalesOrders } from '../../../nodes/ImuisOutSmartSync/stages/importSalesOrders';
import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import { FRESH, HOUR_GROUP, next, ORDER_SETTINGS, Systems } from '../../support/Systems';
import type { Scenario } from '../support/Scenario';

/** iMUIS gives no more records a page than this, so that every read has two pages. */
const PAGE = 12;
const RECORDS = 16;
const OLD = '2026-01-05';
const RELATIONS = { includeContactPersons: true, includeAddresses: true };

/** The stages, each as a whole read of two pages. */
export const FULL_IMPORTS: Scenario[] = [
	{
		name: 'a full import of relations, contact persons and addresses',
		operation: 'importRelations',
		parameters: RELATIONS,
		begin: async () => ({ systems: await twoPages(), start: {} }),
		check({ outSmart }, summary) {
			expect(summary).toMatchObject({ mode: 'full', read: 3 * RECORDS, sent: 3 * RECORDS - 3, skipped: 3 });
			expect(outSmart.entities('contactpersons').length).toBe(RECORDS - 1);
			expect(outSmart.entities('addresses').length).toBe(RECORDS - 1);
		},
	},
	{
		name: 'a full import of materials',
		operation: 'importMaterials',
		parameters: {},
		begin: async () => ({ systems: await twoPages(), start: {} }),
		check({ outSmart }, summary) {
			expect(summary).toMatchObject({ mode: 'full', sent: RECORDS - 1, skipped: 1 });
			expect(outSmart.entities('materials').map(({ code }) => code)).toContain('M-00');
		},
	},
	{
		name: 'a full import of hour types',
		operation: 'importHourTypes',
		parameters: {},
		begin: async () => ({ systems: await twoPages(), start: {} }),
		check({ outSmart }, summary) {
			expect(summary).toMatchObject({ mode: 'full', sent: RECORDS });
			expect(outSmart.entities('hourtypes').length).toBe(RECORDS);
		},
	},
	{
		name: 'a full import of sales orders',
		operation: 'importSalesOrders',
		parameters: {},
		begin: async () => ({ systems: await twoPages(), start: {} }),
		check({ outSmart }, summary) {
			expect(summary).toMatchObject({ mode: 'full', sent: RECORDS - 1, skipped: 1 });
			expect(outSmart.workOrders().length).toBe(RECORDS - 1);
		},
	},
];

/** The stages as on any day: an earlier run did everything, and two pages of changes wait. */
export const LATER_IMPORTS: Scenario[] = [
	{
		name: 'an import of changed relations, contact persons and addresses',
		isLater: true,
		operation: 'importRelations',
		parameters: RELATIONS,
		async begin() {
			const systems = await twoPages();
			const start = next(await importRelations(systems.context(), RELATIONS, FRESH));
			for (const index of changed()) {
				systems.imuis.editRecord('DEB', [debtor(index)], { TEL: '0612345678' });
				systems.imuis.editRecord('CNT', [debtor(index), 'CONTACT'], { EMAIL: 'nieuw@klant.example' });
				systems.imuis.editRecord('DEBADRES', [debtor(index), 'F', 'FACTUUR'], { HNR: '99' });
			}
			// Its address comes, so that those who waited for it can follow (koppeling.md I21).
			systems.imuis.editRecord('DEB', [debtor(1)], {
				STRAAT: 'Kade',
				HNR: '1',
				POSTCD: '1976 BX',
				PLAATS: 'IJmuiden',
			});
			// The office removed it in OutSmart: it comes back with all that belongs to it, however old.
			systems.outSmart.removeEntity('relations', debtor(2));
			systems.outSmart.removeEntity('contactpersons', `${debtor(2)}-CONTACT`);
			systems.outSmart.removeEntity('addresses', `${debtor(2)}-FACTUUR`);
			systems.imuis.editRecord('DEB', [debtor(2)], { TEL: '0612345678' });
			return { systems, start };
		},
		check({ outSmart }, summary) {
			expect(summary).toMatchObject({ mode: 'delta', failed: 0 });
			expect(outSmart.entities('contactpersons').length).toBe(RECORDS);
			expect(outSmart.entities('addresses').length).toBe(RECORDS);
		},
	},
	articles('materials', 'importMaterials', async (systems) => {
		const settings = {
			hourTypeArticleGroup: HOUR_GROUP,
			blockedMaterials: 'leave',
			defaultUnit: 'stuk',
		} as const;
		return await importMaterials(systems.context(), settings, FRESH);
	}),
	articles('hour types', 'importHourTypes', async (systems) => {
		const settings = { hourTypeArticleGroup: HOUR_GROUP, costBooking: true, saleBooking: true };
		return await importHourTypes(systems.context(), settings, FRESH);
	}),
	{
		name: 'an import of new and changed sales orders',
		isLater: true,
		operation: 'importSalesOrders',
		parameters: {},
		async begin() {
			const systems = await twoPages(3);
			const start = next(await importSalesOrders(systems.context(), ORDER_SETTINGS, FRESH));
			for (let index = 0; index < PAGE; index++) makeOrder(systems, index);
			// A line of an earlier order changes: its work order follows (koppeling.md I20).
			const [earlier] = systems.imuis.records('ORDKOP');
			const [line] = systems.imuis.order(earlier?.NR ?? '').lines;
			systems.imuis.editLine(earlier?.NR ?? '', line?.RG ?? '', { AANT: '3.5' });
			return { systems, start };
		},
		check({ outSmart }, summary) {
			// Each time the order of debtor 1 waits for an address; one work order has new materials.
			expect(summary).toMatchObject({ mode: 'delta', sent: PAGE, unchanged: 1, skipped: 2 });
			expect(outSmart.workOrders().length).toBe(2 + PAGE - 1);
		},
	},
];

function articles(
	name: string,
	operation: 'importMaterials' | 'importHourTypes',
	earlier: (systems: Systems) => Promise<StageResult>,
): Scenario {
	return {
		name: `an import of changed ${name}`,
		isLater: true,
		operation,
		parameters: {},
		async begin() {
			const systems = await twoPages();
			const start = next(await earlier(systems));
			for (const index of changed()) {
				systems.imuis.editRecord('ART', [number('M', index)], { VERKPR: '77.7' });
				systems.imuis.editRecord('ART', [number('UUR', index)], { VERKPR: '88.8' });
			}
			return { systems, start };
		},
		check: (_systems, summary) => {
			expect(summary).toMatchObject({ mode: 'delta', failed: 0 });
			expect(summary.sent).toBeGreaterThan(PAGE);
		},
	};
}

/** A company whose every table has two pages; debtor 1 has no address, article 0 is blocked. */
async function twoPages(orders = RECORDS): Promise<Systems> {
	const systems = await Systems.start('empty');
	systems.imuis.setSwitches({ maxPageSize: PAGE });
	for (let index = 0; index < RECORDS; index++) {
		insertRelation(systems, index);
		insertArticles(systems, index);
	}
	for (let index = 0; index < orders; index++) makeOrder(systems, index);
	return systems;
}

function insertRelation({ imuis }: Systems, index: number): void {
	const NR = debtor(index);
	const address: Record<string, string> =
		index === 1 ? {} : { STRAAT: 'Kade', HNR: String(index), POSTCD: '1976 BX', PLAATS: 'IJmuiden' };
	const common = { LAND: 'NL', BLOK: 'N', _changedOn: OLD };
	const debtorOnly = { TEL: '0255123456', BETCOND: '1', BTWPL: 'B', SLUITREK: '1300', VAL: 'EUR' };
	imuis.insertRecord('DEB', {
		NR,
		ZKSL: `KLANT${index}`,
		NAAM: `Klant ${index}`,
		...address,
		...common,
		...debtorOnly,
	});
	imuis.insertRecord('CNT', {
		REL: NR,
		ZKSL: 'CONTACT',
		ROEPNM: 'Kees',
		ACHTERNM: 'Smit',
		BLOK: 'N',
		_changedOn: OLD,
	});
	imuis.insertRecord('DEBADRES', {
		DEB: NR,
		ZKSL: 'FACTUUR',
		SRT: 'F',
		NAAM: `Klant ${index}`,
		STRAAT: 'Postbus',
		HNR: String(index),
		POSTCD: '1970 AA',
		PLAATS: 'IJmuiden',
		LAND: 'NL',
		_changedOn: OLD,
	});
}

function insertArticles({ imuis }: Systems, index: number): void {
	const common = {
		VERKPR: '12.5',
		BTW: 'H',
		EENHPRS: '1',
		CATEGORIE: 'A',
		ISTEKSTRG: 'N',
		BLOKVRK: 'N',
		VRDREG: 'N',
		_changedOn: OLD,
	};
	const material = { EENHVERK: 'stuk', ARTGRP: '20', BLOK: index === 1 ? 'J' : 'N' };
	const hours = { EENHVERK: 'uur', ARTGRP: HOUR_GROUP, BLOK: 'N' };
	for (const [kind, own] of [
		['M', material],
		['UUR', hours],
	] as const) {
		const NR = number(kind, index);
		imuis.insertRecord('ART', { NR, ZKSL: NR, OMSCHR: `Artikel ${NR}`, ...common, ...own });
	}
}

/** An order with a material and planned hours; that of debtor 1 waits for the debtor's address. */
function makeOrder({ imuis }: Systems, index: number): void {
	imuis.createOrder({
		head: { ORDSRT: 'SERVICE', DEB: debtor(index) },
		lines: [
			{ ART: number('M', 0), AANT: '2.5' },
			{ ART: number('UUR', 0), AANT: '4' },
		],
	});
}

function debtor(index: number): string {
	return String(20_000 + index);
}

function number(kind: string, index: number): string {
	return `${kind}-${String(index).padStart(2, '0')}`;
}

/** Those that changed: all but the first three, so still more than a page. */
function changed(): number[] {
	return Array.from({ length: RECORDS - 3 }, (_, index) => index + 3);
}
