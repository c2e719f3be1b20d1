import type { INodeParameters } from 'n8n-workflow';
import { bothSystems, differences, type BothSystems } from '../chaos/support/bothSystems';
import { Systems } from '../support/Systems';
import { TURNED, type Turned } from '../support/turned';
import { after, reasonsOf, runStage, type StageOperation, type StageRun } from './support/syncNode';

/** The whole main path while a service behaves otherwise than koppeling.md §6 assumes. */

const IMPORTS = ['importRelations', 'importMaterials', 'importHourTypes', 'importSalesOrders'] as const;
let systems: Systems;

afterEach(async () => await systems.close());

describe.each(Object.entries<Turned>(TURNED))('%s', (name, turned) => {
	test('I12, I14, I15, E2, E12: both systems end as under the assumptions; nothing is written twice', async () => {
		systems = await Systems.start();
		systems.imuis.setSwitches(turned.imuis ?? {});
		systems.outSmart.setSwitches(turned.outSmart ?? {});
		await mainPath(systems, turned);
		const found = comparable(systems, name);
		expect(differences(comparable(await expected(), name), found)).toEqual([]);
	});
});

let reference: Promise<Systems> | undefined;

/** Both systems after the same path with nothing turned; run once. */
async function expected(): Promise<Systems> {
	reference ??= (async () => {
		const other = await Systems.start();
		await mainPath(other, {});
		return other;
	})();
	return await reference;
}

afterAll(async () => await (await reference)?.close());

/** What must be equal: everything, but for what the turned switch itself shows otherwise. */
function comparable(which: Systems, name: string): BothSystems {
	const all = bothSystems(which);
	if (!name.startsWith('A11')) return all;
	// OutSmart then holds more decimals; what is invoiced is the same.
	return Object.fromEntries(Object.entries(all).filter(([table]) => table.startsWith('iMUIS')));
}

/**
 * First synchronisation; the office keeps notes in OutSmart; technicians complete three work orders, one of them with a fault; a relation and an
 * article change; a second synchronisation; the fault is repaired; a third synchronisation, which must have nothing left to do after a fourth.
 */
async function mainPath(on: Systems, { importOptions = {}, exportOptions = {} }: Turned): Promise<void> {
	const runs = new Map<StageOperation, StageRun>();
	const synchronise = async (): Promise<Map<StageOperation, StageRun>> => {
		for (const stage of [...IMPORTS, 'exportWorkOrders'] as const) {
			const before = runs.get(stage);
			const options = stage === 'exportWorkOrders' ? exportOptions : optionsFor(stage, importOptions);
			runs.set(stage, await runStage(on, stage, { options, ...(before && after(before)) }));
		}
		return runs;
	};
	const orders = makeOrders(on);
	on.outSmart.setSwitches({ refusedRows: ['"code":"100001"', `"WorkorderNo":"${orders.poisoned}"`] });
	await synchronise();
	on.outSmart.setSwitches({ refusedRows: [] });
	on.outSmart.editEntity('relations', '10001', { remark: 'hond loopt los', val_value_3: 'sleutel 12' });
	on.outSmart.editEntity('materials', 'CV-1001', { note: 'achterin de bus', freefield2: 'B2' });
	complete(on, orders);
	on.imuis.editRecord('DEB', ['10001'], { NAAM: 'Droom en Vreesman' });
	on.imuis.editRecord('ART', ['CV-1001'], { VERKPR: '1299.95' });
	const second = await synchronise();
	expect(second.get('importMaterials')?.summary).toMatchObject({ failed: 0 });
	expect(second.get('exportWorkOrders')?.summary).toMatchObject({ read: 3, sent: 2, failed: 1 });
	expect(numbersOfWorkOrders(on).filter((number) => number === orders.poisoned)).toHaveLength(1);
	repair(on, orders.bad);
	const third = await synchronise();
	expect(third.get('exportWorkOrders')?.summary).toMatchObject({ sent: 1, failed: 0 });
	on.outSmart.archiveWorkOrder(workOrderOf(on, orders.plain));
	await writesNothing(on, synchronise);
	// A full run, as after emptying every checkpoint, posts no order again.
	runs.delete('importSalesOrders');
	await synchronise();
	const numbers = numbersOfWorkOrders(on);
	expect(new Set(numbers).size).toBe(numbers.length);
}

interface Orders {
	/** With planned hours, a price per 100 and a discount. */
	rich: string;
	plain: string;
	bad: string;
	/** Refused by OutSmart at first. */
	poisoned: string;
	/** Never completed. */
	waiting: string;
}

function makeOrders({ imuis }: Systems): Orders {
	const order = (...lines: Array<Record<string, string>>): string =>
		String(imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10001' }, lines }).head.NR);
	return {
		rich: order(
			{ ART: 'CV-1001', AANT: '1', PERCKORT: '12.5' },
			{ ART: 'SLANG-M', AANT: '2.5' },
			{ ART: 'SCHROEF-4X40', AANT: '250' },
			{ ART: 'UUR-MONT', AANT: '4' },
		),
		plain: order({ ART: '100018', AANT: '6' }),
		bad: order({ ART: 'SLANG-M', AANT: '1' }),
		poisoned: order({ ART: '100018', AANT: '2' }),
		waiting: order({ ART: '100018', AANT: '3' }),
	};
}

function complete(on: Systems, { rich, plain, bad }: Orders): void {
	const hours = { BeginTime: '08:00', EndTime: '12:15', HourType: 'UUR-MONT', EmployeeNr: '001' };
	on.outSmart.completeWorkOrder(workOrderOf(on, rich), {
		materials: [
			{ line: 1, MaterialNr: '3.75' },
			{ MaterialCode: '100020', MaterialNr: '2' },
			{ MaterialCode: '100020', MaterialNr: '2' },
			{ MaterialCode: 'BUIS/15', MaterialNr: '-1.5' },
		],
		workperiods: [hours, { ...hours, HourType: 'UUR-LEER', EmployeeNr: '002' }],
	});
	on.outSmart.completeWorkOrder(workOrderOf(on, plain), { materials: [{ line: 0, MaterialNr: '7.25' }] });
	on.outSmart.completeWorkOrder(workOrderOf(on, bad), {
		materials: [{ MaterialCode: '100020', MaterialNr: 1, MaterialFreeField5: 'garantie' }],
	});
}

function repair(on: Systems, number: string): void {
	const which = workOrderOf(on, number);
	on.outSmart.editMaterial(which, { match: 'garantie', MaterialFreeField5: '' });
	on.outSmart.editWorkOrder(which, { WorkStatus: '1' });
}

async function writesNothing(on: Systems, synchronise: () => Promise<unknown>): Promise<void> {
	on.imuis.clearCalls();
	on.outSmart.clearCalls();
	await synchronise();
	const calls = [...on.imuis.calls(), ...on.outSmart.calls()];
	expect(calls.filter(({ write }) => write)).toEqual([]);
}

function optionsFor(stage: (typeof IMPORTS)[number], options: INodeParameters): INodeParameters {
	return stage === 'importSalesOrders' ? {} : options;
}

function workOrderOf({ outSmart }: Systems, number: string): string {
	const [workOrder] = outSmart.workOrders(number);
	if (!workOrder) throw new Error(`OutSmart has no work order ${number}.`);
	return `row:${workOrder.id}`;
}

function numbersOfWorkOrders({ outSmart }: Systems): string[] {
	return outSmart.workOrders().map(({ WorkorderNo }) => WorkorderNo);
}

describe('what cannot be served ends with a sentence and without a wrong line', () => {
	beforeEach(async () => {
		systems = await Systems.start();
		await runStage(systems, 'importHourTypes');
	});

	/** A completed work order on an order of one line, in the simulators. */
	async function completed(
		change: string,
		line: Record<string, string> = {},
		more: readonly string[] = [],
	): Promise<string> {
		const { head } = systems.imuis.createOrder({
			head: { ORDSRT: 'SERVICE', DEB: '10001' },
			lines: [{ ART: 'SLANG-M', AANT: '2', ...line }],
		});
		await runStage(systems, 'importSalesOrders');
		systems.outSmart.completeWorkOrder(workOrderOf(systems, String(head.NR)), {
			materials: [
				{ line: 0, MaterialNr: change },
				{ MaterialCode: '100020', MaterialNr: '2.5' },
				...more.map((MaterialCode) => ({ MaterialCode, MaterialNr: '2.5' })),
			],
		});
		return String(head.NR);
	}

	const lines = (order: string): string[] =>
		systems.imuis.order(order).lines.map(({ ART, AANT, PERCKORT }) => `${ART} ${AANT} ${PERCKORT ?? '0'}`);

	test('A5, E20: a lost decimal sign stops the export after one line; the other sign, once set, repairs it', async () => {
		systems.imuis.setSwitches({ decimalInput: 'comma' });
		const order = await completed('7.5');
		const other = await completed('1.5');
		const first = await runStage(systems, 'exportWorkOrders');
		expect(first.summary.reason).toMatch(/STOPPED.*75.*7\.5/);
		const wrong = [...lines(order), ...lines(other)].filter((line) => /(75|15|25) /.test(line));
		expect(wrong).toHaveLength(1);
		const again = await runStage(systems, 'exportWorkOrders', after(first), { onError: 'stopWorkflow' });
		expect(again.error?.message).toContain('The export has been stopped');
		expect(again.error?.description).toContain('iMUIS: Decimal Sign');
		const [line] = systems.imuis.order(order).lines;
		systems.imuis.editLine(order, String(line?.RG), { AANT: '7.5' });
		systems.outSmart.editWorkOrder(workOrderOf(systems, order), { WorkStatus: '1' });
		const options = { decimalSign: ',' };
		const repaired = await runStage(systems, 'exportWorkOrders', { options });
		expect(repaired.summary).toMatchObject({ sent: 2, failed: 0 });
		expect(lines(order).sort()).toEqual(['100020 2.5 0', 'SLANG-M 7.5 0']);
		expect(lines(other).sort()).toEqual(['100020 2.5 0', 'SLANG-M 1.5 0']);
	});

	test.each([
		[
			'another parameter',
			{ orderLinesParameter: 'Verkooporderregels' },
			{ orderLinesParameter: 'Verkooporderregels' },
			/Parameter Verkooporderregels/,
		],
		['one line a call', { oneLinePerCall: true }, { linesPerCall: 'one' }, /CreateVerkooporderRegel/],
	] as const)(
		'A1: %s without the option: iMUIS’s own words are told; with it the export goes on, each line once',
		async (_what, turned, options, words) => {
			systems.imuis.setSwitches(turned);
			const order = await completed('3', {}, ['BUIS/15', '100018', '100020']);
			const first = await runStage(systems, 'exportWorkOrders');
			const failed = first.attention.filter(({ outcome }) => outcome === 'failed');
			expect(failed).toEqual([
				expect.objectContaining({ reason: 'orderLineRefused', message: expect.stringMatching(words) }),
			]);
			systems.outSmart.editWorkOrder(workOrderOf(systems, order), { WorkStatus: '1' });
			const second = await runStage(systems, 'exportWorkOrders', { ...after(first), options });
			expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
			const all = ['100018 2.5 0', '100020 2.5 0', '100020 2.5 0', 'BUIS/15 2.5 0', 'SLANG-M 3 0'];
			expect(lines(order).sort()).toEqual(all);
		},
	);

	test.each(['reprice', 'dropDiscount'] as const)(
		'A2, E20: a changed quantity that does %s is told; the line put right, the export goes on where it stopped',
		async (repriceOnQuantity) => {
			systems.imuis.setSwitches({ repriceOnQuantity });
			const order = await completed('3', { PRS: '9.99', PERCKORT: '10' });
			const first = await runStage(systems, 'exportWorkOrders');
			expect(reasonsOf(first)).toContain('failed storedDifferently');
			const told = first.attention.find(({ reason }) => reason === 'storedDifferently');
			expect(String(told?.message)).toMatch(/10|9\.99/);
			expect(systems.outSmart.workOrder(workOrderOf(systems, order)).WorkStatus).toBe('99');
			const [line] = systems.imuis.order(order).lines;
			systems.imuis.editLine(order, String(line?.RG), { PRS: '9.99', PERCKORT: '10' });
			systems.outSmart.editWorkOrder(workOrderOf(systems, order), { WorkStatus: '1' });
			const second = await runStage(systems, 'exportWorkOrders', after(first));
			expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
			expect(lines(order).sort()).toEqual(['100020 2.5 0', 'SLANG-M 3 10']);
			expect(systems.imuis.order(order).lines.find(({ ART }) => ART === 'SLANG-M')?.PRS).toBe('9.99');
		},
	);
});
