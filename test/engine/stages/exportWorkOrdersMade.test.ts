import {
	CREATE,
	invoiced,
	make,
	NEW_RECORDS,
	reasonsOf,
	run,
	statusOf,
	type MadeCase,
} from '../../support/exportWorkOrdersCase';
import { FRESH, Systems } from '../../support/Systems';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const MAKE = { createSalesOrders: true };
const COMPLETION = {
	materials: [
		{ MaterialCode: '100020', MaterialNr: '2', MaterialName: 'Beugel' },
		{ MaterialCode: '100018', MaterialNr: '-1', MaterialName: 'Retour' },
	],
	workperiods: [{ BeginTime: '08:00', EndTime: '09:30', HourType: 'UUR-MONT', EmployeeNr: '001' }],
};

/** A work order that somebody made in OutSmart; the order that `make` lays in iMUIS has nothing to do with it. */
function inOutSmart(workOrder: Record<string, unknown> = {}): MadeCase {
	return make(systems, {
		lines: [],
		completion: COMPLETION,
		workOrder: { WorkorderNo: 'WB-7', ...workOrder },
	});
}

function ordersFor({ rowId }: MadeCase): Array<Record<string, string | undefined>> {
	return systems.imuis.records('ORDKOP').filter(({ EXTORDNR }) => EXTORDNR === rowId);
}

describe('E8: a sales order for a work order that was not made from one', () => {
	test('off: it goes to 99 and nothing is made', async () => {
		const made = inOutSmart();
		expect(reasonsOf(await run(systems))).toEqual(['failed notFromSalesOrder']);
		expect(ordersFor(made)).toEqual([]);
		expect(statusOf(systems, made)).toBe('Compleet 99');
	});

	test('on: one order of the chosen type for its invoice customer, with its lines, and the message names it', async () => {
		const made = inOutSmart();
		const result = await run(systems, MAKE);
		expect(reasonsOf(result)).toContain('notice salesOrderMade');
		const [order, ...others] = ordersFor(made);
		expect(others).toEqual([]);
		expect(order).toMatchObject({ DEB: '10001', ORDSRT: 'SERVICE', KENM: 'Werkbon WB-7' });
		const told = result.attention.find(({ reason }) => reason === 'salesOrderMade');
		expect(told?.message).toContain(`order ${order?.NR}`);
		expect(invoiced(systems, String(order?.NR)).map((line) => line.split(' à ')[0])).toEqual([
			'100018 -1',
			'100020 2',
			'UUR-MONT 1.5',
		]);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});

	test('completed again, with another number and reference: the same order, only what changed', async () => {
		const made = inOutSmart();
		await run(systems, MAKE);
		const [order] = ordersFor(made);
		systems.imuis.editRecord('ORDKOP', [String(order?.NR)], { KENM: 'PO 4711 van de klant' });
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Opgehaald', WorkorderNo: 'WB-7b' });
		systems.outSmart.completeWorkOrder(`row:${made.rowId}`, {
			materials: [{ MaterialCode: 'CV-1001', MaterialNr: '1', MaterialName: 'Ketel' }],
		});
		await run(systems, MAKE);
		expect(ordersFor(made)).toHaveLength(1);
		expect(systems.imuis.order(String(order?.NR)).lines).toHaveLength(4);
	});

	test('another work location becomes the delivery address', async () => {
		const made = inOutSmart({
			CustomerDebtorNr: '10002',
			CustomerName: 'Locatie Noord',
			CustomerStreet: 'Kade',
			CustomerStreetNo: '5a',
			CustomerZIP: '1976 BX',
			CustomerCity: 'IJmuiden',
		});
		await run(systems, MAKE);
		expect(ordersFor(made)).toMatchObject([
			{ DEB: '10001', VERZNAAM: 'Locatie Noord', VERZSTRAAT: 'Kade', VERZHNR: '5', VERZPLAATS: 'IJmuiden' },
		]);
	});

	test('the number of another customer’s order stays an error; nothing is written there or made', async () => {
		const theirs = systems.imuis.createOrder({ head: { ORDSRT: 'SERVICE', DEB: '10002' }, lines: [] });
		const made = inOutSmart({ WorkorderNo: String(theirs.head.NR) });
		expect(reasonsOf(await run(systems, MAKE))).toEqual(['failed wrongCustomer']);
		expect(ordersFor(made)).toEqual([]);
		expect(systems.imuis.order(String(theirs.head.NR)).lines).toEqual([]);
	});

	test('nothing on the work order: no empty order is made', async () => {
		const made = make(systems, { lines: [], completion: {}, workOrder: { WorkorderNo: 'WB-8' } });
		expect(reasonsOf(await run(systems, MAKE))).toEqual(['notice nothingToInvoice']);
		expect(ordersFor(made)).toEqual([]);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});

	test('R6: a dry run says that an order would be made, and makes none', async () => {
		const made = inOutSmart();
		const result = await run(systems, MAKE, FRESH, { dryRun: true });
		expect(result.attention[0]?.message).toMatch(/a sales order is made for it in iMUIS; new line 100020: 2/);
		expect(ordersFor(made)).toEqual([]);
	});

	test('an iMUIS that takes no order without lines: nothing is made, and the work order says so in its words', async () => {
		systems.imuis.setSwitches({ orderNeedsLines: true });
		const made = inOutSmart();
		const result = await run(systems, MAKE);
		expect(reasonsOf(result)).toContain('failed orderLineRefused');
		const refused = result.attention.find(({ reason }) => reason === 'orderLineRefused');
		expect(refused?.message).toMatch(/Het onderdeel ORDRG ontbreekt.*0 of 3 lines/s);
		expect(ordersFor(made)).toEqual([]);
		expect(statusOf(systems, made)).toBe('Compleet 99');
	});

	test('an unknown invoice customer is named, or created first', async () => {
		const made = inOutSmart({ CustomerDebtorNrInvoice: '99001', CustomerNameInvoice: 'Nieuwe klant' });
		expect(reasonsOf(await run(systems, MAKE))).toEqual(['failed unknownRelation']);
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { WorkStatus: '1' });
		expect((await run(systems, { ...MAKE, createRelations: true })).summary).toMatchObject({ sent: 1 });
		expect(ordersFor(made)).toMatchObject([{ DEB: '99001' }]);
	});
});

describe('E5: a new relation that iMUIS gives another number', () => {
	beforeEach(async () => {
		systems.imuis.setSwitches({ assignsDebtorNumbers: true });
		const relation = {
			debtor_number: '99001',
			external_id: '',
			name: 'Nieuwe klant',
			street: 'Kade',
			postal_code: '1976 BX',
			city: 'IJmuiden',
			remark: 'Sleutel bij buren',
		};
		await systems.context().outSmart.upsert('relations', [relation]);
	});

	function debtors(): Array<Record<string, string | undefined>> {
		return systems.imuis.records('DEB').filter(({ NAAM }) => NAAM === 'Nieuwe klant');
	}

	function linkedTo(): unknown {
		return systems.outSmart.entities('relations').find(({ debtor_number: number }) => number === '99001');
	}

	test('is linked to it through external_id, keeps all else, and the message names both numbers', async () => {
		const made = make(systems, NEW_RECORDS);
		const result = await run(systems, CREATE);
		expect(reasonsOf(result)).toContain('notice relationRenumbered');
		const [debtor, ...others] = debtors();
		expect(others).toEqual([]);
		expect(linkedTo()).toMatchObject({ external_id: debtor?.NR, remark: 'Sleutel bij buren' });
		const message = result.attention.find(({ reason }) => reason === 'relationRenumbered')?.message;
		expect(message).toMatch(new RegExp(`99001 \\(Nieuwe klant\\).*${debtor?.NR}`));
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});

	test('the next work order for it finds it, makes no second one and says nothing', async () => {
		make(systems, NEW_RECORDS);
		await run(systems, CREATE);
		make(systems, NEW_RECORDS);
		const result = await run(systems, CREATE);
		expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(reasonsOf(result)).not.toContain('notice relationRenumbered');
		expect(debtors()).toHaveLength(1);
	});

	test('stays known by its link when no new relations are made any more', async () => {
		make(systems, NEW_RECORDS);
		await run(systems, CREATE);
		make(systems, NEW_RECORDS);
		const result = await run(systems, { ...CREATE, createRelations: false });
		expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(debtors()).toHaveLength(1);
	});
});

test('E5, E8: a search key that people gave another customer is not taken for a relation that was created', async () => {
	systems.imuis.editRecord('DEB', ['10002'], { ZKSL: 'JANSEN1' });
	const made = inOutSmart({
		CustomerDebtorNr: '1',
		CustomerName: 'Jansen',
		CustomerDebtorNrInvoice: '1',
		CustomerNameInvoice: 'Jansen',
	});
	const result = await run(systems, { ...MAKE, createRelations: true });
	expect(reasonsOf(result)).toContain('failed orderLineRefused');
	expect(result.attention[0]?.message).toContain('JANSEN1');
	expect(ordersFor(made)).toEqual([]);
	expect(statusOf(systems, made)).toBe('Compleet 99');
});
