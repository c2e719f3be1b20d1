import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import { withSetting } from '../../demo/Koppeling';
import { itemsOf } from '../../demo/lab/executions';
import type { N8nVersion } from '../../demo/lab/releases';
import { parameterProblems, unfilledParameters } from '../support/nodeParameters';
import { toolResult } from '../support/ScriptedChatModel';
import { TestKoppeling } from './lab';
import { TemplateLab, withParameters } from './TemplateLab';
import { materialOf, priceOf, workOrder } from './workOrders';

const MINUTE = 60_000;
// The first test of a machine may have to install n8n.
jest.setTimeout(30 * MINUTE);

const WORKFLOWS = join(__dirname, '../../workflows');
const FILES = readdirSync(WORKFLOWS);
/** What a template leaves to the user, by node: n8n marks it red until it is filled in. */
const LEFT_TO_THE_USER: Record<string, string[]> = { 'Send e-mail': ['fromEmail'] };

let lab: TemplateLab;

beforeAll(async () => (lab = await TemplateLab.start()));
afterAll(async () => await lab?.stop());

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
		id = await lab.ready('order-to-work-order', (node) => {
			if (node.name === 'Settings') return withSetting(node, 'hourTypeArticleGroup', '10');
			return node.name === 'Sales order' ? withParameters(node, { orderType: 'SERVICE' }) : node;
		});
		await lab.setBaseline(id, 'Sales order');
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
				{ ART: 'UUR-MONT', AANT: '4' },
			],
		}).head;
		imuis.createOrder({ head: { DEB: '10001', ORDSRT: 'ONDERHOUD' }, lines: [] });
		const run = await lab.polled(id);
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
		await lab.polled(id);
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
		const run = await lab.polled(id);
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
		const run = await lab.polled(id);
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
		const run = await lab.polled(id);
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
		for (const WorkorderNo of ['M1', 'M2', 'M3', 'M4', 'M5'])
			lab.koppeling.outSmart.createWorkOrder(workOrder(WorkorderNo));
		id = await lab.ready('mail-work-order', (node) =>
			node.name === 'Send e-mail' ? withParameters(node, { fromEmail: 'office@devries.example' }) : node,
		);
		await lab.setBaseline(id, 'Completed work order');
	});

	test('the customer gets the PDF; without an address it is seen, and is no failure', async () => {
		const { outSmart } = lab.koppeling;
		outSmart.editWorkOrder('M1', { CustomerEmail: 'klant@kroon.example; chef@kroon.example' });
		outSmart.completeWorkOrder('M1');
		outSmart.completeWorkOrder('M2');
		const run = await lab.polled(id);
		expect(run.status).toBe('success');
		expect(itemsOf(run, 'No e-mail address')).toEqual([expect.objectContaining({ WorkorderNo: 'M2' })]);
		expect(lab.mailbox.mails.length).toBe(1);
		const [mail] = lab.mailbox.mails;
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

	test('a PDF that cannot be had and an address that is refused are named, the run is red, and the others are mailed', async () => {
		const { outSmart } = lab.koppeling;
		const addresses = { M3: 'a@kroon.example', M4: 'nobody@refused.example', M5: 'b@kroon.example' };
		for (const [number, CustomerEmail] of Object.entries(addresses)) {
			outSmart.editWorkOrder(number, { CustomerEmail });
			outSmart.completeWorkOrder(number);
		}
		outSmart.addFault({ operation: 'GET document', action: { kind: 'status', status: 404 } });
		const run = await lab.polled(id);
		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(
			/^M3: OutSmart answered the download of PDF .* 404\..* \| M4: .*No such mailbox here/,
		);
		expect(lab.mailbox.mails.map(({ subject }) => subject)).toEqual(['Werkbon M1', 'Werkbon M5']);
	});
});

describe('ask about a work order', () => {
	let id: string;

	beforeAll(async () => {
		lab.koppeling.outSmart.createWorkOrder(workOrder('A1'));
		id = await lab.ready('ask');
	});

	test('the agent is told what it may do, and each tool with what it has to fill in', async () => {
		lab.model.play(() => ({ say: 'Waarmee kan ik helpen?' }));
		await lab.ask(id, 'Hallo');
		const [request] = lab.model.requests;
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
		lab.model.play(
			() => ({ tool, arguments: given }),
			(request) => ({ say: `Gevonden: ${toolResult(request)}` }),
		);
		const answer = await lab.ask(id, 'Hoe staat het ermee?');
		expect(answer).toContain('Gevonden: ');
		expect(answer).toContain(expected);
		const calls = [...imuis.calls(), ...outSmart.calls()];
		expect(calls.length).toBeGreaterThan(0);
		expect(calls.filter(({ write }) => write)).toEqual([]);
	});

	test('a number that does not exist is told to the agent, and the chat goes on', async () => {
		lab.model.play(
			() => ({ tool: 'Work_order', arguments: { number: '404' } }),
			(request) => ({ say: `Niet gevonden: ${toolResult(request)}` }),
		);
		expect(await lab.ask(id, 'Werkbon 404?')).toContain('OutSmart has no work order with number');
	});
});
