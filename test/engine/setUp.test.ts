import type { INodeParameters } from 'n8n-workflow';
import { startImuisSimulator } from '../../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator } from '../../simulators/outsmart';
import { Systems } from '../support/Systems';
import { runStage } from './support/syncNode';

/** *Set Up* as a user runs it: one item per check, and what needs a person once more in Attention. */

let systems: Systems;

afterEach(async () => await systems.close());

async function start(seed: 'company' | 'otherCode1' = 'company'): Promise<void> {
	systems = Systems.of(
		await startImuisSimulator({ seed: 'company' }),
		await startOutSmartSimulator({ seed }),
	);
}

async function setUp(parameters: INodeParameters = {}) {
	const { outputs, attention } = await runStage(systems, 'setUp', parameters);
	const checks = (outputs[0] ?? []).map(({ json }) => json);
	const of = (check: string) => checks.filter((one) => one.check === check);
	return { checks, attention, of, statuses: (check: string) => of(check).map(({ status }) => status) };
}

function workStatuses(): string[] {
	return systems.outSmart.entities('workstatusses').map((one) => `${one.sta_code} ${one.sta_name}`);
}

describe('C4: Set Up', () => {
	test('adds the three work statuses and finds them the next time', async () => {
		await start();
		expect((await setUp()).statuses('workStatus')).toEqual(['created', 'created', 'created']);
		expect(workStatuses()).toEqual(['0 Niet naar iMuis', '1 Naar iMuis', '99 Error']);
		expect((await setUp()).statuses('workStatus')).toEqual(['ok', 'ok', 'ok']);
		expect(workStatuses()).toHaveLength(3);
	});

	test('asks about a code 1 with another name, and neither uses nor renames it', async () => {
		await start('otherCode1');
		expect((await setUp()).statuses('workStatus')).toEqual(['created', 'ask', 'created']);
		expect(workStatuses()).toContain('1 Gepland');
	});

	test('asks about a code 99 with another name, and neither uses nor renames it', async () => {
		await start();
		await systems
			.context()
			.outSmart.upsert('workstatusses', [{ sta_code: '99', sta_name: 'Wacht op klant' }]);
		expect((await setUp()).statuses('workStatus')).toEqual(['created', 'created', 'ask']);
		expect(workStatuses()).toContain('99 Wacht op klant');
	});

	test.each([
		['orderType', 'BESTAATNIET'],
		['hourTypeArticleGroup', '77'],
		['workType', 'Tuinieren'],
		['paymentMethod', 'in natura'],
	])('%s: one that exists is ok, one that does not is missing and named', async (check, unknown) => {
		await start();
		expect((await setUp()).statuses(check)).toEqual(['ok']);
		const { of, attention } = await setUp({ [check]: unknown });
		expect(of(check)).toMatchObject([
			{ status: 'missing', message: expect.stringContaining(unknown), remedy: expect.stringMatching(/\S/) },
		]);
		expect(attention).toContainEqual(expect.objectContaining({ key: check, outcome: 'notice' }));
	});

	test('names cards that use free field 5, and relation numbers that are somebody else in OutSmart', async () => {
		await start('otherCode1');
		const [relation] = systems.imuis.records('DEB');
		await systems.context().outSmart.upsert('relations', [
			{
				debtor_number: relation!.NR,
				name: 'Autobedrijf De Zon',
				street: 'Weg 1',
				postal_code: '1234 AB',
				city: 'Ede',
			},
		]);
		const { of } = await setUp();
		expect(of('materialFreeField5')).toMatchObject([
			{ status: 'ask', message: expect.stringContaining('EIGEN-KEUR (Keuringssticker)') },
		]);
		expect(of('relationNames')).toMatchObject([
			{ status: 'ask', message: expect.stringContaining(`${relation!.NR} is "${relation!.NAAM}" in iMUIS`) },
		]);
	});

	test('shows columns and a sample of contact persons and additional addresses', async () => {
		await start();
		const { of, statuses } = await setUp();
		expect(statuses('columns')).toEqual(['ask', 'ask']);
		for (const { message } of of('columns')) expect(message).toMatch(/A sample:.*ZKSL is ".+"/);
	});

	test('names completed work orders that the first export would take, and leaves them as they are', async () => {
		await start();
		for (const [number, workStatus] of [
			['W1', '1'],
			['W2', '0'],
		] as const) {
			systems.outSmart.createWorkOrder({ WorkorderNo: number, CustomerName: 'Bakkerij Smit' });
			systems.outSmart.completeWorkOrder(number, { workStatus });
		}
		const { of } = await setUp();
		expect(of('completedWorkOrders')).toMatchObject([
			{ status: 'ask', message: expect.stringContaining('W1 (Bakkerij Smit)') },
		]);
		expect(of('completedWorkOrders')[0]!.message).not.toContain('W2');
		expect(systems.outSmart.workOrders().map(({ status }) => status)).toEqual(['Compleet', 'Compleet']);
	});

	test('brings what a person must do to Attention, once each, with what to do', async () => {
		await start('otherCode1');
		const { checks, attention } = await setUp({ orderType: '' });
		const open = checks.filter(({ status }) => status === 'missing' || status === 'ask');
		expect(open.map(({ check }) => check)).toContain('orderType');
		expect(attention.map(({ key, message }) => [key, message])).toEqual(
			open.map(({ check, message, remedy }) => [check, `${String(message)} ${String(remedy)}`]),
		);
	});
});

test('C5: Set Up asks to switch off OutSmart’s own exporter', async () => {
	await start();
	const { of } = await setUp();
	expect(of('otherExporter')).toMatchObject([{ status: 'ask', remedy: expect.stringMatching(/\S/) }]);
});

test('R6: Set Up as a dry run writes nothing and says what it would add', async () => {
	await start();
	expect((await setUp({ dryRun: true })).statuses('workStatus')).toEqual(['missing', 'missing', 'missing']);
	const calls = [...systems.outSmart.calls(), ...systems.imuis.calls()];
	expect(calls.length).toBeGreaterThan(0);
	expect(calls.filter(({ write }) => write)).toEqual([]);
	expect(workStatuses()).toEqual([]);
});
