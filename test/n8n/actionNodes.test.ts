import type { ConnectedN8n } from '../../demo/connectedN8n';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import type { WorkflowFile, WorkflowNode } from '../../demo/lab/workflows';
import { startTestN8n } from './testN8n';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

let lab: ConnectedN8n;

beforeAll(async () => (lab = await startTestN8n()));
afterAll(async () => await lab?.stop());

const PACKAGE = 'n8n-nodes-imuis-outsmart.';

type Parameters = Record<string, unknown>;

/** What a resource locator holds. */
function located(mode: string, value: string): object {
	return { __rl: true, mode, value };
}

/** A workflow started by hand that goes through these nodes one after the other. */
function chain(steps: Array<[name: string, type: string, parameters: Parameters]>): WorkflowFile {
	const all: typeof steps = [['By hand', 'n8n-nodes-base.manualTrigger', {}], ...steps];
	const nodes = all.map(([name, type, parameters], index): WorkflowNode => {
		const credentials = type.startsWith(PACKAGE) ? lab.credentials : {};
		return { id: name, name, type, typeVersion: 1, position: [index * 200, 0], parameters, credentials };
	});
	const connections = Object.fromEntries(
		steps.map(([name], index) => [
			all[index]?.[0] ?? '',
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]),
	);
	return { name: 'Chain', nodes, connections };
}

async function run(workflow: WorkflowFile): Promise<Execution> {
	const { id } = await lab.client.createWorkflow(workflow);
	const execution = await lab.client.run(id, { trigger: 'By hand' });
	if (execution.status !== 'success') throw new Error(`The run failed: ${execution.error?.message}`);
	return execution;
}

/** Asks n8n for what the editor shows in a parameter that is filled by the service. */
async function ask<T>(
	route: string,
	node: string,
	methodName: string,
	currentNodeParameters: Parameters,
	more: Parameters = {},
): Promise<T> {
	return await lab.client.http.call<T>('post', `/dynamic-node-parameters/${route}`, {
		path: 'parameters.any',
		nodeTypeAndVersion: { name: `${PACKAGE}${node}`, version: 1 },
		methodName,
		currentNodeParameters,
		credentials: lab.credentials,
		...more,
	});
}

test('a relation goes from iMUIS to OutSmart, and the PDF of a work order comes as a file', async () => {
	const number = 'WB-2026-1';
	const { id } = lab.outSmart.createWorkOrder({ WorkorderNo: number, CustomerName: 'Bakkerij Smit' });
	lab.outSmart.completeWorkOrder(`row:${id}`);
	const value = {
		debtor_number: '={{ $json.NR }}',
		name: '={{ $json.NAAM }}',
		street: '={{ $json.STRAAT }}',
		postal_code: '={{ $json.POSTCD }}',
		city: '={{ $json.PLAATS }}',
	};
	const execution = await run(
		chain([
			[
				'Get',
				`${PACKAGE}imuisOnline`,
				{ resource: 'relation', operation: 'get', recordKey: located('list', '10000') },
			],
			[
				'Send',
				`${PACKAGE}outSmart`,
				{ resource: 'relation', operation: 'createOrUpdate', columns: { mappingMode: 'defineBelow', value } },
			],
			[
				'Read back',
				`${PACKAGE}outSmart`,
				{ resource: 'relation', operation: 'get', record: located('key', '={{ $json.debtor_number }}') },
			],
			[
				'Work order',
				`${PACKAGE}outSmart`,
				{ resource: 'workOrder', operation: 'get', workOrder: located('number', number) },
			],
			[
				'Download',
				`${PACKAGE}outSmart`,
				{
					resource: 'workOrder',
					operation: 'download',
					workOrder: located('id', '={{ $json.id }}'),
					files: ['pdf'],
				},
			],
			[
				'Content',
				'n8n-nodes-base.moveBinaryData',
				{ setAllData: false, sourceKey: 'pdf', destinationKey: 'content', options: { keepAsBase64: true } },
			],
		]),
	);
	const relation = lab.imuis.record('DEB', '10000');
	expect(itemsOf(execution, 'Get')).toEqual([expect.objectContaining({ NR: '10000', NAAM: relation?.NAAM })]);
	expect(itemsOf(execution, 'Read back')).toEqual([
		expect.objectContaining({ debtor_number: '10000', name: relation?.NAAM, city: relation?.PLAATS }),
	]);
	expect(itemsOf(execution, 'Work order')).toEqual([expect.objectContaining({ id, status: 'Compleet' })]);
	const [file] = itemsOf(execution, 'Content');
	expect(Buffer.from(String(file?.content), 'base64').toString('latin1')).toMatch(/^%PDF/);
});

test('a sales order is made in iMUIS and read with its lines; articles are read up to a limit', async () => {
	const execution = await run(
		chain([
			[
				'Make',
				`${PACKAGE}imuisOnline`,
				{
					resource: 'salesOrder',
					operation: 'create',
					record: { mappingMode: 'defineBelow', value: { DEB: '10001', ORDSRT: 'SERVICE' } },
					lines: { line: [{ article: 'CV-1001', quantity: '2' }] },
				},
			],
			[
				'Read',
				`${PACKAGE}imuisOnline`,
				{ resource: 'salesOrder', operation: 'get', recordKey: located('key', '={{ $json.NR }}') },
			],
			['Many', `${PACKAGE}imuisOnline`, { resource: 'article', operation: 'getMany', limit: 3 }],
		]),
	);
	const [made] = itemsOf(execution, 'Make');
	expect(lab.imuis.order(String(made?.NR)).lines).toMatchObject([{ ART: 'CV-1001', AANT: '2' }]);
	expect(itemsOf(execution, 'Read')).toMatchObject([{ NR: made?.NR, lines: [{ ART: 'CV-1001' }] }]);
	expect(itemsOf(execution, 'Many')).toHaveLength(3);
});

test('lists of a resource locator are searched', async () => {
	type Found = { results: Array<{ name: string; value: string }>; paginationToken?: string };
	const relations = { resource: 'relation', operation: 'get' };
	const route = 'resource-locator-results';
	const found = await ask<Found>(route, 'imuisOnline', 'searchRecords', relations, { filter: 'apotheek' });
	expect(found.results).toContainEqual({ name: '10000 - Willemijn Bakker Apotheek', value: '10000' });
	expect(found.results.every(({ name }) => /apotheek/i.test(name))).toBe(true);
	const first = await ask<Found>(route, 'imuisOnline', 'searchRecords', relations);
	const { paginationToken } = first;
	const second = await ask<Found>(route, 'imuisOnline', 'searchRecords', relations, { paginationToken });
	expect(second.results.length).toBeGreaterThan(0);
	expect(second.results).not.toContainEqual(first.results[0]);
	const { id } = lab.outSmart.createWorkOrder({ WorkorderNo: 'WB-2026-2', CustomerName: 'Garage Prins' });
	const orders = await ask<Found>(
		route,
		'outSmart',
		'searchWorkOrders',
		{ resource: 'workOrder', operation: 'get' },
		{ filter: 'prins' },
	);
	expect(orders.results).toEqual([{ name: 'WB-2026-2 - Garage Prins (Klaargezet)', value: id }]);
});

test.each([
	[
		'imuisOnlineTrigger',
		'getOrderTypesOrEvery',
		{ resource: 'salesOrder' },
		'SERVICE - Service en storingen',
	],
	['outSmartTrigger', 'getWorkStatusesOrEvery', { event: 'workOrderCompleted' }, '(Every work status)'],
	['imuisOutSmartSync', 'getArticleGroupsOrNone', { operation: 'importMaterials' }, '(No article group)'],
	['imuisOutSmartSync', 'getWorkStatusesOrNone', { operation: 'exportWorkOrders' }, '(No work status)'],
	['outSmart', 'getEmployees', { resource: 'workOrder', operation: 'updatePlanning' }, 'Jan de Vries (001)'],
])('the dropdown of %s (%s) comes from the service', async (node, method, parameters, name) => {
	const options = await ask<Array<{ name: string }>>('options', node, method, parameters);
	expect(options.map((option) => option.name)).toContain(name);
});

test.each([
	['imuisOnline', 'getColumns', { resource: 'relation', operation: 'create' }, 'NAAM'],
	['outSmart', 'getRecordFields', { resource: 'relation', operation: 'createOrUpdate' }, 'debtor_number'],
	['outSmart', 'getWorkOrderFields', { resource: 'workOrder', operation: 'create' }, 'CustomerName'],
])('the fields of %s (%s) fill a resource mapper', async (node, method, parameters, id) => {
	const { fields } = await ask<{ fields: Array<{ id: string }> }>(
		'resource-mapper-fields',
		node,
		method,
		parameters,
	);
	expect(fields.map((field) => field.id)).toContain(id);
});
