import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import { readTemplate, type BuildingBlockTemplate } from '../../demo/Koppeling';
import { itemsOf, type Execution } from '../../demo/lab/executions';
import type { N8nVersion } from '../../demo/lab/releases';
import type { CredentialReference, WorkflowFile, WorkflowNode } from '../../demo/lab/workflows';
import { Mailbox } from '../support/mailbox';
import { parameterProblems, unfilledParameters } from '../support/nodeParameters';
import { ScriptedChatModel, toolResult } from '../support/ScriptedChatModel';
import { TestKoppeling } from './lab';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

const WORKFLOWS = join(__dirname, '../../workflows');
const FILES = readdirSync(WORKFLOWS);
/** What a template leaves to the user, by node: n8n marks it red until it is filled in. */
const LEFT_TO_THE_USER: Record<string, string[]> = { 'Send e-mail': ['fromEmail'] };

let lab: TestKoppeling;
let mailbox: Mailbox;
let model: ScriptedChatModel;
let credentials: Record<string, CredentialReference>;

beforeAll(async () => {
	[lab, mailbox, model] = await Promise.all([
		TestKoppeling.start('2.41.1'),
		Mailbox.open(),
		ScriptedChatModel.start(),
	]);
	const { client } = lab.koppeling;
	credentials = {
		...lab.koppeling.credentials,
		smtp: await client.createCredential('Mail', 'smtp', mailbox.credential),
		openAiApi: await client.createCredential('Model', 'openAiApi', model.credential),
	};
});
afterAll(async () => {
	await lab?.stop();
	await mailbox?.close();
	await model?.close();
});

describe.each<N8nVersion>(['2.41.1', '2.8.4'])('the node descriptions of n8n %s', (version) => {
	let descriptions: INodeTypeDescription[];

	beforeAll(async () => {
		const other = version === '2.41.1' ? undefined : await TestKoppeling.start(version);
		descriptions = await (other ?? lab).koppeling.client.nodeTypes();
		await other?.stop();
	});

	test.each(FILES)('%s: every node, version, parameter and choice is there', (file) => {
		const { nodes } = JSON.parse(readFileSync(join(WORKFLOWS, file), 'utf8')) as { nodes: INode[] };
		for (const node of nodes) {
			const description = descriptions.find(
				(each) => each.name === node.type && [each.version].flat().includes(node.typeVersion),
			);
			if (!description) throw new Error(`${node.name}: n8n has no ${node.type} ${node.typeVersion}`);
			expect([node.name, parameterProblems(node, description)]).toEqual([node.name, []]);
			expect([node.name, unfilledParameters(node, description)]).toEqual([
				node.name,
				LEFT_TO_THE_USER[node.name] ?? [],
			]);
		}
	});
});

describe('sales order to work order', () => {
	let id: string;

	beforeAll(async () => {
		id = await ready('order-to-work-order', (node) =>
			node.name === 'Sales order' ? withParameters(node, { orderType: 'SERVICE' }) : node,
		);
		await setBaseline(id, 'Sales order');
	});

	test('a new order becomes a work order as mapped, with its materials and texts', async () => {
		const { imuis, outSmart } = lab.koppeling;
		const { NR } = imuis.createOrder({
			head: { DEB: '10001', BETALER: '10002', ORDSRT: 'SERVICE', KENM: 'Lekkage', OPM: 'Bel vooraf' },
			lines: [
				{ ART: 'TEKST', AANT: '0', OMSCHR: 'Kraan vervangen', OPMEXT: 'Let op: oud leidingwerk' },
				{ ART: '100001', AANT: '2.5', PRS: '7.85' },
				{ ART: '100002', AANT: '10', AANTGELEV: '4' },
				{ ART: '100003', AANT: '3', AANTGELEV: '3' },
			],
		}).head;
		imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'ONDERHOUD' }, lines: [] });
		const run = await polled(id);
		expect(run.status).toBe('success');
		expect(itemsOf(run, 'Work order made')).toEqual([
			expect.objectContaining({ workorder_no: NR, created: true }),
		]);
		const customer = imuis.record('DEB', '10001');
		const payer = imuis.record('DEB', '10002');
		const [workOrder, ...others] = outSmart.workOrders(NR);
		expect(others).toEqual([]);
		expect(workOrder).toMatchObject({
			CustomerDebtorNr: '10001',
			CustomerName: customer?.NAAM,
			CustomerStreet: customer?.STRAAT,
			CustomerStreetNo: `${customer?.HNR}${customer?.HNRTV ?? ''}`,
			CustomerZIP: customer?.POSTCD,
			CustomerCity: customer?.PLAATS,
			CustomerDebtorNrInvoice: '10002',
			CustomerNameInvoice: payer?.NAAM,
			CustomerCityInvoice: payer?.PLAATS,
			TypeOfWork: 'Service',
			PaymentMethod: 'op rekening',
			ShortWorkDescription: 'Lekkage',
			WorkDescription: 'Kraan vervangen\nLet op: oud leidingwerk',
			InternalWorkDescription: 'Bel vooraf',
		});
		const lines = imuis.order(NR ?? '').lines;
		expect(workOrder?.Materials.map(materialOf)).toEqual([
			{ code: '100001', quantity: 2.5, price: 7.85, line: lines[1]?.RG },
			{ code: '100002', quantity: 6, price: priceOf(lines[2]), line: lines[2]?.RG },
		]);
	});

	test('a delivery address is where the work is', async () => {
		const { imuis, outSmart } = lab.koppeling;
		const { NR } = imuis.createOrder({
			head: {
				DEB: '10001',
				ORDSRT: 'SERVICE',
				VERZNAAM: 'Magazijn Noord',
				VERZSTRAAT: 'Kade',
				VERZHNR: '5',
				VERZHNRTV: 'B',
				VERZPOSTCD: '1976 BX',
				VERZPLAATS: 'IJmuiden',
			},
			lines: [],
		}).head;
		await polled(id);
		expect(outSmart.workOrder(NR ?? '')).toMatchObject({
			CustomerName: 'Magazijn Noord',
			CustomerStreet: 'Kade',
			CustomerStreetNo: '5B',
			CustomerZIP: '1976 BX',
			CustomerCity: 'IJmuiden',
			CustomerNameInvoice: imuis.record('DEB', '10001')?.NAAM,
		});
	});

	test('an order that changes afterwards makes no second work order and leaves the first as it is', async () => {
		const { imuis, outSmart } = lab.koppeling;
		const order = outSmart.workOrders().at(-1)?.WorkorderNo ?? '';
		const before = outSmart.workOrders();
		imuis.editRecord('ORDKOP', [order], { KENM: 'Anders' });
		const run = await polled(id);
		expect(itemsOf(run, 'Was there already')).toEqual([
			expect.objectContaining({ workorder_no: order, created: false }),
		]);
		expect(run.nodes['Work order made']).toBeUndefined();
		expect(outSmart.workOrders()).toEqual(before);
	});

	test('blocked and completely invoiced orders make none', async () => {
		const { imuis, outSmart } = lab.koppeling;
		const before = outSmart.workOrders().length;
		imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE', BLOK: 'J' },
			lines: [{ ART: '100001', AANT: '1' }],
		});
		imuis.createOrder({
			head: { DEB: '10001', ORDSRT: 'SERVICE' },
			lines: [{ ART: '100001', AANT: '1.5', AANTGELEV: '1.5', AANTGEFACT: '1.5' }],
		});
		const run = await polled(id);
		expect(run.status).toBe('success');
		expect(itemsOf(run, 'Sales order').length).toBe(2);
		expect(itemsOf(run, 'Open orders')).toEqual([]);
		expect(outSmart.workOrders().length).toBe(before);
	});

	test('an order that cannot become one is named, the run is red, and the others are made all the same', async () => {
		const { imuis, outSmart } = lab.koppeling;
		imuis.insertRecord('DEB', { NR: '19999', ZKSL: 'ZONDER', NAAM: 'Zonder adres' });
		const create = (DEB: string) =>
			imuis.createOrder({ head: { DEB, ORDSRT: 'SERVICE' }, lines: [] }).head.NR ?? '';
		const [removed, fine, homeless] = [create('10003'), create('10001'), create('19999')];
		imuis.deleteRecord('DEB', ['10003']);
		const run = await polled(id);
		expect(outSmart.workOrders(fine).length).toBe(1);
		expect(run.status).toBe('error');
		expect(run.lastNode).toBe('Show run as failed');
		expect(run.error?.message).toContain(`${removed}: iMUIS has no relation 10003.`);
		expect(run.error?.message).toMatch(
			new RegExp(`${homeless}: Required fields are empty: .*CustomerStreet`),
		);
		expect(run.error?.message).not.toContain(fine);
	});
});

describe('completed work order by e-mail', () => {
	let id: string;

	beforeAll(async () => {
		for (const WorkorderNo of ['M1', 'M2', 'M3'])
			lab.koppeling.outSmart.createWorkOrder(workOrder(WorkorderNo));
		id = await ready('mail-work-order', (node) =>
			node.name === 'Send e-mail' ? withParameters(node, { fromEmail: 'office@devries.example' }) : node,
		);
		await setBaseline(id, 'Completed work order');
	});

	test('the customer gets the PDF; without an address it is seen, and is no failure', async () => {
		const { outSmart } = lab.koppeling;
		outSmart.editWorkOrder('M1', { CustomerEmail: 'klant@kroon.example; chef@kroon.example' });
		outSmart.completeWorkOrder('M1');
		outSmart.completeWorkOrder('M2');
		const run = await polled(id);
		expect(run.status).toBe('success');
		expect(itemsOf(run, 'No e-mail address')).toEqual([expect.objectContaining({ WorkorderNo: 'M2' })]);
		expect(mailbox.mails.length).toBe(1);
		const [mail] = mailbox.mails;
		expect(mail).toMatchObject({ subject: 'Werkbon M1', text: expect.stringContaining('werkbon M1') });
		expect([mail?.to].flat().flatMap((each) => each?.value.map(({ address }) => address))).toEqual([
			'klant@kroon.example',
			'chef@kroon.example',
		]);
		expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
			['M1.pdf', 'application/pdf'],
		]);
		expect(mail?.attachments[0]?.content.toString('latin1')).toMatch(/^%PDF-.*Werkbon M1/s);
		expect(outSmart.workOrder('M1').status).toBe('Compleet');
	});

	test('one that the mail server refuses is named, and the run is red', async () => {
		const { outSmart } = lab.koppeling;
		outSmart.editWorkOrder('M3', { CustomerEmail: 'nobody@refused.example' });
		outSmart.completeWorkOrder('M3');
		const run = await polled(id);
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(/^M3: .*No such mailbox here/);
		expect(mailbox.mails.length).toBe(1);
	});
});

describe('ask about a work order', () => {
	let id: string;

	beforeAll(async () => {
		lab.koppeling.outSmart.createWorkOrder(workOrder('A1'));
		id = await ready('ask');
	});

	test('the agent is told what it may do, and each tool with what it has to fill in', async () => {
		model.play(() => ({ say: 'Waarmee kan ik helpen?' }));
		await ask(id, 'Hallo');
		const [request] = model.requests;
		expect(String(request?.messages[0]?.content)).toMatch(/You can only read.*Never invent/s);
		const tools = (request?.tools ?? []).map(({ function: { name, parameters } }) => [
			name,
			Object.keys(parameters.properties),
		]);
		expect(Object.fromEntries(tools)).toEqual({
			Work_order: ['number'],
			Work_orders: ['status', 'customer'],
			Sales_order: ['number'],
			Sales_order_lines: ['order'],
			Relation: ['number'],
			Relations_by_name: ['name'],
		});
	});

	test.each<[string, Record<string, unknown>, string]>([
		['Work_order', { number: 'A1' }, 'Café De Kroon'],
		['Work_orders', { status: 'Klaargezet', customer: 'kroon' }, 'A1'],
		['Sales_order', { number: `${new Date().getFullYear()}00001` }, 'Gewone order'],
		['Sales_order_lines', { order: `${new Date().getFullYear()}00001` }, 'SLANG-M'],
		['Relation', { number: '10001' }, '10001'],
		['Relations_by_name', { name: 'Vreesman' }, '10001'],
	])('%s reads what it was asked for, and the answer holds it', async (tool, given, expected) => {
		const { imuis, outSmart } = lab.koppeling;
		imuis.clearCalls();
		outSmart.clearCalls();
		model.play(
			() => ({ tool, arguments: given }),
			(request) => ({ say: `Gevonden: ${toolResult(request)}` }),
		);
		const answer = await ask(id, 'Hoe staat het ermee?');
		expect(answer).toContain('Gevonden: ');
		expect(answer).toContain(expected);
		const calls = [...imuis.calls(), ...outSmart.calls()];
		expect(calls.length).toBeGreaterThan(0);
		expect(calls.filter(({ write }) => write)).toEqual([]);
	});

	test('a number that does not exist is told to the agent, and the chat goes on', async () => {
		model.play(
			() => ({ tool: 'Work_order', arguments: { number: '404' } }),
			(request) => ({ say: `Niet gevonden: ${toolResult(request)}` }),
		);
		expect(await ask(id, 'Werkbon 404?')).toContain('OutSmart has no work order with number');
	});
});

/** A template in n8n with its credentials chosen, and what the user must fill in. */
async function ready(
	name: BuildingBlockTemplate,
	edit: (node: WorkflowNode) => WorkflowNode = (node) => node,
): Promise<string> {
	const { client } = lab.koppeling;
	const template: WorkflowFile = await readTemplate(name);
	const [workflow] = await client.importWorkflows([{ ...template, nodes: template.nodes.map(edit) }]);
	if (!workflow) throw new Error(`${name} was not imported.`);
	await client.assignCredentials(workflow.id, credentials);
	return workflow.id;
}

function withParameters(node: WorkflowNode, parameters: Record<string, unknown>): WorkflowNode {
	return { ...node, parameters: { ...node.parameters, ...parameters } };
}

/** The first poll finds nothing: what is there already is no news. n8n says that a workflow is active before it has polled. */
async function setBaseline(id: string, trigger: string): Promise<void> {
	const { client } = lab.koppeling;
	await client.activate(id);
	const deadline = Date.now() + MINUTE;
	for (;;) {
		const { staticData } = (await client.workflow(id)) as { staticData?: Record<string, unknown> | null };
		if (staticData?.[`node:${trigger}`] !== undefined) return;
		if (Date.now() > deadline) throw new Error(`"${trigger}" has not polled within a minute.`);
		await wait(100);
	}
}

/** What a poll finds: a trigger polls at once when its workflow is activated. */
async function polled(id: string): Promise<Execution> {
	const { client } = lab.koppeling;
	const known = (await client.executions({ workflowId: id })).map((each) => each.id);
	await client.deactivate(id);
	await client.activate(id);
	return await client.nextExecution(id, known);
}

async function ask(id: string, chatInput: string): Promise<string> {
	const given = { sessionId: 'test', action: 'sendMessage', chatInput };
	const run = await lab.koppeling.client.run(id, { trigger: 'Question', given });
	if (run.status !== 'success') throw new Error(`The chat ended as ${run.status}: ${run.error?.message}`);
	return String(itemsOf(run, 'Answer from both systems')[0]?.output);
}

function materialOf(row: Record<string, unknown>): Record<string, unknown> {
	const number = (value: unknown): number => Number(String(value).replace(',', '.'));
	return {
		code: row.MaterialCode,
		quantity: number(row.MaterialNr),
		price: number(row.MaterialPrice),
		line: row.MaterialFreeField5,
	};
}

/** Per piece, as OutSmart keeps it. */
function priceOf(line: Record<string, unknown> | undefined): number {
	return Math.round((Number(line?.PRS) / Math.max(Number(line?.EENHPRS ?? 1), 1)) * 100) / 100;
}

function workOrder(WorkorderNo: string): Record<string, unknown> {
	return {
		WorkorderNo,
		CustomerName: 'Café De Kroon',
		CustomerDebtorNr: '10001',
		CustomerContactPerson: 'Mw. Kroon',
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
	};
}
