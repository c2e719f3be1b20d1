import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { Systems } from '../../support/Systems';
import {
	completeAgain,
	make,
	quantities,
	reasonsOf,
	run,
	statusOf,
	type Scenario,
} from '../../support/exportWorkOrdersCase';

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

describe('E12: planned hours on the order', () => {
	const PLANNED: Scenario = {
		lines: [
			{ ART: 'CV-1001', AANT: '1' },
			{ ART: 'UUR-MONT', AANT: '4' },
		],
		completion: {
			workperiods: [
				{ BeginTime: '08:00', EndTime: '12:00', HourType: 'UUR-MONT' },
				{ BeginTime: '12:30', EndTime: '16:00', HourType: 'UUR-MONT' },
				{ BeginTime: '07:30', EndTime: '08:00', HourType: 'UUR-REIS' },
			],
		},
	};
	test.each<[ExportSettings['plannedHours'], string[]]>([
		['replace', ['CV-1001 1', 'UUR-MONT 7.5', 'UUR-REIS 0.5']],
		['add', ['CV-1001 1', 'UUR-MONT 3.5', 'UUR-MONT 4', 'UUR-MONT 4', 'UUR-REIS 0.5']],
		['keep', ['CV-1001 1', 'UUR-MONT 4']],
	])('%s', async (plannedHours, expected) => {
		const made = make(systems, PLANNED);
		const result = await run(systems, { plannedHours });
		expect(quantities(systems, made.order).sort()).toEqual(expected);
		expect(reasonsOf(result)).toContain('notice plannedHoursDiffer');
		expect(statusOf(systems, made)).toBe('Afgehandeld 1');
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
		await run(systems, { plannedHours });
		expect(quantities(systems, made.order).sort()).toEqual(expected);
	});

	test('one line per hour type is rounded up once, not per period', async () => {
		const workperiods = ['08:05', '09:05', '10:05'].map((EndTime, hour) => ({
			BeginTime: `0${8 + hour}:00`.slice(-5),
			EndTime,
			HourType: 'UUR-MONT',
		}));
		const made = make(systems, { completion: { workperiods } });
		const hourRounding = { minutes: 15, direction: 'up' } as const;
		await run(systems, { hourLines: 'perHourType', hourRounding });
		expect(quantities(systems, made.order)).toEqual(['UUR-MONT 0.25']);
	});
});

describe('E13: prices', () => {
	const PRICED: Scenario = {
		lines: [
			{ ART: 'CV-1001', AANT: '1' },
			{ ART: 'SCHROEF-4X40', AANT: '250' },
		],
		completion: {
			materials: [
				{ line: 0, MaterialPrice: '999.50' },
				{ MaterialCode: '100020', MaterialNr: 2, MaterialPrice: '3.21' },
			],
		},
	};
	const prices = (order: string) =>
		systems.imuis.order(order).lines.map(({ ART, PRS }) => `${ART} ${Number(PRS)}`);

	test('never: iMUIS leads, and what was changed by hand is reported', async () => {
		const made = make(systems, PRICED);
		const before = prices(made.order);
		const result = await run(systems, { sendPrices: 'never' });
		expect(prices(made.order).slice(0, 2)).toEqual(before);
		expect(prices(made.order)[2]).not.toBe('100020 3.21');
		expect(reasonsOf(result).filter((reason) => reason === 'notice priceNotSent')).toHaveLength(2);
	});
	test.each(['changed', 'always'] as const)(
		'%s: the price of the work order is on the order',
		async (sendPrices) => {
			const made = make(systems, PRICED);
			const result = await run(systems, { sendPrices });
			expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
			expect(prices(made.order)).toEqual(['CV-1001 999.5', 'SCHROEF-4X40 7.85', '100020 3.21']);
			expect(reasonsOf(result)).not.toContain('notice priceNotSent');
		},
	);
	describe('E18: reopened and completed again with another price', () => {
		const at = (MaterialPrice: string) => ({
			lines: [{ ART: 'CV-1001', AANT: '1' }],
			completion: { materials: [{ line: 0, MaterialPrice }] },
		});
		test.each([
			['never', '1', 'CV-1001 1025'],
			['changed', '1', 'CV-1001 899.5'],
			['always', '1', 'CV-1001 899.5'],
			['always', '2', 'CV-1001 899.5'],
		] as const)('%s, quantity %s: %s', async (sendPrices, MaterialNr, expected) => {
			const made = make(systems, at('999.50'));
			await run(systems, { sendPrices });
			const again = { line: 0, MaterialNr, MaterialPrice: '899.50' };
			completeAgain(systems, made, { materials: [again] });
			const result = await run(systems, { sendPrices });
			expect(prices(made.order)).toEqual([expected]);
			expect(quantities(systems, made.order)).toEqual([`CV-1001 ${MaterialNr}`]);
			expect(reasonsOf(result)).toEqual(sendPrices === 'never' ? ['notice priceNotSent'] : []);
		});

		test.each(['changed', 'always'] as const)(
			'%s: a price that the office corrected since is not overwritten but reported',
			async (sendPrices) => {
				const made = make(systems, at('999.50'));
				await run(systems, { sendPrices });
				systems.imuis.editLine(made.order, '5', { PRS: '950' });
				for (const MaterialPrice of ['999.50', '899.50']) {
					const again = { line: 0, MaterialNr: '2', MaterialPrice };
					completeAgain(systems, made, { materials: [again] });
					expect(reasonsOf(await run(systems, { sendPrices }))).toEqual(['notice priceNotSent']);
					expect(prices(made.order)).toEqual(['CV-1001 950']);
					expect(quantities(systems, made.order)).toEqual(['CV-1001 2']);
				}
			},
		);

		test('always, chosen only after the first completion: the price is sent', async () => {
			const made = make(systems, at('999.50'));
			await run(systems, { sendPrices: 'never' });
			completeAgain(systems, made, { materials: [{ line: 0, MaterialPrice: '899.50' }] });
			await run(systems, { sendPrices: 'always' });
			expect(prices(made.order)).toEqual(['CV-1001 899.5']);
		});
	});

	test('changed: on an order whose prices include VAT none is sent, which is reported', async () => {
		const made = make(systems, { ...PRICED, head: { ISINCL: 'J' } });
		const result = await run(systems, { sendPrices: 'changed' });
		expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
		expect(prices(made.order)).not.toContain('CV-1001 999.5');
		expect(reasonsOf(result)).toContain('notice priceNotSent');
	});
	test('a hand-typed material takes the chosen article, its own name and its own price', async () => {
		const typed = { MaterialCode: '', MaterialNr: 1, MaterialName: 'Kraanleertje', MaterialPrice: '2.25' };
		const refused = make(systems, { completion: { materials: [typed] } });
		expect(reasonsOf(await run(systems))).toEqual(['failed materialWithoutCode']);
		expect(statusOf(systems, refused)).toBe('Compleet 99');
		const made = make(systems, { completion: { materials: [typed] } });
		await run(systems, { handTypedArticle: '100020' });
		expect(systems.imuis.order(made.order).lines).toMatchObject([
			{ ART: '100020', OMSCHR: 'Kraanleertje', AANT: '1', PRS: '2.25' },
		]);
	});

	test('a hand-typed material on an order whose prices include VAT: its price only with always, else reported', async () => {
		const typed = { MaterialCode: '', MaterialNr: 1, MaterialName: 'Kraanleertje', MaterialPrice: '2.25' };
		const scenario = { head: { ISINCL: 'J' }, completion: { materials: [typed] } };
		const made = make(systems, scenario);
		const result = await run(systems, { handTypedArticle: '100020' });
		expect(reasonsOf(result)).toEqual(['notice priceNotSent']);
		expect(Number(systems.imuis.order(made.order).lines[0]?.PRS)).not.toBe(2.25);
		const always = make(systems, scenario);
		await run(systems, { handTypedArticle: '100020', sendPrices: 'always' });
		expect(Number(systems.imuis.order(always.order).lines[0]?.PRS)).toBe(2.25);
	});
});

test('E15: the work description becomes a text line, once', async () => {
	const made = make(systems, {
		lines: [{ ART: 'CV-1001', AANT: '1' }],
		workOrder: { WorkDescription: 'Ketel vervangen; kraan in de kelder lekt nog steeds bij de koppeling.' },
	});
	for (let time = 0; time < 2; time++) {
		systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
		expect((await run(systems, { descriptionArticle: 'TEKST' })).summary).toMatchObject({
			sent: 1,
			failed: 0,
		});
	}
	const { lines } = systems.imuis.order(made.order);
	expect(lines.map(({ ART }) => ART)).toEqual(['CV-1001', 'TEKST']);
	expect(lines[1]?.OPMEXT).toContain('kraan in de kelder lekt nog steeds bij de koppeling.');
});

test('E2: a text with signs, letters and line breaks of people comes through, and settles', async () => {
	const name = 'Ø15 "knie" & <mof> – 90°, vóór de meter';
	const made = make(systems, {
		completion: {
			materials: [{ MaterialCode: '100020', MaterialNr: 1, MaterialName: name }],
			workperiods: [
				{
					BeginTime: '08:00',
					EndTime: '08:45',
					HourType: 'UUR-MONT',
					WorkRemark: 'Lek\r\ngedicht & getest [OutSmart: order 1]',
				},
			],
		},
	});
	const result = await run(systems);
	expect(result.summary).toMatchObject({ sent: 1, failed: 0 });
	expect(quantities(systems, made.order).sort()).toEqual(['100020 1', 'UUR-MONT 0.75']);
	const before = systems.orderLines(made.order);
	systems.outSmart.editWorkOrder(`row:${made.rowId}`, { status: 'Compleet' });
	await run(systems);
	expect(systems.orderLines(made.order)).toEqual(before);
});
