import { Canvas, type TemplateFile } from './Canvas';
import { addFailures } from './failures';
import { IS_OPEN, ownMapping } from './ownMapping';

const IMUIS = 'n8n-nodes-imuis-outsmart.imuisOnline';
const ROW = 336;

/** `workflows/imuis-outsmart-order-to-work-order.json`: a sales order becomes a work order, mapped by the customer. */
export function orderTemplate(): TemplateFile {
	const canvas = new Canvas(
		'imuis-outsmart-order-to-work-order',
		'iMUIS → OutSmart: sales order to work order',
	);
	const order = addTrigger(canvas);
	const settings = addSettings(canvas);
	const open = addOpenOrders(canvas);
	const customer = addRelation(canvas, 'Customer', "={{ $('Sales order').item.json.DEB }}", 544);
	const payer = addRelation(
		canvas,
		'Payer',
		"={{ Number($('Sales order').item.json.BETALER) ? $('Sales order').item.json.BETALER : $('Sales order').item.json.DEB }}",
		704,
	);
	const mapping = canvas.add('Own mapping', 'n8n-nodes-base.set', 3.4, [912, ROW], {
		assignments: { assignments: ownMapping() },
		options: {},
	});
	const create = addCreate(canvas);
	const isNew = addIsNew(canvas);
	const made = canvas.add('Work order made', 'n8n-nodes-base.noOp', 1, [1568, ROW - 96], {});
	const present = canvas.add('Was there already', 'n8n-nodes-base.noOp', 1, [1568, ROW + 96], {});
	[order, settings, open, customer, payer, mapping, create, isNew, made].reduce((from, to) => {
		canvas.connect(from, to);
		return to;
	});
	canvas.connect(isNew, present, 1);
	addFailures(canvas, {
		steps: [customer, payer, create],
		what: { name: 'salesOrder', value: "={{ $('Sales order').item.json.NR }}" },
		position: [1344, 736],
	});
	addNotes(canvas);
	return canvas.toFile();
}

function addTrigger(canvas: Canvas): string {
	return canvas.add('Sales order', 'n8n-nodes-imuis-outsmart.imuisOnlineTrigger', 1, [0, ROW], {
		pollTimes: { item: [{ mode: 'everyX', value: 5, unit: 'minutes' }] },
		resource: 'salesOrder',
		orderType: '',
		simplify: false,
	});
}

function addSettings(canvas: Canvas): string {
	const assignments = [
		{ id: 'hourTypeArticleGroup', name: 'hourTypeArticleGroup', type: 'string', value: '' },
	];
	return canvas.add('Settings', 'n8n-nodes-base.set', 3.4, [176, ROW], {
		assignments: { assignments },
		includeOtherFields: true,
		options: {},
	});
}

/** An order that is invoiced changes too; one that is done, or blocked, needs no work order (koppeling.md I12). */
function addOpenOrders(canvas: Canvas): string {
	return canvas.add('Open orders', 'n8n-nodes-base.filter', 2.2, [352, ROW], {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: 'notBlocked',
					leftValue: '={{ $json.BLOK ?? "" }}',
					rightValue: 'J',
					operator: { type: 'string', operation: 'notEquals' },
				},
				{
					id: 'openLines',
					leftValue: IS_OPEN,
					rightValue: '',
					operator: { type: 'boolean', operation: 'true', singleValue: true },
				},
			],
			combinator: 'and',
		},
		options: {},
	});
}

function addRelation(canvas: Canvas, name: string, value: string, x: number): string {
	return canvas.add(
		name,
		IMUIS,
		1,
		[x, ROW],
		{
			resource: 'relation',
			operation: 'get',
			recordKey: { __rl: true, mode: 'key', value },
			simplify: false,
		},
		{ onError: 'continueErrorOutput' },
	);
}

function addCreate(canvas: Canvas): string {
	return canvas.add(
		'Create work order',
		'n8n-nodes-imuis-outsmart.outSmart',
		1,
		[1104, ROW],
		{
			resource: 'workOrder',
			operation: 'create',
			columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema: [] },
			ifExists: 'skip',
		},
		{ onError: 'continueErrorOutput' },
	);
}

function addIsNew(canvas: Canvas): string {
	return canvas.add('Is it new?', 'n8n-nodes-base.if', 2.2, [1344, ROW], {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: 'created',
					leftValue: '={{ $json.created }}',
					rightValue: '',
					operator: { type: 'boolean', operation: 'true', singleValue: true },
				},
			],
			combinator: 'and',
		},
		options: {},
	});
}

function addNotes(canvas: Canvas): void {
	canvas.note(
		'## 1. Start here\nA sales order (verkooporder) made or changed in iMUIS becomes a work order (werkbon) in OutSmart.\n\n- Choose both credentials (*Set up template*).\n- **Sales order**: choose the order type (ordersoort). Empty means *every* order.\n- **Settings**: the article group (artikelgroep) of the hour types (uursoorten). Those lines are planned hours, no materials; without it the export would write them twice.\n- In *iMUIS ⇄ OutSmart: synchronise*, switch the stage **importSalesOrders** off in *Settings*: only one of the two should make work orders.\n- Activate. Orders from before are left alone until they change.',
		[-64, -64],
		[544, 608],
		4,
	);
	canvas.note(
		'## 2. Who is it for?\nLooks up the customer and who pays (betaler) in iMUIS: all their fields can be used in your mapping.\n\n**Open orders** lets blocked (geblokkeerd) and completely invoiced orders go by.',
		[496, -64],
		[352, 608],
		7,
	);
	canvas.note(
		'## 3. Own mapping: this is yours\nLinks de naam op de werkbon, rechts de waarde uit iMUIS.\n\n- **WorkorderNo**: ordernummer (NR)\n- **Customer…**: werkadres; afleveradres van de order (VERZ…), anders de klant\n- **Customer…Invoice**: wie betaalt (betaler)\n- **TypeOfWork**: werksoort · **PaymentMethod**: betaalwijze\n- **ShortWorkDescription**: kenmerk · **WorkDescription**: tekstregels · **InternalWorkDescription**: opmerking\n- **Materials**: orderregels; vrij veld 5 is het regelnummer, laat dat staan\n\nVerplicht: alles behalve huisnummer, telefoon, e-mail, omschrijvingen en materialen. Meer velden: WorkDate, EmployeeNr, WorkStatus, ProjectNr …',
		[864, -64],
		[416, 608],
		5,
	);
	canvas.note(
		'## 4. Never a second one\nA work order whose number exists is left as it is, also when the order changed afterwards. Go on from here, for instance with a message to the planner.',
		[1296, -64],
		[528, 656],
		7,
	);
	canvas.note(
		'## What failed\nEach order that could not become a work order is named with the reason, and the run is shown as failed. Repair it in iMUIS: the changed order comes by again.',
		[1296, 608],
		[528, 304],
		3,
	);
}
