import { DateTime } from 'luxon';
import type { StageResult } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import type { HourTypeSettings, MaterialSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import { importHourTypes, importMaterials } from '../../support/stages';
import { FRESH, HOUR_GROUP, next, Systems } from '../../support/Systems';

/** What is told of single articles, and what happens to them on another day (koppeling.md I5, I16, I18, I19, I22). */

const MATERIALS: MaterialSettings = {
	hourTypeArticleGroup: HOUR_GROUP,
	blockedMaterials: 'leave',
	defaultUnit: 'stuk',
};
const HOURS: HourTypeSettings = { hourTypeArticleGroup: HOUR_GROUP, costBooking: true, saleBooking: true };

let systems: Systems;

beforeEach(async () => (systems = await Systems.start()));
afterEach(async () => await systems.close());

const STAGES = {
	importMaterials: {
		article: 'CV-1001',
		entity: 'materials',
		run: async (day: number, start = FRESH, changes: Partial<MaterialSettings> = {}) =>
			await importMaterials(systems, { ...MATERIALS, ...changes }, start, clock(day)),
	},
	importHourTypes: {
		article: 'UUR-MONT',
		entity: 'hourtypes',
		run: async (day: number, start = FRESH, changes: Partial<HourTypeSettings> = {}) =>
			await importHourTypes(systems, { ...HOURS, ...changes }, start, clock(day)),
	},
} as const;
type Stage = keyof typeof STAGES;
const BOTH: Stage[] = ['importMaterials', 'importHourTypes'];

function clock(day: number) {
	systems.imuis.setClock({ offsetMinutes: day * 24 * 60 });
	const now = DateTime.now().setZone('Europe/Amsterdam').plus({ days: day });
	return { now: () => now };
}

const codes = (stage: Stage) =>
	systems.outSmart.entities(STAGES[stage].entity).map(({ code }) => String(code));
const told = ({ attention }: StageResult, key: string) => attention.filter((one) => one.key === key);
const nameOf = (article: string) => String(systems.imuis.record('ART', article)!.OMSCHR);

describe.each(BOTH)('%s', (stage) => {
	const { article, run } = STAGES[stage];

	test('I18, I19: a price that cannot be read is told with its value every day, until it is put right', async () => {
		systems.imuis.editRecord('ART', [article], { VERKPR: 'NaN' });
		const first = await run(0);
		expect(first.summary).toMatchObject({ stage, failed: 1 });
		expect(told(first, article)).toEqual([
			{
				stage,
				outcome: 'failed',
				key: article,
				label: nameOf(article),
				reason: 'unreadablePrice',
				message: `Article ${article} (${nameOf(article)}): "NaN" is not a sales price that can be read. Correct the article in iMUIS.`,
			},
		]);
		const second = await run(3, next(first));
		expect(told(second, article)).toEqual(told(first, article));
		expect(codes(stage)).not.toContain(article);
		systems.imuis.editRecord('ART', [article], { VERKPR: '12.5' });
		const third = await run(6, next(second));
		expect(third.summary).toMatchObject({ mode: 'delta', failed: 0 });
		expect(codes(stage)).toContain(article);
		expect((await run(9, next(third))).summary).toMatchObject({ sent: 0, failed: 0 });
	});

	test('I19: one that OutSmart refused is offered again another day, and no other', async () => {
		systems.outSmart.addFault({
			operation: `POST ${STAGES[stage].entity}`,
			containing: `"code":"${article}"`,
			times: 1000,
			action: { kind: 'service', name: 'code', detail: '1201: Required field missing: unit' },
		});
		const first = await run(0);
		expect(told(first, article)).toMatchObject([{ outcome: 'failed', reason: 'refusedByService' }]);
		const second = await run(3, next(first));
		expect(second.summary).toMatchObject({ failed: 1 });
		systems.outSmart.clearFaults();
		const third = await run(6, next(second));
		expect(third.summary).toMatchObject({ read: 1, sent: 1, failed: 0 });
		expect(codes(stage)).toContain(article);
	});

	test('I22: another article group means one full read, announced', async () => {
		const first = await run(0);
		const other = { hourTypeArticleGroup: ' 20 ' };
		const second = await run(0, next(first), other);
		expect(second.summary).toMatchObject({ mode: 'full', reason: expect.stringContaining('settings') });
		expect((await run(0, next(second), other)).summary).toMatchObject({ mode: 'delta' });
	});
});

describe('I16: what is blocked', () => {
	test('an hour type is told by number and name', async () => {
		const first = await STAGES.importHourTypes.run(0);
		expect(told(first, 'UUR-OUD')).toMatchObject([
			{
				outcome: 'skipped',
				label: nameOf('UUR-OUD'),
				reason: 'hourTypeBlocked',
				message: expect.stringContaining(`UUR-OUD (${nameOf('UUR-OUD')}) is blocked`),
			},
		]);
	});

	test.each([
		['leave', /it is not sent/],
		['remove', /the material was removed from OutSmart/],
	] as const)('a material is told with what became of it: %s', async (blockedMaterials, what) => {
		const { run, article } = STAGES.importMaterials;
		const first = await run(0, FRESH, { blockedMaterials });
		systems.imuis.editRecord('ART', [article], { BLOK: 'J' });
		const second = await run(3, next(first), { blockedMaterials });
		expect(told(second, article)).toMatchObject([{ label: nameOf(article), reason: 'articleBlocked' }]);
		expect(told(second, article)[0]!.message).toMatch(new RegExp(`${article} \\(.*\\)`));
		expect(told(second, article)[0]!.message).toMatch(what);
	});
});

describe('I5: hour types', () => {
	test('a text article of the group is none', async () => {
		systems.imuis.editRecord('ART', ['UUR-MONT'], { ISTEKSTRG: 'J' });
		const first = await STAGES.importHourTypes.run(0);
		expect(codes('importHourTypes')).not.toContain('UUR-MONT');
		expect(told(first, 'UUR-MONT')).toEqual([]);
	});

	test.each([
		[true, true],
		[true, false],
		[false, true],
	])('booking flags are set on creation only: cost %s, sale %s', async (costBooking, saleBooking) => {
		const flagsOf = () => {
			const held = systems.outSmart.entities('hourtypes').find(({ code }) => code === 'UUR-MONT');
			return [held?.cost_booking, held?.sale_booking].map(String);
		};
		const wanted = [costBooking, saleBooking].map((flag) => (flag ? '1' : '0'));
		const first = await STAGES.importHourTypes.run(0, FRESH, { costBooking, saleBooking });
		expect(flagsOf()).toEqual(wanted);
		systems.imuis.editRecord('ART', ['UUR-MONT'], { OMSCHR: 'Monteur' });
		const turned = { costBooking: !costBooking, saleBooking: !saleBooking };
		await STAGES.importHourTypes.run(0, next(first), turned);
		expect(flagsOf()).toEqual(wanted);
	});

	test.each(['', '  '])('the group must be chosen: %j', async (hourTypeArticleGroup) => {
		const refused = await importHourTypes(systems, { ...HOURS, hourTypeArticleGroup }, FRESH).catch(
			({ message, remedy, description }: Record<string, string>) => [message, remedy ?? description],
		);
		expect(refused).toEqual([
			'No article group is chosen for hour types.',
			'Choose the article group (artikelgroep) whose articles are hour types, or switch this stage off.',
		]);
	});

	test.each(['1O', 'A1', '99 8'])(
		'a group that is no number is told, not asked for: %j',
		async (hourTypeArticleGroup) => {
			const refused = importHourTypes(systems, { ...HOURS, hourTypeArticleGroup }, FRESH);
			await expect(refused).rejects.toThrow(
				`The article group "${hourTypeArticleGroup}" for hour types does not exist`,
			);
		},
	);
});
