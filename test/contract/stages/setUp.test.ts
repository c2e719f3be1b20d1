import { TransportError } from '../../../nodes/http/errors';
import { OutSmartError } from '../../../nodes/OutSmart/openapi/errors';
import { SetUpSystems } from './setUpSystems';

let systems: SetUpSystems;

afterEach(async () => await systems.close());

describe('Set Up against an administration before its first synchronisation', () => {
	test('C4: names the administration and adds the three work statuses', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run();
		expect(outcome.one('imuisConnection').message).toContain('"Installatiebedrijf De Vries & Zn. B.V."');
		expect(outcome.one('outSmartConnection').message).toContain('5 employees');
		expect(outcome.statuses('workStatus')).toEqual({
			'0 - Niet naar iMuis': 'created',
			'1 - Naar iMuis': 'created',
			'99 - Error': 'created',
		});
		expect(systems.outSmartSimulator.entities('workstatusses')).toEqual([
			{ sta_code: '0', sta_name: 'Niet naar iMuis' },
			{ sta_code: '1', sta_name: 'Naar iMuis' },
			{ sta_code: '99', sta_name: 'Error' },
		]);
	});

	test('C4: a second run finds everything and adds nothing', async () => {
		systems = await SetUpSystems.start();
		await systems.run();
		const second = await systems.run();
		expect(Object.values(second.statuses('workStatus'))).toEqual(['ok', 'ok', 'ok']);
		expect(second.checks.filter(({ status }) => status === 'created')).toEqual([]);
	});

	test('C4: choices that exist are ok; what only a person can confirm stays ask', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run();
		expect(outcome.one('orderType')).toMatchObject({ status: 'ok', remedy: '' });
		expect(outcome.one('hourTypeArticleGroup')).toMatchObject({ status: 'ok', remedy: '' });
		expect(outcome.one('workType').status).toBe('ok');
		expect(outcome.one('paymentMethod').status).toBe('ok');
		expect(outcome.one('plannedHours').status).toBe('ok');
		expect(outcome.reasons()).toEqual(['sampleToConfirm', 'sampleToConfirm', 'otherExporter']);
	});

	test('C4: nothing chosen asks, and lists what exists', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run({
			orderType: '',
			hourTypeArticleGroup: '',
			workType: '',
			paymentMethod: ' ',
		});
		expect(outcome.one('orderType')).toMatchObject({ status: 'ask' });
		expect(outcome.one('orderType').remedy).toContain('SERVICE - Service en storingen');
		expect(outcome.one('hourTypeArticleGroup').remedy).toContain('10 - Uren');
		expect(outcome.one('workType').remedy).toContain('Storing');
		expect(outcome.one('paymentMethod').remedy).toContain('op rekening');
		expect(outcome.one('plannedHours').status).toBe('ok');
	});

	test('C4: a choice that does not exist is missing, a blocked one asks', async () => {
		systems = await SetUpSystems.start();
		systems.imuisSimulator.editRecord('ORDSRT', ['SERVICE'], { BLOK: 'J' });
		const outcome = await systems.run({
			workType: 'Tuinieren',
			paymentMethod: 'in natura',
			hourTypeArticleGroup: '77',
		});
		expect(outcome.one('orderType')).toMatchObject({ status: 'ask' });
		expect(outcome.one('orderType').message).toContain('is blocked in iMUIS');
		for (const check of ['hourTypeArticleGroup', 'workType', 'paymentMethod'] as const) {
			expect(outcome.one(check).status).toBe('missing');
		}
		expect(outcome.one('workType').message).toBe(
			'The chosen work type "Tuinieren" does not exist in OutSmart.',
		);
	});

	test('E12: an hour-type group without a choice for planned hours asks', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run({ plannedHours: '' });
		expect(outcome.one('plannedHours').status).toBe('ask');
		expect(outcome.reasons()).toContain('plannedHoursNotChosen');
	});

	test('C5: the other exporter is always asked for', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run({}, { language: 'nl' });
		expect(outcome.one('otherExporter')).toMatchObject({
			status: 'ask',
			subject: 'Eigen iMUIS-koppeling van OutSmart',
		});
		expect(outcome.one('otherExporter').message).toContain('dubbel');
	});

	test('C4: attention holds one notice per missing or ask, saying both what and what to do', async () => {
		systems = await SetUpSystems.start({}, { seed: 'otherCode1' });
		const { checks, attention } = await systems.run({ orderType: '', workType: 'Tuinieren' });
		const open = checks.filter(({ status }) => status === 'missing' || status === 'ask');
		expect(
			attention.map(({ stage, outcome, key, label, message }) => ({ stage, outcome, key, label, message })),
		).toEqual(
			open.map(({ check, subject, message, remedy }) => ({
				stage: 'setUp',
				outcome: 'notice',
				key: check,
				label: subject,
				message: `${message} ${remedy}`,
			})),
		);
	});
});

describe('work statuses', () => {
	test('C4: a code 1 with another name is asked and never changed', async () => {
		systems = await SetUpSystems.start({}, { seed: 'otherCode1' });
		const outcome = await systems.run();
		expect(outcome.statuses('workStatus')).toEqual({
			'0 - Niet naar iMuis': 'created',
			'1 - Gepland': 'ask',
			'99 - Error': 'created',
		});
		expect(systems.outSmartSimulator.entities('workstatusses')).toContainEqual({
			sta_code: '1',
			sta_name: 'Gepland',
		});
	});

	test('C4: names are compared without regard to case and spaces', async () => {
		systems = await SetUpSystems.start();
		await systems.outSmart.upsert('workstatusses', [
			{ sta_code: '1', sta_name: ' NAAR  imuis' },
			{ sta_code: '99', sta_name: 'ERROR' },
		]);
		const outcome = await systems.run();
		expect(outcome.of('workStatus').map(({ status }) => status)).toEqual(['created', 'ok', 'ok']);
	});

	test('C4: a code chosen instead of 1 must exist; then code 1 is nobody’s business', async () => {
		systems = await SetUpSystems.start({}, { seed: 'otherCode1' });
		const before = await systems.run({ exportWorkStatus: '2' });
		expect(before.statuses('workStatus')).toMatchObject({ '2': 'missing' });
		await systems.outSmart.upsert('workstatusses', [{ sta_code: '2', sta_name: 'Klaar voor factuur' }]);
		const after = await systems.run({ exportWorkStatus: '2' });
		expect(Object.values(after.statuses('workStatus'))).toEqual(['ok', 'ok', 'ok']);
	});

	test('C4: no code chosen, or the same one twice, asks', async () => {
		systems = await SetUpSystems.start();
		expect((await systems.run({ exportWorkStatus: '' })).reasons()).toContain('workStatusNotChosen');
		expect((await systems.run({ errorWorkStatus: '1' })).reasons()).toContain('workStatusesEqual');
	});

	test('R6: a dry run adds nothing and says what is missing', async () => {
		systems = await SetUpSystems.start();
		const outcome = await systems.run({}, { dryRun: true });
		expect(Object.values(outcome.statuses('workStatus'))).toEqual(['missing', 'missing', 'missing']);
		expect(systems.outSmartSimulator.entities('workstatusses')).toEqual([]);
		const writes = [...systems.outSmartSimulator.calls(), ...systems.imuisSimulator.calls()].filter(
			({ write }) => write,
		);
		expect(writes).toEqual([]);
	});

	test('R8: a work status that OutSmart refuses is told, and the others are added', async () => {
		systems = await SetUpSystems.start({}, { switches: { zeroIsMissing: true } });
		const outcome = await systems.run();
		expect(outcome.statuses('workStatus')).toEqual({
			'0 - Niet naar iMuis': 'missing',
			'1 - Naar iMuis': 'created',
			'99 - Error': 'created',
		});
		expect(outcome.of('workStatus')[0]!.remedy).toContain('by hand');
	});
});

describe('what iMUIS can do', () => {
	const TABLES = [
		'Debtors',
		'Contact persons',
		'Additional addresses',
		'Articles',
		'Sales orders',
		'Sales order lines',
	];

	test('A3: every table gives nothing that changed since tomorrow', async () => {
		systems = await SetUpSystems.start();
		expect((await systems.run()).statuses('changeDate')).toEqual(
			Object.fromEntries(TABLES.map((table) => [table, 'ok'])),
		);
	});

	test('A3: rows for tomorrow mean that the date is ignored', async () => {
		systems = await SetUpSystems.start({ switches: { mutdateUnsupportedTables: ['CNT', 'ORDRG'] } });
		const outcome = await systems.run();
		expect(outcome.statuses('changeDate')).toMatchObject({
			'Contact persons': 'missing',
			'Sales order lines': 'missing',
			Debtors: 'ok',
		});
		expect(outcome.of('changeDate').find(({ subject }) => subject === 'Sales order lines')!.remedy).toContain(
			'reads all of them',
		);
	});

	test('A3: a refused date is missing support too, with the words of iMUIS', async () => {
		systems = await SetUpSystems.start({
			switches: { mutdateUnsupportedTables: ['ART'], mutdateUnsupported: 'refused' },
		});
		const articles = (await systems.run()).of('changeDate').find(({ subject }) => subject === 'Articles')!;
		expect(articles.status).toBe('missing');
		expect(articles.message).toContain('MUTDATE_VA is niet beschikbaar voor tabel ART');
	});

	test('A4: columns and a sample of contact persons and addresses are shown for confirmation', async () => {
		systems = await SetUpSystems.start();
		const [contacts, addresses] = (await systems.run()).of('columns');
		expect(contacts!.status).toBe('ask');
		expect(contacts!.message).toMatch(
			/ACHTERNM.*A sample:.*REL is "(\d+)", ZKSL is "(.+?)".*it would be "\1-\2" of relation \1: /,
		);
		expect(addresses!.message).toMatch(
			/POSTCD.*A sample:.*DEB is "(\d+)", ZKSL is "(.+?)".*it would be "\1-\2" of relation \1: /,
		);
	});

	test('A4: without contact persons and addresses there is nothing to confirm', async () => {
		systems = await SetUpSystems.start({ seed: 'empty' });
		expect((await systems.run()).of('columns').map(({ status }) => status)).toEqual(['ok', 'ok']);
	});

	test('A4: a table that iMUIS does not show is told, once', async () => {
		systems = await SetUpSystems.start({ switches: { unreadableColumns: { CNT: ['ZKSL'] } } });
		const outcome = await systems.run();
		expect(outcome.statuses('columns')).toMatchObject({
			'Contact persons': 'missing',
			'Additional addresses': 'ask',
		});
		expect(outcome.statuses('changeDate')).not.toHaveProperty('Contact persons');
	});
});

describe('what OutSmart holds already', () => {
	test('C4: material cards that use free field 5 are named', async () => {
		systems = await SetUpSystems.start({}, { seed: 'otherCode1' });
		const item = (await systems.run()).one('materialFreeField5');
		expect(item.status).toBe('ask');
		expect(item.message).toContain('EIGEN-KEUR (Keuringssticker): "keuring 2026"');
	});

	test('C4: relation numbers with another name are named, the same name written otherwise is not', async () => {
		systems = await SetUpSystems.start();
		const [first, second] = systems.imuisSimulator.records('DEB');
		const address = { street: 'Weg 1', postal_code: '1234 AB', city: 'Ede' };
		await systems.outSmart.upsert('relations', [
			{ debtor_number: first!.NR, name: 'Autobedrijf De Zon', ...address },
			{ debtor_number: second!.NR, name: ` ${String(second!.NAAM).toUpperCase()}.`, ...address },
		]);
		const item = (await systems.run()).one('relationNames');
		expect(item.status).toBe('ask');
		expect(item.message).toContain(`1 relation number carries`);
		expect(item.message).toContain(
			`${first!.NR} is "${first!.NAAM}" in iMUIS and "Autobedrijf De Zon" in OutSmart`,
		);
	});

	test('C4: a long list of other names is bounded', async () => {
		systems = await SetUpSystems.start();
		const relations = systems.imuisSimulator.records('DEB').slice(0, 40);
		await systems.outSmart.upsert(
			'relations',
			relations.map(({ NR }) => ({
				debtor_number: NR,
				name: 'Iemand anders',
				street: 'Weg 1',
				postal_code: '1234 AB',
				city: 'Ede',
			})),
		);
		const item = (await systems.run()).one('relationNames');
		expect(item.message).toContain('40 relation numbers carry');
		expect(item.message).toContain('and 25 more');
	});

	test('C4: completed work orders on the export work status are named and not consumed', async () => {
		systems = await SetUpSystems.start();
		const { outSmartSimulator } = systems;
		for (const number of ['W1', 'W2', 'W3', 'W4']) {
			outSmartSimulator.createWorkOrder({ WorkorderNo: number, CustomerName: 'Bakkerij Smit' });
			outSmartSimulator.completeWorkOrder(number, { workStatus: number === 'W2' ? '0' : '1' });
		}
		outSmartSimulator.archiveWorkOrder('W3');
		const item = (await systems.run()).one('completedWorkOrders');
		expect(item.status).toBe('ask');
		expect(item.message).toContain(
			'2 completed work orders stand on work status 1 in OutSmart: W1 (Bakkerij Smit), W4 (Bakkerij Smit).',
		);
		expect(outSmartSimulator.workOrders().map(({ status }) => status)).toEqual(Array(4).fill('Compleet'));
	});

	test('C4: no completed work orders is ok', async () => {
		systems = await SetUpSystems.start({}, { switches: { emptyListIsNull: true } });
		expect((await systems.run()).one('completedWorkOrders').status).toBe('ok');
	});

	test('A10: fields that are not sent are tried out on a relation that is removed again', async () => {
		systems = await SetUpSystems.start();
		const before = systems.outSmartSimulator.entities('relations');
		expect((await systems.run()).one('unsentFields').status).toBe('ok');
		systems.outSmartSimulator.setSwitches({ upsertEmptiesUnsentFields: true });
		expect((await systems.run()).one('unsentFields').status).toBe('ask');
		expect(systems.outSmartSimulator.entities('relations')).toEqual(before);
	});
});

describe('a service that does not answer', () => {
	test('C4: no connection is an error of the stage, not a check', async () => {
		systems = await SetUpSystems.start();
		systems.outSmartSimulator.addFault({
			operation: 'GET employees',
			action: { kind: 'drop', when: 'before' },
		});
		await expect(systems.run()).rejects.toBeInstanceOf(TransportError);
	});

	test('C4: a fault of OutSmart while adding a work status is an error, not a refused record', async () => {
		systems = await SetUpSystems.start();
		systems.outSmartSimulator.addFault({ operation: 'POST workstatusses', action: { kind: 'html' } });
		await expect(systems.run()).rejects.toBeInstanceOf(OutSmartError);
	});
});
