import type { Fault } from '../../simulators/core/types';
import { STAGE_NODES, type StageKey } from '../n8n/lab';
import { bothSystems, differences, type BothSystems } from './support/bothSystems';
import { KilledServer } from './support/KilledServer';
import { chosen, nameOf, SERVICES, type CallPoint } from './support/points';

const MINUTE = 60_000;
jest.setTimeout(30 * MINUTE);

type Kill = [
	service: CallPoint['service'],
	stage: StageKey,
	fault: Omit<Fault, 'action'>,
	place: 'before' | 'after' | 'answered',
];

/** At least one call of every stage and of every kind of write. */
const KILLS: Kill[] = [
	['outSmart', 'importRelations', { operation: 'POST relations' }, 'after'],
	['outSmart', 'importRelations', { operation: 'POST contactpersons' }, 'before'],
	['imuis', 'importMaterials', { operation: 'GetStamtabelRecords', target: 'ART' }, 'answered'],
	['outSmart', 'importMaterials', { operation: 'POST materials', skip: 1 }, 'after'],
	['outSmart', 'importHourTypes', { operation: 'POST hourtypes' }, 'after'],
	['outSmart', 'importSalesOrders', { operation: 'PostWorkorders' }, 'before'],
	['outSmart', 'importSalesOrders', { operation: 'PostWorkorders' }, 'after'],
	['imuis', 'exportWorkOrders', { operation: 'UpdateVerkooporderRegel' }, 'after'],
	['imuis', 'exportWorkOrders', { operation: 'CreateVerkooporderRegel' }, 'before'],
	['imuis', 'exportWorkOrders', { operation: 'CreateVerkooporderRegel' }, 'after'],
	['imuis', 'exportWorkOrders', { operation: 'CreateStamtabelRecord', target: 'ART' }, 'after'],
	['outSmart', 'exportWorkOrders', { operation: 'GetWorkorder', containing: 'update_status=true' }, 'after'],
	['outSmart', 'exportWorkOrders', { operation: 'UpdateWorkorder' }, 'answered'],
];

let server: KilledServer;
let expected: BothSystems;

beforeAll(async () => {
	server = await KilledServer.start();
	await server.beginAnew();
	// The article that the export makes in iMUIS becomes a material in OutSmart one run later.
	for (const run of [await server.runAll(), await server.runAll()])
		if (run.status !== 'success') throw new Error(`The undisturbed run: ${run.error?.message}`);
	expected = bothSystems(server.systems);
});

afterAll(async () => await server?.stop());

test.each(chosen(KILLS, KILLS.length))(
	'E11, I13, R4, R9: %s, %s, %p: n8n killed (%s) and started again: the run after the claim has expired finishes the work',
	async (service, stage, fault, place) => {
		await server.beginAnew();
		const { killed } = await server.cutPower(service, { ...fault, action: { kind: 'hold', when: place } });
		expect(killed.status).toBe('crashed');
		const cut = (await server.checkpoints()).get(stage);
		expect(cut).toMatchObject({ syncDate: '', checkpoint: '', owner: killed.id });

		// Until then nobody else takes the stage; what is left of the others is done.
		const early = await server.runAll();
		expect(early.status).toBe('success');
		expect(early.nodes[STAGE_NODES[stage]]).toBeUndefined();

		await server.letClaimsExpire();
		const next = await server.runAll();
		expect(next.status).toBe('success');
		expect(next.nodes[STAGE_NODES[stage]]).toBeDefined();
		expect((await server.runAll()).status).toBe('success');
		expect(differences(expected, bothSystems(server.systems))).toEqual([]);

		for (const each of SERVICES) server.systems[each].clearCalls();
		expect((await server.runAll()).status).toBe('success');
		const writes = SERVICES.flatMap((each) => server.systems[each].calls().filter(({ write }) => write));
		expect(writes.map(nameOf)).toEqual([]);
	},
);
