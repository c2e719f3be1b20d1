import { next, Systems } from '../../support/Systems';
import {
	completeAgain,
	make,
	quantities,
	reasonsOf,
	run,
	SEVEN_AND_FIVE,
	statusOf,
	visit,
} from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const SIMPLE = { lines: [{ ART: 'CV-1001', AANT: '1' }] };

function imuisWrites(): string[] {
	return systems.imuis
		.calls()
		.filter(({ write }) => write)
		.map(({ operation }) => operation);
}

describe('E4: free field 5 that is no line of this order for this material', () => {
	test.each([
		['no line number', [{ line: 0, MaterialFreeField5: '7' }], 'failed freeField5NotALine'],
		['the line of another article', [{ line: 0, MaterialFreeField5: '10' }], 'failed freeField5OtherArticle'],
		[
			'a number used twice',
			[{ MaterialCode: 'CV-1001', MaterialNr: 1, MaterialFreeField5: '5' }],
			'failed freeField5UsedTwice',
		],
	])('%s: nothing is written, the work order goes to 99', async (_kind, materials, reason) => {
		const lines = [
			{ ART: 'CV-1001', AANT: '1' },
			{ ART: 'SLANG-M', AANT: '2' },
		];
		const bad = make(systems, { lines, imported: [0], completion: { materials } });
		const good = make(systems, SIMPLE);
		systems.imuis.clearCalls();
		const result = await run(systems);
		expect(reasonsOf(result)).toEqual([reason]);
		expect(result.attention[0]?.message).toContain(bad.order);
		expect(statusOf(systems, bad)).toBe('Compleet 99');
		expect(statusOf(systems, good)).toBe('Afgehandeld 1');
		expect(systems.orderLines(bad.order).filter(({ OPMINT }) => OPMINT !== '')).toEqual([]);
	});
});

describe('E19: lines that may not be changed', () => {
	test('a partly delivered line stays; what goes beyond the rest becomes a new line, once', async () => {
		const made = make(systems, {
			lines: [
				{ ART: 'SLANG-M', AANT: '10', AANTGELEV: '4' },
				{ ART: 'CV-1001', AANT: '1' },
			],
			completion: { materials: [{ line: 0, MaterialNr: '7.5' }] },
		});
		const first = await run(systems);
		expect(first.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(reasonsOf(first)).toContain('notice lineLocked');
		expect(quantities(systems, made.order)).toEqual(['SLANG-M 10', 'CV-1001 1', 'SLANG-M 1.5']);
		systems.imuis.clearCalls();
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
		expect((await run(systems, {}, next(first))).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(imuisWrites()).toEqual([]);
	});

	test('an order that is invoiced whole takes nothing, and the work order says why', async () => {
		const made = make(systems, {
			lines: [{ ART: 'CV-1001', AANT: '1', AANTGELEV: '1', AANTGEFACT: '1' }],
			completion: { materials: [{ MaterialCode: '100020', MaterialNr: 2 }] },
		});
		systems.imuis.clearCalls();
		expect(reasonsOf(await run(systems))).toEqual(['failed orderInvoicedWhole']);
		expect(statusOf(systems, made)).toBe('Compleet 99');
		expect(imuisWrites()).toEqual([]);
	});

	test('invoiced between the last line and Afgehandeld, the work order still becomes Afgehandeld', async () => {
		const made = make(systems, SEVEN_AND_FIVE);
		systems.outSmart.addFault({
			operation: 'GetWorkorder',
			skip: 1,
			times: 100,
			action: { kind: 'drop', when: 'before' },
		});
		await run(systems).catch(() => undefined);
		systems.outSmart.clearFaults();
		expect(statusOf(systems, made)).toBe('Compleet 1');
		const before = quantities(systems, made.order);
		for (const { RG, AANT } of systems.orderLines(made.order))
			systems.imuis.editLine(made.order, RG, { AANTGELEV: AANT, AANTGEFACT: AANT });
		expect((await run(systems)).summary).toMatchObject({ sent: 1, failed: 0 });
		expect(quantities(systems, made.order)).toEqual(before);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});
});

test('E11: a second run writes nothing, also when iMUIS rounded what was sent', async () => {
	systems.imuis.setSwitches({ roundQuantityDecimals: 1 });
	const material = { MaterialCode: '100020', MaterialNr: '2.25', MaterialPrice: '3.21' };
	const made = make(systems, { ...SIMPLE, completion: { materials: [material] } });
	const first = await run(systems, { sendPrices: 'always' });
	expect(reasonsOf(first)).toContain('notice quantityRounded');
	const [, line] = systems.orderLines(made.order);
	expect(line?.AANT).toBe('2.3');
	systems.imuis.clearCalls();
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
	const second = await run(systems, { sendPrices: 'always' }, next(first));
	expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(imuisWrites()).toEqual([]);
});

test('E11: the markers that a copied order brought along do not count, and stay', async () => {
	const completion = {
		materials: [
			{ line: 0, MaterialNr: 2 },
			{ MaterialCode: '100020', MaterialNr: 3 },
		],
	};
	const original = make(systems, { ...SIMPLE, completion });
	await run(systems);
	const lines = systems.orderLines(original.order);
	expect(lines.every(({ OPMINT }) => OPMINT.includes(original.order))).toBe(true);
	const copy = make(systems, {
		lines: lines.map(({ ART, AANT, OPMINT }) => ({ ART, AANT, OPMINT })),
		imported: [0, 1],
		completion: { materials: [{ line: 0, MaterialNr: 5 }, ...completion.materials.slice(1)] },
	});
	expect((await run(systems)).summary).toMatchObject({ sent: 1, failed: 0 });
	expect(quantities(systems, copy.order)).toEqual(['CV-1001 5', '100020 3', '100020 3']);
	expect(systems.orderLines(copy.order)[0]?.OPMINT).toContain(`order ${original.order}`);
	expect(quantities(systems, original.order)).toEqual(['CV-1001 2', '100020 3']);
});

test('E11: a line that the office corrected after us is reported and stays, also when the work order is reopened', async () => {
	const made = make(systems, { ...SIMPLE, completion: { materials: [{ line: 0, MaterialNr: 3 }] } });
	const first = await run(systems);
	systems.imuis.editLine(made.order, '5', { AANT: '2' });
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
	const second = await run(systems, {}, next(first));
	expect(reasonsOf(second)).toContain('notice quantityCorrected');
	expect(quantities(systems, made.order)).toEqual(['CV-1001 2']);
});

describe('E18: reopened and completed again', () => {
	const completion = {
		materials: [
			{ line: 0, MaterialNr: 2 },
			{ MaterialCode: '100020', MaterialNr: 3 },
			{ MaterialCode: 'SLANG-M', MaterialNr: '1.25' },
		],
		workperiods: [{ BeginTime: '08:00', EndTime: '09:00', HourType: 'UUR-MONT' }],
	};

	test('only its own lines change: one more, one other quantity, one removed', async () => {
		const made = make(systems, { ...SIMPLE, completion });
		systems.imuis.addLine(made.order, { ART: '100018', AANT: '6' });
		const first = await run(systems);
		completeAgain(systems, made, {
			removeMaterials: [1],
			materials: [
				{ match: '5', MaterialNr: 4 },
				{ MaterialCode: 'BUIS/15', MaterialNr: 1 },
			],
		});
		const second = await run(systems, {}, next(first));
		expect(second.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(quantities(systems, made.order).sort()).toEqual([
			'100018 6',
			'BUIS/15 1',
			'CV-1001 4',
			'SLANG-M 1.25',
			'UUR-MONT 1',
		]);
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
	});

	test('an own line that was invoiced is left and reported', async () => {
		const made = make(systems, { ...SIMPLE, completion });
		const first = await run(systems);
		const own = systems.orderLines(made.order).find(({ ART }) => ART === '100020');
		systems.imuis.editLine(made.order, own?.RG ?? '', { AANTGELEV: '3', AANTGEFACT: '3' });
		completeAgain(systems, made, { removeMaterials: [1] });
		const second = await run(systems, {}, next(first));
		expect(reasonsOf(second)).toContain('notice ownLineLeft');
		expect(quantities(systems, made.order)).toContain('100020 3');
	});

	test('the lines of another visit stay as they are', async () => {
		const first = make(systems, { ...SIMPLE, completion });
		const second = visit(systems, first.order, {
			imported: [],
			completion: { materials: [{ MaterialCode: '100020', MaterialNr: 3 }] },
		});
		const done = await run(systems);
		expect(done.summary).toMatchObject({ sent: 2, failed: 0 });
		completeAgain(systems, first, { removeMaterials: [1] });
		await run(systems, {}, next(done));
		expect(quantities(systems, first.order).filter((line) => line === '100020 3')).toHaveLength(1);
		expect(statusOf(systems, second)).toBe('Afgehandeld 1');
	});
});
