import { CREATE, make, run, SEVEN_AND_FIVE } from '../../support/exportWorkOrdersCase';
import { next, Systems } from '../../support/Systems';
import type { Scenario } from '../support/Scenario';

const NEW_ARTICLE = 'NIEUW-1';

/** Settings under which the new article is created (koppeling.md E5). */
export const CREATE_ARTICLE = {
	createMaterials: true,
	options: {
		newMaterialArticleGroup: CREATE.newMaterialArticleGroup ?? '',
		newArticleVat: CREATE.newArticleVat ?? '',
		newArticleUnit: CREATE.newArticleUnit ?? '',
	},
};

const EXPORT = {
	operation: 'exportWorkOrders',
	parameters: CREATE_ARTICLE,
	check({ imuis, outSmart }, summary) {
		expect(summary).toMatchObject({ read: 3, sent: 2, failed: 1 });
		expect(imuis.record('ART', NEW_ARTICLE)).toBeDefined();
		const statuses = outSmart.workOrders().map(({ status, WorkStatus }) => `${status} ${String(WorkStatus)}`);
		expect(statuses.sort()).toEqual(['Afgehandeld 1', 'Afgehandeld 1', 'Compleet 99']);
	},
} satisfies Partial<Scenario>;

/**
 * Three work orders: seven materials and five work periods; a material that iMUIS does not know; and one that cannot be exported, because free field 5
 * of a material holds a text (koppeling.md E4).
 */
export const firstExport: Scenario = {
	...EXPORT,
	name: 'the first export',
	async begin() {
		const systems = await Systems.start();
		makeThree(systems);
		return { systems, start: {} };
	},
};

/** The same by a connection that an earlier run has proven, so that new lines are written together (koppeling.md E20). */
export const laterExport: Scenario = {
	...EXPORT,
	name: 'a later export',
	isLater: true,
	async begin() {
		const systems = await Systems.start();
		const earlier = make(systems, SEVEN_AND_FIVE);
		const start = next(await run(systems));
		systems.outSmart.removeWorkOrder(`row:${earlier.rowId}`);
		makeThree(systems);
		return { systems, start };
	},
};

/** Makes the three orders with their completed work orders. */
export function makeThree(systems: Systems): void {
	make(systems, SEVEN_AND_FIVE);
	make(systems, {
		lines: [{ ART: 'CV-1001', AANT: '1' }],
		completion: {
			materials: [
				{ MaterialCode: NEW_ARTICLE, MaterialNr: 2, MaterialName: 'Nieuw materiaal', MaterialPrice: '4,55' },
			],
		},
	});
	make(systems, {
		lines: [{ ART: 'SLANG-M', AANT: '2.5' }],
		completion: { materials: [{ MaterialCode: '100020', MaterialNr: 1, MaterialFreeField5: 'garantie' }] },
	});
}
