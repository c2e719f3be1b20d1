import { asOptions } from '../../../nodes/choices/Choice';
import { readArticleGroups, readOrderTypes } from '../../../nodes/ImuisOnline/choices';
import { readPaymentMethods, readWorkStatusChoices, readWorkTypes } from '../../../nodes/OutSmart/choices';
import { SetUpSystems } from './setUpSystems';

let systems: SetUpSystems;

afterEach(async () => await systems.close());

test('I6: order types are listed by key and description, blocked ones are left out', async () => {
	systems = await SetUpSystems.start();
	systems.imuisSimulator.editRecord('ORDSRT', ['ONDERHOUD'], { BLOK: 'J' });
	expect(asOptions(await readOrderTypes(systems.imuis))).toEqual([
		{ name: 'SERVICE - Service en storingen', value: 'SERVICE' },
		{ name: 'standaard - Standaard verkooporder', value: 'standaard' },
	]);
});

test('I5: article groups are listed by number', async () => {
	systems = await SetUpSystems.start();
	const groups = asOptions(await readArticleGroups(systems.imuis));
	expect(groups.map(({ value }) => value)).toEqual(['10', '20', '30', '40', '50', '90']);
	expect(groups[0]).toEqual({ name: '10 - Uren', value: '10' });
});

test('I14: work types and payment methods are listed as OutSmart has them', async () => {
	systems = await SetUpSystems.start();
	await systems.outSmart.upsert('worktypes', [
		{ wrt_name: 'Airco', wrt_description: 'Airco', wrt_default_minutes: '30', wrt_active: '1' },
		{ wrt_name: 'Service', wrt_description: 'Service', wrt_default_minutes: '60', wrt_active: '0' },
	]);
	const workTypes = asOptions(await readWorkTypes(systems.outSmart));
	expect(workTypes[0]).toEqual({ name: 'Airco', value: 'Airco' });
	expect(workTypes.map(({ value }) => value)).not.toContain('Service');
	expect(asOptions(await readPaymentMethods(systems.outSmart)).map(({ value }) => value)).toContain(
		'pin betaling',
	);
});

test('I14: an OutSmart without lists has its stock names', async () => {
	systems = await SetUpSystems.start({}, { seed: 'empty', switches: { emptyListIsNull: true } });
	expect(asOptions(await readWorkTypes(systems.outSmart))).toHaveLength(11);
	expect(asOptions(await readPaymentMethods(systems.outSmart))).toHaveLength(5);
	expect(asOptions(await readWorkStatusChoices(systems.outSmart))).toEqual([]);
});

test('E1: work statuses are listed by code, as OutSmart shows them', async () => {
	systems = await SetUpSystems.start();
	await systems.outSmart.upsert('workstatusses', [
		{ sta_code: '99', sta_name: 'Error' },
		{ sta_code: '1', sta_name: 'Naar iMuis' },
		{ sta_code: '10', sta_name: 'Wacht' },
	]);
	expect(asOptions(await readWorkStatusChoices(systems.outSmart))).toEqual([
		{ name: '1 - Naar iMuis', value: '1' },
		{ name: '10 - Wacht', value: '10' },
		{ name: '99 - Error', value: '99' },
	]);
});
