import { Canvas, type TemplateFile } from './Canvas';
import { addFailures } from './failures';

const ROW = 272;
const WORK_ORDER = "$('Completed work order').item.json";
const NUMBER = `${WORK_ORDER}.WorkorderNo || ${WORK_ORDER}.OrderNr`;

/** `workflows/imuis-outsmart-mail-work-order.json`: the customer gets the completed work order as PDF. */
export function mailTemplate(): TemplateFile {
	const canvas = new Canvas('imuis-outsmart-mail-work-order', 'OutSmart: e-mail completed work orders');
	const trigger = canvas.add(
		'Completed work order',
		'n8n-nodes-imuis-outsmart.outSmartTrigger',
		1,
		[0, ROW],
		{
			pollTimes: { item: [{ mode: 'everyMinute' }] },
			event: 'workOrderCompleted',
			workStatus: '',
		},
	);
	const hasAddress = addHasAddress(canvas);
	const download = canvas.add(
		'Download PDF',
		'n8n-nodes-imuis-outsmart.outSmart',
		1,
		[480, ROW - 96],
		{
			resource: 'workOrder',
			operation: 'download',
			workOrder: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			files: ['pdf'],
			options: {},
		},
		{ onError: 'continueErrorOutput' },
	);
	const send = addSend(canvas);
	const without = canvas.add('No e-mail address', 'n8n-nodes-base.noOp', 1, [480, ROW + 112], {});
	canvas.connect(trigger, hasAddress);
	canvas.connect(hasAddress, download, 0);
	canvas.connect(hasAddress, without, 1);
	canvas.connect(download, send);
	addFailures(canvas, {
		steps: [download, send],
		what: { name: 'workOrder', value: `={{ ${NUMBER} }}` },
		position: [976, ROW + 128],
	});
	addNotes(canvas);
	return canvas.toFile();
}

function addHasAddress(canvas: Canvas): string {
	return canvas.add('E-mail address?', 'n8n-nodes-base.if', 2.2, [224, ROW], {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: 'hasAddress',
					leftValue: "={{ ($json.CustomerEmail ?? '').trim() }}",
					rightValue: '',
					operator: { type: 'string', operation: 'notEmpty', singleValue: true },
				},
			],
			combinator: 'and',
		},
		options: {},
	});
}

function addSend(canvas: Canvas): string {
	return canvas.add(
		'Send e-mail',
		'n8n-nodes-base.emailSend',
		2.1,
		[704, ROW - 96],
		{
			resource: 'email',
			operation: 'send',
			fromEmail: '',
			toEmail: `={{ ${WORK_ORDER}.CustomerEmail.trim().replaceAll(';', ',') }}`,
			subject: `=Werkbon {{ ${NUMBER} }}`,
			emailFormat: 'text',
			text: `=Beste {{ ${WORK_ORDER}.CustomerContactPerson || ${WORK_ORDER}.CustomerName }},\n\nBijgaand ontvangt u werkbon {{ ${NUMBER} }}.\n\nMet vriendelijke groet,`,
			options: { appendAttribution: false, attachments: 'pdf' },
		},
		{ onError: 'continueErrorOutput' },
	);
}

function addNotes(canvas: Canvas): void {
	canvas.note(
		'## 1. Start here\nWhen a work order (werkbon) becomes *Compleet* in OutSmart, the customer gets it by e-mail as PDF.\n\n- Choose the credentials: OutSmart, and *SMTP* of your mail server.\n- **Completed work order**: choose a work status (werkbonstatus) to mail only those; empty is all.\n- **Send e-mail**: fill in *From Email*, and make the text yours.\n- Activate. What was complete before is not mailed.',
		[-64, -80],
		[448, 640],
		4,
	);
	canvas.note(
		'## 2. To the customer\nThe address is *CustomerEmail* of the work order; several may be separated by a comma or semicolon. Nothing is changed in OutSmart.\n\nWithout an address the work order goes to **No e-mail address**: go on from there, for instance with a message to the office.',
		[400, -80],
		[512, 640],
		7,
	);
	canvas.note(
		'## What failed\nEach work order that could not be mailed is named with the reason, and the run is shown as failed.\n\n**Good to know**: OutSmart is asked every minute. A work order that the export makes *Afgehandeld* within that minute is not seen, and not mailed.',
		[928, -80],
		[528, 640],
		3,
	);
}
