import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Completion } from '../../../simulators/outsmart/control/requests';
import { Systems } from '../../support/Systems';
import { credentialsFor, type CredentialContents } from '../support/credentials';
import { loadOptions, pollOnce } from '../support/Engine';

let systems: Systems;
/** What n8n keeps of the node between polls. */
let staticData: IDataObject;

beforeEach(async () => {
	systems = await Systems.start();
	staticData = {};
});

afterEach(async () => {
	await systems.close();
});

const COMPLETED = { event: 'workOrderCompleted' };
const STATUS = { event: 'statusChanged' };
const WORK_STATUS = { event: 'workStatusChanged' };

async function poll(
	parameters: INodeParameters,
	mode: 'manual' | 'trigger' = 'trigger',
	credentials: CredentialContents = credentialsFor(systems),
): Promise<IDataObject[]> {
	const outputs = await pollOnce({ node: 'outSmartTrigger', parameters, credentials, staticData, mode });
	return (outputs?.[0] ?? []).map(({ json }) => json);
}

async function ids(parameters: INodeParameters): Promise<unknown[]> {
	return (await poll(parameters)).map(({ id }) => id);
}

/** A work order that is Klaargezet; answers its row id. */
function make(): string {
	return systems.outSmart.createWorkOrder({
		WorkorderNo: 'WB-1',
		CustomerName: 'Bakkerij Smit',
		CustomerDebtorNr: '10001',
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
	}).id;
}

function complete(id: string, completion: Completion = {}): void {
	systems.outSmart.completeWorkOrder(`row:${id}`, completion);
}

function completed(completion: Completion = {}): string {
	const id = make();
	complete(id, completion);
	return id;
}

describe('work order completed', () => {
	test('one completed: handed out once, with what was used and worked, and it stays Compleet (E1)', async () => {
		await poll(COMPLETED);
		const id = completed({
			materials: [{ MaterialCode: '100020', MaterialNr: '2', MaterialName: 'Beugel' }],
			workperiods: [{ BeginTime: '08:00', EndTime: '09:00', HourType: 'UUR-MONT' }],
		});
		const [found, ...others] = await poll(COMPLETED);
		expect(others).toEqual([]);
		expect(found).toMatchObject({
			id,
			status: 'Compleet',
			Materials: [{ MaterialCode: '100020' }],
			Workperiods: [{ HourType: 'UUR-MONT' }],
		});
		expect(await ids(COMPLETED)).toEqual([]);
		expect(systems.outSmart.workOrder(`row:${id}`).status).toBe('Compleet');
		expect(systems.outSmart.calls().filter(({ write }) => write)).toEqual([]);
	});

	test('R10: without the links that open it to anybody', async () => {
		await poll(COMPLETED);
		const id = make();
		const photo = { image: 'https://example.invalid/foto.php?sheet_id=1', title: 'Meterkast' };
		systems.outSmart.editWorkOrder(`row:${id}`, { Photos: [photo] });
		complete(id);
		const [found] = await poll(COMPLETED);
		expect(JSON.stringify(found)).not.toMatch(/sheet_id|https?:|[0-9a-f]{32}/);
		expect(found).toMatchObject({ Photos: [{ title: 'Meterkast' }] });
	});

	test('by work status: only those on it, also when they get it later', async () => {
		const onOne = { ...COMPLETED, workStatus: '1' };
		await poll(onOne);
		const [ready, waiting] = [completed(), completed({ workStatus: null })];
		expect(await ids(onOne)).toEqual([ready]);
		systems.outSmart.editWorkOrder(`row:${waiting}`, { WorkStatus: '1' });
		expect(await ids(onOne)).toEqual([waiting]);
	});

	test('reopened and completed again: handed out again', async () => {
		await poll(COMPLETED);
		const id = completed();
		expect(await ids(COMPLETED)).toEqual([id]);
		systems.outSmart.editWorkOrder(`row:${id}`, { status: 'Opgehaald' });
		expect(await ids(COMPLETED)).toEqual([]);
		complete(id);
		expect(await ids(COMPLETED)).toEqual([id]);
	});

	test('Fetch Test Event without any on the chosen work status says so', async () => {
		completed();
		await expect(poll({ ...COMPLETED, workStatus: '77' }, 'manual')).rejects.toThrow(
			'OutSmart has no such work order to show as an example.',
		);
	});
});

describe('status changed', () => {
	test('every status that a work order enters, once; new ones too', async () => {
		await poll(STATUS);
		const id = make();
		expect(await ids(STATUS)).toEqual([id]);
		systems.outSmart.fetchWorkOrder(`row:${id}`);
		expect(await ids(STATUS)).toEqual([id]);
		complete(id);
		expect(await poll(STATUS)).toMatchObject([{ id, status: 'Compleet' }]);
		expect(await ids(STATUS)).toEqual([]);
	});

	test('Afgehandeld only when it is watched', async () => {
		const handled = { ...STATUS, statuses: ['Afgehandeld'] };
		const id = completed();
		await poll(handled);
		systems.outSmart.editWorkOrder(`row:${id}`, { status: 'Afgehandeld' });
		expect(await ids(handled)).toEqual([id]);
		expect(await ids(STATUS)).toEqual([]);
	});

	test('without a status to watch it says what to choose', async () => {
		await expect(poll({ ...STATUS, statuses: [] })).rejects.toThrow('No status is chosen to watch.');
	});
});

describe('work status changed', () => {
	test('each other code once, of the chosen code only', async () => {
		const id = make();
		await poll(WORK_STATUS);
		systems.outSmart.editWorkOrder(`row:${id}`, { WorkStatus: '1' });
		expect(await poll(WORK_STATUS)).toMatchObject([{ id, WorkStatus: '1' }]);
		systems.outSmart.editWorkOrder(`row:${id}`, { WorkStatus: '99' });
		expect(await ids(WORK_STATUS)).toEqual([id]);
		expect(await ids(WORK_STATUS)).toEqual([]);
		const onOne = { ...WORK_STATUS, workStatus: '1' };
		expect(await ids(onOne)).toEqual([]);
		systems.outSmart.editWorkOrder(`row:${id}`, { WorkStatus: '1' });
		expect(await ids(onOne)).toEqual([id]);
	});

	test('a work order without a work status is none', async () => {
		await poll(WORK_STATUS);
		make();
		expect(await ids(WORK_STATUS)).toEqual([]);
	});
});

test('R10: a refused token says so without the token', async () => {
	const wrong = { ...credentialsFor(systems).outSmartApi, token: 'GEHEIM-TOKEN-123' };
	const fault = await poll(COMPLETED, 'trigger', { outSmartApi: wrong }).catch((error: unknown) => error);
	expect(fault).toBeInstanceOf(Error);
	expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toMatch(/GEHEIM-TOKEN-123/);
	expect(staticData).toEqual({});
});

test('the dropdown of work statuses comes from OutSmart', async () => {
	const nodeCase = { node: 'outSmartTrigger', parameters: COMPLETED, credentials: credentialsFor(systems) };
	await systems.context().outSmart.upsert('workstatusses', [{ sta_code: '1', sta_name: 'Naar iMuis' }]);
	expect(await loadOptions(nodeCase, 'getWorkStatusesOrEvery')).toEqual([
		{ name: '(Every work status)', value: '' },
		{ name: '1 - Naar iMuis', value: '1' },
	]);
});
