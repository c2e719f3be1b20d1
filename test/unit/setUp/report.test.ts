import type { ImuisRecord } from '../../../nodes/ImuisOnline/cloudswitch/types';
import { Systems } from '../../support/Systems';
import { setUp } from '../../../nodes/ImuisOutSmartSync/stages/setUp/setUp';
import { checkColumns } from '../../../nodes/ImuisOutSmartSync/stages/setUp/columns';
import { checkPlannedHours } from '../../../nodes/ImuisOutSmartSync/stages/setUp/plannedHours';
import { checkRelationNames } from '../../../nodes/ImuisOutSmartSync/stages/setUp/relationNames';
import { checkUnsentFields } from '../../../nodes/ImuisOutSmartSync/stages/setUp/unsentFields';
import { checkWorkStatuses } from '../../../nodes/ImuisOutSmartSync/stages/setUp/workStatuses';
import { CHOSEN } from '../../contract/stages/setUpSystems';
import { taskWith } from './systems';

/** The report of *Set Up* as the integrator reads it, whole (koppeling.md C4). */

/** Check, status, subject, and what is said of it. */
type Row = [check: string, status: string, subject: string, message: string];

const changeDates = (...subjects: string[]): Row[] =>
	subjects.map((subject) => [
		'changeDate',
		'ok',
		subject,
		`iMUIS can be asked for the ${subject.toLowerCase()} that changed since a date.`,
	]);

const FIRST: Row[] = [
	[
		'imuisConnection',
		'ok',
		'iMUIS Online',
		'iMUIS answers with the administration "Installatiebedrijf De Vries & Zn. B.V.".',
	],
	['outSmartConnection', 'ok', 'OutSmart', 'OutSmart answers; it has 5 employees.'],
	...['0 - Niet naar iMuis', '1 - Naar iMuis', '99 - Error'].map((status): Row => [
		'workStatus',
		'created',
		status,
		`Work status "${status}" was added to OutSmart.`,
	]),
	['orderType', 'ok', 'Order type', 'The order type "SERVICE - Service en storingen" exists in iMUIS.'],
	[
		'hourTypeArticleGroup',
		'ok',
		'Article group of hour types',
		'The article group "10 - Uren" exists in iMUIS.',
	],
	['plannedHours', 'ok', 'Planned hours', 'It is chosen what happens to planned hours: Replace.'],
	['workType', 'ok', 'Work type', 'The work type "Service" exists in OutSmart.'],
	['paymentMethod', 'ok', 'Payment method', 'The payment method "op rekening" exists in OutSmart.'],
	...changeDates(
		'Debtors',
		'Contact persons',
		'Additional addresses',
		'Articles',
		'Sales orders',
		'Sales order lines',
	),
	[
		'columns',
		'ask',
		'Contact persons',
		'The contact persons in iMUIS have 12 columns: AANHEF, ACHTERNM, BLOK, EMAIL, MOBIEL, OPM, REL, ROEPNM, TEL, TSNVGSL, VOORLTRS, ZKSL. A sample: REL is "10127", ZKSL is "C1-Bakker", ROEPNM is "Henk", ACHTERNM is "Bakker", TEL is "0610127009", MOBIEL is "0610127009", EMAIL is "contact@relatie10127.example", BLOK is "N". In OutSmart it would be "10127-C1-Bakker" of relation 10127: Henk Bakker, 0610127009, contact@relatie10127.example.',
	],
	[
		'columns',
		'ask',
		'Additional addresses',
		'The additional addresses in iMUIS have 14 columns: ADRES, DEB, EMAIL, HNR, HNRTV, LAND, NAAM, NAAM2, PLAATS, POSTCD, SRT, STRAAT, TEL, ZKSL. A sample: DEB is "10012", ZKSL is "ADRES0", SRT is "P", NAAM is "Locatie ADRES0 10012", ADRES is "Achter de Kerk 153B", STRAAT is "Achter de Kerk", HNR is "153", HNRTV is "B", POSTCD is "3511 EE", PLAATS is "Utrecht", LAND is "NL". In OutSmart it would be "10012-ADRES0" of relation 10012: Achter de Kerk 153B, 3511 EE, Utrecht, NL, Locatie ADRES0 10012.',
	],
	[
		'materialFreeField5',
		'ok',
		'Free field 5 of materials',
		'Free field 5 is empty on all 3 material cards in OutSmart.',
	],
	[
		'relationNames',
		'ok',
		'Names of relations',
		'No relation number carries another name in OutSmart than in iMUIS; 0 stand on both sides.',
	],
	[
		'unsentFields',
		'ok',
		'Fields that are not sent',
		'OutSmart keeps what a change does not mention, such as remarks on relations. Tried with a relation that was removed again.',
	],
	[
		'completedWorkOrders',
		'ok',
		'Completed work orders',
		'No completed work order stands on work status 1; the first export writes nothing by surprise.',
	],
	[
		'otherExporter',
		'ask',
		"OutSmart's own link to iMUIS",
		"OutSmart's own link to iMUIS must be off: two exporters write every line twice. Set Up cannot see in OutSmart whether it is on.",
	],
];

test('C4: the first report on a company that has everything', async () => {
	const systems = await Systems.start();
	const { checks, attention } = await setUp(systems.context(), CHOSEN);
	const relationsLeft = systems.outSmart.entities('relations').map((one) => one.debtor_number);
	await systems.close();
	const rows = checks.map(({ check, status, subject, message }) => [check, status, subject, message]);
	expect(rows).toEqual(FIRST);
	expect(new Set(checks.map(({ stage }) => stage))).toEqual(new Set(['setUp']));
	// What is in order asks nothing; what a person must do stands once more in Attention, with what to do.
	expect(checks.filter(({ remedy }) => remedy === '').map(({ status }) => status)).toEqual(
		FIRST.map(([, status]) => status).filter((status) => status !== 'ask'),
	);
	expect(attention.map(({ key, label }) => [key, label])).toEqual(
		FIRST.filter(([, status]) => status === 'ask').map(([check, , subject]) => [check, subject]),
	);
	expect(relationsLeft).not.toContain('IMUIS-PROEF');
});

describe('C4: single checks tell what they are about', () => {
	test('a sample is told as it came, without what is empty, at most twenty columns of it, and what becomes of it trimmed', async () => {
		const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`VRIJVELD${at}`, ` ${at} `]));
		const contact = {
			REL: ' 10001 ',
			ZKSL: 'A',
			ACHTERNM: ' Smit ',
			TEL: ' ',
			EMAIL: '',
			OPM: 'x'.repeat(40),
		};
		const task = taskWith({ records: () => [{ ...contact, DEB: '10001', ...many }] });
		await checkColumns(task);
		const [contacts] = task.report.checks;
		const sample = /A sample: (.*)\. In OutSmart it would be (.*)\.$/.exec(contacts!.message);
		expect(sample?.[1]?.split(', ')).toHaveLength(20);
		expect(sample?.[1]).toContain(`ACHTERNM is " Smit ", OPM is "${'x'.repeat(40)}", DEB`);
		expect(sample?.[2]).toBe('"10001-A" of relation 10001: Smit');
	});

	test('both tables are read by their search key, and are ok without records', async () => {
		const asked: unknown[] = [];
		const task = taskWith({
			records: ({ table, sortFields }) => {
				asked.push([table, sortFields]);
				return [];
			},
		});
		await checkColumns(task);
		expect(asked).toEqual([
			['CNT', ['ZKSL']],
			['DEBADRES', ['ZKSL']],
		]);
		expect(task.report.checks.map(({ check, status, message }) => [check, status, message])).toEqual([
			[
				'columns',
				'ok',
				'There are no contact persons in iMUIS, so there is nothing to look at. Run Set Up again when there are, before you switch on "Include Contact Persons".',
			],
			[
				'columns',
				'ok',
				'There are no additional addresses in iMUIS, so there is nothing to look at. Run Set Up again when there are, before you switch on "Include Addresses".',
			],
		]);
	});

	test('planned hours: without hour types nothing needs to be chosen; with them it must', async () => {
		for (const [group, plannedHours, status] of [
			['  ', '', 'ok'],
			['10', '', 'ask'],
			['10', 'add', 'ok'],
		] as const) {
			const task = taskWith({}, { hourTypeArticleGroup: group, plannedHours });
			await checkPlannedHours(task);
			expect(task.report.checks.map((check) => check.status)).toEqual([status]);
		}
	});

	test('names of relations that differ are counted and shown as they stand', async () => {
		const task = taskWith({
			list: () => [
				{ debtor_number: ' 10001 ', name: ' De Zon ' },
				{ debtor_number: 10002, name: 'Café  Smit' },
				{ debtor_number: '10003', name: null },
			],
			pages: (): ImuisRecord[][] => [
				[
					{ NR: ' 10001', NAAM: 'Bakkerij Smit ' },
					{ NR: '10002', NAAM: 'CAFE', NAAM2: 'SMIT' },
					{ NR: '10003', NAAM: '' },
					{ NR: '10004', NAAM: 'Alleen in iMUIS' },
				],
			],
		});
		await checkRelationNames(task);
		const [check] = task.report.checks;
		expect(check).toMatchObject({ check: 'relationNames', status: 'ask' });
		expect(check!.message).toContain('10001');
		expect(check!.message).toContain('"Bakkerij Smit"');
		expect(check!.message).toContain('"De Zon"');
		expect(check!.message).not.toMatch(/10002|10003|10004/);
	});

	test('names of relations that agree are counted', async () => {
		const task = taskWith({
			list: () => [{ debtor_number: '10001', name: 'Émile Smit' }],
			pages: (): ImuisRecord[][] => [[{ NR: '10001', NAAM: 'emile smit' }, { NR: '10002' }]],
		});
		await checkRelationNames(task);
		expect(task.report.checks[0]!.message).toContain('; 1 stands on both sides.');
	});

	test('work statuses: what was chosen instead, not chosen, or chosen twice', async () => {
		const list = () => [
			{ sta_code: '0', sta_name: 'Open' },
			{ sta_code: '1', sta_name: ' naar   IMUIS ' },
			{ sta_code: '7', sta_name: 'Klaar' },
		];
		const told = async (exportWorkStatus: string, errorWorkStatus: string) => {
			const task = taskWith({ list }, { exportWorkStatus, errorWorkStatus });
			await checkWorkStatuses(task);
			const reasons = task.report.attention.map(({ reason }) => reason);
			return [
				task.report.checks.map(({ check, status, subject }) => `${check} ${status} ${subject}`),
				reasons,
			];
		};
		const kept = 'workStatus ok 0 - Open';
		expect(await told(' 7 ', '8')).toEqual([
			[kept, 'workStatus ok 7 - Klaar', 'workStatus missing 8'],
			['workStatusUnknown'],
		]);
		expect(await told('', '1')).toEqual([
			[kept, 'workStatus ask Naar iMuis', 'workStatus ok 1 - naar   IMUIS'],
			['workStatusNotChosen'],
		]);
		expect(await told('7', '7')).toEqual([
			[kept, 'workStatus ok 7 - Klaar', 'workStatus ok 7 - Klaar', 'workStatus ask 7'],
			['workStatusesEqual'],
		]);
		expect(await told('', '')).toEqual([
			[kept, 'workStatus ask Naar iMuis', 'workStatus ask Error'],
			['workStatusNotChosen', 'workStatusNotChosen'],
		]);
	});

	test('A10: only the trial relation itself is looked at, and asked for by its number', async () => {
		const trial = { debtor_number: 'IMUIS-PROEF', phone_number: ' ' };
		const asked: unknown[] = [];
		const task = taskWith({
			upsert: () => undefined,
			list: () => [{ debtor_number: '10001', phone_number: '1' }, trial],
			deleteEntity: () => asked.push('deleted'),
		});
		await checkUnsentFields(task);
		expect(task.report.checks.map(({ check, status }) => [check, status])).toEqual([['unsentFields', 'ask']]);
		expect(task.report.attention.map(({ reason }) => reason)).toEqual(['unsentFieldsEmptied']);
		expect(asked).toEqual(['deleted']);
	});
});
